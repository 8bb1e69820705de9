/**
 * Inflection: which endings a word of a name may have on a page, by the language of the alias and what kind of word it is.
 * The index keeps a word's stem; the page's word is tried without each ending that could be one (`possibleEndings`), and what is
 * found is believed only if the ending is one of that very word's (`paradigmOf`).
 *
 * German and English: genitive, dative plural, adjectives, "Moskauer". Polish, Russian, Ukrainian: the regular case endings
 * of nouns and adjectives, without changes of the stem (Киев, Києва): those are aliases in the pack. French, Spanish, Italian:
 * gender and number of adjectives.
 */
import type { EntityType } from "@/lib/facts/entity-types";

/** Languages that inflect alike. */
export const LANGUAGE_GROUPS = ["none", "german", "english", "polish", "russian", "ukrainian", "romance"] as const;
export type LanguageGroup = (typeof LANGUAGE_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, LanguageGroup>> = {
  de: "german",
  en: "english",
  pl: "polish",
  ru: "russian",
  uk: "ukrainian",
  fr: "romance",
  es: "romance",
  it: "romance",
};

/** The group of an alias' language, a BCP 47 primary tag; "none" where names do not inflect, or we do not know how. */
export function groupOf(language: string): LanguageGroup {
  return GROUP_OF[language] ?? "none";
}

/**
 * What an alias is: a whole name, an adjective, capitals only, a short form that needs the full name before; or a longer name that
 * means something else ("Trump Tower") and blocks what it covers.
 */
export type AliasKind = "name" | "adjective" | "acronym" | "short" | "other";

/** One word of an alias. */
export interface AliasWord {
  /** Folded, umlauts as base letters. */
  readonly key: string;
  readonly isCapitalised: boolean;
  /** A space, and nothing else, stands between it and the word before. */
  readonly isAfterSpace: boolean;
}

/** What a word's paradigm depends on beside the word. */
export interface InflectionContext {
  readonly group: LanguageGroup;
  readonly kind: AliasKind;
  readonly type: EntityType | null;
}

/** A word without the ending that it has in the pack, and the endings that it may have on a page, the pack's own first. */
export interface Paradigm {
  /** Length of the stem in folded letters. */
  readonly stem: number;
  readonly endings: readonly string[];
}

/** A name of one word shorter than this takes no ending: "Kims" and "Kim Jong Uns" yes, "UNs" no. */
const MIN_INFLECTED = 3;
/** German "-es" wants a longer one, unless other words stand before: "Ukraine-Krieges". */
const MIN_FOR_ES = 6;
/** "Kursker" yes, "Omaner" no: what is shorter is too often another word. */
const MIN_FOR_ER = 5;
const MIN_ADJECTIVE = 5;

const GERMAN_ADJECTIVE = ["e", "en", "er", "es", "em"];
/** Types whose names hold no adjective to decline: "Alexander" is not one, for all its ending. */
const NEVER_DECLINED: ReadonlySet<EntityType | null> = new Set(["person", "weapon"]);
/** What ends as adjectives do and is a preposition, or a noun in the plural. */
const NO_ADJECTIVE = /^(?:zwischen|gegen|neben|ohne|unter|hinter|uber|ueber|wegen)$|(?:ung|ion|heit|keit|schaft|tat|taet)en$/;

type Rule = readonly [ending: string, forms: string];

/** By the ending of the nominative, the longest first; "" is a consonant. Folded: ą is a, ę is e, ó is o. */
const POLISH: readonly Rule[] = [
  ["ia", "ia ii ie io"],
  ["a", "a y i e ie o ej"],
  ["y", "y ego emu ym a ej e ych ymi om ami ach ow"],
  ["ki", "ki kiego kiemu kim ka kiej kie kich kimi"],
  ["i", "i iego iemu im a iej ie ich imi"],
  ["o", "o a u em ie"],
  ["e", "e ego emu ym a u em"],
  ["", " a u owi em iem ie y i ow om ami ach"],
];
const RUSSIAN: readonly Rule[] = [
  ["ия", "ия ии ию ией"],
  ["ая", "ая ой ую ою"],
  ["ий", "ий ия ию ием ии ого его ому ему им ом ем ая ой ую ое ие их ими"],
  ["ый", "ый ого ому ым ом ая ой ую ое ые ых ыми"],
  ["ое", "ое ого ому ым ом"],
  ["ие", "ие ия ию ием ии их им ими"],
  ["ые", "ые ых ым ыми"],
  ["а", "а ы и е у ой ою"],
  ["я", "я и е ю ей ею"],
  ["ь", "ь я ю ем е и ью"],
  ["й", "й я ю ем е"],
  ["ы", "ы ов ам ами ах"],
  ["о", "о а у ом е"],
  ["е", "е я ю ем"],
  ["", " а у ом ем е ы ым ов ам ами ах"],
];
const UKRAINIAN: readonly Rule[] = [
  ["ія", "ія ії ію ією"],
  ["ий", "ий ого ому им ім а ої ій у ою е і их ими"],
  ["ій", "ій ія ію ієм ії ього ьому ім я ьої ю ьою є і іх іми"],
  ["а", "а и і у ою о ої ій"],
  ["я", "я і ї ю єю ею"],
  ["ь", "ь я ю ем еві і"],
  ["й", "й я ю єм єві ї"],
  ["і", "і ів ам ами ах их им ими"],
  ["и", "и ів ам ами ах"],
  ["о", "о а у ом і"],
  ["", " а у ові ом ем і и им"],
];
/** As words are folded: й is и, ё is е, ї is і. */
const fold = (rules: readonly Rule[]): readonly Rule[] => rules.map(([ending, forms]) => [foldCyrillic(ending), foldCyrillic(forms)]);
/** A Cyrillic text as words are folded. */
export const foldCyrillic = (text: string): string => text.replaceAll("й", "и").replaceAll("ё", "е").replaceAll("ї", "і");

const ROMANCE_ADJECTIVE: readonly Rule[] = [
  ["co", "co ca cos cas ci che chi"],
  ["o", "o a os as i e"],
  ["e", "e es i"],
  ["a", "a as"],
  ["", " e s es ne nes"],
];
const SLAVIC: Readonly<Partial<Record<LanguageGroup, readonly Rule[]>>> = {
  polish: POLISH,
  russian: fold(RUSSIAN),
  ukrainian: fold(UKRAINIAN),
};
/** What stays of a Slavic word; shorter ones keep their ending. */
const MIN_SLAVIC_STEM = 2;

/** The paradigm of a word of an alias, by its position. */
export function paradigmOf(words: readonly AliasWord[], at: number, context: InflectionContext): Paradigm {
  const { key } = words[at] as AliasWord;
  const unchanged: Paradigm = { stem: key.length, endings: [""] };
  if (context.kind === "acronym" || (words.length === 1 && key.length < MIN_INFLECTED) || /\d/.test(key)) return unchanged;
  const slavic = SLAVIC[context.group];
  if (slavic) return byEnding(key, slavic) ?? unchanged;
  if (context.group === "romance") return (context.kind === "adjective" && byEnding(key, ROMANCE_ADJECTIVE)) || unchanged;
  const isLast = at === words.length - 1;
  if (context.kind === "adjective") {
    return isLast && context.group === "german" ? { stem: key.length, endings: ["", ...GERMAN_ADJECTIVE] } : unchanged;
  }
  if (!isLast) return isGermanAdjective(words, at, context) ? germanAdjective(key) : unchanged;
  return context.group === "none" ? unchanged : { stem: key.length, endings: nounEndings(words, context) };
}

function byEnding(key: string, rules: readonly Rule[]): Paradigm | undefined {
  const rule = rules.find(([ending]) => key.endsWith(ending) && key.length - ending.length >= MIN_SLAVIC_STEM);
  if (!rule || (rule[0] === "" && /[aeiouyаеёиоуыэюяіїє]$/.test(key))) return undefined;
  return { stem: key.length - rule[0].length, endings: rule[1].split(" ") };
}

/** German genitive and dative plural, English plural ("the Kims"); a city's adjective in "-er" (find-exact.ts wants a noun after it). */
function nounEndings(words: readonly AliasWord[], { group, type, kind }: InflectionContext): string[] {
  const { key } = words.at(-1) as AliasWord;
  const endings = ["", "s"];
  if (key.length >= (words.length === 1 ? MIN_FOR_ES : MIN_FOR_ES - 1)) endings.push("es");
  if (key.endsWith("er")) endings.push("n");
  const isCity = type === "place" && group === "german" && kind === "name" && words.length === 1;
  if (isCity && key.length >= MIN_FOR_ER && !/[aeio]$|er$/.test(key)) endings.push(CITY_ENDING);
  return endings;
}

/** "Moskauer Führung": the adjective of a German city's name, never without the noun. */
export const CITY_ENDING = "er";

function germanAdjective(key: string): Paradigm {
  const ending = /e[nrsm]?$/.exec(key)?.[0] ?? "";
  return { stem: key.length - ending.length, endings: [ending, ...GERMAN_ADJECTIVE.filter((other) => other !== ending)] };
}

/** Adjectives in a row agree ("der Koreanischen Demokratischen …"); the last of them stands before a noun with a capital. */
function isGermanAdjective(words: readonly AliasWord[], at: number, { group, kind, type }: InflectionContext): boolean {
  if (group !== "german" || kind !== "name" || NEVER_DECLINED.has(type)) return false;
  const { key } = words[at] as AliasWord;
  const next = words[at + 1];
  if (!next?.isAfterSpace || key.length < MIN_ADJECTIVE || !/e[nrsm]?$/.test(key) || NO_ADJECTIVE.test(key)) return false;
  return next.isCapitalised || (at + 2 < words.length && isGermanAdjective(words, at + 1, { group, kind, type }));
}

/** All endings of a group, to be tried on a page's words. */
function endingsOf(group: LanguageGroup): string[] {
  if (group === "german") return ["s", "es", "n", ...GERMAN_ADJECTIVE];
  if (group === "english") return ["s", "es", "n"];
  const rules = SLAVIC[group] ?? (group === "romance" ? ROMANCE_ADJECTIVE : []);
  return [...new Set(rules.flatMap(([, forms]) => forms.split(" ")))].filter((ending) => ending !== "");
}

/** Longest ending of any language. */
export const MAX_ENDING = 5;

/**
 * A table that tells from the last two letters of a word how many it could lose: bit n is set where an ending of n letters may
 * be one. Two letters of which the low five bits count are index enough; what it says too much the paradigm refuses.
 */
export function possibleEndings(groups: readonly LanguageGroup[]): Uint8Array {
  const table = new Uint8Array(32 * 32);
  for (const ending of groups.flatMap(endingsOf)) {
    const last = ending.charCodeAt(ending.length - 1) & 31;
    for (let before = 0; before < 32; before++) {
      if (ending.length > 1 && before !== (ending.charCodeAt(ending.length - 2) & 31)) continue;
      table[last * 32 + before] = (table[last * 32 + before] as number) | (1 << ending.length);
    }
  }
  return table;
}
