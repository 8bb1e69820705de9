import { describe, expect, it } from "vitest";
import { bothWays, makeEntity, makePack } from "@/lib/facts/test-builders";
import { buildTermIndex } from "./term-index";
import { testIndex, testPack } from "./test-pack";

const keysOf = (...entities: ReturnType<typeof makeEntity>[]) => [...buildTermIndex(makePack({ entities })).terms.keys()];

describe("buildTermIndex", () => {
  it("gives the same bytes for the same pack", () => {
    expect(JSON.stringify(buildTermIndex(structuredClone(testPack)))).toBe(JSON.stringify(testIndex));
  });

  it("is in order of its keys, whatever the order of the pack", () => {
    const keys = [...buildTermIndex({ ...testPack, entities: testPack.entities.toReversed() }).terms.keys()];
    expect(keys).toEqual([...testIndex.terms.keys()]);
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it("says which pack it is of, and where that ends", () => {
    expect(testIndex).toMatchObject({ packId: "test", packVersion: "1.2.3", coverageEnd: "2024-11-30" });
  });

  it("holds of an entity what the tab needs, and no fact", () => {
    expect(testIndex.entities[0]).toEqual({ id: "kim-jong-un", type: "person", name: bothWays("Kim Jong Un"), isCommon: false });
    expect(testIndex.entities).toHaveLength(testPack.entities.length);
  });

  it("holds no two records that find the same", () => {
    for (const records of testIndex.terms.values()) {
      const found = records.map(({ alias: _, form: __, ...rest }) => JSON.stringify(rest));
      expect(new Set(found).size).toBe(found.length);
    }
  });

  it("keeps two spellings apart that differ only in their gaps", () => {
    const moon = makeEntity("moon", "concept", bothWays("Moonbase"), { aliases: { en: ["Moon Base"] } });
    expect(
      buildTermIndex(makePack({ entities: [moon] }))
        .terms.get("moonbase")
        ?.map(({ gaps }) => gaps),
    ).toEqual([[], [4]]);
  });

  it("keeps two contexts of one spelling apart", () => {
    const council = makeEntity("council", "organisation", bothWays("The Grand Council"), {
      aliases: {
        de: [{ text: "Rat", kind: "name", needs: { words: ["Veto"] } }],
        en: [{ text: "Rat", kind: "name", needs: { words: ["veto power"] } }],
      },
    });
    expect(
      buildTermIndex(makePack({ entities: [council] }))
        .terms.get("rat")
        ?.map(({ needs }) => needs?.words?.[0]),
    ).toEqual(["Veto", "veto power"]);
  });

  it("declines adjectives of German names", () => {
    const nations = makeEntity("nations", "organisation", { de: "Vereinte Nationen", en: "United Nations" });
    expect(keysOf(nations)).toEqual(
      expect.arrayContaining(["vereintenationen", "vereintennationen", "vereinternationen", "vereintesnationen", "unitednations"]),
    );
  });

  it("declines what may be the second adjective both with the first and not at all", () => {
    const radio = makeEntity("radio", "organisation", bothWays("Deutsche Welle Programm"));
    expect(keysOf(radio)).toEqual(expect.arrayContaining(["deutschenwelleprogramm", "deutschenwellenprogramm"]));
  });

  it.each(["person", "weapon"] as const)("declines no adjectives in the name of a %s", (type) => {
    expect(keysOf(makeEntity("somebody", type, bothWays("Alexander Mazegora")))).toEqual(["alexandermazegora"]);
  });

  it("does not know a thing by what it is called on earlier pages: that is a description, and fits others", () => {
    const { from } = testPack.coverage;
    const deployment = makeEntity("deployment", "event", bothWays("Kursk Deployment"), {
      exists: { from, before: bothWays("Troop Presence") },
    });
    expect(keysOf(deployment)).toEqual(["kurskdeployment"]);
  });

  it("passes over a spelling without letters and figures", () => {
    expect(keysOf(makeEntity("nothing", "concept", bothWays("…"), { aliases: { en: ["Something"] } }))).toEqual(["something"]);
  });
});
