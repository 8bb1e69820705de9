/**
 * Spellings that no alias lists: "Schojgu", "Pjönjang", "Kosmodrom Wostochny".
 *
 * Looked at are words that nothing else explains: capitalised, not in capitals throughout, five letters of the
 * Latin alphabet or more, and not in small letters elsewhere in the block. Such a word stands for a name alone, or for
 * one word of a longer name whose other words are all there. Figures are never anything but the
 * same, and a weapon's name of one word only counts in its skeleton and without a figure after it: "Hwasung-19" is no
 * "Hwasong". Where two entities are about equally near, a word stands for neither.
 */
import { type AliasPart, type ParsedAlias, skeletonOfPart } from "./alias";
import type { Candidate } from "./candidate";
import { GAP } from "./characters";
import { fitsWord } from "./compare-alias";
import { endWithGenitive, TRACE, type Traces } from "./find-listed";
import { MIN_FUZZY_LETTERS } from "./fuzzy-blocks";
import type { Lexicon } from "./lexicon";
import { mixHash } from "./name-index";
import { findNear, forgetNear, hashesOf, hashOfPart, knownNear, mayBeMisspelt, type Near, NONE, nearOf, wrongLetters } from "./near-words";
import { unlikeness } from "./rank-fuzzy";
import { MAX_SKELETON, writeSkeleton } from "./skeleton";
import { MISTAKE } from "./spelling-distance";
import { FLAG, joinHashes, type Tokens } from "./tokens";

/** Another entity within this distance of the best is as good: about half a letter of a short word. */
const MARGIN = 0.07;
/** Words of a name before the misspelt one at which it may begin. */
const MAX_WORDS_BEFORE = 6;
/** Designations are short, and one letter makes another of them. */
const MIN_FOR_WEAPON_ALONE = 9;
/** Alone, one letter makes another name of a shorter word ("Kiel", "Kiew"; "Wegner", "Wagner"): letters of the skeleton. */
const MIN_ALONE = 5;
const MIN_FOR_ONE_ALONE = 6;
const MIN_FOR_TWO_ALONE = 10;
/** A shorter name is believed to be misspelt only where the same page spells it right: "Wegner" is not Wagner. */
const MIN_SURE_ALONE = 8;
/** The first or the last letter may be the wrong one only in a longer word. */
const MIN_FOR_OTHER_ENDS = 9;
/** With the name's other words beside it a shorter word may have a mistake. */
const MIN_FOR_ONE = 4;
const MIN_FOR_TWO = 8;
/** Above this Fuse.js thinks the words too unlike, whatever their skeletons say. */
const MAX_UNLIKENESS = 0.45;
const LETTER_S = 115;
/** "sibirischen" is no "Sibirien". */
const GERMAN_ADJECTIVE = /isch(?:e[mnrs]?)?$/;

/** A name with the words that write it. */
interface Found {
  readonly alias: ParsedAlias;
  readonly first: number;
  readonly last: number;
  /** Share of letters that are wrong. */
  readonly distance: number;
  /** Letters that are wrong, in quarters. */
  readonly quarters: number;
}

const skeleton = new Uint8Array(MAX_SKELETON);

/** Adds candidates for the words that none of the candidates found so far covers. */
export function findFuzzy(lexicon: Lexicon, candidates: Candidate[], traces: Traces): void {
  const { tokens } = lexicon;
  forgetNear(tokens);
  ordinary = undefined;
  for (let at = 0; at < tokens.length; at++) {
    looks = 0;
    const trace = traces[at] as number;
    if ((trace & TRACE.covered) !== 0 || !mayBeMisspelt(tokens, at, trace !== 0)) continue;
    const found = findNames(lexicon, at, trace !== 0);
    if (found.length === 0) continue;
    const best = chooseBest(found);
    if (!best || (tokens.has(at, FLAG.capitalised) && isOrdinary(tokens, at))) continue;
    const { alias, first, last, distance, quarters } = best;
    const isAlone = alias.record.isOneWord;
    if (isAlone && lexicon.ordinary.has(tokens.key(first))) continue;
    const isDoubtful = isAlone && distance > 0 && Math.min(alias.letters.length, tokens.size(at)) < MIN_SURE_ALONE;
    candidates.push({
      start: tokens.start[first] as number,
      end: tokens.end[endWithGenitive(tokens, last)] as number,
      record: alias.record,
      how: "fuzzy",
      // Quarters are another transliteration of a sound, no mistake.
      spelling: { distance, edits: Math.floor(quarters / MISTAKE), isAlone, isDoubtful },
    });
    for (let token = first; token <= last; token++) traces[token] = (traces[token] as number) | TRACE.covered;
  }
}

/** The words of the text in small letters, as far as they were asked for. */
let ordinary: Set<string> | undefined;

/** The word stands in small letters in the same block. */
function isOrdinary(tokens: Tokens, at: number): boolean {
  if (!ordinary) {
    ordinary = new Set();
    for (let other = 0; other < tokens.length; other++) if (!tokens.has(other, FLAG.capitalised)) ordinary.add(tokens.key(other));
  }
  return ordinary.has(tokens.key(at));
}

