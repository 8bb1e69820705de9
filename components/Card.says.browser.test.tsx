import { describe, expect, it } from "vitest";
import { createTranslate, type Language, type Translate } from "@/lib/extension/i18n";
import { both, citation, fact, LANGUAGES, placed, RELATIONS, ready } from "./test-cards";
import { each, read } from "./test-screen";
import { freshCardForEachTest, show, state } from "./test-show-card";

freshCardForEachTest();

/** How the source of a citation is named. */
const cited = (t: Translate, paragraph = "3") =>
  `${both("Paper")[t.language]}, ${{ de: "14. Sept. 2023", en: "14 Sept 2023" }[t.language]} · ${t("card.paragraph", { paragraph })}`;
/** What stands behind it, unfolded. */
const inFull = (t: Translate) =>
  `The title of the articleA publisher${t("card.paragraph", { paragraph: 3 })}: ${t("card.beginsWith", { words: "Once upon a time" })}`.replaceAll(
    /\s+/g,
    " ",
  );

/** All that the receipt holds, folded or not. */
const receiptOf = (t: Translate) =>
  [
    t("card.matchedAs.variant", { alias: "KN 23" }),
    t("receipt.reads", { text: "KN‑23" }),
    t("receipt.subject"),
    t("receipt.high", { share: 19 }),
    t("wrong.ask", { term: "KN 23" }),
    t("wrong.page"),
    t("wrong.site", { host: "paper.example" }),
    t("wrong.anywhere"),
  ].join("");

