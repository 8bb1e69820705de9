/**
 * Candidates of one block of text. They depend on that block and the index alone; what the page as a
 * whole says about them is decided in decide.ts.
 */
import { type Token, tokenize } from "./normalize";
import type { TermIndex, TermRecord } from "./term-index";

/** How a mention was found, weakest last. */
export type MatchedHow = "exact" | "variant" | "inflected" | "compound" | "short-form";

/** A span of text that may stand for an entity. */
export interface Candidate {
  /** UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  readonly record: TermRecord;
  readonly how: MatchedHow;
  /**
   * Of a short form: a capitalised word that is neither a title nor a candidate itself stands beside it, as in
   * "Kim Yo Jong" and "Andrew Kim". The first word of a sentence does not count: it is capitalised anyway.
   */
  readonly isBesideName: boolean;
}

/** The index with what lookups need; built once per page. */
export interface Lexicon {
  readonly index: TermIndex;
  readonly terms: ReadonlyMap<string, readonly TermRecord[]>;
  /** Longest key by its first letters: most tokens are dismissed with one lookup. */
  readonly longestByPrefix: ReadonlyMap<string, number>;
}

/** Letters of a key that decide whether a token can begin a name at all. */
const PREFIX_LENGTH = 3;
/** Longest ending that may follow a name: German "-es". */
const MAX_ENDING = 2;
/** A name shorter than this takes no ending: "Kims" yes, "UNs" no. */
const MIN_INFLECTED_LENGTH = 3;

/** Words before a surname that say who somebody is and are no part of the name, folded as tokens are. */
const TITLES: ReadonlySet<string> = new Set(
  (
    "herr herrn frau praesident praesidenten praesidentin minister ministers ministerin aussenminister verteidigungsminister staatschef staatschefs staatsfuehrer " +
    "machthaber machthabers diktator diktators fuehrer parteichef regierungschef kremlchef kremlchefs marschall general botschafter genosse despot " +
    "mr mrs ms dr president chairman leader dictator minister secretary ambassador comrade marshal general premier chancellor strongman ruler and"
  ).split(" "),
);

/** Prepares an index for lookups. */
export function createLexicon(index: TermIndex): Lexicon {
  const terms = new Map(Object.entries(index.terms));
  const longestByPrefix = new Map<string, number>();
  for (const key of terms.keys()) {
    for (let length = 1; length <= Math.min(PREFIX_LENGTH, key.length); length++) {
      const prefix = key.slice(0, length);
      // A shorter prefix serves tokens that are shorter than PREFIX_LENGTH themselves ("KN" of "KN-23").
      longestByPrefix.set(prefix, Math.max(longestByPrefix.get(prefix) ?? 0, key.length));
    }
  }
  return { index, terms, longestByPrefix };
}

/** All candidates of a text, by start, then longest first. Overlaps are kept: deciding needs to see them. */
export function findCandidates(text: string, lexicon: Lexicon): Candidate[] {
  const tokens = tokenize(text);
  const found = tokens.flatMap((_, first) => candidatesFrom(tokens, first, lexicon));
  if (!found.some(({ record }) => record.isShort)) return found;
  const starts = new Set(found.map(({ start }) => start));
  const ends = new Set(found.map(({ end }) => end));
  return found.map((candidate) => {
    if (!candidate.record.isShort) return candidate;
    const before = tokens.findLast((token) => token.end <= candidate.start);
    const after = tokens.find((token) => token.start >= candidate.end);
    const first = tokens.find((token) => token.start === candidate.start);
    const isNameBefore =
      first?.gap === "space" && before !== undefined && !ends.has(before.end) && isNameBeside(before) && before.gap !== "hard";
    const isNameAfter = after?.gap === "space" && !isGenitive(candidate) && !starts.has(after.start) && isNameBeside(after);
    return { ...candidate, isBesideName: isNameBefore || isNameAfter };
  });
}

/** A capitalised word that may be another part of the name; a title is none. */
function isNameBeside(token: Token): boolean {
  return token.isCapitalised && /\p{L}/u.test(token.key) && !TITLES.has(token.key);
}

/** "Kims Zug", "Kim's train": whatever stands after a genitive is no part of the name. */
function isGenitive({ record, end, start }: Candidate): boolean {
  return end - start > record.alias.length;
}

function candidatesFrom(tokens: readonly Token[], first: number, lexicon: Lexicon): Candidate[] {
  const opening = tokens[first] as Token;
  // Korean particles follow a name, they never precede it: inside a word of Hangul nothing begins.
  if (opening.gap === "none" && /\p{Script=Hangul}/u.test(opening.key)) return [];
  const found: Candidate[] = [];
  for (const form of ["key", "plainKey"] as const) {
    if (form === "plainKey" && !tokens.slice(first, first + 8).some((token) => token.key !== token.plainKey)) break;
    const limit = lexicon.longestByPrefix.get(opening[form].slice(0, PREFIX_LENGTH));
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
  return found.toSorted((a, b) => b.end - a.end);
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
    isBesideName: false,
  };
}
