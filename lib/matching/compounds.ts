/**
 * German compounds written as one word: "Ukrainekrieg", "Nordkoreaexperten".
 *
 * A name of six letters or more that a noun of the list follows directly. The list is short because a name can
 * begin an ordinary word by chance; what stands on it is what newspapers put after the names of states and people.
 * The mention is the name alone, as in "Nordkorea-Experte": its card is about the country, not about the expert.
 * Compounds that mean something of their own ("Kremlchef") are aliases, in the pack.
 */
import { type Token, tokenize } from "./normalize";
import type { TermIndex, TermRecord } from "./term-index";

/** Heads with their inflected forms, folded. */
const HEADS: ReadonlySet<string> = new Set(
  (
    "krieg kriegs krieges kriege chef chefs chefin besuch besuchs besuches besuche gipfel gipfels treffen treffens politik " +
    "politiker politikers politikern experte experten expertin expertinnen regierung regime regimes armee armeen " +
    "sanktion sanktionen vertrag vertrags vertrages vertraege rakete raketen test tests konflikt konflikts konfliktes konflikte " +
    "reise reisen krise beziehung beziehungen abkommen abkommens hilfe hilfen truppe truppen soldat soldaten"
  ).split(" "),
);
const HEAD_LENGTHS: readonly number[] = [...new Set([...HEADS].map((head) => head.length))].toSorted((a, b) => b - a);
const MIN_NAME_LENGTH = 6;
const MIN_COMPOUND_LENGTH = MIN_NAME_LENGTH + Math.min(...HEAD_LENGTHS);

/** A name at the beginning of a compound. */
export interface CompoundStem {
  readonly record: TermRecord;
  /** Where the name ends in the text. */
  readonly end: number;
}

/** The names that a word begins with, when what follows is one of the heads; mostly none. */
export function findCompoundStems(text: string, token: Token, terms: TermIndex["terms"]): CompoundStem[] {
  if (!token.isCapitalised || token.key.length < MIN_COMPOUND_LENGTH) return [];
  for (const key of new Set([token.key, token.plainKey])) {
    for (const length of HEAD_LENGTHS) {
      const stem = key.slice(0, -length);
      if (stem.length < MIN_NAME_LENGTH || !HEADS.has(key.slice(-length))) continue;
      const records = (terms.get(stem) ?? []).filter(startsCompounds);
      if (records.length > 0) {
        const end = endOfStem(text, token, stem.length, key === token.key ? "key" : "plainKey");
        return records.map((record) => ({ record, end }));
      }
    }
  }
  return [];
}

function startsCompounds({ entity, isShort, needs, inflects, letterCase, form }: TermRecord): boolean {
  return entity >= 0 && !isShort && !needs && inflects && letterCase === "capital" && form !== "inflected";
}

/** Folding changes lengths (ß is "ss", a soft hyphen nothing), so that the end is looked for in the text itself. */
function endOfStem(text: string, { start, end }: Token, length: number, form: "key" | "plainKey"): number {
  for (let at = start + 1; at < end; at++) {
    if ((tokenize(text.slice(start, at))[0]?.[form].length ?? 0) >= length) return at;
  }
  return end;
}
