/** A sheet for a class as one file: a page that needs nothing else, runs nothing, and can be opened by anybody. */

/** Longest title of a sheet, in characters. */
const LONGEST_TITLE = 160;
/** Longest name of a file without what ends it, in characters: some systems take no more than 143 bytes. */
const LONGEST_NAME = 40;
/** Nothing runs, nothing is loaded, nothing is sent; the style is the file's own. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What a file is made of. */
export interface SheetFile {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** CSS; ours. */
  readonly style: string;
  /** Markup, as the browser writes down what it shows: escaped. */
  readonly body: string;
}

/** The file's text. */
export function sheetFile({ title, language, style, body }: SheetFile): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style.replaceAll("</", "<\\/")}</style>
</head>
<body>
<main>${body}</main>
</body>
</html>
`;
}

/**
 * Somebody's title on one line: without characters that cannot be seen, and without those that turn the direction of what follows.
 * @returns "" where nothing is left.
 */
export function cleanTitle(title: string): string {
  const line = title
    // Joiners stay: some scripts, and emoji, are written with them.
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  const characters = [...line];
  return characters.length > LONGEST_TITLE ? `${characters.slice(0, LONGEST_TITLE).join("").trimEnd()} …` : line;
}

/** A name for the file: letters, digits and hyphens of any script, and no path. */
export function sheetFileName(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  const name = [...words]
    .slice(0, LONGEST_NAME)
    .join("")
    .replace(/^-+|-+$/g, "");
  return `backgrounder${name && `-${name}`}.html`;
}

/** An address that may be printed and linked: http or https, without name, password and place in the page. Null for any other. */
export function printableAddress(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.username = "";
  url.password = "";
  url.hash = "";
  return url.href;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}
