/** What Node asks of a page that measures (in-browser.ts), and what it is told. */

/** Where the bundle is served. */
export const BUNDLE = "/bundle.js";
/** Where the blocks of the page that is matched are served, as JSON. */
export const BLOCKS = "/blocks.json";

/** What to do: tokenise the text, or match it with the index at this address. */
export interface Task {
  readonly index: string | null;
  readonly isInWorker: boolean;
}

/** Times of one call, in milliseconds. */
export interface Call {
  /** The work itself. */
  readonly work: number;
  /** Until the page has the result: of a worker, from before the text is posted until the mentions are read. */
  readonly roundTrip: number;
  /** What the page's thread does of it: of a worker, posting and reading. */
  readonly onPage: number;
}

/** What one page or worker measures. */
export interface Measured {
  /** From the bytes of the index to an engine, or 0. */
  readonly open: number;
  readonly first: Call;
  /** The median of each part over the calls that follow. */
  readonly warm: Call;
  /** All that the page and its worker hold, null where the browser does not tell. */
  readonly bytes: number | null;
}
