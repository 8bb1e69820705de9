/** The interface's texts: a typed catalogue with plural rules, the same in tab, popup and background. */
import { cardTextsDe, popupTextsDe } from "./texts-de";
import { cardTextsEn, popupTextsEn } from "./texts-en";
import { optionsTextsDe } from "./texts-options-de";
import { optionsTextsEn } from "./texts-options-en";
import { sheetTextsDe } from "./texts-sheet-de";
import { sheetTextsEn } from "./texts-sheet-en";
import { translateBy } from "./translate-by";

/** Languages of the interface. */
export type Language = "de" | "en";

/** A text, or its plural forms; `#` stands for the number, `{name}` for a value. */
export type Message = string | { readonly one: string; readonly other: string };
/** Texts by their keys. */
type Texts<Keys> = Readonly<Record<keyof Keys, Message>>;
/** What every language has to have in pages. */
export type CardCatalogue = Texts<typeof cardTextsEn>;
/** What every language has to have in the extension's own pages and menus. */
export type PopupCatalogue = Texts<typeof popupTextsEn>;
/** Every text that a language has to have. */
export type Catalogue = CardCatalogue & PopupCatalogue & Texts<typeof optionsTextsEn> & Texts<typeof sheetTextsEn>;
/** A key of the catalogue. */
export type TextKey = keyof Catalogue;

/** A translator for one language. `count` picks the plural form. */
export interface Translate {
  (key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  readonly language: Language;
}

/** All texts. Joined here and not in the files of the languages, or the popup's would travel into pages with the card's. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  de: { ...cardTextsDe, ...popupTextsDe, ...optionsTextsDe, ...sheetTextsDe },
  en: { ...cardTextsEn, ...popupTextsEn, ...optionsTextsEn, ...sheetTextsEn },
};

/** All texts of one language. */
export function createTranslate(language: Language): Translate {
  return translateBy(CATALOGUES[language], language);
}
