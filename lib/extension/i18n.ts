/** The interface's texts: a typed catalogue with plural rules, the same in tab, popup and background. */
import { textsDe } from "./texts-de";
import { textsEn } from "./texts-en";

/** Languages of the interface. */
export type Language = "de" | "en";

/** A text, or its plural forms; `#` stands for the number, `{name}` for a value. */
type Message = string | { readonly one: string; readonly other: string };
/** Every text that a language has to have. */
export type Catalogue = Readonly<Record<keyof typeof textsEn, Message>>;
/** A key of the catalogue. */
export type TextKey = keyof Catalogue;

/** A translator for one language. `count` picks the plural form. */
export interface Translate {
  (key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  readonly language: Language;
}

const CATALOGUES: Record<Language, Catalogue> = { de: textsDe, en: textsEn };

/** The texts of one language. */
export function createTranslate(language: Language): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const translate = (key: TextKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const message: Message = CATALOGUES[language][key];
    const count = Number(values.count ?? 0);
    const text = typeof message === "string" ? message : plurals.select(count) === "one" ? message.one : message.other;
    return text.replace("#", numbers.format(count)).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  };
  return Object.assign(translate, { language });
}
