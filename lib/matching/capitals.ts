/**
 * Acronyms in headlines set in capitals. "US" in "JOIN US TODAY" is a pronoun: where everything is in capitals,
 * capitals tell nothing, and an acronym that could be read as a word is not believed.
 */
import { FLAG, type Tokens } from "./tokens";

/** So many other words in capitals make a text in capitals; fewer may be acronyms themselves. */
const MIN_WORDS = 2;
const VOWEL = /[aeiouy]/;

/**
 * Whether most words of a text are in capitals; single letters and figures tell nothing.
 * @param isAcronym whether a token is one for sure: acronyms alone ("USA i KRLD") make no text in capitals.
 */
export function isInCapitals(tokens: Tokens, isAcronym: (token: number) => boolean = () => false): boolean {
  let words = 0;
  let capitals = 0;
  let others = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens.size(at) < 2 || (tokens.has(at, FLAG.digit) && !tokens.has(at, FLAG.allCaps))) continue;
    if (!tokens.has(at, FLAG.allCaps)) others++;
    else {
      capitals++;
      if (!isAcronym(at)) words++;
    }
  }
  return words >= MIN_WORDS && capitals > MIN_WORDS && capitals > others;
}

/** Whether an acronym as the text has it could be a word: "US" has a vowel and nothing else; "DPRK", "U.S." and "KN-23" cannot be one. */
export function couldBeWord(acronym: string): boolean {
  return VOWEL.test(acronym.toLowerCase()) && !/[\p{N}.]/u.test(acronym);
}
