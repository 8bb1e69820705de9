/**
 * Acronyms in headlines set in capitals. "US" in "JOIN US TODAY" is a pronoun: where everything is in capitals,
 * capitals tell nothing, and an acronym that could be read as a word is not believed.
 */
import type { Token } from "./normalize";

/** So many other words in capitals make a text in capitals; fewer may be acronyms themselves. */
const MIN_WORDS = 2;
const VOWEL = /[aeiouy]/;
const LETTER = /\p{L}/u;

/** Whether most words of a text are in capitals; single letters and figures tell nothing. */
export function isInCapitals(tokens: readonly Token[]): boolean {
  let capitals = 0;
  let others = 0;
  for (const token of tokens) {
    if (token.key.length < 2 || !LETTER.test(token.key)) continue;
    if (token.isAllCaps) capitals++;
    else others++;
  }
  return capitals > MIN_WORDS && capitals > others;
}

/** Whether an acronym as the text has it could be a word: "US" has a vowel and nothing else; "DPRK", "U.S." and "KN-23" cannot be one. */
export function couldBeWord(acronym: string): boolean {
  return VOWEL.test(acronym.toLowerCase()) && !/[\p{N}.]/u.test(acronym);
}
