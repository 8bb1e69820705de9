/**
 * Everything that is stored. Lists of sites say what somebody reads: they stay in `storage.local`, are
 * never synchronised, and what is switched in a private window is forgotten with the session.
 */
import { browser } from "./browser";
import { asMarking, type Marking } from "./messages";

/** Hosts on which the reader has switched annotation off. Default: none. */
const SITES_OFF = "sitesOff";

function area(isPrivate: boolean) {
  return isPrivate ? browser.storage.session : browser.storage.local;
}

async function sitesOff(isPrivate: boolean): Promise<string[]> {
  const stored: unknown = (await area(isPrivate).get(SITES_OFF))[SITES_OFF];
  return Array.isArray(stored) ? stored.filter((host) => typeof host === "string") : [];
}

/** Whether pages of a host may be annotated. In private windows the general list counts as well. */
export async function isSiteOn(host: string, isPrivate: boolean): Promise<boolean> {
  const lists = await Promise.all([sitesOff(false), isPrivate ? sitesOff(true) : []]);
  return !lists.flat().includes(host);
}

/** Switches a host on or off; in private windows for this session only. */
export async function setSiteOn(host: string, isOn: boolean, isPrivate: boolean): Promise<void> {
  const others = (await sitesOff(isPrivate)).filter((other) => other !== host);
  await area(isPrivate).set({ [SITES_OFF]: isOn ? others : [...others, host] });
}

/** How terms are marked. Default: the first in every section, underlined. */
const MARKING = "marking";
export const DEFAULT_MARKING: Marking = { density: "section", style: "underline" };

/** How the reader wants terms to be marked; the default where nothing, or nothing readable, is stored. */
export async function readMarking(): Promise<Marking> {
  const stored: unknown = (await browser.storage.local.get(MARKING))[MARKING];
  return (typeof stored === "object" && stored !== null && asMarking(stored as Record<string, unknown>)) || DEFAULT_MARKING;
}

/** Stores how terms are to be marked. */
export async function writeMarking({ density, style }: Marking): Promise<void> {
  await browser.storage.local.set({ [MARKING]: { density, style } });
}

/** Keeps what is stored out of reach of scripts in pages, where the browser can (all tested versions). */
export async function lockStorage(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}
