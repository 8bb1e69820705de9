import { describe, expect, it } from "vitest";
import { BREAK, tokenize } from "./normalize";

const keysOf = (text: string) => tokenize(text).map(({ key }) => key);
/** Each token's text with what separates it from the one before. */
const gapsOf = (text: string) => tokenize(text).map(({ start, end, gap }) => `${gap} ${text.slice(start, end)}`);

/** Spellings that people would call the same word, by the key that all of them share. */
const SAME: readonly (readonly [what: string, key: string, spellings: readonly string[]])[] = [
  ["capitals", "moskau", ["Moskau", "moskau", "MOSKAU", "mOsKaU"]],
  ["accents", "elysee", ["Élysée", "Elysée", "ELYSEE", "Elyse\u0301e"]],
  ["composed and decomposed umlauts", "pjoengjang", ["Pjöngjang", "Pjo\u0308ngjang", "PJÖNGJANG", "PJO\u0308NGJANG", "Pjoengjang"]],
  ["sharp s", "strasse", ["Straße", "Strasse", "STRASSE", "STRAẞE"]],
  ["letters that Unicode does not take apart", "lodz", ["Łódź", "Lodz", "łodz"]],
  ["Danish letters", "kobenhavn", ["København", "Kobenhavn", "KØBENHAVN"]],
  ["ligatures", "offizier", ["Offizier", "O\ufb03zier", "O\ufb00izier"]],
  ["the long s", "sowjetisch", ["ſowjetiſch", "sowjetisch"]],
  ["full width", "kn23", ["ＫＮ２３", "kn23", "ｋｎ２３"]],
  ["soft hyphens", "raketen", ["Ra\u00adke\u00adten", "Raketen"]],
  ["zero-width characters", "raketen", ["Ra\u200bketen", "Ra\u200cketen", "Ra\u200dketen", "Ra\u2060keten", "Ra\ufeffketen"]],
  ["Cyrillic accents", "киев", ["Киев", "Ки\u0301ев", "КИЕВ"]],
  ["a dotless i", "kirikkale", ["Kırıkkale", "Kirikkale"]],
];

describe("keys", () => {
  it.each(SAME)("are the same whatever the %s", (_, key, spellings) => {
    expect(spellings.map(keysOf)).toEqual(spellings.map(() => [key]));
  });

  it("are two for an umlaut: with its e and without", () => {
    for (const text of ["Süd", "Su\u0308d", "SÜD"]) expect(tokenize(text)[0]).toMatchObject({ key: "sued", plainKey: "sud" });
    expect(tokenize("Sued")[0]).toMatchObject({ key: "sued", plainKey: "sued" });
  });

  it("are one for a diaeresis that is no umlaut", () => {
    for (const text of ["Citroën", "Citroe\u0308n"]) expect(tokenize(text)[0]).toMatchObject({ key: "citroen", plainKey: "citroen" });
  });

  it("keep words apart that differ in a letter or a figure", () => {
    const words = ["Iran", "Irak", "KN23", "KN24", "KN2", "북한", "남한", "Киев", "Киевляне", "Sued", "Sud"];
    expect(new Set(words.map((word) => keysOf(word).join(" "))).size).toBe(words.length);
  });

  it("are none for a text without letters and figures", () => {
    for (const text of ["", " ", "… – !?", "\u00ad\u200b", "🚀", BREAK]) expect(tokenize(text)).toEqual([]);
  });
});

