/** What the extension's own pages (settings, the first page) read, ask for and follow. */
import type { LocalText } from "@/lib/facts/pack";
import { browser } from "./browser";
import { readStoredDismissals, type StoredDismissal } from "./dismissals";
import type { CardAnswer, DoneAnswer, FromPopup } from "./messages";
import type { Settings } from "./settings-data";

/** All that we want to read. */
const ALL_SITES = { origins: ["http://*/*", "https://*/*"] };

/** Whether this page is shown in a private window. */
export function isPrivatePage(): boolean {
  return browser.extension.inIncognitoContext;
}

/** Whether the browser lets us into every site; readers can take that away from us, and browsers may begin without. */
export async function hasFullAccess(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

/** Asks the reader for access to every site. Call it from a click. @returns false where it was refused or cannot be asked for. */
export async function requestFullAccess(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES).catch(() => false);
}

/** Calls back whenever something was stored, or access was given or taken away, wherever that happened. */
export function onOwnPageChange(handle: () => void): void {
  browser.storage.onChanged.addListener(handle);
  browser.permissions.onAdded.addListener(handle);
  browser.permissions.onRemoved.addListener(handle);
}

/** Asks the background to change what is stored. @returns whether it did. */
export async function askToChange(message: FromPopup): Promise<boolean> {
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => null);
  return (answer as DoneAnswer | null)?.ok === true;
}

/** What has to be set to take a change back. */
export function settingsBefore(settings: Settings, change: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.keys(change).map((key) => [key, settings[key as keyof Settings]])) as Partial<Settings>;
}

/** What is dismissed on sites and anywhere, with the names of the entities; one that the material has no more is named by its id. */
export async function readNamedDismissals(
  names: Map<string, LocalText>,
): Promise<readonly (StoredDismissal & { readonly name: LocalText })[]> {
  const dismissed = await readStoredDismissals();
  const unknown = new Set(dismissed.map(({ entity }) => entity).filter((entity) => !names.has(entity)));
  await Promise.all([...unknown].map(async (entity) => names.set(entity, await readName(entity))));
  return dismissed.map((one) => ({ ...one, name: names.get(one.entity) ?? { de: one.entity, en: one.entity } }));
}

async function readName(entity: string): Promise<LocalText> {
  const question: FromPopup = { type: "pack-card", entity, day: null, others: [] };
  const answer = (await browser.runtime.sendMessage(question).catch(() => null)) as CardAnswer | null;
  return answer?.ok ? answer.content.entity.name : { de: entity, en: entity };
}

/** Names of the commands (wxt.config.ts) in our own words. */
const COMMANDS = {
  "next-term": "next",
  "previous-term": "previous",
  "open-card": "open",
  "toggle-page": "toggle",
  _execute_action: "popup",
} as const;

/** The keys of every command as the browser writes them, "" where there are none. */
export async function readShortcuts(): Promise<Record<(typeof COMMANDS)[keyof typeof COMMANDS], string>> {
  const shortcuts = { next: "", previous: "", open: "", toggle: "", popup: "" };
  // Browsers for phones have no keys.
  for (const { name, shortcut } of (await browser.commands?.getAll()) ?? []) {
    const known = COMMANDS[name as keyof typeof COMMANDS];
    if (known) shortcuts[known] = shortcut ?? "";
  }
  return shortcuts;
}

/** Opens the browser's page where shortcuts are changed. @returns false where it cannot be opened from here. */
export async function openShortcutPage(): Promise<boolean> {
  // Firefox has a method for it, and no address that an extension may open.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  const open = commands.openShortcutSettings?.bind(commands) ?? (() => browser.tabs.create({ url: "chrome://extensions/shortcuts" }));
  return Promise.resolve(open()).then(
    () => true,
    () => false,
  );
}

/** The version of the extension. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Shows the first page, in a tab of its own. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}

/** Opens the page of settings, or goes to where it is open. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
