/** English texts of the sheet for a class. */
import type { Message } from "./i18n";

export const sheetTextsEn = {
  "sheet.title": "Class sheet",
} as const satisfies Readonly<Record<string, Message>>;
