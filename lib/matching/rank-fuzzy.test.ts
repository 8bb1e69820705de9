/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { unlikeness } from "./rank-fuzzy";

describe("unlikeness", () => {
  it("is 0 for the same word, and for no other", () => {
    expect(unlikeness("baikonur", "baikonur")).toBe(0);
    expect(unlikeness("baikonur", "baikomur")).toBeGreaterThan(0);
  });

  it("is less for the nearer word", () => {
    expect(unlikeness("pjongjang", "pjonjang")).toBeLessThan(unlikeness("pjongjang", "pjonjank"));
    expect(unlikeness("wostotschny", "wostochny")).toBeLessThan(unlikeness("wostotschny", "wolgograd"));
  });

  it("thinks one wrong letter worse in a short word than in a long one", () => {
    expect(unlikeness("baikomur", "baikonur")).toBeGreaterThan(unlikeness("kuschugatowitsch", "kuschugetowitsch"));
  });

  it("is the same both ways, so that a name inside a longer word is not the name", () => {
    const pairs = [
      ["novosibirs", "novosibirsk"],
      ["raytheon", "the"],
      ["kosmodrom", "kosmo"],
      ["baikomur", "baikonur"],
    ] as const;
    for (const [first, second] of pairs) expect(unlikeness(first, second)).toBe(unlikeness(second, first));
    expect(unlikeness("raytheon", "the")).toBeGreaterThan(unlikeness("raytheon", "raytheom"));
  });

  it.each([
    ["a wrong letter", "baikomur", "baikonur"],
    ["a letter too few", "pioniang", "piongiang"],
    ["a letter too many", "baikoniur", "baikonur"],
    ["a wrong letter at the end", "baikonus", "baikonur"],
    ["two wrong letters in a long word", "kusugatovik", "kusugetovic"],
  ])("is less than a third for %s", (_, word, name) => {
    expect(unlikeness(word, name)).toBeLessThan(1 / 3);
  });

  it.each([
    ["nothing in common", "pulover", "chargki"],
    ["a short word inside a long one", "raytheon", "the"],
    ["a word longer than Fuse takes in one piece", `${"ab".repeat(17)}c`, `${"ab".repeat(17)}d`],
    ["such a word beside a short one", "ab", "ab".repeat(17)],
    ["no letters", "", "baikonur"],
  ])("is more than a half for %s", (_, word, name) => {
    expect(unlikeness(word, name)).toBeGreaterThan(0.5);
    expect(unlikeness(name, word)).toBeGreaterThan(0.5);
  });

  it("stays between 0 and 1", () => {
    const words = ["a", "ab", "kiew", "kiel", "baikonur", "wostotschny", "kuschugetowitsch", "x".repeat(32), "x".repeat(33)];
    for (const first of words) {
      for (const second of words) {
        expect(unlikeness(first, second)).toBeGreaterThanOrEqual(0);
        expect(unlikeness(first, second)).toBeLessThanOrEqual(1);
      }
    }
  });
});

it("is the only file that knows Fuse.js, beside the search that the popup asks for", () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith(".test.ts"));
  const knowing = files.filter((file) => /from "fuse\.js/.test(readFileSync(`${import.meta.dirname}/${file}`, "utf8")));
  expect(knowing).toEqual(["rank-fuzzy.ts", "search-names.ts"]);
});
