import { describe, expect, it } from "vitest";
import { checkRelations } from "./check-relations";
import type { Fact } from "./pack";
import { bothWays } from "./test-builders";

/** A fact as written, as far as relations are concerned. */
function written(
  id: string,
  when: string,
  relations: readonly [type: Fact["relations"][number]["type"], fact: string][],
  entity = "somebody",
) {
  const value = {
    id,
    about: [{ entity, role: "subject", named: true }],
    when: { edtf: when, basis: "stated" },
    knownFrom: { edtf: when, basis: "event" },
    relations: relations.map(([type, fact]) => ({ type, fact, note: bothWays("Why") })),
  };
  return { value: value as unknown as Fact, file: "facts/x.yaml", lineOf: () => 1 };
}

function messages(...facts: ReturnType<typeof written>[]): string[] {
  const found: string[] = [];
  checkRelations(facts, (_, __, message) => found.push(message));
  return found;
}

const old = written("old", "2022", []);

describe("relations between facts", () => {
  it.each(["supersedes", "updates", "outcome-of", "qualifies", "contradicts", "confirms", "denies"] as const)(
    "may say that a later fact %s an earlier one",
    (type) => {
      expect(messages(old, written("new", "2023", [[type, "old"]]))).toEqual([]);
    },
  );

  it.each(["supersedes", "updates", "outcome-of"] as const)("may not say that an earlier fact %s a later one", (type) => {
    expect(messages(old, written("older", "2021", [[type, "old"]]))).toEqual([`"older" ${type} "old", but is older than it`]);
  });

  it("go by when something became known, where that is later", () => {
    const late = written("late", "2021", [["updates", "old"]]);
    late.value.knownFrom.edtf = "2023";
    expect(messages(old, late)).toEqual([]);
  });

  it("may be in doubt: dates that overlap are no mistake", () => {
    expect(messages(old, written("same", "2022-05", [["supersedes", "old"]]))).toEqual([]);
  });

  it("may not run in a circle, however long", () => {
    const circle = [
      written("a", "2022", [["updates", "b"]]),
      written("b", "2022", [["supersedes", "c"]]),
      written("c", "2022", [["outcome-of", "a"]]),
    ];
    expect(messages(...circle)).toEqual([
      '"a" and "b" overtake each other',
      '"b" and "c" overtake each other',
      '"c" and "a" overtake each other',
    ]);
  });

  it.each(["contradicts", "confirms"] as const)("hold both ways when they say %s, and are written once", (type) => {
    expect(messages(written("a", "2022", [[type, "b"]]), written("b", "2022", [[type, "a"]]))).toEqual([`"b" and "a" both say ${type}`]);
  });

  it.each(["supersedes", "updates", "contradicts", "denies"] as const)("need something in common when they say %s", (type) => {
    const stranger = written("stranger", "2023", [[type, "old"]], "somebody-else");
    expect(messages(old, stranger)).toEqual([`"stranger" ${type} "old", but they are about nothing in common`]);
  });

  it("to a fact that is not there, or to itself, are left to the check of ids", () => {
    expect(
      messages(
        written("a", "2022", [
          ["updates", "missing"],
          ["updates", "a"],
        ]),
      ),
    ).toEqual([]);
  });

  it("with a date that cannot be read are left to the check of dates", () => {
    expect(messages(old, written("new", "nonsense", [["updates", "old"]]))).toEqual([]);
  });
});
