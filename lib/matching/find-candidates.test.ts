import { describe, expect, it } from "vitest";
import { bothWays, makeEntity, makePack } from "@/lib/facts/test-builders";
import { findCandidates } from "./find-candidates";
import { Lexicon } from "./lexicon";
import { buildTermIndex } from "./term-index";
import { testIndex } from "./test-pack";

describe("findCandidates", () => {
  const lexicon = new Lexicon(testIndex);
  const inWords = (text: string) =>
    findCandidates(text, lexicon).map(
      ({ start, end, record }) => `${text.slice(start, end)}: ${record.isOther ? "not " : ""}${testIndex.entities[record.entity]?.id}`,
    );

  it("keeps overlaps, by start, then longest first", () => {
    expect(inWords("UN-Sicherheitsrat")).toEqual([
      "UN-Sicherheitsrat: un-security-council",
      "UN: united-nations",
      "Sicherheitsrat: un-security-council",
      "Sicherheitsrat: russian-security-council",
    ]);
  });

  it("keeps what only the rest of the page can judge", () => {
    expect(inWords("Kim in Russland")).toEqual(["Kim: kim-jong-un", "Russland: russia"]);
  });

  it("finds known non-matches, so that they can block", () => {
    expect(inWords("Trump Tower")).toEqual(["Trump Tower: not donald-trump", "Trump: donald-trump"]);
  });

  it("depends on the text alone: the same text twice gives the same twice over", () => {
    const text = "Kim Jong Un und Irans KN-23. ";
    const once = findCandidates(text, lexicon);
    const shifted = once.map((candidate) => ({ ...candidate, start: candidate.start + text.length, end: candidate.end + text.length }));
    expect(findCandidates(text + text, lexicon)).toEqual([...once, ...shifted]);
  });

  // Bug: the full stop behind two letters is always taken for an abbreviation's, so that "EU" seems to be Kim's first name.
  it("sees no first name in an acronym that ends the sentence before", () => {
    const text = "Kim Jong Un sprach vor der EU. Kim reiste ab.";
    expect(findCandidates(text, lexicon).at(-1)).toMatchObject({ start: text.lastIndexOf("Kim"), isBesideName: false });
  });

  it("finds nothing in a text without names, however long", () => {
    expect(findCandidates("und so weiter. ".repeat(1000), lexicon)).toEqual([]);
  });
});

/** Small and even enough (Numerical Recipes' linear congruential generator); the same seed gives the same run. */
function createRandom(seed: number): <T>(from: readonly T[]) => T {
  let state = seed;
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from[Math.floor((state / 2 ** 32) * from.length)] as (typeof from)[number];
  };
}

const inOrder = (a: string, b: string) => (a < b ? -1 : 1);

/**
 * Exact matching, written to be obviously right instead of fast: every alias against every run of words.
 * The letters are the same; the first is a capital where the alias has one; between words stands a hyphen,
 * or a space where the alias has a gap; nothing else, and no hyphen between figures where it has none.
 */
function matchNaively(text: string, aliases: readonly string[]): string[] {
  const words = [...text.matchAll(/[a-z0-9]+/gi)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  const found: string[] = [];
  for (const alias of aliases) {
    const aliasWords = alias.split(/[ -]/);
    const gaps = aliasWords.map((_, at) => aliasWords.slice(0, at).join("").length);
    for (const [first, opening] of words.entries()) {
      let letters = "";
      for (let last = first; last < words.length; last++) {
        const word = words[last] as (typeof words)[number];
        const before = words[last - 1];
        const between = last > first && before ? text.slice(before.end, word.start) : "";
        const isHyphen = between === "-" && !/\d-\d/.test(text.slice(word.start - 2, word.start + 1));
        if (last > first && !isHyphen && !(/^(-| +)$/.test(between) && gaps.includes(letters.length))) break;
        letters += word.text.toLowerCase();
        const isCapitalised = !/^[A-Z]/.test(alias) || /^[A-Z0-9]/.test(opening.text);
        if (letters === aliasWords.join("").toLowerCase() && isCapitalised) found.push(`${opening.start}-${word.end} ${alias}`);
      }
    }
  }
  return found.toSorted(inOrder);
}

describe("exact matching", () => {
  // Few letters, so that names contain, begin and end one another all the time.
  const syllables = ["Ka", "ka", "Kan", "to", "To", "tora", "Ra", "KA", "ra", "1", "7", "17", "Be", "be"];
  const joints = [" ", " ", "-", "-", ""];
  const separators = [...joints, " ", "  ", "\n", ", ", "! ", " - ", "- ", "/", " (", "\u2028", "–", "\u00a0"];

  const randomName = (random: ReturnType<typeof createRandom>) => {
    let name = random(syllables);
    for (let length = random([0, 1, 1, 2, 3]); length > 0; length--) name += random(joints) + random(syllables);
    return name;
  };
  /** A name that is one single letter or figure would be no name. */
  const isName = (name: string) => name.length > 2;

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("finds in random texts what a naive search finds (seed %i)", (seed) => {
    const random = createRandom(seed);
    const aliases = [...new Set(Array.from({ length: 40 }, () => randomName(random)).filter(isName))];
    const entities = aliases.map((alias, at) => makeEntity(`entity-${at}`, "weapon", bothWays(alias)));
    const lexicon = new Lexicon(buildTermIndex(makePack({ entities })));
    let matches = 0;
    for (let run = 0; run < 40; run++) {
      let text = "";
      for (let length = 0; length < 60; length++) text += random([random(syllables), random(aliases)]) + random(separators);
      const found = findCandidates(text, lexicon)
        .filter(({ how }) => how === "exact" || how === "compound")
        .map(({ start, end, record }) => `${start}-${end} ${record.alias}`);
      // The naive search knows one space and one hyphen: it is given plain ones of the same length.
      const plain = text.replaceAll("–", "-").replace(/[\n\u00a0]/g, " ");
      const expected = matchNaively(plain, aliases);
      matches += expected.length;
      expect(found.toSorted(inOrder), JSON.stringify(text)).toEqual(expected);
    }
    // Enough of them that the comparison says something.
    expect(matches).toBeGreaterThan(500);
  });
});
