import { describe, expect, it } from "vitest";
import { type CompileResult, compilePack, type PackFile } from "./compile-pack";

const PACK = `id: harbour
version: 0.1.0
title: { de: Der Hafen, en: The harbour }
summary: { de: Ein Hafen und sein Streit., en: A harbour and its quarrel. }
licence: CC0-1.0
editors: [Nobody]
date: '2024-01-01'
coverage:
  from: '2020'
  to: '2023-12'
report: { de: Nirgends., en: Nowhere. }
`;

const SOURCES = `- id: gazette
  shortName: { de: Amtsblatt, en: Gazette }
  original:
    type: article-newspaper
    title: The harbour
    publisher: The town
    issued: '2023-05-02'
    language: en
    kind: newspaper
    country: GB
    funding: { de: Gebühren., en: Fees. }
    certainty:
      title: verified
      publisher: verified
      issued: verified
      language: verified
      kind: verified
      country: verified
      funding: unverified
  copy:
    publisher: { de: Die Stadt, en: The town }
    isThirdParty: false
    language: en
    machineTranslation: null
    sha256: ${"0f".repeat(32)}
    paragraphs: 12
`;

const ENTITIES = `- id: old-harbour
  type: place
  name: { de: Alter Hafen, en: Old Harbour }
  aliases:
    de:
      - Hafenbecken
      - text: AH
        kind: acronym
- id: harbour-master
  type: person
  name: { de: Hafenmeisterin, en: Harbour master }
  broader: old-harbour
`;

const FACTS = `- id: dredging
  text:
    de: Der Hafen wurde vertieft.
    en: The harbour was dredged.
  kind: event
  weight: 2
  about:
    - entity: old-harbour
      role: subject
      named: true
  when:
    edtf: '2023-04'
    basis: stated
  knownFrom:
    edtf: '2023-05-02'
    basis: source
  citations:
    - source: gazette
      paragraph: 3
      first: In the spring
      last: was dredged
- id: master-of-harbour
  text:
    de: Sie leitet den Hafen.
    en: She runs the harbour.
  kind: function
  label: { de: Leiterin, en: Head }
  weight: 1
  about:
    - entity: harbour-master
      role: subject
      named: true
  when:
    edtf: 2021/..
    basis: stated
  knownFrom:
    edtf: '2021'
    basis: event
  citations:
    - source: gazette
      paragraph: 12
      first: She has
      last: ever since
  relations:
    - type: confirms
      fact: dredging
      note: { de: Sie sagt es auch., en: She says so too. }
`;

const GOOD: Readonly<Record<string, string>> = {
  "pack.yaml": PACK,
  "sources.yaml": SOURCES,
  "entities.yaml": ENTITIES,
  "facts/gazette.yaml": FACTS,
};

const toFiles = (texts: Readonly<Record<string, string>>): PackFile[] => Object.entries(texts).map(([path, text]) => ({ path, text }));
const compile = (changes: Readonly<Record<string, string>> = {}) => compilePack(toFiles({ ...GOOD, ...changes }));

/** The text with one passage replaced, which has to be there. */
function replaced(text: string, before: string, after: string): string {
  if (!text.includes(before)) throw new Error(`no "${before}" to replace`);
  return text.replace(before, () => after);
}

const problemsOf = (result: CompileResult) => (result.ok ? [] : result.problems);
const inWords = (result: CompileResult) => problemsOf(result).map(({ file, line, message }) => `${file}:${line} ${message}`);

/** One change to the good pack, and the one mistake that it makes. */
type Broken = readonly [name: string, file: string, before: string, after: string, problem: string | RegExp, hint: RegExp];

