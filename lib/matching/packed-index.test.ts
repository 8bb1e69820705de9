import { expect, it } from "vitest";
import { bothWays, makeEntity, makePack } from "@/lib/facts/test-builders";
import { packIndex, unpackIndex } from "./packed-index";
import { buildTermIndex, type TermIndex } from "./term-index";
import { testIndex } from "./test-pack";

/** As it arrives: through JSON. */
const sent = (index: TermIndex) => unpackIndex(JSON.parse(JSON.stringify(packIndex(index))));

it("arrives as it was sent", () => {
  expect(sent(testIndex)).toEqual(testIndex);
});

it("keeps every property of every record", () => {
  const records = (["exact", "variant", "inflected"] as const).flatMap((form) =>
    (["capital", "any", "acronym"] as const).flatMap((letterCase) =>
      [true, false].flatMap((isShort) =>
        [true, false].map((inflects) => ({ entity: 0, alias: "A B", gaps: [1], letterCase, form, isShort, inflects })),
      ),
    ),
  );
  const index = { ...buildTermIndex(makePack({ entities: [makeEntity("one", "place", bothWays("One"))] })), terms: { ab: records } };
  expect(sent(index)).toEqual(index);
});

it("keeps a known non-match, and a key that objects have by themselves", () => {
  const entity = makeEntity("one", "place", bothWays("Constructor"), { notMatches: ["Constructor Theory"] });
  const index = buildTermIndex(makePack({ entities: [entity] }));
  expect(Object.keys(index.terms)).toContain("constructor");
  expect(sent(index)).toEqual(index);
});
