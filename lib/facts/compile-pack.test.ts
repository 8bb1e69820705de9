import { describe, expect, it } from "vitest";
import { type CompileResult, compilePack, type PackFile } from "./compile-pack";
import { ENTITIES, FACTS, GOOD, PACK, SOURCES } from "./test-pack-files";

const ADDRESS = "    URL: https://example.org/\n";
const EVENT = "  kind: event\n";
const ABOUT = "  about:\n    - entity: old-harbour\n      role: subject\n      named: true\n";
const FIGURE = "{ value: 3, unit: m, bound: about, until: '2023-00' }";
const REFUTED = "{ value: refuted, reason: { de: Nein., en: No. }, evidence: [{ fact: silting }] }";
const consulted = (outside: string) => `  status:\n    value: undisputed\n    evidence:\n      - outside:\n${outside}`;
const DAY = "          consulted: '2024-01-01'\n";
const HEDGED = "{ chain: [{ name: { de: Wer, en: Who } }], stance: reports, hedge: { de: vertieft, en: reportedly } }";
const SAYS = "{ chain: [{ name: { de: Wer, en: Who }, entity: mayor }], stance: asserts }";

const toFiles = (texts: Readonly<Record<string, string>>): PackFile[] => Object.entries(texts).map(([path, text]) => ({ path, text }));
const compile = (changes: Readonly<Record<string, string>> = {}) => compilePack(toFiles({ ...GOOD, ...changes }));

/** The text with one passage replaced, which has to be there. */
function replaced(text: string, before: string, after: string): string {
  if (!text.includes(before)) throw new Error(`no "${before}" to replace`);
  return text.replace(before, () => after);
}

const problemsOf = (result: CompileResult) => (result.ok ? [] : result.problems);
const inWords = (result: CompileResult) => problemsOf(result).map(({ file, line, message }) => `${file}:${line} ${message}`);

/** One change to a good file, and the mistake that it makes: line and beginning of the message. */
type Broken = readonly [name: string, before: string, after: string, problem: string];

