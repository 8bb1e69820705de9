import { describe, expect, it } from "vitest";
import { cardContent } from "./card-content";
import { MAX_CARD_FACTS } from "./choose-facts";
import type { CompiledFact } from "./compiled-pack";
import { edtfRange } from "./edtf-range";
import { bothWays, makeEntity, makeFact, makePack, makeSource } from "./test-builders";

const PAGE_DAY = "2023-09-13";
const somebody = makeEntity("somebody", "person", bothWays("Somebody"));
const paper = makeSource("paper", "2023-09-01");

/** The card of "somebody" in a pack of these facts. */
function cardOf(facts: readonly CompiledFact[], day: string | null = PAGE_DAY) {
  const content = cardContent(makePack({ sources: [paper], entities: [somebody], facts }), "somebody", day);
  if (!content) throw new Error("no card");
  return content;
}

const idsOn = (facts: readonly CompiledFact[], day: string | null = PAGE_DAY) => cardOf(facts, day).facts.map(({ id }) => id);

const about = (entity: string, role: CompiledFact["about"][number]["role"], named = true): Pick<CompiledFact, "about"> => ({
  about: [{ entity, role, named }],
});
const relation = (type: CompiledFact["relations"][number]["type"], fact: string): Pick<CompiledFact, "relations"> => ({
  relations: [{ type, fact, note: bothWays(`${type} ${fact}`) }],
});
const called = (label: string): Partial<CompiledFact> => ({ kind: "function", label: bothWays(label) });

describe("which facts a card shows", () => {
  it("has no card for an entity that the pack does not know", () => {
    expect(cardContent(makePack({ entities: [somebody] }), "nobody", PAGE_DAY)).toBeNull();
  });

  it("shows an entity without facts as one without facts", () => {
    expect(cardOf([])).toMatchObject({ entity: { id: "somebody", type: "person" }, description: null, facts: [], sources: [] });
  });

  it("leaves out facts about others", () => {
    expect(idsOn([makeFact("other", { when: "2023" }, about("somebody-else", "subject"))])).toEqual([]);
  });

  it("never shows a fact about a class as one about its member", () => {
    expect(idsOn([makeFact("fact", { when: "2023" }, about("somebody", "class"))])).toEqual([]);
  });

  it("never shows a fact as one about somebody whom the passage does not name", () => {
    expect(idsOn([makeFact("fact", { when: "2023" }, about("somebody", "subject", false))])).toEqual([]);
  });

  it("shows facts in which the entity is object or place", () => {
    const facts = [
      makeFact("a", { when: "2022" }, about("somebody", "object")),
      makeFact("b", { when: "2021" }, about("somebody", "place")),
    ];
    expect(idsOn(facts)).toEqual(["a", "b"]);
  });

  it("shows a few facts and says how many there are", () => {
    const facts = Array.from({ length: MAX_CARD_FACTS + 2 }, (_, at) => makeFact(`fact-${at}`, { when: "2022" }));
    expect(cardOf(facts).facts).toHaveLength(MAX_CARD_FACTS);
    expect(cardOf(facts).totals["by-then"]).toBe(MAX_CARD_FACTS + 2);
  });

  it("does not count what the entity is among its facts", () => {
    const content = cardOf([makeFact("role", { when: "2022" }, called("Minister")), makeFact("fact", { when: "2022" })]);
    expect([content.facts.map(({ id }) => id), content.totals["by-then"]]).toEqual([["fact"], 1]);
  });
});

