/** What every peer is to the benchmark. */
import type { AliasText } from "@/bench/generate-aliases";

/** A span of a text that a peer takes for an entity. */
export interface Match {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/** A span that a peer looks up as a whole. */
export interface Query {
  readonly start: number;
  readonly end: number;
  /** The words as the peer is asked for them. */
  readonly words: string;
}

/** A peer that has been given its aliases. */
export interface Finder {
  /** All matches of a text; they may overlap. */
  readonly find: (text: string) => Match[];
  /** Of a peer that is asked span by span: its spans and its answers, so that slow ones can be asked a sample. */
  readonly byQuery?: {
    readonly queriesOf: (text: string) => Query[];
    readonly ask: (words: string) => string | undefined;
  };
}

/** Another way to find names in a text. */
export interface Peer {
  /** As tables print it. */
  readonly name: string;
  /** False for what only takes the text apart. */
  readonly isMatcher: boolean;
  /** True for a peer that may be too slow for the whole text: it is asked a sample of its spans and the time scaled up. */
  readonly isSampled: boolean;
  readonly build: (aliases: readonly AliasText[]) => Finder;
}

/** What takes a text apart and finds nothing: the unit of the tables. */
export function countingPeer(name: string, count: (text: string) => number): Peer {
  let total = 0;
  // Kept, so that no compiler can leave the work out.
  const find = (text: string): Match[] => {
    total += count(text);
    return total < 0 ? [{ start: 0, end: 0, entity: "" }] : [];
  };
  return { name, isMatcher: false, isSampled: false, build: () => ({ find }) };
}

/** Whether a name may begin or end at this place: not inside a word or number. */
export function isBoundary(text: string, at: number): boolean {
  return at === 0 || at === text.length || !WORD_CHARACTER.test(text.charAt(at - 1)) || !WORD_CHARACTER.test(text.charAt(at));
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
