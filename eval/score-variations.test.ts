import { describe, expect, it } from "vitest";
import { testIndex } from "@/lib/matching/test-pack";
import { macroRecall, scoreVariations } from "./score-variations";
import { shareOf } from "./wilson";

/** A text in which a mark `[…]` stands where the mention is. */
function item(variation: string, marked: string, entity: string) {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return { variation, text: marked.replace(/[[\]]/g, ""), start, end, entity };
}

describe("recall on varied names", () => {
  it("looks at the mention's own place, in whatever block it stands", async () => {
    const scores = await scoreVariations(
      [
        item("first", "Die KN-23.\n\nDann kam [Kim Jong Un].", "kim-jong-un"),
        item("first", "Die [KN-23].\n\nDann kam Kim Jong Un.", "kn-23"),
        item("second", "Die KN-23 flog.\n\nKim Jong Un sah [sie].", "kn-23"),
        item("second", "Die KN-23.\n\nDort stand die [KN-24].", "kn-23"),
      ],
      testIndex,
    );
    expect(scores.map(({ variation, recall, taken }) => [variation, recall.right, recall.of, taken])).toEqual([
      ["first", 2, 2, 0],
      ["second", 0, 2, 1],
    ]);
    expect(scores[1]?.missed[1]).toMatchObject({ entity: "kn-23", instead: ["kn-24"] });
    expect(macroRecall(scores)).toBe(0.5);
  });

  it("counts classes alike in the mean", () => {
    const score = (right: number, of: number) => ({ variation: `${of}`, recall: shareOf(right, of), taken: 0, missed: [] });
    expect(macroRecall([score(300, 300), score(0, 10)])).toBe(0.5);
  });
});