describe("gaps", () => {
  it.each([
    ["a space", "Kim Jong", "space"],
    ["several spaces", "Kim  \t Jong", "space"],
    ["a line feed of the source", "Kim\n   Jong", "space"],
    ["a no-break space", "Kim\u00a0Jong", "space"],
    ["a narrow no-break space", "Kim\u202fJong", "space"],
    ["an ideographic space", "Kim\u3000Jong", "space"],
    ["a hyphen", "Kim-Jong", "hyphen"],
    ["a no-break hyphen", "Kim\u2011Jong", "hyphen"],
    ["a Unicode hyphen", "Kim\u2010Jong", "hyphen"],
    ["an en dash without spaces", "Kim\u2013Jong", "hyphen"],
    ["a full-width hyphen", "Kim\uff0dJong", "hyphen"],
    ["a hyphen and a soft hyphen", "Kim-\u00adJong", "hyphen"],
    ["an apostrophe", "Kim'Jong", "apostrophe"],
    ["a typographic apostrophe", "Kim’Jong", "apostrophe"],
    ["a hyphen with a space before it", "Kim -Jong", "hard"],
    ["a hyphen with a space after it", "Kim- Jong", "hard"],
    ["a dash between spaces", "Kim – Jong", "hard"],
    ["an em dash", "Kim—Jong", "hard"],
    ["a comma", "Kim, Jong", "hard"],
    ["a full stop", "Kim. Jong", "hard"],
    ["a slash", "Kim/Jong", "hard"],
    ["quotation marks", "Kim „Jong“", "hard"],
    ["brackets", "Kim (Jong)", "hard"],
    ["a line break of the page", `Kim${BREAK}Jong`, "hard"],
    ["an emoji", "Kim 🚀 Jong", "hard"],
  ] as const)("between two words: %s", (_, text, gap) => {
    expect(tokenize(text).map((token) => token.gap)).toEqual(["hard", gap]);
  });

  it("are no end of a sentence after an initial", () => {
    expect(gapsOf("N. Korea")).toEqual(["hard N", "space Korea"]);
    expect(gapsOf("U.S.")).toEqual(["hard U", "space S"]);
    expect(gapsOf("Nr. 7 u. a. Ende. Neu")).toEqual(["hard Nr", "hard 7", "space u", "hard a", "hard Ende", "hard Neu"]);
  });

  it("are no gap inside a word of letters and figures", () => {
    expect(gapsOf("KN23 3M14")).toEqual(["hard KN23", "space 3M14"]);
  });

  it("are none between the characters of a script without spaces", () => {
    expect(gapsOf("金正恩 북한의")).toEqual(["hard 金", "none 正", "none 恩", "space 북", "none 한", "none 의"]);
  });
});

describe("offsets", () => {
  const texts = [
    "Ki\u00adm Jo\u0308ng\u00ad-Un’s Zug.",
    "🚀Hwasong-18🚀",
    "e\u0301te\u0301!",
    "𝐊𝐍-𝟐𝟑 金正恩",
    "\ufeffAnfang \u00adEnde\u00ad",
  ];

  it.each(texts)("are those of the text as it was given: %j", (text) => {
    let free = 0;
    for (const { start, end, key } of tokenize(text)) {
      expect(start).toBeGreaterThanOrEqual(free);
      expect(end).toBeGreaterThan(start);
      // What a span covers is the word itself: read alone it has the same key.
      expect(keysOf(text.slice(start, end))).toEqual([key]);
      free = end;
    }
  });

  it("take in the marks of the last letter, but no soft hyphen after it", () => {
    const text = "cafe\u0301\u00ad.";
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(["cafe\u0301"]);
  });

  it("count an astral letter as two code units", () => {
    expect(tokenize("𝐊𝐍 x").map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [5, 6],
    ]);
  });
});

describe("capitals", () => {
  it.each([
    ["Iran", true, false],
    ["iran", false, false],
    ["IRAN", true, true],
    ["iRAN", false, false],
    ["ＵＮ", true, true],
    ["КНДР", true, true],
    ["23", true, false],
    ["KN23", true, true],
    ["金", true, false],
  ])("of %s: begins with one %s, nothing else %s", (text, isCapitalised, isAllCaps) => {
    expect(tokenize(text)[0]).toMatchObject({ isCapitalised, isAllCaps });
  });
});
