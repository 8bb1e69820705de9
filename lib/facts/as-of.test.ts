import { describe, expect, it } from "vitest";
import { type Placement, placeFact } from "./as-of";
import type { CompiledFact, CompiledSource } from "./compiled-pack";
import { edtfRange } from "./edtf-range";
import { makeFact, makeSource } from "./test-builders";

/**
 * The rules of as-of reading as a table. A fact is written as when it happened, then what it was known by:
 * nothing for the event itself, `stated DATE`, or `source DATE…` where only our sources of those dates say it.
 */
const CASES: readonly (readonly [name: string, fact: string, page: string | null, expected: string])[] = [
  // Happened and known
  ["what happened the day before the page is by then", "2023-09-12", "2023-09-13", "by-then"],
  ["what happened on the page's day is by then", "2023-09-13", "2023-09-13", "by-then"],
  ["what happens the day after the page is since then", "2023-09-14", "2023-09-13", "since-then"],
  ["a month that is over is by then", "2023-08", "2023-09-01", "by-then"],
  ["a month that ends on the page's day is by then", "2023-08", "2023-08-31", "by-then"],
  ["a month that has not begun is since then", "2023-10", "2023-09-30", "since-then"],
  ["an announced event that lies ahead is since then", "2023-10-01, stated 2023-09-01", "2023-09-13", "since-then"],

  // Reported later
  ["what was stated by the page's day is by then", "2023-08-01, stated 2023-09-13", "2023-09-13", "by-then"],
  ["what was stated the day after is learned later", "2023-08-01, stated 2023-09-14", "2023-09-13", "learned-later"],
  ["what was stated in a later month is learned later", "2023-08-01, stated 2023-10", "2023-09-13", "learned-later"],
  ["what lies ahead is since then, however late it was stated", "2023-10-01, stated 2023-12-01", "2023-09-13", "since-then"],

  // Uncertain dates that overlap the page's
  ["a month around the page's day is around this time", "2023-09", "2023-09-13", "by-then, around"],
  ["a month that begins on the page's day is around this time", "2023-09", "2023-09-01", "by-then, around"],
  ["a year around the page's day is around this time", "2023", "2023-09-13", "by-then, around"],
  ["a season around the page's day is around this time", "2023-24", "2024-01-15", "by-then, around"],
  ["doubt around the page's day is around this time", "[2023-09-05..2023-09-20]", "2023-09-13", "by-then, around"],
  ["doubt that ends on the page's day is settled", "[2023-09-05..2023-09-13]", "2023-09-13", "by-then"],
  ["doubt that begins after the page's day is since then", "[2023-09-14..2023-09-20]", "2023-09-13", "since-then"],
  ["a report of uncertain day is around this time", "2023-08-01, stated 2023-09", "2023-09-13", "by-then, around"],
  ["a report of a month that is over is known for sure", "2023-08-01, stated 2023-09", "2023-09-30", "by-then"],
  ["what was reported later, and may have happened later", "2023-09, stated 2023-10-05", "2023-09-13", "learned-later, around"],

  // Durations
  ["a duration told with its end is learned later on a page before that", "2023-08/2023-12", "2023-09-13", "learned-later, ongoing"],
  ["a duration without an end is ongoing on every later page", "2011/..", "2031-01-01", "by-then, ongoing"],
  ["a duration without a beginning, told with its end, as well", "../2023-12", "1990-01-01", "learned-later, ongoing"],
  ["a duration is not ongoing after its last day", "2023-08/2023-12", "2023-12-31", "by-then"],
  ["a duration that has not begun is since then", "2023-10/2023-12", "2023-09-13", "since-then"],
  ["a duration that was reported later", "2023-08/.., stated 2024-01-10", "2023-09-13", "learned-later, ongoing"],

  // Known through our source alone
  ["an earlier source of ours needs no mark", "2023-08-01, source 2023-09-01", "2023-09-13", "by-then"],
  ["a source of ours of the page's day needs no mark", "2023-08-01, source 2023-09-13", "2023-09-13", "by-then"],
  ["a later source of ours is marked with its date", "2023-08-01, source 2024-11-15", "2023-09-13", "by-then, only from 2024-11-15"],
  ["the earliest of several sources counts", "2023-08-01, source 2024-11-15 2024-02-03", "2023-09-13", "by-then, only from 2024-02-03"],
  ["one early source is enough to need no mark", "2023-08-01, source 2024-11-15 2023-09-01", "2023-09-13", "by-then"],
  [
    "a source counts from its first possible day",
    "2023-08-01, source [2024-11-15..2025-01-03]",
    "2023-09-13",
    "by-then, only from 2024-11-15",
  ],
  ["an uncertain date in a later source of ours", "2023-09, source 2023-10-01", "2023-09-13", "by-then, around, only from 2023-10-01"],
  ["a duration in a later source of ours, told with its end", "2022/2024, source 2024-12-01", "2023-09-13", "learned-later, ongoing"],
  ["what lies ahead is since then whatever the source", "2023-10-01, source 2024-12-01", "2023-09-13", "since-then"],
  ["without a source there is nothing to mark", "2023-08-01, source", "2023-09-13", "by-then"],

  // Pages without a date
  ["a page without a date splits nothing", "2023-09-13", null, "undated-page"],
  ["a page without a date calls nothing ongoing", "2011/..", null, "undated-page"],
  ["a page without a date marks no source", "2023-08-01, source 2024-11-15", null, "undated-page"],
];

