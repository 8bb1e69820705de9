/** Puts the annotator into a tab, and takes it out. Only here are scripts injected. */
import { browser } from "./browser";
import type { ToPage } from "./messages";

/** Built by the project, in this order: the index leaves itself where the annotator looks for it. */
const ANNOTATOR_FILES: ("/term-index.js" | "/annotator.js")[] = ["/term-index.js", "/annotator.js"];
const HIGHLIGHT_STYLES: "/highlights.css"[] = ["/highlights.css"];
const GATE_FILE = "/gate.js";

/**
 * Injects index, annotator and highlight style into a tab's top frame. A second injection does nothing:
 * the annotator looks for itself.
 * @throws when the extension has no access to the page.
 */
export async function injectAnnotator(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({ target, files: ANNOTATOR_FILES });
  await browser.scripting.insertCSS({ target, files: HIGHLIGHT_STYLES });
}

/** Lets the gate look at a tab again, as on a fresh load. Pages without access are passed over. */
export async function injectGate(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [GATE_FILE] }).catch(() => {});
}

/** Takes everything of ours off a tab. Tabs without an annotator are passed over. */
export async function removeAnnotator(tabId: number): Promise<void> {
  await sendToPage(tabId, { type: "stop" });
  await browser.scripting.removeCSS({ target: { tabId, frameIds: [0] }, files: HIGHLIGHT_STYLES }).catch(() => {});
  await browser.action.setBadgeText({ tabId, text: "" }).catch(() => {});
}

/** Sends to the annotator in a tab; undefined when there is none. */
export async function sendToPage(tabId: number, message: ToPage): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
}
