/**
 * A source as a CSL item (citationstyles.org): what was read, never what it is a copy of. Where that was a translation or somebody
 * else's page, the title says so in brackets, the page stands as what contains it, and the original is named as one that nobody saw.
 * Pure: the compiler formats references from it, the background gives it to Zotero.
 */
import { CITE_WORDS, DOUBTABLE, fill, nameLanguages } from "./cite-words";
import type { CompiledSource } from "./compiled-pack";
import type { DateRange } from "./date-range";
import { type DateLanguage, formatDateRange } from "./format-date";

/** A CSL date: one day, month or year, or two of them for a range. */
export interface CslDate {
  readonly "date-parts": readonly (readonly number[])[];
  /** The date is no more than likely. */
  readonly circa?: true;
}

/** The fields of CSL-JSON that we write. */
export interface CslItem {
  readonly id: string;
  readonly type: CompiledSource["original"]["type"];
  readonly title: string;
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly author?: CompiledSource["original"]["author"];
  readonly issued: CslDate;
  readonly URL?: string;
  readonly language: string;
  readonly "original-title"?: string;
  readonly "original-publisher"?: string;
  readonly "original-date"?: CslDate;
  readonly note?: string;
}

/** Whether what was read is something else than the work itself. */
export function isCopy({ copy }: CompiledSource): boolean {
  return copy.isThirdParty || copy.machineTranslation !== null;
}

/** What was read in the work's place, without brackets: "maschinelle Übersetzung, Englisch → Deutsch"; empty for the work itself. */
export function describeCopy(source: CompiledSource, language: DateLanguage): string {
  const words = CITE_WORDS[language];
  const { isThirdParty, machineTranslation } = source.copy;
  const parts = [
    ...(machineTranslation ? [fill(words.machineTranslation, { languages: nameLanguages(languagesOf(source), language) })] : []),
    ...(isThirdParty ? [words.thirdPartyCopy] : []),
  ];
  return parts.join("; ");
}

/** The one word on it that a reference in running text has room for: "maschinelle Übersetzung"; empty for the work itself. */
export function nameCopy(source: CompiledSource, language: DateLanguage): string {
  return describeCopy(source, language).split(/[,;]/, 1)[0] ?? "";
}

/** BCP 47 tags of the languages that the text went through, the original's first. */
export function languagesOf({ copy: { language, machineTranslation: made } }: CompiledSource): string[] {
  return made ? [made.from, ...(made.via ? [made.via] : []), language] : [language];
}

/** The item without its description in brackets: what a reference in running text is made from. */
export function plainItem(source: CompiledSource, language: DateLanguage): CslItem {
  const { id, original, copy, issued } = source;
  const isCopied = isCopy(source);
  const isElsewhere = copy.isThirdParty;
  const container = isElsewhere ? `[${copy.publisher[language]}]` : original["container-title"];
  const isSite = !isElsewhere && original.type === "webpage" && container === undefined;
  return {
    id,
    type: isElsewhere ? "webpage" : original.type,
    title: original.title,
    // Of a page on the web the site is what contains it, and is its publisher too.
    ...(isSite ? { "container-title": original.publisher } : container !== undefined && { "container-title": container }),
    ...(!isElsewhere && !isSite && { publisher: original.publisher }),
    ...(original.author.length > 0 && { author: original.author }),
    issued: toCslDate(issued, isCopied, original.certainty.issued === "verified"),
    ...(verifiedAddress(source) !== null && !isCopied && { URL: verifiedAddress(source) as string }),
    language: copy.language,
  };
}

/** The whole item, as Zotero gets it, but for what the note says of the entry. */
export function cslItem(source: CompiledSource, language: DateLanguage): CslItem {
  const { original, issued } = source;
  const item = plainItem(source, language);
  if (!isCopy(source)) return item;
  return {
    ...item,
    title: `${item.title} [${describeCopy(source, language)}]`,
    "original-title": original.title,
    "original-publisher": original["container-title"] ?? original.publisher,
    "original-date": toCslDate(issued, false, original.certainty.issued === "verified"),
  };
}

/**
 * What has to stand behind a reference whatever its style prints: the original, as one that was not seen, and which details nobody
 * has checked. Empty where the work itself was read and all of it is verified.
 */
export function describeOriginal(source: CompiledSource, language: DateLanguage): string {
  const words = CITE_WORDS[language];
  const { original, issued } = source;
  const named = original["container-title"] ?? original.publisher;
  const publisher = named === original.publisher ? [] : [original.publisher];
  const address = verifiedAddress(source);
  const parts = [named, ...publisher, formatDateRange(issued, language), ...(address === null ? [] : [address])];
  const doubts = (["inferred", "unverified"] as const).flatMap((value) => {
    const fields = doubtful(source, value, language);
    return fields.length > 0 ? [fill(words[value], { fields: fields.join(", ") })] : [];
  });
  return [...(isCopy(source) ? [fill(words.original, { original: parts.join(", ") })] : []), ...doubts].join(" ");
}

/** Null unless somebody has seen the text there. */
export function verifiedAddress({ original: { URL: url, certainty } }: CompiledSource): string | null {
  return url !== undefined && certainty.URL === "verified" ? url : null;
}

function doubtful({ original, copy }: CompiledSource, value: "inferred" | "unverified", language: DateLanguage): string[] {
  const words = CITE_WORDS[language];
  const fields = DOUBTABLE.filter((field) => original.certainty[field] === value).map((field) => words.fields[field]);
  return copy.machineTranslation?.certainty === value ? [...fields, words.translation] : fields;
}

/**
 * A date as CSL knows it, never more exact than it is: a day in doubt is a month, doubt between months is a range. When a copy
 * appeared nobody knows; it is dated as its original, by the month and as likely.
 */
export function toCslDate(range: DateRange, isCopied: boolean, isVerified: boolean): CslDate {
  const isVague = range.approximate || range.extent === "oneOf" || isCopied;
  const ends = [range.earliest, range.extent === "point" && !isLong(range) ? null : range.latest];
  const parts = ends.flatMap((day, at) =>
    day === null ? [] : [toParts(day, isVague ? "month" : "day", range.precision[at === 0 ? 0 : 1])],
  );
  const distinct = parts.filter((part, at) => at === 0 || part.join() !== parts[0]?.join());
  return { "date-parts": distinct, ...((isVague || !isVerified) && { circa: true }) };
}

/** A season is the months that it has. */
function isLong({ precision }: DateRange): boolean {
  return precision[0] === "season";
}

function toParts(day: string, finest: "day" | "month", precision: DateRange["precision"][number]): number[] {
  const length = { year: 1, season: 2, month: 2, day: finest === "day" ? 3 : 2 }[precision];
  return day.split("-").slice(0, length).map(Number);
}