describe("in which order", () => {
  it("puts what was known by the page's date first, then what was learned, then what happened later", () => {
    const facts = [
      makeFact("later", { when: "2024-01-01" }, { weight: 3 }),
      makeFact("learned", { when: "2023-08-01", knownFrom: "2024-01-01", basis: "stated" }, { weight: 3 }),
      makeFact("known", { when: "2020-01-01" }, { weight: 1 }),
    ];
    expect(idsOn(facts)).toEqual(["known", "learned", "later"]);
  });

  it("puts the heavier fact before the newer one", () => {
    const facts = [makeFact("newer", { when: "2023-09-01" }, { weight: 1 }), makeFact("heavier", { when: "2021" }, { weight: 3 })];
    expect(idsOn(facts)).toEqual(["heavier", "newer"]);
  });

  it("puts background after what happened", () => {
    const facts = [makeFact("background", { when: "2023-09-01" }, { kind: "background" }), makeFact("event", { when: "2021" })];
    expect(idsOn(facts)).toEqual(["event", "background"]);
  });

  it("puts newer facts first among equals", () => {
    expect(idsOn([makeFact("a", { when: "2021" }), makeFact("b", { when: "2023" }), makeFact("c", { when: "2022" })])).toEqual([
      "b",
      "c",
      "a",
    ]);
  });

  it("counts what goes on as newest, and what began later as newer", () => {
    const facts = [makeFact("over", { when: "2023-08-12" }), makeFact("old", { when: "2011/.." }), makeFact("young", { when: "2020/.." })];
    expect(idsOn(facts)).toEqual(["young", "old", "over"]);
  });

  it("is newest first on a page without a date, whatever the weight", () => {
    const facts = [
      makeFact("old", { when: "2020" }, { weight: 3 }),
      makeFact("new", { when: "2024-01-01" }, { weight: 1 }),
      makeFact("middle", { when: "2022" }, { weight: 2 }),
    ];
    expect(idsOn(facts, null)).toEqual(["new", "middle", "old"]);
  });

  it("lets the weight choose on a page without a date as well", () => {
    const heavy = ["a", "b", "c"].map((id) => makeFact(id, { when: "2020" }, { weight: 3 }));
    expect(idsOn([makeFact("light", { when: "2024-01-01" }, { weight: 1 }), ...heavy], null)).not.toContain("light");
  });

  it("does not depend on the order in the pack", () => {
    const facts = ["d", "b", "a", "c", "e"].map((id) => makeFact(id, { when: "2022" }, called(`Label of ${id}`)));
    const events = ["z", "x", "y"].map((id) => makeFact(id, { when: "2022" }));
    const content = cardOf([...facts, ...events]);
    expect(cardOf([...events, ...facts].toReversed())).toEqual(content);
  });
});

describe("what the entity is", () => {
  const minister = makeFact("minister", { when: "2023-07" }, called("Defence minister"));
  const secretary = makeFact("secretary", { when: "2024-05" }, called("Secretary"));
  const labelOn = (facts: readonly CompiledFact[], day: string | null) => cardOf(facts, day).description?.label.en;

  it("is what the entity was last called by the page's date", () => {
    expect(labelOn([minister, secretary], "2023-09-13")).toBe("Defence minister");
    expect(labelOn([minister, secretary], "2024-06-01")).toBe("Secretary");
  });

  it("is the last there is on a page without a date", () => {
    expect(labelOn([minister, secretary], null)).toBe("Secretary");
  });

  it("is none of a person's on a page from before: what somebody became later gives it away", () => {
    expect(cardOf([secretary, minister], "2020-01-01").description).toBeNull();
  });

  it("is the first there is of a thing on a page from before", () => {
    const pack = makePack({ entities: [makeEntity("somebody", "weapon", bothWays("Name"))], facts: [minister] });
    expect(cardContent(pack, "somebody", "2020-01-01")?.description?.label.en).toBe("Defence minister");
  });

  it("is none of a thing on a page from before there was such a thing", () => {
    const exists = { from: edtfRange("2023-07"), before: bothWays("Plans") };
    const pack = makePack({ entities: [makeEntity("somebody", "event", bothWays("Name"), { exists })], facts: [minister] });
    expect(cardContent(pack, "somebody", "2020-01-01")?.description).toBeNull();
    expect(cardContent(pack, "somebody", "2023-08-01")?.description?.label.en).toBe("Defence minister");
  });

  it("does not give away what was learned later", () => {
    const envoy = makeFact("envoy", { when: "2023-08", knownFrom: "2024-01", basis: "stated" }, called("Secret envoy"));
    expect(labelOn([minister, envoy], "2023-09-13")).toBe("Defence minister");
  });

  it("is a function that goes on rather than one that is over", () => {
    expect(labelOn([makeFact("leader", { when: "2011/.." }, called("Leader")), minister], "2023-09-13")).toBe("Leader");
  });

  it("was last said, of what has no end, when a source of ours said it", () => {
    const lastNamed = (fact: CompiledFact) => cardOf([fact], null).description?.lastNamed.edtf;
    expect(lastNamed(makeFact("leader", { when: "2011/.." }, called("Leader")))).toBe("2023-09-01");
    expect(lastNamed(minister)).toBe("2023-07");
  });

  it("is not what somebody else is, in a fact that names the entity beside", () => {
    const spaceport = makeFact(
      "spaceport",
      { when: "2023" },
      {
        ...called("Spaceport in the east"),
        about: [
          { entity: "spaceport", role: "subject", named: true },
          { entity: "somebody", role: "place", named: true },
        ],
      },
    );
    expect(cardOf([spaceport]).description).toBeNull();
  });

  it.each([
    ["person", true],
    ["organisation", false],
    ["weapon", false],
    ["place", false],
  ] as const)("carries a date for a %s: %s", (type, isDated) => {
    const pack = makePack({ entities: [makeEntity("somebody", type, bothWays("Name"))], facts: [minister] });
    expect(cardContent(pack, "somebody", "2024-01-01")?.description?.isDated).toBe(isDated);
  });
});

