/** The interface's language. */
import type { Language } from "./i18n";
import type { Settings } from "./settings-data";

/** The language that the reader chose, or else {@link uiLanguage}. */
export function chosenLanguage({ language }: Pick<Settings, "language">): Language {
  return language === "browser" ? uiLanguage() : language;
}

/**
 * The first of the reader's languages that we speak, else English. By default that is the browser's own;
 * readers who put German first for web pages mean us as well.
 */
export function uiLanguage(): Language {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find((language): language is Language => language === "de" || language === "en") ?? "en";
}
