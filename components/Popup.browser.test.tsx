import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTranslate, type Translate } from "@/lib/extension/i18n";
import type { TabState } from "@/lib/extension/messages";
import { both, FOREIGN, LANGUAGES, SOURCES } from "./test-cards";
import {
  controlsIn,
  each,
  findLeftovers,
  findOverflow,
  findViolations,
  reachByTab,
  read,
  SCHEMES,
  setScheme,
  setViewport,
} from "./test-screen";
import { annotated, found, freshPopupForEachTest, NAMES, report, STATES, show, state, tab, unfolded } from "./test-show-popup";

freshPopupForEachTest();

describe.each(LANGUAGES)("in the language %s", (language) => {
  it.each(NAMES)("%s leaves nothing untranslated, unfilled or empty", (name) => {
    for (const hasFailed of [false, true]) {
      const popup = show(state(name), language, hasFailed);
      expect(findLeftovers(popup)).toEqual([]);
      expect(read(popup)).not.toMatch(FOREIGN[language]);
      expect(popup.lang).toBe(language);
    }
  });

  it.each(SCHEMES)("axe finds nothing wrong in a %s scheme", async (scheme) => {
    await setScheme(scheme);
    // Colours can be measured only where nothing is scrolled away.
    await setViewport(360, 1800);
    for (const name of NAMES) {
      expect(await findViolations(unfolded(show(state(name), language))), name).toEqual([]);
      expect(await findViolations(show(state(name), language, true)), `${name}, after a failure`).toEqual([]);
    }
    await setScheme("light");
  });
});

it.each(NAMES)("the keyboard reaches all of %s", async (name) => {
  const popup = show(state(name));
  expect(await reachByTab()).toEqual(controlsIn(popup));
});

describe("a popup says", () => {
  it.each<readonly [name: string, selector: string, expected: (t: Translate) => readonly string[]]>([
    ["a popup that is looking", "h1", (t) => [t("extensionName")]],
    ["a popup that is looking", ".state", (t) => [t("popup.loading")]],
    ["a popup over a page out of reach", ".state > *", (t) => [t("popup.noAccess.title"), t("popup.noAccess.text")]],
    ["a popup over something that is no web page", ".state > *", (t) => [t("popup.notHtml.title"), t("popup.notHtml.text")]],
    ["a popup over a site that is off", ".state > *", (t) => [t("popup.off.title"), t("popup.off.text", { host: tab.host })]],
    [
      "a popup over a site that was not allowed",
      ".state > *",
      (t) => [t("popup.withheld.title"), t("popup.withheld.text", { host: tab.host }), t("popup.annotateOnce"), t("popup.allowSite")],
    ],
    [
      "a popup over a page that is no article",
      ".state > *",
      (t) => [t("popup.notArticle.title"), t("popup.notArticle.text"), t("popup.annotateAnyway")],
    ],
    [
      "a popup over a site that was not chosen",
      ".state > *",
      (t) => [t("popup.notChosen.title"), t("popup.notChosen.text", { host: tab.host }), t("popup.chooseSite"), t("popup.annotateOnce")],
    ],
    ["a popup over a site that was not chosen", ".switch", (t) => [t("popup.alwaysHere", { host: tab.host })]],
    [
      "a popup over a page that may be asked for",
      ".state > *",
      (t) => [t("popup.onClick.title"), t("popup.onClick.text"), t("menu.annotate")],
    ],
    ["a popup over a page that may be asked for", ".switch", () => []],
    ["a popup over a page out of reach", ".where option:checked", (t) => [t("popup.where.everywhere")]],
    ["a popup over an article without terms", ".state > *", (t) => [t("popup.nothing.title"), t("popup.nothing.text")]],
    ["a popup over an article without terms", "h1", (t) => [t("extensionName")]],
    ["a popup over an article", "h1", (t) => [t("popup.terms", { count: 8 })]],
    ["a popup over an article with one term", "h1", (t) => [t("popup.terms", { count: 1 })]],
    ["a popup over an article", ".switch", (t) => [t("popup.onHere", { host: tab.host })]],
    ["a popup over a page out of reach", ".switch", () => []],
    [
      "a popup over an article",
      ".list h2",
      (t) => (["person", "weapon", "place", "treaty", "organisation", "event", "concept"] as const).map((type) => t(`types.${type}`)),
    ],
    ["a popup over an article", "section:first-child .name", (t) => ["Kim Jong Un", "Sergei Shoigu"].map((name) => both(name)[t.language])],
    ["a popup over an article", "section:first-child .spoken", (t) => [12, 2].map((count) => t("popup.mentions", { count }))],
    ["a popup over an article", "footer > span", (t) => [t("popup.material", { date: "November 2024" }), t("popup.nothingSent")]],
    [
      "a popup over an article",
      ".date summary",
      (t) => [
        `${t("date.page", { date: { de: "14. September 2023", en: "14 September 2023" }[t.language] })} (${t("date.origin.published")}) ${t("date.change")}`,
      ],
    ],
    ["a popup over an article without a date", ".date summary", (t) => [`${t("date.pageUndated")} ${t("date.change")}`]],
    ["a popup over an article without a date", "footer > span", (t) => [t("popup.nothingSent")]],
  ])("%s (%s)", (name, selector, expected) => {
    for (const language of LANGUAGES) expect(each(show(state(name), language), selector)).toEqual(expected(createTranslate(language)));
  });

  it("that something failed, to who hears it as well, and nothing of it otherwise", () => {
    const t = createTranslate("en");
    expect(each(show(state("a popup over a page that is no article"), "en", true), "[role=alert]")).toEqual([t("popup.failed")]);
    // Above the list, which can be longer than the window.
    const alert = show(
      annotated({ entities: Array.from({ length: 40 }, (_, at) => found(`person-${at}`, "person", `Person ${at}`)) }),
      "en",
      true,
    ).querySelector("[role=alert]");
    expect(alert?.getBoundingClientRect().bottom).toBeLessThan(200);
    expect(each(show(state("a popup over a page that is no article")), "[role=alert]")).toEqual([]);
  });
});

