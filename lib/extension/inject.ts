/** Puts the annotator into a tab, and takes it out. Only here are scripts injected. */
import { browser } from "./browser";
import type { ToPage } from "./messages";

/** Built by the project, in this order: the index leaves itself where the annotator looks for it. */
const ANNOTATOR_FILES: ("/term-index.js" | "/annotator.js")[] = ["/term-index.js", "/annotator.js"];
const HIGHLIGHT_STYLES: "/highlights.css"[] = ["/highlights.css"];
const GATE_FILE = "/gate.js";

/** The top frame of every tab. */
const TOP_FRAME = 0;

/**
 * Injects index, annotator and highlight style into a frame of a tab, the top one unless said otherwise. A second injection does
 * nothing: the annotator looks for itself.
 * @throws when the extension has no access to the page.
 */
export async function injectAnnotator(tabId: number, frameId = TOP_FRAME): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: ANNOTATOR_FILES });
  await browser.scripting.insertCSS({ target, files: HIGHLIGHT_STYLES });
}

/** Annotates the frames of a page that are its own and hold running text; those that are annotated already stay as they are. */
export async function injectFrames(tabId: number): Promise<void> {
  const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: isOwnTextFrame }).catch(() => []);
  const frames = results.filter(({ frameId, result }) => frameId !== TOP_FRAME && result === true);
  await Promise.all(frames.map(({ frameId }) => injectAnnotator(tabId, frameId).catch(() => {})));
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
  await browser.scripting.removeCSS({ target: { tabId, allFrames: true }, files: HIGHLIGHT_STYLES }).catch(() => {});
  await browser.action.setBadgeText({ tabId, text: "" }).catch(() => {});
}

/** Sends to the annotator in a tab's top frame; undefined when there is none. */
export async function sendToPage(tabId: number, message: ToPage): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId: TOP_FRAME }).catch(() => undefined);
}

/** Sends to every annotator in a tab, in whichever frame. */
async function sendToFrames(tabId: number, message: ToPage): Promise<void> {
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}
