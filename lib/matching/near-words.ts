/** Words of names near a misspelt word of the page, and the hashes by which the names that they stand in are found. */
import { type AliasPart, type ParsedAlias, skeletonOfPart } from "./alias";
import { MIN_FOR_THIRDS, MIN_FUZZY_LETTERS, MIN_SKELETON, PIECES_OF_SMALL, readSlot } from "./fuzzy-blocks";
import type { Lexicon } from "./lexicon";
import { MAX_SKELETON, writeSkeleton } from "./skeleton";
import { isOneSlip, MISTAKE, spellingDistance } from "./spelling-distance";
import { FLAG, type Tokens } from "./tokens";

/** So many names near a word are followed, the nearest first. */
const MAX_NEAR = 12;
/** A word that lost a letter may be shorter by one than those of the index; alone it may not. */
const MIN_WORD = MIN_FUZZY_LETTERS - 1;

/** A word of a name near a word of the page. */
export interface Near {
  readonly alias: ParsedAlias;
  /** Which of the alias' words. */
  readonly position: number;
  /** Quarters of mistakes between the skeletons. */
  readonly quarters: number;
}

const skeleton = new Uint8Array(MAX_SKELETON);

/** Whether a token may be a misspelt word; in small letters only where a name goes on ("Solid-fuel missile"). */
export function mayBeMisspelt(tokens: Tokens, at: number, isReached: boolean): boolean {
  const flags = tokens.flags[at] as number;
  if ((flags & FLAG.latin) === 0 || (flags & FLAG.allCaps) !== 0) return false;
  const size = tokens.size(at);
  return size < MAX_SKELETON && (isReached ? size >= MIN_WORD : size >= MIN_FUZZY_LETTERS && (flags & FLAG.capitalised) !== 0);
}

/** Words of names near the tokens of the text, as far as they have been looked for. */
let nearTokens: (readonly Near[] | undefined)[] = [];
/** Nothing near. */
export const NONE: readonly Near[] = [];

/** Forgets what was found in the last text. */
export function forgetNear(tokens: Tokens): void {
  nearTokens = new Array(tokens.length);
}

/** What has been found near a token so far. */
export function knownNear(at: number): readonly Near[] {
  return nearTokens[at] ?? NONE;
}

/** Words of names near a token; looked for once in a text. */
export function nearOf(lexicon: Lexicon, at: number): readonly Near[] {
  const { tokens } = lexicon;
  nearTokens[at] ??= findNear(lexicon, at, tokens.from[at + 1] as number);
  return nearTokens[at] as readonly Near[];
}

/** Words of names near a word of the page, the nearest first. */
export function findNear(lexicon: Lexicon, at: number, end: number): readonly Near[] {
  const { tokens, fuzzy, names } = lexicon;
  const size = writeSkeleton(tokens.letters, tokens.from[at] as number, end, skeleton);
  if (size < MIN_SKELETON) return NONE;
  const mistakes = names.pieces === PIECES_OF_SMALL && size >= MIN_FOR_THIRDS ? 2 : 1;
  lexicon.steps++;
  const slots = fuzzy.find(skeleton, size, mistakes);
  if (slots.length === 0) return NONE;
  const near: Near[] = [];
  const limit = mistakes * MISTAKE;
  for (const slot of slots) {
    lexicon.steps++;
    const { alias: number, position } = readSlot(slot);
    const alias = lexicon.alias(number);
    const part = alias.parts[position];
    if (!part) continue;
    const quarters = wrongLetters(tokens, tokens.from[at] as number, end, skeleton, size, alias, part, limit);
    if (quarters <= limit) near.push({ alias, position, quarters });
  }
  return near.length > 1 ? near.toSorted((a, b) => a.quarters - b.quarters).slice(0, MAX_NEAR) : near;
}

/**
 * Quarters of mistakes between a word of the page and a word of a name, at most `limit + 1`: between their skeletons, or one slip of the
 * finger, if that is less.
 * @param from where the page's word begins among the letters of the tokens; it ends before `to`.
 */
export function wrongLetters(
  tokens: Tokens,
  from: number,
  to: number,
  word: Uint8Array,
  size: number,
  alias: ParsedAlias,
  part: AliasPart,
  limit: number,
): number {
  const other = skeletonOfPart(alias, part);
  const quarters = spellingDistance(word, size, other, other.length, limit);
  if (quarters <= MISTAKE || limit < MISTAKE) return quarters;
  return isOneSlip(tokens.letters, from, to, alias.letters, part.from, part.to) ? MISTAKE : quarters;
}

/** Hash of a word, and how many of its letters went into it. */
export type WordHash = readonly [hash: number, hashed: number];

/** The hash of the near word's stem, as the index has it. */
export function hashOfPart({ alias, position }: Near): WordHash {
  return alias.parts[position]?.stemHash ?? [0, 0];
}

/** The hashes of a word of the page: as it stands, without an ending, and in the spelling of the words of names near it. */
export function hashesOf(lexicon: Lexicon, token: number, near: readonly Near[]): WordHash[] {
  const { tokens } = lexicon;
  const last = (tokens.from[token + 1] as number) - 1;
  const hashes: WordHash[] = [[tokens.hash[last] as number, tokens.hashed[last] as number]];
  for (let stem = last - 1, bits = lexicon.endingsAt(token) >> 1; bits !== 0; stem--, bits >>= 1) {
    if ((bits & 1) === 1) hashes.push([tokens.hash[stem] as number, tokens.hashed[stem] as number]);
  }
  for (const word of near) if (word.quarters <= MISTAKE) hashes.push(hashOfPart(word));
  return hashes;
}
