/** Whom and what an entity's card leads on to. */
import type { CompiledEntity, CompiledFact, CompiledPack } from "./compiled-pack";
import { startsAfter } from "./date-range";

/** More than this is a list and no longer a hint. */
export const MAX_RELATED = 6;

/**
 * Entities that have to do with the one whose facts these are: those on the page first, then those that the facts name most often
 * or let speak, then the class that it belongs to. None that was not there yet on the page's day, and none without an entry.
 * @param facts the facts that the card shows, in its order. @param day the page's ISO day, or null when it is unknown.
 * @param onPage ids of what the page names.
 */
export function relatedEntities(
  pack: CompiledPack,
  entity: CompiledEntity,
  facts: readonly CompiledFact[],
  day: string | null,
  onPage: readonly string[],
): readonly CompiledEntity[] {
  const counts = new Map<string, number>();
  for (const fact of facts) for (const id of entitiesIn(fact)) counts.set(id, (counts.get(id) ?? 0) + 1);
  if (entity.broader && !counts.has(entity.broader)) counts.set(entity.broader, 0);
  counts.delete(entity.id);
  const rank = (id: string) => (onPage.includes(id) ? 1000 : 0) + (counts.get(id) ?? 0);
  return [...counts.keys()]
    .toSorted((a, b) => rank(b) - rank(a))
    .flatMap((id) => pack.entities.filter((other) => other.id === id && wasThere(other, day) && hasEntries(pack, id)))
    .slice(0, MAX_RELATED);
}

/** What a fact names itself, and whom it lets speak; each once. */
export function entitiesIn({ about, says }: CompiledFact): ReadonlySet<string> {
  const named = about.filter((target) => target.named && target.role !== "class").map((target) => target.entity);
  const speakers = says?.chain.flatMap((speaker) => speaker.entity ?? []) ?? [];
  return new Set([...named, ...speakers]);
}

function wasThere({ exists }: CompiledEntity, day: string | null): boolean {
  return day === null || exists === undefined || !startsAfter(exists.from, day);
}

function hasEntries(pack: CompiledPack, id: string): boolean {
  return pack.facts.some(({ about }) => about.some((target) => target.entity === id && target.named && target.role !== "class"));
}
