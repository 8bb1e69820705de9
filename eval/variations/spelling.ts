/** The same letters otherwise written: separators, invisible characters, Unicode forms, umlauts, capitals. */
import { type Family, splice, wordsOf } from "./family";
import type { Name } from "./names";
import { pick, type Random } from "./random";

const SEPARATORS = [" ", "-", "\u00a0", "\u2011", "\u2013"];
const INVISIBLE = ["\u00ad", "\u200b", "\u200d", "\u2060"];
/** A hyphen or a single space between two words. */
const SEPARATOR = /(?<=[\p{L}\p{N}])[ -](?=[\p{L}\p{N}])/gu;
/** Letters that Unicode does not take apart, and what typewriters make of them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ß: "ss", ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D" };

/** The name as the pack writes it. */
export const exact: Family = {
  variation: "exact",
  isListedTrivial: false,
  vary: ({ text, kind }) => (kind === "name" || kind === "acronym" ? { mention: text } : null),
};

/** Another separator at one of the gaps of a name, or at all of them. */
export const separators: Family = {
  variation: "separators",
  isListedTrivial: true,
  vary: ({ text, kind }, random) => {
    const gaps = [...text.matchAll(SEPARATOR)];
    const gap = gaps.length > 0 && kind !== "short" && kind !== "adjective" ? pick(gaps, random) : null;
    if (!gap) return null;
    // Beside an initial nothing else is usual than a space that does not break.
    const usual = text.includes(".") ? ["\u00a0"] : SEPARATORS.filter((separator) => separator !== gap[0]);
    const other = pick(usual, random);
    const isEverywhere = random() < 0.5;
    return { mention: isEverywhere ? text.replaceAll(gap[0], other) : splice(text, gap.index, 1, other) };
  },
};

/** Names of two or three capitalised words, run together. */
export const joined: Family = {
  variation: "joined",
  isListedTrivial: true,
  vary: ({ text, kind }) => {
    const words = wordsOf(text);
    const fits = words.length > 1 && words.length < 4 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word.text));
    return fits && kind === "name" && !text.includes(".") ? { mention: text.replace(SEPARATOR, "") } : null;
  },
};

/** A character that nobody sees, within a word. */
export const invisible: Family = {
  variation: "invisible",
  isListedTrivial: true,
  vary: ({ text, kind }, random) => {
    const words = wordsOf(text).filter((word) => word.text.length > 3);
    if (words.length === 0 || kind === "short" || kind === "adjective") return null;
    const word = pick(words, random);
    return { mention: splice(text, word.start + 1 + Math.floor(random() * (word.text.length - 1)), 0, pick(INVISIBLE, random)) };
  },
};

/** Decomposed letters, or full-width ones. */
export const unicode: Family = {
  variation: "unicode",
  isListedTrivial: true,
  vary: ({ text, kind }, random) => {
    if (kind === "short" || kind === "adjective") return null;
    const decomposed = text.normalize("NFD");
    if (decomposed !== text && random() < 0.7) return { mention: decomposed };
    const wide = text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    return { mention: wide };
  },
};

/** Umlauts as two letters or as one, other letters without their marks. */
export const umlaut: Family = {
  variation: "umlaut",
  isListedTrivial: true,
  vary: ({ text, kind }, random) => {
    if (kind === "short" || kind === "adjective") return null;
    const digraphs = text.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize("NFD")[0]}e`);
    const mention = plain(random() < 0.5 ? digraphs : text);
    return mention === text ? null : { mention };
  },
};

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßøØłŁđĐ]/g, (letter) => PLAIN_LETTERS[letter] as string);
}

/** A name in a headline in capitals. Acronyms are left out: that they stand in capitals is what they are known by. */
export const capitals: Family = {
  variation: "capitals",
  isListedTrivial: true,
  vary: ({ text, kind, language }: Name) => {
    const mention = text.toLocaleUpperCase(language);
    return kind === "name" && mention !== text ? { mention, frame: "headline" } : null;
  },
};

/** A weapon's designation with another separator, with none, or in capitals. */
export const designation: Family = {
  variation: "designation",
  isListedTrivial: true,
  vary: ({ text, type, kind }: Name, random: Random) => {
    const isDesignation = type === "weapon" && kind === "name" && /^\p{Lu}[\p{L}\p{M}]*[ -]?\p{N}+\p{L}*$/u.test(text);
    if (!isDesignation) return null;
    const separator = pick([" ", "\u00a0", "\u2011", "\u2013", ""], random);
    const spelled = /[ -]/.test(text) ? text.replace(/[ -]/, separator) : text.replace(/(?<=\p{L})(?=\p{N})/u, pick(["-", " "], random));
    return { mention: pick([spelled, text.toUpperCase(), spelled.toUpperCase()], random) };
  },
};
