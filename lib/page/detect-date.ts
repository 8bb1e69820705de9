/** The page's own date: the day on which it was published, as far as the page says so. */

import type { PageDate } from "@/lib/facts/page-date";

/** The day is taken as written: converting to another time zone could move it by one. */
const ISO_DAY = /^\s*((?:19|20)\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/;
const ADDRESS_DAY = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/-]|$)/;
const MAX_DATA_LENGTH = 500_000;

/**
 * The page's date, by the most reliable statement it makes: JSON-LD, meta tags, the first `<time>` of
 * the article, the address. Published comes before updated.
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

interface ArticleData {
  readonly datePublished?: unknown;
  readonly dateModified?: unknown;
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
  if ("datePublished" in value && "@type" in value && /Article|Posting|Report/.test(JSON.stringify(value["@type"]))) return value;
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
