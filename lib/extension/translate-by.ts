/** Fills in the texts of a catalogue, or of the part of it that is at hand. */
import type { Catalogue, Language, Message, TextKey, Translate } from "./i18n";

/** A translator for one language. A text that the part does not have is said by its key: i18n.test.ts sees that none is. */
export function translateBy(texts: Partial<Catalogue>, language: Language): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const translate = (key: TextKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const message: Message = texts[key] ?? key;
    const count = Number(values.count ?? 0);
    const text = typeof message === "string" ? message : plurals.select(count) === "one" ? message.one : message.other;
    return text.replace("#", numbers.format(count)).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  };
  return Object.assign(translate, { language });
}
