/**
 * Holds an alias against a run of words on a page: the hash that led to it proves nothing.
 *
 * Words are compared one by one, each with the endings of its paradigm; where the page joins or divides words otherwise
 * ("KimJongUn", "Nord-Korea"), letter by letter. A space on the page is accepted only where the alias has a gap: "I ran" is not
 * Iran. "ä" is "ae" and "a"; but "ae" is not "a" where neither side has an umlaut.
 */
import type { AliasPart, ParsedAlias } from "./alias";
import { GAP } from "./characters";
import { CITY_ENDING } from "./endings";
import { baseOf, FLAG, isUmlaut, type Tokens } from "./tokens";

/** How a run of words writes an alias. */
export type Likeness = "exact" | "variant" | "inflected";

const LETTER_E = 101;

/** Where a comparison ended in the page's letters, and whether umlauts were written otherwise. */
let textEnd = 0;
let hasVariant = false;

/** How the words first to last of a text write the alias; null if they do not. */
export function compareAlias(alias: ParsedAlias, tokens: Tokens, first: number, last: number): Likeness | null {
  if (!fitsCase(alias, tokens, first, last)) return null;
  const likeness =
    (last - first + 1 === alias.parts.length && compareWords(alias, tokens, first)) || compareJoined(alias, tokens, first, last);
  if (likeness === null) return null;
  return likeness === "exact" && hasVariant ? "variant" : likeness;
}

function fitsCase({ record }: ParsedAlias, tokens: Tokens, first: number, last: number): boolean {
  if (record.letterCase === "any") return true;
  if (record.letterCase === "capital") return tokens.has(first, FLAG.capitalised);
  for (let at = first; at <= last; at++) if (!tokens.has(at, FLAG.allCaps) && !tokens.has(at, FLAG.digit)) return false;
  return true;
}

function compareWords(alias: ParsedAlias, tokens: Tokens, first: number): Likeness | null {
  hasVariant = false;
  let isInflected = false;
  for (let at = 0; at < alias.parts.length; at++) {
    const part = alias.parts[at] as AliasPart;
    const token = first + at;
    // Where an alias of a script without spaces has no gap, the page has none either.
    const gap = tokens.gap[token] as number;
    if (at > 0 && part.gap === GAP.none && isWide(gap)) return null;
    // A comma only where the alias has one, too: "Kim, Jong Un" is somebody else.
    if (at > 0 && gap === GAP.hard && part.gap !== GAP.hard) return null;
    const form = formOf(alias, part, tokens, token);
    if (form < 0) return null;
    if (form > 0) isInflected = true;
  }
  return isInflected ? "inflected" : "exact";
}

/** Whether a word of the page is a word of an alias, in any of its forms. */
export function fitsWord(alias: ParsedAlias, part: AliasPart, tokens: Tokens, token: number): boolean {
  return formOf(alias, part, tokens, token) >= 0;
}

/** Which ending of its paradigm a word has on the page: 0 the alias' own, -1 if it is another word. */
function formOf(alias: ParsedAlias, { from, paradigm }: AliasPart, tokens: Tokens, token: number): number {
  const end = tokens.from[token + 1] as number;
  if (!compareLetters(alias.letters, from, from + paradigm.stem, tokens.letters, tokens.from[token] as number, end)) return -1;
  if (textEnd === end && paradigm.endings[0] === "") return 0;
  const ending = tokens.lettersBetween(textEnd, end);
  const form = paradigm.endings.indexOf(ending);
  return fitsEnding(alias, ending, form, tokens, token) ? form : -1;
}

/** "Moskauer" is Moscow's only before a noun. */
function fitsEnding({ kind, parts }: ParsedAlias, ending: string, form: number, tokens: Tokens, at: number): boolean {
  if (form === 0 || ending !== CITY_ENDING || kind !== "name" || parts[0]?.paradigm.endings[0] !== "") return true;
  return at + 1 < tokens.length && tokens.gap[at + 1] === GAP.space && tokens.has(at + 1, FLAG.capitalised);
}

