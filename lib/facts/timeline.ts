/** The whole timeline of an entity, as a card opens it: every entry in the order of time, with its place on the page. */
import { type CardContent, type CardFact, placedFacts, toCardEntity, toCardFact } from "./card-content";
import { byNewest, type PlacedFact } from "./choose-facts";
import type { CompiledFact, CompiledPack } from "./compiled-pack";

/** Everything that a pack has on an entity. */
export interface Timeline {
  readonly entity: CardContent["entity"];
  /** Oldest first, so that the page's day stands between what was and what came; newest first where the page has no day. */
  readonly facts: readonly CardFact[];
  /** The page's ISO day, or null when it is unknown. */
  readonly day: string | null;
}

/**
 * The timeline of an entity on a page.
 * @param day the page's ISO day, or null when it is unknown.
 * @returns null when the pack has no such entity.
 */
export function timelineOf(pack: CompiledPack, entityId: string, day: string | null): Timeline | null {
  const entity = pack.entities.find(({ id }) => id === entityId);
  if (!entity) return null;
  const inOrder = placedFacts(pack, entityId, day).toSorted(day === null ? byNewest : byOldest);
  return {
    entity: toCardEntity(entity, day),
    facts: inOrder.map(({ fact, placement }) => toCardFact(pack, fact, placement, day, true)),
    day,
  };
}

/** By beginning, so that what begins after the page's day stands together at the end; of one time what happened before what was said. */
function byOldest({ fact: a }: PlacedFact, { fact: b }: PlacedFact): number {
  const keysOf = ({ when: { date }, kind, id }: CompiledFact) => [
    date.earliest ?? "",
    date.latest ?? "9999",
    kind === "event" ? "0" : "1",
    id,
  ];
  const others = keysOf(b);
  for (const [at, key] of keysOf(a).entries()) if (key !== others[at]) return key < (others[at] as string) ? -1 : 1;
  return 0;
}
