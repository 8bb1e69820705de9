import { describe, expect, it } from "vitest";
import { cardContent } from "./card-content";
import { classSheet } from "./class-sheet";
import type { CompiledFact } from "./compiled-pack";
import { bothWays, makeEntity, makeFact, makePack, makeSource } from "./test-builders";

const PAGE_DAY = "2023-09-13";
const about = (entity: string): Pick<CompiledFact, "about"> => ({ about: [{ entity, role: "subject", named: true }] });
const cites = (...sources: string[]): Pick<CompiledFact, "citations"> => ({
  citations: sources.map((source, at) => ({ source, paragraph: at + 1, first: "a", last: "b" })),
});
const pack = makePack({
  sources: ["paper", "wire", "radio", "late"].map((id) => makeSource(id, "2023-09-01")),
  entities: ["first", "second", "third", "fourth", "fifth"].map((id) => makeEntity(id, "place", bothWays(id))),
  facts: [
    makeFact("early", { when: "2023-05" }, { ...about("first"), ...cites("wire", "paper") }),
    makeFact("found-out", { when: "2023-06", knownFrom: "2024-01", basis: "stated" }, { ...about("first"), ...cites("radio") }),
    makeFact("came-after", { when: "2024-03" }, { ...about("first"), ...cites("late") }),
    makeFact("plan", { when: "2023-07" }, { ...about("second"), ...cites("paper"), kind: "forecast" }),
    makeFact(
      "outcome",
      { when: "2024-05" },
      { ...about("elsewhere"), ...cites("late"), relations: [{ type: "outcome-of", fact: "plan", note: bothWays("Note") }] },
    ),
    makeFact("shared", { when: "2023-08" }, { about: [...about("fourth").about, ...about("fifth").about], ...cites("wire") }),
    makeFact("shared-later", { when: "2024-08" }, { about: [...about("fourth").about, ...about("fifth").about], ...cites("late") }),
    makeFact("its-own", { when: "2023-04" }, { ...about("fifth"), ...cites("paper") }),
    makeFact("only-later", { when: "2024-06" }, { ...about("third"), ...cites("radio") }),
  ],
});
const cards = (day: string | null, ...ids: string[]) => ids.flatMap((id) => cardContent(pack, id, day) ?? []);

/** A sheet in short: terms with their groups and entries, and the sources by number. */
function shortly(day: string | null, withLater: boolean, ...ids: string[]) {
  const { terms, sources } = classSheet(cards(day, ...ids), withLater);
  return {
    terms: terms.map(({ content, groups, elsewhere }) => [
      content.entity.id,
      ...groups.map(({ group, facts }) => `${group}: ${facts.map(({ id }) => id).join(" ")}`),
      ...elsewhere.map(({ entity, dates }) => `see ${entity.id}: ${dates.map(({ earliest }) => earliest).join(" ")}`),
    ]),
    sources: sources.map(({ id }) => id),
  };
}

describe("a sheet for a class", () => {
  it.each([
    [
      "says what was known by the page's date, and lists only its sources",
      [PAGE_DAY, false, "first"],
      [["first", "by-then: early"]],
      ["wire", "paper"],
    ],
    [
      "says what came later where that is wanted",
      [PAGE_DAY, true, "first"],
      [["first", "by-then: early", "learned-later: found-out", "since-then: came-after"]],
      ["wire", "paper", "radio", "late"],
    ],
    [
      "keeps the order in which the terms are given, and numbers a source once",
      [PAGE_DAY, false, "second", "first"],
      [
        ["second", "by-then: plan"],
        ["first", "by-then: early"],
      ],
      ["paper", "wire"],
    ],
    [
      "lists the sources of what came of an entry where that is told",
      [PAGE_DAY, true, "second"],
      [["second", "by-then: plan"]],
      ["paper", "late"],
    ],
    ["keeps a term of which there is nothing to say yet", [PAGE_DAY, false, "third"], [["third"]], []],
    [
      "says everything where the page has no date",
      [null, false, "third", "first"],
      [
        ["third", "undated-page: only-later"],
        ["first", "undated-page: early found-out came-after"],
      ],
      ["radio", "wire", "paper", "late"],
    ],
    [
      "prints an entry about two terms below the first of them, and refers to it below the second, which has its own first",
      [PAGE_DAY, false, "fourth", "fifth"],
      [
        ["fourth", "by-then: shared"],
        ["fifth", "by-then: its-own", "see fourth: 2023-08-01"],
      ],
      ["wire", "paper"],
    ],
    [
      "prints it below the other where that comes first, in the order of time",
      [PAGE_DAY, true, "fifth", "fourth"],
      [
        ["fifth", "by-then: its-own shared", "since-then: shared-later"],
        ["fourth", "see fifth: 2023-08-01 2024-08-01"],
      ],
      ["paper", "wire", "late"],
    ],
    ["is empty without terms", [PAGE_DAY, true], [], []],
  ] as const)("%s", (_, [day, withLater, ...ids], terms, sources) => {
    expect(shortly(day, withLater, ...ids)).toEqual({ terms, sources });
  });
});
