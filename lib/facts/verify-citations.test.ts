import { describe, expect, it } from "vitest";
import { type CheckedPack, compileLocatedPack } from "./compile-pack";
import { ENTITIES, PACK, SOURCES } from "./test-pack-files";
import { verifyCitations } from "./verify-citations";

const HASH = "0f".repeat(32);
const LETTER_HASH = "1e".repeat(32);

/** Paragraphs 1 to 6; the empty lines do not count. */
const DOCUMENT = [
  "The harbour",
  "",
  "In the spring of 2023 the town had the harbour dredged by two barges. In the spring, they took away 5,380 tonnes of mud.",
  "   ",
  "On 26 May the mayor promised three million for the quay, and 700 metres of new rails. “It is\u00a0high time,” she said.",
  "Dredging in numbers",
  "Köhler counted twelve ships a day; Köhler was there. Nobody knows how many there were before the work began.",
  "Share this",
].join("\n");

const LETTER = "Der Hafen hat nach 1.500 Tagen endlich wieder drei Kräne und ein Dutzend Kähne.";

interface FactChanges {
  readonly de?: string;
  readonly en?: string;
  readonly when?: string;
  readonly citation?: string;
  readonly more?: string;
}

const P2 = "{ source: gazette, paragraph: 2, first: In the spring of, last: tonnes of mud }";
const P3 = "{ source: gazette, paragraph: 3, first: On 26 May, last: new rails }";

const factOf = ({ de = "Nichts.", en = "Nothing.", when = "2023-04", citation = P2, more = "" }: FactChanges) => `- id: dredging
  text:
    de: ${JSON.stringify(de)}
    en: ${JSON.stringify(en)}
  kind: event
  weight: 2
  about: [{ entity: old-harbour, role: subject, named: true }]
  when: { edtf: '${when}', basis: stated }
  knownFrom: { edtf: '2023-05-02', basis: source }
  citations:
    - ${citation}
${more}`;

const SOURCE = SOURCES.replace("paragraphs: 12", "paragraphs: 6");
const LETTER_SOURCE = SOURCES.replace("id: gazette", "id: letter")
  .replace(HASH, LETTER_HASH)
  .replace("paragraphs: 12", "paragraphs: 1")
  .replace("language: en\n    machine", "language: de\n    machine");

function checked(facts: string, sources: string): CheckedPack {
  const texts = { "pack.yaml": PACK, "sources.yaml": sources, "entities.yaml": ENTITIES, "facts/gazette.yaml": facts };
  const result = compileLocatedPack(Object.entries(texts).map(([path, text]) => ({ path, text })));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.located;
}

const DOCUMENTS = new Map([
  [HASH, DOCUMENT],
  [LETTER_HASH, LETTER],
]);

const verify = (facts: string, sources = SOURCE, documents: ReadonlyMap<string, string> = DOCUMENTS) =>
  verifyCitations(checked(facts, sources), documents);

const inWords = (facts: string, sources = SOURCE) =>
  verify(facts, sources).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

describe("a citation", () => {
  it.each([
    ["of a whole passage", P2],
    ["with other white space than the document", "{ source: gazette, paragraph: 3, first: 'On  26 May', last: “It is high time }"],
    ["with an umlaut of two characters", "{ source: gazette, paragraph: 5, first: 'Ko\u0308hler was', last: work began }"],
    ["up to a punctuation mark, or with it", "{ source: gazette, paragraph: 3, first: On 26 May, last: 'new rails.' }"],
    ["of exactly twice its words", "{ source: gazette, paragraph: 2, first: the town, last: by two }"],
  ])("%s is found", (_, citation) => {
    expect(inWords(factOf({ citation }))).toEqual([]);
  });

  it.each([
    [
      "words that are not there",
      "{ source: gazette, paragraph: 2, first: In the autumn, last: tonnes of mud }",
      '"In the autumn" is not in paragraph 2 of "gazette"',
      "copy the words from the document, exactly as they stand",
    ],
    [
      "words of another paragraph",
      "{ source: gazette, paragraph: 3, first: On 26 May, last: tonnes of mud }",
      '"tonnes of mud" is not in paragraph 3 of "gazette"',
      "these words stand in paragraph 2",
    ],
    [
      "other capitals",
      "{ source: gazette, paragraph: 2, first: in The spring, last: tonnes of mud }",
      '"in The spring" is not in paragraph 2 of "gazette"',
      "whole words, capitals and small letters as in the document",
    ],
    [
      "half a word",
      "{ source: gazette, paragraph: 2, first: In the spring of, last: tonnes of mu }",
      '"tonnes of mu" is not in paragraph 2 of "gazette"',
      "whole words, capitals and small letters as in the document",
    ],
    [
      "its ends the wrong way round",
      "{ source: gazette, paragraph: 2, first: they took away, last: dredged by two }",
      '"dredged by two" does not stand after "they took away"',
      "first and last words may not overlap, and come in this order",
    ],
    [
      "ends that overlap",
      "{ source: gazette, paragraph: 2, first: In the spring of 2023, last: 2023 the town had }",
      '"2023 the town had" does not stand after "In the spring of 2023"',
      "first and last words may not overlap, and come in this order",
    ],
    [
      "more than half of its passage, though a longer one begins the same way",
      "{ source: gazette, paragraph: 2, first: In the spring, last: 'took away 5,380' }",
      "first and last are 6 of the 7 words of the passage",
      "at most half: take fewer words, or a longer passage",
    ],
  ])("with %s is a mistake", (_, citation, message, hint) => {
    expect(verify(factOf({ citation })).problems).toEqual([{ file: "facts/gazette.yaml", line: 11, message, hint }]);
  });

  it("of a paragraph that the document has not got is a mistake, and so is a wrong number of paragraphs", () => {
    const citation = "{ source: gazette, paragraph: 8, first: In the, last: of mud }";
    expect(inWords(factOf({ citation }), SOURCES)).toEqual([
      'facts/gazette.yaml:11 "gazette" has no paragraph 8',
      'sources.yaml:26 the document of "gazette" has 6 paragraphs',
    ]);
  });
});

