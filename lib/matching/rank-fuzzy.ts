/**
 * A second opinion on how alike two spellings are. The only file that knows Fuse.js of those that read pages.
 *
 * Fuse looks for a pattern *inside* a text ("the" is found without a mistake in "raytheon"), and its score
 * is the share of the pattern's letters that were wrong, plus a little for every place by which the find is
 * off. So both ways are asked and the worse one counts. Fuse judges the few that blocking and the distance of skeletons leave,
 * and never scans: run over a whole page it would be thousands of times too slow.
 */
import Fuse from "fuse.js/basic";

/** Fuse cuts longer patterns into pieces, of which one is enough; no word of a name is as long. */
const MAX_LENGTH = 32;

/** How unlike two words are: 0 the same, 1 nothing in common. Folded, umlauts as base letters. */
export function unlikeness(first: string, second: string): number {
  if (first === second) return 0;
  if (first.length > MAX_LENGTH || second.length > MAX_LENGTH) return 1;
  return Math.max(unlikenessInside(first, second), unlikenessInside(second, first));
}

function unlikenessInside(pattern: string, text: string): number {
  const { isMatch, score } = Fuse.match(pattern, text, { isCaseSensitive: true, threshold: 0.6 });
  return isMatch ? score : 1;
}
