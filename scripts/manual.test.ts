/// <reference types="node" />
/** The manual names what stands on the screen, and pictures that `npm run screenshots` makes. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FLOWS } from "./screens/flows";

const FOLDER = "docs/manual";
/** Each page in both languages. */
const PAGES = [
  ["reader.md", "leser.md"],
  ["journalist.md", "journalist.de.md"],
  ["teacher.md", "unterricht.md"],
] as const;
const read = (page: string) => readFileSync(join(FOLDER, page), "utf8");

/** Everything that the interface says in a language, what the browser says for us included. */
function interfaceTexts(language: "de" | "en"): string {
  const catalogues = readdirSync("lib/extension").filter((name) => new RegExp(`^texts-.*${language}\\.ts$`).test(name));
  const files = [...catalogues.map((name) => `lib/extension/${name}`), `public/_locales/${language}/messages.json`];
  return files.map((file) => readFileSync(file, "utf8")).join("\n");
}

/** Words in italics stand so on the screen; where one of ours stands for something else there, it is an ellipsis. */
function namedWords(text: string): readonly string[] {
  return [...text.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, words = ""]) => words.replace(/\s+/g, " "));
}

const shapeOf = (text: string) => text.split("\n").flatMap((line) => line.match(/^(?:#+ |\d+\. |- |\|(?=.)|!\[)/)?.[0] ?? []);

describe.each(PAGES.flatMap(([english, german]) => [["en", english] as const, ["de", german] as const]))(
  "the manual in %s, %s",
  (language, page) => {
    const text = read(page);

    test("names words as they stand on the screen", () => {
      const said = interfaceTexts(language);
      const unknown = namedWords(text).filter((words) => !words.split("…").every((part) => said.includes(part.trim())));
      expect(unknown).toEqual([]);
      expect(namedWords(text).length).toBeGreaterThan(5);
    });

    test("shows pictures that the screenshots' command makes, in its own language", () => {
      const pictures = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, address = ""]) => address);
      expect(pictures.length).toBeGreaterThan(0);
      for (const picture of pictures) {
        const [, flow, shown] =
          picture.match(/^\.\.\/\.\.\/\.output\/screens\/chromium\/([a-z-]+)-(de|en)-light-(?:320|768|1440)\.png$/) ?? [];
        expect(shown, picture).toBe(language);
        expect(FLOWS.map(({ name }) => name)).toContain(flow);
      }
    });

    test("links to pages that are there", () => {
      for (const [, target = ""] of text.matchAll(/(?<!!\[[^\]]*)\]\((?!https?:)([^)#]+)/g))
        expect(existsSync(join(FOLDER, target)) || target.includes(".output/"), target).toBe(true);
    });
  },
);

test.each(PAGES)("%s and %s have the same parts in the same order", (english, german) => {
  expect(shapeOf(read(german))).toEqual(shapeOf(read(english)));
});
