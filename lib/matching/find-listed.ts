/**
 * Finds names that the pack lists, in any of their forms: separators, umlauts, endings, closed compounds.
 *
 * From every word the finder goes on to the next as long as the index says that a name may begin so. Each word is tried as it
 * stands and without the endings that it could have; between hyphens it goes on in any case, because a page may divide
 * what the pack joins ("Nord-Korea").
 */
import type { ParsedAlias } from "./alias";
import type { Candidate, MatchedHow } from "./candidate";
import { GAP } from "./characters";
import { compareAlias } from "./compare-alias";
import { findCompoundStem } from "./compounds";
import type { Lexicon } from "./lexicon";
import { mixHash } from "./name-index";
import { FLAG, joinHashes, type Tokens } from "./tokens";

/** Words of the longest name, or characters in a script without spaces; the longest that a pack may hold has fewer than 255 bytes. */
const MAX_WORDS = 64;
/** So many looks into the index from one token, and no more, whatever names the index holds: the cost of a text stays linear. */
const MAX_LOOKS = 500;
/** Letters of the shortest compound, less one. */
const MIN_COMPOUND = 8;
/** So many hyphens in a row are followed without the index's word for it. */
const MAX_HYPHENS = 4;

/** What the search for listed names leaves behind for every token, for the fuzzy search: bits of {@link TRACE}. */
export type Traces = Uint8Array;
export const TRACE = {
  /** A candidate covers it: nothing to explain. */
  covered: 1,
  /** Names go on here: what stands before it begins one. */
  reached: 2,
} as const;

/** Adds the candidates of the lexicon's tokens to `found`, and says what is known of every token. */
export function findListed(lexicon: Lexicon, found: Candidate[], traces: Traces): void {
  const { tokens, names } = lexicon;
  const { length, from, hash, gap } = tokens;
  const search = new Search(lexicon, found, traces);
  for (let first = 0; first < length; first++) {
    const last = (from[first + 1] as number) - 1;
    const isLoose = first + 1 < length && gap[first + 1] !== GAP.hard && isLooseGap(gap[first + 1] as number);
    // Most words end here: no name begins with them, whatever ending they lose.
    let isBegun = isLoose || names.mayBegin(mixHash(hash[last] as number));
    if (!isBegun) {
      for (let stem = last - 1, bits = lexicon.endingsAt(first) >> 1; bits !== 0 && !isBegun; stem--, bits >>= 1) {
        if ((bits & 1) === 1) isBegun = names.mayBegin(mixHash(hash[stem] as number));
      }
    }
    lexicon.steps++;
    const before = found.length;
    if (isBegun && !startsInsideWord(tokens, first)) search.from(first);
    if (last - (from[first] as number) >= MIN_COMPOUND && found.length === before) findCompounds(lexicon, first, found, traces);
  }
}

/** Korean particles follow a name, they never precede it, and a run of katakana is one word: nothing begins inside either. */
function startsInsideWord(tokens: Tokens, at: number): boolean {
  if (tokens.gap[at] !== GAP.none) return false;
  return tokens.has(at, FLAG.hangul) ? tokens.has(at - 1, FLAG.hangul) : tokens.has(at, FLAG.katakana) && tokens.has(at - 1, FLAG.katakana);
}

function findCompounds(lexicon: Lexicon, at: number, found: Candidate[], traces: Traces): void {
  const stem = findCompoundStem(lexicon, at);
  if (!stem) return;
  const start = lexicon.tokens.start[at] as number;
  for (const record of stem.records) found.push({ start, end: stem.end, record, how: "compound" });
  traces[at] = (traces[at] as number) | TRACE.covered;
}

/** One walk through the tokens of a block. */
class Search {
  readonly #lexicon: Lexicon;
  readonly #tokens: Tokens;
  readonly #found: Candidate[];
  readonly #traces: Traces;
  readonly #numbers: number[] = [];
  #first = 0;
  /** Looks into the index from the first token so far. */
  #looks = 0;
  /** Where the candidates of the first token begin among those found. */
  #begin = 0;

  constructor(lexicon: Lexicon, found: Candidate[], traces: Traces) {
    this.#lexicon = lexicon;
    this.#tokens = lexicon.tokens;
    this.#found = found;
    this.#traces = traces;
  }

  from(first: number): void {
    this.#first = first;
    this.#looks = 0;
    this.#begin = this.#found.length;
    this.#extend(first, 0, 0);
  }

