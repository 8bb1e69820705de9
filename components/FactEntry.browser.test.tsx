/** One entry: its date, its text, who says it, and where it is written. */
import { render } from "preact";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTranslate, type Language, type Translate } from "@/lib/extension/i18n";
import type { CardFact } from "@/lib/facts/card-content";
import { FactEntry } from "./FactEntry";
import { both, citation, fact, LANGUAGES, range, september } from "./test-cards";
import { frame, freshFrameForEachTest } from "./test-root";
import { each, read } from "./test-screen";

freshFrameForEachTest(1000, 800);

/** Shows entries and returns their list. */
function show(facts: readonly CardFact[], language: Language = "en"): HTMLElement {
  const t = createTranslate(language);
  render(
    <ol class="facts">
      {facts.map((one) => (
        <FactEntry key={one.id} fact={one} t={t} />
      ))}
    </ol>,
    frame,
  );
  return frame.querySelector(".facts") as HTMLElement;
}
const plain = (text: string) => text.replaceAll(/\s+/g, " ");
/** The lines that name a source, without what is folded behind them. */
const lines = (card: Element) =>
  each(card, ".cite").map((text, at) => text.replace(read([...card.querySelectorAll(".in-full")][at] as Element), ""));
/** How a source is named in the line of an entry. */
const cited = (t: Translate, paragraph = "3") => `Paper in English, 14 Sept 2023 · ${t("card.paragraph", { paragraph })}`;

describe("an entry says", () => {
  it.each<readonly [text: string, hedge: string, seen: readonly string[]]>([
    ["It is said to have left.", "is said to", ["is said to"]],
    ["Er soll gegangen sein.", "soll", ["soll"]],
    ["Sollten die Soldaten gehen, soll er folgen.", "soll", ["soll"]],
    ["Er sollte gehen.", "soll", []],
    ["Somebody left.", "reportedly", []],
    ["Reportedly", "Reportedly", ["Reportedly"]],
  ])("of “%s” that “%s” keeps it open", (text, hedge, seen) => {
    const both = (words: string) => ({ de: words, en: words });
    const hedged = fact("one", { text: both(text), says: { chain: [{ name: both("Who") }], stance: "reports", hedge: both(hedge) } });
    const card = show([hedged]);
    expect(each(card, "em.hedge")).toEqual(seen);
    expect(read(card.querySelector(".facts > li > div:last-child") as Element)).toContain(text);
  });

  it("its dates to machines as exactly as they are, and no more", () => {
    const dates = [
      range("2023-09-13", "2023-09-13", "day"),
      september,
      range("2023-01-01", "2023-12-31", "year"),
      range("2023-06-01", "2023-08-31", "season"),
      range("2023-09-13", "2023-09-13", "day", { approximate: true }),
      range("2011-01-01", null, "year", { extent: "span" }),
      range("2023-09-01", "2023-09-10", "day", { extent: "oneOf" }),
    ];
    const card = show(dates.map((date, at) => fact(`f${at}`, { date })));
    const times = [...card.querySelectorAll(".when")].map((when) => when.querySelector("time")?.getAttribute("datetime") ?? null);
    expect(times).toEqual(["2023-09-13", "2023-09", "2023", null, null, null, null]);
    expect(each(card, ".when").every((text) => text !== "")).toBe(true);
  });

  it("a source once, however many of its paragraphs are cited", () => {
    const places = [citation({ paragraph: 7, section: "B" }), citation({ paragraph: 3, section: "A" }), citation({ paragraph: 7 })];
    const card = show([fact("one", { citations: [...places, citation({ title: "Another" })] })]);
    const t = createTranslate("en");
    expect(lines(card)).toEqual([cited(t, "3, 7"), cited(t)]);
  });

  it.each(LANGUAGES)("in %s of a source what it is called, who published it, and each place, without a pointer", async (language) => {
    const t = createTranslate(language);
    const places = [citation({ section: "A part" }), citation({ paragraph: 7, firstWords: "And then" })];
    const card = show([fact("one", { citations: places })], language);
    const summary = card.querySelector(".cite summary") as HTMLElement;
    const full = card.querySelector(".in-full") as HTMLElement;
    expect(full.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
    expect(summary.getAttribute("aria-label")).toBe(t("card.sourceInFull", { place: read(summary) }));
    summary.focus();
    await userEvent.keyboard("{Enter}");
    expect(full.getBoundingClientRect().height).toBeGreaterThan(40);
    const place = (paragraph: number, words: string, section = "") =>
      `${t("card.paragraph", { paragraph })}${section}: ${t("card.beginsWith", { words })}`;
    const section = `, ${t("card.section", { section: "A part" })}`;
    expect(read(full)).toBe(plain(`The title of the articleA publisher${place(3, "Once upon a time", section)}${place(7, "And then")}`));
    expect(card.querySelectorAll("[title]")).toHaveLength(0);
  });

  it("which language a title, a publisher, the words of a passage and a heading are in", () => {
    const repaired = { repair: { reads: "garbled", means: both("Meaning"), why: both("Why"), confidence: "low" as const } };
    const card = show([fact("one", { ...repaired, citations: [citation({ section: "A part" })] })], "de");
    const inLanguage = (language: string) => each(card, `[lang=${language}]`);
    expect(inLanguage("fr")).toEqual(["The title of the article", "A publisher"]);
    expect(inLanguage("ko")).toEqual(["A part", "Once upon a time", "garbled"]);
  });

  it("the address of a source only where there is one", () => {
    const card = show([fact("one", { citations: [citation(), citation({ title: "Another", url: null })] })]);
    expect([...card.querySelectorAll<HTMLAnchorElement>(".facts a")].map(({ href }) => href)).toEqual(["https://example.org/article"]);
    expect(each(card, ".facts .cite")).toHaveLength(2);
  });

  it("who says it once: not again where the text names all of them", () => {
    const chain = [{ name: { de: "Wer, von hier", en: "Who, from here" } }, { name: { de: "Bote", en: "Messenger" } }];
    const told = (text: string) => each(show([fact("one", { text: { de: text, en: text }, says: { chain, stance: "reports" } })]), ".who");
    expect(told("Who told the Messenger.")).toEqual([]);
    expect(told("Who told somebody.")).toEqual([` (${createTranslate("en")("stance.reports", { chain: "Who, from here → Messenger" })})`]);
  });
});
