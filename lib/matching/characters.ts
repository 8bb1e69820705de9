/**
 * What every UTF-16 code unit is to matching, as one number in a table: its folded letter and a few bits. Case, accents,
 * ligatures and full width fold away (Unicode NFKD); an umlaut stays one, because "ä" is written "ae" and "a" as well.
 *
 * The table fills as characters are met: a page uses a few hundred, and a regular expression with Unicode classes costs
 * milliseconds when it first runs, so that the characters of European, Korean, Chinese and Japanese news need none.
 */

/** The low half of a word character's number: its folded letter. */
export const LETTER = 0xffff;
/** A letter or digit. */
export const WORD = 1 << 16;
/** A capital. */
export const UPPER = 1 << 17;
/** A small letter; scripts without case have neither. */
export const LOWER = 1 << 18;
/** A figure. */
export const DIGIT = 1 << 19;
/** Written without spaces: each character is a token of its own. */
export const ALONE = 1 << 20;
/** A Hangul syllable: what follows a name is a particle, what comes before it another word. */
export const HANGUL = 1 << 21;
/** Katakana: a run of it is one word. */
export const KATAKANA = 1 << 22;
/** Folds to a to z or an umlaut. */
export const LATIN = 1 << 23;
/** Folds to several letters: see {@link expansionOf}. */
export const EXPANDS = 1 << 24;
/** A combining mark: part of the letter before it. */
export const MARK = 1 << 25;
/** The two dots that make an umlaut of the letter before them. */
export const DIAERESIS = 1 << 26;
/** Soft hyphen, zero-width characters: not there. */
export const IGNORED = 1 << 27;
/** Half of a character outside the basic plane. */
export const SURROGATE = 1 << 28;
const KNOWN = 1 << 29;

/** What stands between two tokens, by strength; of several the strongest counts. */
export const GAP = {
  none: 0,
  /** The full stop of an initial or a short abbreviation ("N. Korea", "U.S.", "Mr. Trump"), which ends no sentence. */
  initial: 1,
  apostrophe: 2,
  hyphen: 3,
  space: 4,
  /** Punctuation, a break, the beginning: no name runs across. */
  hard: 5,
} as const;
/** Mask for the gap of a character that is no word character. */
export const GAP_BITS = 7;

/** Umlauts are kept as themselves among the folded letters. */
export const [A_UMLAUT, O_UMLAUT, U_UMLAUT] = [0xe4, 0xf6, 0xfc] as const;

/** The numbers of the characters met so far, by UTF-16 code unit; 0 is one that {@link classOf} has to be asked for. */
export const table: Int32Array = new Int32Array(0x10000);
const expansions = new Map<number, string>();
const astral = new Map<number, number>();

/** Letters that Unicode does not decompose. */
const SPECIAL_LETTERS: Readonly<Record<string, string>> = { ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d" };
/** With the dots that East Asian texts put between the parts of foreign names. */
const HYPHENS = "-\u2010\u2011\u2012\u2013\u2015\u2212\u00b7\u2022\u2027\u30fb\u318d\ufe63\uff0d\uff65";
const APOSTROPHES = "'\u2018\u2019\u02bc\uff07\u00b4`";
/** Zero width, or for the direction of writing; the soft hyphen is in Latin-1. */
const isInvisible = (code: number) =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff;
const isMark = (code: number) => (code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f);
const isHangul = (code: number) =>
  (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f);
const isKatakana = (code: number) => (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc || (code >= 0xff66 && code <= 0xff9f);
/** "㎜", "㎞": units in one character. */
const isSquaredUnit = (code: number) => code >= 0x3371 && code <= 0x33df;
const isKana = (code: number) => (code >= 0x3041 && code <= 0x309f) || isKatakana(code);
const isHan = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3005 || code === 0x3007;

/** The number of a UTF-16 code unit. */
export function classOf(code: number): number {
  return (table[code] as number) || learn(code);
}

/** The number of a character outside the basic plane, by its code point. */
export function classOfAstral(codePoint: number): number {
  let found = astral.get(codePoint);
  if (found === undefined) {
    found = classify(String.fromCodePoint(codePoint), codePoint);
    astral.set(codePoint, found);
  }
  return found;
}

/** The folded letters of a character that has several. */
export function expansionOf(code: number): string {
  return expansions.get(code) ?? "";
}

function learn(code: number): number {
  const found = (code >= 0xd800 && code <= 0xdfff ? SURROGATE : classify(String.fromCharCode(code), code)) | KNOWN;
  table[code] = found;
  return found;
}

function classify(char: string, code: number): number {
  if (isInvisible(code)) return IGNORED;
  if (isMark(code)) return MARK | (code === 0x308 ? DIAERESIS : 0);
  if (HYPHENS.includes(char)) return GAP.hyphen;
  if (APOSTROPHES.includes(char)) return GAP.apostrophe;
  if (isHan(code) || isKana(code) || isHangul(code)) return classifyAlone(char, code);
  const lower = char.toLowerCase();
  const isCased = lower !== char.toUpperCase();
  if (!isCased && !(code >= 0x30 && code <= 0x39) && !isSquaredUnit(code)) {
    // Separators of the Latin, the punctuation and the East Asian blocks need no regular expression.
    const isPlain = code < 0xaa || (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f);
    if (isPlain || !/[\p{L}\p{N}]/u.test(char)) return classifySeparator(char, isPlain);
  }
  return classifyWord(char, lower, code);
}

function classifySeparator(char: string, isPlain: boolean): number {
  if (!isPlain && /\p{M}|\p{Cf}/u.test(char)) return MARK;
  // Line and paragraph separators are breaks (BREAK in tokens.ts), not spaces.
  return char !== "\u2028" && char !== "\u2029" && char.trim() === "" ? GAP.space : GAP.hard;
}

/** Hangul stays whole: decomposed it would be three letters a syllable, in a script that attaches particles. */
function classifyAlone(char: string, code: number): number {
  const [folded] = code >= 0xff00 || (code >= 0x1100 && code < 0x3000) ? char.normalize("NFKC") : char;
  const script = (isHangul(code) ? HANGUL : 0) | (isKatakana(code) ? KATAKANA : 0);
  return WORD | ALONE | script | (folded ?? char).charCodeAt(0);
}

function classifyWord(char: string, lower: string, code: number): number {
  const cases = (char !== lower ? UPPER : 0) | (char !== char.toUpperCase() ? LOWER : 0);
  if ("äöü".includes(lower)) return WORD | cases | LATIN | lower.charCodeAt(0);
  const base = withoutMarks(lower.normalize("NFKD")).toLowerCase();
  const folded = SPECIAL_LETTERS[base] ?? base;
  const first = folded.charCodeAt(0) || lower.charCodeAt(0);
  const isDigit = first >= 0x30 && first <= 0x39;
  const isLatin = first >= 0x61 && first <= 0x7a;
  if (folded.length > 1) expansions.set(code, folded);
  return WORD | cases | (isDigit ? DIGIT : 0) | (isLatin ? LATIN : 0) | (folded.length > 1 ? EXPANDS : 0) | first;
}

function withoutMarks(decomposed: string): string {
  return decomposed.length === 1 ? decomposed : decomposed.replace(/[\u0300-\u036f]/g, "");
}
