/**
 * How sure a mention is: how often mentions of its rule were right in articles that nobody tuned by (docs/matching.md has the table,
 * with counts and intervals; `npm run eval -- --held-out` prints it). Between the rules the order is kept that development articles
 * show; with so few counts the numbers are no finer than that.
 */
import type { Candidate, MatchedHow } from "./candidate";

const CONFIDENCE: Readonly<Record<MatchedHow, number>> = {
  exact: 0.94,
  variant: 0.93,
  inflected: 0.93,
  compound: 0.9,
  fuzzy: 0.88,
  "short-form": 0.85,
};
/** For an ambiguous alias, which its context could deceive. */
const CONTEXT_DISCOUNT = 0.04;

/** 0 to 1; a misspelt name loses its distance. */
export function confidenceOf({ how, record, spelling }: Candidate): number {
  return CONFIDENCE[how] - (record.needs ? CONTEXT_DISCOUNT : 0) - (spelling?.distance ?? 0);
}
