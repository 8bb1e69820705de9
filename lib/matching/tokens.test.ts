import { describe, expect, it } from "vitest";
import { GAP } from "./characters";
import { BREAK, baseOf, FLAG, joinHashes, Tokens, wordsOf } from "./tokens";

const GAP_NAMES = Object.keys(GAP);
const read = (text: string) => new Tokens().read(text);
const listOf = <T>(tokens: Tokens, of: (at: number) => T) => Array.from({ length: tokens.length }, (_, at) => of(at));
/** What a text is compared by. */
const keysOf = (text: string) => {
  const tokens = read(text);
  return listOf(tokens, (at) => tokens.key(at, "digraph"));
};
const wordsIn = (text: string) => {
  const tokens = read(text);
  return listOf(tokens, (at) => text.slice(tokens.start[at], tokens.end[at]));
};
/** Each token's text with what separates it from the one before. */
const gapsOf = (text: string) => {
  const tokens = read(text);
  return listOf(tokens, (at) => `${GAP_NAMES[tokens.gap[at] as number]} ${text.slice(tokens.start[at], tokens.end[at])}`);
};

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
  ["marks of direction", "raketen", ["\u202eRake\u202cten", "\u2067Ra\u2069keten", "\u200fRaketen"]],
  ["Cyrillic accents", "киев", ["Киев", "Ки\u0301ев", "КИЕВ"]],
  ["a dotless i", "kirikkale", ["Kırıkkale", "Kirikkale"]],
  ["a dotted capital", "istanbul", ["İstanbul", "Istanbul", "I\u0307stanbul"]],
];

describe("keys", () => {
  it.each(SAME)("are the same whatever the %s", (_, key, spellings) => {
    expect(spellings.map(keysOf)).toEqual(spellings.map(() => [key]));
  });

  it("are two for an umlaut: with its e and without", () => {
    for (const text of ["Süd", "Su\u0308d", "SÜD"]) expect([read(text).key(0), read(text).key(0, "digraph")]).toEqual(["sud", "sued"]);
    expect([read("Sued").key(0), read("Sued").key(0, "digraph")]).toEqual(["sued", "sued"]);
  });

  it("are one for a diaeresis that is no umlaut", () => {
    for (const text of ["Citroën", "Citroe\u0308n"]) expect(keysOf(text)).toEqual(["citroen"]);
  });

  it("keep words apart that differ in a letter or a figure", () => {
    const words = ["Iran", "Irak", "KN23", "KN24", "KN2", "북한", "남한", "Киев", "Киевляне", "Sued", "Sud"];
    expect(new Set(words.map((word) => keysOf(word).join(" "))).size).toBe(words.length);
  });

  it("are none for a text without letters and figures", () => {
    for (const text of ["", " ", "… – !?", "\u00ad\u200b", "🚀", "\u0301\u0308", BREAK]) expect(keysOf(text)).toEqual([]);
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
    ["a paragraph separator", "Kim\u2029Jong", "hard"],
    ["an emoji", "Kim 🚀 Jong", "hard"],
    ["half of a surrogate pair", "Kim\ud83dJong", "hard"],
  ] as const)("between two words: %s", (_, text, gap) => {
    expect(listOf(read(text), (at) => read(text).gap[at])).toEqual([GAP.hard, GAP[gap]]);
  });

  it("are no end of a sentence after an initial or a short abbreviation with a capital", () => {
    expect(gapsOf("N. Korea")).toEqual(["hard N", "space Korea"]);
    expect(gapsOf("U.S.")).toEqual(["hard U", "initial S"]);
    expect(gapsOf("Nr. 7, Mr. Trump")).toEqual(["hard Nr", "space 7", "hard Mr", "space Trump"]);
    expect(gapsOf("u. a. am. Ende. Neu 17. Mai")).toEqual(["hard u", "hard a", "hard am", "hard Ende", "hard Neu", "space 17", "hard Mai"]);
  });

  it("are no gap inside a word of letters and figures", () => {
    expect(gapsOf("KN23 3M14")).toEqual(["hard KN23", "space 3M14"]);
  });

  it("are none between the characters of a script without spaces", () => {
    expect(gapsOf("金正恩 북한의")).toEqual(["hard 金", "none 正", "none 恩", "space 북", "none 한", "none 의"]);
    expect(gapsOf("KN金x")).toEqual(["hard KN", "none 金", "none x"]);
  });
});

describe("offsets", () => {
  it.each([
    "Ki\u00adm Jo\u0308ng\u00ad-Un’s Zug.",
    "🚀Hwasong-18🚀",
    "e\u0301te\u0301!",
    "𝐊𝐍-𝟐𝟑 金正恩",
    "\ufeffAnfang \u00adEnde\u00ad",
    "\u0308\u0308Ärger\ud800\u0308x\udc00",
  ])("are those of the text as it was given: %j", (text) => {
    const tokens = read(text);
    let free = 0;
    for (let at = 0; at < tokens.length; at++) {
      const [start, end] = [tokens.start[at] as number, tokens.end[at] as number];
      expect(start).toBeGreaterThanOrEqual(free);
      expect(end).toBeGreaterThan(start);
      // What a span covers is the word itself: read alone it has the same key.
      expect(keysOf(text.slice(start, end))).toEqual([tokens.key(at, "digraph")]);
      free = end;
    }
    expect(free).toBeLessThanOrEqual(text.length);
  });

  it("take in the marks of the last letter, but no soft hyphen after it", () => {
    expect(wordsIn("cafe\u0301\u00ad.")).toEqual(["cafe\u0301"]);
  });

  it("count an astral letter as two code units", () => {
    expect(wordsIn("𝐊𝐍 x")).toEqual(["𝐊𝐍", "x"]);
    expect(keysOf("𝐊𝐍 x")).toEqual(["kn", "x"]);
  });
});

