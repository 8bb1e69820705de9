import { describe, expect, it } from "vitest";
import { citeFact } from "./cite-fact";
import type { CitationFormat } from "./cite-formats";
import type { CompiledFact, CompiledSource } from "./compiled-pack";
import type { CitablePack } from "./references";
import { bothWays, createTestTranslate, makeFact, makePack, makeSource } from "./test-builders";

const reference = (id: string) => ({ reference: `Entry of ${id}.`, one: `${id}, para. {n}`, several: `${id}, paras. {n}` });
const inStyles = (id: string) => ({ apa: reference(id), iso690: reference(`iso-${id}`) });
const { original, copy } = makeSource("paper", "2023-05-02");
const source = (changes: Partial<CompiledSource> = {}) =>
  makeSource("paper", "2023-05-02", {
    original: { ...original, URL: "https://example.org/a(b)", certainty: { title: "verified", issued: "verified", URL: "verified" } },
    ...changes,
  });

function cite(
  fact: CompiledFact,
  format: CitationFormat,
  others: readonly CompiledFact[] = [],
  sources = [source()],
  language: "de" | "en" = "en",
): string | null {
  const pack: CitablePack = {
    ...makePack({ facts: [fact, ...others], sources }),
    references: Object.fromEntries(sources.map(({ id }) => [id, { de: inStyles(id), en: inStyles(id) }])),
  };
  return citeFact(pack, fact.id, format, createTestTranslate(language));
}

const lines = (text: string | null) => (text ?? "").split("\n");

