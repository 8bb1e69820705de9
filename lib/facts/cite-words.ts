/** Words of a citation that no citation style has: what was read in a source's place, and how sure its bibliography is. */
import type { DateLanguage } from "./format-date";

/** Fields of an original that a reference prints, in the order in which doubts about them are told. */
export const DOUBTABLE = ["title", "container-title", "publisher", "author", "issued", "URL"] as const;

const de = {
  machineTranslation: "maschinelle Übersetzung, {languages}",
  thirdPartyCopy: "Kopie auf fremder Seite",
  circa: "ca.",
  original: "Original: {original}; nicht eingesehen.",
  inferred: "Erschlossen: {fields}.",
  unverified: "Nicht geprüft: {fields}.",
  fields: { title: "Titel", "container-title": "Medium", publisher: "Verlag", author: "Autorschaft", issued: "Datum", URL: "Adresse" },
  translation: "Übersetzung",
  readTranslation:
    "{source}: gelesen in maschineller Übersetzung ({languages}); Fundort: {publisher}. Nicht wörtlich zitieren, bitte am Original prüfen.",
  readCopy: "{source}: nicht im Original gelesen; Fundort: {publisher}. Bitte am Original prüfen.",
  readThere: "{source}: gelesen beim Verlag: {publisher}.",
  source: "Quelle",
  paragraph: "Abs. {paragraphs}",
  paragraphs: "Abs. {paragraphs}",
  begins: "ab „{words} …“",
  quoted: "„{words}“",
  repaired: "Sinngemäß berichtigt.",
  pack: "Backgrounder, Paket „{title}“ {version}, {licence}. Der Wortlaut ist von Backgrounder und kein Zitat aus der Quelle.",
};

type Words = Omit<typeof de, "fields"> & { readonly fields: Readonly<Record<(typeof DOUBTABLE)[number], string>> };

const en: Words = {
  machineTranslation: "machine translation, {languages}",
  thirdPartyCopy: "copy on a third party’s page",
  circa: "ca.",
  original: "Original: {original}; not consulted.",
  inferred: "Inferred: {fields}.",
  unverified: "Not verified: {fields}.",
  fields: { title: "title", "container-title": "publication", publisher: "publisher", author: "authors", issued: "date", URL: "address" },
  translation: "translation",
  readTranslation:
    "{source}: read in machine translation ({languages}); found at: {publisher}. Not to be quoted; please check the original.",
  readCopy: "{source}: not read in the original; found at: {publisher}. Please check the original.",
  readThere: "{source}: read at the publisher’s: {publisher}.",
  source: "Source",
  paragraph: "para. {paragraphs}",
  paragraphs: "paras. {paragraphs}",
  begins: "from “{words} …”",
  quoted: "“{words}”",
  repaired: "Mended by the editors.",
  pack: "Backgrounder, pack “{title}” {version}, {licence}. The words are Backgrounder’s own, not a quotation from the source.",
};

/** The words by language. */
export const CITE_WORDS: Readonly<Record<DateLanguage, Words>> = { de, en };

/** A text with its `{names}` filled in. Values are put in as they are, whatever they look like. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The languages that a text went through, in words: "Englisch → Russisch → Deutsch". */
export function nameLanguages(tags: readonly string[], language: DateLanguage): string {
  const names = new Intl.DisplayNames(language, { type: "language" });
  return tags.map((tag) => names.of(tag) ?? tag).join(" → ");
}
