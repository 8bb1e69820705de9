/** The popup, for its tests: shown in any of its states, and used. */
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import { userEvent } from "vitest/browser";
// biome-ignore lint/style/noRestrictedImports: how a popup looks is written there, and looks are what is tested here.
import popupStyle from "@/entrypoints/popup/popup.css?inline";
import { createTranslate, type Language } from "@/lib/extension/i18n";
import type { FoundEntity, Marking, PageReport, TabState } from "@/lib/extension/messages";
import type { Material } from "@/lib/facts/card-source";
import { Popup, type PopupProps } from "./Popup";
import { both, SOURCES } from "./test-cards";
import { read, setScheme, setViewport, styleDocument, unfold } from "./test-screen";

/** A term on the page. */
export const found = (id: string, type: FoundEntity["type"], name: string, count = 1): FoundEntity => ({
  id,
  type,
  name: both(name),
  count,
});
/** One term of every type, and two of the first. */
export const entities = [
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

/** The tab under the popup. */
export const tab = { tabId: 7, host: "paper.example" };
/** What is told of the article in it. */
export const report: PageReport = {
  entities,
  isWanted: true,
  isAskedFor: false,
  isReading: false,
  date: { day: "2023-09-14", origin: "published" },
  chosenDate: null,
  dismissed: [],
  coverageEnd: "2024-11-30",
};
/** An article, told of like {@link report} but for some changes. */
export const annotated = (changes: Partial<PageReport> = {}): TabState => ({
  name: "annotated",
  ...tab,
  report: { ...report, ...changes },
});

/** Every state of a popup, by name. */
export const STATES: Readonly<Record<string, TabState | null>> = {
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
/** Their names. */
export const NAMES = Object.keys(STATES);
const MATERIAL: Material = { sources: SOURCES, missingVoices: both("Nobody from there.") };

/** How terms are marked. */
export const MARKING: Marking = { density: "section", style: "underline" };

const actions = {
  onShow: vi.fn<PopupProps["onShow"]>(),
  onAnnotate: vi.fn<PopupProps["onAnnotate"]>(),
  onAllow: vi.fn<PopupProps["onAllow"]>(),
  onSwitch: vi.fn<PopupProps["onSwitch"]>(),
  onMark: vi.fn<PopupProps["onMark"]>(),
  onMode: vi.fn<PopupProps["onMode"]>(),
  onSettings: vi.fn<PopupProps["onSettings"]>(),
  onDate: vi.fn<PopupProps["onDate"]>(),
  onRestore: vi.fn<PopupProps["onRestore"]>(),
  onSheet: vi.fn<() => void>(),
  onSearch: vi.fn<PopupProps["onSearch"]>(),
  onCard: vi.fn<PopupProps["onCard"]>(),
  onTimeline: vi.fn<PopupProps["onTimeline"]>(),
  onCite: vi.fn<PopupProps["onCite"]>(),
};
/** What the reader asks for. */
export const { onShow, onAnnotate, onAllow, onSwitch, onMark, onMode, onSettings, onDate, onRestore, onSheet } = actions;

/** Gives each test of a file an empty window of 360 × 600 px, light and in the style of the popup. */
export function freshPopupForEachTest(): void {
  styleDocument(popupStyle);
  beforeAll(() => setScheme("light"));
  beforeEach(() => setViewport(360, 600));
  afterEach(() => {
    render(null, document.body);
    vi.resetAllMocks();
  });
}

/** The mode in which a tab has a state. */
function whereOf(state: TabState | null): PopupProps["where"] {
  if (state?.name === "not-chosen") return { mode: "chosen", isOn: false };
  return { mode: state?.name === "on-click" ? "click" : "everywhere", isOn: state?.name !== "off" };
}

/** Shows a popup and returns it. */
export function show(
  state: TabState | null,
  language: Language = "en",
  hasFailed = false,
  changes: Partial<Pick<PopupProps, "marking" | "where" | "hidesTypes" | "onSheet">> = {},
): HTMLElement {
  const props = { state, material: MATERIAL, marking: MARKING, where: whereOf(state), hidesTypes: false, hasFailed };
  render(<Popup t={createTranslate(language)} {...props} {...actions} {...changes} />, document.body);
  return document.querySelector("main") as HTMLElement;
}

/** Opens whatever is folded in a popup. */
export function unfolded(popup: HTMLElement): HTMLElement {
  unfold(popup);
  return popup;
}

/** A state of a popup by its name. */
export const state = (name: string) => STATES[name] as TabState | null;
/** Clicks the first button with these words. */
export const press = (text: string) =>
  userEvent.click([...document.querySelectorAll("button")].find((button) => read(button).includes(text)) as Element);
