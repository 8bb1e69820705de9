/** Levenshtein's distance of two words. */

const row = new Uint16Array(256);

/** The number of letters that must be put in, left out or replaced. For words of up to 255 letters. */
export function editDistance(a: string, b: string): number {
  const width = Math.min(b.length, row.length - 1);
  for (let at = 0; at <= width; at++) row[at] = at;
  for (let above = 1; above <= a.length; above++) {
    const letter = a.charCodeAt(above - 1);
    let diagonal = above - 1;
    let left = above;
    row[0] = above;
    for (let at = 1; at <= width; at++) {
      const up = row[at] as number;
      left = Math.min(up + 1, left + 1, diagonal + (b.charCodeAt(at - 1) === letter ? 0 : 1));
      diagonal = up;
      row[at] = left;
    }
  }
  return row[width] as number;
}
