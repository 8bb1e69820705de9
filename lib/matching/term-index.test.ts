import { describe, expect, it } from "vitest";
import { bothWays, makeEntity, makePack } from "@/lib/facts/test-builders";
import { parseAlias } from "./alias";
import { findCandidates } from "./find-candidates";
import { Lexicon } from "./lexicon";
import { IndexError } from "./name-index";
import { type TermIndex, unpackIndex } from "./open-index";
import { buildTermIndex, packIndex } from "./term-index";
import { testIndex, testPack } from "./test-pack";

type Entity = ReturnType<typeof makeEntity>;
const indexOf = (...entities: Entity[]) => buildTermIndex(makePack({ entities }));
const aliasesIn = ({ names }: TermIndex) => Array.from({ length: names.aliases }, (_, alias) => names.textOf(alias));
/** What is found of a text, whole. */
const finds = (index: TermIndex, text: string) =>
  findCandidates(text, new Lexicon(index), { isFuzzy: false }).some(({ start, end }) => start === 0 && end === text.length);

describe("buildTermIndex", () => {
  it("gives the same bytes for the same pack", () => {
    expect(packIndex(buildTermIndex(structuredClone(testPack)))).toEqual(packIndex(testIndex));
  });

  it("says which pack it is of, and where that ends", () => {
    expect(testIndex).toMatchObject({ packId: "test", packVersion: "1.2.3", coverageEnd: "2024-11-30" });
  });

  it("says where the entities of the subject are", () => {
    const ids = testIndex.subject.map((group) => group.map((at) => testIndex.entities[at]?.id));
    expect(ids).toEqual([["north-korea"], ["russia", "vladimir-putin", "moscow"], ["ukraine"]]);
  });

  it("holds of an entity what the tab needs, and no fact", () => {
    expect(testIndex.entities[0]).toEqual({ id: "kim-jong-un", type: "person", name: bothWays("Kim Jong Un"), isCommon: false });
    expect(testIndex.entities).toHaveLength(testPack.entities.length);
  });

  it("holds no two aliases that find the same", () => {
    const index = indexOf(
      makeEntity("one", "place", bothWays("Nord-Korea"), {
        aliases: { de: ["Nord Korea", "Nórd-Korea"], en: ["Nord-Korea"], fr: ["Nord-Korea"], ko: ["Nord-Korea"] },
      }),
    );
    expect(aliasesIn(index)).toEqual(["Nord-Korea"]);
  });

  it("keeps the same letters in another language that inflects otherwise", () => {
    expect(aliasesIn(indexOf(makeEntity("one", "place", bothWays("Warszawa"), { aliases: { pl: ["Warszawa"] } })))).toHaveLength(2);
  });

  it("keeps two spellings apart that differ only in their gaps", () => {
    const moon = makeEntity("moon", "concept", bothWays("Moonbase"), { aliases: { en: ["Moon Base"] } });
    expect(aliasesIn(indexOf(moon))).toEqual(["Moonbase", "Moon Base"]);
    for (const text of ["Moonbase", "Moon Base", "Moon-Base"]) expect(finds(indexOf(moon), text), text).toBe(true);
  });

  it("keeps two contexts of one spelling apart", () => {
    const council = makeEntity("council", "organisation", bothWays("The Grand Council"), {
      aliases: {
        de: [{ text: "Rat", kind: "name", needs: { words: ["Veto"] } }],
        en: [{ text: "Rat", kind: "name", needs: { words: ["veto power"] } }],
      },
    });
    const { names } = indexOf(council);
    const needs = Array.from({ length: names.aliases }, (_, alias) => parseAlias(names, alias, () => null).record.needs?.words?.[0]);
    expect(needs).toEqual([undefined, "Veto", "veto power"]);
  });

  it.each(["Vereinte Nationen", "Vereinten Nationen", "Vereinter Nationen", "Vereintes Nationen", "United Nations"])(
    "declines adjectives of German names: %s",
    (text) => {
      const nations = makeEntity("nations", "organisation", { de: "Vereinte Nationen", en: "United Nations" });
      expect(finds(indexOf(nations), text)).toBe(true);
    },
  );

  it.each(["Deutsche Welle Programm", "Deutschen Welle Programm", "Deutschen Wellen Programm"])(
    "declines what may be the second adjective both with the first and not at all: %s",
    (text) => {
      expect(finds(indexOf(makeEntity("radio", "organisation", bothWays("Deutsche Welle Programm"))), text)).toBe(true);
    },
  );

  it.each(["person", "weapon"] as const)("declines no adjectives in the name of a %s", (type) => {
    const index = indexOf(makeEntity("somebody", type, bothWays("Alexander Mazegora")));
    expect(finds(index, "Alexander Mazegora")).toBe(true);
    expect(finds(index, "Alexandem Mazegora")).toBe(false);
  });

  it("does not know a thing by what it is called on earlier pages: that is a description, and fits others", () => {
    const { from } = testPack.coverage;
    const deployment = makeEntity("deployment", "event", bothWays("Kursk Deployment"), {
      exists: { from, before: bothWays("Troop Presence") },
    });
    expect(aliasesIn(indexOf(deployment))).toEqual(["Kursk Deployment"]);
  });

  it("passes over a spelling without letters and figures", () => {
    expect(aliasesIn(indexOf(makeEntity("nothing", "concept", bothWays("…"), { aliases: { en: ["Something"] } })))).toEqual(["Something"]);
  });

  it("holds known non-matches behind the names of their entity, as what blocks", () => {
    const index = indexOf(
      makeEntity("one", "place", bothWays("One"), { notMatches: ["One Way", "One-Way"] }),
      makeEntity("two", "place", bothWays("Two"), { notMatches: ["One Way", "Two Way"] }),
    );
    const { names } = index;
    expect(aliasesIn(index).map((text, alias) => [text, names.entityOf(alias), names.classOf(alias).kind])).toEqual([
      ["One", 0, "name"],
      ["One Way", 0, "other"],
      ["Two", 1, "name"],
      ["One Way", 1, "other"],
      ["Two Way", 1, "other"],
    ]);
  });

  it("finds nothing under what every object has by itself, unless it is a name", () => {
    for (const text of ["constructor", "toString", "__proto__"]) expect(finds(testIndex, text), text).toBe(false);
    expect(finds(indexOf(makeEntity("one", "place", bothWays("Constructor"))), "Constructor")).toBe(true);
  });
});

