/** The index with what lookups need, prepared when a page starts. */
import { blockWords, type FuzzyIndex } from "./fuzzy-index";
import type { TermIndex } from "./term-index";

export interface Lexicon {
  readonly index: TermIndex;
  readonly terms: TermIndex["terms"];
  /** Longest key by its first letters: most tokens are dismissed with one lookup. */
  readonly longestByPrefix: ReadonlyMap<string, number>;
  readonly fuzzy: FuzzyIndex;
}

/** Letters of a key that decide whether a token can begin a name at all. */
export const PREFIX_LENGTH = 3;

/** Prepares an index for lookups. */
export function createLexicon(index: TermIndex): Lexicon {
  const { terms } = index;
  const longestByPrefix = new Map<string, number>();
  for (const key of terms.keys()) {
    for (let length = 1; length <= Math.min(PREFIX_LENGTH, key.length); length++) {
      const prefix = key.slice(0, length);
      // A shorter prefix serves tokens that are shorter than PREFIX_LENGTH themselves ("KN" of "KN-23").
      longestByPrefix.set(prefix, Math.max(longestByPrefix.get(prefix) ?? 0, key.length));
    }
  }
  return { index, terms, longestByPrefix, fuzzy: blockWords(index.fuzzy) };
}