const BROKEN: Readonly<Record<string, readonly Broken[]>> = {
  "pack.yaml": [
    ["a missing field", "licence: CC0-1.0\n", "", '1 licence in "harbour": Invalid input: expected string, received undefined'],
    ["an unknown field", "report:", "colour: red\nreport:", '11 Unrecognized key: "colour"'],
    ["a value of the wrong type", "CC0-1.0", "42", '5 licence in "harbour": Invalid input: expected string, received number'],
    ["an id with capitals", "id: harbour", "id: Harbour", '1 id in "Harbour": use lower-case letters, digits and single hyphens'],
    ["a version that is none", "0.1.0", "'1'", '2 version in "harbour": use a semantic version'],
    [
      "a text in one language only",
      ", en: The harbour }",
      " }",
      '3 title.en in "harbour": Invalid input: expected string, received undefined',
    ],
    ["an empty text", "Der Hafen,", "'  ',", '3 title.de in "harbour": Too small'],
    ["an end of coverage that is no date", "'2023-12'", "'2023-12-32'", '10 "2023-12-32" is not an EDTF date'],
    ["a year without quotes", "'2020'", "2020", '9 coverage.from in "harbour": Invalid input: expected string, received number'],
    ["a list where one thing is expected", PACK, "- id: harbour\n", "1 Invalid input: expected object, received array"],
    ["a bare word", PACK, "harbour\n", "1 Invalid input: expected object, received string"],
    ["a pack.yaml without content", PACK, "", "0 Invalid input: expected object, received null"],
  ],
  "sources.yaml": [
    ["one thing where a list is expected", SOURCES, "id: gazette\n", "1 this file must be a list"],
    [
      "an address that nobody verified",
      "    certainty:",
      `${ADDRESS}    certainty:\n      URL: unverified`,
      '12 the address of "gazette" is not verified',
    ],
    ["an address that is none", "    kind:", "    URL: example.org\n    kind:", '9 original.URL in "gazette": write the whole address'],
    [
      "an address of another kind",
      "    kind:",
      "    URL: ftp://example.org/\n    kind:",
      '9 original.URL in "gazette": write the whole address',
    ],
    [
      "a field that does not say how sure it is",
      "      issued: verified\n",
      "",
      '7 original.issued of "gazette" does not say how sure it is',
    ],
    [
      "a kind of source that is not in the list",
      "newspaper\n    country",
      "blog\n    country",
      '9 original.kind in "gazette": Invalid option',
    ],
    [
      "an author nobody vouches for",
      "    language: en\n",
      "    author: [{ literal: A clerk }]\n    language: en\n",
      '8 original.author of "gazette" does not say how sure it is',
    ],
    ["a checksum that is too short", "0f0f", "0f", '25 copy.sha256 in "gazette": the SHA-256'],
    ["a publication date that no calendar has", "'2023-05-02'", "'2023-02-29'", '7 "2023-02-29" is a day that no calendar has'],
  ],
  "entities.yaml": [
    ["an alias that is too short", "- Hafenbecken", "- Ha", '6 the alias "Ha" is too short to stand alone'],
    [
      "a name that two entities claim",
      "{ de: Hafenmeisterin, en: Harbour master }",
      "{ de: Hafenmeisterin, en: old harbour }",
      '11 the name "old harbour" is claimed by "old-harbour" and by "harbour-master"',
    ],
    [
      "one of several spellings that another entity has",
      "      - text: AH\n",
      "      - text: [AH, Hafenmeisterin]\n",
      '11 the name "Hafenmeisterin" is claimed by "old-harbour" and by "harbour-master"',
    ],
    [
      "an alias in the letters of another language",
      "- Hafenbecken",
      "- Гавань",
      '6 the alias "Гавань" of "old-harbour" has no Latin letters',
    ],
    ["an alias of unknown kind", "kind: acronym", "kind: nickname", '8 aliases.de.1.kind in "old-harbour": Invalid option'],
    ["an alias that is a number", "- Hafenbecken", "- 7", '6 aliases.de.0 in "old-harbour": Invalid input'],
    ["an alias that needs an unknown entity", "kind: acronym", "needs: { entities: [lighthouse] }", '7 there is no entity "lighthouse"'],
    ["a class that does not exist", "broader: old-harbour", "broader: lighthouse", '12 there is no entity "lighthouse"'],
    ["a beginning that is no date", "  broader:", "  exists: { from: '19ab' }\n  broader:", '12 "19ab" is not an EDTF date'],
    ["an entry that is a word", "- id: harbour-m", "- lighthouse\n- id: harbour-m", "9 Invalid input: expected object, received string"],
    ["an entry that is empty", "- id: harbour-m", "-\n- id: harbour-m", "9 Invalid input: expected object, received null"],
    ["a key written twice", "  type: place\n", "  type: place\n  type: event\n", "3 Map keys must be unique"],
    ["a tab for indentation", "  type: place", "\ttype: place", "2 Unexpected scalar"],
    ["two documents in one file", "- id: harbour-m", "---\n- id: harbour-m", "9 Source contains multiple documents"],
    ["an anchor that is not set", "- Hafenbecken", "- *basin", "0 ReferenceError: Unresolved alias"],
  ],
  "facts/gazette.yaml": [
    ["one fact where a list is expected", FACTS, "id: dredging\n", "1 this file must be a list"],
    ["a text that is too long", "The harbour was dredged.", "x".repeat(241), '4 text.en in "dredging": Too big'],
    [
      "a text that was not translated",
      "The harbour was dredged.",
      "Der Hafen wurde vertieft.",
      '2 "dredging" says the same in both languages',
    ],
    ["a hedge that the text has lost", EVENT, `${EVENT}  says: ${HEDGED}\n`, '6 the hedge "reportedly" of "dredging" is not in its text'],
    ["a weight out of range", "weight: 2", "weight: 4", '6 weight in "dredging": Invalid option: expected one of 1|2|3'],
    [
      "a passage of too many words",
      "In the spring",
      "In the spring of that year",
      '20 citations.0.first in "dredging": at most five words',
    ],
    ["a fact about an unknown entity", "entity: old-harbour", "entity: lighthouse", '8 there is no entity "lighthouse"'],
    ["a fact about nothing", ABOUT, "  about: []\n", '7 about in "dredging": Too small'],
    ["a citation of an unknown source", "source: gazette", "source: diary", '18 there is no source "diary"'],
    ["a paragraph beyond the end of the source", "paragraph: 12", "paragraph: 13", '41 "gazette" has only 12 paragraphs'],
    ["a paragraph before the first", "paragraph: 12", "paragraph: 0", '41 citations.0.paragraph in "master-of-harbour": Too small'],
    ["a relation to an unknown fact", "fact: dredging", "fact: flooding", '46 there is no fact "flooding"'],
    ["a relation to itself", "fact: dredging", "fact: master-of-harbour", "46 a fact cannot be related to itself"],
    ["a date in words", "'2023-04'", "April 2023", '12 when.edtf in "dredging": write an EDTF date in quotes'],
    ["a date that is nearly one", "'2023-04'", "'2023-4'", '12 "2023-4" is not an EDTF date'],
    ["a date that ends before it begins", "2021/..", "2021/2020", '34 "2021/2020" ends before it begins'],
    ["a day of knowledge that is no date", "'2023-05-02'", "'2023-05-00'", '15 "2023-05-00" is not an EDTF date'],
    ["a forecast's period that is no date", EVENT, `${EVENT}  target: '2030-13'\n`, '6 "2030-13" is not an EDTF date'],
    ["a figure's end that is no date", EVENT, `${EVENT}  quantities: [${FIGURE}]\n`, '6 "2023-00" is not an EDTF date'],
    ["a function without a label", "  label: { de: Leiterin, en: Head }\n", "", '26 the function "master-of-harbour" has no label'],
    [
      "a function of two",
      "entity: harbour-master\n      role: subject",
      "entity: harbour-master\n      role: object",
      '29 the function "master-of-harbour" has 0 subjects',
    ],
    ["a label on an event", "kind: function", "kind: event", "27 only facts of kind function have a label"],
    ["doubt without a reason", EVENT, `${EVENT}  status: { value: disputed }\n`, '6 "dredging" is disputed without a reason'],
    ["evidence that does not exist", EVENT, `${EVENT}  status: ${REFUTED}\n`, '6 there is no fact "silting"'],
    [
      "something consulted in one language only",
      EVENT,
      `${EVENT}${consulted(`          what: A diary, 1 May 2023\n${DAY}`)}`,
      '10 status.evidence.0.outside.what in "dredging": write it in both languages, { de: …, en: … }',
    ],
    [
      "something consulted, with the German missing",
      EVENT,
      `${EVENT}${consulted(`          what:\n            en: A diary, 1 May 2023\n${DAY}`)}`,
      '10 status.evidence.0.outside.what.de in "dredging": Invalid input: expected string, received undefined',
    ],
    [
      "something consulted nobody knows when",
      EVENT,
      `${EVENT}${consulted("          what: { de: Ein Tagebuch, en: A diary }\n")}`,
      '9 status.evidence.0.outside.consulted in "dredging": Invalid input: expected string, received undefined',
    ],
    ["a speaker who does not exist", EVENT, `${EVENT}  says: ${SAYS}\n`, '6 there is no entity "mayor"'],
    ["a date derived nobody knows how", "    basis: stated", "    basis: derived", '11 the date of "dredging" is derived, but not how'],
    ["a quote that is not closed", "'2023-05-02'", "'2023-05-02", "15 Missing closing 'quote"],
  ],
};

