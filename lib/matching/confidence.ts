/** How sure a mention is. */
import type { Candidate, MatchedHow } from "./candidate";

/** By rule; an alias that needed its context loses a little, a misspelt name by its distance. */
const CONFIDENCE: Readonly<Record<MatchedHow, number>> = {
  exact: 0.98,
  variant: 0.95,
  inflected: 0.95,
  compound: 0.9,
  fuzzy: 0.88,
  "short-form": 0.85,
};
const CONTEXT_DISCOUNT = 0.08;

/** 0 to 1. */
export function confidenceOf({ how, record, spelling }: Candidate): number {
  return CONFIDENCE[how] - (record.needs ? CONTEXT_DISCOUNT : 0) - (spelling?.distance ?? 0);
}
