/// <reference types="node" />
/** The stores' forms take so much and no more, and ask about every permission; what both languages say has to be the same. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readStorePictures, readStoreText, STORE_LANGUAGES } from "./read-store-text";

/** Characters that the forms take. */
const LONGEST: Readonly<Record<string, number>> = {
  Name: 45,
  "Summary (Chrome)": 132,
  "Summary (Firefox)": 250,
  Description: 15_000,
  "Single purpose": 1000,
  "Permission: storage": 1000,
  "Permission: scripting": 1000,
  "Permission: activeTab": 1000,
  "Permission: contextMenus": 1000,
  "Permission: host access": 1000,
};

describe.each(STORE_LANGUAGES)("the store's texts in %s", (language) => {
  const fields = readStoreText(language);
  const message = (key: string) => JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, "utf8"))[key].message as string;

  test.each(Object.entries(LONGEST))("%s is there and has at most %d characters", (heading, longest) => {
    const length = [...(fields.get(heading) ?? "")].length;
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(longest);
  });

  test("name and summary are the manifest's, from which Chrome's store takes them", () => {
    expect(fields.get("Name")).toBe(message("extensionName"));
    expect(fields.get("Summary (Chrome)")).toBe(message("extensionDescription"));
  });

  test("every permission has its reason, and no other", () => {
    const [, list = ""] = readFileSync("wxt.config.ts", "utf8").match(/\bpermissions: \[([^\]]+)\]/) ?? [];
    const asked = [...list.matchAll(/"(\w+)"/g)].map(([, name]) => `Permission: ${name}`);
    const given = [...fields.keys()].filter((heading) => heading.startsWith("Permission: "));
    expect(new Set(given)).toEqual(new Set([...asked, "Permission: host access"]));
  });

  test("the description is plain text, as both stores show it, and states how much material there is", () => {
    const description = fields.get("Description") ?? "";
    expect(description).not.toMatch(/\*\*|^#|\]\(|[`<>]/m);
    const [, entities = "?", facts = "?"] = readFileSync("data/README.md", "utf8").match(/(\d+) entities and (\d+) facts/) ?? [];
    expect(description.includes(` ${entities} `), `store/${language}.md has to say ${entities} (entities)`).toBe(true);
    expect(description.includes(` ${facts} `), `store/${language}.md has to say ${facts} (entries)`).toBe(true);
  });

  test("at most five pictures are named, each with a caption", () => {
    const pictures = readStorePictures(language);
    expect(pictures.length).toBeLessThanOrEqual(5);
    for (const { name, caption } of pictures) expect(name && caption).toBeTruthy();
  });
});

test("both languages fill the same fields and show the same pictures", () => {
  const [german, english] = STORE_LANGUAGES.map((language) => [...readStoreText(language).keys()]);
  expect(german).toEqual(english);
  const [inGerman, inEnglish] = STORE_LANGUAGES.map((language) => readStorePictures(language).map(({ name }) => name));
  expect(inGerman).toEqual(inEnglish);
});

test("nothing of ours sets markup from text, as the reviewers are told", () => {
  for (const folder of ["lib", "components", "entrypoints"]) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /(?<!test)\.tsx?$/.test(name));
    for (const name of names) {
      expect(readFileSync(`${folder}/${name}`, "utf8"), name).not.toMatch(
        /\b(dangerouslySetInnerHTML|(inner|outer)HTML\s*=|insertAdjacentHTML)/,
      );
    }
  }
});
