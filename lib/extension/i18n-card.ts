/** The texts that cards need, without those of the popup: they travel into every article. */
import type { Language, Translate } from "./i18n";
import { cardTextsDe } from "./texts-de";
import { cardTextsEn } from "./texts-en";
import { translateBy } from "./translate-by";

/** What is said in pages, in one language. */
export function createCardTranslate(language: Language): Translate {
  return translateBy(language === "de" ? cardTextsDe : cardTextsEn, language);
}
