/**
 * The term index as it travels to the tab: everything that repeats is said once. With 180 entities the plain index is a
 * megabyte, and every page with an article parses it; packed it is a quarter of that. Plain JSON both ways.
 */
import type { AliasNeeds } from "@/lib/facts/pack";
import type { TermIndex, TermRecord } from "./term-index";

const LETTER_CASES: readonly TermRecord["letterCase"][] = ["capital", "any", "acronym"];
const FORMS: readonly TermRecord["form"][] = ["exact", "variant", "inflected"];

/** Entity, position in the aliases, code of the four properties, position in the needs or -1, gaps. */
type PackedRecord = readonly [entity: number, alias: number, code: number, needs: number, ...gaps: number[]];

/** A {@link TermIndex} in which aliases, contexts and properties are numbers. */
export type PackedIndex = Omit<TermIndex, "terms"> & {
  readonly aliases: readonly string[];
  readonly needs: readonly AliasNeeds[];
  readonly terms: Readonly<Record<string, readonly PackedRecord[]>>;
};

/** Packs an index. The same index gives the same bytes. */
export function packIndex({ terms, ...head }: TermIndex): PackedIndex {
  const aliases = new Map<string, number>();
  const needs = new Map<string, number>();
  const positionOf = (known: Map<string, number>, item: string): number => {
    const position = known.get(item) ?? known.size;
    known.set(item, position);
    return position;
  };
  const pack = (record: TermRecord): PackedRecord => [
    record.entity,
    positionOf(aliases, record.alias),
    codeOf(record),
    record.needs ? positionOf(needs, JSON.stringify(record.needs)) : -1,
    ...record.gaps,
  ];
  const packed = Object.fromEntries(Object.entries(terms).map(([key, records]) => [key, records.map(pack)]));
  return { ...head, aliases: [...aliases.keys()], needs: [...needs.keys()].map((item) => JSON.parse(item) as AliasNeeds), terms: packed };
}

/** The index that was packed. */
export function unpackIndex({ aliases, needs, terms, ...head }: PackedIndex): TermIndex {
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
  return { ...head, terms: Object.fromEntries(Object.entries(terms).map(([key, records]) => [key, records.map(unpack)])) };
}

/** Short, inflects, letter case and form as one number from 0 to 35. */
function codeOf({ isShort, inflects, letterCase, form }: TermRecord): number {
  return Number(isShort) + 2 * Number(inflects) + 4 * LETTER_CASES.indexOf(letterCase) + 12 * FORMS.indexOf(form);
}
