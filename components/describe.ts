/** What an entity is, in a few words, as of the page's date. */
import type { Translate } from "@/lib/extension/i18n";
import type { CardContent } from "@/lib/facts/card-content";
import { formatDateRange, formatIssued } from "@/lib/facts/format-date";

/** The description with its date; "" where no source describes the entity. */
export function describe({ description, materialEnd: end }: Pick<CardContent, "description" | "materialEnd">, t: Translate): string {
  if (!description) return "";
  const { date } = description;
  const label = description.label[t.language];
  if (!description.isDated) return t("card.description", { label });
  if (end) return t("card.lastNamed", { label, date: formatIssued(description.lastNamed, t.language) });
  // With an end it is when sources named somebody so, which is no term of office.
  return t(date.latest === null ? "card.namedSince" : "card.namedAs", { label, date: formatDateRange(date, t.language, "short") });
}
