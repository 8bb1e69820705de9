import { describe, expect, it } from "vitest";
import type { Placement } from "./as-of";
import { chooseFacts, MAX_CARD_FACTS } from "./choose-facts";
import type { CompiledFact } from "./compiled-pack";
import { bothWays, makeFact } from "./test-builders";

const placed = (fact: CompiledFact, group: Placement["group"] = "by-then") => ({
  fact,
  placement: { group, isAround: false, isOngoing: false, onlyFrom: null },
});
const chosen = (...facts: CompiledFact[]) => ids(facts.map((fact) => placed(fact)));
const ids = (facts: Parameters<typeof chooseFacts>[0], carried: Parameters<typeof chooseFacts>[2] = () => []) =>
  chooseFacts(facts, "somebody", carried).map(({ fact }) => fact.id);
const touching = { about: [{ entity: "somebody", role: "object" as const, named: true }] };
const overtaking = (type: CompiledFact["relations"][number]["type"], fact: string) => ({
  relations: [{ type, fact, note: bothWays("Why") }],
});

describe("the facts that a card chooses", () => {
  it("are a few of each group, the groups in their order", () => {
    const many = (name: string, group: Placement["group"]) =>
      Array.from({ length: MAX_CARD_FACTS + 1 }, (_, at) => placed(makeFact(`${name}-${at}`, { when: "2022" }), group));
    const all = [...many("since", "since-then"), ...many("then", "by-then"), ...many("learned", "learned-later")];
    expect(ids(all)).toEqual(["then-0", "then-1", "then-2", "learned-0", "learned-1", "learned-2", "since-0", "since-1", "since-2"]);
  });

  it("are about the entity before they only touch it, at the same weight", () => {
    expect(chosen(makeFact("touching", { when: "2023" }, touching), makeFact("about", { when: "2022" }))).toEqual(["about", "touching"]);
    const heavy = makeFact("heavy", { when: "2023" }, { ...touching, weight: 3 });
    expect(chosen(makeFact("about", { when: "2022" }), heavy)).toEqual(["heavy", "about"]);
  });

  it("are what happened or was said before what was made of it, and circumstances last", () => {
    const kinds = ["statement", "event", "forecast", "background"] as const;
    const facts = kinds.map((kind, at) => makeFact(kind, { when: `202${at}` }, { kind, weight: 2 }));
    expect(chosen(...facts.slice(1))).toEqual(["event", "forecast", "background"]);
    expect(chosen(...facts.slice(0, 3))).toEqual(["event", "statement", "forecast"]);
  });

  it("are certain before they are disputed, at the same weight", () => {
    const disputed = makeFact("disputed", { when: "2023" }, { status: { value: "disputed", reason: bothWays("Hm."), evidence: [] } });
    expect(chosen(disputed, makeFact("certain", { when: "2022" }))).toEqual(["certain", "disputed"]);
    expect(chosen(disputed, makeFact("light", { when: "2022" }, { weight: 1 }))).toEqual(["disputed", "light"]);
  });

  it("are of one day first what happened, then what was said at it", () => {
    const said = makeFact("a-promise", { when: "2023-09-13" }, { kind: "statement" });
    expect(chosen(said, makeFact("meeting", { when: "2023-09-13" }))).toEqual(["meeting", "a-promise"]);
  });

  it("are refuted only where there is nothing else", () => {
    const refuted = makeFact(
      "refuted",
      { when: "2023" },
      { weight: 3, status: { value: "refuted", reason: bothWays("No."), evidence: [] } },
    );
    expect(chosen(refuted, makeFact("light", { when: "2020" }, { weight: 1, kind: "background" }))).toEqual(["light", "refuted"]);
  });

  it.each(["supersedes", "updates"] as const)("stand behind the others once a fact %s them", (type) => {
    const old = makeFact("old", { when: "2022-01" }, { weight: 3 });
    const newer = makeFact("newer", { when: "2022-05" }, { weight: 1, ...overtaking(type, "old") });
    expect(chosen(old, newer, makeFact("other", { when: "2020" }, { weight: 1 }))).toEqual(["newer", "other", "old"]);
  });

  it("are not overtaken by what came after the page", () => {
    const old = placed(makeFact("old", { when: "2022-01" }, { weight: 3 }));
    const later = placed(makeFact("later", { when: "2024-05" }, { weight: 1, ...overtaking("supersedes", "old") }), "since-then");
    expect(ids([later, placed(makeFact("other", { when: "2020" })), old])).toEqual(["old", "other", "later"]);
  });

  it("do not stand there twice: what another one brings along leaves its place to the next", () => {
    const facts = ["a", "b", "c", "d"].map((id) => placed(makeFact(id, { when: "2022" })));
    expect(ids(facts, ({ id }) => (id === "a" ? ["b"] : []))).toEqual(["a", "c", "d"]);
  });

  it("are brought along only within a group: what came later keeps its place there", () => {
    const facts = [placed(makeFact("forecast", { when: "2022" })), placed(makeFact("outcome", { when: "2024" }), "since-then")];
    expect(ids(facts, ({ id }) => (id === "forecast" ? ["outcome"] : []))).toEqual(["forecast", "outcome"]);
  });

  it("are the most telling ones, newest first, where the page has no date", () => {
    const facts = [
      makeFact("old", { when: "2020" }, { weight: 3 }),
      makeFact("new", { when: "2024" }, { weight: 2 }),
      makeFact("middle", { when: "2022" }, { weight: 3 }),
      makeFact("light", { when: "2024-05" }, { weight: 1 }),
    ];
    expect(ids(facts.map((fact) => placed(fact, "undated-page")))).toEqual(["new", "middle", "old"]);
  });
});
