import { afterEach, describe, expect, it } from "vitest";
import table from "@/docs/what-is-read.md?raw";
import { BREAK } from "@/lib/matching/tokens";
import { readBlocks } from "./read-blocks";

afterEach(() => document.body.replaceChildren());

/** The rows of the document's table: what, an example in code, whether it is read. */
const ROWS = table
  .split("\n")
  .map((line) => /^\| ([^|]+) \| `([^`]+)` \| (yes|no) \|/.exec(line)?.slice(1))
  .filter((row) => row !== undefined) as [what: string, example: string, answer: string][];

it("the table of what is read has no row that this test does not understand", () => {
  const lines = table.split("\n").filter((line) => line.startsWith("|"));
  // The head and the rule under it.
  expect(ROWS).toHaveLength(lines.length - 2);
  expect(new Set(ROWS.map(([, example]) => example)).size).toBe(ROWS.length);
});

describe("what is read", () => {
  it.each(ROWS)("%s: %s – %s", (_, example, answer) => {
    // Unlike innerHTML it makes shadow roots of templates.
    document.body.setHTMLUnsafe(`<div>before${example}after</div>`);
    const text = [...readBlocks(document.body)].map((block) => block?.text ?? "").join(BREAK);
    expect(text).toMatch(/^before/);
    expect(text).toMatch(/after$/);
    expect(text.includes("Kim") ? "yes" : "no").toBe(answer);
    // What is passed over ends a word; so does every block.
    expect(text).not.toMatch(/[a-z]Kim|Kim[a-z]|beforeafter/);
  });
});
