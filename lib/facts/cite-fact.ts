/**
 * A fact as a reader copies it: what the card says of it with everything that keeps it open, where it stands, the sources in full, and
 * last what was read in their place. No form can be had without the last.
 */
import { placeFact } from "./as-of";
import { type CardFact, sourcesOf, toCardFact } from "./card-content";
import type { CitationFormat } from "./cite-formats";
import { cslItem, describeOriginal, isCopy, languagesOf, nameCopy, verifiedAddress } from "./cite-item";
import { type Mark, markdown, plain } from "./cite-markup";
import { CITE_WORDS, fill, nameLanguages } from "./cite-words";
import type { CompiledFact, CompiledPack, CompiledSource } from "./compiled-pack";
import { consultedFor, type FactTranslate, kindOf, placeOfHedge, speakersOf } from "./fact-wording";
import { type DateLanguage, formatDateRange, formatDay, formatIssued } from "./format-date";
import { atParagraphs, type CitablePack, type CitationStyle } from "./references";

/** A source of a fact, and where in it the fact stands. */
interface Place {
  readonly source: CompiledSource;
  /** In order, each once. */
  readonly paragraphs: readonly number[];
  readonly firstWords: readonly string[];
}

/** What all forms are made of. */
interface Cited {
  readonly fact: CardFact;
  readonly places: readonly Place[];
  /** Of what stands against the fact, in sources that the fact itself does not cite. */
  readonly otherPlaces: readonly Place[];
  readonly pack: CitablePack;
  readonly t: FactTranslate;
}

/** The fact in the translator's language, ready to be pasted; null when the pack has no such fact. */
export function citeFact(pack: CitablePack, id: string, format: CitationFormat, t: FactTranslate): string | null {
  const fact = pack.facts.find((one) => one.id === id);
  if (!fact) return null;
  const entry = toEntry(pack, fact);
  const places = placesOf(pack, fact.citations);
  const others = entry.counterparts.flatMap((counterpart) => citationsOf(pack, counterpart.fact.id));
  const otherPlaces = placesOf(pack, others).filter(({ source }) => places.every((place) => place.source !== source));
  const cited = { fact: entry, places, otherPlaces, pack, t };
  if (format === "csl-json") return JSON.stringify(toItems(cited), null, 2);
  if (format === "text" || format === "markdown") return write(cited, format === "text" ? plain : markdown, null);
  return write(cited, plain, format);
}

function toEntry(pack: CompiledPack, fact: CompiledFact): CardFact {
  return toCardFact(pack, fact, placeFact(fact, null, sourcesOf(pack, fact)), null, true);
}

function citationsOf({ facts }: CompiledPack, id: string): CompiledFact["citations"] {
  return facts.find((one) => one.id === id)?.citations ?? [];
}

function placesOf({ sources }: CompiledPack, citations: CompiledFact["citations"]): Place[] {
  return sources.flatMap((source) => {
    const here = citations.filter((citation) => citation.source === source.id);
    const paragraphs = [...new Set(here.map(({ paragraph }) => paragraph))].toSorted((a, b) => a - b);
    return here.length > 0 ? [{ source, paragraphs, firstWords: here.map(({ first }) => first) }] : [];
  });
}

/** Entry, sources and notes, a blank line between them; with a style, its references, else a newsroom's. */
function write(cited: Cited, mark: Mark, style: CitationStyle | null): string {
  const { places, otherPlaces, t } = cited;
  const inText = places.map((place) => nameInText(place, cited, mark, style)).join("; ");
  const sources = [...places, ...otherPlaces].map((place) =>
    style ? referenceOf(cited, place, style).reference : describeSource(place, mark, t.language),
  );
  const parts = [
    [`${entryOf(cited, mark)} (${inText})`, ...remarksOf(cited, mark, style)],
    sources,
    [...notesOnCopies(cited), packNote(cited)].map(mark.escape),
  ];
  return parts.map((lines) => lines.map(mark.line).join(mark.lineBreak)).join("\n\n");
}

/** Date, kind of claim, text with its hedge, and who says it. */
function entryOf({ fact, t }: Cited, mark: Mark): string {
  const text = fact.text[t.language];
  const hedge = fact.says?.hedge?.[t.language] ?? "";
  const at = placeOfHedge(text, hedge);
  const marked =
    at < 0 ? mark.escape(text) : mark.escape(text.slice(0, at)) + mark.emphasis(hedge) + mark.escape(text.slice(at + hedge.length));
  const kind = kindOf(fact, t);
  const speakers = speakersOf(fact, t);
  const date = formatDateRange(fact.date, t.language);
  const begin = mark.strong(`${capitalised(fact.isAsOf ? `${t("card.asOf")} ${date}` : date)}:`);
  return [begin, kind && `${kind}:`, marked, speakers && mark.escape(`(${speakers})`)].filter(Boolean).join(" ");
}

