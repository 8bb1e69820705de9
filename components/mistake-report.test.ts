import { expect, it } from "vitest";
import { type MistakeReport, writeReport } from "./mistake-report";
import { citation, content, fact } from "./test-cards";

const REPORT: MistakeReport = {
  content: content([]),
  fact: fact("kn-23-first-flight", { citations: [citation({ source: "one", paragraph: 3 }), citation({ source: "two", paragraph: 8 })] }),
  match: {
    text: "KN 24",
    mention: {
      alias: "KN-23",
      how: "fuzzy",
      edits: 1,
      evidence: [{ kind: "subject" }, { kind: "entity", id: "pyongyang" }, { kind: "word", word: "missile" }],
      confidence: 0.7612,
    },
    fullName: "KN-23",
    nameOf: () => undefined,
  },
  address: "https://paper.example/one",
  language: "en",
};

it("says which pack, entity, fact and sources, how it was matched, and where", () => {
  expect(writeReport(REPORT).split("\n")).toEqual([
    "pack: two-states 1.2.3",
    "entity: kn-23",
    "fact: kn-23-first-flight",
    "text: Fact kn-23-first-flight in English",
    "source: one, paragraph 3 (Once upon a time …)",
    "source: two, paragraph 8 (Once upon a time …)",
    "matched: KN 24 (fuzzy, alias KN-23, edits 1, subject, pyongyang, missile, confidence 0.76)",
    "page: https://paper.example/one",
  ]);
});

it("has the fact as it was read", () => {
  expect(writeReport({ ...REPORT, language: "de" })).toContain("text: Fact kn-23-first-flight auf Deutsch");
});

it("says nothing of what it is not given", () => {
  expect(writeReport({ ...REPORT, fact: null, match: null, address: null })).toBe("pack: two-states 1.2.3\nentity: kn-23");
});
