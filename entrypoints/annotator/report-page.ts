/** What the popup is told about a page. */
import type { PageReport } from "@/lib/extension/messages";
import type { TermIndex } from "@/lib/matching/open-index";
import type { PageAnnotator } from "@/lib/page/page-annotator";
import type { PageMention } from "@/lib/page/page-mention";
import type { ReaderActions } from "./reader-actions";

/** Every entity with how often it is mentioned, in order of first mention. */
export function reportPage(
  { mentions, isReading }: PageAnnotator,
  index: TermIndex,
  { date: { own, chosen }, dismissed }: ReaderActions,
  reason: Pick<PageReport, "isWanted" | "isAskedFor">,
): PageReport {
  const counts = new Map<string, { mention: PageMention; count: number }>();
  for (const mention of mentions) {
    const known = counts.get(mention.entity.id);
    counts.set(mention.entity.id, { mention: known?.mention ?? mention, count: (known?.count ?? 0) + 1 });
  }
  return {
    entities: [...counts.values()].map(({ mention: { entity }, count }) => ({
      id: entity.id,
      type: entity.type,
      name: entity.name,
      count,
    })),
    ...reason,
    isReading,
    date: own,
    chosenDate: chosen,
    dismissed: dismissed.flatMap((dismissal) => {
      const entity = index.entities.find(({ id }) => id === dismissal.entity);
      return entity ? [{ ...dismissal, name: entity.name }] : [];
    }),
    coverageEnd: index.coverageEnd,
  };
}
