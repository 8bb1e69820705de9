/** Peers that are asked for every run of one to four words, since they find a name only when asked for it alone. */
import type { AliasText } from "@/bench/generate-aliases";
import { foldWords } from "./fold";
import type { Finder, Peer, Query } from "./peer";

/** Most words of a run. */
const MAX_WORDS = 4;
/** Shorter queries are like half of everything. */
const MIN_LENGTH = 3;
const WORD = /[\p{L}\p{N}]+/gu;
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
/** What no name runs across. */
const BREAK = /[,;:!?()[\]"„“”«»\n]|\.\s|\s[-–—]\s/;
/** After an initial a full stop ends nothing. */
const INITIAL_STOP = /^\.\s?$/;

/** Which runs of words are asked for: all, or those whose first and last word have a capital or a figure. */
export type Which = "all" | "capitalised";

/** A peer over runs of words; `prepare` is given the folded aliases and answers a folded query with the place of an alias. */
export function ngramPeer(
  name: string,
  which: Which,
  prepare: (folded: readonly string[]) => (query: string) => number | undefined,
  isSampled = true,
): Peer {
  const build = (aliases: readonly AliasText[]): Finder => {
    const answer = prepare(aliases.map(({ text }) => foldWords(text)));
    const queriesOf = (text: string) => listQueries(text, which);
    const ask = (words: string) => {
      const place = answer(words);
      return place === undefined ? undefined : aliases[place]?.entity;
    };
    const find = (text: string) =>
      queriesOf(text).flatMap(({ start, end, words }) => {
        const entity = ask(words);
        return entity === undefined ? [] : [{ start, end, entity }];
      });
    return { find, byQuery: { queriesOf, ask } };
  };
  return { name, isMatcher: true, isSampled, build };
}

/** All runs of one to four words of a text that are asked for. */
export function listQueries(text: string, which: Which): Query[] {
  const words = [...text.matchAll(WORD)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    isCapitalised: CAPITAL_OR_DIGIT.test(found[0]),
  }));
  const queries: Query[] = [];
  for (const [first, { start, isCapitalised }] of words.entries()) {
    if (which === "capitalised" && !isCapitalised) continue;
    for (let last = first; last < Math.min(first + MAX_WORDS, words.length); last++) {
      const word = words[last] as (typeof words)[number];
      const before = words[last - 1];
      if (last > first && before && endsName(text.slice(before.end, word.start), before.end - before.start)) break;
      if (which === "capitalised" && !word.isCapitalised) continue;
      const folded = foldWords(text.slice(start, word.end));
      if (folded.length >= MIN_LENGTH) queries.push({ start, end: word.end, words: folded });
    }
  }
  return queries;
}

function endsName(gap: string, lengthBefore: number): boolean {
  return BREAK.test(gap) && !(lengthBefore === 1 && INITIAL_STOP.test(gap));
}

/** How far lengths may lie apart: without this guard Fuse finds "the" in "raytheon", and prefixes find everything. */
export function isAsLong(query: string, alias: string): boolean {
  return Math.abs(query.length - alias.length) <= allowedEdits(Math.min(query.length, alias.length));
}

/** How many letters may differ in names of this length. */
export function allowedEdits(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** Places of the first alias of each folded text. */
export function placesByText(folded: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, text] of folded.entries()) if (!places.has(text)) places.set(text, place);
  return places;
}
