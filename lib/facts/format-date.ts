/** Dates in words, for readers: "13. September 2023", "seit 2011", "zwischen …". */
import type { DatePrecision, DateRange } from "./date-range";

/** Languages that dates are worded in. */
export type DateLanguage = "de" | "en";

const FORMATS: Record<Exclude<DatePrecision, "season">, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};
const LOCALES: Record<DateLanguage, string> = { de: "de-DE", en: "en-GB" };
const SEASONS: Record<DateLanguage, readonly [string, string, string, string]> = {
  de: ["Winter", "Frühjahr", "Sommer", "Herbst"],
  en: ["winter", "spring", "summer", "autumn"],
};
const WORDS = {
  de: { about: "etwa", since: "seit", until: "bis", between: "zwischen", and: "und" },
  en: { about: "around", since: "since", until: "until", between: "between", and: "and" },
} as const;

/** How long the month names are: `long` for reading, `short` for citations. */
export type DateStyle = "long" | "short";

/** The date in words. Never invents precision: a month stays a month, doubt stays doubt. */
export function formatDateRange(range: DateRange, language: DateLanguage, style: DateStyle = "long"): string {
  const words = WORDS[language];
  const from = range.earliest && formatDay(range.earliest, range.precision[0], language, style);
  const to = range.latest && formatDay(range.latest, range.precision[1], language, style);
  const about = range.approximate ? `${words.about} ` : "";
  if (range.extent === "point") return about + (from ?? to ?? "");
  if (!to) return `${words.since} ${about}${from}`;
  if (!from) return `${words.until} ${about}${to}`;
  if (range.extent === "oneOf") return `${words.between} ${withoutShared(range, from, language, style)} ${words.and} ${to}`;
  return about + formatSpan(range, from, to, language, style);
}

/**
 * A publication date for a citation: by the month where the day is in doubt ("Nov. 2024 – Jan. 2025"). How it was inferred, and
 * between which days, stands with the source.
 */
export function formatIssued(range: DateRange, language: DateLanguage): string {
  if (range.extent === "point" && !range.approximate) return formatDateRange(range, language, "short");
  return formatDateRange({ ...range, extent: "span", approximate: false, precision: ["month", "month"] }, language, "short");
}

/** An ISO day in words, as exactly as asked. */
export function formatDay(day: string, precision: DatePrecision, language: DateLanguage, style: DateStyle = "long"): string {
  const date = toDate(day);
  if (precision === "season") {
    const quarter = Math.floor((date.getUTCMonth() + 1) / 3) % 4;
    const year = date.getUTCFullYear();
    // A winter has two years, whichever of its ends is asked for.
    const first = date.getUTCMonth() < 2 ? year - 1 : year;
    const years = quarter === 0 ? `${first}/${String(first + 1).slice(-2)}` : year;
    return `${SEASONS[language][quarter]} ${years}`;
  }
  return formatter(precision, language, style).format(date);
}

/** The first of two days without the month and year that the second repeats: "zwischen 5. und 10. September 2023". */
function withoutShared({ earliest, latest, precision }: DateRange, from: string, language: DateLanguage, style: DateStyle): string {
  if (earliest === null || latest === null || precision[0] !== "day" || precision[1] !== "day") return from;
  if (earliest.slice(0, 4) !== latest.slice(0, 4)) return from;
  const month = { month: style } as const;
  const isSameMonth = earliest.slice(5, 7) === latest.slice(5, 7);
  const format = new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", ...(!isSameMonth && month), timeZone: "UTC" });
  return format.format(toDate(earliest)) + (isSameMonth && language === "de" ? "." : "");
}

function formatSpan(range: DateRange, from: string, to: string, language: DateLanguage, style: DateStyle): string {
  const [first, last] = range.precision;
  if (first !== last || first === "season" || range.earliest === null || range.latest === null) return `${from} – ${to}`;
  return formatter(first, language, style).formatRange(toDate(range.earliest), toDate(range.latest));
}

function formatter(precision: Exclude<DatePrecision, "season">, language: DateLanguage, style: DateStyle): Intl.DateTimeFormat {
  const format = FORMATS[precision];
  const month = format.month && style === "short" ? { month: "short" as const } : {};
  return new Intl.DateTimeFormat(LOCALES[language], { ...format, ...month, timeZone: "UTC" });
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
