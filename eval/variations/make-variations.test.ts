import { describe, expect, it } from "vitest";
import { loadPack } from "@/scripts/load-pack";
import { distance } from "./family";
import { FAMILIES, makeVariationSet, makeVariations } from "./make-variations";
import { fold, type Name, namesOf } from "./names";

const names = namesOf(await loadPack());
const { items, leftOut } = makeVariationSet(names, 1);
const mentionsOf = (variation: string) =>
  items.filter((item) => item.variation === variation).map(({ text, start, end }) => text.slice(start, end));

const name = (text: string, entity: string, changes: Partial<Name> = {}): Name => ({
  text,
  entity,
  language: "de",
  kind: "name",
  type: "place",
  isCommon: false,
  isFirst: true,
  ...changes,
});
/** Two entities for the paragraph before, of words that nothing else has. */
const HELPERS = [name("Testanlage Ost", "site"), name("Zweite Anlage", "works")];

describe("varied names", () => {
  it("are the same for the same names and seed, and others for another", () => {
    expect(makeVariations(names, 1)).toEqual(items);
    expect(makeVariations(names, 2)).not.toEqual(items);
  });

  it("have some of every class, at most 300", () => {
    const counts = FAMILIES.map(({ variation }) => mentionsOf(variation).length);
    expect(Math.min(...counts)).toBeGreaterThan(20);
    expect(Math.max(...counts)).toBe(300);
    expect(new Set(items.map(({ variation }) => variation))).toEqual(new Set(FAMILIES.map(({ variation }) => variation)));
  });

  it("are planted after a paragraph that names two other things", () => {
    const firsts = new Map(names.filter(({ isCommon }) => !isCommon).map(({ text, entity }) => [text, entity]));
    for (const { text, entity, start } of items) {
      const [context = ""] = text.split("\n\n");
      const named = new Set([...firsts].filter(([words]) => context.includes(words)).map(([, id]) => id));
      expect(start).toBeGreaterThan(context.length);
      expect(named.size, context).toBeGreaterThanOrEqual(2);
      expect(named.size - (named.has(entity) ? 1 : 0), context).toBeGreaterThanOrEqual(2);
    }
  });

  it("stand where they say, and nothing is left to fill in", () => {
    for (const { text, start, end, variation } of items) {
      expect(text).not.toMatch(/\{[ab]?\}|undefined/);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(start, end), variation).toBe(text.slice(start, end).trim());
    }
  });

  it("are the pack's own texts in the exact class alone", () => {
    const texts = new Set(names.map((one) => `${one.entity} ${one.text}`));
    for (const { variation, entity, text, start, end } of items) {
      const isListed = texts.has(`${entity} ${text.slice(start, end)}`);
      if (variation === "exact") expect(isListed).toBe(true);
      if (/^(?:separators|joined|invisible|unicode|umlaut|capitals|transliteration|edit|genitive|designation)/.test(variation)) {
        expect(isListed, `${variation}: ${text.slice(start, end)}`).toBe(false);
      }
    }
  });

  it("never are another entity's name", () => {
    const owners = Map.groupBy(names, ({ text }) => fold(text));
    for (const { text, start, end, entity } of items) {
      const others = (owners.get(fold(text.slice(start, end))) ?? []).filter((one) => one.entity !== entity);
      expect(others, text.slice(start, end)).toEqual([]);
    }
  });

  it("leave out what belongs to another entity, and count it", () => {
    const clash = [...HELPERS, name("Nordland", "north"), name("Nordlandkrieg", "war", { type: "event" }), name("Nordland-Krieg", "war")];
    const sets = Array.from({ length: 20 }, (_, seed) => makeVariationSet(clash, seed));
    const written = sets.flatMap((set) => set.items.filter(({ entity }) => entity === "north").map(({ text, start }) => text.slice(start)));
    expect(written.length).toBeGreaterThan(100);
    expect(written.filter((text) => /^Nordland-?krieg/i.test(text))).toEqual([]);
    for (const variation of ["compound, closed", "compound, hyphen"]) {
      expect(sets.some((set) => (set.leftOut.get(variation)?.taken ?? 0) > 0)).toBe(true);
    }
  });

  it("leave out misspellings that come near another entity, and count them", () => {
    const near = [...HELPERS, name("Katrona", "one"), name("Katrena", "two")];
    const made = makeVariationSet(near, 5);
    for (const { variation, entity, text, start, end } of made.items) {
      if (variation !== "edit 1" || (entity !== "one" && entity !== "two")) continue;
      const [own, other] = entity === "one" ? ["katrona", "katrena"] : ["katrena", "katrona"];
      const written = fold(text.slice(start, end));
      expect(distance(written, other, 9)).toBeGreaterThan(distance(written, own, 9));
    }
    // What was left out is also reported for the real pack.
    expect([...leftOut.keys()]).toEqual(FAMILIES.map(({ variation }) => variation));
  });

  it("need two special things to stand beside them", () => {
    expect(() => makeVariations([name("Nordland", "north")], 1)).toThrow('no two special entities to stand beside "Nordland"');
  });
});

