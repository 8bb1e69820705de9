/** Comparable words for peers that know nothing of spelling: small letters, no marks, one space between words. */

const WORD = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}/gu;

/** The words of a text, folded. Done once for aliases and once a query, which is twice as fast as leaving it to Fuse. */
export function foldWords(text: string): string {
  const folded = text.toLowerCase().normalize("NFKD").replace(MARKS, "").replaceAll("ß", "ss");
  return (folded.match(WORD) ?? []).join(" ");
}
