/** How texts go on about a person: by surname, with a title, with an initial. */
import type { Family, NamePool } from "./family";
import type { Name } from "./names";
import { pick } from "./random";

const TITLES = {
  de: ["Präsident", "Außenminister", "Staatschef", "Generalsekretär", "Herr"],
  en: ["President", "Foreign Minister", "Mr", "Mr.", "Secretary"],
} as const;

function isFullName({ type, kind, text }: Name): boolean {
  return type === "person" && kind === "name" && /^\p{Lu}[\p{L}-]+(?: [\p{L}.-]+)+$/u.test(text) && !TITLE_WORD.test(text);
}

const TITLE_WORD = /minister|präsident|chef|president|premier|secretary|leader|chairman/i;

/** One-word names that the pack lists for a person and that are part of the full name. */
function surnamesOf({ entity, text }: Name, { names }: NamePool): string[] {
  const parts = text.split(" ");
  const ends = [parts[0], parts.at(-1)];
  return [
    ...new Set(
      names
        .filter((name) => name.entity === entity && (name.kind === "short" || name.kind === "name") && ends.includes(name.text))
        .map((name) => name.text),
    ),
  ];
}

/** The surname alone, in the next paragraph or sentence after the full name. */
export const surname: Family = {
  variation: "surname",
  isListedTrivial: false,
  vary: (name, random, pool) => {
    const surnames = isFullName(name) ? surnamesOf(name, pool) : [];
    return surnames.length > 0 ? { mention: pick(surnames, random), introduction: name.text, frame: "surname" } : null;
  },
};

/** A title before the full name, a title before the surname of somebody named before, or an initial. */
export const titles: Family = {
  variation: "title, initial",
  isListedTrivial: true,
  vary: (name, random, pool) => {
    if (!isFullName(name)) return null;
    const before = `${pick(TITLES[name.language], random)} `;
    const surnames = surnamesOf(name, pool);
    const draw = random();
    if (surnames.length === 0 || draw < 0.34) return { before, mention: name.text };
    const short = pick(surnames, random);
    if (draw < 0.67) return { before, mention: short, introduction: name.text };
    // Korean and Chinese names, with the surname first, are not shortened to an initial.
    const isGivenNameFirst = name.text.endsWith(` ${short}`) && !/-/.test(name.text);
    return isGivenNameFirst ? { mention: `${name.text[0]}. ${short}` } : { before, mention: name.text };
  },
};
