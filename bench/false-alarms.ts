/** What a finder finds that nobody wrote literally. */
import type { Finder, Match } from "./peers/peer";
import type { Block } from "./texts";

/** Finds beyond literal ones for each 10,000 characters. */
export interface FalseAlarms {
  /** In all text: inflected forms and other spellings, which are right, count among them. */
  readonly all: number;
  /** In the half that is not about the pack's subject, where hardly anything is right. */
  readonly offSubject: number;
  /** Whether time ran out before the end of the text. */
  readonly isSampled: boolean;
}

/**
 * Counts matches that overlap no literal occurrence of any alias; matches that overlap each other count once.
 * @param literal finds the literal occurrences.
 * @param budget milliseconds after which no further text is read.
 */
export function countFalseAlarms(finder: Finder, literal: Finder, blocks: readonly Block[], budget: number): FalseAlarms {
  // By query every block is for itself, so a sample can hold blocks of all kinds; the others are given whole pages.
  const units = finder.byQuery ? shuffled(blocks) : pagesOf(blocks);
  const alarms = { on: 0, off: 0 };
  const characters = { on: 0, off: 0 };
  const end = performance.now() + budget;
  let read = 0;
  for (const { text, isOnSubject } of units) {
    if (performance.now() > end && alarmsCanBeTold(characters)) break;
    const half = isOnSubject ? "on" : "off";
    alarms[half] += countBeyond(finder.find(text), literal.find(text));
    characters[half] += text.length;
    read++;
  }
  const rate = (count: number, length: number) => (count / length) * 10_000;
  return {
    all: (rate(alarms.on, characters.on) + rate(alarms.off, characters.off)) / 2,
    offSubject: rate(alarms.off, characters.off),
    isSampled: read < units.length,
  };
}

function alarmsCanBeTold({ on, off }: { readonly on: number; readonly off: number }): boolean {
  return on > 0 && off > 0;
}

/** Blocks of one language and kind as one page. */
function pagesOf(blocks: readonly Block[]): Pick<Block, "text" | "isOnSubject">[] {
  const pages = Map.groupBy(blocks, ({ language, isOnSubject }) => `${language} ${isOnSubject}`);
  return [...pages.values()].map((page) => ({
    text: page.map(({ text }) => text).join("\n\n"),
    isOnSubject: page[0]?.isOnSubject === true,
  }));
}

/** The same blocks with kinds and languages mixed, in an order that is always the same. */
function shuffled(blocks: readonly Block[]): Block[] {
  const stride = 37;
  return blocks
    .map((block, at) => ({ block, key: (at * stride) % blocks.length }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ block }) => block);
}

function countBeyond(matches: readonly Match[], literal: readonly Match[]): number {
  let count = 0;
  let free = 0;
  for (const { start, end } of matches.toSorted((a, b) => a.start - b.start)) {
    if (literal.some((other) => other.start < end && start < other.end)) continue;
    if (start >= free) count++;
    free = Math.max(free, end);
  }
  return count;
}
