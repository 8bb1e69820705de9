/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allowedEdits, rankFuzzy } from "./rank-fuzzy";

const rank = (word: string, ...names: string[]) =>
  rankFuzzy(
    word,
    names.map((skeleton) => ({ skeleton })),
  ).map(({ name }) => name.skeleton);

describe("rankFuzzy", () => {
  it("puts the nearer name first, whatever the order given", () => {
    expect(rank("piongiang", "piongiank", "piongiang")).toEqual(["piongiang", "piongiank"]);
    expect(rank("alesandrovsk", "alekandrovks", "aleksandrovsk")[0]).toBe("aleksandrovsk");
  });

  it("gives the same name the distance 0, and no other", () => {
    const [same, other] = rankFuzzy("baikonur", [{ skeleton: "baikonur" }, { skeleton: "baikomur" }]);
    expect(same?.distance).toBe(0);
    expect(other?.distance).toBeGreaterThan(0);
  });

  it("thinks one wrong letter worse in a short word than in a long one", () => {
    const distance = (word: string, skeleton: string) => rankFuzzy(word, [{ skeleton }])[0]?.distance ?? 1;
    expect(distance("baikomur", "baikonur")).toBeGreaterThan(distance("kusugatovic", "kusugetovic"));
  });

  it("measures the same both ways, so that a name inside a longer word is not the name", () => {
    const [there] = rankFuzzy("novosibirs", [{ skeleton: "novosibirski" }]);
    const [back] = rankFuzzy("novosibirski", [{ skeleton: "novosibirs" }]);
    expect(there?.distance).toBe(back?.distance);
    expect(there?.distance).toBeGreaterThan(rankFuzzy("novosibirs", [{ skeleton: "novosibirsk" }])[0]?.distance ?? 1);
  });

  it.each([
    ["a wrong letter", "baikomur", "baikonur"],
    ["a letter too few", "pioniang", "piongiang"],
    ["a letter too many", "baikoniur", "baikonur"],
    ["a wrong letter at the end", "baikonus", "baikonur"],
    ["two wrong letters in a long word", "kusugatovik", "kusugetovic"],
  ])("accepts %s", (_, word, name) => {
    expect(rank(word, name)).toEqual([name]);
    expect(rank(name, word)).toEqual([word]);
  });

  it.each([
    ["two wrong letters", "baukomur", "baikonur"],
    ["a wrong letter in a short word", "vegner", "vagner"],
    ["two letters that changed places", "baiknour", "baikonur"],
    ["three wrong letters in a long word", "kusagatovik", "kusugetovic"],
    ["a name inside the word", "baikonurski", "baikonur"],
    ["the word inside a name", "kosmo", "kosmodrom"],
    ["part of a long name", "te", "raiteon"],
    ["nothing of the name", "pulover", "putin"],
    ["a word longer than Fuse takes in one piece", `${"ab".repeat(17)}c`, `${"ab".repeat(17)}d`],
  ])("does not accept %s", (_, word, name) => {
    expect(rank(word, name)).toEqual([]);
    expect(rank(name, word)).toEqual([]);
  });

  it("gives nothing for no names", () => {
    expect(rank("baikonur")).toEqual([]);
  });
});

describe("allowedEdits", () => {
  it("never falls with the length, and is none for short words", () => {
    const edits = Array.from({ length: 30 }, (_, length) => allowedEdits(length));
    expect(edits).toEqual(edits.toSorted((a, b) => a - b));
    expect(allowedEdits(6)).toBe(0);
  });
});

it("is the only file of matching that knows Fuse.js", () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith(".test.ts"));
  const knowing = files.filter((file) => /from "fuse\.js/.test(readFileSync(`${import.meta.dirname}/${file}`, "utf8")));
  expect(knowing).toEqual(["rank-fuzzy.ts"]);
});
