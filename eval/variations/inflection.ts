/** Names as grammar bends them: genitives, adjectives, declined adjectives within a name. */
import type { Family, Variant } from "./family";
import type { Name } from "./names";
import { pick, type Random } from "./random";

/** German and English genitives; a German name of several words, unless it is a person's, takes its ending elsewhere. */
export const genitive: Family = {
  variation: "genitive",
  isListedTrivial: true,
  vary: ({ text, kind, language, type }, random) => {
    if (kind === "adjective" || kind === "short" || text.split(" ").length > (type === "person" || language === "en" ? 4 : 1)) return null;
    if (/[szxß]$/i.test(text)) return { mention: `${text}${pick(["’", "'"], random)}` };
    if (language === "en") return { mention: `${text}${pick(["'s", "’s"], random)}` };
    return kind === "name" && /\p{L}$/u.test(text) && !/(?:e|en|in)$/.test(text) ? { mention: `${text}s` } : null;
  },
};

const PHRASES: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  e: [
    ["die ", " Führung"],
    ["die ", " Delegation"],
    ["die ", " Wirtschaftslage"],
  ],
  en: [
    ["der ", " Führung"],
    ["die ", " Vertreter"],
    ["den ", " Grenzposten"],
  ],
  er: [
    ["ein ", " Beamter"],
    ["", " Herkunft"],
  ],
  es: [
    ["ein ", " Schreiben"],
    ["", " Öl"],
  ],
  em: [
    ["", " Druck"],
    ["", " Gebiet"],
  ],
};
const CITY_NOUNS = [" Führung", " Zeitungen", " Behörden", " Vorstädte"];
const ENGLISH_NOUNS = [" leadership", " newspapers", " position", " suburbs"];
/** Endings of what is no city: states, regions, groups of people. Names that end in a vowel, other than -au, form their own adjectives. */
const NO_CITY =
  /(?:land|reich|ien|stan|union|inseln|kurilen|straße|ozean|meer|er|en|in|[aeioyäöü]|[^a]u|yj)$|^(?:Kreml|Schweiz|Vietnam|Taiwan|Japan|China)$/i;

/** German adjectives of states and cities, and the English genitive that stands for one. */
export const adjective: Family = {
  variation: "adjective",
  isListedTrivial: true,
  vary: (name, random, pool) => {
    if (name.kind === "adjective" && name.language === "de") return bent(name, random);
    if (name.type !== "place" || name.kind !== "name" || !/^\p{Lu}\p{L}{4,}$/u.test(name.text)) return null;
    if (name.language === "en" && name.isFirst) return { mention: `${name.text}’s`, after: pick(ENGLISH_NOUNS, random) };
    if (name.language === "en" || pool.hasAdjective(name.entity) || NO_CITY.test(name.text)) return null;
    return { before: "die ", mention: `${name.text}er`, after: pick(CITY_NOUNS, random) };
  },
};

function bent({ text }: Name, random: Random): Variant {
  const ending = pick(Object.keys(PHRASES), random);
  const [before, after] = pick(PHRASES[ending] as (typeof PHRASES)[string], random);
  return { before, mention: text + ending, after };
}

/** Words that are adjectives by their ending, as they open a German name. */
const ADJECTIVE =
  /^\p{L}*(?:isch|ig|lich|eint|einigt|al|iv|är|sam|groß|weiß|rot|kalt|neu|zweit|dritt|siebt|end|schwarz|hoh|obersten?)(?:e|er|es)$/iu;
const NOT_DECLINED: ReadonlySet<Name["type"]> = new Set(["person", "weapon"]);

/** A name that opens with adjectives after an article: "der Vereinten Nationen". */
export const declension: Family = {
  variation: "declension",
  isListedTrivial: true,
  vary: ({ text, kind, language, type }, random) => {
    if (language !== "de" || kind !== "name" || NOT_DECLINED.has(type)) return null;
    const words = text.split(" ");
    const noun = words.findIndex((word) => !ADJECTIVE.test(word));
    const opening = words.slice(0, noun);
    if (noun < 1 || !/^\p{Lu}/u.test(words[noun] as string)) return null;
    const isFeminineOrPlural = opening.every((word) => word.endsWith("e"));
    const article = isFeminineOrPlural ? pick(["der ", "einer "], random) : pick(["dem ", "vom "], random);
    const declined = opening.map((word) => word.replace(/e[rs]?$/, "en"));
    return { before: article, mention: [...declined, ...words.slice(noun)].join(" ") };
  },
};
