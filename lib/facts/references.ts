/** References as the compiler leaves them for the extension: text, with a place for the paragraphs that a fact cites. */
import type { CompiledPack } from "./compiled-pack";
import type { DateLanguage } from "./format-date";

/** Citation styles that sources are formatted in. */
export const CITATION_STYLES = ["apa", "iso690"] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Stands for the paragraph's number; the last in its text. */
export const PLACE = "{n}";

/** A source in one style and language. */
export interface SourceReference {
  /** The entry of a list of references, in plain text. */
  readonly reference: string;
  /** What stands in running text, without its parentheses, with {@link PLACE}. */
  readonly one: string;
  /** The same for several paragraphs. */
  readonly several: string;
}

/** The reference in running text with its paragraphs: "Spohr & Krahe, 2023, Abs. 7, 9". */
export function atParagraphs({ one, several }: SourceReference, paragraphs: readonly number[]): string {
  const text = paragraphs.length > 1 ? several : one;
  const at = text.lastIndexOf(PLACE);
  return text.slice(0, at) + paragraphs.join(", ") + text.slice(at + PLACE.length);
}

/** A source in every style and language. */
export type SourceReferences = Readonly<Record<DateLanguage, Readonly<Record<CitationStyle, SourceReference>>>>;

/** A pack with the references of its sources, by their ids: what the extension loads. */
export interface CitablePack extends CompiledPack {
  readonly references: Readonly<Record<string, SourceReferences>>;
}
