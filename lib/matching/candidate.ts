/** What the finders of matching hand to decide.ts. */
import type { TermRecord } from "./alias";

/** How a mention was found. */
export type MatchedHow = "exact" | "variant" | "inflected" | "compound" | "fuzzy" | "short-form";

/** A span of text that may stand for an entity. */
export interface Candidate {
  /** UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  readonly record: TermRecord;
  readonly how: MatchedHow;
  /**
   * Of a surname: a capitalised word that is neither a title nor a candidate itself stands beside it, as in
   * "Kim Yo Jong" and "Andrew Kim". The first word of a sentence does not count: it is capitalised anyway.
   */
  readonly isBesideName?: boolean;
  /** A first name stands before it: the page speaks of somebody else of this name, and the bare name is nobody's on it. */
  readonly isOtherPerson?: boolean;
  /** It begins somebody else's name, by the look of it: "Kim Yo Jong", "Kim Keon-hee". */
  readonly isNamesake?: boolean;
  /** Of a surname: the initial of the person's first name stands before it, and is part of the candidate ("W. Putin"). */
  readonly hasInitial?: boolean;
  /** Of a fuzzy one: how far it is from the name (0, the same skeleton), how many letters are wrong, and whether it is the whole name in one word, and
   * so short a one that only the same name, spelt right, can speak for it. */
  readonly spelling?: { readonly distance: number; readonly edits: number; readonly isAlone: boolean; readonly isDoubtful: boolean };
}