describe("a packed index", () => {
  const { names, ...head } = packIndex(testIndex);
  const sent = () => JSON.parse(JSON.stringify({ names, ...head }));

  it("arrives as it was sent, through JSON", () => {
    const { names: arrived, ...rest } = unpackIndex(sent());
    expect(rest).toEqual(head);
    expect(new Uint8Array(arrived.bytes)).toEqual(new Uint8Array(testIndex.names.bytes));
  });

  it("is refused when letters are missing, whichever", () => {
    for (const cut of [0, 4, 100, 172, 1000, names.length - 4]) {
      expect(() => unpackIndex({ ...sent(), names: names.slice(0, cut) }), String(cut)).toThrow(IndexError);
    }
  });

  it("is refused when a letter is another one", () => {
    for (let at = 200; at < names.length - 4; at += 997) {
      const changed = names.slice(0, at) + (names[at] === "A" ? "B" : "A") + names.slice(at + 1);
      expect(() => unpackIndex({ ...sent(), names: changed }), String(at)).toThrow(IndexError);
    }
  });

  it("out of the extension's own package is opened without reading every byte, but not cut off", () => {
    const changed = names.slice(0, -10) + (names.at(-10) === "A" ? "B" : "A") + names.slice(-9);
    expect(() => unpackIndex({ ...sent(), names: changed })).toThrow(IndexError);
    expect(() => unpackIndex({ ...sent(), names: changed }, { isVerified: false })).not.toThrow();
    expect(() => unpackIndex({ ...sent(), names: names.slice(0, -8) }, { isVerified: false })).toThrow(IndexError);
  });

  it("is never opened when it is no base64", () => {
    for (const text of ["*", "abc*", "a", `${names.slice(0, -1)}ä`]) expect(() => unpackIndex({ ...sent(), names: text })).toThrow();
  });

  // Bug: what is no base64 is refused by atob, with an "InvalidCharacterError" that says nothing of an index.
  it("says that the index is damaged when it is no base64", () => {
    for (const text of ["*", "abc*", "a"]) expect(() => unpackIndex({ ...sent(), names: text })).toThrow(IndexError);
  });
});
