/**
 * References in the words of citation styles, made when a pack is compiled: every source is known then, and nothing of the processor
 * travels into the extension (docs/decisions/0026-references-made-at-build-time.md). Build time only.
 */
import CSL from "citeproc";
import { type CslDate, type CslItem, describeCopy, describeOriginal, isCopy, nameCopy, plainItem } from "./cite-item";
import { CITE_WORDS } from "./cite-words";
import type { CompiledSource } from "./compiled-pack";
import { type DateLanguage, formatDateRange } from "./format-date";
import { CITATION_STYLES, type CitationStyle, PLACE, type SourceReference, type SourceReferences } from "./references";

/** Reads a file of data/csl. */
export type ReadStyle = (name: string) => string;

const LOCALES = { de: "de-DE", en: "en-US" } as const;
const STYLES: Readonly<Record<CitationStyle, Readonly<Record<DateLanguage, string>>>> = {
  apa: { de: "apa.csl", en: "apa.csl" },
  iso690: { de: "iso690-author-date-de.csl", en: "iso690-author-date-en.csl" },
};

/** Numbers that stand for a paragraph's, and for those of several, until a fact is cited. */
const ONE = "1111";
const SEVERAL = "1111, 2222";
/** Stands for a date in the styles of ISO 690, which print no doubt of their own. */
const DATE = "DATEOFISSUE";

/**
 * Every source in every style and language, by the source's id.
 * @throws {Error} when a style prints something that is no reference.
 */
export function formatReferences(sources: readonly CompiledSource[], readStyle: ReadStyle): Readonly<Record<string, SourceReferences>> {
  const references = (language: DateLanguage) => {
    const byStyle = CITATION_STYLES.map((style) => [style, createPrinter(style, language, readStyle)] as const);
    return (source: CompiledSource) =>
      Object.fromEntries(byStyle.map(([style, print]) => [style, formatSource(source, language, print)])) as SourceReferences[DateLanguage];
  };
  const [de, en] = [references("de"), references("en")];
  return Object.fromEntries(sources.map((source) => [source.id, { de: de(source), en: en(source) }]));
}

function formatSource(source: CompiledSource, language: DateLanguage, print: Printer): SourceReference {
  const plain = plainItem(source, language);
  const copy = describeCopy(source, language);
  const described = copy ? { ...plain, title: `${plain.title} <span class="nocase">[${copy}]</span>` } : plain;
  const suffix = copy && `, ${nameCopy(source, language)}`;
  const cite = (paragraphs: string) => {
    const printed = withDates(print.inText(plain, paragraphs, suffix), source, language, true);
    return replaceLast(withoutParentheses(printed), paragraphs, PLACE);
  };
  const behind = describeOriginal(source, language);
  const entry = tidy(withDates(print.entry(described), source, language, false));
  return { reference: `${entry}${behind && ` [${behind}]`}`, one: cite(ONE), several: cite(SEVERAL) };
}

/** Prints one item as if it were the only one: nothing is told apart from its neighbours by an "a" behind the year. */
interface Printer {
  entry(item: CslItem): string;
  inText(item: CslItem, paragraphs: string, suffix: string): string;
}

function createPrinter(style: CitationStyle, language: DateLanguage, readStyle: ReadStyle): Printer {
  const items = new Map<string, object>();
  const locale = LOCALES[language];
  const system = { retrieveLocale: () => readStyle(`locales-${locale}.xml`), retrieveItem: (id: string) => items.get(id) };
  const engine = new CSL.Engine(system, readStyle(STYLES[style][language]), locale, true);
  engine.setOutputFormat("text");
  const take = (item: CslItem) => {
    // An id of its own: the processor keeps what it has seen.
    const id = `${items.size}`;
    items.set(id, { ...item, id, issued: style === "iso690" ? { literal: DATE } : byYears(item.issued) });
    engine.updateItems([id]);
    return id;
  };
  return {
    entry: (item) => {
      take(item);
      return engine.makeBibliography()[1].join(" ");
    },
    inText: (item, locator, suffix) => {
      const cited = { id: take(item), locator, label: "paragraph", suffix };
      return engine.previewCitationCluster({ citationItems: [cited], properties: { noteIndex: 0 } }, [], [], "text");
    },
  };
}

/** Doubt between two years without its months, which the style would print behind both years. */
function byYears(date: CslDate): CslDate {
  const parts = date["date-parts"];
  return parts[1] && parts[0]?.[0] !== parts[1][0] ? { ...date, "date-parts": parts.map((part) => part.slice(0, 1)) } : date;
}

/**
 * ISO 690 wants what is supplied in brackets, which its styles have no way to know: they are given a mark, which becomes the year where
 * it comes first and the whole date where it comes last. Of works without an author they print it only once; then it is the whole.
 */
function withDates(printed: string, source: CompiledSource, language: DateLanguage, isInText: boolean): string {
  const [before = "", ...rest] = printed.split(DATE);
  if (rest.length === 0) return printed;
  const year = dateInWords(source, language, "year");
  const whole = dateInWords(source, language, "whole");
  if (isInText) return before + year + rest.join(year);
  const last = rest.pop() ?? "";
  return rest.length === 0 ? before + whole + last : before + year + rest.join(year) + whole + last;
}

/** "2023", "13. September 2023"; in brackets where it is not printed on what was read. */
function dateInWords(source: CompiledSource, language: DateLanguage, form: "year" | "whole"): string {
  const { issued, original } = source;
  const isVague = issued.approximate || issued.extent === "oneOf" || isCopy(source);
  const isSupplied = isVague || original.certainty.issued !== "verified";
  const precision = isVague && issued.precision[0] === "day" ? "month" : issued.precision[0];
  const extent = issued.extent === "point" ? "point" : "span";
  const years = [...new Set([issued.earliest, issued.latest].flatMap((day) => day?.slice(0, 4) ?? []))];
  const words =
    form === "year"
      ? years.join("–")
      : formatDateRange({ ...issued, extent, precision: [precision, precision], approximate: false }, language);
  if (!isSupplied) return words;
  return `[${isVague ? `${CITE_WORDS[language].circa} ` : ""}${words}]`;
}

/** Without what a style leaves where a field is missing. */
function tidy(printed: string): string {
  const trimmed = printed
    .replace(/\s+/g, " ")
    .replace(/([.,]) \.(?= )/g, "$1")
    .trim();
  return /https?:\S+$/.test(trimmed) ? trimmed : `${trimmed.replace(/[\s,;:.]+$/, "")}.`;
}

/** The last, for a title may hold the same figures, and stands before them. */
function replaceLast(text: string, before: string, after: string): string {
  const at = text.lastIndexOf(before);
  if (at < 0) throw new Error(`no "${before}" in "${text}"`);
  return text.slice(0, at) + after + text.slice(at + before.length);
}

function withoutParentheses(cite: string): string {
  const inside = /^\((.+)\)$/s.exec(cite.trim())?.[1];
  if (inside === undefined) throw new Error(`no reference in running text: "${cite}"`);
  return inside;
}
