/** Where an open card goes when the page has written its term anew. */
import type { PageMention } from "./page-mention";

/**
 * The mention that took the place of one that is gone: the same entity in the same element, or in a run of exactly the
 * same text (a page that re-renders makes new elements); of several the nearest.
 * @returns null when the words are gone.
 */
export function findSuccessor(gone: PageMention, mentions: readonly PageMention[]): PageMention | null {
  const sameEntity = mentions.filter(({ entity }) => entity === gone.entity);
  const inPlace = sameEntity.filter(({ block }) => block.container === gone.block.container);
  const candidates = inPlace.length > 0 ? inPlace : sameEntity.filter(({ block }) => block.text === gone.block.text);
  const distance = ({ mention }: PageMention) => Math.abs(mention.start - gone.mention.start);
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
