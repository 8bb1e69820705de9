import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCandidates } from "./find-candidates";
import { Lexicon } from "./lexicon";
import { MENTION_CASES } from "./mention-cases";
import { testIndex } from "./test-pack";

/**
 * Looks into the index for 1,000 characters, at most: measured are 44,300 for the worst input that a search found, misspelt words
 * of several names in a row, again and again. Ordinary text takes about 510.
 */
const MAX_STEPS = 60_000;
const MAX_STEPS_OF_NEWS = 1_000;
/** Twice the text may cost so many times the steps. */
const MAX_GROWTH = 2.2;

const lexicon = new Lexicon(testIndex);
const ALIASES = Array.from({ length: testIndex.names.aliases }, (_, alias) => testIndex.names.textOf(alias));
const WORDS = [...new Set(ALIASES.flatMap((text) => text.split(/[\s\-.’']+/)).filter((word) => word !== ""))];
const MISSPELT = WORDS.filter((word) => /^\p{Lu}\p{Ll}{4,}$/u.test(word)).flatMap((word) =>
  Array.from({ length: word.length - 1 }, (_, at) => [
    word.slice(0, at + 1) + word.slice(at + 2),
    `${word.slice(0, at + 1)}o${word.slice(at + 2)}`,
  ])
    .flat()
    .concat(`${word}s`),
);
/** What names begin with: their first words, and each less than all of its letters. */
const BEGINNINGS = ALIASES.flatMap((text) =>
  Array.from({ length: text.length - 1 }, (_, at) => text.slice(0, at + 1)).filter((start) => /\S$/.test(start)),
);
const SEPARATORS = [" ", "-", "", "'", ", ", ". ", "--", " - "];

function stepsFor(text: string): number {
  const before = lexicon.steps;
  findCandidates(text, lexicon);
  return lexicon.steps - before;
}

function expectLinear(unit: string, length: number): void {
  const times = Math.ceil(length / unit.length);
  const [once, twice] = [stepsFor(unit.repeat(times)), stepsFor(unit.repeat(2 * times))];
  expect((once / times / unit.length) * 1000, unit).toBeLessThan(MAX_STEPS);
  // Some steps more for texts of next to none.
  expect(twice, unit).toBeLessThanOrEqual(once * MAX_GROWTH + 50);
}

describe("the cost of a text", () => {
  it("is small for news", () => {
    const news = Object.values(MENTION_CASES)
      .flat()
      .map(([, ...blocks]) => blocks.join(" "))
      .join("\n")
      .replace(/[[\]]|\([^)]*\)/g, "");
    expect((stepsFor(news) / news.length) * 1000).toBeLessThan(MAX_STEPS_OF_NEWS);
  });

  it.each([
    ["one letter", "a"],
    ["hyphens", "-"],
    ["letters and hyphens", "a-"],
    ["capitals and hyphens", "K-i-m-"],
    ["figures", "17-"],
    ["initials", "U.S."],
    ["apostrophes", "s’"],
    ["soft hyphens", "K\u00ad"],
    ["marks", "e\u0301\u0301\u0301"],
    ["Korean syllables", "김정은"],
    ["katakana", "カタカナ"],
    ["breaks", "Kim\u2028"],
    ["a name in a compound again and again", "Ukrainekrieg"],
    ["the first word of a name", "Kim "],
    ["the first words of a name", "Kim Jong "],
    ["names of two words that share one", "Wostochnys-"],
    ["the first words of names with a plural's ending", "Erstes-"],
    ["misspelt words of two names", "Wostotschnys Wostoschny'Kosmodroms Wostoschny'"],
    ["the worst that a search found", "Norths-Schoigus-Vladimirs-Ptin "],
    ["an ordinary word misspelt", "Baikomur, abcdefgh "],
  ])("is bounded and linear for %s", (_, unit) => {
    expectLinear(unit, 4000);
  });

  it("is bounded and linear for every word of the index, and for every such word with a mistake", () => {
    for (const word of [...new Set([...WORDS, ...MISSPELT])]) for (const separator of [" ", "-"]) expectLinear(word + separator, 400);
  });

  it("is bounded and linear for what names begin with", () => {
    for (const start of new Set(BEGINNINGS)) for (const separator of ["", " ", "-"]) expectLinear(start + separator, 400);
  });

  it("is bounded and linear for the index's words in any order, and their beginnings", () => {
    const piece = fc.oneof(
      fc.constantFrom(...WORDS),
      fc.constantFrom(...MISSPELT),
      fc.constantFrom(...ALIASES),
      fc.constantFrom(...BEGINNINGS),
    );
    const unit = fc.array(fc.tuple(piece, fc.constantFrom(...SEPARATORS)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(unit, (parts) => expectLinear(parts.flat().join(""), 1500)),
      { seed: 41, numRuns: 250 },
    );
  });
});
