/** Brings what is set to where it counts: the gate, the browser's menus, and every tab that is open. */
import { browser } from "./browser";
import { followLanguage } from "./follow-language";
import { changePage, injectGate, removeAnnotator, sendToPage } from "./inject";
import { registerGate } from "./register-gate";
import type { Settings } from "./settings-data";
import { isAutomatic, isBlocked, loadSettings } from "./settings-store";

/** What holds in normal windows, and in private ones. */
interface BothSettings {
  readonly normal: Settings;
  readonly inPrivate: Settings;
}

/** Makes gate and menus what is set; at every start of the background, since a browser may have forgotten them. */
export async function settle(): Promise<void> {
  await applyToBrowser(await loadBoth());
}

/**
 * Does something to what is stored, and brings what came of it everywhere, at once. A change in normal windows reaches private ones as
 * far as nothing was set there; one in a private window only these.
 */
export async function applyChange(change: () => Promise<unknown>): Promise<void> {
  const before = await loadBoth();
  await change();
  const after = await loadBoth();
  await Promise.all([
    applyToBrowser(after),
    applyToTabs(before.normal, after.normal, false),
    applyToTabs(before.inPrivate, after.inPrivate, true),
  ]);
}

/** Lets the gate look at every open tab that is annotated without being asked for: after the extension or its access has come. */
export async function enterOpenTabs(): Promise<void> {
  const { normal, inPrivate } = await loadBoth();
  const tabs = await browser.tabs.query({ url: ["http://*/*", "https://*/*"] });
  const wanted = tabs.filter(({ url, incognito }) => isAutomatic(incognito ? inPrivate : normal, hostIn(url)));
  await Promise.all(wanted.map(({ id }) => id !== undefined && injectGate(id)));
}

async function loadBoth(): Promise<BothSettings> {
  return { normal: await loadSettings(false), inPrivate: await loadSettings(true) };
}

async function applyToBrowser({ normal, inPrivate }: BothSettings): Promise<void> {
  await Promise.all([registerGate(normal, inPrivate), followLanguage(normal)]);
}

async function applyToTabs(before: Settings, after: Settings, isPrivate: boolean): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const tabs = (await browser.tabs.query({})).filter(({ incognito }) => incognito === isPrivate);
  await Promise.all(tabs.map(({ id, url }) => id !== undefined && applyTo(id, hostIn(url), before, after)));
}

async function applyTo(tabId: number, host: string, before: Settings, after: Settings): Promise<void> {
  const wasOn = isAutomatic(before, host);
  const isOn = isAutomatic(after, host);
  if (isBlocked(after, host)) return removeAnnotator(tabId);
  // A page that was asked for stays, whatever is done without being asked.
  if (wasOn && !isOn && !(await isAskedFor(tabId))) return removeAnnotator(tabId);
  await changePage(tabId, after, before, host);
  if (isOn && !wasOn) await injectGate(tabId);
}

async function isAskedFor(tabId: number): Promise<boolean> {
  const report = await sendToPage(tabId, { type: "list" });
  return typeof report === "object" && report !== null && "isAskedFor" in report && report.isAskedFor === true;
}

/** "" where the browser does not say what a tab shows. */
function hostIn(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : "";
}
