/** Files that the reader saves from one of our own pages. */

/** Browsers read what is saved a moment after the click; then it is let go of, in ms. */
const RELEASE_AFTER_MS = 60_000;

/** Offers a text as a file of a name; the browser asks where to, or puts it where it puts downloads. */
export function saveFile(document: Document, name: string, text: string, mediaType: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), RELEASE_AFTER_MS);
}
