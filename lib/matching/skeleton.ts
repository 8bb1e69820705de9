/**
 * Transliteration skeletons: what is left of a Latin spelling when everything is taken away in which
 * German, English and other transliterations of one Russian or Korean name usually differ. "Schojgu",
 * "Shoygu" and "Szojgu" share one; so do "Wostotschny" and "Vostochnyy".
 *
 * Skeletons serve to find what may be meant, not to decide it: two words of one language can share one too.
 * The replacements are those that separate the German (Duden), the English (BGN/PCGN) and the scholarly
 * transliteration of Russian, and the South Korean from the McCune–Reischauer romanisation of Korean.
 */
import { baseOf } from "./tokens";

type Letters = [number, number, number, number, number, number, number, number, number, number, number, number, number, number, number];
const code = (letter: string) => letter.charCodeAt(0);
const [C, E, H, I, K, O, P, Q, S, T, U, V, X, Y, Z] = [..."cehikopqstuvxyz"].map(code) as Letters;

/** Room for the skeleton of any word that is looked at. */
export const MAX_SKELETON = 64;

/**
 * Writes the skeleton of a word into `out`.
 * @param letters folded letters a to z and umlauts, of which those in [from, to) are the word.
 * @returns its length: at most {@link MAX_SKELETON}, the rest is left out.
 */
export function writeSkeleton(letters: ArrayLike<number>, from: number, to: number, out: Uint8Array): number {
  let size = 0;
  let at = from;
  while (at < to && size < MAX_SKELETON - 1) {
    const letter = baseOf(letters[at] as number);
    let sound = ALONE[letter] as number;
    if (sound !== 0) at++;
    else {
      const width = readSound(letters, at, from, to, letter);
      at += width;
      sound = heard;
      // Both sounds of "x" and "qu".
      if (letter === X || (letter === Q && width === 2)) {
        if (out[size - 1] !== K || size === 0) out[size++] = K;
        sound = letter === X ? S : V;
      }
    }
    if (sound !== 0 && (size === 0 || out[size - 1] !== sound)) out[size++] = sound;
  }
  return size;
}

/** Letters that are heard alike whatever stands beside them. */
const ALONE = new Uint8Array(128);
for (const letter of "abdegilmnruv") ALONE[code(letter)] = code(letter);
for (const [letter, sound] of [
  ["f", "v"],
  ["w", "v"],
  ["j", "i"],
  ["y", "i"],
] as const)
  ALONE[code(letter)] = code(sound);

/** The sound that {@link readSound} read; 0 is silence. */
let heard = 0;

/** Reads the sound at a place into `heard`; returns how many letters write it. */
function readSound(letters: ArrayLike<number>, at: number, from: number, to: number, first: number): number {
  const letterAt = (place: number) => (place < to ? baseOf(letters[place] as number) : 0);
  const second = letterAt(at + 1);
  heard = first;
  switch (first) {
    case S:
      if (second === C && letterAt(at + 2) === H) return 3;
      return second === H || second === Z ? 2 : 1;
    case T:
      if (second !== S && second !== C && second !== Z) return 1;
      heard = C;
      if (second === S && letterAt(at + 2) === C && letterAt(at + 3) === H) return 4;
      if (second !== Z && letterAt(at + 2) === H) return 3;
      heard = second === C ? T : Z;
      return second === C ? 1 : 2;
    case C:
      if (second === H || second === Z) return 2;
      heard = second === E || second === I || second === Y ? Z : K;
      return second === K ? 2 : 1;
    case K:
      if (second === H) heard = C;
      return second === H ? 2 : 1;
    case Z:
      if (second === H) heard = S;
      return second === H ? 2 : 1;
    case P:
      if (second === H) heard = V;
      return second === H ? 2 : 1;
    case O:
      if (second === U || second === O) heard = U;
      return second === U || second === O ? 2 : 1;
    case Q:
      heard = K;
      return second === U ? 2 : 1;
    case H:
      // Heard at the beginning of a word; after that it only lengthens or softens what stands before.
      if (at > from) heard = 0;
      return 1;
  }
  return 1;
}

/** The skeleton of a word as a text. */
export function skeletonOf(word: string): string {
  const out = new Uint8Array(MAX_SKELETON);
  const letters = Array.from(word, (letter) => letter.charCodeAt(0));
  return String.fromCharCode(...out.subarray(0, writeSkeleton(letters, 0, letters.length, out)));
}
