/**
 * Wrong matches that readers have told us of. What holds on a site or anywhere is stored until it is taken back. What holds on one
 * page would be a list of what somebody reads: it lives in the browser's memory, as everything from private windows does, and is
 * gone when the browser is closed; the latter already with the last private window.
 */
import { type Dismissal, type DismissalScope, isDismissalScope, isTerm } from "@/lib/matching/dismissal";
import { browser } from "./browser";
import { siteOf } from "./settings-data";

/** In `storage.local`: on sites and anywhere. Default: none. */
const DISMISSED = "dismissed";
/** In `storage.session`: on single pages. Default: none. */
const DISMISSED_ON_PAGES = "dismissedOnPages";
/** In `storage.session`: in private windows. Default: none. */
const DISMISSED_PRIVATELY = "dismissedPrivately";
/** Older ones go when there are more. */
export const MOST_DISMISSALS = 1000;

/** A dismissal with where it holds: an address, a host, or "" for anywhere. */
export interface StoredDismissal extends Dismissal {
  readonly place: string;
}

/** Where a dismissal is kept. */
interface Shelf {
  readonly area: "local" | "session";
  readonly key: string;
}

/** A page, as far as dismissals are concerned. */
export interface DismissalPage {
  /** The page's whole address. */
  readonly address: string;
  readonly isPrivate: boolean;
}

/** What is dismissed on a page. In private windows the general list counts as well. */
export async function readDismissals({ address, isPrivate }: DismissalPage): Promise<Dismissal[]> {
  const shelves = [shelfOf("site", false), shelfOf("page", false), ...(isPrivate ? [shelfOf("page", true)] : [])];
  const all = (await Promise.all(shelves.map(readShelf))).flat();
  return all.filter(({ scope, place }) => place === placeOf(scope, address)).map(({ entity, term, scope }) => ({ entity, term, scope }));
}

/** Dismisses words on this page, its site or anywhere; in private windows for as long as one is open. */
export async function addDismissal(dismissal: Dismissal, page: DismissalPage): Promise<void> {
  await change(dismissal, page, (others, stored) => [...others, stored].slice(-MOST_DISMISSALS));
}

/** Takes a dismissal back; in private windows only what was said in one. */
export async function removeDismissal(dismissal: Dismissal, page: DismissalPage): Promise<void> {
  await change(dismissal, page, (others) => others);
}

/** Everything that is dismissed on sites and anywhere, the latest last. */
export async function readStoredDismissals(): Promise<StoredDismissal[]> {
  return readShelf(shelfOf("site", false));
}

/** Puts these in place of everything that is dismissed on sites and anywhere; what holds on pages and in private windows goes. */
export async function replaceStoredDismissals(dismissed: readonly StoredDismissal[]): Promise<void> {
  await browser.storage.session.remove([DISMISSED_ON_PAGES, DISMISSED_PRIVATELY]);
  await storeDismissals(dismissed);
}

/** Puts these in place of everything that is dismissed on sites and anywhere, and leaves the rest. */
export async function storeDismissals(dismissed: readonly StoredDismissal[]): Promise<void> {
  const kept = dismissed.filter(({ scope }) => scope !== "page").slice(-MOST_DISMISSALS);
  await browser.storage.local.set({ [DISMISSED]: kept });
}

/** Takes back one that holds on a site or anywhere. */
export async function removeStoredDismissal(gone: StoredDismissal): Promise<void> {
  const kept = (await readStoredDismissals()).filter((one) => !isSame(one, gone));
  await browser.storage.local.set({ [DISMISSED]: kept });
}

/** Forgets what was said in private windows. */
export async function forgetPrivateDismissals(): Promise<void> {
  await browser.storage.session.remove(DISMISSED_PRIVATELY);
}

async function change(
  { entity, term, scope }: Dismissal,
  { address, isPrivate }: DismissalPage,
  make: (others: StoredDismissal[], stored: StoredDismissal) => StoredDismissal[],
): Promise<void> {
  const shelf = shelfOf(scope, isPrivate);
  const stored = { entity, term, scope, place: placeOf(scope, address) };
  const others = (await readShelf(shelf)).filter((other) => !isSame(other, stored));
  await browser.storage[shelf.area].set({ [shelf.key]: make(others, stored) });
}

function isSame(one: StoredDismissal, other: StoredDismissal): boolean {
  return one.entity === other.entity && one.term === other.term && one.scope === other.scope && one.place === other.place;
}

function shelfOf(scope: DismissalScope, isPrivate: boolean): Shelf {
  if (isPrivate) return { area: "session", key: DISMISSED_PRIVATELY };
  return scope === "page" ? { area: "session", key: DISMISSED_ON_PAGES } : { area: "local", key: DISMISSED };
}

async function readShelf({ area, key }: Shelf): Promise<StoredDismissal[]> {
  const stored: unknown = (await browser.storage[area].get(key))[key];
  return Array.isArray(stored) ? stored.filter(isStoredDismissal).map(asOfSite) : [];
}

/** Whether a value has the shape of a stored dismissal. */
export function isStoredDismissal(value: unknown): value is StoredDismissal {
  if (typeof value !== "object" || value === null) return false;
  const { entity, term, scope, place } = value as Partial<Record<keyof StoredDismissal, unknown>>;
  return typeof entity === "string" && isTerm(term) && typeof place === "string" && isDismissalScope(scope);
}

function placeOf(scope: DismissalScope, address: string): string {
  if (scope === "anywhere") return "";
  const { hostname, origin, pathname, search } = new URL(address);
  return scope === "site" ? siteOf(hostname) : origin + pathname + search;
}

/** Once the host was stored with its "www.". */
export function asOfSite(stored: StoredDismissal): StoredDismissal {
  return stored.scope === "site" ? { ...stored, place: siteOf(stored.place) } : stored;
}
