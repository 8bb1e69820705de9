import { describe, expect, it } from "vitest";
import { edtfRange } from "./edtf-range";
import { formatDateRange, formatDay, formatIssued } from "./format-date";

/** Intl sets thin and narrow spaces around dashes, and which ones differs between versions of its data. */
const words = (text: string) => text.replace(/\s+/gu, " ");

const WORDED: readonly (readonly [edtf: string, de: string, en: string])[] = [
  ["2023-09-13", "13. September 2023", "13 September 2023"],
  ["2023-09", "September 2023", "September 2023"],
  ["2023", "2023", "2023"],
  ["2023-21", "Frühjahr 2023", "spring 2023"],
  ["2023-22", "Sommer 2023", "summer 2023"],
  ["2023-23", "Herbst 2023", "autumn 2023"],
  ["2023-24", "Winter 2023/24", "winter 2023/24"],
  ["1999-24", "Winter 1999/00", "winter 1999/00"],
  ["2023~", "etwa 2023", "around 2023"],
  ["2023-09-13~", "etwa 13. September 2023", "around 13 September 2023"],
  ["2011/..", "seit 2011", "since 2011"],
  ["2022-08-22/..", "seit 22. August 2022", "since 22 August 2022"],
  ["2011~/..", "seit etwa 2011", "since around 2011"],
  ["../2023-09", "bis September 2023", "until September 2023"],
  ["../2023-09~", "bis etwa September 2023", "until around September 2023"],
  ["2023-24/..", "seit Winter 2023/24", "since winter 2023/24"],
  ["../2023-24", "bis Winter 2023/24", "until winter 2023/24"],
  ["[2023-09-05..2023-09-10]", "zwischen 5. und 10. September 2023", "between 5 and 10 September 2023"],
  ["[2023-09-28..2023-10-02]", "zwischen 28. September und 2. Oktober 2023", "between 28 September and 2 October 2023"],
  ["[2024-11-15..2025-01-03]", "zwischen 15. November 2024 und 3. Januar 2025", "between 15 November 2024 and 3 January 2025"],
  ["[2023-23..2023-24]", "zwischen Herbst 2023 und Winter 2023/24", "between autumn 2023 and winter 2023/24"],
  ["2023-09-05/2023-09-10", "5.–10. September 2023", "5 – 10 September 2023"],
  ["2023-09-28/2023-10-02", "28. September – 2. Oktober 2023", "28 September – 2 October 2023"],
  ["2023-08/2023-09", "August–September 2023", "August – September 2023"],
  ["2023-11/2024-02", "November 2023 – Februar 2024", "November 2023 – February 2024"],
  ["2021/2023", "2021–2023", "2021 – 2023"],
  ["2021~/2023", "etwa 2021–2023", "around 2021 – 2023"],
  ["2023-09-05/2023-09-05", "5. September 2023", "5 September 2023"],
  ["2023-21/2023-24", "Frühjahr 2023 – Winter 2023/24", "spring 2023 – winter 2023/24"],
  ["2023-09-05/2023-10", "5. September 2023 – Oktober 2023", "5 September 2023 – October 2023"],
];

const SHORT: typeof WORDED = [
  ["2023-09-13", "13. Sept. 2023", "13 Sept 2023"],
  ["2023-12", "Dez. 2023", "Dec 2023"],
  ["2023", "2023", "2023"],
  ["2023-22", "Sommer 2023", "summer 2023"],
  ["2023-09-05/2023-12-10", "5. Sept. – 10. Dez. 2023", "5 Sept – 10 Dec 2023"],
];

describe("formatDateRange", () => {
  it.each(WORDED)("words %s as “%s” and “%s”", (edtf, de, en) => {
    expect(words(formatDateRange(edtfRange(edtf), "de"))).toBe(de);
    expect(words(formatDateRange(edtfRange(edtf), "en"))).toBe(en);
  });

  it.each(SHORT)("shortens %s to “%s” and “%s” in citations", (edtf, de, en) => {
    expect(words(formatDateRange(edtfRange(edtf), "de", "short"))).toBe(de);
    expect(words(formatDateRange(edtfRange(edtf), "en", "short"))).toBe(en);
  });

  it.each([
    ["2023-09-13", "13. Sept. 2023", "13 Sept 2023"],
    ["2023-09-13~", "Sept. 2023", "Sept 2023"],
    ["[2023-09-05..2023-09-10]", "Sept. 2023", "Sept 2023"],
    ["[2024-11-15..2025-01-03]", "Nov. 2024 – Jan. 2025", "Nov 2024 – Jan 2025"],
    ["2023", "2023", "2023"],
  ])("cites what was published on %s as of “%s” and “%s”", (edtf, de, en) => {
    expect(words(formatIssued(edtfRange(edtf), "de"))).toBe(de);
    expect(words(formatIssued(edtfRange(edtf), "en"))).toBe(en);
  });

  it("never names a day that the date does not give", () => {
    for (const edtf of ["2023-09", "2023", "2023-22", "2023-08/2023-09", "2011/..", "[2023-08..2023-09]"]) {
      expect(formatDateRange(edtfRange(edtf), "en")).not.toMatch(/\b\d{1,2}\s+[A-Z]/);
    }
  });

  it("never words two different dates alike", () => {
    for (const language of ["de", "en"] as const) {
      const worded = WORDED.filter(([edtf]) => edtf !== "2023-09-05/2023-09-05").map(([edtf]) =>
        formatDateRange(edtfRange(edtf), language),
      );
      expect(new Set(worded).size).toBe(worded.length);
    }
  });
});

describe("formatDay", () => {
  it("says as much of a day as it is asked for", () => {
    expect(formatDay("2024-11-30", "day", "de")).toBe("30. November 2024");
    expect(formatDay("2024-11-30", "month", "de")).toBe("November 2024");
    expect(formatDay("2024-11-30", "year", "de")).toBe("2024");
  });

  it("gives the first and the last day of a winter the same name", () => {
    expect(formatDay("2023-12-01", "season", "en")).toBe("winter 2023/24");
    expect(formatDay("2024-02-29", "season", "en")).toBe("winter 2023/24");
  });

  it("does not move a day with the reader's time zone", () => {
    const zone = process.env.TZ;
    try {
      for (const other of ["Pacific/Honolulu", "Pacific/Kiritimati"]) {
        process.env.TZ = other;
        expect(formatDay("2024-01-01", "day", "en")).toBe("1 January 2024");
        expect(edtfRange("2024-01")).toMatchObject({ earliest: "2024-01-01", latest: "2024-01-31" });
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
