import { render } from "preact";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
// biome-ignore lint/style/noRestrictedImports: how the page looks is written there, and looks are what is tested here.
import sheetStyle from "@/entrypoints/sheet/sheet.css?inline";
import { createTranslate, type Language } from "@/lib/extension/i18n";
import type { CardContent } from "@/lib/facts/card-content";
import type { PackMaterial } from "@/lib/facts/card-source";
import { sheetFile } from "@/lib/facts/sheet-file";
import { type SheetArticle, SheetPage, type SheetPageProps } from "./SheetPage";
import paperStyle from "./sheet-paper.css?inline";
import { both, content, FOREIGN, LANGUAGES, NAMES, range, SOURCES, STATES, TYPES } from "./test-cards";
import {
  controlsIn,
  findLeftovers,
  findOverflow,
  findViolations,
  reachByTab,
  read,
  SCHEMES,
  setScheme,
  setViewport,
  styleDocument,
} from "./test-screen";

/** Cards of every kind, one a term. */
const CARDS: readonly CardContent[] = NAMES.flatMap((name, at) => {
  const state = STATES[name];
  if (state?.name !== "ready") return [];
  const id = `term-${at}`;
  const entity = { id, type: TYPES[at % TYPES.length] as CardContent["entity"]["type"], name: both(`Term ${at}`) };
  // No two are about the same: that would be printed once.
  return [{ ...state.content, entity, facts: state.content.facts.map((fact) => ({ ...fact, id: `${id}-${fact.id}` })) }];
});
const ids = CARDS.map(({ entity }) => entity.id);

const MATERIAL: PackMaterial = {
  sources: SOURCES,
  missingVoices: both("Nobody from there."),
  pack: { title: both("A pack"), version: "1.2.3", licence: "CC0-1.0", editors: ["Some editors"] },
  coverageEnd: range("2024-11-01", "2024-11-30", "month"),
};

const article: SheetArticle = {
  title: "What the visit means – The Morning",
  address: "https://paper.example/visit",
  date: { own: { day: "2023-09-14", origin: "published" }, chosen: null },
  entities: CARDS.map(({ entity: { id, type, name } }) => ({ id, type, name, count: 1 })),
};

const onPrint = vi.fn<SheetPageProps["onPrint"]>();
const onSave = vi.fn<SheetPageProps["onSave"]>();
const onTitle = vi.fn<SheetPageProps["onTitle"]>();

styleDocument(sheetStyle);
afterAll(() => {
  document.body.removeAttribute("id");
});
beforeEach(() => setViewport(1200, 900));
afterEach(() => {
  render(null, document.body);
  vi.resetAllMocks();
});

/** Shows the page as it is with everything loaded, but for what is said otherwise. */
function show(changes: Partial<SheetPageProps> = {}, language: Language = "en"): HTMLElement {
  const cards = new Map(CARDS.map((card) => [card.entity.id, card]));
  const props = { article, cards, material: MATERIAL, isGone: false, madeOn: "2026-01-07", inLanguage: createTranslate };
  document.body.id = "app";
  render(<SheetPage {...props} t={createTranslate(language)} {...{ onPrint, onSave, onTitle }} {...changes} />, document.body);
  return document.querySelector("main") as HTMLElement;
}

const each = (selector: string) => [...document.querySelectorAll(selector)].map(read);
const paper = () => document.querySelector(".sheet") as HTMLElement;
const control = (text: string) =>
  [...document.querySelectorAll(".panel button, .panel label")].find((one) => read(one).startsWith(text)) as HTMLElement;
const press = (text: string) => userEvent.click(control(text));
/** What a file of the sheet is when it is opened. */
async function savedSheet() {
  await press("Save");
  const saved = onSave.mock.lastCall?.[0];
  if (!saved) throw new Error("nothing was saved");
  return new DOMParser().parseFromString(sheetFile({ ...saved, style: paperStyle }), "text/html");
}

