/** The language of what the browser shows for us: the entry of the context menu, and what commands are called in its list of keys. */
import { browser } from "./browser";
import { createTranslate } from "./i18n";
import type { Settings } from "./settings-data";
import { chosenLanguage } from "./ui-language";

/** The entry of the context menu. */
export const MENU_ANNOTATE = "annotate";

/** What each command of the manifest is called, by its key in `_locales`. */
const COMMANDS = {
  "next-term": "commandNext",
  "previous-term": "commandPrevious",
  "open-card": "commandOpen",
  "toggle-page": "commandToggle",
} as const;
type CommandText = (typeof COMMANDS)[keyof typeof COMMANDS];

/** What only Firefox has. */
interface CommandNaming {
  readonly update: (command: { readonly name: string; readonly description: string }) => Promise<void>;
}

/** Puts our entry into the context menu. */
export async function createMenu(settings: Settings): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ANNOTATE, contexts: ["page"], title: titleIn(settings) });
}

/** Says everything in the language that is chosen, as far as the browser lets us: Chromium takes commands' names from the manifest alone. */
export async function followLanguage(settings: Settings): Promise<void> {
  // Before the extension is installed there is no entry yet.
  await browser.contextMenus.update(MENU_ANNOTATE, { title: titleIn(settings) }).catch(() => {});
  const { update } = browser.commands as Partial<CommandNaming>;
  if (!update) return;
  const names = await namesIn(settings);
  const before = await browser.commands.getAll();
  const isNamed = (name: string, description: string) =>
    before.some((command) => command.name === name && command.description === description);
  // Each makes the browser set up its keys anew.
  const wrong = Object.entries(COMMANDS).filter(([name, key]) => !isNamed(name, names(key)));
  await Promise.all(wrong.map(([name, key]) => update({ name, description: names(key) }))).catch(() => {});
}

function titleIn(settings: Settings): string {
  return createTranslate(chosenLanguage(settings))("menu.annotate");
}

/** The manifest's texts, in the language of everything else that we say; the browser's own may be another. */
async function namesIn(settings: Settings): Promise<(key: CommandText) => string> {
  const language = chosenLanguage(settings);
  if (browser.i18n.getUILanguage().startsWith(language)) return (key) => browser.i18n.getMessage(key);
  const answer = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json`));
  const texts = (await answer.json()) as Record<string, { readonly message: string }>;
  return (key) => texts[key]?.message ?? browser.i18n.getMessage(key);
}
