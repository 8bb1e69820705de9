/**
 * Surnames beside other names. "Kim" in "Kim Yo Jong" and "Andrew Kim" is somebody else, and so is the "Schojkow" of
 * "Anna Schojkow": a surname that stands for a person by itself must stand by itself.
 */
import type { Candidate } from "./candidate";
import type { Token } from "./normalize";
import type { TermIndex } from "./term-index";

/** Words before a surname that say who somebody is and are no part of the name, folded as tokens are. */
const TITLES: ReadonlySet<string> = new Set(
  (
    "herr herrn frau praesident praesidenten praesidentin minister ministers ministerin aussenminister verteidigungsminister staatschef staatschefs staatsfuehrer " +
    "machthaber machthabers diktator diktators fuehrer parteichef regierungschef kremlchef kremlchefs marschall general botschafter genosse despot " +
    "mr mrs ms dr president chairman leader dictator minister secretary ambassador comrade marshal general premier chancellor strongman ruler and"
  ).split(" "),
);

/** The candidates, with `isBesideName` set where a short form, or a person's misspelt name of one word, stands beside another name. */
export function markBesideNames(found: Candidate[], tokens: readonly Token[], { entities }: TermIndex): Candidate[] {
  const isLoneSurname = ({ record, spelling }: Candidate) =>
    record.isShort || (spelling?.isAlone === true && entities[record.entity]?.type === "person");
  if (!found.some(isLoneSurname)) return found;
  const starts = new Set(found.map(({ start }) => start));
  const ends = new Set(found.map(({ end }) => end));
  return found.map((candidate) => {
    if (!isLoneSurname(candidate)) return candidate;
    const before = tokens.findLast((token) => token.end <= candidate.start);
    const after = tokens.find((token) => token.start >= candidate.end);
    const first = tokens.find((token) => token.start === candidate.start);
    const isNameBefore =
      first?.gap === "space" && before !== undefined && !ends.has(before.end) && isNameBeside(before) && before.gap !== "hard";
    const isNameAfter = after?.gap === "space" && !isGenitive(candidate, tokens) && !starts.has(after.start) && isNameBeside(after);
    return { ...candidate, isBesideName: isNameBefore || isNameAfter };
  });
}

/** A capitalised word that may be another part of the name; a title is none. */
function isNameBeside(token: Token): boolean {
  return token.isCapitalised && /\p{L}/u.test(token.key) && !TITLES.has(token.key);
}

/** "Kims Zug", "Kim's train": whatever stands after a genitive is no part of the name. */
function isGenitive({ record, end }: Candidate, tokens: readonly Token[]): boolean {
  return !/s$/i.test(record.alias) && tokens.some((token) => token.end === end && token.key.endsWith("s"));
}
