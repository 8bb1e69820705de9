import { describe, expect, it } from "vitest";
import type { CompiledFact } from "./compiled-pack";
import { bothWays, makeEntity, makeFact, makePack, makeSource } from "./test-builders";
import { timelineOf } from "./timeline";

const somebody = makeEntity("somebody", "person", bothWays("Somebody"));
const paper = makeSource("paper", "2023-09-01");

function timeline(facts: readonly CompiledFact[], day: string | null, entity = somebody) {
  const found = timelineOf(makePack({ sources: [paper], entities: [entity], facts }), entity.id, day);
  if (!found) throw new Error("no timeline");
  return found;
}
const ids = (...args: Parameters<typeof timeline>) => timeline(...args).facts.map(({ id }) => id);

const FACTS = [
  makeFact("in-march", { when: "2023-03" }),
  makeFact("after", { when: "2024-01-05" }),
  makeFact("before", { when: "2019" }),
  makeFact("told-later", { when: "2022", knownFrom: "2024-02", basis: "stated" }),
  makeFact("minister", { when: "2012/.." }, { kind: "function", label: bothWays("Minister") }),
];

describe("the timeline of an entity", () => {
  it("is none for an entity that the pack does not know", () => {
    expect(timelineOf(makePack({ entities: [somebody] }), "nobody", "2023-09-13")).toBeNull();
  });

  it("has everything about it, oldest first, and what it was called when", () => {
    expect(ids(FACTS, "2023-09-13")).toEqual(["minister", "before", "told-later", "in-march", "after"]);
  });

  it("is the newest first where the page has no day", () => {
    expect(ids(FACTS, null)).toEqual(["minister", "after", "in-march", "told-later", "before"]);
  });

  it("has together at its end what began after the page, and marks what was learned later", () => {
    const groups = timeline(FACTS, "2022-12-31").facts.map(({ placement }) => placement.group);
    expect(groups).toEqual(["by-then", "by-then", "learned-later", "since-then", "since-then"]);
  });

  it("begins with what has no beginning", () => {
    expect(ids([...FACTS, makeFact("always", { when: "../2020" })], "2023-09-13")[0]).toBe("always");
  });

  it("has of one day first what happened and then what was said at it", () => {
    const said = makeFact("a-promise", { when: "2023-09-13" }, { kind: "statement" });
    expect(ids([said, makeFact("meeting", { when: "2023-09-13" })], "2023-09-14")).toEqual(["meeting", "a-promise"]);
  });

  it("loses nobody's counterpart", () => {
    const answer = makeFact("answer", { when: "2023" }, { relations: [{ type: "denies", fact: "before", note: bothWays("No.") }] });
    const [before] = timeline([...FACTS.slice(2, 3), answer], "2023-09-13").facts;
    expect(before?.counterparts.map(({ fact }) => fact.id)).toEqual(["answer"]);
  });

  it("leaves out what is about others, about a class, or does not name it", () => {
    const about = (entity: string, role: "subject" | "class", named: boolean) => ({ about: [{ entity, role, named }] });
    const foreign = [
      makeFact("other", { when: "2023" }, about("else", "subject", true)),
      makeFact("class", { when: "2023" }, about("somebody", "class", true)),
      makeFact("unnamed", { when: "2023" }, about("somebody", "subject", false)),
    ];
    expect(ids(foreign, "2023-09-13")).toEqual([]);
  });

  it("bears the name that could be read then", () => {
    const treaty = makeEntity("somebody", "treaty", bothWays("Treaty of 2024"), {
      exists: { from: makeFact("x", { when: "2024-06" }).when.date, before: bothWays("Talks") },
    });
    expect(timeline([], "2023-09-13", treaty).entity.name.en).toBe("Talks");
    expect(timeline([], null, treaty).entity.name.en).toBe("Treaty of 2024");
  });
});