/** The one name that the words stand for, if any: the longest, of those the nearest, unless another entity's is as near. */
function chooseBest(found: readonly Found[]): Found | undefined {
  const [best, ...others] = found.toSorted((a, b) => b.last - b.first - (a.last - a.first) || a.distance - b.distance) as [
    Found,
    ...Found[],
  ];
  const isRival = ({ first, last, distance, alias }: Found) =>
    first === best.first && last === best.last && distance < best.distance + MARGIN && alias.record.entity !== best.alias.record.entity;
  return others.some(isRival) ? undefined : best;
}

/** Looks into the index for the word that is being looked at; beyond so many no more, or a text of nothing but names would take forever. */
let looks = 0;
const MAX_LOOKS = 600;

/** Names that a word at this place belongs to, as it stands or without the "s" of a genitive. */
function findNames(lexicon: Lexicon, at: number, isReached: boolean): readonly Found[] {
  const { tokens } = lexicon;
  const end = tokens.from[at + 1] as number;
  const found = namesWith(lexicon, at, nearOf(lexicon, at), end, isReached);
  const isGenitive = found.length === 0 && tokens.letters[end - 1] === LETTER_S && tokens.size(at) > MIN_FUZZY_LETTERS;
  return isGenitive ? namesWith(lexicon, at, findNear(lexicon, at, end - 1), end - 1, isReached) : found;
}

function namesWith(lexicon: Lexicon, at: number, near: readonly Near[], end: number, isReached: boolean): readonly Found[] {
  if (near.length === 0) return [];
  const found: Found[] = [];
  let beginnings: readonly Beginning[] | undefined;
  for (const word of near) {
    const { alias, quarters, position } = word;
    if (!alias.record.isOneWord) {
      beginnings ??= beginningsBefore(lexicon, at, isReached);
      namesOfSeveral(lexicon, at, word, beginnings, found);
    } else if (isNameAlone(lexicon.tokens, at, word, end)) {
      found.push({ alias, first: at, last: at, distance: shareOf(quarters, alias, position), quarters });
    }
  }
  return found;
}

function shareOf(quarters: number, alias: ParsedAlias, position: number): number {
  const part = alias.parts[position];
  return part ? quarters / MISTAKE / skeletonOfPart(alias, part).length : 1;
}

/** Whether a word may be a name of one word: such a one has nothing else to speak for it. */
function isNameAlone(tokens: Tokens, at: number, { alias, position, quarters }: Near, end: number): boolean {
  const part = alias.parts[position];
  if (!part || !tokens.has(at, FLAG.capitalised)) return false;
  const name = skeletonOfPart(alias, part);
  const size = writeSkeleton(tokens.letters, tokens.from[at] as number, end, skeleton);
  const isWeapon = alias.type === "weapon";
  const isBeforeFigure = tokens.has(at + 1, FLAG.digit) && tokens.gap[at + 1] !== GAP.hard;
  if (end - (tokens.from[at] as number) < MIN_FUZZY_LETTERS) return false;
  if (isWeapon && (isBeforeFigure || (quarters > 0 && name.length < MIN_FOR_WEAPON_ALONE))) return false;
  if (quarters === 0) return size >= MIN_ALONE;
  const shorter = Math.min(size, name.length);
  const allowed = shorter < MIN_FOR_ONE_ALONE ? 0 : shorter < MIN_FOR_TWO_ALONE ? 1 : 2;
  if (quarters > Math.max(allowed * MISTAKE, shorter >= MIN_ALONE ? 1 : 0)) return false;
  const word = tokens.key(at).slice(0, end - (tokens.from[at] as number));
  if (quarters >= MISTAKE) {
    if (isLengthened(size, name) || GERMAN_ADJECTIVE.test(word)) return false;
    // "Interface" is no "Interfax", "Papan" no Japan.
    const hasOwnEnds = skeleton[0] === name[0] && skeleton[size - 1] === name.at(-1);
    if (!hasOwnEnds && shorter < MIN_FOR_OTHER_ENDS) return false;
  }
  return unlikeness(word, part.key) <= MAX_UNLIKENESS;
}

/** A word made from the name ("Ukraine", "Ukrainer"), or what the name was made from ("Americans", "Americas"): no spelling of it. */
function isLengthened(size: number, name: Uint8Array): boolean {
  const withoutPlural = (letters: Uint8Array, length: number) => (letters[length - 1] === LETTER_S ? length - 1 : length);
  const shorter = Math.min(withoutPlural(skeleton, size), withoutPlural(name, name.length));
  for (let at = 0; at < shorter; at++) if (skeleton[at] !== name[at]) return false;
  return true;
}

/** What a name may begin with before the misspelt word: the first token, and the hash up to it. */
interface Beginning {
  readonly first: number;
  readonly hash: number;
}

