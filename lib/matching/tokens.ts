/**
 * A text taken apart into comparable tokens: words, figures, single characters of scripts without spaces. One pass over the
 * UTF-16 code units into typed arrays; offsets stay those of the text as it was given, so that nothing is mapped back.
 *
 * Every token is hashed letter by letter, and the hash after each letter is kept: a name's stem (without an ending that
 * may follow it), the first part of a compound and several tokens joined are then one multiplication away.
 */

import {
  A_UMLAUT,
  ALONE,
  classOf,
  classOfAstral,
  DIAERESIS,
  DIGIT,
  EXPANDS,
  expansionOf,
  GAP,
  GAP_BITS,
  HANGUL,
  IGNORED,
  KATAKANA,
  LATIN,
  LETTER,
  LOWER,
  MARK,
  O_UMLAUT,
  SURROGATE,
  table,
  U_UMLAUT,
  UPPER,
  WORD,
} from "./characters";
import type { AliasWord } from "./endings";

/** Put into a text where reading stops (line break, image), so that no match runs across. */
export const BREAK = "\u2028";

/** Bits of {@link Tokens.flags}. */
export const FLAG = {
  /** Begins with a capital, or is of a script without case. */
  capitalised: 1,
  /** Has a capital and no small letter. */
  allCaps: 2,
  /** Has a figure. */
  digit: 4,
  /** Latin letters only. */
  latin: 8,
  hangul: 16,
  katakana: 32,
  /** Written without spaces: one character. */
  alone: 64,
} as const;

/** Multiplier of the polynomial hash: odd, so that every step can be undone. */
const FACTOR = 0x01000193;
/** No alias has more letters (255 bytes): beyond it the number of hashed letters may wrap, since what is found is compared in any case. */
const MAX_LETTERS = 255;
/** Powers of the multiplier, by number of hashed letters. */
const POWERS = new Int32Array(MAX_LETTERS + 1);
POWERS[0] = 1;
for (let at = 1; at <= MAX_LETTERS; at++) POWERS[at] = Math.imul(POWERS[at - 1] as number, FACTOR);

/** Letters beyond the text's own length for which there is always room: one character folds to eighteen at most. */
const ROOM = 20;
const LAST_ASCII = 0x7f;
const FULL_STOP = 0x2e;
const MAX_ABBREVIATION = 2;
const WIDE_FULL_STOP = 0xff0e;
const [LETTER_A, LETTER_E, LETTER_O, LETTER_U] = [97, 101, 111, 117];

/** Hash of two pieces of text joined. */
export function joinHashes(first: number, second: number, lettersOfSecond: number): number {
  return (Math.imul(first, POWERS[lettersOfSecond] as number) + second) | 0;
}

/** An "e" after a, o, u counts for nothing: "ae" is "ä" is "a". */
function isBeforeDigraph(before: number): boolean {
  return before === LETTER_A || before === LETTER_O || before === LETTER_U;
}

/** The tokens of one text at a time: reading another one overwrites them. */
export class Tokens {
  text = "";
  /** How many there are. */
  length = 0;
  /** First UTF-16 code unit of each token, and one past its last. */
  start = new Int32Array(64);
  end = new Int32Array(64);
  /** Where each token's folded letters begin; they end where the next one's begin. */
  from = new Int32Array(65);
  /** {@link GAP} before each token; `hard` for the first. */
  gap = new Uint8Array(64);
  /** {@link FLAG} bits. */
  flags = new Uint8Array(64);
  /** Folded letters of all tokens, one after another; umlauts as themselves. */
  letters = new Uint16Array(512);
  /** Hash of the token up to and with each letter. */
  hash = new Int32Array(512);
  /** Letters that went into that hash (an "e" after a, o, u counts for nothing: "ae" is "ä" is "a"). */
  hashed = new Uint8Array(512);