describe.each(LANGUAGES)("in the language %s", (language) => {
  it("leaves nothing untranslated, unfilled or empty, with everything on the sheet and in every state of the page", async () => {
    const page = show({}, language);
    for (const tick of document.querySelectorAll<HTMLInputElement>(".panel > div input")) await userEvent.click(tick);
    await press(language === "de" ? "viel" : "much");
    expect(each(".term")).toHaveLength(CARDS.length);
    expect(findLeftovers(page)).toEqual([]);
    expect(read(page)).not.toMatch(FOREIGN[language]);
    expect([page.lang, paper().lang]).toEqual([language, language]);
    for (const changes of [{ article: null }, { article: "failed" }, { isGone: true }, { cards: new Map() }] as const) {
      expect(findLeftovers(show(changes, language))).toEqual([]);
    }
  });

  it.each(SCHEMES)("axe finds nothing wrong in a %s scheme", async (scheme) => {
    await setScheme(scheme);
    await setViewport(1200, 20_000);
    const page = show({}, language);
    for (const tick of document.querySelectorAll<HTMLInputElement>(".panel > div input")) await userEvent.click(tick);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe("the sheet", () => {
  it("has every term in the article's order, and the chosen ones only", async () => {
    show();
    const names = () => each(".term h2");
    const all = ids.map((_, at) => read(document.querySelectorAll(".panel li")[at] ?? null));
    expect(names()).toEqual(all);
    await userEvent.click(document.querySelectorAll(".panel li input")[1] as Element);
    expect(names()).toEqual(all.filter((_, at) => at !== 1));
    expect(read(document.querySelector(".choices [role=status]"))).toBe(`${all.length - 1} of ${all.length} chosen`);
    await press("None");
    expect(paper()).toBeNull();
    expect(each(".state p")).toEqual(["Choose one term at least."]);
    expect(each("button:disabled")).toHaveLength(2);
    await userEvent.click(document.querySelectorAll(".panel li input")[2] as Element);
    expect(names()).toEqual([all[2]]);
    await press("All");
    expect(names()).toEqual(all);
  });

  it("prints an entry about two terms once, and refers to it below the second", async () => {
    const [card] = CARDS.filter(({ facts }) => facts.length > 1);
    if (!card) throw new Error("no card has two entries");
    const [first, ...others] = card.facts;
    const named = (id: string, facts: CardContent["facts"]) => ({ ...card, entity: { ...card.entity, id, name: both(id) }, facts });
    const pair = [named("one", card.facts), named("two", first ? [first] : []), named("three", others.slice(0, 1))];
    const cards = new Map(pair.map((one) => [one.entity.id, one]));
    show({ cards, article: { ...article, entities: pair.map(({ entity }) => ({ ...entity, count: 1 })) } });
    await press("Also what happened");
    expect(each(".fact")).toHaveLength(card.facts.length);
    expect(each(".term")[1]).toMatch(/See one in English, [^.;]*\d{4}\.$/);
    expect(each(".about")[0]).toContain("What was selected for several terms stands below the first of them.");
    expect(each(".about")[0]).not.toContain("B passes on what A says");
  });

  it("says what came later only where that is wanted, and otherwise that it is left out", async () => {
    show();
    const whatCameOfIt = () => each(".clash").filter((text) => text.startsWith("What came of it"));
    expect(each(".sheet h3")).toEqual([]);
    const known = whatCameOfIt().length;
    expect(read(paper())).toContain("What happened or became known only after the article’s date is left out.");
    await press("Also what happened");
    expect(new Set(each(".sheet h3"))).toEqual(new Set(["Learned later", "Since then"]));
    expect(whatCameOfIt().length).toBeGreaterThan(known);
    expect(read(paper())).not.toContain("only after the article’s date");
  });

  it("does not offer to leave out what came later where the page has no date", () => {
    show({ article: { ...article, date: { own: null, chosen: null } } });
    expect(control("Also what happened")).toBeUndefined();
    expect(read(paper())).toContain("Page without a readable date");
  });

  it("says which date was chosen in place of the page’s own", () => {
    show({ article: { ...article, date: { own: { day: "2023-09-14", origin: "published" }, chosen: { day: "2024-05-01" } } } });
    expect(read(paper().querySelector(".head"))).toContain("Read as of 1 May 2024 (as chosen; the page says 14 September 2023)");
  });

  it("says in its head where the material ends on a page that is later, and at its foot on any other", () => {
    show();
    expect(read(paper().querySelector(".head .limits"))).toMatch(/^This (material|page)/);
    const early = CARDS.filter(({ materialEnd }) => materialEnd === null);
    show({ article: { ...article, entities: article.entities.filter(({ id }) => early.some(({ entity }) => entity.id === id)) } });
    expect(paper().querySelector(".limits")).toBeNull();
    expect(read(paper().querySelector(".about"))).toContain("This material goes up to November 2024.");
  });

  it("names pack, version, licence, day and the missing voices at its foot, and numbers the sources that it cites", () => {
    show();
    const foot = read(paper().querySelector(".foot"));
    for (const words of [
      "Some editors, “A pack in English”, version 1.2.3, licence CC0-1.0: https://creativecommons.org/publicdomain/zero/1.0/",
      "7 January 2026",
      "Nobody from there",
    ]) {
      expect(foot).toContain(words);
    }
    const numbers = new Set(each(".cite").map((text) => text.match(/^\[(\d+)\]/)?.[1]));
    expect(numbers).toEqual(new Set(each(".source").map((_, at) => String(at + 1))));
  });

  it("says above a term’s entries that they were read in machine translation", () => {
    show();
    const noted = [...document.querySelectorAll(".term")].filter((term) => term.querySelector("header .translated"));
    expect(noted.length).toBeGreaterThan(1);
    for (const term of noted) expect(read(term.querySelector(".cite"))).toContain("machine-translated");
  });

  it("says how a garbled passage was mended, and notes on dates only where they are wanted", async () => {
    show();
    expect(each(".remarks").filter((text) => text.startsWith("garbled passage put right")).length).toBeGreaterThan(1);
    expect(read(paper())).not.toContain("From the text");
    await press("Also notes");
    expect(read(paper())).toContain("From the text. in English");
  });

  it("is in its own language, whatever the page is in", async () => {
    const page = show({}, "de");
    await press("English");
    expect([page.lang, paper().lang]).toEqual(["de", "en"]);
    expect(read(paper())).not.toMatch(FOREIGN.en);
    expect(read(document.querySelector(".panel h1"))).toBe("Blatt für die Klasse");
  });

  it("has room for notes and names where that is wanted", async () => {
    show();
    const lines = () => document.querySelectorAll(".term:first-of-type .lines > *").length;
    expect([lines(), each(".name-line")]).toEqual([0, []]);
    await press("some");
    await press("Line for name");
    expect([lines(), each(".name-line")]).toEqual([3, ["Name Class Date"]]);
    await press("much");
    expect(lines()).toBe(7);
  });

  it("has nothing on it that can be pressed but the addresses of article, sources and licence", () => {
    show();
    expect(paper().querySelectorAll("button, input, select, textarea, summary, details, form, iframe, img, script, style")).toHaveLength(0);
    const addresses = [...paper().querySelectorAll("a")].map(({ href, rel }) => `${href} ${rel}`);
    expect(new Set(addresses)).toEqual(
      new Set(
        ["https://paper.example/visit", "https://example.org/article", "https://creativecommons.org/publicdomain/zero/1.0/"].map(
          (address) => `${address} noreferrer noopener`,
        ),
      ),
    );
  });

  it.each(SCHEMES)("is black on white in a %s scheme", async (scheme) => {
    await setScheme(scheme);
    show();
    const { color, backgroundColor } = getComputedStyle(paper());
    expect([color, backgroundColor]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  });

  it.each([1200, 700, 320])("sticks out of nothing in a window %d px wide", async (width) => {
    await setViewport(width, 600);
    const page = show();
    await press("Also notes");
    await press("some");
    expect(findOverflow(page)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe("its title", () => {
  const field = () => document.querySelector(".panel input[type=text]") as HTMLInputElement;

  it("is the article’s until it is changed, and told to who prints", async () => {
    show();
    expect(read(paper().querySelector("h1"))).toBe("What the visit means – The Morning");
    await userEvent.fill(field(), "Week 12");
    expect(read(paper().querySelector("h1"))).toBe("Week 12");
    expect(onTitle).toHaveBeenLastCalledWith("Week 12");
    await userEvent.fill(field(), "  ");
    expect(read(paper().querySelector("h1"))).toBe("Terms from the article");
  });

  it("does nothing when it is hostile, on the page and in the file", async () => {
    const title = `<img src=x onerror="document.title='broken'"></title><script>document.title='broken'</script>\u202etxt`;
    document.title = "whole";
    show({ article: { ...article, title } });
    expect(read(paper().querySelector("h1"))).toBe(title.replace("\u202e", ""));
    const file = await savedSheet();
    expect(file.querySelectorAll("img, script")).toHaveLength(0);
    expect([file.title, read(file.querySelector("h1"))]).toEqual([title.replace("\u202e", ""), title.replace("\u202e", "")]);
    expect(document.title).toBe("whole");
  });
});

describe("the saved file", () => {
  it("needs nothing else: no script, nothing from elsewhere, its language, one main heading and no level left out", async () => {
    show({}, "en");
    const file = await savedSheet();
    expect(file.querySelectorAll("script, link, img, iframe, object, embed, form, input, button, base")).toHaveLength(0);
    expect(file.querySelector("style")?.textContent).not.toMatch(/url\(|@import/);
    expect(
      [...file.querySelectorAll("*")].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => /^on|^src|^style$/.test(name)),
    ).toEqual([]);
    expect(file.documentElement.lang).toBe("en");
    expect(file.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
    const levels = [...file.querySelectorAll("h1, h2, h3")].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("says what the page shows", async () => {
    show();
    const file = await savedSheet();
    expect(read(file.querySelector("main"))).toBe(read(paper()));
  });
});

describe("the page", () => {
  it("prints when asked", async () => {
    show();
    await press("Print");
    expect(onPrint).toHaveBeenCalledTimes(1);
  });

  it("has everything in reach of the keyboard", async () => {
    const page = show({ article: { ...article, entities: article.entities.slice(0, 3) } });
    const reached = await reachByTab();
    // Of what excludes each other Tab reaches the chosen one, and arrows the others.
    const stops = controlsIn(page).filter((one) => !one.matches("[type=radio]:not(:checked)"));
    expect(stops.filter((one) => !reached.includes(one))).toEqual([]);
  });

  it("says how far it is while the entries are loaded, and prints nothing before", () => {
    show({ cards: new Map([[ids[0] as string, CARDS[0] ?? null]]) });
    expect(each(".state p")).toEqual([`Loading the entries: 1 of ${ids.length} terms.`]);
    expect(paper()).toBeNull();
    expect(each("button:disabled")).toEqual(["Print", "Save as an HTML file"]);
  });

  it("says which terms are missing, and that the article is gone, and keeps the sheet", () => {
    const cards = new Map(CARDS.map((card, at) => [card.entity.id, at < 2 ? null : card]));
    show({ cards, isGone: true });
    expect(each(".state p")).toEqual([
      "The article is no longer open. The sheet keeps what is on it.",
      "The entries of 2 terms could not be loaded. They are not on the sheet.",
    ]);
    expect(each(".term")).toHaveLength(CARDS.length - 2);
  });

  it.each([
    ["is being read", null, "Reading the article …"],
    ["is not there any more", "failed", "The article of this sheet is no longer open."],
    ["names nothing", { ...article, entities: [] }, "names nothing"],
  ] as const)("says when the article %s", (_, state, words) => {
    expect(read(show({ article: state }))).toContain(words);
    expect(document.querySelectorAll("button")).toHaveLength(0);
  });
});

it("a term without a single entry says so", () => {
  const empty = { ...content([]), entity: { id: "empty", type: "place" as const, name: both("Nowhere") } };
  show({
    article: { ...article, entities: [{ ...empty.entity, count: 1 }] },
    cards: new Map([["empty", empty]]),
  });
  expect(each(".term .nothing")).toHaveLength(1);
  expect(document.querySelector(".source")).toBeNull();
});
