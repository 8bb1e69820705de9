import { describe, expect, it } from "vitest";
import type { Block } from "./read-blocks";
import { MAX_BLOCK_LENGTH, splitLongBlock } from "./split-long-block";

/** A block of text nodes with these texts; only what the splitter looks at. */
function blockOf(...texts: readonly string[]): Block {
  let start = 0;
  const pieces = texts.map((data) => {
    const piece = { node: { data } as Text, start };
    start += data.length;
    return piece;
  });
  return { container: {} as Element, text: texts.join(""), pieces };
}

describe("splitLongBlock", () => {
  it("leaves a block of ordinary length as it is", () => {
    const block = blockOf("a".repeat(MAX_BLOCK_LENGTH));
    expect(splitLongBlock(block)).toEqual([block]);
  });

  it.each([
    ["one long text node", ["Ein Wort ".repeat(9000)]],
    ["many text nodes", Array.from({ length: 9000 }, (_, at) => `Wort${at} `)],
    ["text without any white space", ["a".repeat(3 * MAX_BLOCK_LENGTH + 17)]],
    ["a node that ends where a cut falls", ["a".repeat(MAX_BLOCK_LENGTH), " b".repeat(MAX_BLOCK_LENGTH)]],
  ])("cuts %s into parts that hold all of it, in order, none too long", (_, texts) => {
    const parts = splitLongBlock(blockOf(...texts));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ text }) => text).join("")).toBe(texts.join(""));
    for (const { text } of parts) expect(text.length).toBeLessThanOrEqual(MAX_BLOCK_LENGTH);
  });

  it("maps every offset of every part back to its node", () => {
    for (const { text, pieces } of splitLongBlock(blockOf("Ein Wort ".repeat(5000), "noch eins ".repeat(5000)))) {
      for (let at = 0; at < text.length; at += 97) {
        const piece = pieces.findLast(({ start }) => start <= at);
        expect(piece?.node.data[at - (piece?.start ?? 0)]).toBe(text[at]);
      }
    }
  });

  it("cuts no word where there is white space to cut at", () => {
    const parts = splitLongBlock(blockOf("Hwasong-18 ".repeat(6000)));
    for (const { text } of parts)
      expect(
        text
          .trim()
          .split(/\s+/)
          .every((word) => word === "Hwasong-18"),
      ).toBe(true);
  });
});