/** What a card never shows the fact without: doubts, mended passages, how its date is known, and what stands against it. */
function remarksOf(cited: Cited, mark: Mark, style: CitationStyle | null): string[] {
  const { fact, pack, t } = cited;
  const { language } = t;
  const { status, repair, dateNote, counterparts } = fact;
  const reason = status.reason?.[language] ?? "";
  const doubt = reason && `${capitalised(t(status.value === "undisputed" ? "notes.remark" : `card.${status.value}`))}: ${reason}`;
  const mended = repair && [
    CITE_WORDS[language].repaired,
    t("notes.reads", { words: repair.reads }),
    t("notes.means"),
    repair.means[language],
    repair.why[language],
    t(`notes.confidence.${repair.confidence}`),
  ];
  // Each with its own source: nobody is to credit the entry's with it.
  const sourcesOfOther = (id: string) =>
    placesOf(pack, citationsOf(pack, id))
      .map((place) => nameInText(place, cited, plain, style))
      .join("; ");
  const others = counterparts.map(
    ({ type, note, fact: other }) =>
      `${t(`relation.${type}`)} (${formatDateRange(other.date, language)}): ${sentence(other, t)} (${sourcesOfOther(other.id)}) ${note[language]}`,
  );
  // What a doubt, a remark or a date rests on.
  const seen = status.reason || dateNote ? consultedFor(fact) : [];
  const consulted = seen.map(
    ({ what, consulted: day }) => `${t("notes.seen")} ${what[language]} (${t("notes.seenOn", { date: formatDay(day, "day", language) })})`,
  );
  const lines = [doubt, mended?.join(" "), dateNote && `${t("notes.date")} ${dateNote[language]}`, fact.isOpen && t("card.openForecast")];
  return [...lines, ...consulted, ...others].flatMap((line) => (line ? [mark.escape(line.trim())] : []));
}

function sentence(fact: CardFact, t: FactTranslate): string {
  const kind = kindOf(fact, t);
  const speakers = speakersOf(fact, t);
  const doubt = fact.status.value === "undisputed" ? null : `[${t(`card.${fact.status.value}`)}]`;
  return [doubt, kind && `${kind}:`, fact.text[t.language], speakers && `(${speakers})`].filter(Boolean).join(" ");
}

function referenceOf({ pack, t }: Cited, { source }: Place, style: CitationStyle) {
  const found = pack.references[source.id]?.[t.language][style];
  if (!found) throw new Error(`no reference for "${source.id}"`);
  return found;
}

/** A source in running text, with the paragraphs, without parentheses. */
function nameInText(place: Place, cited: Cited, mark: Mark, style: CitationStyle | null): string {
  const { language } = cited.t;
  const { source, paragraphs } = place;
  if (style) return atParagraphs(referenceOf(cited, place, style), paragraphs);
  const parts = [
    source.shortName[language],
    formatIssued(source.issued, language),
    sayParagraphs(place, language),
    nameCopy(source, language),
  ];
  return mark.escape(parts.filter(Boolean).join(", "));
}

function sayParagraphs({ paragraphs }: Place, language: DateLanguage): string {
  const words = CITE_WORDS[language];
  return fill(paragraphs.length > 1 ? words.paragraphs : words.paragraph, { paragraphs: paragraphs.join(", ") });
}

/** A source as a newsroom names it: who, what, whose, when and where in it. */
function describeSource(place: Place, mark: Mark, language: DateLanguage): string {
  const { source, firstWords } = place;
  const { original, copy, issued } = source;
  const words = CITE_WORDS[language];
  const authors = original.author.map((name) => ("literal" in name ? name.literal : [name.given, name.family].filter(Boolean).join(" ")));
  const item = cslItem(source, language);
  const address = isCopy(source) ? null : verifiedAddress(source);
  const title = mark.link(fill(words.quoted, { words: item.title }), address);
  const publisher = item["container-title"] ?? item.publisher ?? original.publisher;
  const begins = firstWords.map((first) => fill(words.begins, { words: first })).join(", ");
  const where = `${sayParagraphs(place, language)} (${begins})`;
  const day = copy.isThirdParty ? [] : [formatIssued(issued, language)];
  // An address ends a sentence by itself: a full stop would be taken for a part of it.
  const ending = mark.writesAddresses && address !== null ? `, ${address}` : ".";
  const known = [publisher, ...day, where].join(", ") + ending;
  const behind = describeOriginal(source, language);
  const lead = authors.length > 0 ? `${authors.join(", ")}: ` : "";
  return mark.escape(`${words.source}: ${lead}`) + title + mark.escape(`, ${known}${behind && ` [${behind}]`}`);
}

/** What was read, a line a source. */
function notesOnCopies({ places, otherPlaces, t: { language } }: Cited): string[] {
  const words = CITE_WORDS[language];
  return [...places, ...otherPlaces].map(({ source }) => {
    const { copy, shortName } = source;
    const text = copy.machineTranslation ? words.readTranslation : copy.isThirdParty ? words.readCopy : words.readThere;
    const languages = nameLanguages(languagesOf(source), language);
    return fill(text, { source: shortName[language], publisher: copy.publisher[language], languages });
  });
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function packNote({ pack: { pack }, t: { language } }: Cited): string {
  return fill(CITE_WORDS[language].pack, { title: pack.title[language], version: pack.version, licence: pack.licence });
}

/** CSL-JSON: an item for each source; its note says what the entry says, and what was read. */
function toItems(cited: Cited) {
  const { language } = cited.t;
  const entry = [entryOf(cited, plain), ...remarksOf(cited, plain, null)];
  return [...cited.places, ...cited.otherPlaces].map((place, at) => {
    const where = sayParagraphs(place, language);
    const note = [...entry, where, describeOriginal(place.source, language), notesOnCopies(cited)[at] ?? "", packNote(cited)];
    const item = cslItem(place.source, language);
    return { ...item, id: `${cited.pack.pack.id}/${item.id}`, note: note.filter(Boolean).join(" – ") };
  });
}
