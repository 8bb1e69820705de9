import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createTranslate, type Language } from "@/lib/extension/i18n";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/extension/settings-data";
import { ENTITY_TYPES } from "@/lib/facts/entity-types";
import { OptionsPage, type OptionsPageProps } from "./OptionsPage";
import { both, LANGUAGES } from "./test-cards";
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
  styleDocument,
} from "./test-screen";
import { WelcomePage } from "./WelcomePage";
import style from "./welcome.css?inline";

const UNBROKEN = "x".repeat(60);
const KEYS = { next: "Alt+Shift+J", previous: "Alt+Shift+K", open: "Strg+Umschalt+Bildlauf", toggle: "", popup: "⌥⇧L" };
const DISMISSED: OptionsPageProps["dismissed"] = [
  { entity: "kim-jong-un", term: "Kim", scope: "anywhere", place: "", name: both("Kim Jong Un") },
  { entity: "wagner-group", term: UNBROKEN, scope: "site", place: `${UNBROKEN}.example`, name: both("Wagner Group") },
  { entity: "seoul", term: "Seoul", scope: "site", place: "own-host", name: both("Seoul") },
];
const on = {
  onSet: vi.fn<OptionsPageProps["onSet"]>(),
  onAskAccess: vi.fn(),
  onChangeKeys: vi.fn(),
  onCloseNotice: vi.fn(),
  onRestore: vi.fn(),
  onRestoreAll: vi.fn(),
  onExport: vi.fn(),
  onImport: vi.fn(),
  onReset: vi.fn(),
};

type Shown = Partial<Omit<OptionsPageProps, "settings">> & { readonly settings?: Partial<Settings> };
const STATES: Readonly<Record<string, Shown>> = {
  "as it is at first": {},
  "with lists": {
    settings: { mode: "chosen", sitesOn: ["b.example", "a.example"], sitesOff: [`${UNBROKEN}.example`] },
    dismissed: DISMISSED,
  },
  "on chosen sites, of which there are none": { settings: { mode: "chosen" } },
  "on click, with nothing marked": { settings: { mode: "click", hiddenTypes: [...ENTITY_TYPES], style: "tint", density: "every" } },
  "without access": { hasAccess: false },
  "in a private window": { isPrivate: true },
  "with something done": { notice: { text: "Done.", undo: () => {} } },
  "with something wrong": { notice: { text: UNBROKEN, details: ["One thing.", UNBROKEN], isFailure: true } },
};
const CASES = LANGUAGES.flatMap((language) => Object.keys(STATES).map((name) => [name, language] as const));

let main: HTMLElement;
styleDocument(style.replace(/@import[^;]*;/g, ""));
beforeEach(() => {
  main = document.createElement("div");
  document.body.append(main);
});
afterEach(async () => {
  render(null, main);
  main.remove();
  vi.clearAllMocks();
  await setScheme("light");
  await setViewport(900, 700);
});

function show({ settings, ...changes }: Shown = {}, language: Language = "en"): HTMLElement {
  const props: OptionsPageProps = {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    dismissed: [],
    shortcuts: KEYS,
    hasAccess: true,
    isPrivate: false,
    version: "1.2.3",
    ownHost: "own-host",
    welcome: "/welcome.html",
    notice: null,
    t: createTranslate(language),
    ...on,
    ...changes,
  };
  render(<OptionsPage {...props} />, main);
  return main;
}

function showWelcome({ settings, hasAccess = true, shortcuts = KEYS }: Shown = {}, language: Language = "en"): HTMLElement {
  const t = createTranslate(language);
  const props = { settings: { ...DEFAULT_SETTINGS, ...settings }, shortcuts, hasAccess, notice: null, onSettings: vi.fn() };
  render(<WelcomePage {...props} t={t} {...on} />, main);
  return main;
}