it.each(LANGUAGES)("a popup says in %s what the facts rest on and whose word is missing, over articles only", (language) => {
  const t = createTranslate(language);
  const popup = show(state("a popup over an article"), language);
  expect(each(popup, ".material summary")).toEqual([`${t("sources.titleAndMissing")} (${SOURCES.length})`]);
  expect(each(popup, ".source-list > li")).toHaveLength(SOURCES.length);
  expect(each(popup, ".missing")).toEqual([both("Nobody from there.")[language]]);
  expect(each(show(state("a popup over a page that is no article"), language), ".material")).toEqual([]);
});

describe("a popup fits", () => {
  const UNBROKEN = "x".repeat(120);
  const host = `${UNBROKEN}.example`;
  const LONG: TabState = {
    name: "annotated",
    ...tab,
    host,
    report: { ...report, entities: [found("long", "organisation", UNBROKEN, 12_345)] },
  };

  /** Shows a popup in both languages and expects all of it between the sides of its window. */
  function expectToFit(shown: TabState | null): void {
    for (const language of LANGUAGES) {
      expect(findOverflow(unfolded(show(shown, language, true))), JSON.stringify(shown)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBe(innerWidth);
    }
  }

  // A browser gives a popup 800 px at most; zoomed to 200 % these are 400.
  it.each([360, 400, 800])("into %d px", async (width) => {
    await setViewport(width, 600);
    for (const shown of [...Object.values(STATES), LONG]) expectToFit(shown);
  });

  it.each<TabState>([
    { name: "off", tabId: 7, host },
    { name: "withheld", tabId: 7, host, origin: `https://${host}` },
  ])("with a host of one long word: $name", (shown) => {
    expectToFit(shown);
  });

  it("with a query of one long word", async () => {
    const popup = show(annotated());
    await userEvent.fill(popup.querySelector("input[type=search]") as Element, UNBROKEN);
    // The field itself scrolls what was typed into it.
    expect(findOverflow(popup).filter((overflowing) => !overflowing.startsWith("<input"))).toEqual([]);
  });
});
