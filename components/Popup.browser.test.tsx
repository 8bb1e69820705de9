import { render } from "preact";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
// biome-ignore lint/style/noRestrictedImports: how a popup looks is written there, and looks are what is tested here.
import popupStyle from "@/entrypoints/popup/popup.css?inline";
import { createTranslate, type Language, type Translate } from "@/lib/extension/i18n";
import type { FoundEntity, Marking, PageReport, TabState } from "@/lib/extension/messages";
import type { Material } from "@/lib/facts/card-source";
import { Popup, type PopupProps } from "./Popup";
import { both, FOREIGN, LANGUAGES, SOURCES } from "./test-cards";
import {
  controlsIn,
  findLeftovers,
  findOverflow,
  findViolations,
  focused,
  reachByTab,
  SCHEMES,
  setScheme,
  setViewport,
  unfold,
} from "./test-screen";

const found = (id: string, type: FoundEntity["type"], name: string, count = 1): FoundEntity => ({ id, type, name: both(name), count });
const entities = [
  found("kim-jong-un", "person", "Kim Jong Un", 12),
  found("kn-23", "weapon", "KN-23"),
  found("sergei-shoigu", "person", "Sergei Shoigu", 2),
  found("pyongyang", "place", "Pyongyang"),
  found("treaty", "treaty", "Treaty"),
  found("army", "organisation", "Army"),
  found("summit", "event", "Summit"),
  found("deterrence", "concept", "Deterrence"),
];

const DISMISSED = (["page", "site", "anywhere"] as const).map((scope) => ({
  entity: "kim-jong-un",
  term: `Kim ${scope}`,
  scope,
  name: both("Kim Jong Un"),
}));

const tab = { tabId: 7, host: "paper.example" };
const report: PageReport = {
  entities,
  isWanted: true,
  isAskedFor: false,
  isReading: false,
  date: { day: "2023-09-14", origin: "published" },
  chosenDate: null,
  dismissed: [],
  coverageEnd: "2024-11-30",
};
const annotated = (changes: Partial<PageReport> = {}): TabState => ({ name: "annotated", ...tab, report: { ...report, ...changes } });

/** Every state of a popup, by name. */
const STATES: Readonly<Record<string, TabState | null>> = {
  "a popup that is looking": null,
  "a popup over a page out of reach": { name: "no-access" },
  "a popup over something that is no web page": { name: "not-html", ...tab },
  "a popup over a site that is off": { name: "off", ...tab },
  "a popup over a site that was not allowed": { name: "withheld", ...tab, origin: "https://paper.example" },
  "a popup over a page that is no article": { name: "not-article", ...tab },
  "a popup over a site that was not chosen": { name: "not-chosen", ...tab },
  "a popup over a page that may be asked for": { name: "on-click", ...tab },
  "a popup over an article without terms": annotated({ entities: [] }),
  "a popup over an article": annotated(),
  "a popup over an article with one term": annotated({ entities: entities.slice(0, 1) }),
  "a popup over an article without a date": annotated({ date: null, coverageEnd: null }),
  "a popup over an article with dismissed matches": annotated({ dismissed: DISMISSED }),
  "a popup over an article where all is dismissed": annotated({ entities: [], dismissed: DISMISSED }),
  "a popup over an article read as of another day": annotated({ chosenDate: { day: "2022-08-01" } }),
};
const NAMES = Object.keys(STATES);
const MATERIAL: Material = { sources: SOURCES, missingVoices: both("Nobody from there.") };

const onShow = vi.fn<PopupProps["onShow"]>();
const onAnnotate = vi.fn<PopupProps["onAnnotate"]>();
const onAllow = vi.fn<PopupProps["onAllow"]>();
const onSwitch = vi.fn<PopupProps["onSwitch"]>();
const onMark = vi.fn<PopupProps["onMark"]>();
const MARKING: Marking = { density: "section", style: "underline" };
const onMode = vi.fn<PopupProps["onMode"]>();
const onSettings = vi.fn<PopupProps["onSettings"]>();
const onDate = vi.fn<PopupProps["onDate"]>();
const onRestore = vi.fn<PopupProps["onRestore"]>();
const onSheet = vi.fn<() => void>();
const onSearch = vi.fn<PopupProps["onSearch"]>();
const onCard = vi.fn<PopupProps["onCard"]>();
const onCite = vi.fn<PopupProps["onCite"]>();

beforeAll(async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(popupStyle);
  document.adoptedStyleSheets = [sheet];
  await setScheme("light");
});
afterAll(() => {
  document.adoptedStyleSheets = [];
});
beforeEach(() => setViewport(360, 600));
afterEach(() => {
  render(null, document.body);
  vi.resetAllMocks();
});

/** The mode in which a tab has a state. */
function whereOf(state: TabState | null): PopupProps["where"] {
  if (state?.name === "not-chosen") return { mode: "chosen", isOn: false };
  return { mode: state?.name === "on-click" ? "click" : "everywhere", isOn: state?.name !== "off" };
}

