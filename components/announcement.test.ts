import { describe, expect, it } from "vitest";
import { createTranslate, type Language } from "@/lib/extension/i18n";
import type { CardContent } from "@/lib/facts/card-content";
import { type Announced, announceTerm } from "./announcement";
import { both, citation, content, day, disputed, fact, placed, says } from "./test-cards";

const HEAD = { type: "weapon" as const, name: both("KN-23") };
const announce = (language: Language, shown: CardContent | null, changes: Partial<Announced> = {}) =>
  announceTerm({ head: HEAD, content: shown, place: { at: 2, count: 9 }, isNamed: false, t: createTranslate(language), ...changes });

describe("what is said of a term", () => {
  const TABLE: readonly (readonly [name: string, content: CardContent | null, de: string, en: string])[] = [
    [
      "one entry, its date and its source",
      content([fact("one"), fact("two")]),
      "KN-23 auf Deutsch, Missile auf Deutsch. 13. September 2023: Fact one auf Deutsch. Quelle: Paper auf Deutsch, 14. Sept. 2023. 2 von 9.",
      "KN-23 in English, Missile in English. 13 September 2023: Fact one in English. Source: Paper in English, 14 Sept 2023. 2 of 9.",
    ],
    [
      "what it is by its type, where nothing describes it",
      content([fact("one", { citations: [] })], { description: null }),
      "KN-23 auf Deutsch, Waffe. 13. September 2023: Fact one auf Deutsch. 2 von 9.",
      "KN-23 in English, Weapon. 13 September 2023: Fact one in English. 2 of 9.",
    ],
    [
      "a claim as a claim, with who makes it and who passed it on, and that it is disputed",
      content([fact("one", { kind: "statement", ...says("asserts"), ...disputed("disputed"), citations: [] })]),
      "KN-23 auf Deutsch, Missile auf Deutsch. Umstritten. 13. September 2023: Aussage: Fact one auf Deutsch. Angabe: Service auf Deutsch; weitergegeben: Agency auf Deutsch. 2 von 9.",
      "KN-23 in English, Missile in English. Disputed. 13 September 2023: Statement: Fact one in English. Stated by Service in English; passed on by Agency in English. 2 of 9.",
    ],
    [
      "that it happened after the page, and that a copy in machine translation was read",
      content([fact("one", { ...placed({ group: "since-then" }), citations: [citation({ translatedFrom: "ko" })] })]),
      "KN-23 auf Deutsch, Missile auf Deutsch. Seither geschehen. 13. September 2023: Fact one auf Deutsch. Quelle: Paper auf Deutsch, 14. Sept. 2023, maschinell übersetzt (Original: Koreanisch). 2 von 9.",
      "KN-23 in English, Missile in English. Since then. 13 September 2023: Fact one in English. Source: Paper in English, 14 Sept 2023, machine-translated (original: Korean). 2 of 9.",
    ],
    [
      "that an office was named so at a time, and not how long it was held",
      content([], { description: { label: both("Minister"), date: day("2023-09-13"), lastNamed: day("2023-09-13"), isDated: true } }),
      `KN-23 auf Deutsch, Minister auf Deutsch (so genannt: 13. Sept. 2023). ${createTranslate("de")("card.noFacts")} 2 von 9.`,
      `KN-23 in English, Minister in English (so named: 13 Sept 2023). ${createTranslate("en")("card.noFacts")} 2 of 9.`,
    ],
    [
      "on a page later than the material what it was last named, with when that was",
      content([], {
        description: { label: both("Minister"), date: day("2023-09-13"), lastNamed: day("2023-09-13"), isDated: true },
        materialEnd: { date: day("2024-11-30"), isPageDated: true },
      }),
      `KN-23 auf Deutsch, zuletzt genannt (13. Sept. 2023): Minister auf Deutsch. ${createTranslate("de")("card.noFacts")} 2 von 9.`,
      `KN-23 in English, last named (13 Sept 2023): Minister in English. ${createTranslate("en")("card.noFacts")} 2 of 9.`,
    ],
    [
      "a date that is the source's as one, and not as the day on which it happened",
      content([fact("one", { isAsOf: true, kind: "background", citations: [] })]),
      "KN-23 auf Deutsch, Missile auf Deutsch. Stand 13. September 2023: Fact one auf Deutsch. 2 von 9.",
      "KN-23 in English, Missile in English. As of 13 September 2023: Fact one in English. 2 of 9.",
    ],
    [
      "that there is nothing",
      content([]),
      `KN-23 auf Deutsch, Missile auf Deutsch. ${createTranslate("de")("card.noFacts")} 2 von 9.`,
      `KN-23 in English, Missile in English. ${createTranslate("en")("card.noFacts")} 2 of 9.`,
    ],
    [
      "that it could not be loaded",
      null,
      `KN-23 auf Deutsch, Waffe. ${createTranslate("de")("card.failed")} 2 von 9.`,
      `KN-23 in English, Weapon. ${createTranslate("en")("card.failed")} 2 of 9.`,
    ],
  ];
  it.each(TABLE)("is %s", (_, shown, de, en) => {
    expect([announce("de", shown), announce("en", shown)]).toEqual([de, en]);
  });

  it("leaves out the name where it has just been said", () => {
    expect(announce("en", content([]), { isNamed: true })).toMatch(/^Missile in English\. /);
  });
});
