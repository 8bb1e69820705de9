/** Where a page's date comes from; readers are told. */
export type DateOrigin = "published" | "updated" | "time" | "address";

/** A page's own date: a calendar day in its own time zone. */
export interface PageDate {
  /** ISO day, YYYY-MM-DD. */
  readonly day: string;
  readonly origin: DateOrigin;
}

/** What a reader has set in place of the page's own date: an ISO day, or null for a page without one. */
export interface ChosenDate {
  readonly day: string | null;
}

/** The date that a page is read as of. */
export interface ReadingDate {
  /** The page's own; null when it says nothing that can be read as a day. */
  readonly own: PageDate | null;
  /** Null where the reader has set nothing, and the page's own counts. */
  readonly chosen: ChosenDate | null;
}

/** The ISO day that facts are placed by; null when there is none, or the reader wants none. */
export function readingDay({ own, chosen }: ReadingDate): string | null {
  return chosen ? chosen.day : (own?.day ?? null);
}

/** Today as the reader's calendar has it, an ISO day. */
export function today(): string {
  return new Intl.DateTimeFormat("sv").format(new Date());
}
