/**
 * Candidates of one block of text. They depend on that block and the index alone; what the page as a
 * whole says about them is decided in decide.ts.
 */
import { markBesideNames } from "./beside-name";
import type { Candidate } from "./candidate";
import { couldBeWord, isInCapitals } from "./capitals";
import { compose } from "./compose";
import { findFuzzy } from "./find-fuzzy";
import { findListed } from "./find-listed";
import type { Lexicon } from "./lexicon";
import { BREAK, type Tokens } from "./tokens";

/** What is looked for. */
export interface FindOptions {
  /** Spellings that no alias lists as well; true unless said otherwise. */
  readonly isFuzzy?: boolean;
}

/** All candidates of a text, by start, then longest first. Overlaps are kept: deciding needs to see them. */
export function findCandidates(text: string, lexicon: Lexicon, { isFuzzy = true }: FindOptions = {}): Candidate[] {
  const composed = compose(text);
  if (composed) {
    const { offsets } = composed;
    const place = (at: number) => offsets[at] as number;
    return findInParts(composed.text, lexicon, isFuzzy).map((found) => ({ ...found, start: place(found.start), end: place(found.end) }));
  }
  return findInParts(text, lexicon, isFuzzy);
}

function findInParts(text: string, lexicon: Lexicon, isFuzzy: boolean): Candidate[] {
  if (!text.includes(BREAK)) return findInPart(text, lexicon, isFuzzy);
  // What stands beyond a break says nothing about what stands here.
  let start = 0;
  return text.split(BREAK).flatMap((part) => {
    const found = findInPart(part, lexicon, isFuzzy).map((candidate) => moved(candidate, start));
    start += part.length + BREAK.length;
    return found;
  });
}

function moved(candidate: Candidate, by: number): Candidate {
  return by === 0 ? candidate : { ...candidate, start: candidate.start + by, end: candidate.end + by };
}

let traces = new Uint8Array(256);

function findInPart(text: string, lexicon: Lexicon, isFuzzy: boolean): Candidate[] {
  const tokens = lexicon.tokens.read(text);
  if (traces.length < tokens.length) traces = new Uint8Array(tokens.length * 2);
  traces.fill(0, 0, tokens.length);
  let found: Candidate[] = [];
  findListed(lexicon, found, traces);
  if (found.length > 0) found = withoutWordsInCapitals(found, tokens);
  if (isFuzzy) findFuzzy(lexicon, found, traces);
  if (found.length === 0) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return markBesideNames(found, tokens, lexicon.index);
}

function withoutWordsInCapitals(found: Candidate[], tokens: Tokens): Candidate[] {
  const isWord = ({ record, start, end }: Candidate) => record.letterCase === "acronym" && couldBeWord(tokens.text.slice(start, end));
  if (!found.some(isWord)) return found;
  const acronyms = found.filter(({ record }) => record.letterCase === "acronym");
  const isAcronym = (at: number) =>
    acronyms.some(({ start, end }) => start <= (tokens.start[at] as number) && (tokens.end[at] as number) <= end);
  return isInCapitals(tokens, isAcronym) ? found.filter((candidate) => !isWord(candidate)) : found;
}
