/** Plants varied names in sentences: what recall by class is measured on. The same names and seed give the same texts. */
import { CARRIERS, CONTEXTS, HEADLINES, INTRODUCTIONS, SURNAME_CARRIERS } from "./carriers";
import { closedCompound, hyphenCompound } from "./compounds";
import { createPool, type Family, type NamePool, type Variant } from "./family";
import { adjective, declension, genitive } from "./inflection";
import { oneEdit, transliteration, twoEdits } from "./misspelling";
import { fold, type Name } from "./names";
import { surname, titles } from "./people";
import { createRandom, pick, type Random, shuffle } from "./random";
import { capitals, designation, exact, invisible, joined, separators, umlaut, unicode } from "./spelling";

/** A text with one mention to be found. */
export interface Variation {
  /** The class. */
  readonly variation: string;
  /** Blocks joined by an empty line. */
  readonly text: string;
  /** UTF-16 offsets of the mention in `text`. */
  readonly start: number;
  readonly end: number;
  /** Id of the entity. */
  readonly entity: string;
}

/** What was made and what was left out. */
export interface VariationSet {
  readonly items: readonly Variation[];
  /** By class: variants that the pack lists as they stand, and variants that are or come near another entity's name. */
  readonly leftOut: ReadonlyMap<string, { readonly listed: number; readonly taken: number }>;
}

/** The classes, in the order in which tables print them. */
export const FAMILIES: readonly Family[] = [
  exact,
  separators,
  joined,
  invisible,
  unicode,
  umlaut,
  capitals,
  genitive,
  adjective,
  declension,
  hyphenCompound,
  closedCompound,
  transliteration,
  oneEdit,
  twoEdits,
  surname,
  titles,
  designation,
];

/** Mentions of a class. */
const MAX_ITEMS = 300;
/** How often a class goes through all names; each time it may draw another variant. */
const ROUNDS = 6;

/** Up to 300 texts of each class. */
export function makeVariations(names: readonly Name[], seed: number): Variation[] {
  return [...makeVariationSet(names, seed).items];
}

/** {@link makeVariations}, with what was left out. */
export function makeVariationSet(names: readonly Name[], seed: number): VariationSet {
  const pool = createPool(names);
  const contextNames = names.filter(isContextName);
  const leftOut = new Map<string, { listed: number; taken: number }>();
  const items = FAMILIES.flatMap((family, at) => {
    // Each class draws on its own, so that a change to one leaves the others as they are.
    const random = createRandom(seed * 1000 + at);
    const { variants, ...counts } = drawVariants(family, pool, random);
    leftOut.set(family.variation, counts);
    return variants.map(({ name, variant }) => plant(family.variation, name, variant, contextNames, random));
  });
  return { items, leftOut };
}

interface Drawn {
  readonly name: Name;
  readonly variant: Variant;
}

function drawVariants(family: Family, pool: NamePool, random: Random): { variants: Drawn[]; listed: number; taken: number } {
  const variants: Drawn[] = [];
  const seen = new Set<string>();
  let [listed, taken] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of takeTurns(pool.names, random)) {
      if (variants.length === MAX_ITEMS) return { variants, listed, taken };
      const variant = family.vary(name, random, pool);
      const key = variant && [name.entity, name.language, variant.introduction, writtenOf(variant)].join("\n");
      if (!variant || !key || seen.has(key)) continue;
      seen.add(key);
      if (family.isListedTrivial && pool.textsOf(name.entity).has(writtenOf(variant))) listed++;
      else if (isTaken(family, name, variant, pool)) taken++;
      else variants.push({ name, variant });
    }
  }
  return { variants, listed, taken };
}

/** Names in an order in which every entity gives one before any gives a second: some have fifty, most have five. */
function takeTurns(names: readonly Name[], random: Random): Name[] {
  const turns = new Map<string, number>();
  const turnOf = ({ entity }: Name) => {
    const turn = turns.get(entity) ?? 0;
    turns.set(entity, turn + 1);
    return turn;
  };
  return shuffle(names, random)
    .map((name) => ({ name, turn: turnOf(name) }))
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ name }) => name);
}

function writtenOf({ before = "", mention, after = "" }: Variant): string {
  return before + mention + after;
}

/** Whether what is written, or a part of it, is another entity's name, or as near to one as to its own; or what should be misspelt is no slip. */
function isTaken(family: Family, name: Name, variant: Variant, pool: NamePool): boolean {
  const { before = "", mention, after = "" } = variant;
  const readings = [mention, before + mention, mention + after, before + mention + after];
  const isAnothers = readings.some((reading) => [...pool.entitiesOf(fold(reading))].some((entity) => entity !== name.entity));
  // A transliteration may be another that the pack lists. A slip that happens to be a name of the same entity is none.
  const isOwn = family === transliteration ? fold(mention) === fold(name.text) : pool.entitiesOf(fold(mention)).has(name.entity);
  return isAnothers || (family.isMisspelling === true && (isOwn || pool.isNearAnother(mention, name)));
}

/** Short plain names of things that make a page one about the subject; people would lend their surnames to others. */
function isContextName({ isCommon, isFirst, kind, type, text }: Name): boolean {
  return !isCommon && isFirst && kind === "name" && type !== "person" && text.split(/[ -]/).length <= 4;
}

function plant(variation: string, name: Name, variant: Variant, contextNames: readonly Name[], random: Random): Variation {
  const { language, entity } = name;
  const opening = contextOf(name, contextNames, random);
  const introduction = variant.introduction && pick(INTRODUCTIONS[language], random).replace("{}", () => variant.introduction as string);
  const carriers = { headline: HEADLINES, surname: SURNAME_CARRIERS, ordinary: CARRIERS }[variant.frame ?? "ordinary"][language];
  const carrier = pick(carriers, random);
  const sentence = variant.frame === "headline" ? carrier.toLocaleUpperCase(language) : carrier;
  const place = sentence.indexOf("{}");
  // A surname goes back to the full name in its own paragraph or in the one before.
  const gap = introduction ? introduction + (random() < 0.5 ? " " : "\n\n") : "";
  const head = `${opening}\n\n${gap}${sentence.slice(0, place)}`;
  const before = place === 0 ? capitalise(variant.before ?? "") : (variant.before ?? "");
  const start = head.length + before.length;
  const text = `${head}${before}${variant.mention}${variant.after ?? ""}${sentence.slice(place + 2)}`;
  return { variation, text, start, end: start + variant.mention.length, entity };
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A paragraph that names two other special entities, of words that the target does not have. */
function contextOf(name: Name, contextNames: readonly Name[], random: Random): string {
  const words = wordsIn(name.text);
  const fitting = shuffle(contextNames, random).filter(
    (other) => other.language === name.language && other.entity !== name.entity && wordsIn(other.text).isDisjointFrom(words),
  );
  const [a, b] = [fitting[0], fitting.find(({ entity }) => entity !== fitting[0]?.entity)];
  if (!a || !b) throw new Error(`no two special entities to stand beside "${name.text}"`);
  return pick(CONTEXTS[name.language], random)
    .replace("{a}", () => a.text)
    .replace("{b}", () => b.text);
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
