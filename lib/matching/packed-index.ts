/**
 * The term index as it travels to the tab: everything that repeats is said once. With 180 entities the plain index is a
 * megabyte, and every page with an article parses it; packed it is a quarter of that. Plain JSON both ways.
 */
import type { AliasNeeds } from "@/lib/facts/pack";
import type { NameWithWord } from "./fuzzy-index";
import type { BuiltIndex, TermIndex, TermRecord } from "./term-index";

const LETTER_CASES: readonly TermRecord["letterCase"][] = ["capital", "any", "acronym"];
const FORMS: readonly TermRecord["form"][] = ["exact", "variant", "inflected"];

/** Entity, position in the aliases, code of the four properties, position in the needs or -1, gaps. */
type PackedRecord = readonly [entity: number, alias: number, code: number, needs: number, ...gaps: number[]];

/** A fuzzy word: its skeleton, and for each name its record, the word's position in it, and positions of the words' skeletons. */
type PackedWord = readonly [skeleton: string, ...names: (readonly [record: PackedRecord, position: number, ...words: number[]])[]];

/** A {@link TermIndex} in which aliases, contexts, skeletons and properties are numbers. */
export type PackedIndex = Omit<TermIndex, "terms" | "fuzzy"> & {
  readonly aliases: readonly string[];
  readonly needs: readonly AliasNeeds[];
  readonly skeletons: readonly string[];
  readonly terms: Readonly<Record<string, readonly PackedRecord[]>>;
  readonly fuzzy: readonly PackedWord[];
};

/** Packs an index. The same index gives the same bytes. */
export function packIndex({ terms, fuzzy, ...head }: BuiltIndex): PackedIndex {
  const aliases = new Positions();
  const needs = new Positions();
  const skeletons = new Positions();
  const pack = (record: TermRecord): PackedRecord => [
    record.entity,
    aliases.of(record.alias),
    codeOf(record),
    record.needs ? needs.of(JSON.stringify(record.needs)) : -1,
    ...record.gaps,
  ];
  const packedTerms = Object.fromEntries([...terms].map(([key, records]) => [key, records.map(pack)]));
  const packedWords = fuzzy.map(
    ({ skeleton, names }): PackedWord => [
      skeleton,
      ...names.map(({ record, words, position }) => [pack(record), position, ...words.map((word) => skeletons.of(word))] as const),
    ],
  );
  return {
    ...head,
    aliases: aliases.all,
    needs: needs.all.map((item) => JSON.parse(item) as AliasNeeds),
    skeletons: skeletons.all,
    terms: packedTerms,
    fuzzy: packedWords,
  };
}

/** Opens a packed index: a record is made only when it is looked up, and only a page's words are. */
export function unpackIndex({ aliases, needs, skeletons, terms, fuzzy, ...head }: PackedIndex): TermIndex {
  const unpack = ([entity, alias, code, context, ...gaps]: PackedRecord): TermRecord => ({
    entity,
    alias: aliases[alias] as string,
    gaps,
    letterCase: LETTER_CASES[Math.floor(code / 4) % 3] as TermRecord["letterCase"],
    form: FORMS[Math.floor(code / 12)] as TermRecord["form"],
    isShort: (code & 1) !== 0,
    inflects: (code & 2) !== 0,
    ...(context >= 0 && { needs: needs[context] as AliasNeeds }),
  });
  const names = (packed: PackedWord): NameWithWord[] => {
    const [, ...rest] = packed;
    return rest.map(([record, position, ...words]) => ({
      record: unpack(record),
      position,
      words: words.map((word) => skeletons[word] as string),
    }));
  };
  return {
    ...head,
    terms: {
      get: (key) => (Object.hasOwn(terms, key) ? terms[key]?.map(unpack) : undefined),
      keys: () => Object.keys(terms).values(),
    },
    fuzzy: fuzzy.map((packed) => ({
      skeleton: packed[0],
      get names() {
        return names(packed);
      },
    })),
  };
}

/** Numbers for strings, in the order in which they first come. */
class Positions {
  readonly #known = new Map<string, number>();

  of(item: string): number {
    const position = this.#known.get(item) ?? this.#known.size;
    this.#known.set(item, position);
    return position;
  }

  get all(): string[] {
    return [...this.#known.keys()];
  }
}

/** Short, inflects, letter case and form as one number from 0 to 35. */
function codeOf({ isShort, inflects, letterCase, form }: TermRecord): number {
  return Number(isShort) + 2 * Number(inflects) + 4 * LETTER_CASES.indexOf(letterCase) + 12 * FORMS.indexOf(form);
}
