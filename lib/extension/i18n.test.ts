/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENTITY_TYPES } from "@/lib/facts/entity-types";
import { FACT_KINDS, RELATION_TYPES, STANCES } from "@/lib/facts/pack";
import { CATALOGUES as ALL, type Catalogue, createTranslate, type TextKey } from "./i18n";
import { createCardTranslate } from "./i18n-card";
import { cardTextsEn } from "./texts-en";

const { de: textsDe, en: textsEn } = ALL;
const CATALOGUES: readonly (readonly ["de" | "en", Catalogue])[] = [
  ["de", textsDe],
  ["en", textsEn],
];
const KEYS = Object.keys(textsEn) as TextKey[];
const formsOf = (message: Catalogue[TextKey]) => (typeof message === "string" ? [message] : [message.one, message.other]);
const placeholdersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted((a, b) => (a < b ? -1 : 1));

describe("the catalogues", () => {
  it("have the same keys in the same order, so that they can be read side by side", () => {
    expect(Object.keys(textsDe)).toEqual(Object.keys(textsEn));
  });

  it.each(CATALOGUES)("say something under every key: %s", (_, texts) => {
    const wordless = KEYS.filter((key) => formsOf(texts[key]).some((form) => form.trim() === "" || form !== form.trim()));
    expect(wordless).toEqual([]);
  });

  it("have plural forms for the same keys", () => {
    expect(KEYS.filter((key) => typeof textsDe[key] !== typeof textsEn[key])).toEqual([]);
  });

  it("fill in the same values in both languages, in every plural form", () => {
    for (const key of KEYS) {
      const [first, ...others] = CATALOGUES.flatMap(([, texts]) => formsOf(texts[key])).map(placeholdersOf);
      for (const other of others) expect(other, key).toEqual(first);
    }
  });

  it.each(CATALOGUES)("put a number only into plurals, and once: %s", (_, texts) => {
    for (const key of KEYS) {
      const message: Catalogue[TextKey] = texts[key];
      if (typeof message === "string") expect(message, key).not.toContain("#");
      else expect(message.other.split("#"), key).toHaveLength(2);
    }
  });

  it.each(CATALOGUES)("leave no bracket open: %s", (_, texts) => {
    for (const form of KEYS.flatMap((key) => formsOf(texts[key]))) expect(form.replace(/\{\w+\}/g, "")).not.toMatch(/[{}]/);
  });

  it("use the typography of their language", () => {
    for (const form of KEYS.flatMap((key) => formsOf(textsDe[key]))) expect(form).not.toMatch(/["”]|\.\.\./);
    for (const form of KEYS.flatMap((key) => formsOf(textsEn[key]))) expect(form).not.toMatch(/["„]|\.\.\./);
  });

  it.each(CATALOGUES)("call nothing a fact, for much of it is somebody's claim: %s", (_, texts) => {
    const calling = KEYS.filter((key) => formsOf(texts[key]).some((form) => /fakt|\bfacts?\b/i.test(form.replace(/\{\w+\}/g, ""))));
    expect(calling).toEqual([]);
  });

  it("have a word for whatever a pack can hold", () => {
    const claims = FACT_KINDS.filter((kind) => !["event", "figure", "function", "background"].includes(kind));
    const needed = [
      ...ENTITY_TYPES.flatMap((type) => [`type.${type}`, `types.${type}`]),
      ...STANCES.map((stance) => `stance.${stance}`),
      ...RELATION_TYPES.map((type) => `relation.${type}`),
      ...claims.map((kind) => `kind.${kind}`),
    ];
    expect(needed.filter((key) => !(key in textsEn))).toEqual([]);
  });
});

describe("the card's texts", () => {
  const folder = (path: string) => readdirSync(path).map((name) => `${path}/${name}`);
  const files = [...folder("components"), ...folder("entrypoints/annotator")].filter(
    (path) =>
      /\.tsx?$/.test(path) && !/\.test\.|Popup|PackSearch|DismissedList|MarkingChoice|Options|Sheet|Welcome|WhereChoice|\/test-/.test(path),
  );
  /** Keys that a file asks for; of one that is put together, its beginning. */
  const asked = files.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/\bt\(\s*(?:[^"`,()]*\? )?["`]([\w.-]+)(?:["`]|\$\{)(?: : "([\w.-]+)")?/g)].flatMap(
      ([, key = "", other]) => (other === undefined ? [key] : [key, other]),
    ),
  );

  it("are all that cards ask for", () => {
    expect(asked.length).toBeGreaterThan(50);
    const keys = Object.keys(cardTextsEn);
    expect(asked.filter((key) => !keys.some((one) => (key.endsWith(".") ? one.startsWith(key) : one === key)))).toEqual([]);
  });

  it("are said in the page as they are in the popup", () => {
    for (const language of ["de", "en"] as const) {
      expect(createCardTranslate(language)("card.close")).toBe(createTranslate(language)("card.close"));
      expect(createCardTranslate(language)("receipt.edits", { count: 2 })).toBe(createTranslate(language)("receipt.edits", { count: 2 }));
    }
  });
});

describe("createTranslate", () => {
  const [de, en] = [createTranslate("de"), createTranslate("en")];

  it("says which language it speaks", () => {
    expect([de.language, en.language]).toEqual(["de", "en"]);
  });

  it("gives the text of its language", () => {
    expect([de("card.close"), en("card.close")]).toEqual(["Schließen", "Close"]);
  });

  it("fills in values, numbers as well", () => {
    expect(en("card.namedSince", { label: "minister", date: 2023 })).toBe("minister (2023)");
    expect(de("card.lastNamed", { label: "Minister", date: 2023 })).toBe("zuletzt genannt (2023): Minister");
  });

  it("leaves a value out that it is not given", () => {
    expect(en("popup.onHere")).toBe("on ");
  });

  it("takes a value as it stands, whatever is in it", () => {
    for (const host of ["{date}", "$&", "#", "<b>", "$1"]) expect(en("popup.onHere", { host })).toBe(`on ${host}`);
  });

  it.each([
    [0, "0 Begriffe", "0 terms"],
    [1, "1 Begriff", "1 term"],
    [2, "2 Begriffe", "2 terms"],
    [21, "21 Begriffe", "21 terms"],
    [1234, "1.234 Begriffe", "1,234 terms"],
  ])("counts %d as “%s” and “%s”", (count, german, english) => {
    expect([de("popup.terms", { count }), en("popup.terms", { count })]).toEqual([german, english]);
  });

  it("may say one in words", () => {
    expect([de("popup.mentions", { count: 1 }), en("popup.mentions", { count: 1 })]).toEqual(["einmal genannt", "mentioned once"]);
  });

  it("leaves nothing unfilled in any text that is given all its values", () => {
    for (const [language, texts] of CATALOGUES) {
      const t = createTranslate(language);
      for (const key of KEYS) {
        const values = Object.fromEntries(
          formsOf(texts[key])
            .flatMap(placeholdersOf)
            .map((name) => [name.slice(1, -1), "x"]),
        );
        expect(t(key, { ...values, count: 3 }), key).not.toMatch(/[{}#]/);
      }
    }
  });
});
