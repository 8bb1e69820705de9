/// <reference types="node" />
/** Reads the judged articles: texts with the expected mentions marked in them as `[text](id)`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A mention that a careful reader sees. */
export interface ExpectedMention {
  /** UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  /** Id of the entity. */
  readonly entity: string;
}

/** A headline or paragraph, without its marks. */
export interface ArticleBlock {
  readonly text: string;
  readonly mentions: readonly ExpectedMention[];
}

/** A judged article. */
export interface Article {
  /** The file's name without its ending. */
  readonly name: string;
  /** BCP 47 tag of the language that it is written in. */
  readonly language: string;
  /** Whether it is about the pack's subject. */
  readonly isOnSubject: boolean;
  readonly blocks: readonly ArticleBlock[];
}

/** Where articles lie; `development` may be looked at while matching is worked on, `held-out` may not; `opened` were held out until somebody did. */
export const ARTICLE_SETS = ["development", "opened", "held-out"] as const;
/** One of {@link ARTICLE_SETS}. */
export type ArticleSet = (typeof ARTICLE_SETS)[number];

const FOLDER = join(import.meta.dirname, "articles");
const MARK = /\[([^[\]]*)\]\(([^()]*)\)/g;

/**
 * All articles of a set, by name; none where its folder is missing.
 * @param known ids of the pack's entities.
 * @throws {Error} naming file and line of the first mistake.
 */
export function readArticles(set: ArticleSet, known: ReadonlySet<string>): Article[] {
  const folder = join(FOLDER, set);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .toSorted()
    .map((file) => parseArticle(readFileSync(join(folder, file), "utf8"), `${set}/${file}`, known));
}

/**
 * One article.
 * @param file its path, for the name and for messages.
 * @throws {Error} naming file and line of the first mistake.
 */
export function parseArticle(content: string, file: string, known: ReadonlySet<string>): Article {
  const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/);
  const { fields, end } = readFrontMatter(lines, file);
  const blocks = splitBlocks(lines, end).map(({ lines: own, line }) => parseBlock(own, line, file, known));
  if (blocks.length === 0) fail(file, end + 1, "there is no text after the front matter");
  return {
    name: file.replace(/^.*\//, "").replace(/\.md$/, ""),
    language: fields.language,
    isOnSubject: fields.subject === "yes",
    blocks,
  };
}

function fail(file: string, line: number, message: string): never {
  throw new Error(`${file}:${line}: ${message}`);
}

/** @returns the fields and the position of the first line after them. */
function readFrontMatter(lines: readonly string[], file: string): { fields: { language: string; subject: string }; end: number } {
  if (lines[0]?.trim() !== "---") fail(file, 1, 'the front matter is missing: begin with "---"');
  const close = lines.findIndex((line, at) => at > 0 && line.trim() === "---");
  if (close < 0) fail(file, 1, 'the front matter is not closed by "---"');
  const fields = new Map<string, string>();
  for (const [at, line] of lines.slice(1, close).entries()) {
    const field = /^(\w+):\s*(\S+)\s*$/.exec(line);
    if (!field) fail(file, at + 2, `"${line}" is not a field such as "language: de"`);
    fields.set(field[1] as string, field[2] as string);
  }
  const language = fields.get("language") ?? fail(file, 1, 'the front matter lacks "language"');
  const subject = fields.get("subject") ?? fail(file, 1, 'the front matter lacks "subject"');
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) fail(file, 1, `"${language}" is not a language tag`);
  if (subject !== "yes" && subject !== "no") fail(file, 1, `"subject: ${subject}" is neither yes nor no`);
  return { fields: { language, subject }, end: close + 1 };
}

interface NumberedLines {
  readonly lines: string[];
  /** 1-based number of the first line. */
  readonly line: number;
}

function splitBlocks(lines: readonly string[], from: number): NumberedLines[] {
  const blocks: NumberedLines[] = [];
  let open: NumberedLines | null = null;
  for (const [at, line] of lines.entries()) {
    if (at < from || line.trim() === "") {
      open = null;
      continue;
    }
    if (!open) {
      open = { lines: [], line: at + 1 };
      blocks.push(open);
    }
    open.lines.push(line);
  }
  return blocks;
}

function parseBlock(lines: readonly string[], firstLine: number, file: string, known: ReadonlySet<string>): ArticleBlock {
  const mentions: ExpectedMention[] = [];
  let text = "";
  for (const [at, line] of lines.entries()) {
    if (at > 0) text += "\n";
    let read = 0;
    for (const mark of line.matchAll(MARK)) {
      const [whole, words, entity] = mark as unknown as [string, string, string];
      text += plain(line.slice(read, mark.index), file, firstLine + at);
      if (words === "" || words !== words.trim()) fail(file, firstLine + at, `${whole} is empty or has spaces at its ends`);
      if (!known.has(entity)) fail(file, firstLine + at, `there is no entity "${entity}": ${whole}`);
      mentions.push({ start: text.length, end: text.length + words.length, entity });
      text += words;
      read = mark.index + whole.length;
    }
    text += plain(line.slice(read), file, firstLine + at);
  }
  return { text, mentions };
}

/** What stands between marks holds no bracket: one there is a mark that went wrong. */
function plain(text: string, file: string, line: number): string {
  const stray = /[[\]]/.exec(text);
  if (stray) fail(file, line, `stray "${stray[0]}" at "${text.slice(Math.max(0, stray.index - 20), stray.index + 20)}"`);
  return text;
}
