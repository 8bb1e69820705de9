/// <reference types="node" />
/** Whatever stands on whatever in cards and pages can be read in both themes (WCAG 2.2, AA), and docs/look.md says how well. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrastOf, readColours } from "./contrast";

const css = readFileSync("components/tokens.css", "utf8");
const colours = readColours(css);
const THEMES = ["light", "dark"] as const;
/** What is written, drawn or framed with. */
const FRONTS = ["ink", "quiet", "accent", "flag"] as const;
/** What it stands on. */
const GROUNDS = ["paper", "tint", "flag-paper"] as const;
/** For text smaller than 24px. */
const AA_TEXT = 4.5;

const contrast = (front: string, ground: string, theme: (typeof THEMES)[number]) =>
  contrastOf(colours.get(front)?.[theme] ?? "", colours.get(ground)?.[theme] ?? "");

describe.each(THEMES)("in the %s theme", (theme) => {
  test.each(FRONTS.flatMap((front) => GROUNDS.map((ground) => [front, ground] as const)))("%s can be read on %s", (front, ground) => {
    expect(contrast(front, ground, theme)).toBeGreaterThanOrEqual(AA_TEXT);
  });
});

test("a new colour has to be told what it is for", () => {
  expect(new Set(colours.keys())).toEqual(new Set([...FRONTS, ...GROUNDS, "rule"]));
  expect(css.match(/light-dark\(/g)).toHaveLength(colours.size);
});

test("known contrasts come out as known", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrastOf("#123456", "#123456")).toBe(1);
});

test("docs/look.md states the contrasts as they are", () => {
  const rows = readFileSync("docs/look.md", "utf8").split("\n");
  for (const front of FRONTS) {
    for (const theme of THEMES) {
      const figures = GROUNDS.map((ground) => contrast(front, ground, theme).toFixed(1));
      expect(rows).toContain(`| \`--${front}\` | ${theme} | \`${colours.get(front)?.[theme]}\` | ${figures.join(" | ")} |`);
    }
  }
});

/** Style sheets of card and popup, tokens.css aside. */
const SHEETS = [...readdirSync("components").map((name) => `components/${name}`), "entrypoints/popup/popup.css"].filter((name) =>
  /\/(?:card[\w-]*|choices|marking-choice|source-list|popup)\.css$/.test(name),
);

test.each(SHEETS)("%s has its colours from tokens.css", (file) => {
  expect(readFileSync(file, "utf8")).not.toMatch(/#[0-9a-f]{6}\b|\brgb\(|light-dark\(/);
});

test.each(SHEETS.filter((name) => name.startsWith("components/card")))("%s has its small sizes from tokens.css", (file) => {
  expect(readFileSync(file, "utf8")).not.toMatch(/font(?:-size)?: (?:600 )?(?:11|11\.5|12)px/);
});