  /** Goes on with a token, after tokens with this hash. */
  #extend(at: number, before: number, hyphens: number): void {
    const last = (this.#tokens.from[at + 1] as number) - 1;
    this.#try(at, last, before, hyphens);
    for (let ending = 1, bits = this.#lexicon.endingsAt(at) >> 1; bits !== 0; ending++, bits >>= 1) {
      // The "e" of "ae", "oe", "ue" is not hashed: without it the word is the same.
      const isSame = this.#tokens.hashed[last - ending] === this.#tokens.hashed[last];
      if ((bits & 1) === 1 && !isSame) this.#try(at, last - ending, before, MAX_HYPHENS);
    }
  }

  /** Looks up what ends with a letter of a token, and goes on to the next one. */
  #try(at: number, letter: number, before: number, hyphens: number): void {
    const tokens = this.#tokens;
    const hash = joinHashes(before, tokens.hash[letter] as number, tokens.hashed[letter] as number);
    const mixed = mixHash(hash);
    this.#lexicon.steps++;
    const isBegun = this.#lexicon.names.mayBegin(mixed);
    if (isBegun) this.#report(at, mixed);
    const next = at + 1;
    if (next >= tokens.length || next - this.#first >= MAX_WORDS || ++this.#looks > MAX_LOOKS) return;
    const gap = tokens.gap[next] as number;
    if (gap === GAP.hard && !isBegun) return;
    if (isBegun) {
      if (gap !== GAP.hard) this.#traces[next] = (this.#traces[next] as number) | TRACE.reached;
      this.#extend(next, hash, hyphens);
    } else if (hyphens < MAX_HYPHENS && isLooseGap(gap) && !tokens.has(next, FLAG.alone)) this.#extend(next, hash, hyphens + 1);
  }

  #report(last: number, mixed: number): void {
    const tokens = this.#tokens;
    if (tokens.has(last, FLAG.katakana) && tokens.has(last + 1, FLAG.katakana) && tokens.gap[last + 1] === GAP.none) return;
    this.#lexicon.names.collect(mixed, this.#numbers);
    // Copied, because comparing may not lead back here but looking further does.
    for (let at = 0; at < this.#numbers.length; at++) {
      this.#lexicon.steps++;
      const alias = this.#lexicon.alias(this.#numbers[at] as number);
      const likeness = compareAlias(alias, tokens, this.#first, last);
      if (likeness !== null) this.#add(alias, last, likeness);
    }
  }

  #add({ record }: ParsedAlias, last: number, likeness: MatchedHow): void {
    const tokens = this.#tokens;
    const start = tokens.start[this.#first] as number;
    const end = endWithGenitive(tokens, last);
    const isInflected = end !== last;
    let how: MatchedHow = likeness === "exact" && isInflected ? "inflected" : likeness;
    if (how === "exact" && tokens.gap[end + 1] === GAP.hyphen && end + 1 < tokens.length) how = "compound";
    const candidate: Candidate = { start, end: endWithStop(tokens, end, record.alias), record, how: record.isShort ? "short-form" : how };
    for (let at = this.#first; at <= end; at++) this.#traces[at] = (this.#traces[at] as number) | TRACE.covered;
    for (let at = this.#begin; at < this.#found.length; at++) if (isSame(this.#found[at] as Candidate, candidate)) return;
    this.#found.push(candidate);
  }
}

/** Where a token ends; with the full stop behind it, if the alias has one: "U.S." */
function endWithStop({ text, end }: Tokens, at: number, alias: string): number {
  const last = end[at] as number;
  return alias.endsWith(".") && text[last] === "." ? last + 1 : last;
}

/** Names of one entity in several languages, or under two keys. */
function isSame(a: Candidate, b: Candidate): boolean {
  if (a.start !== b.start || a.end !== b.end) return false;
  return (
    a.record === b.record ||
    (a.record.entity === b.record.entity &&
      a.record.isShort === b.record.isShort &&
      a.record.isOther === b.record.isOther &&
      !a.record.needs &&
      !b.record.needs)
  );
}

/** A hyphen, an apostrophe or an initial's full stop ("D.P.R.K."), at which a page may divide what the pack joins. */
function isLooseGap(gap: number): boolean {
  return gap === GAP.hyphen || gap === GAP.apostrophe || gap === GAP.initial;
}

/** The last token of a name with the "s" after an apostrophe, if there is one. */
export function endWithGenitive(tokens: Tokens, last: number): number {
  const next = last + 1;
  const isGenitive = next < tokens.length && tokens.gap[next] === GAP.apostrophe && tokens.size(next) === 1 && tokens.key(next) === "s";
  return isGenitive ? next : last;
}
