/** What share of planted mentions a finder finds, class by class. */
import type { Finder, Match } from "./peers/peer";

/** A text with a mention to be found. */
export interface PlantedMention {
  /** The class of variation. */
  readonly variation: string;
  readonly text: string;
  /** UTF-16 offsets in `text`. */
  readonly start: number;
  readonly end: number;
  /** Id of the entity. */
  readonly entity: string;
}

/** The outcome. */
export interface Recall {
  /** Mean over the classes of the share that was found. */
  readonly macro: number;
  readonly byVariation: Readonly<Record<string, { readonly found: number; readonly asked: number }>>;
  readonly asked: number;
  /** Whether time ran out before all mentions were asked for. */
  readonly isSampled: boolean;
}

/**
 * The recall of a finder: found is what any match of the right entity overlaps.
 * @param mentions are asked for class by class in turns, so that a sample is as good for each.
 * @param budget milliseconds after which no further mention is asked for.
 */
export function recallOf(finder: Finder, mentions: readonly PlantedMention[], budget = Number.POSITIVE_INFINITY): Recall {
  const turns = takeTurns(mentions);
  const counts: Record<string, { found: number; asked: number }> = {};
  const end = performance.now() + budget;
  let asked = 0;
  for (const mention of turns) {
    if (performance.now() > end) break;
    const count = counts[mention.variation] ?? { found: 0, asked: 0 };
    counts[mention.variation] = count;
    count.asked++;
    asked++;
    if (isFound(finder, mention)) count.found++;
  }
  const shares = Object.values(counts).map((count) => count.found / count.asked);
  const macro = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { macro, byVariation: counts, asked, isSampled: asked < turns.length };
}

function isFound({ find, byQuery }: Finder, { text, start, end, entity }: PlantedMention): boolean {
  const overlaps = (span: Pick<Match, "start" | "end">) => span.start < end && start < span.end;
  // Queries that do not touch the mention cannot find it: the same answer, sooner.
  if (byQuery) return byQuery.queriesOf(text).some((query) => overlaps(query) && byQuery.ask(query.words) === entity);
  return find(text).some((match) => match.entity === entity && overlaps(match));
}

function takeTurns(mentions: readonly PlantedMention[]): PlantedMention[] {
  const turns = new Map<string, number>();
  return mentions
    .map((mention) => {
      const turn = turns.get(mention.variation) ?? 0;
      turns.set(mention.variation, turn + 1);
      return { mention, turn };
    })
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ mention }) => mention);
}
