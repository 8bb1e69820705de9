/**
 * What an EDTF date covers, as plain data. Written by the compiler (edtf-range.ts owns the parser),
 * read wherever dates are compared or shown; nothing here needs a library.
 */

/** How exactly a date is given: its smallest unit. */
export type DatePrecision = "day" | "month" | "season" | "year";

/** An EDTF date (Library of Congress, EDTF 2019) taken apart. Days are ISO days, so that string order is time order. */
export interface DateRange {
  /** The date as written. */
  readonly edtf: string;
  /** First day that the date may mean; null when open to the past. */
  readonly earliest: string | null;
  /** Last day that the date may mean; null when open ("2011/.."). */
  readonly latest: string | null;
  /** `span`: all of it (a/b); `point`: one moment in it, as exactly as `precision` says; `oneOf`: doubt between two ends. */
  readonly extent: "point" | "span" | "oneOf";
  /** Precision of the first and the last end. */
  readonly precision: readonly [DatePrecision, DatePrecision];
  /** Marked `~` or `?`. */
  readonly approximate: boolean;
}

/**
 * Whether the range begins after the given ISO day. A range that is open to the past never does.
 */
export function startsAfter(range: DateRange, day: string): boolean {
  return range.earliest !== null && range.earliest > day;
}

/**
 * Whether the range is over by the end of the given ISO day. A range that is still open never is.
 */
export function endsBy(range: DateRange, day: string): boolean {
  return range.latest !== null && range.latest <= day;
}
