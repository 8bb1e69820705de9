/**
 * Spellings that no alias lists: "Schojgu", "Pjönjang", "Kosmodrom Wostochny".
 *
 * Looked at are words that nothing else explains: capitalised, not in capitals throughout, six letters of the
 * Latin alphabet or more, and not in small letters elsewhere in the block. Such a word stands for a name alone, or for
 * one word of a longer name whose other words are all there, in the same skeleton. Figures are never anything but the
 * same, and a weapon's name of one word only counts in its skeleton and without a figure after it: "Hwasung-19" is no
 * "Hwasong". Where two entities are about equally near, a word stands for neither.
 */
import type { Candidate } from "./candidate";
import { type FuzzyIndex, lookUpFuzzy, MIN_FUZZY_LENGTH, type NameWithWord } from "./fuzzy-index";
import type { Token } from "./normalize";
import { rankFuzzy } from "./rank-fuzzy";
import { isLatinWord, skeletonOf } from "./skeleton";
import type { TermIndex } from "./term-index";

/** Another entity within this distance of the best is as good: about half a letter of a short word. */
const MARGIN = 0.07;

const GERMAN_ADJECTIVE = /isch(?:e[mnrs]?)?$/;

interface Found {
  readonly first: number;
  readonly last: number;
  readonly name: NameWithWord;
  readonly distance: number;
}

/**
 * Candidates for the words that none of the candidates found so far covers.
 * @param tokens the block's tokens.
 */
export function findFuzzyCandidates(
  tokens: readonly Token[],
  found: readonly Candidate[],
  fuzzy: FuzzyIndex,
  { entities }: TermIndex,
): Candidate[] {
  const candidates: Candidate[] = [];
  let free = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.start < free || !mayBeMisspelt(token) || isExplained(token, found)) continue;
    const best = findBest(tokens, at, fuzzy);
    if (!best || isOrdinary(token, tokens)) continue;
    const { first, last, name, distance } = best;
    const isAlone = name.words.length === 1;
    const next = tokens[last + 1];
    const isWeapon = entities[name.record.entity]?.type === "weapon";
    if (isAlone && isWeapon && (distance > 0 || isFigure(next))) continue;
    const end = (next?.gap === "apostrophe" && next.key === "s" ? next : (tokens[last] as Token)).end;
    candidates.push({
      start: (tokens[first] as Token).start,
      end,
      record: name.record,
      how: "fuzzy",
      spelling: { distance, isAlone },
    });
    free = end;
  }
  return candidates;
}

function mayBeMisspelt({ isCapitalised, isAllCaps, plainKey }: Token): boolean {
  return isCapitalised && !isAllCaps && plainKey.length >= MIN_FUZZY_LENGTH && isLatinWord(plainKey);
}

function isExplained({ start, end }: Token, found: readonly Candidate[]): boolean {
  return found.some((candidate) => candidate.start < end && start < candidate.end);
}

/** The word stands in small letters in the same block. */
function isOrdinary({ key }: Token, tokens: readonly Token[]): boolean {
  return tokens.some((token) => !token.isCapitalised && token.key === key);
}

function isFigure(token: Token | undefined): boolean {
  return token !== undefined && token.gap !== "hard" && /^\p{N}/u.test(token.key);
}

/** The one name that the word at this place stands for, if any. */
function findBest(tokens: readonly Token[], at: number, fuzzy: FuzzyIndex): Found | undefined {
  const { plainKey } = tokens[at] as Token;
  const whole = findNames(plainKey, tokens, at, fuzzy);
  const isGenitive = whole.length === 0 && plainKey.endsWith("s") && plainKey.length > MIN_FUZZY_LENGTH;
  const unordered = isGenitive ? findNames(plainKey.slice(0, -1), tokens, at, fuzzy) : whole;
  if (unordered.length === 0) return undefined;
  const found = unordered.toSorted((a, b) => b.last - b.first - (a.last - a.first) || a.distance - b.distance);
  const best = found[0] as Found;
  const hasRival = found.some(
    ({ first, last, name, distance }) =>
      first === best.first && last === best.last && name.record.entity !== best.name.record.entity && distance < best.distance + MARGIN,
  );
  return hasRival ? undefined : best;
}

function findNames(stem: string, tokens: readonly Token[], at: number, fuzzy: FuzzyIndex): Found[] {
  const skeleton = skeletonOf(stem);
  const near = lookUpFuzzy(skeleton, fuzzy);
  if (near.length === 0) return [];
  return rankFuzzy(skeleton, near)
    .filter(({ name, distance }) => distance === 0 || !isLengthened(skeleton, name.skeleton))
    .flatMap(({ name: word, distance }) =>
      word.names.flatMap((name): Found[] => {
        if (name.words.length === 1 && distance > 0 && hasAnotherEnding(stem, skeleton, word.skeleton)) return [];
        const first = at - name.position;
        return fits(name, tokens, first) ? [{ first, last: first + name.words.length - 1, name, distance }] : [];
      }),
    );
}

/** A word made from the name ("Ukraine", "Ukrainer"), or what the name was made from ("Americans", "Americas"): no spelling of it. */
function isLengthened(skeleton: string, name: string): boolean {
  const [word, other] = [withoutPlural(skeleton), withoutPlural(name)];
  return word.startsWith(other) || other.startsWith(word);
}

/** "Interface" is no "Interfax", "sibirischen" no "Sibirien". Names of several words have the others to speak for them. */
function hasAnotherEnding(stem: string, skeleton: string, name: string): boolean {
  return skeleton.at(-1) !== name.at(-1) || GERMAN_ADJECTIVE.test(stem);
}

function withoutPlural(skeleton: string): string {
  return skeleton.endsWith("s") ? skeleton.slice(0, -1) : skeleton;
}

/** Whether the other words of the name stand around the word. */
function fits({ words, position }: NameWithWord, tokens: readonly Token[], first: number): boolean {
  return words.every((word, at) => {
    if (at === position && words.length === 1) return true;
    const token = tokens[first + at];
    if (!token || (at > 0 && token.gap === "hard")) return false;
    return at === position || skeletonOf(token.plainKey) === word;
  });
}
