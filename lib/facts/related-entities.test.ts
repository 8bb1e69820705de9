import { describe, expect, it } from "vitest";
import type { CompiledFact } from "./compiled-pack";
import { MAX_RELATED, relatedEntities } from "./related-entities";
import { bothWays, makeEntity, makeFact, makePack } from "./test-builders";

const somebody = makeEntity("somebody", "person", bothWays("Somebody"), { broader: "everybody" });
const others = ["a", "b", "c", "d", "e", "f", "g", "everybody"].map((id) => makeEntity(id, "place", bothWays(id)));
const late = makeEntity("late", "treaty", bothWays("Late"), { exists: { from: makeFact("x", { when: "2024-06" }).when.date } });
const naming = (id: string, ...ids: string[]): CompiledFact =>
  makeFact(id, { when: "2023" }, { about: ["somebody", ...ids].map((entity) => ({ entity, role: "object", named: true })) });
/** Facts about each, so that none is left out for having nothing to say. */
const ENTRIES = [...others, late].map(({ id }) =>
  makeFact(`of-${id}`, { when: "2023" }, { about: [{ entity: id, role: "subject", named: true }] }),
);

function related(facts: readonly CompiledFact[], { day = "2023-09-13" as string | null, onPage = [] as string[], entries = ENTRIES } = {}) {
  const pack = makePack({ entities: [somebody, late, ...others], facts: [...facts, ...entries] });
  return relatedEntities(pack, somebody, facts, day, onPage).map(({ id }) => id);
}

describe("what a card leads on to", () => {
  it("is what its facts name, the most frequent first, and the class at the end", () => {
    expect(related([naming("1", "a"), naming("2", "b"), naming("3", "c", "b")])).toEqual(["b", "a", "c", "everybody"]);
  });

  it("is what the page names before all else", () => {
    expect(related([naming("1", "a", "b"), naming("2", "b"), naming("3", "b")], { onPage: ["x", "a"] })).toEqual(["a", "b", "everybody"]);
  });

  it("is also who speaks", () => {
    const says = { chain: [{ name: bothWays("A"), entity: "a" }, { name: bothWays("Nobody known") }], stance: "asserts" as const };
    expect(related([{ ...naming("1"), says }])).toEqual(["a", "everybody"]);
  });

  it("is not itself, not a class that a fact speaks of, and not whom the passage does not name", () => {
    const about = (role: "class" | "object", named: boolean) => makeFact("1", { when: "2023" }, { about: [{ entity: "a", role, named }] });
    expect(related([about("class", true), about("object", false)])).toEqual(["everybody"]);
  });

  it("is not what was not there yet, unless the page has no date", () => {
    expect(related([naming("1", "late")])).toEqual(["everybody"]);
    expect(related([naming("1", "late")], { day: null })).toEqual(["late", "everybody"]);
    expect(related([naming("1", "late")], { day: "2024-07-01" })).toEqual(["late", "everybody"]);
  });

  it("is nothing that has no entry, or that the pack does not know", () => {
    expect(related([naming("1", "gone", "a")], { entries: [] })).toEqual(["a"]);
  });

  it(`is not more than ${MAX_RELATED}`, () => {
    expect(related([naming("1", "a", "b", "c", "d", "e", "f", "g")])).toEqual(["a", "b", "c", "d", "e", "f"]);
  });
});
