import { describe, expect, it } from "vitest";
import type { DENSITIES } from "@/lib/matching/density";
import { choosePainted } from "./choose-painted";

/**
 * A page as a line of text: a letter is a mention, "|" begins a section, and a letter in brackets stands in a caption.
 * What is painted is written with capitals.
 */
function paint(page: string, density: (typeof DENSITIES)[number]): string {
  const letters = [...page].map((letter, at) => ({ letter, at }));
  const sectionAt = (at: number) => page.slice(0, at).split("|").length;
  const mentions = letters.filter(({ letter }) => /[a-z]/.test(letter));
  const painted = choosePainted(mentions, density, ({ letter, at }) => ({
    entity: letter,
    section: sectionAt(at),
    isCaption: page[at - 1] === "(",
  }));
  expect(painted, "in document order").toEqual(painted.toSorted((one, other) => one.at - other.at));
  return letters.map((item) => (painted.includes(item) ? item.letter.toUpperCase() : item.letter)).join("");
}

describe("painted is", () => {
  it.each<readonly [what: string, section: string, page: string]>([
    ["nothing where nothing is", "", ""],
    ["what is named once", "A B", "A B"],
    ["the first of several", "Aaa", "Aaa"],
    ["each entity for itself", "ABab", "ABab"],
    ["the first of every section", "Aa|Aa|B", "Aa|aa|B"],
    ["what stands before the first section", "A|AB", "A|aB"],
    ["nothing of an empty section", "A||A", "A||a"],
    ["one in the text rather than in a caption before it", "(a)Aa", "(a)Aa"],
    ["one in a caption where the text names it not", "(A)(a)B", "(A)(a)B"],
    ["a caption's in one section, the text's in another", "(A)|Aa", "(a)|Aa"],
    ["the text's before a caption", "A(a)", "A(a)"],
  ])("%s", (_, bySection, byPage) => {
    const page = bySection.toLowerCase();
    expect(paint(page, "section")).toBe(bySection);
    expect(paint(page, "page")).toBe(byPage);
    expect(paint(page, "every")).toBe(page.toUpperCase());
  });
});