const BROKEN: readonly Broken[] = [
  // pack.yaml
  [
    "a missing field",
    "pack.yaml",
    "licence: CC0-1.0\n",
    "",
    'pack.yaml:1 licence in "harbour": Invalid input: expected string, received undefined',
    /^add this field/,
  ],
  [
    "a value of the wrong type",
    "pack.yaml",
    "CC0-1.0",
    "42",
    'pack.yaml:5 licence in "harbour": Invalid input: expected string, received number',
    /The format/,
  ],
  [
    "a misspelt field",
    "pack.yaml",
    "report:",
    "errata: []\nrepport:",
    /^pack.yaml:(1|12) /,
    /^(add this field|remove or correct "repport")/,
  ],
  [
    "an unknown field",
    "pack.yaml",
    "report:",
    "colour: red\nreport:",
    'pack.yaml:11 Unrecognized key: "colour"',
    /remove or correct "colour"/,
  ],
  [
    "an id with capitals",
    "pack.yaml",
    "id: harbour",
    "id: Harbour",
    'pack.yaml:1 id in "Harbour": use lower-case letters, digits and single hyphens',
    /./,
  ],
  ["a version that is none", "pack.yaml", "0.1.0", "'1'", 'pack.yaml:2 version in "harbour": use a semantic version, such as 0.1.0', /./],
  [
    "a text in one language only",
    "pack.yaml",
    ", en: The harbour }",
    " }",
    'pack.yaml:3 title.en in "harbour": Invalid input: expected string, received undefined',
    /^add this field/,
  ],
  ["an empty text", "pack.yaml", "Der Hafen,", "'  ',", /^pack.yaml:3 title.de in "harbour": Too small/, /./],
  [
    "a coverage that is no date",
    "pack.yaml",
    "'2023-12'",
    "'2023-12-32'",
    /^pack.yaml:10 "2023-12-32" is not an EDTF date/,
    /EDTF is explained/,
  ],
  [
    "a date without quotes",
    "pack.yaml",
    "'2020'",
    "2020",
    'pack.yaml:9 coverage.from in "harbour": Invalid input: expected string, received number',
    /./,
  ],
  [
    "a list where one thing is expected",
    "pack.yaml",
    PACK,
    "- id: harbour\n",
    "pack.yaml:1 Invalid input: expected object, received array",
    /./,
  ],
  ["a bare word", "pack.yaml", PACK, "harbour\n", "pack.yaml:1 Invalid input: expected object, received string", /./],
  ["an empty pack.yaml", "pack.yaml", PACK, "", "pack.yaml:0 Invalid input: expected object, received null", /./],

  // sources.yaml
  [
    "one thing where a list is expected",
    "sources.yaml",
    SOURCES,
    "id: gazette\n",
    "sources.yaml:1 this file must be a list",
    /start each entry with a hyphen/,
  ],
  [
    "an address that nobody verified",
    "sources.yaml",
    "    language: en\n    kind",
    "    URL: https://example.org/\n    language: en\n    kind",
    /^sources.yaml:8 (original.URL of|the address of) "gazette"/,
    /./,
  ],
  [
    "an address of another kind",
    "sources.yaml",
    "    kind:",
    "    URL: ftp://example.org/\n    kind:",
    'sources.yaml:9 original.URL in "gazette": write the whole address, with https://',
    /./,
  ],
  [
    "a field that does not say how sure it is",
    "sources.yaml",
    "      issued: verified\n",
    "",
    'sources.yaml:7 original.issued of "gazette" does not say how sure it is',
    /add "issued: verified"/,
  ],
  [
    "a word that is not in the list",
    "sources.yaml",
    "kind: newspaper",
    "kind: blog",
    /^sources.yaml:9 original.kind in "gazette": Invalid option/,
    /use one of: newspaper, broadcaster/,
  ],
  ["a checksum that is too short", "sources.yaml", "0f0f", "0f", /^sources.yaml:25 copy.sha256 in "gazette": the SHA-256/, /./],
  [
    "a publication date that is none",
    "sources.yaml",
    "'2023-05-02'",
    "'2023-02-29'",
    'sources.yaml:7 "2023-02-29" is a day that no calendar has',
    /EDTF is explained/,
  ],

  // entities.yaml
  [
    "an entity id used twice",
    "entities.yaml",
    "id: harbour-master",
    "id: old-harbour",
    /^entities.yaml:9 the entity id "old-harbour" is used twice|^facts\/gazette.yaml/,
    /./,
  ],
  [
    "an alias that is too short",
    "entities.yaml",
    "- Hafenbecken",
    "- Ha",
    'entities.yaml:6 the alias "Ha" is too short to stand alone',
    /kind: acronym/,
  ],
  [
    "an alias of unknown kind",
    "entities.yaml",
    "kind: acronym",
    "kind: nickname",
    /^entities.yaml:8 aliases.de.1.kind in "old-harbour": Invalid option/,
    /use one of: name, adjective, acronym, short/,
  ],
  ["an alias that is a number", "entities.yaml", "- Hafenbecken", "- 7", /^entities.yaml:6 aliases.de.0 in "old-harbour"/, /./],
  [
    "an alias that needs an unknown entity",
    "entities.yaml",
    "kind: acronym",
    "needs: { entities: [lighthouse] }",
    'entities.yaml:7 there is no entity "lighthouse"',
    /./,
  ],
  [
    "a class that does not exist",
    "entities.yaml",
    "broader: old-harbour",
    "broader: old-harbur",
    'entities.yaml:12 there is no entity "old-harbur"',
    /did you mean "old-harbour"\?/,
  ],
  [
    "a beginning that is no date",
    "entities.yaml",
    "  broader:",
    "  exists: { from: '19xx' }\n  broader:",
    /^entities.yaml:12 "19xx" is/,
    /EDTF/,
  ],
  [
    "an entry that is a word",
    "entities.yaml",
    "- id: harbour-master\n",
    "- lighthouse\n- id: harbour-master\n",
    "entities.yaml:9 Invalid input: expected object, received string",
    /./,
  ],
  [
    "an entry that is empty",
    "entities.yaml",
    "- id: harbour-master\n",
    "-\n- id: harbour-master\n",
    "entities.yaml:9 Invalid input: expected object, received null",
    /./,
  ],

  // facts
  [
    "a fact id used twice",
    "facts/gazette.yaml",
    "id: master-of-harbour",
    "id: dredging",
    /^facts\/gazette.yaml:(22 the fact id "dredging" is used twice|43 a fact cannot)/,
    /./,
  ],
  [
    "a text that is too long",
    "facts/gazette.yaml",
    "The harbour was dredged.",
    "dredged ".repeat(31),
    /^facts\/gazette.yaml:4 text.en in "dredging": Too big/,
    /shorten the text/,
  ],
  [
    "a weight out of range",
    "facts/gazette.yaml",
    "weight: 2",
    "weight: 4",
    /^facts\/gazette.yaml:6 weight in "dredging": Invalid option/,
    /use one of: 1, 2, 3/,
  ],
  [
    "a passage of too many words",
    "facts/gazette.yaml",
    "first: In the spring",
    "first: In the spring of that year",
    'facts/gazette.yaml:20 citations.0.first in "dredging": at most five words',
    /./,
  ],
  [
    "a fact about an unknown entity",
    "facts/gazette.yaml",
    "entity: old-harbour",
    "entity: new-harbour",
    'facts/gazette.yaml:8 there is no entity "new-harbour"',
    /add the entity, or correct the id/,
  ],
  [
    "a fact about nothing",
    "facts/gazette.yaml",
    "    - entity: old-harbour\n      role: subject\n      named: true\n",
    "    []\n",
    /^facts\/gazette.yaml:7 about in "dredging": Too small/,
    /./,
  ],
  [
    "a citation of an unknown source",
    "facts/gazette.yaml",
    "source: gazette",
    "source: gazet",
    'facts/gazette.yaml:18 there is no source "gazet"',
    /did you mean "gazette"\?/,
  ],
  [
    "a paragraph beyond the end of the source",
    "facts/gazette.yaml",
    "paragraph: 12",
    "paragraph: 13",
    'facts/gazette.yaml:41 "gazette" has only 12 paragraphs',
    /count the non-empty lines/,
  ],
  [
    "a paragraph before the first",
    "facts/gazette.yaml",
    "paragraph: 12",
    "paragraph: 0",
    /^facts\/gazette.yaml:41 citations.0.paragraph in "master-of-harbour": Too small/,
    /./,
  ],
  [
    "a relation to an unknown fact",
    "facts/gazette.yaml",
    "fact: dredging",
    "fact: dredged",
    'facts/gazette.yaml:46 there is no fact "dredged"',
    /did you mean "dredging"\?/,
  ],
  [
    "a relation to itself",
    "facts/gazette.yaml",
    "fact: dredging",
    "fact: master-of-harbour",
    "facts/gazette.yaml:46 a fact cannot be related to itself",
    /name the other fact/,
  ],
  [
    "a date in words",
    "facts/gazette.yaml",
    "'2023-04'",
    "April 2023",
    /^facts\/gazette.yaml:12 when.edtf in "dredging": write an EDTF date in quotes/,
    /./,
  ],
  [
    "a date that is nearly one",
    "facts/gazette.yaml",
    "'2023-04'",
    "'2023-4'",
    /^facts\/gazette.yaml:12 "2023-4" is not an EDTF date/,
    /EDTF is explained/,
  ],
  [
    "a date that ends before it begins",
    "facts/gazette.yaml",
    "2021/..",
    "2021/2020",
    'facts/gazette.yaml:34 "2021/2020" ends before it begins',
    /EDTF is explained/,
  ],
  [
    "a target that is no date",
    "facts/gazette.yaml",
    "  kind: event\n",
    "  kind: event\n  target: '2030-13'\n",
    /^facts\/gazette.yaml:6 "2030-13"/,
    /EDTF is explained/,
  ],
  [
    "a figure's end that is no date",
    "facts/gazette.yaml",
    "  kind: event\n",
    "  kind: event\n  quantities: [{ value: 3, unit: m, bound: about, until: '2023-00' }]\n",
    /^facts\/gazette.yaml:6 "2023-00"/,
    /EDTF is explained/,
  ],
  [
    "a function without a label",
    "facts/gazette.yaml",
    "  label: { de: Leiterin, en: Head }\n",
    "",
    'facts/gazette.yaml:26 the function "master-of-harbour" has no label',
    /add label/,
  ],
  [
    "a label on an event",
    "facts/gazette.yaml",
    "kind: function",
    "kind: event",
    "facts/gazette.yaml:27 only facts of kind function have a label",
    /./,
  ],
  [
    "doubt without a reason",
    "facts/gazette.yaml",
    "  kind: event\n",
    "  kind: event\n  status: { value: disputed }\n",
    'facts/gazette.yaml:6 "dredging" is disputed without a reason',
    /add status.reason/,
  ],
  [
    "evidence that does not exist",
    "facts/gazette.yaml",
    "  kind: event\n",
    "  kind: event\n  status: { value: refuted, reason: { de: Nein., en: No. }, evidence: [{ fact: silting }] }\n",
    'facts/gazette.yaml:6 there is no fact "silting"',
    /./,
  ],
  [
    "a speaker who does not exist",
    "facts/gazette.yaml",
    "  kind: event\n",
    "  kind: event\n  says: { chain: [{ name: { de: Wer, en: Who }, entity: mayor }], stance: asserts }\n",
    'facts/gazette.yaml:6 there is no entity "mayor"',
    /./,
  ],
  [
    "a date derived nobody knows how",
    "facts/gazette.yaml",
    "    basis: stated",
    "    basis: derived",
    'facts/gazette.yaml:11 the date of "dredging" is derived, but not how',
    /add when.how/,
  ],

  // YAML itself
  [
    "a key written twice",
    "entities.yaml",
    "  type: place\n",
    "  type: place\n  type: event\n",
    /^entities.yaml:3 Map keys must be unique/,
    /check the indentation/,
  ],
  ["a tab for indentation", "entities.yaml", "  type: place", "\ttype: place", /^entities.yaml:2 /, /check the indentation/],
  [
    "a quote that is not closed",
    "facts/gazette.yaml",
    "'2023-05-02'\n    basis: source",
    "'2023-05-02\n    basis: source",
    /^facts\/gazette.yaml:\d+ /,
    /check the indentation/,
  ],
  [
    "two documents in one file",
    "entities.yaml",
    "- id: harbour-master",
    "---\n- id: harbour-master",
    /^entities.yaml:9 Source contains multiple documents/,
    /./,
  ],
  ["an anchor that is not set", "entities.yaml", "- Hafenbecken", "- *basin", /^entities.yaml:\d+ .*basin/, /./],
];

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
  it.each(BROKEN)("is told about %s", (_, path, before, after, problem, hint) => {
    const result = compile({ [path]: replaced(GOOD[path] ?? "", before, after) });
    expect(result.ok).toBe(false);
    const [first, ...others] = problemsOf(result);
    const found = `${first?.file}:${first?.line} ${first?.message}`;
    if (typeof problem === "string") expect([found, ...others]).toEqual([problem]);
    else expect(found).toMatch(problem);
    expect(first?.hint).toMatch(hint);
  });

  it("has a name of its own for every case", () => {
    expect(new Set(BROKEN.map(([name]) => name)).size).toBe(BROKEN.length);
  });

  it.each(["pack.yaml", "sources.yaml", "entities.yaml"])("is told that %s is missing", (path) => {
    const files = toFiles(GOOD).filter((file) => file.path !== path);
    expect(inWords(compilePack(files))).toContain(`${path}:0 this file is missing`);
  });

  it("is told about a file that does not belong", () => {
    expect(problemsOf(compile({ "notes.yaml": "- id: note\n" }))).toEqual([
      { file: "notes.yaml", line: 0, message: "this file belongs to no part of a pack", hint: "facts go into facts/<source>.yaml" },
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
  const layers = ["a: &l0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let at = 1; at < 9; at++) layers.push(`b${at}: &l${at} [${Array.from({ length: 10 }, () => `*l${at - 1}`).join(", ")}]`);

  it.each([
    ["anchors that multiply a billion times", layers.join("\n")],
    ["lists ten thousand levels deep", `${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["maps ten thousand levels deep", `${"{a: ".repeat(10_000)}x${"}".repeat(10_000)}`],
    ["an entry that contains itself", "- &self\n  id: *self\n"],
    ["a key that is the prototype of everything", replaced(ENTITIES, "  type: place", "  __proto__: { common: true }\n  type: place")],
    ["a tag for code", "- !!js/function 'function () {}'\n"],
    ["bytes that are no text", "\u0000\u0001\ufffd\ud800"],
  ])("with %s is refused, quickly and without throwing", (_, text) => {
    const before = performance.now();
    const result = compile({ "entities.yaml": text });
    expect(problemsOf(result).some(({ file }) => file === "entities.yaml")).toBe(true);
    // Takes some 10 ms; unfolded, the anchors alone would take hours.
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it("leaves the prototype of everything alone", () => {
    compile({ "entities.yaml": replaced(ENTITIES, "  type: place", "  __proto__: { polluted: true }\n  type: place") });
    expect("polluted" in {}).toBe(false);
  });
});
