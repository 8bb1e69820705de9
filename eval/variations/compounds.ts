/** Names within longer words. */
import type { Family } from "./family";
import type { Name } from "./names";
import { pick } from "./random";

/** Heads that follow a name of a person, a country, a city; the first ones are what newspapers use most. */
const HEADS = [
  ..."Krieg Politik Experte Expertin Besuch Gipfel Konflikt Krise Reise Hilfe Regierung Sanktionen Beziehungen Treffen".split(" "),
  ..."Abkommen Vertrag Armee Truppen Test Debatte Kurs Strategie Kenner Frage Gespräche Berichterstatter Beauftragter".split(" "),
];
const CLOSED_HEADS = HEADS.map((head) => head.toLowerCase());
const ENGLISH_TAILS = ["-backed", "-led", "-related", "-watchers", "-focused"];
const ENGLISH_HEADS = ["pro-", "anti-", "non-", "post-"];
const COMPOUNDED: ReadonlySet<Name["type"]> = new Set(["person", "place", "weapon", "organisation"]);
/** Names of people by where they live make no compounds of this kind. */
const INHABITANTS = /(?:er|erin|innen|ese|esen|esin|sse|ssen|ssin)$/;

/** The mention is the name alone: the word as a whole is something else. */
export const hyphenCompound: Family = {
  variation: "compound, hyphen",
  isListedTrivial: true,
  vary: ({ text, kind, language, type }, random) => {
    if ((kind !== "name" && kind !== "acronym") || !COMPOUNDED.has(type) || INHABITANTS.test(text) || !/^\p{Lu}/u.test(text)) return null;
    // Names that are phrases ("Geheimdienst Südkoreas") make no compounds.
    if (text.split(/[ -]/).length > (type === "organisation" ? 2 : 3) || /[.'’]/.test(text)) return null;
    if (type === "organisation" && language === "de" && text.includes(" ")) return null;
    if (language === "en") {
      const isBefore = random() < 0.4;
      return isBefore
        ? { before: pick(ENGLISH_HEADS, random), mention: text, after: " forces" }
        : { mention: text, after: `${pick(ENGLISH_TAILS, random)} forces` };
    }
    // Hyphens run through a compound: "Kim-Jong-un-Besuch".
    const mention = text.replaceAll(" ", "-");
    return random() < 0.3 ? { before: "Anti-", mention, after: "-Front" } : { mention, after: `-${pick(HEADS, random)}` };
  },
};

/** German compounds in one word. */
export const closedCompound: Family = {
  variation: "compound, closed",
  isListedTrivial: true,
  vary: ({ text, kind, language, type }, random) => {
    const fits = language === "de" && kind === "name" && COMPOUNDED.has(type) && /^\p{Lu}\p{Ll}{5,}$/u.test(text);
    // "Hafenstadt" or "Kurzstreckenrakete" begin other compounds than names do.
    return fits && type !== "weapon" && !INHABITANTS.test(text) ? { mention: text, after: pick(CLOSED_HEADS, random) } : null;
  },
};
