/** Wrong matches that a reader has told us of: which words stand for which entity no more. */
import type { Mention } from "./verdict";

/** Where words are no longer matched: on one page, on all pages of a site, or anywhere. */
export type DismissalScope = "page" | "site" | "anywhere";

/** Words that are not this entity. */
export type Dismissal = {
  readonly entity: string;
  /** The alias as the pack writes it; of a misspelt name the words of the page, or the right spelling would go with it. */
  readonly term: string;
  readonly scope: DismissalScope;
};

/** Longest words of a page that are kept, in UTF-16 code units: names are shorter. */
export const MAX_TERM = 120;

/** Soft hyphens, zero-width characters and marks of direction: nobody sees them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The words as somebody reads them, at most {@link MAX_TERM} long. */
export function readableWords(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim().slice(0, MAX_TERM);
}

/** What a reader dismisses with a mention. */
export function termOf({ how, alias, start, end }: Pick<Mention, "how" | "alias" | "start" | "end">, text: string): string {
  return how === "fuzzy" ? readableWords(text.slice(start, end)) : alias.slice(0, MAX_TERM);
}

/** Finds the dismissal of these words for this entity, in any case; undefined where there is none. */
export function findDismissal(dismissals: readonly Dismissal[], entity: string, term: string): Dismissal | undefined {
  const words = term.toLowerCase();
  return dismissals.find((one) => one.entity === entity && one.term.toLowerCase() === words);
}

/** Whether a value says where a dismissal holds. */
export function isDismissalScope(value: unknown): value is DismissalScope {
  return value === "page" || value === "site" || value === "anywhere";
}

/** Whether a value can be the words of a dismissal. */
export function isTerm(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= MAX_TERM;
}
