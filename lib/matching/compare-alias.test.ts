import { describe, expect, it } from "vitest";
import type { EntityType } from "@/lib/facts/entity-types";
import { type ParsedAlias, parseAlias } from "./alias";
import { compareAlias, endOfAlias, fitsWord } from "./compare-alias";
import type { AliasKind, LanguageGroup } from "./endings";
import { NameIndex } from "./name-index";
import { Tokens } from "./tokens";
import { writeIndex } from "./write-index";

interface Settings {
  readonly kind?: AliasKind;
  readonly group?: LanguageGroup;
  readonly type?: EntityType;
}

/** An alias as the index gives it. */
function alias(text: string, { kind = "name", group = "german", type = "place" }: Settings = {}): ParsedAlias {
  const names = new NameIndex(writeIndex([{ type, aliases: [{ text, kind, group }] }]));
  return parseAlias(names, 0, () => type);
}

/** How a whole text writes an alias. */
function compare(text: string, name: string, settings?: Settings): string | null {
  const tokens = new Tokens().read(text);
  return compareAlias(alias(name, settings), tokens, 0, tokens.length - 1);
}

describe("compareAlias", () => {
  it.each([
    ["Iran", "Iran"],
    ["IRAN", "Iran"],
    ["Ｉｒａｎ", "Iran"],
    ["Kim-Jong-Un", "Kim Jong Un"],
    ["Kim Jong-un", "Kim Jong Un"],
    ["KimJongUn", "Kim Jong Un"],
    ["Kim JongUn", "Kim Jong Un"],
    ["KN 23", "KN-23"],
    ["KN23", "KN-23"],
    ["Nord-Korea", "Nordkorea"],
    ["Bai-ko-nur", "Baikonur"],
    ["D'Artagnan", "Dartagnan"],
    ["N. Korea", "N. Korea"],
    ["N Korea", "N. Korea"],
    ["Strasse", "Straße"],
    ["STRASSE", "Straße"],
    ["金正恩", "金正恩"],
    ["Шойгу", "Шойгу"],
    ["Élysée", "Elysee"],
    ["Citroën", "Citroen"],
  ])("takes “%s” for “%s” exactly", (text, name) => {
    expect(compare(text, name)).toBe("exact");
  });

  it.each([
    ["Pjoengjang", "Pjöngjang"],
    ["Pjongjang", "Pjöngjang"],
    ["Pjöngjang", "Pjongjang"],
    ["Pjöngjang", "Pjoengjang"],
    ["Kim Muller", "Kim Müller"],
    ["Muel-ler", "Müller"],
    ["Mul-ler", "Müller"],
    ["Mue-ler", "Müeler"],
    ["Mül-ler", "Mueller"],
    ["Muellerstadt", "Müller Stadt"],
  ])("takes “%s” for “%s” with its umlauts otherwise", (text, name) => {
    expect(compare(text, name)).toBe("variant");
  });

  it.each([
    ["Irans", "Iran"],
    ["Pjoengjangs", "Pjöngjang"],
    ["Kim Jong Uns", "Kim Jong Un"],
    ["KimJongUns", "Kim Jong Un"],
    ["Nord-Koreas", "Nordkorea"],
    ["Vereinten Nationen", "Vereinte Nationen"],
    ["Vereinten-Nationen", "Vereinte Nationen"],
  ])("takes “%s” for an inflected “%s”", (text, name) => {
    expect(compare(text, name, { type: name.includes("Nationen") ? "organisation" : "place" })).toBe("inflected");
  });

  it.each([
    ["I ran", "Iran"],
    ["I. Ran", "Iran"],
    ["Mond basis", "Mondbasis"],
    ["Irak", "Iran"],
    ["Ira", "Iran"],
    ["Iranx", "Iran"],
    ["Kim Jong Il", "Kim Jong Un"],
    ["Kim Jong", "Kim Jong Un"],
    ["Kim Jong Un Un", "Kim Jong Un"],
    ["Ki MJong Un", "Kim Jong Un"],
    ["Kims Jong Un", "Kim Jong Un"],
    ["iran", "Iran"],
    ["kim Jong Un", "Kim Jong Un"],
    ["Pjaengjang", "Pjöngjang"],
    ["Muel ler", "Müller"],
    ["Puetin", "Putin"],
    ["Putin", "Puetin"],
    ["Israel", "Isral"],
    ["KN-2-3", "KN-23"],
    ["1-718", "1718"],
    ["1 718", "1718"],
    ["金 正恩", "金正恩"],
    ["Moskauer", "Moskau"],
  ])("does not take “%s” for “%s”", (text, name) => {
    expect(compare(text, name)).toBeNull();
  });

  it("takes a city's adjective for the city only before a noun", () => {
    const tokens = new Tokens();
    const moscow = alias("Moskau");
    for (const [text, expected] of [
      ["Moskauer Führung", "inflected"],
      ["Moskauer führung", null],
      ["Moskauer, Führung", null],
      ["Moskauer-Führung", null],
    ] as const) {
      expect(compareAlias(moscow, tokens.read(text), 0, 0), text).toBe(expected);
    }
  });

  it.each([
    ["US", "exact"],
    ["Us", null],
    ["us", null],
    ["USs", null],
  ])("holds capitals against an acronym: %s", (text, expected) => {
    expect(compare(text, "US", { kind: "acronym" })).toBe(expected);
  });

  it("takes an acronym with figures in it, but none with a word in small letters", () => {
    expect(compare("KN-23", "KN-23", { kind: "acronym" })).toBe("exact");
    expect(compare("Kn-23", "KN-23", { kind: "acronym" })).toBeNull();
  });

  it("asks for no capital where the alias has none", () => {
    expect(compare("RUSSISCH", "russisch", { kind: "adjective" })).toBe("exact");
    expect(compare("russischen", "russisch", { kind: "adjective" })).toBe("inflected");
    expect(compare("Der Norden", "der Norden", { kind: "short" })).toBe("exact");
  });

  it.each([
    ["Warszawy", "Warszawa", "polish"],
    ["Morza Czarnego", "Morze Czarne", "polish"],
    ["Москве", "Москва", "russian"],
    ["Москвою", "Москва", "ukrainian"],
  ] as const)("takes “%s” for an inflected “%s” in %s, and not in German", (text, name, group) => {
    expect(compare(text, name, { group })).toBe("inflected");
    expect(compare(text, name, { group: "german" })).toBeNull();
  });

  it("compares the words that it is told, wherever they stand", () => {
    const tokens = new Tokens().read("Gestern traf Kim Jong Uns Zug ein");
    const kim = alias("Kim Jong Un");
    const found: string[] = [];
    for (let first = 0; first < tokens.length; first++) {
      for (let last = first; last < tokens.length; last++) {
        const likeness = compareAlias(kim, tokens, first, last);
        if (likeness) found.push(`${first}-${last} ${likeness}`);
      }
    }
    expect(found).toEqual(["2-4 inflected"]);
  });
});

describe("fitsWord", () => {
  it.each([
    ["Vereinten", 0, true],
    ["Vereinte", 0, true],
    ["Vereint", 0, false],
    ["Nationen", 1, true],
    ["Nation", 1, false],
    ["Nationen", 0, false],
  ] as const)("says of “%s” whether it is word %i: %s", (text, part, expected) => {
    const nations = alias("Vereinte Nationen", { type: "organisation" });
    const word = nations.parts[part];
    expect(word && fitsWord(nations, word, new Tokens().read(text), 0)).toBe(expected);
  });
});

describe("endOfAlias", () => {
  it.each([
    ["Ukrainekrieg", "Ukraine", 7],
    ["Pjoengjangbesuch", "Pjöngjang", 10],
    ["Pjöngjangbesuch", "Pjoengjang", 9],
    ["Ukraine", "Ukraine", 7],
    ["Ukrain", "Ukraine", -1],
    ["Krieg", "Ukraine", -1],
  ])("of %s: %s ends after %i letters", (text, name, expected) => {
    expect(endOfAlias(alias(name), new Tokens().read(text), 0)).toBe(expected);
  });
});
