/** The message that asks for a fact as it is copied, the same from pages and from the popup. */
import { CITATION_FORMATS, type CitationFormat } from "@/lib/facts/cite-formats";
import { KEBAB_ID } from "@/lib/facts/kebab-id";

/** A fact, by its id, in a form and in the language of the card that it is copied from. */
export type CiteMessage = {
  readonly type: "cite";
  readonly fact: string;
  readonly format: CitationFormat;
  readonly language: "de" | "en";
};

/** Answer: the text to be copied. */
export type CiteAnswer = { readonly ok: true; readonly text: string } | { readonly ok: false };

/** Checks the shape of what claims to ask for a citation; null when it is none. */
export function asCite({ type, fact, format, language }: Record<string, unknown>): CiteMessage | null {
  const known = CITATION_FORMATS.find((one) => one === format);
  if (type !== "cite" || typeof fact !== "string" || !KEBAB_ID.test(fact) || !known) return null;
  return language === "de" || language === "en" ? { type, fact, format: known, language } : null;
}
