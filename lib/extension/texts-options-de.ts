/** German texts of the settings page and the first page. */
import type { Message } from "./i18n";
import type { optionsTextsEn } from "./texts-options-en";

export const optionsTextsDe: Readonly<Record<keyof typeof optionsTextsEn, Message>> = {
  "options.title": "Einstellungen",
};
