/**
 * The compiled index of terms: written when a pack is built, read in the tab. It travels packed (packed-index.ts).
 *
 * A name is found under its tokens' keys joined without separators, so that "Kim Jong-un", "Kim Jong Un"
 * and "KimJongUn" share one entry; the record keeps where the name has gaps, and a space on the page is
 * accepted only there ("I ran" is not Iran).
 */
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import type { Alias, AliasNeeds, EntityType, LocalText } from "@/lib/facts/pack";
import { type FuzzyWord, findFuzzyWords } from "./fuzzy-index";
import { type Token, tokenize } from "./normalize";

/** What the tab knows of an entity; everything else comes from the extension when a card opens. */
export interface IndexedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: LocalText;
  readonly isCommon: boolean;
}

/** One way to write an entity, under one key. */
export interface TermRecord {
  /** Position in {@link TermIndex.entities}; -1 for a known non-match, which blocks what it covers. */
  readonly entity: number;
  /** The alias as the pack writes it. */
  readonly alias: string;
  /** Offsets in the key at which the alias has a gap. */
  readonly gaps: readonly number[];
  /** How capitals count: `acronym`, all of them; `capital`, the first; `any`, not at all. */
  readonly letterCase: "acronym" | "capital" | "any";
  /** What the key is to the alias: the alias itself, another spelling of its umlauts, or an inflected form. */
  readonly form: "exact" | "variant" | "inflected";
  /** A surname or other short form, which needs the page to have named the entity before. */
  readonly isShort: boolean;
  /** Whether a genitive or plural ending may follow. */
  readonly inflects: boolean;
  readonly needs?: AliasNeeds;
}

/** All that matching needs of a pack. */
export interface TermIndex {
  readonly packId: string;
  readonly packVersion: string;
  /** Last day that the pack knows about, ISO; pages later than this are told so. */
  readonly coverageEnd: string | null;
  readonly entities: readonly IndexedEntity[];
  /** Positions of the entities that make up the pack's subject, in groups of those that stand for the same; empty when the pack does not say. */
  readonly subject: readonly (readonly number[])[];
  /** Records by joined key. */
  readonly terms: Pick<ReadonlyMap<string, readonly TermRecord[]>, "get" | "keys">;
  /** Words of names that may be misspelt. */
  readonly fuzzy: readonly FuzzyWord[];
}

/** An index as it is built, all of it there to be read. */
export type BuiltIndex = TermIndex & { readonly terms: ReadonlyMap<string, readonly TermRecord[]> };

/** Types whose names hold no adjective to decline: "Alexander" is not one, for all its ending. */
const NEVER_DECLINED: ReadonlySet<EntityType> = new Set(["person", "weapon"]);

type AliasKind = "name" | "adjective" | "acronym" | "short";

/** What ends as adjectives do and is a preposition, or a noun in the plural. */
const NO_ADJECTIVE = /^(?:zwischen|gegen|neben|ohne|unter|hinter|ueber|wegen)$|(?:ung|ion|heit|keit|schaft|taet)en$/;

/** Endings of a German adjective (strong, weak and mixed declension). */
const GERMAN_ADJECTIVE_ENDINGS = ["e", "en", "er", "es", "em"];

