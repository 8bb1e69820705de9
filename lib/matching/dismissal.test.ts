import { describe, expect, it } from "vitest";
import { type Dismissal, findDismissal, readableWords, termOf } from "./dismissal";

describe("what a reader dismisses with a mention", () => {
  const text = "Gestern kam Schojgus Zug.";
  const mention = { alias: "Schoigu", start: 12, end: 20 } as const;

  it.each(["exact", "variant", "inflected", "compound", "short-form"] as const)("is the alias, for one that is %s", (how) => {
    expect(termOf({ ...mention, how }, text)).toBe("Schoigu");
  });

  it("is the word of the page for a misspelt one: the right spelling stays", () => {
    expect(termOf({ ...mention, how: "fuzzy" }, text)).toBe("Schojgus");
  });
});

it.each([
  ["Nord\u00adkorea", "Nordkorea"],
  ["Kim\u00a0Jong\n   Un ", "Kim Jong Un"],
  ["\u202eabc\u2069", "abc"],
  ["x".repeat(500), "x".repeat(120)],
])("reads %j as %j", (written, read) => {
  expect(readableWords(written)).toBe(read);
});

describe("a dismissal", () => {
  const dismissals: readonly Dismissal[] = [{ entity: "kim-jong-un", term: "Kim", scope: "site" }];

  it.each([
    ["the same words", "kim-jong-un", "Kim", true],
    ["the same words in capitals", "kim-jong-un", "KIM", true],
    ["a longer name", "kim-jong-un", "Kim Jong Un", false],
    ["another entity", "kim-yo-jong", "Kim", false],
  ])("is found for %s: %s, %s", (_, entity, term, isFound) => {
    expect(findDismissal(dismissals, entity, term) !== undefined).toBe(isFound);
  });
});