/** What goes wrong, and what was done, is said where nothing stands until then; a button may say by a picture what it does. */
const isSilent = (html: string) => /^<(p|div)[^>]* class="(mistake|notice)"|<svg/.test(html);
const button = (label: string) =>
  [...main.querySelectorAll("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent) === label) as HTMLButtonElement;
const labelled = (text: string) =>
  [...main.querySelectorAll("label")].find((one) => one.textContent?.startsWith(text))?.querySelector("input") as HTMLInputElement;

describe("the page of settings", () => {
  it.each(CASES)("leaves nothing unsaid: %s, %s", (name, language) => {
    expect(findLeftovers(show(STATES[name], language)).filter((one) => !isSilent(one))).toEqual([]);
  });

  it.each(CASES)("fits into 320 px and 1440 px: %s, %s", async (name, language) => {
    for (const width of [320, 1440]) {
      await setViewport(width, 700);
      // Fields scroll what is typed into them.
      expect(findOverflow(show(STATES[name], language)).filter((one) => !one.startsWith("<input"))).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
  });

  it.each(SCHEMES.flatMap((scheme) => Object.keys(STATES).map((name) => [name, scheme] as const)))(
    "has nothing that axe finds wrong: %s, %s",
    async (name, scheme) => {
      await setScheme(scheme);
      expect(await findViolations(show(STATES[name], "de"))).toEqual([]);
    },
  );

  it("is all within the keyboard's reach", async () => {
    const page = show(STATES["with lists"]);
    const reached = await reachByTab();
    const radios = (element: Element) => element instanceof HTMLInputElement && element.type === "radio";
    const wanted = controlsIn(page).filter(
      (one) => !(one as HTMLInputElement).hidden && (!radios(one) || (one as HTMLInputElement).checked),
    );
    expect(wanted.filter((one) => !reached.includes(one)).map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it("asks for access only where it is needed", () => {
    expect(show({ hasAccess: false }).querySelector(".access")).not.toBeNull();
    expect(show({ hasAccess: false, settings: { mode: "click" } }).querySelector(".access")).toBeNull();
    expect(show().querySelector(".access")).toBeNull();
  });

  it("keeps to what can be forgotten in a private window", () => {
    expect(show({ isPrivate: true }).querySelector(".dismissed, [type=file]")).toBeNull();
    expect(show().querySelector(".dismissed")).not.toBeNull();
  });
});

describe("a reader", () => {
  const t = createTranslate("en");

  it("chooses by mouse and by arrow key", async () => {
    show();
    await userEvent.click(labelled(t("popup.where.click")));
    labelled(t("marking.density.section")).focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(on.onSet.mock.calls.map(([change]) => change)).toEqual([{ mode: "click" }, { density: "page" }]);
  });

  it("has a type of entities marked no more, and again", async () => {
    show({ settings: { hiddenTypes: ["weapon"] } });
    await userEvent.click(labelled(t("types.place")));
    await userEvent.click(labelled(t("types.weapon")));
    expect(on.onSet.mock.calls.map(([change]) => change)).toEqual([{ hiddenTypes: ["weapon", "place"] }, { hiddenTypes: [] }]);
  });

  it.each<[typed: string, change: Partial<Settings> | null, mistake: string]>([
    ["paper.example", { sitesOff: ["off.example", "paper.example"], sitesOn: ["on.example"] }, ""],
    [" https://Paper.example:8080/a?b#c ", { sitesOff: ["off.example", "paper.example"], sitesOn: ["on.example"] }, ""],
    ["on.example", { sitesOff: ["off.example", "on.example"], sitesOn: [] }, ""],
    ["", null, t("options.sites.empty")],
    ["paper", null, t("options.sites.invalid", { text: "paper" })],
    ["the paper", null, t("options.sites.invalid", { text: "the paper" })],
    ["ftp://paper.example", null, t("options.sites.invalid", { text: "ftp://paper.example" })],
    ["OFF.example", null, t("options.sites.there", { host: "off.example" })],
  ])("switches off the site of “%s”", async (typed, change, mistake) => {
    show({ settings: { sitesOn: ["on.example"], sitesOff: ["off.example"] } });
    const form = [...main.querySelectorAll("form")].find((one) => one.textContent?.includes(t("options.sitesOff.add"))) as HTMLFormElement;
    const field = form.querySelector("input") as HTMLInputElement;
    if (typed) await userEvent.fill(field, typed);
    field.focus();
    await userEvent.keyboard("{Enter}");
    expect(on.onSet.mock.calls.map(([wanted]) => wanted)).toEqual(change ? [change] : []);
    expect(form.querySelector("[role=alert]")?.textContent).toBe(mistake);
    expect([field.getAttribute("aria-invalid"), focused()]).toEqual([String(mistake !== ""), field]);
    expect(field.value).toBe(change ? "" : typed);
  });

  it("takes a site from a list, and may undo that; the focus stays near", async () => {
    show(STATES["with lists"]);
    await userEvent.click(button(`${t("options.sites.remove")}: b.example`));
    expect(on.onSet.mock.calls).toEqual([[{ sitesOn: ["a.example"] }, t("options.sites.removed", { host: "b.example" }), true]]);
    expect(focused()?.textContent).toBe(t("options.sitesOn"));
  });

  it("sees in the specimen what is painted", () => {
    const painted = (density: Settings["density"]) => {
      show({ settings: { density } });
      return [...(CSS.highlights.get("noted") ?? [])].map(String);
    };
    const name = t("options.specimen.name");
    expect([painted("every"), painted("section"), painted("page")]).toEqual([[name, name, name], [name, name], [name]]);
    render(null, main);
    expect(CSS.highlights.has("noted")).toBe(false);
  });

  it("takes a dismissal back, or all, the latest first in the list", async () => {
    show({ dismissed: DISMISSED });
    expect(main.querySelector(".dismissed li")?.textContent).toContain(t("options.dismissed.here"));
    await userEvent.click(main.querySelector(".dismissed li:last-child button") as Element);
    expect(on.onRestore.mock.calls).toEqual([[DISMISSED[0]]]);
    await userEvent.click(button(t("options.dismissed.all")));
    expect(on.onRestoreAll).toHaveBeenCalledOnce();
    expect(main.querySelector(".dismissed")).toBe(focused());
  });

  it("is asked before everything is reset, and may think better of it", async () => {
    show();
    await userEvent.click(button(t("options.reset")));
    expect(focused()).toBe(button(t("options.reset.no")));
    await userEvent.keyboard("{Escape}");
    expect([focused(), on.onReset.mock.calls.length]).toEqual([button(t("options.reset")), 0]);
    await userEvent.keyboard("{Enter}");
    await userEvent.click(button(t("options.reset.yes")));
    expect([focused(), on.onReset.mock.calls.length]).toEqual([button(t("options.reset")), 1]);
  });

  it("hears what was done in a region that was there before", async () => {
    const before = show().querySelector("[role=status]");
    const undo = vi.fn();
    const after = show({ notice: { text: "Saved.", undo } }).querySelector("[role=status]");
    expect([after === before, after?.textContent]).toEqual([true, "Saved."]);
    await userEvent.click(button(t("options.undo")));
    await userEvent.click(button(t("options.closeNotice")));
    expect([undo.mock.calls.length, on.onCloseNotice.mock.calls.length]).toEqual([1, 1]);
  });
});

describe("a notice", () => {
  it.each<[name: string, notice: OptionsPageProps["notice"], closes: number]>([
    ["that only confirms goes by itself", { text: "Saved." }, 1],
    ["of what can be undone stays", { text: "Removed.", undo: () => {} }, 0],
    ["of a failure stays", { text: "Failed.", isFailure: true }, 0],
  ])("%s", (_, notice, closes) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      show({ notice });
      vi.advanceTimersByTime(5000);
      expect(on.onCloseNotice).not.toHaveBeenCalled();
      vi.advanceTimersByTime(60_000);
      expect(on.onCloseNotice).toHaveBeenCalledTimes(closes);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("the first page", () => {
  const WELCOMES: readonly Shown[] = [{}, { hasAccess: false }, { settings: { mode: "chosen", sitesOn: [`${UNBROKEN}.example`] } }];

  it.each(LANGUAGES)("leaves nothing unsaid, and fits: %s", async (language) => {
    for (const shown of WELCOMES) {
      for (const width of [320, 1440]) {
        await setViewport(width, 700);
        const page = showWelcome(shown, language);
        expect(findLeftovers(page).filter((one) => !isSilent(one))).toEqual([]);
        expect(findOverflow(page).filter((one) => !one.startsWith("<input"))).toEqual([]);
      }
    }
  });

  it.each(SCHEMES)("has nothing that axe finds wrong: %s", async (scheme) => {
    await setScheme(scheme);
    for (const shown of WELCOMES) expect(await findViolations(showWelcome(shown, "de"))).toEqual([]);
  });

  it("names the shortcuts that there are", () => {
    expect(showWelcome().querySelector(".how")?.textContent).toContain("Alt+Shift+J");
    expect(showWelcome({ shortcuts: { ...KEYS, next: "" } }).querySelector(".how")?.textContent).not.toContain("Strg");
  });
});
