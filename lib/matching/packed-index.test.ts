import { describe, expect, it } from "vitest";
import { bothWays, makeEntity, makePack } from "@/lib/facts/test-builders";
import { packIndex, unpackIndex } from "./packed-index";
import { type BuiltIndex, buildTermIndex } from "./term-index";
import { testIndex } from "./test-pack";

/** As it arrives: through JSON, every record looked up. */
function arrived(index: BuiltIndex): unknown {
  const { terms, fuzzy, ...head } = unpackIndex(JSON.parse(JSON.stringify(packIndex(index))));
  return {
    ...head,
    terms: new Map([...terms.keys()].map((key) => [key, terms.get(key) ?? []])),
    fuzzy: fuzzy.map(({ skeleton, names }) => ({ skeleton, names })),
  };
}

describe("a packed index", () => {
  it("arrives as it was sent", () => {
    expect(arrived(testIndex)).toEqual(testIndex);
  });

  it("keeps every property of every record", () => {
    const records = (["exact", "variant", "inflected"] as const).flatMap((form) =>
      (["capital", "any", "acronym"] as const).flatMap((letterCase) =>
        [true, false].flatMap((isShort) =>
          [true, false].map((inflects) => ({ entity: 0, alias: "A B", gaps: [1], letterCase, form, isShort, inflects })),
        ),
      ),
    );
    const one = buildTermIndex(makePack({ entities: [makeEntity("one", "place", bothWays("One"))] }));
    const index = { ...one, terms: new Map([["ab", records]]) };
    expect(arrived(index)).toEqual(index);
  });

  it("keeps a known non-match, and a key that objects have by themselves", () => {
    const entity = makeEntity("one", "place", bothWays("Constructor"), { notMatches: ["Constructor Theory"] });
    const index = buildTermIndex(makePack({ entities: [entity] }));
    expect([...index.terms.keys()]).toContain("constructor");
    expect(arrived(index)).toEqual(index);
  });

  it("finds nothing under what every object has by itself", () => {
    const { terms } = unpackIndex(packIndex(testIndex));
    for (const key of ["constructor", "toString", "__proto__"]) expect(terms.get(key)).toBeUndefined();
  });
});