function readFact(text: string): { readonly fact: CompiledFact; readonly sources: readonly CompiledSource[] } {
  const [when = "", known = ""] = text.split(", ");
  const [basis, ...dates] = known.split(" ");
  if (basis === "stated")
    return { fact: makeFact("fact", { when, knownFrom: dates[0] ?? "", basis }), sources: [makeSource("paper", "2024")] };
  if (basis !== "source") return { fact: makeFact("fact", { when }), sources: [makeSource("paper", "2024")] };
  return {
    fact: makeFact("fact", { when, knownFrom: dates[0] ?? when, basis }),
    sources: dates.map((date, at) => makeSource(`paper-${at}`, date)),
  };
}

function inWords({ group, isAround, isOngoing, onlyFrom }: Placement): string {
  return [group, isAround && "around", isOngoing && "ongoing", onlyFrom && `only from ${onlyFrom}`].filter(Boolean).join(", ");
}

describe("placeFact", () => {
  it.each(CASES)("%s: %s, on a page of %s", (_, text, page, expected) => {
    const { fact, sources } = readFact(text);
    expect(inWords(placeFact(fact, page, sources))).toBe(expected);
  });

  it("has a name of its own for every case", () => {
    expect(new Set(CASES.map(([name]) => name)).size).toBe(CASES.length);
  });

  it.each([
    ["2024-11-30", "by-then, ongoing"],
    ["2024-12-01", "by-then"],
  ])("calls a duration ongoing no longer than the material reaches: on %s %s", (page, expected) => {
    expect(inWords(placeFact(makeFact("fact", { when: "2024-06-19/.." }), page, [], "2024-11-30"))).toBe(expected);
  });

  it("places a forecast by when it was made, not by what it is about", () => {
    const forecast = makeFact("fact", { when: "2023-09-01" }, { kind: "forecast", target: edtfRange("2030") });
    expect(placeFact(forecast, "2023-09-13", []).group).toBe("by-then");
  });

  it("moves a fact only towards the reader's knowledge as pages get later", () => {
    const order: readonly Placement["group"][] = ["since-then", "learned-later", "by-then"];
    const days = ["2022-01-01", "2023-07-31", "2023-08-01", "2023-09-12", "2023-09-13", "2023-09-30", "2023-12-31", "2024-06-01"];
    for (const [, text] of CASES) {
      const { fact, sources } = readFact(text);
      const ranks = days.map((day) => order.indexOf(placeFact(fact, day, sources).group));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }
  });
});