describe("a fact that is copied", () => {
  it("stands with date, place, source and what was read", () => {
    expect(cite(makeFact("one", { when: "2023-04" }), "text")).toBe(
      [
        "April 2023: Text of one. (Short name of paper, 2 May 2023, para. 1)",
        "",
        "Source: “Title of paper”, A publisher, 2 May 2023, para. 1 (from “a …”), https://example.org/a(b)",
        "",
        "Short name of paper: read at the publisher’s: The publisher.",
        "Backgrounder, pack “Test” 1.2.3, CC0-1.0. The words are Backgrounder’s own, not a quotation from the source.",
      ].join("\n"),
    );
  });

  it("keeps kind of claim, speakers and hedge", () => {
    const says = {
      chain: [{ name: bothWays("A clerk") }, { name: bothWays("A paper") }],
      stance: "reports",
      hedge: bothWays("perhaps"),
    } as const;
    const fact = makeFact(
      "one",
      { when: "2023" },
      { kind: "assessment", text: bothWays("It was perhaps so."), says: { ...says, chain: [...says.chain] } },
    );
    expect(lines(cite(fact, "markdown"))[0]).toBe(
      "**2023:** kind.assessment: It was *perhaps* so. (stance.reports A clerk → A paper) (Short name of paper, 2 May 2023, para. 1)",
    );
  });

  it("keeps doubt, what was mended, how the date is known, and what stands against it", () => {
    const fact = makeFact(
      "one",
      { when: "2023" },
      {
        status: { value: "refuted", reason: bothWays("It was not."), evidence: [] },
        repair: { reads: "torn", means: bothWays("Whole."), why: bothWays("So it says elsewhere."), confidence: "low" },
        when: { basis: "derived", how: bothWays("From the week."), date: makeFact("x", { when: "2023" }).when.date },
      },
    );
    const denial = makeFact(
      "two",
      { when: "2024" },
      { kind: "statement", relations: [{ type: "denies", fact: "one", note: bothWays("Flatly.") }] },
    );
    expect(lines(cite(fact, "apa", [denial])).slice(0, 6)).toEqual([
      "2023: Text of one. (paper, para. 1)",
      "Card.refuted: It was not.",
      "Mended by the editors. notes.reads torn notes.means Whole. So it says elsewhere. notes.confidence.low",
      "notes.date From the week.",
      "relation.denies (2024): kind.statement: Text of two. (paper, para. 1) Flatly.",
      "",
    ]);
  });

  it.each(["de", "en"] as const)("names what was consulted in the reader's language: %s", (language) => {
    const outside = { what: { de: "Tagebuch, 1. Mai 2023", en: "Diary, 1 May 2023" }, consulted: "2024-01-01" };
    const status = { value: "disputed" as const, reason: bothWays("It was not."), evidence: [{ outside }] };
    const cited = cite(makeFact("one", { when: "2023" }, { status }), "apa", [], [source()], language);
    expect(lines(cited)[2]).toBe(
      `notes.seen ${outside.what[language]} (notes.seenOn ${{ de: "1. Januar 2024", en: "1 January 2024" }[language]})`,
    );
  });

  it("names what an inferred date rests on", () => {
    const outside = { what: bothWays("Diary, 1 May 2023"), consulted: "2024-01-01" };
    const when = { basis: "derived" as const, how: bothWays("From the week."), date: makeFact("x", { when: "2023" }).when.date };
    const status = { value: "undisputed" as const, evidence: [{ outside }] };
    expect(lines(cite(makeFact("one", { when: "2023" }, { status, when }), "text")).slice(1, 3)).toEqual([
      "notes.date From the week.",
      "notes.seen Diary, 1 May 2023 (notes.seenOn 1 January 2024)",
    ]);
  });

  it("says of what has no date of its own as of when it is so", () => {
    const when = { basis: "publication" as const, date: makeFact("x", { when: "2023" }).when.date };
    expect(lines(cite(makeFact("one", { when: "2023" }, { kind: "background", when }), "apa"))[0]).toMatch(
      /^Card\.asOf 2023: Text of one\./,
    );
  });

  it.each(["text", "apa", "csl-json"] as const)("has every source that it names, those of what stands against it too, as %s", (format) => {
    const denial = makeFact(
      "two",
      { when: "2024" },
      {
        relations: [{ type: "denies", fact: "one", note: bothWays("Flatly.") }],
        citations: [{ source: "other", paragraph: 4, first: "a", last: "b" }],
      },
    );
    const text = cite(makeFact("one", { when: "2023" }), format, [denial], [source(), makeSource("other", "2024")]) ?? "";
    const read = text.match(/(Short name of )?other: read at the publisher’s/g) ?? [];
    expect(read).toHaveLength(1);
    if (format === "csl-json") expect((JSON.parse(text) as { id: string }[]).map(({ id }) => id)).toEqual(["test/paper", "test/other"]);
    else expect(lines(text).filter((line) => /Entry of other\.|Source: .*para\. 4/.test(line))).toHaveLength(1);
  });

  it("names several paragraphs of a source once each and in order, and several sources", () => {
    const at = (id: string, paragraph: number) => ({ source: id, paragraph, first: `p${paragraph}`, last: "z" });
    const fact = makeFact("one", { when: "2023" }, { citations: [at("paper", 9), at("other", 2), at("paper", 7), at("paper", 9)] });
    const text = cite(fact, "iso690", [], [source(), makeSource("other", "2023")]);
    expect(lines(text)[0]).toBe("2023: Text of one. (iso-paper, paras. 7, 9; iso-other, para. 2)");
    expect(lines(text).slice(2, 4)).toEqual(["Entry of iso-paper.", "Entry of iso-other."]);
  });

  it.each(["text", "markdown", "apa", "iso690", "csl-json"] as const)("is never without the note on a copy, as %s", (format) => {
    const copied = source({ copy: { ...copy, isThirdParty: true, machineTranslation: { from: "ko", certainty: "inferred" } } });
    const text = cite(makeFact("one", { when: "2023" }), format, [], [copied]);
    expect(text).toContain("read in machine translation (Korean → English); found at: The publisher. Not to be quoted");
  });

  it("is JSON for Zotero whose note says it all", () => {
    const items = JSON.parse(cite(makeFact("one", { when: "2023" }), "csl-json") ?? "") as { id: string; note: string }[];
    expect(items).toMatchObject([{ id: "test/paper", type: "article-newspaper", URL: "https://example.org/a(b)" }]);
    expect(items[0]?.note).toMatch(/^2023: Text of one\. – para\. 1 – .*Backgrounder, pack/);
  });

  it("leads nowhere and means nothing else in Markdown, whatever it holds", () => {
    const text = "1. [x](javascript:y) *a* <img> `b` _c_ \\ | #";
    const cited = cite(makeFact("one", { when: "2023" }, { text: bothWays(text) }), "markdown");
    expect(lines(cited)[0]).toContain("1. \\[x\\](javascript:y) \\*a\\* \\<img\\> \\`b\\` \\_c\\_ \\\\ \\| \\#");
    expect(cited).toContain("[“Title of paper”](<https://example.org/a(b)>)");
  });

  it("calls a remark of the editors one", () => {
    const fact = makeFact("one", { when: "2023" }, { status: { value: "undisputed", reason: bothWays("2. It was so."), evidence: [] } });
    expect(lines(cite(fact, "markdown"))[1]).toBe("Notes.remark: 2. It was so.");
    expect(lines(cite(fact, "text"))[1]).toBe("Notes.remark: 2. It was so.");
  });

  it("is nothing where there is no such fact", () => {
    expect(citeFact({ ...makePack(), references: {} }, "one", "text", createTestTranslate("en"))).toBeNull();
  });
});
