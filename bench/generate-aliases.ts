/**
 * Packs of any size, the same in every run: first the entities of the real pack, then invented persons, places,
 * organisations, weapons and treaties. Sizes are numbers of aliases; a smaller pack is the beginning of a larger one.
 */
import type { CompiledEntity, CompiledPack } from "@/lib/facts/compiled-pack";
import type { EntityType } from "@/lib/facts/entity-types";
import type { Alias } from "@/lib/facts/pack";
import { makeEntity } from "@/lib/facts/test-builders";
import { makePerson, makePlace, type Naming } from "./make-persons";
import { makeOrganisation, makeTreaty, makeWeapon } from "./make-things";
import { createRandom, type Random } from "./random";
import { compileBundledPack, shorten, textOf } from "./real-entities";

/** A way to write an entity, for peers that know nothing but texts. */
export interface AliasText {
  readonly text: string;
  readonly entity: string;
}

/** What {@link generatePack} can be told. */
export interface GenerateOptions {
  /**
   * `short`: of each real entity the two names, at most two more spellings, its adjectives and surname.
   * `whole`: the real pack as it is, with all languages, contexts and known non-matches; larger than 1,500 aliases by itself.
   */
  readonly real?: "short" | "whole";
  /** The real pack, where the caller has compiled it already. */
  readonly bundled?: CompiledPack;
}

const SEED = 20_221_104;
/** Tries for a name that nobody has; the later ones make longer names. */
const TRIES = 12;
const LONG_FROM = 4;

const MAKERS: readonly (readonly [share: number, type: EntityType, make: (random: Random, isLong: boolean) => Naming])[] = [
  [0.34, "person", makePerson],
  [0.74, "place", makePlace],
  [0.81, "organisation", makeOrganisation],
  [0.98, "weapon", makeWeapon],
  [1, "treaty", makeTreaty],
];

/** A pack with this many aliases (names counted once), or as many as the real entities have where those are more. */
export function generatePack(size: number, { real = "short", bundled = compileBundledPack() }: GenerateOptions = {}): CompiledPack {
  const entities = realEntities(bundled, real);
  const taken = new Set(entities.flatMap((entity) => aliasTexts(entity).map(keyOf)));
  const random = createRandom(SEED);
  let count = entities.reduce((sum, entity) => sum + aliasTexts(entity).length, 0);
  while (count < size) {
    const entity = inventEntity(`invented-${entities.length}`, random, taken);
    if (!entity) throw new Error(`no new names after ${count} aliases: the lists of parts are too short`);
    entities.push(entity);
    count += aliasTexts(entity).length;
  }
  const ids = new Set(entities.map(({ id }) => id));
  const subject = bundled.pack.subject.map((group) => group.filter((id) => ids.has(id))).filter((group) => group.length > 0);
  return { pack: { ...bundled.pack, subject }, coverage: bundled.coverage, sources: [], entities, facts: [] };
}

/** All aliases of a pack with their entities; each spelling of an entity once. */
export function listAliases({ entities }: CompiledPack): AliasText[] {
  return entities.flatMap((entity) => aliasTexts(entity).map((text) => ({ text, entity: entity.id })));
}

function realEntities({ entities }: CompiledPack, how: "short" | "whole"): CompiledEntity[] {
  return how === "whole" ? [...entities] : entities.flatMap((entity) => shorten(entity) ?? []);
}

function aliasTexts({ name, aliases }: CompiledEntity): string[] {
  return [...new Set([name.de, name.en, ...Object.values(aliases).flat().map(textOf)])];
}

/** Two names are taken for the same when they differ in case or separators alone. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/[ .-]/g, "");
}

/** An entity whose names are new; other spellings that somebody else has are dropped. */
function inventEntity(id: string, random: Random, taken: Set<string>): CompiledEntity | undefined {
  const share = random.next();
  const [, type, make] = MAKERS.find(([limit]) => share < limit) as (typeof MAKERS)[number];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { de, en, others } = make(random, attempt >= LONG_FROM);
    if (taken.has(keyOf(de)) || taken.has(keyOf(en))) continue;
    const aliases: Record<string, Alias[]> = {};
    const own = new Set([de, en]);
    for (const [language, text, kind] of others) {
      if (own.has(text) || taken.has(keyOf(text))) continue;
      own.add(text);
      aliases[language] = [...(aliases[language] ?? []), kind ? { text, kind } : text];
    }
    for (const text of own) taken.add(keyOf(text));
    return makeEntity(id, type, { de, en }, { aliases });
  }
  return undefined;
}
