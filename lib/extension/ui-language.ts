/** The interface's language: German where the browser is German, English everywhere else. */
import { browser } from "./browser";
import type { Language } from "./i18n";

export function uiLanguage(): Language {
  return browser.i18n.getUILanguage().toLowerCase().startsWith("de") ? "de" : "en";
}
