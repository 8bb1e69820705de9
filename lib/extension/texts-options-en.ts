/** English texts of the settings page and the first page. */
import type { Message } from "./i18n";

export const optionsTextsEn = {
  "options.title": "Settings",
} as const satisfies Readonly<Record<string, Message>>;
