/** Brings what is set to the tabs that are open. */
import { browser } from "./browser";
import { changeMarking, injectGate, removeAnnotator } from "./inject";
import type { Settings } from "./settings-data";
import { isAutomatic, isBlocked } from "./settings-store";

/** Every open page follows a change at once; those of private windows only what was set in one, and the other way round. */
export async function applySettings(before: Settings, after: Settings, isPrivate: boolean): Promise<void> {
  const tabs = (await browser.tabs.query({})).filter(({ incognito }) => incognito === isPrivate);
  await Promise.all(tabs.map((tab) => applyTo(tab, before, after)));
}

async function applyTo(
  { id, url }: { readonly id?: number | undefined; readonly url?: string | undefined },
  before: Settings,
  after: Settings,
): Promise<void> {
  if (id === undefined) return;
  const host = url && URL.canParse(url) ? new URL(url).hostname : "";
  const wasOn = isAutomatic(before, host);
  const isOn = isAutomatic(after, host);
  if (isBlocked(after, host) || (wasOn && !isOn)) return removeAnnotator(id);
  if (isOn && !wasOn) return injectGate(id);
  await changeMarking(id, after, before);
}
