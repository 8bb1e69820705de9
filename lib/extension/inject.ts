/** Puts the annotator into a tab, and takes it out. Only here are scripts injected. */
import { browser } from "./browser";
import type { ToPage } from "./messages";
import type { PageSettings } from "./page-settings";
import { MARK_FILES, MARK_STYLES, type Settings } from "./settings-data";
import { pageSettings } from "./settings-store";

/** Built by the project, in this order: the index leaves itself where the annotator looks for it. */
const ANNOTATOR_FILES: ("/term-index.js" | "/annotator.js")[] = ["/term-index.js", "/annotator.js"];
/** A page's own style ends at the border of a shadow root; the user's does not. */
const ORIGIN = "USER";
const GATE_FILE = "/gate.js";
const ALL_SHEETS = ["all", ...MARK_STYLES] as const;

/** Which page is annotated: one of a host, and whether the reader has asked for it. */
export interface PageOf {
  readonly host: string;
  readonly isAskedFor: boolean;
}

/** Where something is put in or taken out. */
type Frames = { readonly tabId: number } & ({ frameIds: number[] } | { allFrames: boolean });

/** The top frame of every tab. */
const TOP_FRAME = 0;

/**
 * Injects index, annotator and highlight style into a frame of a tab, the top one unless said otherwise; nothing where an annotator is at
 * work. Two at once do no harm: the annotator looks for itself.
 * @throws when the extension has no access to the page.
 */
export async function injectAnnotator(tabId: number, settings: Settings, { host, isAskedFor }: PageOf, frameId = TOP_FRAME): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  // What is set comes first, so that no page is painted in one way and then in another.
  const args: Parameters<typeof prepare> = [pageSettings(settings, host), isAskedFor];
  const [frame] = await browser.scripting.executeScript({ target, func: prepare as (...args: unknown[]) => boolean, args });
  if (frame?.result === true) return;
  await removeStyles(target, ALL_SHEETS);
  await browser.scripting.insertCSS({ target, files: [MARK_FILES.all, MARK_FILES[settings.style]], origin: ORIGIN });
  await browser.scripting.executeScript({ target, files: ANNOTATOR_FILES });
}

/**
 * Leaves what is set where the annotator looks for it. Runs in the tab, where it knows nothing but what it is given.
 * @returns whether an annotator is at work there.
 */
export function prepare(settings: PageSettings, isAskedFor: boolean): boolean {
  const world = globalThis as { backgrounderSettings?: PageSettings; backgrounderAskedFor?: boolean; backgrounderRun?: AbortController };
  world.backgrounderSettings = settings;
  world.backgrounderAskedFor = isAskedFor;
  return world.backgrounderRun?.signal.aborted === false;
}

/** Lets an open tab of a host follow what is set now. Tabs without an annotator are passed over. */
export async function changePage(tabId: number, after: Settings, before: Settings, host: string): Promise<void> {
  const answer = await sendToFrames(tabId, { type: "set-page", settings: pageSettings(after, host) });
  // A style that is put in twice would have to be taken out twice.
  if (!answer || after.style === before.style) return;
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [MARK_FILES[after.style]], origin: ORIGIN }).catch(() => {});
  await removeStyles(
    target,
    MARK_STYLES.filter((other) => other !== after.style),
  );
}

async function removeStyles(target: Frames, sheets: readonly (keyof typeof MARK_FILES)[]): Promise<void> {
  await Promise.all(
    sheets.map((sheet) => browser.scripting.removeCSS({ target, files: [MARK_FILES[sheet]], origin: ORIGIN }).catch(() => {})),
  );
}

/** Annotates the frames of a page that are its own and hold running text; those that are annotated already stay as they are. */
export async function injectFrames(tabId: number, settings: Settings, page: PageOf): Promise<void> {
  const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: isOwnTextFrame }).catch(() => []);
  const frames = results.filter(({ frameId, result }) => frameId !== TOP_FRAME && result === true);
  await Promise.all(frames.map(({ frameId }) => injectAnnotator(tabId, settings, page, frameId).catch(() => {})));
}

/**
 * Runs in every frame of a page: whether it is of the page's origin, so that the page can write what it likes into it, and holds as
 * much running text as the gate wants of an article. Advertisements and players of others are left alone.
 */
function isOwnTextFrame(): boolean {
  const minText = 400;
  try {
    // Throws in a frame of another origin.
    if (window === window.top || !window.top?.document) return false;
  } catch {
    return false;
  }
  let length = 0;
  for (const paragraph of document.querySelectorAll("p")) {
    length += paragraph.textContent?.trim().length ?? 0;
    if (length >= minText) return true;
  }
  return false;
}

/** Lets the gate look at a tab again, as on a fresh load. Pages without access are passed over. */
export async function injectGate(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [TOP_FRAME] }, files: [GATE_FILE] }).catch(() => {});
}

/** Takes everything of ours off a tab. Tabs without an annotator are passed over. */
export async function removeAnnotator(tabId: number): Promise<void> {
  await sendToFrames(tabId, { type: "stop" });
  await removeStyles({ tabId, allFrames: true }, ALL_SHEETS);
  await browser.action.setBadgeText({ tabId, text: "" }).catch(() => {});
}

/** Sends to the annotator in a tab's top frame; undefined when there is none. */
export async function sendToPage(tabId: number, message: ToPage): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId: TOP_FRAME }).catch(() => undefined);
}

/** Sends to every annotator in a tab, in whichever frame; the answer of the first, undefined when there is none. */
async function sendToFrames(tabId: number, message: ToPage): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}