describe("a figure", () => {
  const both = (de: string, en = de) => ({ de, en });

  it.each<readonly [name: string, changes: FactChanges]>([
    ["in each language's own way of writing it", both("5.380 Tonnen", "5,380 tonnes")],
    ["that the passage writes as a word", both("2 Schiffe", "2 barges")],
    ["with a scale", { ...both("3 Millionen", "3 million"), citation: P3 }],
    ["that is the year of the fact's own date", { ...both("Im Jahr 2021", "In 2021"), when: "2021/.." }],
    ["that is the day of its own date", { ...both("Am 26. April", "On 26 April"), when: "2023-04-26" }],
    ["that is a day which the passage gives", { ...both("Am 26. Mai", "On May 26"), citation: P3 }],
    ["that is part of a name", both("Die KN-23 und die G7", "The KN-23 and the G7")],
    [
      "that was worked out",
      { ...both("42 Tage", "42 days"), more: "  quantities: [{ value: 42, unit: days, bound: about, workedOut: six weeks }]\n" },
    ],
    ["in the second of two passages", { ...both("700 Meter", "700 metres"), citation: `${P2}\n    - ${P3}` }],
    ["written as a word in the fact, which only people check", both("neunzehn Schiffe", "nineteen ships")],
  ])("%s is accepted", (_, changes) => {
    expect(inWords(factOf(changes))).toEqual([]);
  });

  it("is read in the language of the copy", () => {
    const citation = "{ source: letter, paragraph: 1, first: Der Hafen, last: Dutzend Kähne }";
    const sources = `${SOURCE}${LETTER_SOURCE}`;
    expect(inWords(factOf({ ...both("1.500 Tage, 3 Kräne, 12 Kähne", "1,500 days, 3 cranes, 12 barges"), citation }), sources)).toEqual([]);
    expect(inWords(factOf({ en: "1.5 days", citation }), sources)).toEqual([
      'facts/gazette.yaml:4 the figure 1.5 of "dredging" is in no cited passage',
    ]);
  });

  it.each<readonly [name: string, changes: FactChanges, problems: readonly string[]]>([
    ["that is nowhere", both("5.381 Tonnen", "5,381 tonnes"), ["3 the figure 5.381", "4 the figure 5,381"]],
    ["that lost its scale", { en: "3 for the quay", citation: P3 }, ["4 the figure 3"]],
    ["that the passage has only as a day", { en: "26 ships", citation: P3 }, ["4 the figure 26"]],
    ["that is a day of its own date, but no date", { en: "13 ships", when: "2023-04-13" }, ["4 the figure 13"]],
    ["that is another year", { en: "since 2019" }, ["4 the figure 2019"]],
    ["in a quantity", { more: "  quantities: [{ value: 9, unit: ships, bound: exact }]\n" }, ["12 the quantity 9 ships"]],
    ["in a label", { more: "  label: { de: Hafen, en: 9 ships }\n" }, ["12 the figure 9"]],
  ])("%s is a mistake", (_, changes, problems) => {
    const text = factOf(changes);
    const facts = changes.more?.includes("label") ? text.replace("kind: event", "kind: function") : text;
    expect(inWords(facts)).toEqual(problems.map((problem) => `facts/gazette.yaml:${problem} of "dredging" is in no cited passage`));
  });

  it("outside the passage, in its paragraph, gets a hint of its own", () => {
    const citation = "{ source: gazette, paragraph: 2, first: In the spring of, last: by two barges }";
    expect(verify(factOf({ en: "5,380 tonnes", citation })).problems).toMatchObject([
      { line: 4, hint: "it stands in the paragraph, but outside the passage: move first or last" },
    ]);
  });

  it("is looked for in the paragraph when the passage is not there: one mistake, not two", () => {
    const citation = "{ source: gazette, paragraph: 2, first: In the autumn, last: tonnes of mud }";
    expect(inWords(factOf({ en: "5,380 tonnes", citation }))).toHaveLength(1);
  });
});

