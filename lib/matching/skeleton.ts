/**
 * Transliteration skeletons: what is left of a Latin spelling when everything is taken away in which
 * German, English and other transliterations of one Russian or Korean name usually differ. "Schojgu",
 * "Shoygu" and "Szojgu" share one; so do "Wostotschny" and "Vostochnyy".
 *
 * Skeletons serve to find what may be meant, not to decide it: two words of one language can share one too.
 * The replacements are those that separate the German (Duden), the English (BGN/PCGN) and the scholarly
 * transliteration of Russian, and the South Korean from the McCune–Reischauer romanisation of Korean.
 */

/** Letters that stand for one sound, the longest first: "schtsch" is no "sch". */
const SOUNDS: Readonly<Record<string, string>> = {
  schtsch: "sc",
  shch: "sc",
  tsch: "c",
  tch: "c",
  sch: "s",
  sh: "s",
  sz: "s",
  zh: "s",
  ch: "c",
  cz: "c",
  kh: "k",
  ck: "k",
  qu: "kv",
  q: "k",
  c: "k",
  tz: "z",
  ts: "z",
  x: "ks",
  ff: "v",
  w: "v",
  y: "i",
  j: "i",
  ou: "u",
  oo: "u",
};

const SOUND = new RegExp(Object.keys(SOUNDS).join("|"), "g");
/** An h is heard at the beginning of a word; after that it only lengthens or softens what stands before. */
const SILENT_H = /\Bh/g;
const REPEATED = /(.)\1+/g;

/**
 * The skeleton of a word.
 * @param plainKey the word folded, umlauts as base letters (see normalize.ts).
 * @returns a word with figures or of another script unchanged: there nothing is transliterated.
 */
export function skeletonOf(plainKey: string): string {
  if (!isLatinWord(plainKey)) return plainKey;
  return plainKey
    .replace(SOUND, (letters) => SOUNDS[letters] as string)
    .replace(SILENT_H, "")
    .replace(REPEATED, "$1");
}

const LETTER_A = 97;
const LETTER_Z = 122;

/** Whether a folded word is made of the letters a to z alone. */
export function isLatinWord(key: string): boolean {
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code < LETTER_A || code > LETTER_Z) return false;
  }
  return key.length > 0;
}
