/**
 * The words of names that may be spelled in ways that no alias lists, blocked: given a skeleton, a handful
 * of entries that share its first letter and enough pairs of letters with it. Built when a page starts,
 * from the index of terms.
 */
import { tokenize } from "./normalize";
import { allowedEdits } from "./rank-fuzzy";
import { isLatinWord, skeletonOf } from "./skeleton";
import type { TermRecord } from "./term-index";

/** A name in which the word stands, and as which of its words. */
export interface NameWithWord {
  readonly record: TermRecord;
  /** Skeletons of all words of the name; figures as they are. */
  readonly words: readonly string[];
  readonly position: number;
}

/** A word of names, by its skeleton. */
export interface FuzzyWord {
  readonly skeleton: string;
  readonly names: readonly NameWithWord[];
}

/** Words by first letter and pair of letters, as one number. */
export interface FuzzyIndex {
  readonly blocks: ReadonlyMap<number, readonly FuzzyWord[]>;
}

/** Shorter words have too many neighbours among ordinary words and foreign surnames. */
export const MIN_FUZZY_LENGTH = 6;
/** More than this many entries are never scored for one word. */
const MAX_SCORED = 20;

/**
 * The words, found when an index is built: taking every name apart costs more than a page may wait for. Left out is what
 * ordinary words can be near to or what is no spelling at all: short forms, acronyms, adjectives, names that need a context,
 * known non-matches, and every word shorter than six letters or with a figure.
 */
export function findFuzzyWords(records: readonly TermRecord[]): FuzzyWord[] {
  const words = new Map<string, NameWithWord[]>();
  const aliases = new Set<string>();
  for (const record of records) {
    const alias = `${record.entity} ${record.alias}`;
    if (!isFuzzy(record) || aliases.has(alias)) continue;
    aliases.add(alias);
    const tokens = tokenize(record.alias);
    const skeletons = tokens.map(({ plainKey }) => skeletonOf(plainKey));
    for (const [position, { plainKey }] of tokens.entries()) {
      if (plainKey.length < MIN_FUZZY_LENGTH || !isLatinWord(plainKey)) continue;
      const skeleton = skeletons[position] as string;
      words.set(skeleton, [...(words.get(skeleton) ?? []), { record, words: skeletons, position }]);
    }
  }
  return [...words].map(([skeleton, names]) => ({ skeleton, names }));
}

/** Puts the words into blocks, when a page starts. */
export function blockWords(words: readonly FuzzyWord[]): FuzzyIndex {
  const blocks = new Map<number, FuzzyWord[]>();
  for (const word of words) {
    for (const pair of pairsOf(word.skeleton)) {
      const block = blocks.get(pair);
      if (block) block.push(word);
      else blocks.set(pair, [word]);
    }
  }
  return { blocks };
}

function isFuzzy({ entity, isShort, needs, inflects, letterCase, form }: TermRecord): boolean {
  return entity >= 0 && !isShort && !needs && inflects && letterCase === "capital" && form === "exact";
}

/**
 * The entries that may be near enough to a skeleton, at most twenty, those that share most first. Nothing that is
 * near enough is missed below that number: a wrong letter spoils two pairs.
 */
export function lookUpFuzzy(skeleton: string, { blocks }: FuzzyIndex): FuzzyWord[] {
  const pairs = pairsOf(skeleton);
  const shared = new Map<FuzzyWord, number>();
  for (const pair of pairs) {
    for (const word of blocks.get(pair) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);
  }
  const near: (readonly [word: FuzzyWord, count: number])[] = [];
  for (const [word, count] of shared) {
    const edits = allowedEdits(Math.min(skeleton.length, word.skeleton.length));
    const isAsLong = Math.abs(skeleton.length - word.skeleton.length) <= edits;
    if (isAsLong && count >= pairs.length - 2 * edits) near.push([word, count]);
  }
  return near
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MAX_SCORED)
    .map(([word]) => word);
}

/**
 * Every pair of neighbouring letters once, each with the word's first letter before it: words of another first
 * letter never meet. As numbers, because every capitalised word of a page comes by here.
 */
function pairsOf(skeleton: string): number[] {
  const pairs: number[] = [];
  const initial = letterAt(skeleton, 0);
  for (let at = 0; at + 1 < skeleton.length; at++) {
    const pair = (initial * LETTERS + letterAt(skeleton, at)) * LETTERS + letterAt(skeleton, at + 1);
    if (!pairs.includes(pair)) pairs.push(pair);
  }
  return pairs;
}

/** Room for a to z. */
const LETTERS = 32;
const letterAt = (word: string, at: number) => word.charCodeAt(at) - 97;
