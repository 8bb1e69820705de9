/**
 * Says which of a few names a word is most likely a spelling of. The only file of matching that knows Fuse.js.
 *
 * Fuse looks for a pattern *inside* a text ("the" is found without a mistake in "raytheon"), and its score
 * is the share of the pattern's letters that were wrong, plus a little for every place by which the find is
 * off. So both ways are asked, the worse one counts, and lengths that differ too much are not asked at all.
 * Fuse ranks and never scans: run over a whole page it would be thousands of times too slow.
 */
import Fuse from "fuse.js/basic";

/** A name with its distance from the word: 0 the same, then the share of letters that differ. */
export interface Ranked<Name> {
  readonly name: Name;
  readonly distance: number;
}

/** Below this length one letter makes another name ("Kiel", "Kiew"; "Wegner", "Wagner"): only equal skeletons count. */
const MIN_LENGTH_FOR_ONE = 7;
/** From this length on two letters may differ. */
const MIN_LENGTH_FOR_TWO = 10;
/** Fuse cuts longer patterns into pieces, of which one is enough; no name is as long. */
const MAX_LENGTH = 32;
/** What Fuse adds for letters that are off their place is below this; another wrong letter is above it. */
const SLACK = 0.04;

/** How many letters may differ in words of this length. */
export function allowedEdits(length: number): number {
  if (length < MIN_LENGTH_FOR_ONE) return 0;
  return length < MIN_LENGTH_FOR_TWO ? 1 : 2;
}

/**
 * The names that the word may be a spelling of, the nearest first; none where none is near enough.
 * @param skeleton the word's skeleton.
 * @param names a handful of names with their skeletons.
 */
export function rankFuzzy<Name extends { readonly skeleton: string }>(skeleton: string, names: readonly Name[]): Ranked<Name>[] {
  return names
    .flatMap((name): Ranked<Name>[] => {
      if (name.skeleton === skeleton) return [{ name, distance: 0 }];
      const shorter = Math.min(name.skeleton.length, skeleton.length);
      const longer = Math.max(name.skeleton.length, skeleton.length);
      const edits = allowedEdits(shorter);
      if (edits === 0 || longer - shorter > edits || longer > MAX_LENGTH) return [];
      const distance = distanceBothWays(skeleton, name.skeleton);
      return distance <= edits / shorter + SLACK ? [{ name, distance }] : [];
    })
    .toSorted((a, b) => a.distance - b.distance);
}

function distanceBothWays(first: string, second: string): number {
  return Math.max(distanceInside(first, second), distanceInside(second, first));
}

function distanceInside(pattern: string, text: string): number {
  const { isMatch, score } = Fuse.match(pattern, text, { isCaseSensitive: true, threshold: 0.4 });
  return isMatch ? score : 1;
}
