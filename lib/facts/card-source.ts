/** Sources as cards and the popup name them: what the work is, whose it is, and what was really read of it. */
import type { CompiledPack, CompiledSource } from "./compiled-pack";
import type { DateRange } from "./date-range";
import type { Citation, LocalText, Pack, Source } from "./pack";
import { sourceLink } from "./source-link";

/** Where in a source a fact stands, as a card names it. */
export interface CardCitation {
  /** Id of the source; the card has it under {@link CardSource}. */
  readonly source: string;
  readonly shortName: LocalText;
  readonly title: string;
  readonly publisher: string;
  /** BCP 47 tag of the language that title and publisher are in. */
  readonly language: string;
  /** BCP 47 tag of the language of the text that was read, and so of first words and section. */
  readonly copyLanguage: string;
  readonly issued: DateRange;
  readonly paragraph: number;
  /** First words of the passage, at most five, as in the text that was read: what a person searches for. */
  readonly firstWords: string;
  /** Heading of the section that the paragraph stands in, where the source has headings. */
  readonly section: string | null;
  /** The source's address, at the passage where the page has its words; null unless somebody saw the text there. */
  readonly url: string | null;
  /** What to ask a search engine for the original; null where the address leads to the words that were read. */
  readonly search: string | null;
  /** BCP 47 tag of the language that the machine translation was made from; null when it is not one. */
  readonly translatedFrom: string | null;
  readonly isThirdPartyCopy: boolean;
}

/** A source, with whose voice it is and which text was read in its place. */
export interface CardSource {
  readonly id: string;
  readonly shortName: LocalText;
  readonly title: string;
  readonly publisher: string;
  /** BCP 47 tag of the language that title and publisher are in. */
  readonly language: string;
  readonly kind: Source["original"]["kind"];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly funding: LocalText;
  readonly issued: DateRange;
  /** How the date is known, where it is not printed. */
  readonly issuedNote: LocalText | null;
  /** The source's address; null unless somebody saw the text there. */
  readonly url: string | null;
  /** What to ask a search engine for the original; null where the address leads to the words that were read. */
  readonly search: string | null;
  /** The text that was read: whose copy, and through which languages it was translated by machine, the original's first. */
  readonly copy: {
    readonly publisher: LocalText;
    readonly isThirdParty: boolean;
    /** BCP 47 tags; a single one when it was read as it was written. */
    readonly languages: readonly string[];
  };
}

/** What a pack rests on, as the popup tells it. */
export interface Material {
  readonly sources: readonly CardSource[];
  /** Whose voices the pack lacks; null when it does not say. */
  readonly missingVoices: LocalText | null;
}

/** What a pack rests on, with what has to be named where its texts are passed on. */
export interface PackMaterial extends Material {
  readonly pack: Pick<Pack, "title" | "version" | "licence" | "editors">;
  /** Where the material ends. */
  readonly coverageEnd: DateRange;
}

/** A citation with what a card says of its source. */
export function toCardCitation(source: CompiledSource, citation: Citation): CardCitation {
  const { id, shortName, original, copy, issued } = source;
  const { paragraph, first } = citation;
  const link = sourceLink(source, citation);
  const section = copy.sections.findLast((candidate) => candidate.paragraph <= paragraph);
  return {
    source: id,
    shortName,
    title: original.title,
    publisher: original.publisher,
    language: original.language,
    copyLanguage: copy.language,
    issued,
    paragraph,
    firstWords: first,
    section: section?.heading ?? null,
    url: link.kind === "search" ? null : link.url,
    search: link.kind === "passage" ? null : link.search,
    translatedFrom: copy.machineTranslation?.from ?? null,
    isThirdPartyCopy: copy.isThirdParty,
  };
}

/** What readers are told of a source. */
export function toCardSource(source: CompiledSource): CardSource {
  const { id, shortName, original, copy, issued } = source;
  const link = sourceLink(source, { first: "", last: "" });
  const { machineTranslation: translation } = copy;
  return {
    id,
    shortName,
    title: original.title,
    publisher: original.publisher,
    language: original.language,
    kind: original.kind,
    country: original.country,
    funding: original.funding,
    issued,
    issuedNote: original.issuedNote ?? null,
    url: link.kind === "search" ? null : (original.URL ?? null),
    search: link.kind === "passage" ? null : link.search,
    copy: {
      publisher: copy.publisher,
      isThirdParty: copy.isThirdParty,
      languages: translation ? [translation.from, ...(translation.via ? [translation.via] : []), copy.language] : [copy.language],
    },
  };
}

/** All sources of a pack, whose voices it lacks, and which pack it is. */
export function materialOf({ pack, coverage, sources }: CompiledPack): PackMaterial {
  const { title, version, licence, editors, missingVoices = null } = pack;
  return { sources: sources.map(toCardSource), missingVoices, pack: { title, version, licence, editors }, coverageEnd: coverage.to };
}
