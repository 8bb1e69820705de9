import type { Candidate } from "./candidate";

/**
 * Whether a word of a context that holds the name itself stands around it: "日米" says of the 米 in it what it is, of no other. No longer
 * name may reach into the word: in "会議中米国代表" nothing is 中米.
 * @param candidates of the same text, by start.
 */
export function standsAround(word: string, { start, record }: Candidate, text: string, candidates: readonly Candidate[]): boolean {
  for (let at = word.indexOf(record.alias); at >= 0; at = word.indexOf(record.alias, at + 1)) {
    const from = start - at;
    const to = from + word.length;
    if (from >= 0 && text.startsWith(word, from) && !candidates.some((other) => reachesInto(other, from, to))) return true;
  }
  return false;
}

function reachesInto({ start, end }: Candidate, from: number, to: number): boolean {
  return (start < from && end > from && end < to) || (start > from && start < to && end > to);
}
