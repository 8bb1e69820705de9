/** What the popup can say about a tab: annotated, not an article, off, or out of reach. */

import { browser } from "./browser";
import { sendToPage } from "./inject";
import { asFromPage, type PageReport, type TabState } from "./messages";
import { isAutomatic, isBlocked, loadSettings } from "./settings-store";

/** The state of the active tab of a window, as far as the browser lets us see it. */
export async function readActiveTab(): Promise<TabState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? { name: "no-access" } : readTab(tab.id, tab.url, tab.incognito);
}

/** Whether the window that the popup stands in is a private one. In Chromium `inIncognitoContext` says no there as well. */
export async function isPrivateWindow(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.incognito ?? false;
}

/** The state of one tab. */
export async function readTab(tabId: number, address: string | undefined, isPrivate: boolean): Promise<TabState> {
  const url = address === undefined ? null : new URL(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return { name: "no-access" };
  const host = url.hostname;
  const settings = await loadSettings(isPrivate);
  // Nothing of ours runs there, not even to look.
  if (isBlocked(settings, host)) return { name: "off", tabId, host };
  const contentType = await readContentType(tabId);
  if (contentType === null) return { name: "no-access" };
  const report = asReport(await sendToPage(tabId, { type: "list" }));
  if (report?.isWanted) return { name: "annotated", tabId, host, report };
  if (contentType !== "text/html") return { name: "not-html", tabId, host };
  // A click is access enough.
  if (settings.mode === "click") return { name: "on-click", tabId, host };
  const origin = `${url.origin}/*`;
  const hasAccess = await browser.permissions.contains({ origins: [origin] });
  if (!hasAccess) return { name: "withheld", tabId, host, origin };
  return { name: isAutomatic(settings, host) ? "not-article" : "not-chosen", tabId, host };
}

/** Asks the reader for lasting access to a site. Call it from a click. */
export async function requestAccess(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] });
}

async function readContentType(tabId: number): Promise<string | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: () => document.contentType });
    return typeof frame?.result === "string" ? frame.result : null;
  } catch {
    return null;
  }
}

function asReport(answer: unknown): PageReport | null {
  return typeof answer === "object" && answer !== null && "entities" in answer ? (answer as PageReport) : null;
}

/** Calls back whenever the annotator in some tab has counted anew: what it shows may have changed. */
export function onCounted(handle: (tabId: number) => void): void {
  browser.runtime.onMessage.addListener(((value: unknown, sender: { id?: string; tab?: { id?: number } }): undefined => {
    const isOurs = sender.id === browser.runtime.id && asFromPage(value)?.type === "counted";
    if (isOurs && sender.tab?.id !== undefined) handle(sender.tab.id);
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}
