/** What cards, announcements and sheets say in a line of their own: what an entity is, and where the material ends. */
import type { Translate } from "@/lib/extension/i18n";
import type { CardContent } from "@/lib/facts/card-content";
import { formatDateRange, formatIssued } from "@/lib/facts/format-date";

/** What an entity is as of the page's date; "" where no source says. */
export function describeEntity({ description, materialEnd: end }: Pick<CardContent, "description" | "materialEnd">, t: Translate): string {
  if (!description) return "";
  const { date } = description;
  const label = description.label[t.language];
  if (!description.isDated) return t("card.description", { label });
  if (end) return t("card.lastNamed", { label, date: formatIssued(description.lastNamed, t.language) });
  // With an end it is when sources named somebody so, which is no term of office.
  return t(date.latest === null ? "card.namedSince" : "card.namedAs", { label, date: formatDateRange(date, t.language, "short") });
}

/** Where the material ends, on a page that may be later. */
export function sayMaterialEnd({ date, isPageDated }: NonNullable<CardContent["materialEnd"]>, t: Translate): string {
  return t(isPageDated ? "card.materialEnds" : "card.materialEndsUndated", { date: formatDateRange(date, t.language) });
}