/** Shows a popup and returns it. */
function show(
  state: TabState | null,
  language: Language = "en",
  hasFailed = false,
  { marking = MARKING, where = whereOf(state), hidesTypes = false }: Partial<Pick<PopupProps, "marking" | "where" | "hidesTypes">> = {},
): HTMLElement {
  const actions = {
    onShow,
    onAnnotate,
    onAllow,
    onSwitch,
    onMark,
    onMode,
    onSettings,
    onDate,
    onRestore,
    onSheet,
    onSearch,
    onCard,
    onCite,
  };
  const props = { state, material: MATERIAL, marking, where, hidesTypes, hasFailed };
  render(<Popup t={createTranslate(language)} {...props} {...actions} />, document.body);
  return document.querySelector("main") as HTMLElement;
}

function unfolded(popup: HTMLElement): HTMLElement {
  unfold(popup);
  return popup;
}

const state = (name: string) => STATES[name] as TabState | null;
const read = (element: Element) => (element.textContent ?? "").replaceAll(/\s+/g, " ").trim();
const each = (popup: Element, selector: string) => [...popup.querySelectorAll(selector)].map(read);
const press = (text: string) =>
  userEvent.click([...document.querySelectorAll("button")].find((button) => read(button).includes(text)) as Element);

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

describe("a reader", () => {
  const t = createTranslate("en");

  it("goes to a term", async () => {
    show(annotated());
    await press("Sergei Shoigu");
    expect(onShow.mock.calls).toEqual([["sergei-shoigu"]]);
  });

  it("sees which term the pointer is on, also where tints are lost", async () => {
    await setScheme("forced dark");
    const row = show(state("a popup over an article")).querySelector("li button") as Element;
    expect(getComputedStyle(row).outlineStyle).toBe("none");
    await userEvent.hover(row);
    expect(getComputedStyle(row).outlineStyle).toBe("solid");
    await setScheme("light");
  });

  it("has a page annotated that is no article", async () => {
    show(state("a popup over a page that is no article"));
    await press(t("popup.annotateAnyway"));
    expect(onAnnotate).toHaveBeenCalledOnce();
  });

  it("allows a page once, or its site", async () => {
    show(state("a popup over a site that was not allowed"));
    await press(t("popup.annotateOnce"));
    expect([onAnnotate.mock.calls.length, onAllow.mock.calls]).toEqual([1, []]);
    await press(t("popup.allowSite"));
    expect([onAnnotate.mock.calls.length, onAllow.mock.calls]).toEqual([1, [["https://paper.example"]]]);
  });

  it("switches a site off and on, by mouse and keyboard", async () => {
    const control = () => document.querySelector("[role=switch]") as HTMLInputElement;
    show(annotated());
    expect([control().checked, control().getAttribute("aria-checked")]).toEqual([true, "true"]);
    await userEvent.click(control());
    expect(onSwitch.mock.calls).toEqual([[false]]);
    show(state("a popup over a site that is off"));
    expect([control().checked, control().getAttribute("aria-checked")]).toEqual([false, "false"]);
    control().focus();
    await userEvent.keyboard(" ");
    expect(onSwitch.mock.calls).toEqual([[false], [true]]);
  });

  it("sees how terms are marked, and changes one thing at a time", async () => {
    const [density, style] = show(annotated()).querySelectorAll<HTMLSelectElement>(".marking select");
    if (!density || !style) throw new Error("no choice");
    const seen = (select: HTMLSelectElement) => select.selectedOptions[0]?.text;
    expect([seen(density), seen(style)]).toEqual(["once in each section", "underlined"]);
    await userEvent.selectOptions(density, "every time");
    await userEvent.selectOptions(style, "tinted");
    expect(onMark.mock.calls).toEqual([[{ ...MARKING, density: "every" }], [{ ...MARKING, style: "tint" }]]);
    show(annotated(), "en", false, { marking: { density: "page", style: "tint" } });
    expect([seen(density), seen(style)]).toEqual(["once on the page", "tinted"]);
  });

  it.each([
    ["nothing is marked", annotated({ entities: [] }), MARKING],
    ["it is not known yet", annotated(), null],
    ["the site is off", state("a popup over a site that is off"), MARKING],
  ] as const)("is not asked how terms are marked where %s", (_, shown, marking) => {
    expect(show(shown, "en", false, { marking }).querySelector(".marking")).toBeNull();
  });

  it("sees where pages are annotated by themselves, and changes it", async () => {
    const select = () => document.querySelector(".where select") as HTMLSelectElement;
    show(annotated());
    expect(select().selectedOptions[0]?.text).toBe(t("popup.where.everywhere"));
    await userEvent.selectOptions(select(), t("popup.where.click"));
    await userEvent.selectOptions(select(), t("popup.where.chosen"));
    expect(onMode.mock.calls).toEqual([["click"], ["chosen"]]);
  });

  it("chooses a site, or has one page of it annotated", async () => {
    show(state("a popup over a site that was not chosen"));
    expect((document.querySelector("[role=switch]") as HTMLInputElement).checked).toBe(false);
    await press(t("popup.annotateOnce"));
    expect([onAnnotate.mock.calls.length, onSwitch.mock.calls]).toEqual([1, []]);
    await press(t("popup.chooseSite"));
    expect([onAnnotate.mock.calls.length, onSwitch.mock.calls]).toEqual([1, [[true]]]);
  });

  it("sees no switch that lies: on a page that was asked for a site is not chosen, and on click there is none", () => {
    show(annotated(), "en", false, { where: { mode: "chosen", isOn: false } });
    expect((document.querySelector("[role=switch]") as HTMLInputElement).checked).toBe(false);
    expect(show(annotated(), "en", false, { where: { mode: "click", isOn: false } }).querySelector("[role=switch]")).toBeNull();
  });

  it("asks for a page where pages have to be asked for, and allows a site again that was off", async () => {
    show(state("a popup over a page that may be asked for"));
    await press(t("menu.annotate"));
    expect(onAnnotate).toHaveBeenCalledOnce();
    show(state("a popup over a site that is off"), "en", false, { where: { mode: "click", isOn: false } });
    await press(t("popup.allowAgain"));
    expect(onSwitch.mock.calls).toEqual([[true]]);
  });

  it("is told that types are hidden where nothing was found", () => {
    show(annotated({ entities: [] }), "en", false, { hidesTypes: true });
    expect(each(document.body, ".state p")).toEqual([t("popup.nothing.hidden")]);
  });

  it("gets to all settings from everywhere", async () => {
    for (const name of NAMES) {
      show(state(name));
      await press(t("popup.allSettings"));
    }
    expect(onSettings).toHaveBeenCalledTimes(NAMES.length);
  });

  it("reads the page without a date, and by its own again", async () => {
    unfolded(show(annotated()));
    await press(t("date.none"));
    await press(t("date.own"));
    expect(onDate.mock.calls).toEqual([[{ day: null }], [null]]);
  });

  it("brings back what was dismissed", async () => {
    const popup = unfolded(show(state("a popup over an article where all is dismissed")));
    expect(each(popup, ".dismissed span")[1]).toBe(
      `${t("popup.dismissedTerm", { term: "Kim site", name: "Kim Jong Un in English" })}, ${t("wrong.site", { host: tab.host })}`,
    );
    await userEvent.click(popup.querySelectorAll(".dismissed button")[1] as Element);
    expect(onRestore.mock.calls).toEqual([[{ entity: "kim-jong-un", term: "Kim site", scope: "site" }]]);
  });

  it("the sheet for a class is asked for where there are terms, and only there", async () => {
    show(annotated());
    await press("Class sheet");
    expect(onSheet).toHaveBeenCalledTimes(1);
    for (const without of [annotated({ entities: [] }), { name: "off", ...tab } as const, null]) {
      expect(each(show(without), "button")).not.toContain("Class sheet");
    }
  });

  it("sees the switch as it was when switching failed", async () => {
    show(annotated());
    await userEvent.click(document.querySelector("[role=switch]") as Element);
    show(annotated(), "en", true);
    expect((document.querySelector("[role=switch]") as HTMLInputElement).checked).toBe(true);
  });

  it.each([
    ["kim", ["Kim Jong Un"]],
    ["SHOIGU", ["Sergei Shoigu"]],
    ["schoigu", ["Sergei Shoigu"]],
    ["pjongyang", ["Pyongyang"]],
    ["  kn23  ", ["KN-23"]],
    ["   ", entities.map(({ name }) => name.en.replace(" in English", ""))],
  ])("filters by “%s”", async (query, names) => {
    const popup = show(annotated());
    await userEvent.fill(popup.querySelector("input[type=search]") as Element, query);
    const shown = each(popup, ".name").map((name) => name.replace(" in English", ""));
    expect(new Set(shown)).toEqual(new Set(names));
  });

  it("is told what fits no term, and gets all of them back", async () => {
    const popup = show(annotated());
    const filter = popup.querySelector("input[type=search]") as Element;
    await userEvent.fill(filter, "xyzxyz");
    expect(each(popup, ".list [role=status]")).toEqual([t("popup.noneFiltered", { query: "xyzxyz" })]);
    expect(each(popup, ".name, h2")).toEqual([]);
    await userEvent.fill(filter, "");
    expect(each(popup, ".name")).toHaveLength(entities.length);
  });

  it("keeps filter and focus while the page is read on", async () => {
    const popup = show(annotated({ entities: entities.slice(0, 2) }));
    const filter = popup.querySelector("input[type=search]") as HTMLInputElement;
    await userEvent.fill(filter, "shoigu");
    show(annotated());
    expect(each(popup, ".name")).toEqual(["Sergei Shoigu in English"]);
    expect([filter.value, focused()]).toEqual(["shoigu", filter]);
  });
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
