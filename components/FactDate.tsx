/** A date in words, and for machines where it can be said exactly. */
import type { Translate } from "@/lib/extension/i18n";
import type { DateRange } from "@/lib/facts/date-range";
import { formatDateRange } from "@/lib/facts/format-date";

export interface FactDateProps {
  readonly date: DateRange;
  /** In a narrow column: a day keeps its month, and what has two ends has short months. */
  readonly isNarrow?: boolean;
  readonly t: Translate;
}

export function FactDate({ date, isNarrow = false, t }: FactDateProps) {
  const words = formatDateRange(date, t.language, isNarrow && date.extent !== "point" ? "short" : "long");
  const text = isNarrow ? words.replace(/(\d\.?) (?=\p{L})/gu, "$1\u00a0") : words;
  const exact = exactly(date);
  return exact ? <time dateTime={exact}>{text}</time> : <span>{text}</span>;
}

/** The date as HTML knows it, no more exact than it is; null for a season, a duration, or what is in doubt. */
function exactly({ earliest, extent, precision: [precision], approximate }: DateRange): string | null {
  if (earliest === null || extent !== "point" || approximate || precision === "season") return null;
  return earliest.slice(0, { day: 10, month: 7, year: 4 }[precision]);
}
