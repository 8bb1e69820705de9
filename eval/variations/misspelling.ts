/** Names in letters that no alias lists: other transliterations, slips of the keyboard. */
import { type Family, splice, wordsOf } from "./family";
import type { Name } from "./names";
import { pick, type Random } from "./random";

const SWAPS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/tsch/gi, ["ch", "tch"]],
  [/(?<!t)sch/gi, ["sh"]],
  [/sh/gi, ["sch"]],
  [/tch/gi, ["tsch", "ch"]],
  [/(?<![st])ch/gi, ["tsch"]],
  [/(?<=[a-rt-z])(?<!t)ch/gi, ["kh"]],
  [/kh/gi, ["ch"]],
  [/j/gi, ["y", "i"]],
  [/y/gi, ["j", "i"]],
  [/i/gi, ["y"]],
  [/(?<=[aeou])i/gi, ["j"]],
  [/w/gi, ["v"]],
  [/v/gi, ["w"]],
  [/ks/gi, ["x"]],
  [/x/gi, ["ks"]],
  [/ou|oo/gi, ["u"]],
  [/(?<![aeio])u(?![aeiou])/gi, ["ou"]],
  [/ck/gi, ["k"]],
  [/(?<=[aeiou])k(?![hks])/gi, ["ck"]],
  [/ph/gi, ["f"]],
  [/f/gi, ["ph"]],
  [/([bdfgklmnprst])\1/gi, ["$1"]],
  [/(?<=[aeiou])([lmnprst])(?=[aeiou])/gi, ["$1$1"]],
];
/** Words of names that nobody transliterates. */
const ORDINARY =
  /republi|kosmodrom|cosmodrom|region|gebiet|oblast|province|bahnhof|hafen|zentrum|people|democrat|demokrat|vereinigt|united|states|staaten|ministe|präsident|sonder|island|insel|strait|halb|penins|koreanisch|federa|föder|space|launch|centre|center|zone|north|south|ozialist|islam|secretary|territor|besetz|occup|economic|border|eidgenoss/i;
const TRANSLITERATED: ReadonlySet<Name["type"]> = new Set(["person", "place", "weapon"]);
/** Types whose names are mostly phrases of ordinary words ("ties between Moscow and Pyongyang"), not proper names. */
const DESCRIBED: ReadonlySet<Name["type"]> = new Set(["concept", "event"]);
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** One swap between usual transliterations in a word of five letters or more. */
export const transliteration: Family = {
  variation: "transliteration",
  isListedTrivial: true,
  isMisspelling: true,
  vary: ({ text, kind, type }, random) => {
    if (kind !== "name" || !TRANSLITERATED.has(type) || (type === "weapon" && !/^\p{L}+-\p{N}+\p{L}*$/u.test(text))) return null;
    const words = longWords(text, 5).filter((word) => /^\p{Lu}/u.test(word.text) && !ORDINARY.test(word.text));
    if (words.length === 0) return null;
    const word = pick(words, random);
    const places = SWAPS.flatMap(([pattern, replacements]) =>
      [...word.text.matchAll(pattern)].map((match) => ({ match, replacement: pick(replacements, random) })),
    );
    if (places.length === 0) return null;
    const { match, replacement } = pick(places, random);
    const letters = replacement.replaceAll("$1", match[1] ?? "");
    return { mention: splice(text, word.start + match.index, match[0].length, likeCase(letters, match[0])) };
  },
};

/** One slip in a word of a proper name, of five letters or more. */
export const oneEdit: Family = {
  variation: "edit 1",
  isListedTrivial: true,
  isMisspelling: true,
  vary: (name, random) => slip(name, 5, 1, random),
};

/** Two slips in a word of a proper name, of nine letters or more. */
export const twoEdits: Family = {
  variation: "edit 2",
  isListedTrivial: true,
  isMisspelling: true,
  vary: (name, random) => slip(name, 9, 2, random),
};

function slip({ text, kind, type }: Name, length: number, slips: number, random: Random) {
  const words = kind === "name" && !DESCRIBED.has(type) ? longWords(text, length) : [];
  if (words.length === 0) return null;
  const word = pick(words, random);
  let written = word.text;
  for (let count = 0; count < slips; count++) written = edit(written, random);
  return { mention: splice(text, word.start, word.text.length, likeCase(written, word.text)) };
}

function longWords(text: string, length: number) {
  return wordsOf(text).filter((word) => word.text.length >= length && /^\p{L}+$/u.test(word.text));
}

/** One letter more, less, or another, or two in the wrong order, anywhere in the word. */
function edit(word: string, random: Random): string {
  const at = Math.floor(random() * word.length);
  const letter = pick([...LETTERS], random);
  const before = Math.min(at, word.length - 2);
  switch (Math.floor(random() * 4)) {
    case 0:
      return splice(word, at, 0, letter);
    case 1:
      return splice(word, at, 1, "");
    case 2:
      return splice(word, at, 1, letter);
    default:
      return splice(word, before, 2, `${word[before + 1]}${word[before]}`);
  }
}

/** Capitals stay where they belong: at the beginning of the word. */
function likeCase(written: string, original: string): string {
  if (original !== original.toLowerCase() && original === original.toUpperCase() && original.length > 1) return written.toUpperCase();
  const lower = written.toLowerCase();
  return /^\p{Lu}/u.test(original) ? lower.slice(0, 1).toUpperCase() + lower.slice(1) : lower;
}
