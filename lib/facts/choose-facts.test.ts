import { describe, expect, it } from "vitest";
import type { Placement } from "./as-of";
import { chooseFacts, MAX_CARD_FACTS, type PageContext } from "./choose-facts";
import type { CompiledFact } from "./compiled-pack";
import { bothWays, makeFact } from "./test-builders";

const placed = (fact: CompiledFact, group: Placement["group"] = "by-then") => ({
  fact,
  placement: { group, isAround: false, isOngoing: false, onlyFrom: null },
});
const chosen = (...facts: CompiledFact[]) => ids(facts.map((fact) => placed(fact)));
const ids = (facts: Parameters<typeof chooseFacts>[0], carried: Parameters<typeof chooseFacts>[2] = () => []) =>
  chooseFacts(facts, "somebody", carried).map(({ fact }) => fact.id);
const onPage = (page: Partial<PageContext>, ...facts: CompiledFact[]) =>
  chooseFacts(
    facts.map((fact) => placed(fact)),
    "somebody",
    () => [],
    { day: null, others: [], ...page },
  ).map(({ fact }) => fact.id);
const naming = (...ids: string[]) => ({ about: ["somebody", ...ids].map((entity) => ({ entity, role: "subject" as const, named: true })) });
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

describe("the facts that a card chooses for its page", () => {
  const plain = [1, 2, 3, 4, 5].map((at) => makeFact(`plain-${at}`, { when: "2023" }));

  it("are about the page's other entities before others, by as much as a weight when there are two", () => {
    const with1 = makeFact("with-one", { when: "2020" }, naming("a"));
    const with2 = makeFact("with-two", { when: "2019" }, naming("a", "b"));
    const facts = [...plain, with1, with2];
    expect(onPage({}, ...facts)).toEqual(["plain-1", "plain-2", "plain-3"]);
    expect(onPage({ others: ["a"] }, ...facts)).toEqual(["with-one", "with-two", "plain-1"]);
    expect(onPage({ others: ["b", "a"] }, ...facts)).toEqual(["with-two", "with-one", "plain-1"]);
    const heavy = makeFact("heavy", { when: "2018" }, { weight: 3 });
    expect(onPage({ others: ["a"] }, ...facts, heavy)[0]).toBe("heavy");
    expect(onPage({ others: ["a", "b"] }, ...facts, heavy)).toEqual(["with-two", "heavy", "with-one"]);
  });

  it("gain nothing by a third entity of the page", () => {
    const facts = [
      ...plain,
      makeFact("with-two", { when: "2022" }, naming("a", "b")),
      makeFact("with-three", { when: "2020" }, naming("a", "b", "c")),
    ];
    expect(onPage({ others: ["a", "b", "c"] }, ...facts)).toEqual(["with-two", "with-three", "plain-1"]);
  });

  it("gain nothing by whom most of them name, nor by the entity itself", () => {
    const common = [1, 2, 3, 4, 5, 6].map((at) => makeFact(`common-${at}`, { when: `201${at}` }, naming("a")));
    expect(onPage({ others: ["a", "somebody"] }, ...plain, ...common)).toEqual(["plain-1", "plain-2", "plain-3"]);
  });

  it("are about who speaks in them too", () => {
    const says = { chain: [{ name: bothWays("A"), entity: "a" }], stance: "asserts" as const };
    expect(onPage({ others: ["a"] }, ...plain, makeFact("said", { when: "2020" }, { says }))[0]).toBe("said");
  });

  it.each<readonly [when: string, kind: CompiledFact["kind"], isLifted: boolean]>([
    ["2023-09-13", "event", true],
    ["2023-08-30", "event", true],
    ["2023-09-27", "statement", true],
    ["2023-08-29", "event", false],
    ["2023-09", "figure", true],
    ["[2023-07-01..2023-09-01]", "event", true],
    ["2023-09-13", "assessment", false],
    ["2023-09-13", "background", false],
    ["2011/..", "event", false],
    ["2023-01/2023-12", "event", false],
  ])("are lifted by half a weight when they are of %s and of the kind %s: %s", (when, kind, isLifted) => {
    // Without its nearness it would stand behind: it only touches the entity.
    const near = makeFact("near", { when }, { kind, ...touching });
    const far = makeFact("far", { when: "2023-05-01" }, { kind });
    const further = makeFact("further", { when: "2023-04-01" }, { kind });
    const order = onPage({ day: "2023-09-13" }, near, far, further);
    expect(order.indexOf("near") < order.indexOf("further")).toBe(isLifted);
  });

  it("are never lifted over what refutes or overtakes them", () => {
    const refuted = makeFact(
      "refuted",
      { when: "2023-09-13" },
      { ...naming("a", "b"), status: { value: "refuted", reason: bothWays("No."), evidence: [] } },
    );
    const old = makeFact("old", { when: "2023-09-12" }, naming("a", "b"));
    const newer = makeFact("newer", { when: "2023-09-13" }, { weight: 1, ...overtaking("supersedes", "old") });
    expect(onPage({ day: "2023-09-14", others: ["a", "b"] }, refuted, old, newer)).toEqual(["newer", "old", "refuted"]);
  });
});
