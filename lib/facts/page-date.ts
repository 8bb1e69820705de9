/** Where a page's date comes from; readers are told. */
export type DateOrigin = "published" | "updated" | "time" | "address";

/** A page's own date: a calendar day in its own time zone. */
export interface PageDate {
  /** ISO day, YYYY-MM-DD. */
  readonly day: string;
  readonly origin: DateOrigin;
}