describe("a pack without mistakes", () => {
  it("compiles, with every date taken apart", () => {
    const result = compile();
    expect(inWords(result)).toEqual([]);
    expect(result).toMatchObject({
      ok: true,
      pack: {
        pack: { id: "harbour", version: "0.1.0" },
        coverage: { to: { earliest: "2023-12-01", latest: "2023-12-31" } },
        sources: [{ id: "gazette", issued: { earliest: "2023-05-02" } }],
        entities: [{ id: "old-harbour", common: false, notMatches: [] }, { id: "harbour-master" }],
        facts: [
          { id: "dredging", when: { basis: "stated", date: { latest: "2023-04-30" } }, status: { value: "undisputed" } },
          { id: "master-of-harbour", when: { date: { latest: null, extent: "span" } } },
        ],
      },
    });
  });

  it("gives the same bytes for the same files, in whatever order they are read", () => {
    const more = { ...GOOD, "facts/a.yaml": replaced(FACTS.slice(0, FACTS.indexOf("- id: master")), "dredging", "silting") };
    const bytes = JSON.stringify(compilePack(toFiles(more)));
    expect(JSON.stringify(compilePack(toFiles(more)))).toBe(bytes);
    expect(JSON.stringify(compilePack(toFiles(more).toReversed()))).toBe(bytes);
    expect(bytes).toContain('"ok":true');
  });

  it("survives being written to a file and read again", () => {
    const result = compile();
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it.each([
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["comments and empty lines", (text: string) => `# A comment\n\n${text}\n# The end\n`],
  ])("may be saved with %s", (_, save) => {
    expect(compilePack(toFiles(GOOD).map(({ path, text }) => ({ path, text: save(text) })))).toEqual(compile());
  });

  it("may use a YAML anchor now and then", () => {
    const twice = replaced(replaced(PACK, "{ de: Der Hafen,", "&words { de: Der Hafen,"), "{ de: Nirgends., en: Nowhere. }", "*words");
    expect(inWords(compile({ "pack.yaml": twice }))).toEqual([]);
  });

  it("may be without facts", () => {
    const { "facts/gazette.yaml": _, ...rest } = GOOD;
    expect(compilePack(toFiles(rest)).ok).toBe(true);
  });

  it("needs no context for a name in Chinese or Korean characters, however short", () => {
    expect(inWords(compile({ "entities.yaml": replaced(ENTITIES, "  aliases:\n", "  aliases:\n    zh: [港]\n    ko: [항구]\n") }))).toEqual(
      [],
    );
  });
});

describe("a pack with one mistake", () => {
  const rows = Object.entries(BROKEN).flatMap(([path, cases]) => cases.map((row) => [path, ...row] as const));

  it.each(rows)("in %s: is told about %s, and about nothing else", (path, _, before, after, problem) => {
    const result = compile({ [path]: replaced(GOOD[path] ?? "", before, after) });
    expect(result.ok).toBe(false);
    const [first, ...others] = problemsOf(result);
    expect([first?.file, `${first?.line} ${first?.message}`.slice(0, problem.length)]).toEqual([path, problem]);
    expect(others).toEqual([]);
    expect(first?.hint).not.toBe("");
  });

  it("has a name of its own for every case", () => {
    expect(new Set(rows.map(([, name]) => name)).size).toBe(rows.length);
  });

  it.each([
    ["a field to add, when it is missing", "pack.yaml", "licence: CC0-1.0\n", "", /^add this field/],
    ["no field to add, when it is only of the wrong type", "pack.yaml", "CC0-1.0", "true", /The format/],
    ["a field to remove, when it is unknown", "pack.yaml", "report:", "colour: red\nreport:", /^remove or correct "colour"/],
    ["the words to choose from", "entities.yaml", "kind: acronym", "kind: nickname", /^use one of: name, adjective, acronym, short$/],
    ["the numbers to choose from", "facts/gazette.yaml", "weight: 2", "weight: 4", /^use one of: 1, 2, 3$/],
    ["the id that was probably meant", "facts/gazette.yaml", "source: gazette", "source: gazet", /^did you mean "gazette"\?$/],
    ["where dates are explained", "facts/gazette.yaml", "2021/..", "2021/2020", /EDTF is explained/],
    ["how to shorten a text", "facts/gazette.yaml", "The harbour was dredged.", "x".repeat(241), /^shorten the text/],
    ["that a year goes in quotes", "facts/gazette.yaml", "edtf: '2021'", "edtf: 2021", /^put it in quotes: '2021'$/],
    ["that tabs do not indent", "entities.yaml", "  type: place", "\ttype: place", /no tabs/],
  ])("gets as a hint %s", (_, path, before, after, hint) => {
    expect(problemsOf(compile({ [path]: replaced(GOOD[path] ?? "", before, after) }))[0]?.hint).toMatch(hint);
  });

  it.each([
    ["source", "sources.yaml", SOURCES, 'sources.yaml:27 the source id "gazette" is used twice'],
    [
      "entity",
      "entities.yaml",
      ENTITIES.slice(0, ENTITIES.indexOf("- id: harbour-m")),
      'entities.yaml:13 the entity id "old-harbour" is used twice',
    ],
    [
      "fact",
      "facts/gazette.yaml",
      FACTS.slice(0, FACTS.indexOf("- id: master")),
      'facts/gazette.yaml:48 the fact id "dredging" is used twice',
    ],
  ])("is told when a %s id is used twice", (_, path, again, problem) => {
    expect(inWords(compile({ [path]: `${GOOD[path]}${again}` }))).toEqual([problem]);
  });

  it.each(["pack.yaml", "sources.yaml", "entities.yaml"])("is told that %s is missing", (path) => {
    const files = toFiles(GOOD).filter((file) => file.path !== path);
    expect(inWords(compilePack(files))).toContain(`${path}:0 this file is missing`);
  });

  it("is told about a file that does not belong", () => {
    expect(problemsOf(compile({ "notes.yaml": "- id: note\n" }))).toEqual([
      {
        file: "notes.yaml",
        line: 0,
        message: "this file belongs to no part of a pack",
        hint: "facts go into facts/<source>.yaml, entities into entities/<type>.yaml",
      },
    ]);
  });

  it("is told about an id that two files of facts use", () => {
    expect(inWords(compile({ "facts/other.yaml": FACTS.slice(0, FACTS.indexOf("- id: master")) }))).toEqual([
      'facts/other.yaml:1 the fact id "dredging" is used twice',
    ]);
  });

  it("points at a line of a Windows file as an editor counts it", () => {
    const broken = replaced(ENTITIES, "broader: old-harbour", "broader: lighthouse").replaceAll("\n", "\r\n");
    expect(inWords(compile({ "entities.yaml": broken }))).toEqual(['entities.yaml:12 there is no entity "lighthouse"']);
  });
});

describe("a pack with many mistakes", () => {
  it("is told those of the shape that was meant, however many", () => {
    const status = consulted("          what: A diary, 1 May 2023\n");
    expect(inWords(compile({ "facts/gazette.yaml": replaced(FACTS, EVENT, EVENT + status) }))).toEqual([
      'facts/gazette.yaml:9 status.evidence.0.outside.consulted in "dredging": Invalid input: expected string, received undefined',
      'facts/gazette.yaml:10 status.evidence.0.outside.what in "dredging": write it in both languages, { de: …, en: … }',
    ]);
  });

  const broken = {
    "pack.yaml": replaced(PACK, "'2023-12'", "'2023-99'"),
    "sources.yaml": replaced(SOURCES, "country: GB", "country: Britain"),
    "entities.yaml": replaced(ENTITIES, "- Hafenbecken", "- Ha"),
    "facts/gazette.yaml": replaced(replaced(FACTS, "weight: 2", "weight: 9"), "fact: dredging", "fact: flooding"),
  };

  it("is told all of them at once, sorted by file and line", () => {
    expect(problemsOf(compile(broken)).map(({ file, line }) => `${file}:${line}`)).toEqual([
      "entities.yaml:6",
      "facts/gazette.yaml:6",
      "facts/gazette.yaml:46",
      "pack.yaml:10",
      "sources.yaml:10",
    ]);
  });

  it("is told them in the same order, whatever the order of the files", () => {
    const files = toFiles({ ...GOOD, ...broken });
    expect(compilePack(files.toReversed())).toEqual(compilePack(files));
  });

  it("gets a hint with each", () => {
    for (const { hint } of problemsOf(compile(broken))) expect(hint).not.toBe("");
  });

  it("has its references and dates checked though the pack's own head is wrong", () => {
    const result = compile({
      "pack.yaml": replaced(PACK, "0.1.0", "one"),
      "facts/gazette.yaml": replaced(replaced(FACTS, "entity: old-harbour", "entity: lighthouse"), "'2023-04'", "'2023-44'"),
    });
    expect(problemsOf(result).map(({ file, line }) => `${file}:${line}`)).toEqual([
      "facts/gazette.yaml:8",
      "facts/gazette.yaml:12",
      "pack.yaml:2",
    ]);
  });

  it("is not told that an entity is missing whose own entry is wrong", () => {
    const result = compile({ "entities.yaml": replaced(ENTITIES, "type: place", "type: water") });
    expect(problemsOf(result).map(({ file, line }) => `${file}:${line}`)).toEqual(["entities.yaml:2"]);
  });

  it("is not told that everything is missing when a file cannot be read as YAML", () => {
    const result = compile({ "sources.yaml": replaced(SOURCES, "- id: gazette\n", "- id: gazette\n\ttab: true\n") });
    expect(new Set(problemsOf(result).map(({ file }) => file))).toEqual(new Set(["sources.yaml"]));
  });
});

describe("a hostile pack", () => {
  /** One entry whose id, written out, would be a billion letters long. */
  const layers = ["- l0: &l0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let at = 1; at < 9; at++) layers.push(`  l${at}: &l${at} [${Array.from({ length: 10 }, () => `*l${at - 1}`).join(", ")}]`);
  const billion = [...layers, "  id: *l8", ""].join("\n");

  it.each([
    ["anchors that multiply a billion times", billion],
    ["lists ten thousand levels deep", `${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["maps ten thousand levels deep", `${"{a: ".repeat(10_000)}x${"}".repeat(10_000)}`],
    ["an entry that contains itself", "- &self\n  id: *self\n"],
    ["a key that is the prototype of everything", replaced(ENTITIES, "  type: place", "  __proto__: { common: true }\n  type: place")],
    ["a tag for code", "- !!js/function 'function () {}'\n"],
    ["bytes that are no text", "\u0000\u0001\ufffd\ud800"],
  ])("with %s is refused without throwing", (_, text) => {
    expect(problemsOf(compile({ "entities.yaml": text })).some(({ file }) => file === "entities.yaml")).toBe(true);
  });

  it("with anchors that multiply is told why", () => {
    expect(inWords(compile({ "entities.yaml": billion }))[0]).toMatch(/Excessive alias count/);
  });

  it("leaves the prototype of everything alone", () => {
    compile({ "entities.yaml": replaced(ENTITIES, "  type: place", "  __proto__: { polluted: true }\n  type: place") });
    expect("polluted" in {}).toBe(false);
  });
});
