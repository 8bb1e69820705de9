/** Reads EDTF at build time. The only file that knows the `edtf` library. */
import parseEdtf from "edtf";
import type { DatePrecision, DateRange } from "./date-range";

/** The shape that the `edtf` library returns, as far as it is used here; it ships no usable types. */
interface EdtfValue {
  readonly type: "Date" | "Year" | "Season" | "Interval" | "Set" | "List";
  readonly min: number;
  readonly max: number;
  readonly values?: readonly (number | EdtfValue | readonly EdtfValue[])[];
  readonly lower?: EdtfValue | number | null;
  readonly upper?: EdtfValue | number | null;
  readonly precision?: number;
  readonly approximate?: { readonly value: number };
  readonly uncertain?: { readonly value: number };
}

const MS_PER_DAY = 86_400_000;

/** EDTF that says more or less than a reader can be shown: unknown digits, times of day, years before Christ. */
const UNUSED_FORM = /X|T|^-/;

/** Northern meteorological seasons; the library's own quarters would put "summer 2023" into April. */
const SEASON_FIRST_MONTH: Record<string, number> = { "21": 3, "22": 6, "23": 9, "24": 12 };

/**
 * What a date written in EDTF covers.
 * @throws {Error} with a hint, when the text is not EDTF or of a kind that packs do not use.
 */
export function edtfRange(text: string): DateRange {
  const set = /^\[([^.\]]+)\.\.([^.\]]+)\]$/.exec(text);
  if (set?.[1] && set[2]) return join(text, "oneOf", simpleRange(set[1]), simpleRange(set[2]));
  const interval = /^([^/]+)\/([^/]+)$/.exec(text);
  if (interval?.[1] && interval[2]) {
    const from = interval[1] === ".." ? null : simpleRange(interval[1]);
    const to = interval[2] === ".." ? null : simpleRange(interval[2]);
    return join(text, "span", from, to);
  }
  return simpleRange(text);
}

function join(text: string, extent: "oneOf" | "span", from: DateRange | null, to: DateRange | null): DateRange {
  const earliest = from?.earliest ?? null;
  const latest = to?.latest ?? null;
  if (earliest !== null && latest !== null && earliest > latest) throw new Error(`"${text}" ends before it begins`);
  const known = from ?? to;
  if (!known) throw new Error(`"${text}" has no date at either end`);
  return {
    edtf: text,
    earliest,
    latest,
    extent,
    precision: [(from ?? known).precision[0], (to ?? known).precision[1]],
    approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
  };
}

function simpleRange(text: string): DateRange {
  let value: EdtfValue;
  try {
    value = parseEdtf(text) as EdtfValue;
  } catch {
    throw new Error(`"${text}" is not an EDTF date; write '2023-09-13', '2023-09', '2023', '2011/..' or '[2023-09-05..2023-09-10]'`);
  }
  if ((value.type !== "Date" && value.type !== "Season") || UNUSED_FORM.test(text)) {
    throw new Error(`"${text}" is a kind of EDTF date that packs do not use; write a day, month, season, year, interval or [a..b]`);
  }
  const season = value.type === "Season" ? seasonDays(text) : null;
  const precision = precisionOf(value);
  // The library takes 29 February of any year, and means 1 March.
  if (precision === "day" && isoDay(value.min) !== text.replace(/[~?%]/g, "")) throw new Error(`"${text}" is a day that no calendar has`);
  return {
    edtf: text,
    earliest: season?.[0] ?? isoDay(value.min),
    latest: season?.[1] ?? isoDay(value.max),
    extent: "point",
    precision: [precision, precision],
    approximate: Boolean(value.approximate?.value) || Boolean(value.uncertain?.value),
  };
}

function precisionOf(value: EdtfValue): DatePrecision {
  if (value.type === "Season") return "season";
  if (value.precision === 1) return "year";
  return value.precision === 2 ? "month" : "day";
}

function seasonDays(text: string): readonly [string, string] {
  const year = Number(text.slice(0, 4));
  const month = SEASON_FIRST_MONTH[text.slice(5, 7)];
  if (month === undefined) throw new Error(`"${text}": of the seasons only 21 (spring) to 24 (winter) are used`);
  return [isoDay(Date.UTC(year, month - 1, 1)), isoDay(Date.UTC(year, month + 2, 1) - MS_PER_DAY)];
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
