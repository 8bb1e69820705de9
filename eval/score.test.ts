import { describe, expect, it } from "vitest";
import type { Article } from "./read-articles";
import { contextOf, type FoundMention, judgeArticle, overlaps, reliabilityByRule, scoreByLanguage, scoreOf } from "./score";

//            0         1         2         3
//            0123456789012345678901234567890123456
const text = "Kim Jong Un traf Putin, Kim lobte ihn.";
const article: Article = {
  name: "de-probe",
  language: "de",
  isOnSubject: true,
  blocks: [
    {
      text,
      mentions: [
        { start: 0, end: 11, entity: "kim" },
        { start: 17, end: 22, entity: "putin" },
        { start: 24, end: 27, entity: "kim" },
      ],
    },
  ],
};
const found = (start: number, end: number, entity: string, how = "exact", confidence = 0.9): FoundMention => ({
  start,
  end,
  entity,
  how,
  confidence,
});
const judge = (...mentions: FoundMention[]) => judgeArticle(article, [mentions]);

describe("judging what was found", () => {
  it("takes a mention for right when an expected one of its entity overlaps", () => {
    const { found: judged, missed } = judge(found(4, 13, "kim"), found(17, 22, "putin"), found(24, 27, "kim"));
    expect(judged.map(({ isRight }) => isRight)).toEqual([true, true, true]);
    expect(missed).toEqual([]);
  });

  it("takes another entity, another place and a neighbour for wrong", () => {
    const { found: judged, missed } = judge(found(0, 11, "putin"), found(11, 16, "kim"), found(28, 33, "kim"));
    expect(judged.map(({ isRight }) => isRight)).toEqual([false, false, false]);
    expect(missed.map((mention) => mention.text)).toEqual(["Kim Jong Un", "Putin", "Kim"]);
  });

  it("counts each expected mention once", () => {
    const { found: judged } = judge(found(0, 3, "kim"), found(4, 11, "kim"));
    expect(judged.map(({ isRight }) => isRight)).toEqual([true, false]);
  });

  it("says where a mistake stands", () => {
    expect(judge().missed[1]).toMatchObject({ article: "de-probe", language: "de", entity: "putin" });
    expect(judge().missed[1]?.context).toBe("Kim Jong Un traf »Putin«, Kim lobte ihn.");
  });

  it("misses everything in a block for which nothing is given", () => {
    expect(judgeArticle(article, []).missed).toHaveLength(3);
  });
});

describe("scoring", () => {
  it("gives precision, recall and F1", () => {
    const { precision, recall, f1 } = scoreOf(judge(found(0, 11, "kim"), found(17, 22, "kim")));
    expect(precision).toMatchObject({ right: 1, of: 2, share: 0.5 });
    expect(recall).toMatchObject({ right: 1, of: 3 });
    expect(f1).toBeCloseTo(0.4, 10);
  });

  it("gives no F1 where there is nothing", () => {
    expect(scoreOf({ found: [], missed: [] }).f1).toBeNaN();
  });

  it("goes by language, with those in which nothing was found", () => {
    const scores = scoreByLanguage(judge(found(0, 11, "kim")), ["ru", "de", "de"]);
    expect([...scores.keys()]).toEqual(["de", "ru"]);
    expect(scores.get("de")?.recall.right).toBe(1);
    expect(scores.get("ru")?.recall.of).toBe(0);
  });

  it("sets what rules state beside how often they are right", () => {
    const rows = reliabilityByRule(
      judge(found(0, 11, "kim", "exact", 1), found(17, 22, "kim", "exact", 0.8), found(24, 27, "kim", "fuzzy", 0.7)),
    );
    expect(rows.map(({ how }) => how)).toEqual(["exact", "fuzzy"]);
    expect(rows[0]).toMatchObject({ share: { right: 1, of: 2 } });
    expect(rows[0]?.confidence).toBeCloseTo(0.9, 10);
  });
});

describe("spans", () => {
  it("overlap when they share a character, not when they touch", () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true);
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
    expect(overlaps({ start: 0, end: 9 }, { start: 3, end: 5 })).toBe(true);
  });

  it("are shown in their sentence, on one line", () => {
    expect(contextOf("a\n\nb Kim c", 5, 8)).toBe("a b »Kim« c");
  });
});
