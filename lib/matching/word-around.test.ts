import { describe, expect, it } from "vitest";
import type { Candidate } from "./candidate";
import { standsAround } from "./word-around";

const candidate = (text: string, alias: string, start = text.indexOf(alias)) =>
  ({ start, end: start + alias.length, record: { alias } }) as unknown as Candidate;

describe("standsAround", () => {
  it.each([
    ["日米韓が協議", "米", "日米", true],
    ["日米韓が協議", "日", "日米", true],
    ["日本の米を日米で", "米", "日米", false],
    ["米", "米", "日米", false],
    ["米日", "米", "日米", false],
    ["中中美", "中", "中美", false],
  ])("%s: %s in %s: %s", (text, alias, word, expected) => {
    expect(standsAround(word, candidate(text, alias), text, [])).toBe(expected);
  });

  it("asks for the place, not for the text", () => {
    const text = "中、中美";
    expect(standsAround("中美", candidate(text, "中", 2), text, [])).toBe(true);
    expect(standsAround("中美", candidate(text, "中", 0), text, [])).toBe(false);
  });

  it("finds the alias at any of its places in the word", () => {
    const text = "日中日";
    expect(standsAround("日中日", candidate(text, "日", 2), text, [])).toBe(true);
  });

  it.each([
    ["at its end", "会议中美国代表", "中", "美国"],
    ["at its beginning", "北韩美代表", "美", "北韩"],
  ])("a longer name that reaches into the word %s makes it none", (_, text, alias, other) => {
    const word = alias === "中" ? "中美" : "韩美";
    expect(standsAround(word, candidate(text, alias), text, [])).toBe(true);
    expect(standsAround(word, candidate(text, alias), text, [candidate(text, other)])).toBe(false);
  });

  it("a name that holds the word, or lies in it, does not", () => {
    const text = "中朝关系";
    expect(standsAround("中朝", candidate(text, "中"), text, [candidate(text, "中朝关系"), candidate(text, "朝")])).toBe(true);
  });
});
