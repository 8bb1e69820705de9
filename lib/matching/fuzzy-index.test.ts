import { describe, expect, it } from "vitest";
import { bothWays, makeEntity, makePack } from "@/lib/facts/test-builders";
import { blockWords, lookUpFuzzy } from "./fuzzy-index";
import { tokenize } from "./normalize";
import { allowedEdits } from "./rank-fuzzy";
import { skeletonOf } from "./skeleton";
import { buildTermIndex } from "./term-index";
import { testIndex } from "./test-pack";

const fuzzy = blockWords(testIndex.fuzzy);
const near = (word: string) => lookUpFuzzy(skeletonOf(word), fuzzy).map(({ skeleton }) => skeleton);
const all = [...new Set([...fuzzy.blocks.values()].flat())];

/** Levenshtein's distance, as the textbook has it. */
function countEdits(first: string, second: string): number {
  if (!first || !second) return first.length + second.length;
  const [a, b] = [first.slice(1), second.slice(1)];
  if (first[0] === second[0]) return countEdits(a, b);
  return 1 + Math.min(countEdits(a, second), countEdits(first, b), countEdits(a, b));
}

describe("the blocks of fuzzy words", () => {
  it("hold words of six letters or more, without figures", () => {
    const words = all.flatMap(({ names }) => names.map(({ record, position }) => tokenize(record.alias)[position]?.plainKey));
    for (const word of words) expect(word).toMatch(/^[a-z]{6,}$/);
  });

  it("hold no short forms, adjectives, acronyms, names in need of a context, or known other names", () => {
    const held = new Set(all.filter(({ names }) => names.some(({ words }) => words.length === 1)).map(({ skeleton }) => skeleton));
    for (const word of ["nordkoreanisch", "russisch", "sicherheitsrat", "norden", "ukrainehilfe"])
      expect(held).not.toContain(skeletonOf(word));
    expect(held).toContain(skeletonOf("nordkorea"));
  });

  it("keep the names apart that share a word, and say which word of them it is", () => {
    const word = all.find(({ skeleton }) => skeleton === skeletonOf("wostotschny"));
    const names = word?.names.map(({ words, position }) => words[position === 0 ? 1 : 0]) ?? [];
    expect(new Set(names)).toEqual(new Set(["kosmodrom", "kosmodrome", "prospekt", "avenue"]));
  });

  it("find a word by another spelling, and none by another first letter", () => {
    expect(near("baykonur")).toEqual(["baikonur"]);
    expect(near("paikonur")).toEqual([]);
    expect(near("gartenzaun")).toEqual([]);
  });

  it("miss nothing that is near enough: each word with each letter changed, dropped or doubled", () => {
    for (const { skeleton } of all) {
      for (let at = 1; at < skeleton.length; at++) {
        for (const put of ["", "o", `${skeleton[at]}o`]) {
          const word = skeleton.slice(0, at) + put + skeleton.slice(at + 1);
          const expected = all
            .map((other) => other.skeleton)
            .filter((other) => other[0] === word[0] && Math.abs(other.length - word.length) < 3)
            .filter((other) => countEdits(word, other) <= allowedEdits(Math.min(other.length, word.length)));
          const found = lookUpFuzzy(word, fuzzy).map((entry) => entry.skeleton);
          expect(found, word).toEqual(expect.arrayContaining(expected));
        }
      }
    }
  });

  it("never give more than a handful, those that share most first", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const entities = letters.flatMap((one) =>
      letters.map((two) => makeEntity(`e-${one}${two}`, "place", bothWays(`Baikonur${one}${two}`))),
    );
    const index = blockWords(buildTermIndex(makePack({ entities })).fuzzy);
    const found = lookUpFuzzy("baikonurab", index);
    expect(found.length).toBeLessThanOrEqual(20);
    expect(found[0]?.skeleton).toBe("baikonurab");
  });
});