describe("a card says", () => {
  const words = (text: string, t: Translate) => both(text)[t.language];
  const chain = (t: Translate) => `${words("Service", t)} → ${words("Agency", t)}`;
  const later = { label: "Minister", date: { de: "Sept. 2023", en: "Sept 2023" }, end: { de: "November 2024", en: "November 2024" } };

  it.each<readonly [name: string, selector: string, expected: (t: Translate) => readonly string[]]>([
    ["a card that is loading", ".wait", (t) => [t("card.loading")]],
    ["a card that failed", ".wait", (t) => [t("card.failed")]],
    ["a card without facts", ".wait", (t) => [t("card.noFacts")]],
    ["a card without a description", ".what", () => []],
    ["a card with facts", ".what", (t) => [words("Missile", t)]],
    ["a card with facts", ".wait, .note, .mark, .copy, .clash, .claim, .who, .hedge, .body > details:not(.sources, .date)", () => []],
    ["a card with facts", ".facts > li > div:last-child", (t) => ["one", "two"].map((id) => words(`Fact ${id}`, t) + cited(t) + inFull(t))],
    ["a card with facts", "footer > :not(.report)", (t) => [receiptOf(t), t("card.allEntries", { count: 5 })]],
    ["a card with one more fact", "footer > :not(.report)", (t) => [receiptOf(t), t("card.allEntries", { count: 2 })]],
    ["a person's card", "footer > :not(.report)", (t) => [receiptOf(t)]],
    ["a person's card", ".what", (t) => [t("card.namedAs", { label: words(later.label, t), date: later.date[t.language] })]],
    [
      "a person's card on a page later than the material",
      ".what",
      (t) => [t("card.lastNamed", { label: words(later.label, t), date: later.date[t.language] })],
    ],
    ["a person's card on a page later than the material", ".limits", (t) => [t("card.materialEnds", { date: later.end[t.language] })]],
    ["a card on a page without a date", ".limits", (t) => [t("card.materialEndsUndated", { date: later.end[t.language] })]],
    ["a card on a page without a date", ".body > details:not(.sources, .date)", () => []],
    [
      "a card with what was learned later and what happened since",
      ".body > details:not(.sources, .date) > summary",
      (t) => [`${t("card.group.learned-later")} 1`, `${t("card.group.since-then")} ${t("card.someOf", { shown: 1, total: 12 })}`],
    ],
    [
      "a card with uncertain dates",
      ".mark",
      (t) => [t("card.around"), t("card.ongoing"), t("card.onlyFrom", { date: { de: "Februar 2024", en: "February 2024" }[t.language] })],
    ],
    ["a card read in machine translation", ".translated", (t) => [t("card.machineTranslation")]],
    ["a card read partly in machine translation", ".translated", (t) => [t("card.someTranslated")]],
    [
      "a card read in machine translation",
      ".copy",
      (t) => [
        ` · ${t("card.machineTranslationOf", { language: { de: "Koreanisch", en: "Korean" }[t.language] })}`,
        ` · ${t("card.thirdPartyCopy")}`,
      ],
    ],
    [
      "a card with a disputed and a refuted fact",
      ".clash",
      (t) => [`${t("card.disputed")} ${words("Because", t)}`, `${t("card.refuted")} ${words("Because", t)}`],
    ],
    ["a card with a repaired fact", ".notes > summary", (t) => [t("notes.repaired")]],
    [
      "a card with notes of every kind",
      ".facts > li:first-child .notes",
      (t) => [
        `${t("notes.repaired")} · ${t("notes.dateInferred")} · ${t("notes.remark")} · ${t("notes.consulted")}` +
          `${t("notes.reads", { words: "garbled" })} ${t("notes.means")} ${words("Meaning", t)} ${words("Why", t)} ${t("notes.confidence.high")}` +
          `${t("notes.date")} ${words("From the text.", t)}${words("Remark.", t)}` +
          `${t("notes.seen")} ${words("Another paper, 1 May 2024", t)} (${t("notes.seenOn", { date: { de: "2. Juni 2024", en: "2 June 2024" }[t.language] })})`,
      ],
    ],
    ["a card with facts", ".notes", () => []],
    ["a card with claims", ".claim", (t) => [`${t("kind.assessment")}: `, `${t("kind.forecast")}: `, `${t("kind.statement")}: `]],
    [
      "a card with claims",
      ".who",
      (t) => [
        ` (${t("stance.asserts", { chain: chain(t) })})`,
        ` (${t("stance.expects", { chain: chain(t) })})`,
        ` (${t("stance.denies", { chain: chain(t) })})`,
      ],
    ],
  ])("%s, in %s", (name, selector, expected) => {
    for (const language of LANGUAGES) expect(each(show(state(name), language), selector)).toEqual(expected(createTranslate(language)));
  });

  it("of each fact when it was", () => {
    const times = (language: Language) => each(show(state("a card with facts"), language), "time");
    expect(times("de")).toEqual(["13. September 2023", "September 2023"]);
    expect(times("en")).toEqual(["13 September 2023", "September 2023"]);
  });

  it("what stands against a fact in the same place, with its own date, claim, dispute and source", () => {
    const card = show(state("a card with what stands against its facts"));
    const labels = each(card, ".facts > li:first-child .clash b");
    const t = createTranslate("en");
    expect(labels).toEqual(RELATIONS.map((type) => t(`relation.${type}`)));
    const [clash] = each(card, ".facts > li:last-child .clash");
    expect(clash).toContain(`${t("relation.contradicts")} (13 September 2023, disputed) ${t("kind.statement")}: Fact other`);
    expect(clash).toContain(`(${t("stance.asserts", { chain: "Service in English → Agency in English" })})Note in English${cited(t)}`);
    expect([...card.querySelectorAll<HTMLDetailsElement>(".clash .cite details")].filter(({ open }) => open)).toEqual([]);
  });

  it("that the original can be searched for only where no address is known", () => {
    const search = createTranslate("en")("search.original");
    expect(each(show(state("a card with a fact whose original can only be searched for")), ".facts .copy-text button")).toEqual([search]);
    expect(each(show(state("a card with facts")), ".facts .copy-text")).toEqual([]);
  });

  it("that something was read in machine translation above what is open, and not for what is folded", () => {
    const translated = fact("later", { ...placed({ group: "since-then" }), citations: [citation({ translatedFrom: "ko" })] });
    expect(each(show(ready([fact("one"), translated])), ".translated")).toEqual([]);
    expect(each(show(ready([translated])), ".translated")).toEqual([createTranslate("en")("card.machineTranslation")]);
  });

  it("what came later only when it is unfolded, unless there is nothing before it", () => {
    const folds = (name: string) =>
      [...show(state(name)).querySelectorAll<HTMLDetailsElement>(".body > details:not(.sources, .date)")].map(({ open }) => open);
    expect(folds("a card with what was learned later and what happened since")).toEqual([false, false]);
    expect(folds("a card with nothing but what happened since")).toEqual([true]);
  });

  it.each(LANGUAGES)("in %s whose word it takes, what was read in its place, and whose word is missing", (language) => {
    const t = createTranslate(language);
    const card = show(state("a card with many sources and missing voices"), language);
    expect(each(card, ".sources > summary")).toEqual([`${t("sources.titleAndMissing")} 6`]);
    const [first, copied, translated] = each(card, ".source-list > li");
    const [britain, france] = { de: ["Vereinigtes Königreich", "Frankreich"], en: ["United Kingdom", "France"] }[language];
    expect(first).toContain(`${t("sourceKind.newspaper")}, ${britain}. ${both("Subscriptions.")[language]}`);
    expect(first).not.toContain(t("sources.dateInferred"));
    expect(each(card, ".source-list > li:first-child [lang=fr]")).toEqual(["The title of the article", "A publisher"]);
    expect(copied).toContain(`${t("sourceKind.think-tank")}, ${france}`);
    expect(copied).toContain(t("sources.readInCopy", { publisher: both("Some page")[language] }));
    const languages = { de: "Englisch → Russisch → Deutsch", en: "English → Russian → German" }[language];
    expect(translated).toContain(t("sources.translatedByMachine", { languages }));
    expect(translated).toContain(t("sources.dateInferred"));
    expect(translated).toContain(`${t("notes.date")} ${both("From the text.")[language]}`);
    expect(each(card, ".missing")).toEqual([both("Nobody from there.")[language]]);
  });

  it("that something came of a fact and when, and what it was only when it is unfolded", () => {
    const t = createTranslate("en");
    const folds = [...show(state("a card with what came of its facts later")).querySelectorAll<HTMLDetailsElement>("details.clash")];
    expect(folds.map(({ open }) => open)).toEqual([false, false]);
    const heads = folds.map((fold) => read(fold.querySelector("summary") as Element));
    expect(heads).toEqual((["outcome-of", "denies"] as const).map((type) => `${t(`relation.${type}`)} (13 September 2023)`));
    expect(read(folds[0] as Element)).toContain("Fact other-outcome-of");
    expect(each(show(state("a card with what stands against its facts")), "details.clash")).toEqual([]);
  });

  it("of a forecast without an outcome that this is so", () => {
    const t = createTranslate("en");
    expect(each(show(state("a card with claims")), ".mark")).toEqual([t("card.openForecast")]);
  });

  it("its name to who hears it", () => {
    const card = show(state("a card with facts"));
    expect(card.querySelector(`#${card.getAttribute("aria-labelledby")}`)?.textContent).toBe("KN-23 in English");
    expect(card.getAttribute("role")).toBe("dialog");
    expect(each(show({ name: "failed" }), "[role=alert]")).toEqual([createTranslate("en")("card.failed")]);
  });

  it("nothing to who did not ask for it: opened by hover it is no dialog, and no alert where it failed", () => {
    for (const status of [state("a card with facts"), { name: "failed" } as const]) {
      const card = show(status, "en", { isDialog: false });
      expect(card.outerHTML).not.toMatch(/aria-live|aria-labelledby/);
      // What answers to what the reader does lies in folds.
      const roles = [card, ...card.querySelectorAll("[role]")].filter((element) => element.hasAttribute("role"));
      expect(roles.filter((element) => !element.closest("details:not([open])"))).toEqual([]);
    }
  });

  it("the name that the thing had then, once that is known", () => {
    const head = { type: "weapon" as const, name: both("Late name") };
    expect(each(show({ name: "loading" }, "en", { head }), "h2")).toEqual(["Late name in English"]);
    expect(each(show(ready([]), "en", { head }), "h2")).toEqual(["KN-23 in English"]);
  });
});
