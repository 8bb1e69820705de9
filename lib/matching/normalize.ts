/**
 * Comparable text. A text becomes tokens whose keys are equal when people would call the words the same:
 * case, accents, ligatures, full-width forms, soft hyphens and zero-width characters fold away, and an
 * umlaut has two keys (ä is "ae" and "a"). Offsets stay those of the text as it was given, in UTF-16
 * code units, so nothing has to be mapped back.
 */

/** What stands between a token and the one before it. */
export type Gap = "none" | "space" | "hyphen" | "apostrophe" | "hard";

/** A word, a number, or one character of a script that is written without spaces. */
export interface Token {
  /** First UTF-16 code unit in the text. */
  readonly start: number;
  /** One past the last UTF-16 code unit. */
  readonly end: number;
  /** Folded form with umlauts as digraphs: "pjoengjang". */
  readonly key: string;
  /** Folded form with umlauts as base letters: "pjongjang"; equal to `key` where there is none. */
  readonly plainKey: string;
  /** What separates it from the token before; "hard" for the first. */
  readonly gap: Gap;
  /** Begins with a capital, or is of a script without case. */
  readonly isCapitalised: boolean;
  /** Has a capital and no small letter. */
  readonly isAllCaps: boolean;
}

/** Put into a text where reading stops (line break, image), so that no match runs across. */
export const BREAK = "\u2028";

interface Folded {
  readonly key: string;
  readonly plainKey: string;
  readonly isUpper: boolean;
  readonly isLower: boolean;
  /** Written without spaces: a token of its own. */
  readonly isIdeograph: boolean;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const IGNORABLE = /[\u00ad\u200b-\u200d\u2060\ufeff\p{M}]/u;
const UMLAUT = /[äöüÄÖÜ]/;
/** Hangul stays whole: decomposed it would be three letters a syllable, in a script that attaches particles. */
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Letters that Unicode does not decompose. */
const SPECIAL_LETTERS: Record<string, string> = {
  ß: "ss",
  ẞ: "ss",
  ø: "o",
  Ø: "o",
  ł: "l",
  Ł: "l",
  đ: "d",
  Đ: "d",
  æ: "ae",
  Æ: "ae",
  œ: "oe",
  Œ: "oe",
  ı: "i",
  þ: "th",
  Þ: "th",
};

const COMBINING_DIAERESIS = 0x308;
const HYPHENS = /[-\u2010-\u2013\u2212\u00b7\u30fb\ufe63\uff0d]/;
const APOSTROPHES = /['\u2018\u2019\u02bc\uff07]/;
const SPACES = /[^\S\u2028\u2029]/;

type CharClass = Folded | "ignored" | Exclude<Gap, "none">;

/** Fold of every character met so far; pages use a few hundred different ones. */
const classes = new Map<string, CharClass>();

function classify(char: string): CharClass {
  let found = classes.get(char);
  if (found === undefined) {
    found = computeClass(char);
    classes.set(char, found);
  }
  return found;
}

function computeClass(char: string): CharClass {
  if (IGNORABLE.test(char)) return "ignored";
  if (!LETTER_OR_DIGIT.test(char)) {
    if (SPACES.test(char)) return "space";
    if (HYPHENS.test(char)) return "hyphen";
    return APOSTROPHES.test(char) ? "apostrophe" : "hard";
  }
  const isIdeograph = IDEOGRAPH.test(char);
  const lower = char.toLowerCase();
  const base = isIdeograph ? char : (SPECIAL_LETTERS[char] ?? lower.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
  return {
    key: UMLAUT.test(char) ? `${base}e` : base,
    plainKey: base,
    isUpper: char !== lower,
    isLower: char !== char.toUpperCase(),
    isIdeograph,
  };
}

const GAP_STRENGTH: Record<Gap, number> = { none: 0, apostrophe: 1, hyphen: 2, space: 3, hard: 4 };

/** Of two separators in a row the stronger one counts; a hyphen with a space beside it is a dash, which ends a name. */
function joinGaps(first: Gap, second: Gap): Gap {
  const isDash = (first === "hyphen" && second === "space") || (first === "space" && second === "hyphen");
  if (isDash) return "hard";
  return GAP_STRENGTH[first] >= GAP_STRENGTH[second] ? first : second;
}

/**
 * Takes a text apart.
 * @returns the tokens in order; none for a text without letters and digits.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let open: { start: number; end: number; key: string; plainKey: string; isCapitalised: boolean; uppers: number; lowers: number } | null =
    null;
  let gap: Gap = "hard";
  const close = () => {
    if (!open) return;
    tokens.push({
      start: open.start,
      end: open.end,
      key: open.key,
      plainKey: open.plainKey,
      gap,
      isCapitalised: open.isCapitalised,
      isAllCaps: open.uppers > 0 && open.lowers === 0,
    });
    open = null;
    gap = "none";
  };
  for (let at = 0; at < text.length; ) {
    const char = text.charCodeAt(at) < 0xd800 ? (text[at] as string) : String.fromCodePoint(text.codePointAt(at) as number);
    const next = at + char.length;
    const found = classify(char);
    if (found === "ignored") {
      if (open && char.charCodeAt(0) === COMBINING_DIAERESIS && /[aou]$/.test(open.key)) open.key += "e";
      // A mark belongs to the letter before it; a soft hyphen at the end of a word does not.
      if (open && /\p{M}/u.test(char)) open.end = next;
    } else if (typeof found === "string") {
      // The full stop of an initial ("N. Korea", "U.S.") ends no sentence.
      const isInitial = char === "." && open?.uppers === 1 && open.key.length === 1;
      close();
      gap = joinGaps(gap, isInitial ? "space" : found);
    } else {
      if (found.isIdeograph) close();
      open ??= { start: at, end: next, key: "", plainKey: "", isCapitalised: found.isUpper || !found.isLower, uppers: 0, lowers: 0 };
      open.key += found.key;
      open.plainKey += found.plainKey;
      open.end = next;
      if (found.isUpper) open.uppers++;
      else if (found.isLower) open.lowers++;
      if (found.isIdeograph) close();
    }
    at = next;
  }
  close();
  return tokens;
}
