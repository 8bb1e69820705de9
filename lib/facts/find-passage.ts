/** Finds what a citation points at in the text of a document. */

/**
 * The text as it is compared: Unicode NFC, and every run of white space one space, so that line ends, narrow spaces and
 * the way an editor writes an umlaut make no difference.
 */
export function normalizeText(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** The paragraphs of a document, the first at 0: its non-empty lines, normalised. */
export function splitParagraphs(text: string): string[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .map(normalizeText)
    .filter((line) => line !== "");
}

/** How many words a text has; a dash or a bullet is none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whether the words stand in the text as whole words. Both are normalised. */
export function hasWords(text: string, words: string): boolean {
  return placesOf(text, words).length > 0;
}

/** The shortest passage of a paragraph that starts with the first and ends with the last words; null when there is none. */
export function findPassage(paragraph: string, first: string, last: string): string | null {
  const ends = placesOf(paragraph, last);
  let shortest: string | null = null;
  for (const start of placesOf(paragraph, first)) {
    const end = ends.find((place) => place >= start + first.length);
    if (end === undefined) continue;
    const passage = paragraph.slice(start, end + last.length);
    if (shortest === null || passage.length < shortest.length) shortest = passage;
  }
  return shortest;
}

/** Offsets at which the words begin; never inside a longer word ("In" is not in "Inhaber"). */
function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isInsideWord(text, at) && !isInsideWord(text, at + words.length)) places.push(at);
  }
  return places;
}

/** Whether letters or digits stand on both sides of an offset. */
function isInsideWord(text: string, at: number): boolean {
  return /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}
