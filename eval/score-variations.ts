/** Recall on varied names, by class. */
import { findMentions } from "@/lib/matching/find-mentions";
import type { TermIndex } from "@/lib/matching/open-index";
import { contextOf, overlaps } from "./score";
import type { Variation } from "./variations/make-variations";
import { type Share, shareOf } from "./wilson";

/** How one class fares. */
export interface VariationScore {
  readonly variation: string;
  readonly recall: Share;
  /** Missed ones at whose place another entity was found. */
  readonly taken: number;
  readonly missed: readonly MissedVariation[];
}

/** A variation that was not found. */
export interface MissedVariation {
  readonly entity: string;
  readonly context: string;
  /** Entities found at its place instead. */
  readonly instead: readonly string[];
}

/** Looks for every varied name; found means that a mention of the right entity overlaps with it. */
export async function scoreVariations(items: readonly Variation[], index: TermIndex): Promise<VariationScore[]> {
  const scores: VariationScore[] = [];
  for (const [variation, own] of Map.groupBy(items, (item) => item.variation)) {
    const missed: MissedVariation[] = [];
    for (const item of own) {
      const there = await entitiesAt(item, index);
      if (there.includes(item.entity)) continue;
      missed.push({ entity: item.entity, context: contextOf(item.text, item.start, item.end), instead: there });
    }
    const taken = missed.filter(({ instead }) => instead.length > 0).length;
    scores.push({ variation, recall: shareOf(own.length - missed.length, own.length), taken, missed });
  }
  return scores;
}

/** Mean recall of the classes: each counts the same, however many mentions it has. */
export function macroRecall(scores: readonly VariationScore[]): number {
  return scores.reduce((sum, { recall }) => sum + recall.share, 0) / scores.length;
}

const BLOCK_SEPARATOR = "\n\n";

async function entitiesAt({ text, start, end }: Variation, index: TermIndex): Promise<string[]> {
  const blocks = text.split(BLOCK_SEPARATOR);
  const mentions = await findMentions(blocks, index);
  let offset = 0;
  for (const [at, block] of blocks.entries()) {
    const next = offset + block.length + BLOCK_SEPARATOR.length;
    if (start < next) {
      const span = { start: start - offset, end: end - offset };
      return (mentions[at] ?? []).filter((mention) => overlaps(mention, span)).map(({ entity }) => index.entities[entity]?.id ?? "");
    }
    offset = next;
  }
  return [];
}
