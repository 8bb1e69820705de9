/** The date that this page is read as of: its own, until the reader sets another. */
import type { ChosenDate, ReadingDate } from "@/lib/facts/page-date";
import { detectPageDate } from "./detect-date";

/** Keeps what the reader has set as long as the page is the same: on a single-page site the next article has a date of its own. */
export class PageDay {
  readonly #page: Document;
  #chosen: { readonly date: ChosenDate; readonly address: string } | null = null;

  constructor(page: Document) {
    this.#page = page;
  }

  /** The page's own date, read anew each time (pages fill it in late), and the reader's. */
  get date(): ReadingDate {
    const chosen = this.#chosen?.address === addressOf(this.#page) ? this.#chosen.date : null;
    return { own: detectPageDate(this.#page), chosen };
  }

  /** Sets the reader's date for this page; null goes back to the page's own. */
  choose(date: ChosenDate | null): void {
    this.#chosen = date && { date, address: addressOf(this.#page) };
  }
}

/** Without the place in the page. */
function addressOf({ location }: Document): string {
  return location.origin + location.pathname + location.search;
}
