/**
 * Candidates of one block of text. They depend on that block and the index alone; what the page as a
 * whole says about them is decided in decide.ts.
 */

import { markBesideNames } from "./beside-name";
import type { Candidate, MatchedHow } from "./candidate";
import { couldBeWord, isInCapitals } from "./capitals";
import { findCompoundStems } from "./compounds";
import { findFuzzyCandidates } from "./find-fuzzy";
import { type Lexicon, PREFIX_LENGTH } from "./lexicon";
import { type Token, tokenize } from "./normalize";
import type { TermRecord } from "./term-index";

/** Longest ending that may follow a name: German "-es". */
const MAX_ENDING = 2;
/** A name shorter than this takes no ending: "Kims" yes, "UNs" no. */
const MIN_INFLECTED_LENGTH = 3;

/** All candidates of a text, by start, then longest first. Overlaps are kept: deciding needs to see them. */
export function findCandidates(text: string, lexicon: Lexicon): Candidate[] {
  const tokens = tokenize(text);
  const listed = withoutWordsInCapitals(
    tokens.flatMap((_, first) => candidatesFrom(text, tokens, first, lexicon)),
    tokens,
    text,
  );
  const misspelt = findFuzzyCandidates(tokens, listed, lexicon.fuzzy, lexicon.index);
  const found = misspelt.length > 0 ? [...listed, ...misspelt].toSorted((a, b) => a.start - b.start || b.end - a.end) : listed;
  return markBesideNames(found, tokens, lexicon.index);
}

function withoutWordsInCapitals(found: Candidate[], tokens: readonly Token[], text: string): Candidate[] {
  const isWord = ({ record, start, end }: Candidate) => record.letterCase === "acronym" && couldBeWord(text.slice(start, end));
  return found.some(isWord) && isInCapitals(tokens) ? found.filter((candidate) => !isWord(candidate)) : found;
}

function candidatesFrom(text: string, tokens: readonly Token[], first: number, lexicon: Lexicon): Candidate[] {
  const opening = tokens[first] as Token;
  // Korean particles follow a name, they never precede it: inside a word of Hangul nothing begins.
  if (opening.gap === "none" && /\p{Script=Hangul}/u.test(opening.key)) return [];
  const limitOf = (form: "key" | "plainKey") => lexicon.longestByPrefix.get(opening[form].slice(0, PREFIX_LENGTH));
  // Most words end here, with one lookup.
  if (limitOf("key") === undefined && (opening.key === opening.plainKey || limitOf("plainKey") === undefined)) return [];
  const found: Candidate[] = [];
  for (const form of ["key", "plainKey"] as const) {
    if (form === "plainKey" && !tokens.slice(first, first + 8).some((token) => token.key !== token.plainKey)) break;
    const limit = limitOf(form);
    if (limit === undefined) continue;
    let key = "";
    const gaps: { offset: number; gap: Token["gap"] }[] = [];
    for (let last = first; last < tokens.length; last++) {
      const token = tokens[last] as Token;
      if (last > first) {
        if (token.gap === "hard") break;
        gaps.push({ offset: key.length, gap: isRange(tokens[last - 1] as Token, token) ? "space" : token.gap });
      }
      key += token[form];
      if (key.length > limit + MAX_ENDING) break;
      found.push(...lookUp(tokens, first, last, key, gaps, form, lexicon));
    }
  }
  return found.length === 0 ? compoundsFrom(text, opening, lexicon) : found.toSorted((a, b) => b.end - a.end);
}

function compoundsFrom(text: string, token: Token, { terms }: Lexicon): Candidate[] {
  return findCompoundStems(text, token, terms).map(({ record, end }) => ({
    start: token.start,
    end,
    record,
    how: "compound",
  }));
}

/** "Resolution 17-18" is two of them, not Resolution 1718: between figures a hyphen parts as a space does. */
function isRange(before: Token, after: Token): boolean {
  return after.gap === "hyphen" && /\p{N}$/u.test(before.key) && /^\p{N}/u.test(after.key);
}

type TextGap = { readonly offset: number; readonly gap: Token["gap"] };

function lookUp(
  tokens: readonly Token[],
  first: number,
  last: number,
  key: string,
  gaps: readonly TextGap[],
  form: "key" | "plainKey",
  { terms }: Lexicon,
): Candidate[] {
  const found: Candidate[] = [];
  const collect = (records: readonly TermRecord[] | undefined, ending: string) => {
    for (const record of records ?? []) {
      if (ending !== "" && !takesEnding(record, ending, key.length - ending.length)) continue;
      if (!fitsGaps(record, gaps) || !fitsCase(record, tokens, first, last)) continue;
      found.push(
        candidate(
          tokens,
          first,
          last,
          record,
          ending !== "" ? "inflected" : record.form === "exact" && form === "plainKey" ? "variant" : record.form,
        ),
      );
    }
  };
  collect(terms.get(key), "");
  for (const ending of ["s", "es", "n"]) {
    if (key.endsWith(ending)) collect(terms.get(key.slice(0, -ending.length)), ending);
  }
  return found;
}

/** German genitive and dative plural, English genitive after an apostrophe (which is a token of its own). */
function takesEnding(record: TermRecord, ending: string, stemLength: number): boolean {
  if (!record.inflects || record.letterCase === "acronym" || stemLength < MIN_INFLECTED_LENGTH) return false;
  if (ending === "n") return /er$/i.test(record.alias);
  return ending === "s" || stemLength >= 6;
}

/** A space may only stand where the alias has a gap; hyphens may stand anywhere ("Nord-Korea"). */
function fitsGaps(record: TermRecord, gaps: readonly TextGap[]): boolean {
  return gaps.every(({ offset, gap }) => gap !== "space" || record.gaps.includes(offset));
}

function fitsCase(record: TermRecord, tokens: readonly Token[], first: number, last: number): boolean {
  if (record.letterCase === "any") return true;
  if (record.letterCase === "capital") return (tokens[first] as Token).isCapitalised;
  return tokens.slice(first, last + 1).every((token) => token.isAllCaps || /^[\p{N}]+$/u.test(token.key) || token.key === "s");
}

function candidate(tokens: readonly Token[], first: number, last: number, record: TermRecord, form: MatchedHow): Candidate {
  let end = last;
  let how = form;
  const next = tokens[last + 1];
  if (next?.gap === "apostrophe" && next.key === "s") {
    end++;
    how = how === "exact" ? "inflected" : how;
  }
  const after = tokens[end + 1];
  if (how === "exact" && after?.gap === "hyphen") how = "compound";
  return {
    start: (tokens[first] as Token).start,
    end: (tokens[end] as Token).end,
    record,
    how: record.isShort ? "short-form" : how,
  };
}
