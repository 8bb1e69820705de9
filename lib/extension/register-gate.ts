/**
 * Where the gate runs by itself: on every site that is not off, on chosen sites, or nowhere. It is registered with the browser, and
 * not named in the manifest, so that there is nothing of ours on other pages (docs/decisions/0023-where-the-gate-runs.md).
 */
import { browser } from "./browser";
import type { Settings } from "./settings-data";

/** Kept by the browser until it is changed. */
const GATE = "gate";
/** For what was set in private windows: the browser forgets it when it ends. */
const PRIVATE_GATE = "gate-private";

/** Sites as the browser is told of them. */
export interface GateSites {
  readonly matches: string[];
  readonly excludeMatches: string[];
}

/** The sites that the gate has to run on, as match patterns; null where it has to run nowhere. */
export function gateSites({ mode, sitesOn, sitesOff }: Pick<Settings, "mode" | "sitesOn" | "sitesOff">): GateSites | null {
  if (mode === "everywhere") return { matches: ["http://*/*", "https://*/*"], excludeMatches: patternsOf(sitesOff) };
  const matches = mode === "chosen" ? patternsOf(sitesOn.filter((host) => !sitesOff.includes(host))) : [];
  return matches.length > 0 ? { matches, excludeMatches: [] } : null;
}

/** A site that no pattern can name is left out: it would take all the others with it. There the background says no. */
function patternsOf(sites: readonly string[]): string[] {
  const named = sites.filter((site) => /^(?:[\w-]+\.)*[\w-]+$/.test(site));
  // siteOf() took "www." away.
  return named.flatMap((site) => (/[a-z]/i.test(site) && site.includes(".") ? [`*://${site}/*`, `*://www.${site}/*`] : [`*://${site}/*`]));
}

/**
 * Tells the browser where the gate runs. Called again with the same it changes nothing.
 * @param inPrivate what holds in private windows; if that is less or more, the gate runs wherever either wants it, and the background
 * sends it away in the other's windows.
 * @throws when the browser refuses; what was registered before then stays.
 */
export async function registerGate(normal: Settings, inPrivate: Settings): Promise<void> {
  const sites = gateSites(normal);
  const privateSites = gateSites(inPrivate);
  await register(GATE, sites, true);
  await register(PRIVATE_GATE, isSame(sites, privateSites) ? null : privateSites, false);
}

async function register(id: string, sites: GateSites | null, persistAcrossSessions: boolean): Promise<void> {
  const { scripting } = browser;
  const [before] = await scripting.getRegisteredContentScripts({ ids: [id] });
  if (!sites) return before && scripting.unregisterContentScripts({ ids: [id] });
  const script = { id, ...sites, js: ["gate.js"], runAt: "document_idle" as const, allFrames: false, persistAcrossSessions };
  if (!before) return scripting.registerContentScripts([script]);
  const known = { matches: before.matches ?? [], excludeMatches: before.excludeMatches ?? [] };
  if (!isSame(sites, known)) await scripting.updateContentScripts([script]);
}

/** Browsers give patterns back in an order of their own. */
function isSame(one: GateSites | null, other: GateSites | null): boolean {
  const sorted = (patterns: readonly string[]) => patterns.toSorted((a, b) => (a < b ? -1 : 1));
  const text = (sites: GateSites | null) => JSON.stringify(sites && [sorted(sites.matches), sorted(sites.excludeMatches)]);
  return text(one) === text(other);
}
