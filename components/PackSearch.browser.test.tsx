import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
// biome-ignore lint/style/noRestrictedImports: how a popup looks is written there, and looks are what is tested here.
import popupStyle from "@/entrypoints/popup/popup.css?inline";
import { createTranslate, type Language } from "@/lib/extension/i18n";
import type { FoundName } from "@/lib/matching/search-names";
import { PackSearch, type PackSearchProps } from "./PackSearch";
import { both, content, FOREIGN, fact, LANGUAGES, STATES } from "./test-cards";
import {
  findLeftovers,
  findOverflow,
  findViolations,
  focused,
  SCHEMES,
  setScheme,
  setViewport,
  styleDocument,
  unfold,
} from "./test-screen";

const KN_23: FoundName = { id: "kn-23", type: "weapon", name: both("KN-23"), alias: "KN-23" };
const KN_24: FoundName = { id: "kn-24", type: "weapon", name: both("KN-24"), alias: "KN-24" };
const onSearch = vi.fn<PackSearchProps["onSearch"]>();
const onCard = vi.fn<PackSearchProps["onCard"]>();
const onTimeline = vi.fn<PackSearchProps["onTimeline"]>();
const onCite = vi.fn<PackSearchProps["onCite"]>();

styleDocument(popupStyle);
beforeAll(() => setScheme("light"));
beforeEach(async () => {
  await setViewport(360, 600);
  onSearch.mockResolvedValue([KN_23, KN_24]);
  onCard.mockResolvedValue({ ok: true, content: content([fact("one")]) });
});
afterEach(() => {
  render(null, document.body);
  vi.resetAllMocks();
});

function show(language: Language = "en", isOpen = true): HTMLElement {
  render(
    <main lang={language}>
      <h1>Backgrounder</h1>
      <PackSearch t={createTranslate(language)} isOpen={isOpen} {...{ onSearch, onCard, onTimeline, onCite }} />
    </main>,
    document.body,
  );
  return document.body.querySelector("main") as HTMLElement;
}

const t = createTranslate("en");
const field = () => document.querySelector("input") as HTMLInputElement;
const type = (text: string) => userEvent.fill(field(), text);
const found = () => [...document.querySelectorAll(".name")].map(({ textContent }) => textContent);
const card = () => document.querySelector(".popup-card")?.shadowRoot?.querySelector<HTMLElement>(".card") ?? null;

/** Searches for a name and opens the first card. */
async function openFirst(language: Language = "en"): Promise<HTMLElement> {
  show(language);
  await type("KN");
  await vi.waitFor(() => expect(found()).not.toEqual([]));
  await userEvent.click(document.querySelector(".list button") as Element);
  return vi.waitFor(() => {
    expect(card()?.textContent).toMatch(/Fact one/);
    return card() as HTMLElement;
  });
}

describe.each(LANGUAGES)("in the language %s", (language) => {
  it.each(SCHEMES)("axe finds nothing wrong in a %s scheme: empty, found, not found, card", async (scheme) => {
    await setScheme(scheme);
    await setViewport(360, 1600);
    const search = show(language);
    expect(await findViolations(search)).toEqual([]);
    await type("KN");
    await vi.waitFor(() => expect(found()).toHaveLength(2));
    expect(await findViolations(search)).toEqual([]);
    expect(search.textContent).not.toMatch(FOREIGN[language]);
    onSearch.mockResolvedValue([]);
    await type("xyz");
    await vi.waitFor(() => expect(found()).toEqual([]));
    expect(await findViolations(search)).toEqual([]);
    expect(findLeftovers(search).filter((left) => !left.startsWith("<p"))).toEqual([]);
    onSearch.mockResolvedValue([KN_23]);
    unfold(await openFirst(language));
    expect(await findViolations(search)).toEqual([]);
    await setScheme("light");
  });

  it.each([356, 400])("fits into %d px, also with its card", async (width) => {
    await setViewport(width, 600);
    onCard.mockResolvedValue({
      ok: true,
      content: (STATES["a card with everything at once"] as { content: ReturnType<typeof content> }).content,
    });
    const opened = await openFirst(language);
    unfold(opened);
    expect(findOverflow(opened).filter((overflowing) => !/^<(?:textarea|select|option)/.test(overflowing))).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(innerWidth);
    // In its place in the popup, and not over it.
    expect(getComputedStyle(document.querySelector(".popup-card") as Element).position).toBe("static");
    expect(opened.getBoundingClientRect().width).toBe(width);
  });
});

