/** Where a reader gets from a citation: to the passage, to the page, or to a search for the original. */
import type { Citation, Source } from "./pack";

/** How far the address of a source leads. */
export type SourceLink =
  /** The address opens at the passage: it was verified, and the page there has the words that were read. */
  | { readonly kind: "passage"; readonly url: string }
  /** The address was verified, but what was read is a translation or somebody else's copy: its words are not on that page. */
  | { readonly kind: "page"; readonly url: string; readonly search: string }
  /** No address that anybody has seen the text at. */
  | { readonly kind: "search"; readonly search: string };

/** How a citation of a source leads there; `search` is what to ask a search engine. */
export function sourceLink(
  { original, copy }: Pick<Source, "original" | "copy">,
  { first, last }: Pick<Citation, "first" | "last">,
): SourceLink {
  const { URL: url, title, publisher, certainty } = original;
  const search = `"${title.replace(/["„“”»«]/g, "")}" ${publisher}`;
  if (url === undefined || certainty.URL !== "verified") return { kind: "search", search };
  const hasWords = !copy.isThirdParty && copy.machineTranslation === null && copy.language === original.language;
  return hasWords ? { kind: "passage", url: atPassage(url, first, last) } : { kind: "page", url, search };
}

/**
 * The address with a text fragment (wicg.github.io/scroll-to-text-fragment) from the first words of a passage to its last. A fragment
 * that the address has already stays before it.
 */
export function atPassage(url: string, first: string, last: string): string {
  const words = first === last ? encodeWords(first) : `${encodeWords(first)},${encodeWords(last)}`;
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${words}`;
}

/** A hyphen marks what stands before and after; `encodeURIComponent` leaves it, but not commas and ampersands. */
function encodeWords(words: string): string {
  return encodeURIComponent(words).replace(/-/g, "%2D");
}
