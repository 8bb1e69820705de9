import { describe, expect, it } from "vitest";
import { bucketsOf, FuzzyLookUp, MIN_FOR_THIRDS, PIECES_OF_LARGE, PIECES_OF_SMALL, piecesOf, readSlot } from "./fuzzy-blocks";
import type { NameIndex } from "./name-index";
import { skeletonOf } from "./skeleton";
import { testIndex } from "./test-pack";
import { Tokens } from "./tokens";

const { names } = testIndex;
const code = (word: string) => Uint8Array.from(word, (letter) => letter.charCodeAt(0));
const keyOf = (text: string, at: number) => new Tokens().read(text).key(at);
const range = (size: number, first = 0) => Array.from({ length: size }, (_, at) => first + at);

/** Skeletons of all words of names that may be misspelt, as the test pack writes them. */
const all = [
  ...new Set(
    range(names.aliases)
      .filter((alias) => {
        const { kind, group, letterCase, needs } = names.classOf(alias);
        return kind === "name" && group !== "none" && letterCase === "capital" && needs < 0;
      })
      .flatMap((alias) => {
        const tokens = new Tokens().read(names.textOf(alias));
        return range(tokens.length).flatMap((at) =>
          piecesOf(tokens, at, alias, PIECES_OF_SMALL).length > 0 ? skeletonOf(tokens.key(at)) : [],
        );
      }),
  ),
];

/** A look-up among words, which are numbered as aliases of one word. */
function lookUpAmong(words: readonly string[], pieces: number): FuzzyLookUp {
  const tokens = new Tokens();
  const all = words.flatMap((word, alias) => piecesOf(tokens.read(word), 0, alias, pieces));
  return new FuzzyLookUp({ fuzzy: bucketsOf(all, pieces === PIECES_OF_SMALL), pieces } as NameIndex);
}

/** Words near no other, so many that hardly anything is found by sharing a bucket. */
const filler = range(3000).map(
  (at) => `q${[1, 26, 676].map((unit) => String.fromCharCode(97 + (Math.floor(at / unit) % 26))).join("v")}q${"muvu".slice(at % 3)}`,
);

/** Optimal string alignment as the textbook has it; without swaps, Levenshtein's distance. */
function countMistakes(a: string, b: string, hasSwaps = true): number {
  const rows = range(a.length + 1).map((x) => range(b.length + 1).map((y) => (x === 0 ? y : x)));
  const at = (x: number, y: number) => rows[x]?.[y] ?? 99;
  for (let x = 1; x <= a.length; x++) {
    for (let y = 1; y <= b.length; y++) {
      const costs = [at(x - 1, y) + 1, at(x, y - 1) + 1, at(x - 1, y - 1) + (a[x - 1] === b[y - 1] ? 0 : 1)];
      if (hasSwaps && a[x - 1] === b[y - 2] && a[x - 2] === b[y - 1]) costs.push(at(x - 2, y - 2) + 1);
      (rows[x] as number[])[y] = Math.min(...costs);
    }
  }
  return at(a.length, b.length);
}

/** A word with one letter changed, dropped, doubled, put before it, or swapped with the next. */
const withMistake = (word: string, at: number) =>
  ["o", "", `${word[at]}${word[at]}`, `o${word[at]}`].map((put) => word.slice(0, at) + put + word.slice(at + 1));
const withSwap = (word: string, at: number) => `${word.slice(0, at)}${word[at + 1] ?? ""}${word[at]}${word.slice(at + 2)}`;

