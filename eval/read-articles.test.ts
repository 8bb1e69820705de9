import { describe, expect, it } from "vitest";
import { loadPack } from "@/scripts/load-pack";
import { ARTICLE_SETS, parseArticle, readArticles } from "./read-articles";

const known = new Set(["russia", "kim-jong-un"]);
const FRONT = "---\nlanguage: de\nsubject: yes\n---\n";
const parse = (content: string) => parseArticle(content, "development/de-probe.md", known);

describe("reading an article", () => {
  it("takes marks out and keeps their places", () => {
    const article = parse(`${FRONT}Besuch in [Russland](russia)\n\n[Kim Jong Un](kim-jong-un) reist (im Zug)\nnach [Russland](russia).\n`);
    expect(article).toEqual({
      name: "de-probe",
      language: "de",
      isOnSubject: true,
      blocks: [
        { text: "Besuch in Russland", mentions: [{ start: 10, end: 18, entity: "russia" }] },
        {
          text: "Kim Jong Un reist (im Zug)\nnach Russland.",
          mentions: [
            { start: 0, end: 11, entity: "kim-jong-un" },
            { start: 32, end: 40, entity: "russia" },
          ],
        },
      ],
    });
    for (const { text, mentions } of article.blocks) {
      for (const { start, end, entity } of mentions) expect(text.slice(start, end)).toBe(entity === "russia" ? "Russland" : "Kim Jong Un");
    }
  });

  it("takes lines with spaces alone for empty ones, and Windows line ends", () => {
    const article = parse("\uFEFF---\r\nlanguage: en\r\nsubject: no\r\n---\r\n\r\nOne\r\n  \r\nTwo\r\n");
    expect(article.blocks.map(({ text }) => text)).toEqual(["One", "Two"]);
    expect(article).toMatchObject({ language: "en", isOnSubject: false });
  });

  it.each([
    ["an unknown id", `${FRONT}Titel\n\nIn [Rom](rome).`, 'development/de-probe.md:7: there is no entity "rome": [Rom](rome)'],
    ["a bracket that nothing closes", `${FRONT}In [Russland.`, 'development/de-probe.md:5: stray "["'],
    ["a bracket that nothing opens", `${FRONT}Titel\nIn Russland](russia).`, 'development/de-probe.md:6: stray "]"'],
    ["a mark without an id", `${FRONT}In [Russland] heute.`, 'development/de-probe.md:5: stray "["'],
    ["a mark within a mark", `${FRONT}[Das [Russland](russia) heute](russia)`, 'development/de-probe.md:5: stray "["'],
    ["an empty mark", `${FRONT}In [](russia).`, "development/de-probe.md:5: [](russia) is empty"],
    [
      "spaces at the end of a mark",
      `${FRONT}In [Russland ](russia).`,
      "development/de-probe.md:5: [Russland ](russia) is empty or has spaces",
    ],
    ["missing front matter", "Titel\n\nText", "development/de-probe.md:1: the front matter is missing"],
    ["open front matter", "---\nlanguage: de\n\nText", "development/de-probe.md:1: the front matter is not closed"],
    ["front matter that is no field", "---\nlanguage: de\nhello\n---\nText", 'development/de-probe.md:3: "hello" is not a field'],
    ["no language", "---\nsubject: yes\n---\nText", 'development/de-probe.md:1: the front matter lacks "language"'],
    ["no subject", "---\nlanguage: de\n---\nText", 'development/de-probe.md:1: the front matter lacks "subject"'],
    ["a strange subject", "---\nlanguage: de\nsubject: maybe\n---\nText", 'development/de-probe.md:1: "subject: maybe" is neither'],
    ["a strange language", "---\nlanguage: German\nsubject: yes\n---\nText", 'development/de-probe.md:1: "German" is not a language tag'],
    ["no text", FRONT, "development/de-probe.md:5: there is no text"],
  ])("names the place of %s", (_, content, message) => {
    expect(() => parse(content)).toThrow(message);
  });
});

describe("the articles", () => {
  it.each(ARTICLE_SETS)("of the %s set can be read", async (set) => {
    const pack = await loadPack();
    const articles = readArticles(set, new Set(pack.entities.map(({ id }) => id)));
    expect(articles.length).toBeGreaterThan(0);
    // The name begins with the language.
    for (const { name, language } of articles) expect(name.startsWith(`${language}-`), name).toBe(true);
  });
});
