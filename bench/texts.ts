/// <reference types="node" />
/**
 * The news text that is measured on: about 10,000 characters of German and as many of English, each half about the pack's
 * subject and half not, in paragraphs. All of it is the project's own: the articles of the browser tests, those of the
 * evaluation, and paragraphs in bench/texts.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseHTML } from "linkedom";

/** A paragraph. */
export interface Block {
  readonly text: string;
  readonly language: "de" | "en";
  readonly isOnSubject: boolean;
}

const ROOT = resolve(import.meta.dirname, "..");
/** Characters for each language on the subject, and again off it. */
const WANTED = 5_000;

const PAGES: readonly (readonly [name: string, language: Block["language"], isOnSubject: boolean])[] = [
  ["gipfel", "de", true],
  ["hintergrund", "de", true],
  ["garten", "de", false],
  ["wild", "de", false],
  ["summit", "en", true],
];

/** All blocks, German first, in a fixed order. Less than 20,000 characters where the evaluation has no articles yet. */
export function readBlocks(): Block[] {
  const all = [...pageBlocks(), ...articleBlocks(), ...ownBlocks()];
  return (["de", "en"] as const).flatMap((language) =>
    [true, false].flatMap((isOnSubject) =>
      takeUpTo(
        WANTED,
        all.filter((block) => block.language === language && block.isOnSubject === isOnSubject),
      ),
    ),
  );
}

/** UTF-16 code units of all blocks. */
export function countCharacters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function takeUpTo(limit: number, blocks: readonly Block[]): Block[] {
  let count = 0;
  return blocks.filter(({ text }) => {
    const isWanted = count + text.length / 2 <= limit;
    if (isWanted) count += text.length;
    return isWanted;
  });
}

function pageBlocks(): Block[] {
  return PAGES.flatMap(([name, language, isOnSubject]) => {
    const { document } = parseHTML(readFileSync(resolve(ROOT, `e2e/articles/${name}.html`), "utf8"));
    return [...document.querySelectorAll("article h1, article h2, article p")]
      .map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim())
      .filter((text) => text !== "")
      .map((text) => ({ text, language, isOnSubject }));
  });
}

function articleBlocks(): Block[] {
  const folder = resolve(ROOT, "eval/articles/development");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^(?:de|en)-.*\.md$/.test(name));
  return names.toSorted().flatMap((name) => {
    const [, head = "", body = ""] = readFileSync(resolve(folder, name), "utf8").split(/^---$/m);
    const isOnSubject = /^subject: yes$/m.test(head);
    return paragraphsOf(body, name.startsWith("de") ? "de" : "en", isOnSubject);
  });
}

function ownBlocks(): Block[] {
  return (["de", "en"] as const).flatMap((language) =>
    [true, false].flatMap((isOnSubject) => {
      const file = resolve(import.meta.dirname, "texts", `${language}-${isOnSubject ? "on" : "off"}.md`);
      return paragraphsOf(readFileSync(file, "utf8"), language, isOnSubject);
    }),
  );
}

function paragraphsOf(content: string, language: Block["language"], isOnSubject: boolean): Block[] {
  return content
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\[([^\]]+)\]\([a-z0-9-]+\)/g, "$1").trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, language, isOnSubject }));
}