describe("the name", () => {
  const deployment = makeEntity("deployment", "event", bothWays("Deployment of 2024"), {
    exists: { from: edtfRange("2024-10"), before: bothWays("Presence of troops") },
  });
  const nameOn = (day: string | null) => cardContent(makePack({ entities: [deployment] }), "deployment", day)?.entity.name.en;

  it("is the one that could be read at the time", () => {
    expect(nameOn("2024-09-30")).toBe("Presence of troops");
    expect(nameOn("2024-10-01")).toBe("Deployment of 2024");
    expect(nameOn(null)).toBe("Deployment of 2024");
  });
});

describe("facts that answer each other", () => {
  const claim = makeFact("claim", { when: "2023-08-01" });
  const counterpartsOf = (id: string, facts: readonly CompiledFact[]) =>
    cardOf(facts)
      .facts.find((fact) => fact.id === id)
      ?.counterparts.map(({ type, fact }) => `${type} ${fact.id}`);

  it.each(["supersedes", "updates", "qualifies", "contradicts", "denies", "outcome-of"] as const)(
    "shows a fact with the one that stands to it as %s",
    (type) => {
      const answer = makeFact("answer", { when: "2023-09-01" }, { ...about("somebody-else", "subject"), ...relation(type, "claim") });
      expect(counterpartsOf("claim", [claim, answer])).toEqual([`${type} answer`]);
    },
  );

  it("does not clutter a fact with what confirms it", () => {
    expect(counterpartsOf("claim", [claim, makeFact("answer", { when: "2023" }, relation("confirms", "claim"))])).toEqual([]);
  });

  it("shows a contradiction from both sides", () => {
    const answer = makeFact("answer", { when: "2023-09-01" }, relation("contradicts", "claim"));
    expect(counterpartsOf("answer", [claim, answer])).toEqual(["contradicts claim"]);
    const denial = makeFact("denial", { when: "2023-09-01" }, relation("denies", "claim"));
    expect(counterpartsOf("denial", [claim, denial])).toEqual(["contradicts claim"]);
  });

  it("does not show an update with what it has overtaken", () => {
    expect(counterpartsOf("answer", [claim, makeFact("answer", { when: "2023" }, relation("updates", "claim"))])).toEqual([]);
  });

  it("does not show by itself what another fact brings along", () => {
    const answer = makeFact("answer", { when: "2023-09-01" }, relation("contradicts", "claim"));
    expect(idsOn([claim, answer, makeFact("third", { when: "2020" })])).toEqual(["answer", "third"]);
  });

  it("shows each answer once, though both name the other", () => {
    const first = makeFact("first", { when: "2023-08-01" }, relation("contradicts", "second"));
    const second = makeFact("second", { when: "2023-09-01" }, relation("contradicts", "first"));
    expect(counterpartsOf("second", [first, second])).toEqual(["contradicts first"]);
  });

  it("goes one level deep, so that a quarrel cannot run in circles", () => {
    const first = makeFact("first", { when: "2023-08-01" }, relation("denies", "second"));
    const second = makeFact("second", { when: "2023-09-01" }, relation("denies", "first"));
    expect(cardOf([first, second]).facts[0]?.counterparts[0]?.fact.counterparts).toEqual([]);
  });

  it("places an answer on the page by its own dates", () => {
    const answer = makeFact("answer", { when: "2024-01-01" }, relation("denies", "claim"));
    expect(cardOf([claim, answer]).facts.find(({ id }) => id === "claim")?.counterparts[0]?.fact.placement.group).toBe("since-then");
  });
});

