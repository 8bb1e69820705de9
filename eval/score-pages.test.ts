import { describe, expect, it } from "vitest";
import { testIndex } from "@/lib/matching/test-pack";
import { scorePages } from "./score-pages";

describe("false alarms on pages", () => {
  const pages = [
    { name: "first", blocks: ["Die KN-23 flog.", "Auch Kim Jong Un kam."] },
    { name: "second", blocks: ["Nichts davon, nur eine KN-23."] },
  ];
  const verdict = { page: "first", text: "KN-23", entity: "kn-23", verdict: "right", why: "It is about the missile." } as const;

  it("are what no verdict calls right, by page, words and entity", async () => {
    const { mentions, characters, falseAlarmsPer10k } = await scorePages(pages, testIndex, [verdict]);
    expect(mentions.map(({ page, text, verdict: judged }) => [page, text, judged])).toEqual([
      ["first", "KN-23", "right"],
      ["first", "Kim Jong Un", "not judged"],
      ["second", "KN-23", "not judged"],
    ]);
    expect(characters).toBe(pages.flatMap(({ blocks }) => blocks).join("").length);
    expect(falseAlarmsPer10k).toBeCloseTo((2 * 10_000) / characters, 10);
  });

  it("include what is judged wrong", async () => {
    const { mentions, falseAlarmsPer10k } = await scorePages(pages.slice(1), testIndex, [{ ...verdict, page: "second", verdict: "wrong" }]);
    expect(mentions[0]).toMatchObject({ verdict: "wrong", context: "Nichts davon, nur eine »KN-23«." });
    expect(falseAlarmsPer10k).toBeGreaterThan(0);
  });
});