/** Nothing, and every run of words before a token that names begin with. */
function beginningsBefore(lexicon: Lexicon, at: number, isReached: boolean): readonly Beginning[] {
  const { tokens } = lexicon;
  const found: Beginning[] = [{ first: at, hash: 0 }];
  // Where no name goes on, only a misspelt word may stand before.
  if (!isReached && (at === 0 || knownNear(at - 1).length === 0)) return found;
  for (let first = at - 1; first >= 0 && at - first <= MAX_WORDS_BEFORE && tokens.gap[first + 1] !== GAP.hard; first--) {
    begin(lexicon, first, first, 0, at, found);
  }
  return found;
}

function begin(lexicon: Lexicon, first: number, token: number, before: number, end: number, found: Beginning[]): void {
  for (const [hash, hashed] of hashesOf(lexicon, token, knownNear(token))) {
    const joined = joinHashes(before, hash, hashed);
    lexicon.steps++;
    if (++looks > MAX_LOOKS) return;
    if (!lexicon.names.mayBegin(mixHash(joined))) continue;
    if (token + 1 === end) found.push({ first, hash: joined });
    else begin(lexicon, first, token + 1, joined, end, found);
  }
}

/** Names of several words with the near one at this place: the index is asked with the name's own word instead of the page's. */
function namesOfSeveral(lexicon: Lexicon, at: number, near: Near, beginnings: readonly Beginning[], found: Found[]): void {
  const own = hashOfPart(near);
  for (const { first, hash } of beginnings) goOn(lexicon, first, at, joinHashes(hash, own[0], own[1]), found);
}

function goOn(lexicon: Lexicon, first: number, last: number, hash: number, found: Found[]): void {
  const { tokens, names } = lexicon;
  const mixed = mixHash(hash);
  lexicon.steps++;
  if (++looks > MAX_LOOKS || !names.mayBegin(mixed)) return;
  const numbers: number[] = [];
  names.collect(mixed, numbers);
  for (const number of numbers) {
    const name = nameFrom(lexicon, number, first, last);
    if (name) found.push(name);
  }
  const next = last + 1;
  if (next >= tokens.length || tokens.gap[next] === GAP.hard) return;
  const near = mayBeMisspelt(tokens, next, false) ? nearOf(lexicon, next) : NONE;
  for (const [own, hashed] of hashesOf(lexicon, next, near)) goOn(lexicon, first, next, joinHashes(hash, own, hashed), found);
}

/** The name as the words from first to last write it; nothing if they do not. */
function nameFrom(lexicon: Lexicon, number: number, first: number, last: number): Found | undefined {
  lexicon.steps++;
  const alias = lexicon.alias(number);
  const { record, parts, kind } = alias;
  if (parts.length !== last - first + 1 || kind !== "name" || record.needs) return undefined;
  const { tokens } = lexicon;
  if (record.letterCase === "capital" && !tokens.has(first, FLAG.capitalised)) return undefined;
  let quarters = 0;
  let letters = 0;
  let hasEvidence = false;
  for (const [at, part] of parts.entries()) {
    const wrong = fitsWord(alias, part, tokens, first + at) ? 0 : wrongIn(tokens, first + at, alias, part, at === parts.length - 1);
    if (wrong === undefined) return undefined;
    if (wrong === 0) hasEvidence = true;
    quarters += wrong;
    letters += part.to - part.from;
  }
  const isNear = hasEvidence ? quarters <= 2 * MISTAKE : quarters < MISTAKE;
  return isNear ? { alias, first, last, distance: quarters / MISTAKE / letters, quarters } : undefined;
}

const word = new Uint8Array(MAX_SKELETON);

/** Quarters of mistakes in a word of a name of several; nothing if they are too many. */
function wrongIn(tokens: Tokens, at: number, alias: ParsedAlias, part: AliasPart, isLast: boolean): number | undefined {
  if (!part.isLatin || !tokens.has(at, FLAG.latin) || tokens.size(at) >= MAX_SKELETON) return undefined;
  const name = skeletonOfPart(alias, part);
  const [from, to] = [tokens.from[at] as number, tokens.from[at + 1] as number];
  const size = writeSkeleton(tokens.letters, from, to, word);
  const isTooShort = Math.min(to - from, part.to - part.from) < MIN_FOR_ONE;
  const limit = isTooShort ? 0 : (Math.min(size, name.length) < MIN_FOR_TWO ? 1 : 2) * MISTAKE;
  const whole = wrongLetters(tokens, from, to, word, size, alias, part, limit);
  if (whole <= limit && !(isLast && isGenitiveOf(size, name))) return whole;
  if (!isLast || word[size - 1] !== LETTER_S) return undefined;
  const stem = wrongLetters(tokens, from, to - 1, word, size - 1, alias, part, limit);
  return stem <= limit ? stem : undefined;
}

/** The last word with an "s" more, which is no mistake. */
function isGenitiveOf(size: number, name: Uint8Array): boolean {
  return word[size - 1] === LETTER_S && size === name.length + 1;
}
