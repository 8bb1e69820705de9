/** What a page is about, as far as its mentions tell. */

interface Mentioned {
  readonly entity: { readonly id: string };
}

/** Ids of the entities that are mentioned, the most often mentioned first and of equals the earlier; at most so many. */
export function mostMentioned(mentions: readonly Mentioned[], limit: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { entity } of mentions) counts.set(entity.id, (counts.get(entity.id) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([id]) => id);
}