describe("flags", () => {
  it.each([
    ["Iran", ["capitalised", "latin"]],
    ["iran", ["latin"]],
    ["IRAN", ["capitalised", "allCaps", "latin"]],
    ["iRAN", ["latin"]],
    ["ＵＮ", ["capitalised", "allCaps", "latin"]],
    ["Łódź", ["capitalised", "latin"]],
    ["Straße", ["capitalised", "latin"]],
    ["КНДР", ["capitalised", "allCaps"]],
    ["Киew", ["capitalised"]],
    ["23", ["capitalised", "digit"]],
    ["KN23", ["capitalised", "allCaps", "digit"]],
    ["金", ["capitalised", "alone"]],
    ["북", ["capitalised", "hangul", "alone"]],
    ["カ", ["capitalised", "katakana", "alone"]],
    ["か", ["capitalised", "alone"]],
  ])("of %s are %j", (text, flags) => {
    expect(Object.keys(FLAG).filter((name) => read(text).has(0, FLAG[name as keyof typeof FLAG]))).toEqual(flags);
  });

  it("are none of a token that is not there", () => {
    const tokens = read("KN23 Iran").read("Iran");
    expect(tokens.has(1, FLAG.capitalised)).toBe(false);
  });
});

describe("hashes", () => {
  const lastHash = (text: string) => {
    const tokens = read(text);
    const last = (tokens.from[tokens.length] as number) - 1;
    return [tokens.hash[last], tokens.hashed[last]] as const;
  };

  /** By the definition: letter by letter from the beginning, without the "e" of a digraph. */
  function hashNaively(letters: readonly number[]): [hash: number, hashed: number] {
    const counted = letters.filter((letter, at) => letter !== 0x65 || ![0x61, 0x6f, 0x75].includes(letters[at - 1] ?? 0));
    return [counted.reduce((hash, letter) => joinHashes(hash, baseOf(letter), 1), 0), counted.length];
  }

  it.each(["Pjöngjang", "Baikonur", "Straße", "Citroën", "Maeaeüe", "шойгу"])(
    "of %s are those of its folded letters, up to each of them",
    (text) => {
      const tokens = read(text);
      const letters = [...tokens.letters.slice(0, tokens.size(0))];
      for (let to = 1; to <= letters.length; to++) expect(tokens.hashOf(0, to)).toEqual(hashNaively(letters.slice(0, to)));
    },
  );

  it("do not tell ä from ae and a, but do tell a from e", () => {
    const [umlaut, digraph, plain, other] = ["Süd", "Sued", "Sud", "Sed"].map(lastHash);
    expect(new Set([umlaut, digraph, plain].map(String)).size).toBe(1);
    expect(String(other)).not.toBe(String(plain));
  });

  it("of two words joined are that of the one word", () => {
    for (const [first, second] of [
      ["Kim", "Jong"],
      ["Mond", "basis"],
      ["Sü", "dkorea"],
    ] as const) {
      const [hash, hashed] = lastHash(second);
      expect(joinHashes(lastHash(first)[0] as number, hash as number, hashed as number)).toBe(lastHash(first + second)[0]);
    }
  });
});

describe("a reader", () => {
  it("gives the same for a text whatever it has read before", () => {
    const tokens = new Tokens();
    const describeTokens = () =>
      listOf(tokens, (at) => [tokens.start[at], tokens.end[at], tokens.key(at), tokens.gap[at], tokens.flags[at]]);
    tokens.read("Kim Jong Un 金");
    const alone = describeTokens();
    tokens.read("ein ÄRGER".repeat(200)).read("Kim Jong Un 金");
    expect(describeTokens()).toEqual(alone);
  });

  it("grows with the text, also where one character is many letters", () => {
    for (const [text, letters] of [
      ["ab ".repeat(3000), 6000],
      ["ﷺ".repeat(500), 9000],
      ["ﬃ ".repeat(500), 1500],
    ] as const) {
      const tokens = read(text);
      expect(tokens.from[tokens.length]).toBe(letters);
      expect(tokens.key(tokens.length - 1)).toBe(read(text.trimEnd().split(" ").at(-1) as string).key(0));
    }
  });

  it("says of each word what an ending depends on", () => {
    expect(wordsOf(read("Neue Häuser-für 金"))).toEqual([
      { key: "neue", isCapitalised: true, isAfterSpace: false },
      { key: "hauser", isCapitalised: true, isAfterSpace: true },
      { key: "fur", isCapitalised: false, isAfterSpace: false },
      { key: "金", isCapitalised: true, isAfterSpace: true },
    ]);
  });
});
