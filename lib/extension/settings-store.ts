/**
 * Where settings are kept. Lists of sites say what somebody reads: they stay in `storage.local` and are never synchronised. What is
 * set in a private window holds in private windows alone, and is forgotten with the last of them.
 */
import { browser } from "./browser";
import type { PageSettings } from "./page-settings";
import { asChange, FORMER_KEYS, migrate, SETTINGS_VERSION, type Settings, siteOf } from "./settings-data";

/** In `storage.local`: {@link Settings}, with the version that wrote them. */
const SETTINGS = "settings";
/** In `storage.session`: what was set in private windows. */
const PRIVATE_SETTINGS = "privateSettings";

/** What holds now; in private windows what was set in one comes first. */
export async function loadSettings(isPrivate: boolean): Promise<Settings> {
  const settings = migrate(await browser.storage.local.get([SETTINGS, ...FORMER_KEYS]));
  return isPrivate ? { ...settings, ...(await privateChange()) } : settings;
}

/** Stores a change, one after the other: only the background calls this. @returns what holds from now on. */
export async function changeSettings(change: Partial<Settings>, isPrivate: boolean): Promise<Settings> {
  if (isPrivate) await browser.storage.session.set({ [PRIVATE_SETTINGS]: { ...(await privateChange()), ...change } });
  else await storeSettings({ ...(await loadSettings(false)), ...change });
  return loadSettings(isPrivate);
}

/** Stores settings in place of all that there were, private windows' aside. */
export async function storeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS]: { ...settings, version: SETTINGS_VERSION } });
  await browser.storage.local.remove([...FORMER_KEYS]);
}

/** Forgets what was set in private windows. */
export async function forgetPrivateSettings(): Promise<void> {
  await browser.storage.session.remove(PRIVATE_SETTINGS);
}

async function privateChange(): Promise<Partial<Settings>> {
  return asChange((await browser.storage.session.get(PRIVATE_SETTINGS))[PRIVATE_SETTINGS]) ?? {};
}

/** Whether the reader wants nothing of ours on a host, asked for or not. */
export function isBlocked({ sitesOff }: Settings, host: string): boolean {
  return sitesOff.includes(siteOf(host));
}

/** Whether articles of a host are annotated without being asked for. */
export function isAutomatic(settings: Settings, host: string): boolean {
  if (isBlocked(settings, host)) return false;
  return settings.mode === "everywhere" || (settings.mode === "chosen" && settings.sitesOn.includes(siteOf(host)));
}

/** What pages of a host have to know. */
export function pageSettings(settings: Settings, host: string): PageSettings {
  const { density, hiddenTypes, language, theme, size } = settings;
  return { density, hiddenTypes, language, theme, size, isAutomatic: isAutomatic(settings, host) };
}

/** What has to be set so that a host's pages are annotated, or are not. */
export function siteChange({ mode, sitesOn, sitesOff }: Settings, host: string, isOn: boolean): Partial<Settings> {
  const site = siteOf(host);
  const without = (sites: readonly string[]) => sites.filter((other) => other !== site);
  if (mode === "chosen") return { sitesOn: isOn ? [...without(sitesOn), site] : without(sitesOn), sitesOff: without(sitesOff) };
  return { sitesOff: isOn ? without(sitesOff) : [...without(sitesOff), site] };
}

/** Keeps what is stored out of reach of scripts in pages, where the browser can (all tested versions). */
export async function lockStorage(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}
