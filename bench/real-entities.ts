/// <reference types="node" />
/** The entities of the extension's own pack, as the benchmark uses them. */
import { resolve } from "node:path";
import type { CompiledEntity, CompiledPack } from "@/lib/facts/compiled-pack";
import type { Alias } from "@/lib/facts/pack";
import { compileOrFail } from "@/scripts/pack-command";
import { BUNDLED_PACK } from "@/scripts/read-pack-folder";

/** Most names of one entity in the short form; its adjectives and its surname come on top. */
const MAX_ALIASES = 4;
/** Longer ones are descriptions rather than names ("The sanctions of …"). */
const MAX_LENGTH = 30;

/** The bundled pack, compiled from its YAML; a mistake in it ends the command. */
export function compileBundledPack(): CompiledPack {
  return compileOrFail(resolve(import.meta.dirname, "..", BUNDLED_PACK), "there is nothing to measure with").pack;
}

/**
 * An entity cut down to what an index of a few hundred entities would hold: its German and English name, the shortest German
 * and English spellings that need no context, adjectives and surname among them, and no known non-matches, which no peer
 * could be told. Null where the names themselves are descriptions.
 */
export function shorten(entity: CompiledEntity): CompiledEntity | null {
  if (Math.max(entity.name.de.length, entity.name.en.length) > MAX_LENGTH) return null;
  const names = new Set([entity.name.de, entity.name.en]);
  const aliases: Record<string, Alias[]> = {};
  const candidates = ["de", "en"].flatMap((language) => (entity.aliases[language] ?? []).map((alias) => ({ language, alias })));
  for (const { language, alias } of candidates.toSorted((a, b) => textOf(a.alias).length - textOf(b.alias).length)) {
    const text = textOf(alias);
    if (typeof alias !== "string" && alias.needs) continue;
    const isForm = typeof alias !== "string" && (alias.kind === "adjective" || alias.kind === "short");
    if (!isForm && (names.size >= MAX_ALIASES || names.has(text))) continue;
    if (!isForm) names.add(text);
    aliases[language] = [...(aliases[language] ?? []), alias];
  }
  return { ...entity, aliases, notMatches: [] };
}

/** How an alias is written. */
export function textOf(alias: Alias): string {
  return typeof alias === "string" ? alias : alias.text;
}
