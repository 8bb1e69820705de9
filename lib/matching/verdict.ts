/** What becomes of candidates: mentions with what spoke for them, and those held back with the reason. */
import type { Candidate, MatchedHow } from "./candidate";

/** A block's text and its candidates. */
export interface BlockCandidates {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** What spoke for a mention beside its letters. */
export type Evidence =
  /** The page has named the entity in full before. */
  | { readonly kind: "introduced" }
  /** Another entity that the alias needs is on the page: its id. */
  | { readonly kind: "entity"; readonly id: string }
  /** A word that the alias needs is in the same block. */
  | { readonly kind: "word"; readonly word: string }
  /** The initial of the first name stands before the surname. */
  | { readonly kind: "initial" }
  /** The page is about the pack's subject: everybody knows the entity. */
  | { readonly kind: "subject" }
  /** The page names the entity in its right spelling, or another special one. */
  | { readonly kind: "corroborated" };

/** Why a candidate is no mention. */
export type HeldBack =
  /** A known non-match covers it ("Trump Tower"). */
  | "known-other"
  /** Another name stands beside it ("Kim Yo Jong"). */
  | "beside-name"
  /** The page speaks of somebody else of this name. */
  | "other-person"
  /** A namesake was named since the entity was last named in full. */
  | "namesake"
  /** A short form whose full name has not come. */
  | "not-introduced"
  /** An ambiguous name without its context. */
  | "no-context"
  /** A name that begins further left, or is longer, covers it. */
  | "covered"
  /** Two entities have an equal claim. */
  | "tie"
  /** A misspelt name that nothing else on the page speaks for. */
  | "uncorroborated"
  /** Everybody knows the entity, and the page is not about the pack's subject. */
  | "off-subject";

/** A span taken for an entity. */
export interface Mention {
  /** UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  /** Position in the index's entities. */
  readonly entity: number;
  /** The alias that matched. */
  readonly alias: string;
  readonly how: MatchedHow;
  /** Share of letters that differ from the alias, for a misspelt name; else 0. */
  readonly distance: number;
  /** Letters that differ from the alias, for a misspelt name; 0 too where only the transliteration is another. */
  readonly edits: number;
  readonly evidence: readonly Evidence[];
  /** 0 to 1: how often mentions found so are right; see confidence.ts. */
  readonly confidence: number;
}

/** A candidate with what became of it. */
export interface Verdict {
  readonly candidate: Candidate;
  readonly evidence: readonly Evidence[];
  /** Null for a mention. */
  readonly heldBack: HeldBack | null;
}
