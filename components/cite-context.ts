/** How the entries of a card get what is copied from them: a card opens views in views, and none of those has to hand it on. */
import { createContext } from "preact";
import type { Language } from "@/lib/extension/i18n";
import type { CiteAnswer } from "@/lib/extension/messages";
import type { CitationFormat } from "@/lib/facts/cite-formats";

/** A fact, by its id, as text to be copied. */
export type Cite = (fact: string, format: CitationFormat, language: Language) => Promise<CiteAnswer>;

/** Null where nobody can be asked: entries have nothing to copy there. */
export const CiteContext = createContext<Cite | null>(null);
