/** Compiles what the tab knows of a pack (open-index.ts). Run when a pack is built. */
import type { CompiledEntity, CompiledPack } from "@/lib/facts/compiled-pack";
import { GAP } from "./characters";
import { groupOf } from "./endings";
import { NameIndex } from "./name-index";
import type { PackedIndex, TermIndex } from "./open-index";
import { Tokens } from "./tokens";
import { type AliasToIndex, writeIndex } from "./write-index";

/** Compiles the term index of a pack. The same pack gives the same index. */
export function buildTermIndex(compiled: CompiledPack): TermIndex {
  const { entities, pack, coverage } = compiled;
  const positions = new Map(entities.map(({ id }, at) => [id, at]));
  const bytes = writeIndex(entities.map((entity) => ({ type: entity.type, aliases: aliasesOf(entity) })));
  return {
    packId: pack.id,
    packVersion: pack.version,
    coverageEnd: coverage.to.latest,
    entities: entities.map(({ id, type, name, common }) => ({ id, type, name, isCommon: common })),
    subject: pack.subject.map((group) => group.map((id) => positions.get(id) ?? -1)),
    ordinary: pack.ordinaryWords.map(keyOf).join(" "),
    names: new NameIndex(bytes),
  };
}

/** The index as JSON can carry it. */
export function packIndex({ names, ...head }: TermIndex): PackedIndex {
  let text = "";
  for (const byte of new Uint8Array(names.bytes)) text += String.fromCharCode(byte);
  return { ...head, names: btoa(text) };
}

function aliasesOf(entity: CompiledEntity): AliasToIndex[] {
  const named: AliasToIndex[] = (["de", "en"] as const).map((language) => ({
    text: entity.name[language],
    kind: "name",
    group: groupOf(language),
  }));
  const listed = Object.entries(entity.aliases).flatMap(([language, aliases]) =>
    aliases.map((alias): AliasToIndex => {
      const group = groupOf(language);
      return typeof alias === "string"
        ? { text: alias, kind: "name", group }
        : { text: alias.text, kind: alias.kind, needs: alias.needs, group };
    }),
  );
  const others = entity.notMatches.map((text): AliasToIndex => ({ text, kind: "other", group: "none" }));
  return unique([...named, ...listed, ...others]);
}

const tokens = new Tokens();

/** A word as it is compared on a page. */
function keyOf(word: string): string {
  tokens.read(word);
  return tokens.length === 0 ? "" : tokens.key(0);
}

/** Without those that would find nothing that an earlier one does not: other separators, English where it is German as well. */
function unique(aliases: readonly AliasToIndex[]): AliasToIndex[] {
  const known = new Set<string>();
  return aliases.filter(({ text, kind, group, needs }) => {
    tokens.read(text);
    if (tokens.length === 0) return false;
    const words = Array.from({ length: tokens.length }, (_, at) => `${tokens.gap[at] === GAP.none ? "" : " "}${tokens.key(at, "digraph")}`);
    const isCapital = text[tokens.start[0] as number] !== text[tokens.start[0] as number]?.toLowerCase();
    const key = (of: string) => JSON.stringify([words, isCapital, kind, needs ?? null, of]);
    // Acronyms inflect in no language, names not in the Romance ones: any earlier one finds as much.
    const isUnchanged = kind === "acronym" || group === "none" || (group === "romance" && kind !== "adjective");
    const covering: readonly string[] = isUnchanged ? ["any"] : group === "english" ? [group, "german"] : [group];
    if (covering.some((of) => known.has(key(of)))) return false;
    known.add(key("any"));
    known.add(key(group));
    return true;
  });
}