describe("a look-up of misspelt words", () => {
  const inTestPack = new FuzzyLookUp(names);
  const find = (word: string, mistakes: number) =>
    inTestPack.find(code(word), word.length, mistakes).map((slot) => {
      const { alias, position } = readSlot(slot);
      return skeletonOf(keyOf(names.textOf(alias), position));
    });

  it("has every word of the test pack of five letters or more, and finds it as it is written", () => {
    expect(all.length).toBeGreaterThan(40);
    expect(names.pieces).toBe(PIECES_OF_SMALL);
    for (const word of all) expect(find(word, 1), word).toContain(word);
  });

  it("misses nothing within one mistake: each word with each letter changed, dropped, doubled, put before it, swapped", () => {
    for (const word of all) {
      for (const at of range(word.length)) {
        for (const wrong of [...withMistake(word, at), withSwap(word, at)]) {
          const near = all.filter((other) => Math.abs(other.length - wrong.length) < 2 && countMistakes(wrong, other) <= 1);
          expect(near).toContain(word);
          expect(find(wrong, 1), wrong).toEqual(expect.arrayContaining(near));
        }
      }
    }
  });

  it("misses nothing within two mistakes, where the words have eight letters or more", () => {
    const long = all.filter(({ length }) => length >= MIN_FOR_THIRDS);
    for (const word of long) {
      for (const wrong of range(word.length).flatMap((at) => withMistake(word, at))) {
        for (const at of range(wrong.length, 1).filter((place) => place % 2 === wrong.length % 2)) {
          for (const worse of withMistake(wrong, at % wrong.length).filter(({ length }) => length >= MIN_FOR_THIRDS)) {
            if (!find(worse, 2).includes(word)) expect(countMistakes(worse, word, false), `${word} ${worse}`).toBeGreaterThan(2);
          }
        }
      }
    }
  });

  // Bug: letters that changed places across a cut harm two thirds, and one more mistake the last one.
  it.fails("misses nothing within two mistakes of which one is that two letters changed places", () => {
    const lookUp = lookUpAmong(["kalingrad", ...filler], PIECES_OF_SMALL);
    expect(countMistakes("kailngrod", "kalingrad")).toBe(2);
    expect(lookUp.find(code("kailngrod"), 9, 2).map((slot) => readSlot(slot).alias)).toContain(0);
  });

  it("misses nothing within one mistake in a large index, which keeps halves alone", () => {
    const words = [...new Set(all.map((word) => skeletonOf(word)))].filter((word) => word.length > 4);
    const lookUp = lookUpAmong([...words, ...filler], PIECES_OF_LARGE);
    for (const [alias, word] of words.entries()) {
      for (const wrong of range(word.length).flatMap((at) => [...withMistake(word, at), withSwap(word, at)])) {
        const found = lookUp.find(code(wrong), wrong.length, 1).map((slot) => readSlot(slot).alias);
        expect(found, `${word} ${wrong}`).toContain(alias);
      }
    }
  });

  it("finds few words for one that is near none", () => {
    const lookUp = lookUpAmong(filler, PIECES_OF_SMALL);
    for (const word of ["gartenzaun", "fensterbank", "kirsche"])
      expect(lookUp.find(code(word), word.length, 1).length, word).toBeLessThan(5);
  });

  it("never gives the same slot twice, and forgets what it found before", () => {
    const lookUp = lookUpAmong(["baikonur", "kosmodrom"], PIECES_OF_SMALL);
    expect(lookUp.find(code("baikonur"), 8, 2).map((slot) => readSlot(slot).alias)).toEqual([0]);
    expect(lookUp.find(code("kosmodron"), 9, 2).map((slot) => readSlot(slot).alias)).toEqual([1]);
    expect(lookUpAmong([], PIECES_OF_SMALL).find(code("baikonur"), 8, 2)).toEqual([]);
  });

  it("takes skeletons of every length", () => {
    for (const size of range(63, 1)) expect(inTestPack.find(code("ab".repeat(32)), size, 2).length).toBeLessThan(30);
  });
});

describe("the pieces of a word", () => {
  const count = (text: string, at = 0) => piecesOf(new Tokens().read(text), at, 0, PIECES_OF_SMALL).length;

  it.each([
    ["Kiew", 0],
    ["Hwang", 2],
    ["Moskau", 2],
    ["Wostotschny", 3],
    ["Pjöngjang", 3],
    ["KN23456", 0],
    ["Шойгунов", 0],
    ["Schuh", 0],
  ])("of %s are %i", (word, expected) => {
    expect(count(word)).toBe(expected);
  });

  it("say which alias and which word it is", () => {
    const tokens = new Tokens().read("Aaa Bbb Ccc Ddd Eee Fff Ggg Baikonur Kosmodrom");
    for (const alias of [0, 1, 2 ** 20 - 3]) {
      for (const { slot } of piecesOf(tokens, 7, alias, PIECES_OF_SMALL)) expect(readSlot(slot)).toEqual({ alias, position: 7 });
    }
    expect(piecesOf(tokens, 8, 0, PIECES_OF_SMALL)).toEqual([]);
  });
});
