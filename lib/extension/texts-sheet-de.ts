/** German texts of the sheet for a class. */
import type { Message } from "./i18n";
import type { sheetTextsEn } from "./texts-sheet-en";

export const sheetTextsDe: Readonly<Record<keyof typeof sheetTextsEn, Message>> = {
  "sheet.title": "Blatt für die Klasse",
};