describe("a reader", () => {
  it("opens the search where the page has terms, and finds it open where it has none", () => {
    expect(show("en", false).querySelector("details")?.open).toBe(false);
    render(null, document.body);
    expect(show("en", true).querySelector("details")?.open).toBe(true);
  });

  it("finds names and opens a card, with the focus in it", async () => {
    const opened = await openFirst();
    expect(onSearch.mock.lastCall).toEqual(["KN"]);
    expect(onCard.mock.calls).toEqual([["kn-23"]]);
    expect(focused()).toBe(opened);
    // It has its place.
    expect(opened.querySelector(".move")?.checkVisibility()).toBe(false);
  });

  it("opens all entries and what is related in the card, from their beginning, and goes back to where the reader was", async () => {
    await setViewport(360, 300);
    const entity = { id: "kn-23", type: "weapon", name: both("KN-23") } as const;
    const russia = { id: "russia", type: "place", name: both("Russia") } as const;
    const facts = [fact("one", { text: both("Fact one. ".repeat(60)) })];
    onCard.mockResolvedValue({ ok: true, content: content(facts, { entity, related: [russia], entries: 3 }) });
    onTimeline.mockResolvedValue({ ok: true, content: { entity, facts: [fact("early"), ...facts, fact("late")], day: null } });
    await openFirst();
    const shown = () => (card()?.querySelector(".view:not([hidden])") as HTMLElement | null)?.textContent ?? "";
    const press = (text: string) =>
      userEvent.click(
        [...(card()?.querySelectorAll("button") ?? [])].find((one) => one.checkVisibility() && one.textContent?.includes(text)) as Element,
      );
    await press(t("card.allEntries", { count: 3 }));
    await vi.waitFor(() => expect(shown()).toMatch(/Fact early.*Fact late/));
    expect(onTimeline.mock.calls).toEqual([["kn-23"]]);
    const heading = card()?.querySelector(".view:not([hidden]) h2") as HTMLElement;
    // Below the popup's head, which stays.
    expect(Math.round(heading.getBoundingClientRect().top / 10)).toBe(13);
    await press(t("card.backToCard"));
    expect(focused()?.textContent).toBe(t("card.allEntries", { count: 3 }));
    expect(focused()?.getBoundingClientRect().bottom).toBeLessThanOrEqual(300);
    await press("Russia");
    await vi.waitFor(() => expect(onCard.mock.lastCall).toEqual(["russia"]));
    await press(t("card.backTo", { name: "KN-23 in English" }));
    await press(t("card.allEntries", { count: 3 }));
    // Another name: nothing of what was opened in the card before is in its card.
    await type("KN-2");
    await vi.waitFor(() => expect(card()).toBeNull());
    await userEvent.click(document.querySelector(".list button") as Element);
    await vi.waitFor(() => expect(shown()).toMatch(/Fact one/));
  });

  it("closes the card, and is back at what was found", async () => {
    const opened = await openFirst();
    await userEvent.click(opened.querySelector(".close") as Element);
    await vi.waitFor(() => expect(card()).toBeNull());
    expect(found()).toEqual([KN_23, KN_24].map(({ name }) => name.en));
    expect(field().value).toBe("KN");
  });

  it("searches for something else while a card is open, and sees that", async () => {
    await openFirst();
    onSearch.mockResolvedValue([KN_24]);
    await type("KN-24");
    await vi.waitFor(() => expect(found()).toEqual(["KN-24 in English"]));
    expect(card()).toBeNull();
  });

  it("is told when there is no such name, and asks for nothing with an empty field", async () => {
    onSearch.mockResolvedValue([]);
    show();
    await type("xyz");
    await vi.waitFor(() => expect(document.querySelector("[role=status]")?.textContent).toBe(t("search.nothing", { query: "xyz" })));
    await type("");
    await vi.waitFor(() => expect(document.querySelector("[role=status]")?.textContent).toBe(""));
    expect(onSearch).toHaveBeenCalledTimes(1);
  });

  it("sees what was typed last, in whatever order the answers come", async () => {
    let answerFirst: (found: readonly FoundName[]) => void = () => {};
    onSearch.mockImplementation((query) => (query === "K" ? new Promise((resolve) => (answerFirst = resolve)) : Promise.resolve([KN_24])));
    show();
    await type("K");
    await type("KN-24");
    await vi.waitFor(() => expect(found()).toEqual(["KN-24 in English"]));
    answerFirst([KN_23]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(found()).toEqual(["KN-24 in English"]);
  });

  it("is told when the facts could not be loaded", async () => {
    onCard.mockResolvedValue({ ok: false });
    show();
    await type("KN");
    await vi.waitFor(() => expect(found()).toHaveLength(2));
    await userEvent.click(document.querySelector(".list button") as Element);
    await vi.waitFor(() => expect(card()?.textContent).toContain(t("card.failed")));
  });
});