/** The words of both sides written as one; the last may have an ending. */
function compareJoined(alias: ParsedAlias, tokens: Tokens, first: number, last: number): Likeness | null {
  hasVariant = false;
  const { letters, parts } = alias;
  let at = 0;
  for (let token = first; token <= last; token++) {
    if (token > first && !mayStandHere(gapBetween(tokens, token), alias, at)) return null;
    const [from, to] = [tokens.from[token] as number, tokens.from[token + 1] as number];
    if (token < last) {
      at = comparePrefix(letters, at, tokens.letters, from, to);
      if (at < 0) return null;
      continue;
    }
    const part = parts.at(-1) as AliasPart;
    if (!compareLetters(letters, at, part.from + part.paradigm.stem, tokens.letters, from, to)) return null;
    const ending = tokens.lettersBetween(textEnd, to);
    const form = part.paradigm.endings.indexOf(ending);
    if (form < 0 || !fitsEnding(alias, ending, form, tokens, token)) return null;
    return form > 0 ? "inflected" : "exact";
  }
  return null;
}

/** Whether a gap of the page may stand before a letter of the alias: "D.P.R.K." is DPRK, but "I. Ran" is not Iran. */
function mayStandHere(gap: number, { parts, record }: ParsedAlias, letter: number): boolean {
  if (gap === GAP.hard) return false;
  const isJoined = !isWide(gap) || (gap === GAP.initial && record.letterCase === "acronym");
  return isJoined || parts.some((part) => part.from === letter && part.gap !== GAP.none);
}

/**
 * The gap before a token. Between figures a hyphen parts as a space does ("Resolution 17-18" is two of them), and so does the
 * apostrophe of a genitive: "France's" is no "Frances".
 */
function gapBetween(tokens: Tokens, at: number): number {
  const gap = tokens.gap[at] as number;
  const isRange = gap === GAP.hyphen && tokens.has(at - 1, FLAG.digit) && tokens.has(at, FLAG.digit);
  const isGenitive = gap === GAP.apostrophe && tokens.size(at) === 1;
  return isRange || isGenitive ? GAP.space : gap;
}

function isWide(gap: number): boolean {
  return gap === GAP.space || gap === GAP.initial;
}

/** Whether the alias' letters [from, to) are what the page's begin with; sets where they end there. */
function compareLetters(alias: Uint16Array, from: number, to: number, text: Uint16Array, textFrom: number, textTo: number): boolean {
  let at = textFrom;
  for (let letter = from; letter < to; letter++) {
    if (at >= textTo) return false;
    const [ours, theirs] = [alias[letter] as number, text[at] as number];
    at++;
    if (ours === theirs) continue;
    if (baseOf(ours) !== baseOf(theirs)) return false;
    hasVariant = true;
    if (isUmlaut(ours)) {
      if (at < textTo && text[at] === LETTER_E && alias[letter + 1] !== LETTER_E) at++;
    } else if (letter + 1 < to && alias[letter + 1] === LETTER_E && text[at] !== LETTER_E) letter++;
  }
  textEnd = at;
  return true;
}

/** Whether the page's letters are what the alias' go on with; how far into the alias they lead, or -1. */
function comparePrefix(alias: Uint16Array, from: number, text: Uint16Array, textFrom: number, textTo: number): number {
  let letter = from;
  for (let at = textFrom; at < textTo; at++) {
    if (letter >= alias.length) return -1;
    const [ours, theirs] = [alias[letter] as number, text[at] as number];
    letter++;
    if (ours === theirs) continue;
    if (baseOf(ours) !== baseOf(theirs)) return -1;
    hasVariant = true;
    if (isUmlaut(ours)) {
      if (at + 1 < textTo && text[at + 1] === LETTER_E && alias[letter] !== LETTER_E) at++;
    } else if (alias[letter] === LETTER_E && text[at + 1] !== LETTER_E) letter++;
  }
  return letter;
}

/** Whether the alias' letters are what a token begins with, for the first part of a compound; where they end, or -1. */
export function endOfAlias({ letters }: ParsedAlias, tokens: Tokens, at: number): number {
  const isThere = compareLetters(letters, 0, letters.length, tokens.letters, tokens.from[at] as number, tokens.from[at + 1] as number);
  return isThere ? textEnd : -1;
}
