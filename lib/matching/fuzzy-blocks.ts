/**
 * Finds the words of names that a misspelt word may stand for, without looking at the others: a word with one mistake has one of
 * its halves unharmed, a word with two has one of its thirds (the pigeonhole principle, as in Pass-Join: Li, Deng, Wang, Feng,
 * VLDB 2011). So the index holds the pieces of every word's skeleton, under their hash and the skeleton's length.
 *
 * A slot holds an alias, the position of the word in it, and nine bits that say which letters occur an odd number of times:
 * most wrong candidates differ in more of them than so few mistakes can change.
 */
import { ALIAS_BITS, mixHash, type NameIndex, placeOf } from "./name-index";
import { MAX_SKELETON, writeSkeleton } from "./skeleton";
import { FLAG, type Tokens } from "./tokens";

/** Shorter words have too many neighbours among ordinary words and foreign surnames, in letters as written. */
export const MIN_FUZZY_LETTERS = 5;
/** A skeleton shorter than this says too little. */
export const MIN_SKELETON = 3;
/** From this length on words are cut into three pieces, in small indexes. */
export const MIN_FOR_THIRDS = 8;
export const PIECES_OF_SMALL = 3;
export const PIECES_OF_LARGE = 2;

const SIGNATURE_BITS = 9;
const SIGNATURE_MASK = (1 << SIGNATURE_BITS) - 1;
const MAX_POSITION = 7;
/** Most pieces of a page's words are none of the index: so many bits a piece say so before a bucket is looked into. */
const BITS_PER_PIECE = 8;
/** Slots of a bucket, on average. */
const BUCKET = 3;
const FACTOR = 0x01000193;

/** A piece of a word as the index keeps it. */
export interface FuzzyPiece {
  readonly hash: number;
  readonly slot: number;
  /** Which letters occur an odd number of times, one bit a letter. */
  readonly letters: number;
}

/** A word of a name that may be meant. */
export interface FuzzySlot {
  readonly alias: number;
  readonly position: number;
}

const skeleton = new Uint8Array(MAX_SKELETON);

/** The pieces of a token of an alias; none if it is too short, has figures or is not in Latin letters. */
export function piecesOf(tokens: Tokens, at: number, alias: number, pieces: number): FuzzyPiece[] {
  if (at > MAX_POSITION || !tokens.has(at, FLAG.latin) || tokens.size(at) < MIN_FUZZY_LETTERS) return [];
  const size = writeSkeleton(tokens.letters, tokens.from[at] as number, tokens.from[at + 1] as number, skeleton);
  if (size < MIN_SKELETON) return [];
  const slot = ((((signatureOf(lettersIn(skeleton, size)) << 3) | at) << ALIAS_BITS) | (alias + 1)) >>> 0;
  hashPrefixes(skeleton, size);
  const letters = lettersIn(skeleton, size);
  return boundsOf(size, pieces).map(([from, to], piece) => ({ hash: pieceHash(from, to, size, piece), slot, letters }));
}

/** Where the pieces of a word of this length lie. */
function boundsOf(size: number, pieces: number): (readonly [from: number, to: number])[] {
  const count = pieces === PIECES_OF_SMALL && size >= MIN_FOR_THIRDS ? 3 : 2;
  return Array.from({ length: count }, (_, piece) => [cutOf(size, piece, count), cutOf(size, piece + 1, count)]);
}

function cutOf(size: number, piece: number, count: number): number {
  return Math.floor((size * piece) / count);
}

/** Hash of the first letters of the word that is looked at, and powers of the factor: any piece's hash is then one step away. */
const prefixes = new Int32Array(MAX_SKELETON + 1);
const powers = new Int32Array(MAX_SKELETON + 1);
powers[0] = 1;
for (let at = 1; at <= MAX_SKELETON; at++) powers[at] = Math.imul(powers[at - 1] as number, FACTOR);

function hashPrefixes(letters: Uint8Array, size: number): void {
  let hash = 0;
  for (let at = 0; at < size; at++) {
    hash = (Math.imul(hash, FACTOR) + (letters[at] as number)) | 0;
    prefixes[at + 1] = hash;
  }
}

/** Hash of the letters [from, to) of the word that is looked at, as the piece of a word of this length. */
function pieceHash(from: number, to: number, size: number, piece: number): number {
  const letters = ((prefixes[to] as number) - Math.imul(prefixes[from] as number, powers[to - from] as number)) | 0;
  return mixHash(letters + Math.imul(size * 4 + piece, 0x9e3779b1));
}

/** Which letters a to z occur an odd number of times. */
function lettersIn(letters: Uint8Array, size: number): number {
  let bits = 0;
  for (let at = 0; at < size; at++) bits ^= 1 << ((letters[at] as number) & 31);
  return bits;
}

/** The same in nine bits. */
function signatureOf(letters: number): number {
  return (letters ^ (letters >>> 9) ^ (letters >>> 18)) & SIGNATURE_MASK;
}

/**
 * Slots by bucket: their number of buckets, where each begins, the end; then the slots; and in small indexes, where two mistakes are
 * looked for and nine bits say too little, the letters of each; and a bit for every hash that there is.
 */
