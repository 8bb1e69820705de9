/**
 * How many letters two skeletons differ in: insertions, deletions, substitutions, neighbours that changed places (the optimal string
 * alignment of Damerau's distance), cut off where it gets too many. Some sounds are one and the same in another transliteration,
 * which is a quarter of a mistake.
 */
import { MAX_SKELETON } from "./skeleton";
import { baseOf } from "./tokens";

/** The unit of {@link spellingDistance}: one mistake. */
export const MISTAKE = 4;
/** Another transliteration of one sound. */
const SOFT = 1;

const code = (letter: string) => letter.charCodeAt(0);
/** "Charkiw" and "Kharkiv", "Selenskyj" and "Zelensky". */
const SOFT_PAIRS: ReadonlySet<number> = new Set(["ck", "kc", "sz", "zs"].map(([a, b]) => code(a as string) * 256 + code(b as string)));

const WIDTH = MAX_SKELETON + 1;
const rows = new Uint16Array(3 * WIDTH);

/** Quarters of mistakes between two skeletons, at most `limit + 1`. */
export function spellingDistance(a: Uint8Array, sizeA: number, b: Uint8Array, sizeB: number, limit: number): number {
  const over = limit + 1;
  const band = (limit / MISTAKE) | 0;
  if (sizeA - sizeB > band || sizeB - sizeA > band) return over;
  // What both begin and end with costs nothing.
  let start = 0;
  while (start < sizeA && start < sizeB && a[start] === b[start]) start++;
  let [endA, endB] = [sizeA, sizeB];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [rest, others] = [endA - start, endB - start];
  if (rest === 0 || others === 0) return Math.min(over, (rest + others) * MISTAKE);
  return distanceOf(a, b, start, rest, others, band, limit);
}

function distanceOf(a: Uint8Array, b: Uint8Array, start: number, sizeA: number, sizeB: number, band: number, limit: number): number {
  const over = limit + 1;
  for (let at = 0; at <= Math.min(sizeB, band + 1); at++) rows[WIDTH + at] = at * MISTAKE;
  let before = 0;
  let above = WIDTH;
  let row = 2 * WIDTH;
  for (let x = 1; x <= sizeA; x++) {
    const from = x > band ? x - band : 1;
    const to = sizeB < x + band ? sizeB : x + band;
    rows[row + from - 1] = from === 1 ? x * MISTAKE : over;
    let best = over;
    const ours = a[start + x - 1] as number;
    for (let y = from; y <= to; y++) {
      const theirs = b[start + y - 1] as number;
      let cost = (rows[above + y - 1] as number) + (ours === theirs ? 0 : costOf(ours, theirs));
      if (y < x + band) cost = Math.min(cost, (rows[above + y] as number) + MISTAKE);
      cost = Math.min(cost, (rows[row + y - 1] as number) + MISTAKE);
      if (x > 1 && y > 1 && ours === b[start + y - 2] && theirs === a[start + x - 2]) {
        cost = Math.min(cost, (rows[before + y - 2] as number) + MISTAKE);
      }
      rows[row + y] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return over;
    const spare = before;
    before = above;
    above = row;
    row = spare;
  }
  return Math.min(over, rows[above + sizeB] as number);
}

/**
 * Whether two words differ by one slip: a letter too many, too few or wrong, or two neighbours that changed places. In letters as
 * written, because one slip changes several sounds ("Agencf" for "Agency"). Folded letters; those in [from, to) are the word.
 */
export function isOneSlip(a: Letters, fromA: number, toA: number, b: Letters, fromB: number, toB: number): boolean {
  const longer = toA - fromA - (toB - fromB);
  if (longer > 1 || longer < -1) return false;
  let startA = fromA;
  let startB = fromB;
  while (startA < toA && startB < toB && baseOf(a[startA] as number) === baseOf(b[startB] as number)) {
    startA++;
    startB++;
  }
  let endA = toA;
  let endB = toB;
  while (endA > startA && endB > startB && baseOf(a[endA - 1] as number) === baseOf(b[endB - 1] as number)) {
    endA--;
    endB--;
  }
  const left = endA - startA;
  const others = endB - startB;
  if (left <= 1 && others <= 1) return left + others > 0;
  if (left !== 2 || others !== 2) return false;
  return baseOf(a[startA] as number) === baseOf(b[startB + 1] as number) && baseOf(a[startA + 1] as number) === baseOf(b[startB] as number);
}

type Letters = Uint8Array | Uint16Array;

function costOf(a: number, b: number): number {
  return SOFT_PAIRS.has(a * 256 + b) ? SOFT : MISTAKE;
}
