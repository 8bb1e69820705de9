import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonMistake } from "./json-mistake";

describe("a mistake in JSON", () => {
  it.each<[text: string, at: number]>([
    ["", 0],
    ["  ", 2],
    ["{", 1],
    ["{]", 1],
    ['{"a"', 4],
    ['{"a":', 5],
    ['{"a":1', 6],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ["{a:1}", 1],
    ["{1:1}", 1],
    ["[1,]", 3],
    ["[1 2]", 3],
    ["[01]", 2],
    ["[+1]", 1],
    ["[.5]", 1],
    ["['a']", 1],
    ['"a\nb"', 0],
    ['"\\x"', 0],
    ["1 1", 2],
    ["nul", 0],
    ["[1}", 2],
    ["// comment\n{}", 0],
  ])("%j is at %d", (text, at) => {
    expect(findJsonMistake(text)).toBe(at);
    expect(() => JSON.parse(text)).toThrow();
  });

  it("is found where there is one, and only there", () => {
    const pieces = fc.constantFrom("{", "}", "[", "]", ",", ":", '"a"', "1", "-0.5e3", "true", "null", " ", "\n", "x");
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (all) => (findJsonMistake(all.join("")) === null) === isJson(all.join(""))),
      {
        numRuns: 3000,
      },
    );
    fc.assert(fc.property(fc.json(), (text) => findJsonMistake(text) === null));
  });

  it("is found however deep it lies", () => {
    expect(findJsonMistake("[".repeat(200_000))).toBe(200_000);
  });
});