/** Compiles the term index of a pack. The same pack gives the same index. */
export function buildTermIndex(compiled: CompiledPack): BuiltIndex {
  const terms = new Map<string, TermRecord[]>();
  const add = (key: string, record: TermRecord) => {
    const records = terms.get(key) ?? [];
    if (!records.some((other) => matchesAlike(other, record))) terms.set(key, [...records, record]);
  };
  for (const [position, entity] of compiled.entities.entries()) {
    for (const [language, alias] of spellings(entity)) {
      for (const [key, record] of recordsOf(position, language, alias, !NEVER_DECLINED.has(entity.type))) add(key, record);
    }
    for (const text of entity.notMatches) {
      for (const [key, record] of recordsOf(-1, "de", text, false)) add(key, record);
    }
  }
  const sorted = new Map([...terms].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return {
    packId: compiled.pack.id,
    packVersion: compiled.pack.version,
    coverageEnd: compiled.coverage.to.latest,
    entities: compiled.entities.map(({ id, type, name, common }) => ({ id, type, name, isCommon: common })),
    subject: compiled.pack.subject.map((group) => group.map((id) => compiled.entities.findIndex((entity) => entity.id === id))),
    terms: sorted,
    fuzzy: findFuzzyWords([...sorted.values()].flat()),
  };
}

/** Whether a second record under one key would find nothing that the first does not. */
function matchesAlike(first: TermRecord, second: TermRecord): boolean {
  const terms = ({ entity, letterCase, isShort, inflects, gaps, needs }: TermRecord) =>
    JSON.stringify([entity, letterCase, isShort, inflects, gaps, needs]);
  return terms(first) === terms(second);
}

function spellings(entity: CompiledPack["entities"][number]): [language: string, alias: Alias][] {
  const named: [string, Alias][] = [
    ["de", entity.name.de],
    ["en", entity.name.en],
  ];
  return [
    ...named,
    ...Object.entries(entity.aliases).flatMap(([language, aliases]) => aliases.map((alias): [string, Alias] => [language, alias])),
  ];
}

function recordsOf(entity: number, language: string, alias: Alias, isDeclined: boolean): [key: string, record: TermRecord][] {
  const { text, kind, needs } = typeof alias === "string" ? { text: alias, kind: "name" as const, needs: undefined } : alias;
  const tokens = tokenize(text);
  const first = tokens[0];
  if (!first) return [];
  const base = {
    entity,
    alias: text,
    letterCase: kind === "acronym" ? ("acronym" as const) : first.isCapitalised ? ("capital" as const) : ("any" as const),
    isShort: kind === "short",
    inflects: kind !== "adjective",
    ...(needs && { needs }),
  };
  const records: [string, TermRecord][] = [];
  const addForms = (keys: readonly string[], form: TermRecord["form"]) => {
    const gaps: number[] = [];
    let offset = 0;
    for (const key of keys.slice(0, -1)) {
      offset += key.length;
      gaps.push(offset);
    }
    records.push([keys.join(""), { ...base, gaps, form }]);
  };
  const keys = tokens.map((token) => token.key);
  addForms(keys, "exact");
  const inflect = (of: readonly string[]) => (language === "de" ? inflectedKeys(of, tokens, kind, isDeclined) : []);
  for (const inflected of inflect(keys)) addForms(inflected, "inflected");
  const plainKeys = tokens.map((token) => token.plainKey);
  if (plainKeys.some((key, at) => key !== keys[at])) {
    addForms(plainKeys, "variant");
    for (const inflected of inflect(plainKeys)) addForms(inflected, "inflected");
  }
  return records;
}

/** Inflected forms that a suffix at the end cannot give: adjectives, alone or inside a German name ("der Vereinten Nationen"). */
function inflectedKeys(keys: readonly string[], tokens: readonly Token[], kind: AliasKind, isDeclined: boolean): string[][] {
  const last = keys.at(-1) as string;
  if (kind === "adjective") return GERMAN_ADJECTIVE_ENDINGS.map((ending) => [...keys.slice(0, -1), last + ending]);
  if (kind !== "name" || !isDeclined) return [];
  const isAdjective = (key: string, at: number): boolean => {
    const next = tokens[at + 1];
    if (next?.gap !== "space" || key.length < 5 || !/e[nrsm]?$/.test(key) || NO_ADJECTIVE.test(key)) return false;
    return next.isCapitalised || isAdjective(next.key, at + 1);
  };
  const first = keys.findIndex(isAdjective);
  if (first < 0) return [];
  // Adjectives in a row agree ("der Koreanischen Demokratischen …"); but what looks like the second may be a noun.
  const noun = keys.findIndex((key, at) => at > first && !isAdjective(key, at));
  const decline = (ending: string, end: number) =>
    keys.map((key, at) => (at >= first && at < end ? key.replace(/e[nrsm]?$/, "") + ending : key));
  const ends = noun > first + 1 ? [first + 1, noun] : [noun];
  return ends
    .flatMap((end) => GERMAN_ADJECTIVE_ENDINGS.map((ending) => decline(ending, end)))
    .filter((forms) => forms[first] !== keys[first]);
}