describe("the classes", () => {
  it("of invisible characters hold one within a word", () => {
    for (const mention of mentionsOf("invisible")) {
      expect(mention).toMatch(/[\p{L}\p{N}\p{M}](?:\u00ad|\u200b|\u200d|\u2060)[\p{L}\p{N}\p{M}]/u);
    }
  });

  it("of capitals hold no small letter, in a headline without one", () => {
    for (const { variation, text } of items) {
      if (variation === "capitals") expect(text.split("\n\n").at(-1)).not.toMatch(/\p{Ll}/u);
    }
  });

  it("of Unicode forms are the name again when normalised", () => {
    const texts = new Set(names.map(({ text }) => text.normalize("NFKC")));
    for (const mention of mentionsOf("unicode")) expect(texts.has(mention.normalize("NFKC")), mention).toBe(true);
  });

  it("of one slip are one slip away", () => {
    const folded = names.map(({ text, entity }) => ({ entity, folded: fold(text) }));
    for (const { variation, entity, text, start, end } of items) {
      if (variation !== "edit 1") continue;
      const written = fold(text.slice(start, end));
      const least = Math.min(...folded.filter((one) => one.entity === entity).map((one) => distance(written, one.folded, 3)));
      // Two letters in the wrong order are two for Levenshtein.
      expect(least, text.slice(start, end)).toBeLessThanOrEqual(2);
      expect(least).toBeGreaterThan(0);
    }
  });

  it("of surnames name the person in full before", () => {
    for (const { variation, entity, text, start } of items) {
      if (variation !== "surname") continue;
      const full = names.filter((one) => one.entity === entity && one.text.includes(" ")).map((one) => one.text);
      expect(full.some((words) => text.slice(0, start).includes(words))).toBe(true);
    }
  });
});

describe("distance", () => {
  it.each([
    ["kim", "kim", 2, 0],
    ["kim", "kin", 2, 1],
    ["kitten", "sitting", 5, 3],
    ["kitten", "sitting", 2, 3],
    ["", "ab", 2, 2],
    ["abcdef", "ab", 2, 3],
  ])("of %s and %s, as far as %i, is %i", (a, b, limit, expected) => {
    expect(distance(a, b, limit)).toBe(expected);
  });
});

describe("names", () => {
  it("are German and English, without those that need a context", () => {
    expect(new Set(names.map(({ language }) => language))).toEqual(new Set(["de", "en"]));
    expect(names.some(({ text, language }) => text === "Norden" && language === "de")).toBe(false);
    expect(names.some(({ text, kind }) => text === "nordkoreanisch" && kind === "adjective")).toBe(true);
    expect(names.some(({ text }) => text === "Kim Yo Jong")).toBe(false);
  });

  it("fold to the same in other clothes", () => {
    expect(fold("Kim Jong-Un")).toBe(fold("ＫＩＭ\u00a0JONG\u2011UN"));
    expect(fold("Pjöngjang")).toBe(fold("Pjongjang"));
    expect(fold("Weiß")).toBe("weiss");
  });
});