  /** Takes a text apart. Linear in its length; nothing makes it throw. */
  read(text: string): this {
    this.text = text;
    this.length = 0;
    const size = text.length;
    if (this.letters.length < size + ROOM) this.#growLetters(size + ROOM);
    let { letters, hash: hashes, hashed: sizes } = this;
    let count = 0;
    let isOpen = false;
    let gap: number = GAP.hard;
    let begin = 0;
    let end = 0;
    // Bits that some, and that all characters of the open token have.
    let some = 0;
    let every = 0;
    let hash = 0;
    let hashed = 0;
    let before = 0;
    for (let at = 0; at < size; at++) {
      let code = text.charCodeAt(at);
      const start = at;
      let kind = (table[code] as number) || classOf(code);
      if ((kind & SURROGATE) !== 0) {
        code = text.codePointAt(at) as number;
        kind = code > 0xffff ? classOfAstral(code) : GAP.hard;
        if (code > 0xffff) at++;
      }
      if ((kind & WORD) === 0) {
        if ((kind & (MARK | IGNORED)) !== 0) {
          if (!isOpen || (kind & MARK) === 0) continue;
          // A mark belongs to the letter before it; a soft hyphen at the end of a word does not.
          end = at + 1;
          if ((kind & DIAERESIS) !== 0) {
            before = withDots(before);
            letters[count - 1] = before;
          }
          continue;
        }
        let next = kind & GAP_BITS;
        if (isOpen) {
          // "N. Korea", "EE. UU.", "No. 1718", "Mr. Trump": no sentence ends in so short a word with a capital.
          const isStop = code === FULL_STOP || code === WIDE_FULL_STOP;
          const isShort = isStop && count - begin <= MAX_ABBREVIATION && (some & UPPER) !== 0;
          if (isShort && (count - begin === 1 || (some & LOWER) !== 0 || goesOn(text, at + 1))) next = GAP.initial;
          this.#close(end, some, every);
          isOpen = false;
          gap = next;
        } else if (next !== gap) gap = joinGaps(gap, next);
        continue;
      }
      if (isOpen && ((kind | some) & ALONE) !== 0) {
        this.#close(end, some, every);
        isOpen = false;
        gap = GAP.none;
      }
      if (!isOpen) {
        this.#open(start, count, gap, kind);
        begin = count;
        isOpen = true;
        some = 0;
        every = -1;
        hash = 0;
        hashed = 0;
        before = 0;
      }
      some |= kind;
      every &= kind;
      end = at + 1;
      let letter = kind & LETTER;
      let rest = "";
      if ((kind & EXPANDS) !== 0) {
        rest = expansionOf(code);
        if (count + rest.length + size - at > letters.length) {
          this.#growLetters(letters.length * 2);
          ({ letters, hash: hashes, hashed: sizes } = this);
        }
      }
      for (let more = 1; ; more++) {
        if (letter !== LETTER_E || !isBeforeDigraph(before)) {
          hash = (Math.imul(hash, FACTOR) + (letter > LAST_ASCII ? baseOf(letter) : letter)) | 0;
          hashed++;
        }
        letters[count] = letter;
        hashes[count] = hash;
        sizes[count] = hashed;
        count++;
        before = letter;
        if (more >= rest.length) break;
        letter = rest.charCodeAt(more);
      }
    }
    if (isOpen) this.#close(end, some, every);
    this.from[this.length] = count;
    return this;
  }

  /** The folded letters of a token as a text: umlauts as base letters, or as digraphs. */
  key(at: number, umlauts: "plain" | "digraph" = "plain"): string {
    let key = "";
    for (let letter = this.from[at] as number; letter < (this.from[at + 1] as number); letter++) {
      const code = this.letters[letter] as number;
      key += String.fromCharCode(baseOf(code));
      if (umlauts === "digraph" && isUmlaut(code)) key += "e";
    }
    return key;
  }

  /** Folded letters [from, to) as a text, umlauts as base letters. */
  lettersBetween(from: number, to: number): string {
    let text = "";
    for (let at = from; at < to; at++) text += String.fromCharCode(baseOf(this.letters[at] as number));
    return text;
  }

  /** Number of folded letters of a token. */
  size(at: number): number {
    return (this.from[at + 1] as number) - (this.from[at] as number);
  }