export function bucketsOf(pieces: readonly FuzzyPiece[], hasLetters: boolean): Uint32Array {
  const buckets = Math.max(1, Math.ceil(pieces.length / BUCKET));
  const slots = buckets + 2;
  const letterStart = slots + pieces.length;
  const bitStart = letterStart + (hasLetters ? pieces.length : 0);
  const words = Math.ceil((pieces.length * BITS_PER_PIECE) / 32);
  const section = new Uint32Array(bitStart + words);
  section[0] = buckets;
  for (const { hash } of pieces) section[2 + placeOf(hash, buckets)] = (section[2 + placeOf(hash, buckets)] as number) + 1;
  for (let at = 1; at <= buckets; at++) section[1 + at] = (section[1 + at] as number) + (section[at] as number);
  const free = section.slice(1, 1 + buckets);
  for (const { hash, slot, letters } of pieces) {
    const bucket = placeOf(hash, buckets);
    const place = slots + (free[bucket] as number);
    section[place] = slot;
    if (hasLetters) section[place + pieces.length] = letters;
    const word = bitStart + placeOf(hash, words);
    section[word] = (section[word] as number) | (1 << (hash & 31));
    free[bucket] = (free[bucket] as number) + 1;
  }
  return section;
}

/** Looks up misspelt words in an index; keeps what it found in `found` until the next look-up. */
export class FuzzyLookUp {
  readonly found: number[] = [];
  readonly #slots: Uint32Array;
  readonly #buckets: number;
  readonly #isSmall: boolean;
  /** From a slot to its letters, in a small index. */
  readonly #toLetters: number;
  readonly #bitStart: number;
  readonly #bitWords: number;
  #letters = 0;
  #signature = 0;
  #bits = 0;

  constructor({ fuzzy, pieces }: NameIndex) {
    this.#slots = fuzzy;
    this.#buckets = fuzzy[0] ?? 1;
    this.#isSmall = pieces === PIECES_OF_SMALL;
    const pieceCount = fuzzy[1 + this.#buckets] ?? 0;
    this.#toLetters = this.#isSmall ? pieceCount : 0;
    this.#bitStart = this.#buckets + 2 + pieceCount + this.#toLetters;
    this.#bitWords = fuzzy.length - this.#bitStart;
  }

  /** Collects slots of words within so many mistakes of a skeleton, and some more: nothing that is near enough is missed. */
  find(word: Uint8Array, size: number, mistakes: number): readonly number[] {
    this.found.length = 0;
    this.#letters = lettersIn(word, size);
    this.#signature = signatureOf(this.#letters);
    hashPrefixes(word, size);
    for (let length = Math.max(MIN_SKELETON, size - mistakes); length <= size + mistakes; length++) {
      // A wrong letter changes two of the letters, one too many or too few a single one.
      this.#bits = 2 * mistakes - Math.abs(length - size);
      if (this.#isSmall && length >= MIN_FOR_THIRDS) this.#findByThirds(size, length);
      else this.#findByHalves(word, size, length);
    }
    return this.found;
  }

  #findByHalves(word: Uint8Array, size: number, length: number): void {
    const half = cutOf(length, 1, 2);
    if (half > size) return;
    this.#collect(pieceHash(0, half, length, 0));
    const rest = size - (length - half);
    if (rest >= 0) this.#collect(pieceHash(rest, size, length, 1));
    if (length !== size || half < 1 || half >= size) return;
    // Two letters that changed places across the cut harm both halves.
    const changed = (Math.imul(prefixes[half - 1] as number, FACTOR) + (word[half] as number)) | 0;
    this.#collect(mixHash(changed + Math.imul(length * 4, 0x9e3779b1)));
  }

  /**
   * If neither the first nor the last third is unharmed, one of two mistakes is before the middle one and one behind it: it
   * has moved by one letter at most, and what is behind it by one more.
   */
  #findByThirds(size: number, length: number): void {
    const [first, second] = [cutOf(length, 1, 3), cutOf(length, 2, 3)];
    const longer = size - length;
    if (first <= size) this.#collect(pieceHash(0, first, length, 0));
    if (second + longer >= 0) this.#collect(pieceHash(second + longer, size, length, 2));
    for (let shift = Math.max(-1, longer - 1); shift <= Math.min(1, longer + 1); shift++) {
      if (first + shift >= 0 && second + shift <= size) this.#collect(pieceHash(first + shift, second + shift, length, 1));
    }
  }

  #collect(hash: number): void {
    const slots = this.#slots;
    if ((((slots[this.#bitStart + placeOf(hash, this.#bitWords)] as number) >>> (hash & 31)) & 1) === 0) return;
    const bits = this.#bits;
    const bucket = placeOf(hash, this.#buckets);
    const first = this.#buckets + 2;
    const end = first + (slots[2 + bucket] as number);
    const toLetters = this.#toLetters;
    const letters = this.#letters;
    const signature = this.#signature;
    for (let at = first + (slots[1 + bucket] as number); at < end; at++) {
      const differing =
        toLetters > 0 ? (slots[at + toLetters] as number) ^ letters : ((slots[at] as number) >>> (ALIAS_BITS + 3)) ^ signature;
      if (bitsIn(differing) <= bits) this.#add(slots[at] as number);
    }
  }

  #add(slot: number): void {
    const { found } = this;
    for (let at = 0; at < found.length; at++) if (found[at] === slot) return;
    found.push(slot);
  }
}

/** What a slot says. */
export function readSlot(slot: number): FuzzySlot {
  return { alias: (slot & ((1 << ALIAS_BITS) - 1)) - 1, position: (slot >>> ALIAS_BITS) & MAX_POSITION };
}

/** Number of bits set. */
function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
