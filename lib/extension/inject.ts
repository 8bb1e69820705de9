/** Puts the annotator into a tab, and takes it out. Only here are scripts injected. */
import { browser } from "./browser";
import { MARK_STYLES, type Marking, type MarkStyle, type ToPage } from "./messages";

/** Built by the project, in this order: the index leaves itself where the annotator looks for it. */
const ANNOTATOR_FILES: ("/term-index.js" | "/annotator.js")[] = ["/term-index.js", "/annotator.js"];
const STYLE_FILES: Readonly<Record<MarkStyle, ("/highlights.css" | "/highlights-tint.css")[]>> = {
  underline: ["/highlights.css"],
  tint: ["/highlights-tint.css"],
};
/** A page's own style ends at the border of a shadow root; the user's does not. */
const ORIGIN = "USER";
const GATE_FILE = "/gate.js";

/**
 * Injects index, annotator and highlight style into a tab's top frame; nothing where an annotator is at work. Two at once
 * do no harm: the annotator looks for itself.
 * @throws when the extension has no access to the page.
 */
export async function injectAnnotator(tabId: number, { density, style }: Marking): Promise<void> {
  const target = { tabId, frameIds: [0] };
  // First, so that no page is painted in one way and then in another.
  const [frame] = await browser.scripting.executeScript({ target, func: prepare, args: [density] });
  if (frame?.result === true) return;
  await removeStyles(tabId, MARK_STYLES);
  await browser.scripting.insertCSS({ target, files: STYLE_FILES[style], origin: ORIGIN });
  await browser.scripting.executeScript({ target, files: ANNOTATOR_FILES });
}

/** Runs in the tab, where it knows nothing but what it is given. @returns whether an annotator is at work there. */
function prepare(density: string): boolean {
  const world = globalThis as { backgrounderDensity?: string; backgrounderRun?: AbortController };
  world.backgrounderDensity = density;
  return world.backgrounderRun?.signal.aborted === false;
}

/** Marks the terms of an open tab in another way than before. Tabs without an annotator are passed over. */
export async function changeMarking(tabId: number, { density, style }: Marking, before: Marking): Promise<void> {
  const answer = await sendToPage(tabId, { type: "set-density", density });
  // A style that is put in twice would have to be taken out twice.
  if (!answer || style === before.style) return;
  const target = { tabId, frameIds: [0] };
  await browser.scripting.insertCSS({ target, files: STYLE_FILES[style], origin: ORIGIN }).catch(() => {});
  await removeStyles(
    tabId,
    MARK_STYLES.filter((other) => other !== style),
  );
}

async function removeStyles(tabId: number, styles: readonly MarkStyle[]): Promise<void> {
  const target = { tabId, frameIds: [0] };
  const remove = (style: MarkStyle) => browser.scripting.removeCSS({ target, files: STYLE_FILES[style], origin: ORIGIN }).catch(() => {});
  await Promise.all(styles.map(remove));
}

/** Lets the gate look at a tab again, as on a fresh load. Pages without access are passed over. */
export async function injectGate(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [GATE_FILE] }).catch(() => {});
}

/** Takes everything of ours off a tab. Tabs without an annotator are passed over. */
export async function removeAnnotator(tabId: number): Promise<void> {
  await sendToPage(tabId, { type: "stop" });
  await removeStyles(tabId, MARK_STYLES);
  await browser.action.setBadgeText({ tabId, text: "" }).catch(() => {});
}

/** Sends to the annotator in a tab; undefined when there is none. */
export async function sendToPage(tabId: number, message: ToPage): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
}