  /** Hash of the first letters of a token, and how many of them count. */
  hashOf(at: number, letters: number): readonly [hash: number, hashed: number] {
    const last = (this.from[at] as number) + letters - 1;
    return [this.hash[last] as number, this.hashed[last] as number];
  }

  has(at: number, flag: number): boolean {
    return at < this.length && ((this.flags[at] as number) & flag) !== 0;
  }

  #open(at: number, letters: number, gap: number, kind: number): void {
    if (this.length + 2 > this.start.length) this.#growTokens();
    const index = this.length;
    this.start[index] = at;
    this.from[index] = letters;
    this.gap[index] = gap;
    this.flags[index] = (kind & UPPER) !== 0 || (kind & LOWER) === 0 ? FLAG.capitalised : 0;
  }

  #close(end: number, some: number, every: number): void {
    const index = this.length++;
    this.end[index] = end;
    this.flags[index] =
      (this.flags[index] as number) |
      ((some & (UPPER | LOWER)) === UPPER ? FLAG.allCaps : 0) |
      ((every & LATIN) !== 0 ? FLAG.latin : 0) |
      ((some & UNUSUAL) !== 0 ? unusualFlags(some) : 0);
  }

  #growTokens(): void {
    this.start = grown(this.start, Int32Array);
    this.end = grown(this.end, Int32Array);
    this.from = grown(this.from, Int32Array);
    this.gap = grown(this.gap, Uint8Array);
    this.flags = grown(this.flags, Uint8Array);
  }

  #growLetters(size: number): void {
    this.letters = grown(this.letters, Uint16Array, size);
    this.hash = grown(this.hash, Int32Array, size);
    this.hashed = grown(this.hashed, Uint8Array, size);
  }
}

type Numbers = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

function grown<Kind extends Numbers>(array: Kind, kind: new (size: number) => Kind, size = array.length * 2): Kind {
  const larger = new kind(size);
  larger.set(array);
  return larger;
}

/** Whether another abbreviation or a figure follows: "EE. UU.", but not "in der EU. Kim …". */
function goesOn(text: string, at: number): boolean {
  return /^\s?(?:\d|[A-Z]{1,2}\b)/.test(text.slice(at, at + 4));
}

const UNUSUAL = DIGIT | ALONE | HANGUL | KATAKANA;

function unusualFlags(some: number): number {
  return (
    ((some & DIGIT) !== 0 ? FLAG.digit : 0) |
    ((some & HANGUL) !== 0 ? FLAG.hangul : 0) |
    ((some & KATAKANA) !== 0 ? FLAG.katakana : 0) |
    ((some & ALONE) !== 0 ? FLAG.alone : 0)
  );
}

function withDots(letter: number): number {
  if (letter === LETTER_A) return A_UMLAUT;
  if (letter === LETTER_O) return O_UMLAUT;
  return letter === LETTER_U ? U_UMLAUT : letter;
}

/** Of two separators in a row the stronger one counts; a hyphen with a space beside it is a dash, which ends a name. */
function joinGaps(first: number, second: number): number {
  if (first + second === GAP.hyphen + GAP.space && first !== second && first >= GAP.hyphen && second >= GAP.hyphen) return GAP.hard;
  return Math.max(first, second);
}

/** Whether a folded letter is an umlaut. */
export function isUmlaut(letter: number): boolean {
  return letter === A_UMLAUT || letter === O_UMLAUT || letter === U_UMLAUT;
}

/** A folded letter without its two dots. */
export function baseOf(letter: number): number {
  if (letter === A_UMLAUT) return LETTER_A;
  if (letter === O_UMLAUT) return LETTER_O;
  return letter === U_UMLAUT ? LETTER_U : letter;
}

/** The tokens as words of an alias (endings.ts). */
export function wordsOf(tokens: Tokens): AliasWord[] {
  return Array.from({ length: tokens.length }, (_, at) => ({
    key: tokens.key(at),
    isCapitalised: tokens.has(at, FLAG.capitalised),
    isAfterSpace: tokens.gap[at] === GAP.space,
  }));
}