describe("a repair", () => {
  const repair = (reads: string) =>
    factOf({ more: `  repair: { reads: ${reads}, means: { de: Ja., en: Yes. }, why: { de: Ja., en: Yes. }, confidence: low }\n` });

  it("stands in a cited paragraph", () => {
    expect(inWords(repair("dredged by two"))).toEqual([]);
    expect(inWords(repair("drudged by two"))).toEqual(['facts/gazette.yaml:12 "drudged by two" is in no cited paragraph']);
  });

  it("quotes five words at most", () => {
    expect(inWords(repair("the town had the harbour dredged"))).toEqual([
      'facts/gazette.yaml:12 the garbled words of "dredging" are more than five',
    ]);
  });
});

describe("a source", () => {
  const withPlaces = (places: string) => `${SOURCE}${places}`;

  it.each([
    ["whole", "Dredging in numbers"],
    ["up to an ellipsis", "Dredging in…"],
    ["from an ellipsis on", "…in numbers"],
    ["up to three dots", "Dredging..."],
  ])("may give a heading %s", (_, heading) => {
    expect(inWords(factOf({}), withPlaces(`    sections: [{ paragraph: 4, heading: ${heading} }]\n`))).toEqual([]);
  });

  it("has no headings and no furniture that the document has not got", () => {
    const places =
      "    furniture:\n      - paragraphs: [1, 7]\n        reason: none\n    sections: [{ paragraph: 2, heading: Dredging in… }]\n";
    expect(verify(factOf({}), withPlaces(places)).problems).toMatchObject([
      { line: 28, message: '"gazette" has no paragraph 7' },
      { line: 30, message: 'the heading "Dredging in…" is not in paragraph 2 of "gazette"', hint: "these words stand in paragraph 4" },
    ]);
  });

  it("names what it left out by words of the document, five at most", () => {
    const leftOut = (paragraph: number, reads: string) =>
      withPlaces(`    leftOut: [{ paragraph: ${paragraph}, reads: ${reads}, reason: { de: Entstellt., en: Garbled. } }]\n`);
    expect(inWords(factOf({}), leftOut(4, "Dredging in"))).toEqual([]);
    expect(inWords(factOf({}), leftOut(3, "Dredging in"))).toEqual(['sources.yaml:27 "Dredging in" is not in paragraph 3 of "gazette"']);
    expect(inWords(factOf({}), leftOut(2, "the town had the harbour dredged"))).toContain(
      'sources.yaml:27 "the town had the harbour dredged" is more than five words',
    );
  });

  it("tells which paragraphs carry no fact, furniture and headings aside", () => {
    const places =
      "    furniture: [{ paragraphs: [1, 6], reason: none }]\n    sections: [{ paragraph: 4, heading: Dredging in… }, { paragraph: 5, heading: work began }]\n";
    expect(verify(factOf({}), withPlaces(places)).coverage).toEqual([{ source: "gazette", paragraphs: 3, unused: [3, 5] }]);
  });
});

describe("a document", () => {
  it("that is missing is named, and what rests on it is not called wrong", () => {
    const facts = factOf({ en: "9,999 tonnes", citation: "{ source: letter, paragraph: 1, first: Anfang, last: Ende }" });
    const result = verify(facts, `${SOURCE}${LETTER_SOURCE}`, new Map([[HASH, DOCUMENT]]));
    expect(result).toMatchObject({ problems: [], missing: ["letter"], coverage: [{ source: "gazette" }] });
  });

  it("may be saved with a byte order mark and Windows line ends", () => {
    const saved = new Map([[HASH, `\ufeff${DOCUMENT.replaceAll("\n", "\r\n")}`]]);
    expect(verify(factOf({}), SOURCE, saved).problems).toEqual([]);
  });
});

it("reports every mistake of every fact at once, in the order of the lines", () => {
  const facts = factOf({ en: "9 ships", citation: "{ source: gazette, paragraph: 2, first: In the autumn, last: tonnes of sand }" });
  const problems = verify(`${facts}${facts.replace("id: dredging", "id: silting")}`).problems;
  expect(problems.map(({ line }) => line)).toEqual([4, 11, 11, 15, 22, 22]);
});
