/** The page's own date: the day on which it was published, as far as the page says so. */

import type { PageDate } from "@/lib/facts/page-date";

/** The day is taken as written: converting to another time zone could move it by one. */
const ISO_DAY = /^\s*((?:19|20)\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/;
const ADDRESS_DAY = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/-]|$)/;
const MAX_DATA_LENGTH = 500_000;

/**
 * The page's date, by the most reliable statement it makes: JSON-LD, meta tags, the first `<time>` of
 * the article, the address. Published comes before updated; only a live blog is of the day of its last entry: who reads it
 * reads that day's news under the first day's date.
 * @returns null when the page says nothing that can be read as a day.
 */
export function detectPageDate(page: Document): PageDate | null {
  const data = articleData(page);
  const published =
    dayIn(data?.datePublished) ??
    metaDay(page, [
      'meta[property="article:published_time"]',
      'meta[itemprop="datePublished"]',
      'meta[name="date" i]',
      'meta[name="dc.date" i]',
      'meta[name="parsely-pub-date"]',
      '[itemprop="datePublished"]',
    ]);
  const lastEntry = data && lastUpdate(data);
  if (lastEntry && lastEntry > (published ?? "")) return { day: lastEntry, origin: "updated" };
  if (published) return { day: published, origin: "published" };
  const time = page.querySelector("article time[datetime], main time[datetime], time[pubdate]")?.getAttribute("datetime");
  const shown = dayIn(time);
  if (shown) return { day: shown, origin: "time" };
  const updated =
    dayIn(data?.dateModified) ?? metaDay(page, ['meta[property="article:modified_time"]', 'meta[property="og:updated_time"]']);
  if (updated) return { day: updated, origin: "updated" };
  const address = isoDay(ADDRESS_DAY.exec(page.location?.pathname ?? ""));
  return address ? { day: address, origin: "address" } : null;
}

/** @returns the day that a date string begins with, or null. */
function dayIn(text: unknown): string | null {
  return typeof text === "string" ? isoDay(ISO_DAY.exec(text)) : null;
}

/** @returns the day that was found, or null when the calendar has none of that name ("2023-02-30"). */
function isoDay(found: RegExpExecArray | null): string | null {
  if (!found) return null;
  const [, year = "", month = "", day = ""] = found;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : null;
}

function metaDay(page: Document, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const element = page.querySelector(selector);
    const day = dayIn(element?.getAttribute("content") ?? element?.getAttribute("datetime"));
    if (day) return day;
  }
  return null;
}

/** The last day that a live blog says it was written on: that of its latest entry, else of its last change. Null for anything else. */
function lastUpdate(data: ArticleData): string | null {
  if (!typeOf(data).includes("LiveBlogPosting")) return null;
  const entries: readonly unknown[] = [data.liveBlogUpdate].flat();
  // Not the first or the last of the list: pages sort it either way.
  const days = entries.flatMap((entry) => (typeof entry === "object" && entry ? (dayIn((entry as ArticleData).datePublished) ?? []) : []));
  return days.toSorted().at(-1) ?? dayIn(data.dateModified);
}

/** schema.org types, as text to be searched. */
function typeOf(value: object): string {
  return "@type" in value ? JSON.stringify(value["@type"]) : "";
}

interface ArticleData {
  readonly datePublished?: unknown;
  readonly dateModified?: unknown;
  readonly liveBlogUpdate?: unknown;
}

/** The first JSON-LD object that carries a publication date; pages nest them in arrays and graphs. */
function articleData(page: Document): ArticleData | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? "";
    if (text.length > MAX_DATA_LENGTH) continue;
    try {
      const found = withDate(JSON.parse(text), 4);
      if (found) return found;
    } catch {
      // Broken JSON-LD is common; the other signals remain.
    }
  }
  return null;
}

function withDate(value: unknown, depth: number): ArticleData | null {
  if (typeof value !== "object" || value === null || depth === 0) return null;
  if ("datePublished" in value && /Article|Posting|Report/.test(typeOf(value))) return value;
  const children = Array.isArray(value)
    ? value.slice(0, 50)
    : "@graph" in value
      ? [value["@graph"]]
      : "mainEntity" in value
        ? [value.mainEntity]
        : [];
  for (const child of children) {
    const found = withDate(child, depth - 1);
    if (found) return found;
  }
  return null;
}
