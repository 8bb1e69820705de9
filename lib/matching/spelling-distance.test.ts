import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_SKELETON } from "./skeleton";
import { isOneSlip, MISTAKE, spellingDistance } from "./spelling-distance";

const code = (word: string) => Uint8Array.from(word, (letter) => letter.charCodeAt(0));
const distance = (a: string, b: string, limit = 100 * MISTAKE) => spellingDistance(code(a), a.length, code(b), b.length, limit);

const isSoft = (a: string, b: string) => ["ck", "kc", "sz", "zs"].includes(a + b);

/** Optimal string alignment as the textbook has it: the whole table, nothing cut off. */
function textbook(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, x) => Array.from({ length: b.length + 1 }, (__, y) => (x === 0 ? y : x) * MISTAKE));
  const at = (x: number, y: number) => rows[x]?.[y] ?? Number.POSITIVE_INFINITY;
  for (let x = 1; x <= a.length; x++) {
    for (let y = 1; y <= b.length; y++) {
      const [ours, theirs] = [a[x - 1] as string, b[y - 1] as string];
      const changed = ours === theirs ? 0 : isSoft(ours, theirs) ? 1 : MISTAKE;
      const costs = [at(x - 1, y) + MISTAKE, at(x, y - 1) + MISTAKE, at(x - 1, y - 1) + changed];
      if (x > 1 && y > 1 && ours === b[y - 2] && theirs === a[x - 2]) costs.push(at(x - 2, y - 2) + MISTAKE);
      (rows[x] as number[])[y] = Math.min(...costs);
    }
  }
  return at(a.length, b.length);
}

const word = (letters: string, maxLength: number) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength });
/** Two words of which one is the other with some mistakes, so that they are near. */
const nearWords = fc
  .tuple(
    word("abcksz", 20),
    fc.array(fc.tuple(fc.nat(20), fc.constantFrom("drop", "put", "change", "swap"), fc.constantFrom(..."abcksz")), { maxLength: 5 }),
  )
  .map(([first, edits]): [string, string] => {
    let second = first;
    for (const [at, kind, letter] of edits) {
      const [before, here, rest] = [second.slice(0, at), second.slice(at, at + 1), second.slice(at + 1)];
      if (kind === "drop") second = before + rest;
      else if (kind === "put") second = before + letter + here + rest;
      else if (kind === "change") second = before + letter + rest;
      else second = before + rest.slice(0, 1) + here + rest.slice(1);
    }
    return [first, second || "a"];
  });

describe("spellingDistance", () => {
  it.each([
    ["baikonur", "baikonur", 0],
    ["baikonur", "baikomur", 4],
    ["baikonur", "baiknur", 4],
    ["baikonur", "baikoonur", 4],
    ["baikonur", "baiknour", 4],
    ["baikonur", "abikonur", 4],
    ["baikonur", "baikonru", 4],
    ["charkov", "karkov", 5],
    ["carkov", "karkov", 1],
    ["selenski", "zelenski", 1],
    ["selensci", "zelenski", 2],
    ["", "", 0],
    ["ca", "abc", 12],
  ])("between %s and %s is %i quarters", (a, b, expected) => {
    expect(distance(a, b)).toBe(expected);
    expect(distance(b, a)).toBe(expected);
  });

  it("is that of the textbook up to the limit, and above it the limit and one", () => {
    const anyLimit = fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 12, 40);
    const pairs = fc.oneof(nearWords, fc.tuple(word("ab", 12), word("ab", 12)), fc.tuple(word("abcksz", 30), word("abcksz", 30)));
    fc.assert(
      fc.property(pairs, anyLimit, ([a, b], limit) => {
        expect(distance(a, b, limit)).toBe(Math.min(limit + 1, textbook(a, b)));
      }),
      { seed: 1, numRuns: 4000 },
    );
  });

  it("is as many mistakes as the other word has letters, if one has none", () => {
    expect(distance("", "abc")).toBe(12);
    expect(distance("abc", "")).toBe(12);
    expect(distance("abc", "", 8)).toBe(9);
  });

  it("does not depend on what was compared before", () => {
    const before = distance("kosmodrom", "kosmodorm");
    distance("x".repeat(MAX_SKELETON - 1), "y".repeat(MAX_SKELETON - 1));
    distance("kosmodrom", "x", 0);
    expect(distance("kosmodrom", "kosmodorm")).toBe(before);
  });

  it("has room for the longest skeletons", () => {
    const [a, b] = ["ab".repeat(MAX_SKELETON / 2), "ba".repeat(MAX_SKELETON / 2)];
    expect(distance(a, b)).toBe(textbook(a, b));
  });

  it("reads as many letters as it is told, whatever stands behind them", () => {
    expect(spellingDistance(code("kiewxxx"), 4, code("kielyyy"), 4, 8)).toBe(4);
  });
});

describe("isOneSlip", () => {
  const isSlip = (a: string, b: string) => isOneSlip(code(`<${a}`), 1, a.length + 1, code(b), 0, b.length);

  it.each([
    ["agency", "agency", false],
    ["agencf", "agency", true],
    ["agecy", "agency", true],
    ["agenxcy", "agency", true],
    ["agenyc", "agency", true],
    ["gaency", "agency", true],
    ["xagency", "agency", true],
    ["agenfx", "agency", false],
    ["agyenc", "agency", false],
    ["agen", "agency", false],
    ["ab", "ba", true],
    ["a", "", true],
    ["", "", false],
  ])("%s, %s: %s", (a, b, expected) => {
    expect(isSlip(a, b)).toBe(expected);
    expect(isSlip(b, a)).toBe(expected);
  });

  it("reads an umlaut as its base letter", () => {
    expect(isSlip("prasidenf", "pr\u00e4sident")).toBe(true);
  });
});
