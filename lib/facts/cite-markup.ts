/** The two ways to write what is copied: plain text, and Markdown (CommonMark). */

/** How parts of a text are marked. Everything but `line` escapes what it is given. */
export interface Mark {
  /** A text of which nothing is markup. */
  escape(text: string): string;
  /** A line whose parts are marked already, with nothing at its beginning that would make a list of it. */
  line(text: string): string;
  emphasis(text: string): string;
  strong(text: string): string;
  /** A text that leads to an address; the text alone without one, or where nothing can lead anywhere. */
  link(text: string, address: string | null): string;
  /** Whether an address has to be written out, for lack of links. */
  readonly writesAddresses: boolean;
  /** Between lines of one paragraph. */
  readonly lineBreak: string;
}

const asItIs = (text: string) => text;

/** Plain text. */
export const plain: Mark = {
  escape: asItIs,
  line: asItIs,
  emphasis: asItIs,
  strong: asItIs,
  link: asItIs,
  writesAddresses: true,
  lineBreak: "\n",
};

/** Characters that mean something anywhere in a line of Markdown, or in HTML, which Markdown may hold. */
const MARKUP = /[\\`*_[\]<>~&|#]/g;
/** … and at its beginning: a list's number or sign. */
const LIST_START = /^(\s*)(?:(\d+)([.)])(?=\s)|([-+])(?=\s))/;

const escapeMarkdown = (text: string) => text.replace(MARKUP, "\\$&");

/** Markdown. */
export const markdown: Mark = {
  escape: escapeMarkdown,
  line: (text) => text.replace(LIST_START, (_, space, digits = "", sign = "", dash = "") => `${space}${digits}\\${sign}${dash}`),
  emphasis: (text) => `*${escapeMarkdown(text)}*`,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  writesAddresses: false,
  link: (text, address) => (address === null ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](<${encodeAddress(address)}>)`),
  lineBreak: "  \n",
};

/** Within angle brackets an address ends at one. */
function encodeAddress(address: string): string {
  return address.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
}