describe("where the material ends", () => {
  const endOn = (day: string | null) => cardOf([], day).materialEnd;

  it("is not mentioned on a page that the material covers", () => {
    expect(endOn("2024-11-30")).toBeNull();
  });

  it("is mentioned on a later page", () => {
    expect(endOn("2024-12-01")).toMatchObject({ date: { edtf: "2024-11" }, isPageDated: true });
  });

  it("is mentioned on a page without a date", () => {
    expect(endOn(null)).toMatchObject({ isPageDated: false });
  });
});

describe("the source under a fact", () => {
  const citationOf = (changes: Parameters<typeof makeSource>[2], paragraph = 7) => {
    const fact = makeFact("fact", { when: "2022" }, { citations: [{ source: "paper", paragraph, first: "a", last: "b" }] });
    const pack = makePack({ sources: [makeSource("paper", "2023-09-01", changes)], entities: [somebody], facts: [fact] });
    return cardContent(pack, "somebody", PAGE_DAY)?.facts[0]?.citations[0];
  };
  const { original, copy } = makeSource("paper", "2023-09-01");

  it("is named with its place and without a passage", () => {
    expect(citationOf({})).toEqual({
      source: "paper",
      firstWords: "a",
      language: "en",
      copyLanguage: "en",
      publisher: "A publisher",
      shortName: bothWays("Short name of paper"),
      title: "Title of paper",
      issued: edtfRange("2023-09-01"),
      paragraph: 7,
      section: null,
      url: null,
      search: expect.stringContaining("Title of paper"),
      translatedFrom: null,
      isThirdPartyCopy: false,
    });
  });

  it("has the address that somebody has seen", () => {
    const seen = { ...original, URL: "https://example.org/article", certainty: { URL: "verified" as const } };
    expect(citationOf({ original: seen })?.url).toMatch(/^https:\/\/example\.org\/article(?:#:~:text=|$)/);
  });

  it("says when a machine translation was read, and that it is somebody else's copy", () => {
    const translated = { ...copy, isThirdParty: true, machineTranslation: { from: "fr", certainty: "inferred" as const } };
    expect(citationOf({ copy: translated })).toMatchObject({ translatedFrom: "fr", isThirdPartyCopy: true });
  });

  it.each([
    [1, null],
    [2, null],
    [3, "Beginning"],
    [9, "Beginning"],
    [10, "End"],
    [20, "End"],
  ])("names for paragraph %s the section %s", (paragraph, section) => {
    const sections = [
      { paragraph: 3, heading: "Beginning" },
      { paragraph: 10, heading: "End" },
    ];
    expect(citationOf({ copy: { ...copy, sections } }, paragraph)?.section).toBe(section);
  });

  it("says in which language its title is, and in which the text that was read", () => {
    const french = { original: { ...original, language: "fr" }, copy: { ...copy, language: "de" } };
    expect(citationOf(french)).toMatchObject({ language: "fr", copyLanguage: "de" });
  });

  it.each([
    ["background", "publication", true],
    ["figure", "publication", true],
    ["figure", "derived", false],
    ["event", "publication", false],
    ["assessment", "publication", false],
  ] as const)("says of a %s with a date by %s that it is as of that: %j", (kind, basis, isAsOf) => {
    const fact = makeFact("fact", { when: "2022" }, { kind });
    const pack = makePack({ entities: [somebody], facts: [{ ...fact, when: { ...fact.when, basis } }] });
    expect(cardContent(pack, "somebody", PAGE_DAY)?.facts[0]?.isAsOf).toBe(isAsOf);
  });

  it("marks a fact that is only in a source later than the page", () => {
    const fact = makeFact(
      "fact",
      { when: "2022", basis: "source" },
      { citations: [{ source: "late", paragraph: 1, first: "a", last: "b" }] },
    );
    const pack = makePack({ sources: [makeSource("late", "2024-02-03"), paper], entities: [somebody], facts: [fact] });
    expect(cardContent(pack, "somebody", PAGE_DAY)?.facts[0]?.placement.onlyFrom).toBe("2024-02-03");
  });
});

it("sends what a card needs as plain data", () => {
  const says = { chain: [{ name: bothWays("A ministry") }], stance: "expects" as const, hedge: bothWays("probably") };
  const status = { value: "disputed" as const, reason: bothWays("Nobody else says so."), evidence: [] };
  const repair = { reads: "x", means: bothWays("y"), why: bothWays("z"), confidence: "low" as const };
  const content = cardOf([makeFact("fact", { when: "2022" }, { says, status, repair })]);
  expect(content.facts[0]).toMatchObject({ says, status, repair });
  expect(JSON.parse(JSON.stringify(content))).toEqual(content);
});
