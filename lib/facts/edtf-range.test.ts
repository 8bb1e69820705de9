import { describe, expect, it } from "vitest";
import { endsBy, startsAfter } from "./date-range";
import { edtfRange } from "./edtf-range";

type Row = readonly [name: string, edtf: string, earliest: string | null, latest: string | null, extent: string, precision: string];

const COVERS: readonly Row[] = [
  ["a day is that day", "2023-09-13", "2023-09-13", "2023-09-13", "point", "day day"],
  ["a month is all of its days", "2023-09", "2023-09-01", "2023-09-30", "point", "month month"],
  ["February is longer in a leap year", "2024-02", "2024-02-01", "2024-02-29", "point", "month month"],
  ["a year is all of its days", "2023", "2023-01-01", "2023-12-31", "point", "year year"],
  ["spring begins in March", "2023-21", "2023-03-01", "2023-05-31", "point", "season season"],
  ["summer begins in June", "2023-22", "2023-06-01", "2023-08-31", "point", "season season"],
  ["autumn begins in September", "2023-23", "2023-09-01", "2023-11-30", "point", "season season"],
  ["winter runs into the next year", "2023-24", "2023-12-01", "2024-02-29", "point", "season season"],
  ["an interval is all of it", "2023-09-05/2023-09-10", "2023-09-05", "2023-09-10", "span", "day day"],
  ["an interval keeps the precision of both ends", "2023-09-05/2023-10", "2023-09-05", "2023-10-31", "span", "day month"],
  ["an interval may begin and end on one day", "2023-09-05/2023-09-05", "2023-09-05", "2023-09-05", "span", "day day"],
  ["an interval may be open at its end", "2011/..", "2011-01-01", null, "span", "year year"],
  ["an interval may be open at its beginning", "../2011-03", null, "2011-03-31", "span", "month month"],
  ["an interval of seasons ends with the last one", "2023-21/2023-24", "2023-03-01", "2024-02-29", "span", "season season"],
  ["brackets are one day of several", "[2023-09-05..2023-09-10]", "2023-09-05", "2023-09-10", "oneOf", "day day"],
  ["brackets may hold two precisions", "[2023-09..2023-10-02]", "2023-09-01", "2023-10-02", "oneOf", "month day"],
];

const REJECTED: readonly (readonly [name: string, edtf: string, message: RegExp])[] = [
  ["a date in words", "September 2023", /not an EDTF date/],
  ["an empty text", "", /not an EDTF date/],
  ["a day that no calendar has", "2023-02-30", /not an EDTF date/],
  ["the 29th of February in a common year", "2023-02-29", /no calendar has/],
  ["a thirteenth month", "2023-13", /not an EDTF date/],
  ["a month with one digit", "2023-9-13", /not an EDTF date/],
  ["a space after the date", "2023-09-13 ", /not an EDTF date/],
  ["doubt without brackets", "2023-09-05..2023-09-10", /not an EDTF date/],
  ["an interval that runs backwards", "2024/2023", /ends before it begins/],
  ["doubt that runs backwards", "[2023-09-10..2023-09-05]", /ends before it begins/],
  ["an interval without any date", "../..", /no date at either end/],
  ["an interval whose end is left out", "2011/", /packs do not use/],
  ["a list of years", "[2023,2024]", /packs do not use/],
  ["doubt without a beginning", "[..2023]", /packs do not use/],
  ["all of several", "{2023..2024}", /packs do not use/],
  ["a year of five digits", "Y12023", /packs do not use/],
  ["a quarter instead of a season", "2023-33", /of the seasons only/],
  // What follows is EDTF, but a reader would be shown a date more exact than it is, or another one.
  ["an unknown decade", "201X", /packs do not use/],
  ["an unknown month", "2023-XX", /packs do not use/],
  ["an unknown day", "2023-09-XX", /packs do not use/],
  ["an unknown day inside an interval", "2023-09-XX/2023-10", /packs do not use/],
  ["a time of day", "2023-09-13T10:00:00Z", /packs do not use/],
  ["a time of day that is another day elsewhere", "2023-09-13T23:30:00-05:00", /packs do not use/],
  ["a year before Christ", "-0044", /packs do not use/],
];

describe("edtfRange", () => {
  it.each(COVERS)("says that %s: %s", (_, edtf, earliest, latest, extent, precision) => {
    expect(edtfRange(edtf)).toEqual({ edtf, earliest, latest, extent, precision: precision.split(" "), approximate: false });
  });

  it.each(REJECTED)("rejects %s: %s", (_, edtf, message) => {
    expect(() => edtfRange(edtf)).toThrow(message);
  });

  it.each(["2023~", "2023?", "2023-09%", "2023-09-13~", "2011~/..", "2023-08/2023-09~", "[2023-08~..2023-09]"])(
    "takes %s for approximate",
    (edtf) => {
      expect(edtfRange(edtf).approximate).toBe(true);
    },
  );

  it("covers the same days for an approximate date as for an exact one", () => {
    const { earliest, latest } = edtfRange("2023-09");
    expect(edtfRange("2023-09~")).toMatchObject({ earliest, latest });
  });

  it("names the text that is wrong, so that a person can look for it", () => {
    expect(() => edtfRange("13.9.2023")).toThrow('"13.9.2023"');
    expect(() => edtfRange("2023-09-13/soon")).toThrow('"soon"');
  });
});

describe("comparing a range with a day", () => {
  it.each([
    ["2023-09-13", "2023-09-12", true, false],
    ["2023-09-13", "2023-09-13", false, true],
    ["2023-09-13", "2023-09-14", false, true],
    ["2023-09", "2023-08-31", true, false],
    ["2023-09", "2023-09-01", false, false],
    ["2023-09", "2023-09-29", false, false],
    ["2023-09", "2023-09-30", false, true],
    ["2011/..", "2010-12-31", true, false],
    ["2011/..", "2999-01-01", false, false],
    ["../2011", "1900-01-01", false, false],
    ["../2011", "2011-12-31", false, true],
  ])("%s on %s: begins after it %s, is over by its end %s", (edtf, day, isAfter, isOver) => {
    const range = edtfRange(edtf);
    expect([startsAfter(range, day), endsBy(range, day)]).toEqual([isAfter, isOver]);
  });

  it("never finds a range both still to come and over", () => {
    const days = ["2022-12-31", "2023-01-01", "2023-09-12", "2023-09-13", "2023-09-30", "2024-02-29", "2024-03-01"];
    const contradictions = COVERS.flatMap(([, edtf]) =>
      days.filter((day) => startsAfter(edtfRange(edtf), day) && endsBy(edtfRange(edtf), day)),
    );
    expect(contradictions).toEqual([]);
  });
});
