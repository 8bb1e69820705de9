import { describe, expect, it } from "vitest";
import { decide } from "./decide";
import { findCandidates } from "./find-candidates";
import { Lexicon } from "./lexicon";
import { testIndex } from "./test-pack";
import type { Mention } from "./verdict";

const lexicon = new Lexicon(testIndex);
/** So long, in milliseconds, may a text take; the slowest takes a tenth, on a machine that does nothing else. */
const MAX_TIME = 5000;

function mentionsIn(text: string): Mention[] {
  const start = performance.now();
  const mentions = decide([{ text, candidates: findCandidates(text, lexicon) }], testIndex)[0] ?? [];
  expect(performance.now() - start).toBeLessThan(MAX_TIME);
  return mentions;
}

const spansIn = (text: string) => mentionsIn(text).map(({ start, end }) => text.slice(start, end));
const NAME = "KN-23";
const allOf = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => String.fromCharCode(from + at));

describe("a page that means harm", () => {
  it.each([
    ["half a character", "\ud83d", "\ude80"],
    ["halves in the wrong order", "\ude80\ud83d", "\udc00\udc00\ud800"],
    ["marks of direction the wrong way round", "\u202e", "\u202c\u202c\u2069"],
    ["marks with no letter before them", "\u0308\u0301 ", " \u0308\u0301"],
    ["variation selectors", "❤\ufe0f ", " ❤\ufe0f"],
    ["characters of no meaning yet", "\u0378 ", " \uffff"],
    ["tags outside the basic plane", "\u{e0041} ", " \u{e0041}"],
    ["a null", "\0", "\0"],
  ])("does not hide a name by %s", (_, before, after) => {
    expect(spansIn(before + NAME + after)).toEqual([NAME]);
  });

  it("does not hide a name beside any character that is no letter or figure", () => {
    const hidden = allOf(0, 0x10000).filter((char) => {
      if (/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(char)) return false;
      return !findCandidates(`${char} ${NAME} ${char}`, lexicon).some(({ start, end }) => end - start === NAME.length);
    });
    expect(hidden.map((char) => char.charCodeAt(0).toString(16))).toEqual([]);
  });

  it("may write all characters of the basic plane", () => {
    const all = allOf(0, 0x10000).join("");
    expect(spansIn(`${all}. ${NAME}`)).toContain(NAME);
    expect(spansIn([...all].join(" "))).toEqual([]);
    for (let from = 0; from < 0x10000; from += 1000) {
      const some = allOf(from, from + 1000);
      // A letter beside the name takes nothing from it either, behind a comma.
      expect(spansIn(`${some.join(`, ${NAME}, `)}, ${NAME}`).length, from.toString(16)).toBeGreaterThanOrEqual(some.length);
    }
  });

  it.each([
    ["a million marks on one letter", `e${"\u0301".repeat(1_000_000)}`],
    ["a million pairs of dots on one letter", `a${"\u0308".repeat(1_000_000)}`],
    ["a million soft hyphens in a word", `a${"\u00ad".repeat(1_000_000)}b`],
    ["two megabytes without a space", "ab".repeat(1_000_000)],
    ["two megabytes of one capital", "K".repeat(2_000_000)],
    ["half a megabyte of Korean", "김정".repeat(250_000)],
    ["100,000 letters that are eighteen each", "ﷺ".repeat(100_000)],
    ["100,000 hyphens", "-".repeat(100_000)],
    ["100,000 hyphens between letters", "a-".repeat(100_000)],
    ["100,000 apostrophes", "’".repeat(100_000)],
    ["100,000 breaks", "\u2028".repeat(100_000)],
    ["the beginning of a name 5,000 times", "Kim Jong ".repeat(5_000)],
    ["a name's first word 5,000 times, with hyphens", "Kim-".repeat(5_000)],
    ["the first words of two names 2,000 times", "Koreanische Demokratische ".repeat(2_000)],
  ])("may write %s", (_, text) => {
    const spans = spansIn(`${text}, ${NAME}`);
    expect(spans.at(-1)).toBe(NAME);
  });

  it("finds a name with a million marks on one of its letters, whole", () => {
    const text = `Baiko\u0301${"\u0301".repeat(999_999)}nur`;
    expect(spansIn(`${NAME}, ${text}`).map(({ length }) => length)).toEqual([NAME.length, text.length]);
  });

  it("finds no name in a word that goes on for longer than any name", () => {
    for (const length of [250, 255, 256, 257, 511, 512, 600]) expect(spansIn(`Oreschnik${"x".repeat(length)}`)).toEqual([]);
  });

  it("leaves nothing behind for the next text", () => {
    const before = spansIn("Kim Jong Un in Pjöngjang");
    findCandidates("\ud800Kim Jong ".repeat(10_000), lexicon);
    expect(spansIn("Kim Jong Un in Pjöngjang")).toEqual(before);
  });
});
