/**
 * YAML files in, one checked pack out, or every mistake at once with its place and a hint.
 * A pure function per pack, so that any build machine can run it. Build time only: zod, YAML and EDTF.
 */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document as YamlDocument } from "yaml";
import type { z } from "zod";
import { checkReferences } from "./check-references";
import type { CompiledEntity, CompiledFact, CompiledPack, CompiledSource } from "./compiled-pack";
import { edtfRange } from "./edtf-range";
import type { Entity, Fact, Pack, Source } from "./pack";
import { aliasesOf, entitySchema, factSchema, packSchema, sourceSchema } from "./pack";
import { setApostrophes } from "./set-apostrophes";

/** One file of a pack. */
export interface PackFile {
  /** Path inside the pack's folder, with forward slashes: `pack.yaml`, `facts/nyt-2023-09.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** One mistake in a pack. */
export interface PackProblem {
  readonly file: string;
  /** 1-based line; 0 when the whole file is meant. */
  readonly line: number;
  readonly message: string;
  /** What to do about it; empty when the message says it all. */
  readonly hint: string;
}

/** A checked entry with its place, so that later checks can point at it. */
export interface Located<T> {
  readonly value: T;
  readonly file: string;
  /** 1-based line of the property at the path inside the entry, or of the entry. */
  lineOf(path?: readonly PropertyKey[]): number;
}

/** Reports a mistake at a property of an entry, with a hint at what to do about it. */
export type Report = (located: Located<unknown>, path: readonly PropertyKey[], message: string, hint: string) => void;

/** Everything that parsed, before references are checked. */
export interface LocatedPack {
  /** Undefined when `pack.yaml` has mistakes; the rest is checked all the same. */
  readonly pack: Located<Pack> | undefined;
  readonly sources: readonly Located<Source>[];
  readonly entities: readonly Located<Entity>[];
  readonly facts: readonly Located<Fact>[];
  /** Ids written in files that have mistakes: the entry may be left out, but a reference to it is not wrong. */
  readonly rejectedIds: ReadonlySet<string>;
}

/** What {@link compilePack} returns. */
export type CompileResult =
  | { readonly ok: true; readonly pack: CompiledPack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** What {@link compileLocatedPack} returns: the pack in both forms, compiled and as written. */
export type LocatedCompileResult =
  | { readonly ok: true; readonly pack: CompiledPack; readonly located: CheckedPack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** A pack without mistakes, every entry as written (dates too) and with its place. */
export type CheckedPack = LocatedPack & { readonly pack: Located<Pack> };

/** Longest file of a pack, in characters: far beyond any real one, and still parsed in seconds. */
const MAX_FILE_LENGTH = 2_000_000;

const WRITTEN_ID = /\bid:\s*['"]?([a-z0-9-]+)/g;

/** The replacement character, and control characters that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_TEXT = /[\ufffd\u0000-\u0008\u000e-\u001f]/;

const REQUIRED_FILES = ["pack.yaml", "sources.yaml"];

/** The parts of a pack that may be spread over several files: one file of that name, or a folder of them. */
const SPREAD_PARTS = ["entities", "facts"] as const;

/**
 * Compiles one pack. Never throws for bad input: a result with `ok: false` lists every problem,
 * sorted by file and line. The same files give the same bytes.
 */
export function compilePack(files: readonly PackFile[]): CompileResult {
  const result = compileLocatedPack(files);
  return result.ok ? { ok: true, pack: result.pack } : result;
}

/** The same, for commands that go on to check or to print entries: keeps them as written, with their places. */
export function compileLocatedPack(files: readonly PackFile[]): LocatedCompileResult {
  const problems: PackProblem[] = [];
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const path of REQUIRED_FILES) {
    if (!byPath.has(path))
      problems.push({ file: path, line: 0, message: "this file is missing", hint: "see docs/data.md for what a pack's folder holds" });
  }
  if (!files.some(({ path }) => isPartOf("entities", path))) {
    problems.push({ file: "entities.yaml", line: 0, message: "this file is missing", hint: "or write files into the folder entities/" });
  }
  for (const { path } of files) {
    if (!REQUIRED_FILES.includes(path) && !SPREAD_PARTS.some((part) => isPartOf(part, path))) {
      const hint = "facts go into facts/<source>.yaml, entities into entities/<type>.yaml";
      problems.push({ file: path, line: 0, message: "this file belongs to no part of a pack", hint });
    }
  }
  const one = <T>(path: string, schema: z.ZodType<T>) => parseFile(byPath.get(path), schema, false, problems)[0];
  const many = <T>(part: string, schema: z.ZodType<T>) =>
    files
      .filter(({ path }) => isPartOf(part, path))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap((file) => parseFile(file, schema, true, problems));

  const pack = one("pack.yaml", packSchema);
  const sources = many("sources", sourceSchema);
  const entities = many("entities", entitySchema);
  const facts = many("facts", factSchema);

  const located = { pack, sources, entities, facts, rejectedIds: idsInBrokenFiles(files, problems) };
  checkReferences(located, problems);
  const compiled = takeDatesApart(located, problems);
  if (problems.length > 0 || !compiled || !pack) return { ok: false, problems: problems.toSorted(byPlace) };
  return { ok: true, pack: setApostrophes(compiled), located: { ...located, pack } };
}

/** `entities.yaml`, or any file in `entities/`. */
function isPartOf(part: string, path: string): boolean {
  return path === `${part}.yaml` || path.startsWith(`${part}/`);
}

function idsInBrokenFiles(files: readonly PackFile[], problems: readonly PackProblem[]): ReadonlySet<string> {
  const broken = new Set(problems.map(({ file }) => file));
  const texts = files.filter(({ path }) => broken.has(path)).map(({ text }) => text);
  return new Set(texts.flatMap((text) => [...text.matchAll(WRITTEN_ID)].map((match) => match[1] as string)));
}

function byPlace(a: PackProblem, b: PackProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

/** Parses one YAML file; entries that fail are reported and left out, so that the others are still checked. */
function parseFile<T>(file: PackFile | undefined, schema: z.ZodType<T>, isList: boolean, problems: PackProblem[]): Located<T>[] {
  if (!file) return [];
  const unreadable = findUnreadable(file);
  if (unreadable) {
    problems.push(unreadable);
    return [];
  }
  const lines = new LineCounter();
  // Some editors put a byte order mark first, and the parser counts it as indentation.
  const document = parseDocument(file.text.replace(/^\ufeff/, ""), { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    // What follows the first error in the grammar is mostly its echo; a key written twice is a mistake of its own.
    for (const error of document.errors.filter(({ code }, at) => at === 0 || code === "DUPLICATE_KEY")) {
      problems.push({
        file: file.path,
        line: error.linePos?.[0].line ?? 0,
        message: firstLine(error.message).replace(/ at line \d+, column \d+:$/, ""),
        hint:
          error.code === "DUPLICATE_KEY"
            ? "a field stands twice in one entry: keep one; put a text with commas in quotes"
            : "check the indentation (spaces, no tabs), quotes and colons around this line",
      });
    }
    return [];
  }
  // maxAliasCount bounds the "billion laughs" expansion of YAML anchors in a hostile pack.
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    problems.push({
      file: file.path,
      line: 0,
      message: firstLine(String(error)),
      hint: "write the values out instead of using YAML anchors",
    });
    return [];
  }
  if (isList && !Array.isArray(content)) {
    problems.push({ file: file.path, line: 1, message: "this file must be a list", hint: "start each entry with a hyphen: - id: …" });
    return [];
  }
  const entries = isList ? (content as unknown[]) : [content];
  return entries.flatMap((entry, index) => {
    const base = isList ? [index] : [];
    const lineOf = (path: readonly PropertyKey[] = []) => lineAt(document, lines, [...base, ...path]);
    const result = schema.safeParse(entry, { reportInput: true });
    if (result.success) return [{ value: result.data, file: file.path, lineOf }];
    for (const issue of result.error.issues.flatMap(meantBranch)) {
      const place = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
      problems.push({ file: file.path, line: lineOf(place), message: describe(entry, issue), hint: hintFor(issue) });
    }
    return [];
  });
}

/** What keeps a file from being parsed at all; null when it is text of a reasonable length. */
function findUnreadable({ path, text }: PackFile): PackProblem | null {
  if (text.length > MAX_FILE_LENGTH) {
    const hint = "facts may be spread over several files";
    return { file: path, line: 0, message: `this file has more than ${MAX_FILE_LENGTH / 1_000_000} million characters`, hint };
  }
  // What an editor saved in another encoding reads as U+FFFD; the parser would take it for a letter.
  const at = text.search(NO_TEXT);
  if (at < 0) return null;
  const line = text.slice(0, at).split("\n").length;
  return { file: path, line, message: "this is not UTF-8 text", hint: "save the file again as UTF-8 (your editor's choice of encoding)" };
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}

/** Line of the nearest node that exists on the way to the path; of a property, the line of its name. */
function lineAt(document: YamlDocument, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : nodeAt(document, path.slice(0, length));
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 0;
}

function nodeAt(document: YamlDocument, path: readonly PropertyKey[]): unknown {
  const parent = document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return document.getIn(path, true);
  return parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
}

/** Of a choice between shapes, the mistakes in the one that was meant: right at its root, no field of another shape, nearest to right. */
function meantBranch(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const [meant] = issue.errors
    .filter((branch) => !branch.some(({ code, path }) => code === "invalid_type" && path.length === 0))
    .toSorted((a, b) => Number(hasStranger(a)) - Number(hasStranger(b)) || a.length - b.length);
  return meant ? meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

function hasStranger(branch: readonly z.core.$ZodIssue[]): boolean {
  return branch.some(({ code, path }) => code === "unrecognized_keys" && path.length === 0);
}

function describe(entry: unknown, issue: z.core.$ZodIssue): string {
  const id = typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string" ? ` in "${entry.id}"` : "";
  const at = issue.path.length > 0 ? `${issue.path.map(String).join(".")}${id}: ` : "";
  return at + issue.message;
}

function hintFor(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys")
    return `remove or correct ${issue.keys.map((key) => `"${key}"`).join(", ")}; docs/data.md lists the fields`;
  if (issue.code === "invalid_value") return `use one of: ${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_big") return "shorten the text, or make two facts of it";
  if (issue.code === "invalid_type" && issue.expected === "string" && typeof issue.input === "number")
    return `put it in quotes: '${issue.input}'`;
  if (issue.code === "invalid_type" && issue.input === undefined) return "add this field; docs/data.md says what it means";
  return 'see docs/data.md, "The format"';
}

/** Null when a date is wrong or the pack's head is missing. */
function takeDatesApart({ pack, sources, entities, facts }: LocatedPack, problems: PackProblem[]): CompiledPack | null {
  let isComplete = true;
  const range = (located: Located<unknown>, path: readonly PropertyKey[], text: string) => {
    try {
      return edtfRange(text);
    } catch (error) {
      isComplete = false;
      problems.push({
        file: located.file,
        line: located.lineOf(path),
        message: (error as Error).message,
        hint: 'EDTF is explained in docs/data.md, "Dates"',
      });
      return edtfRange("0001");
    }
  };
  const head = pack && {
    pack: pack.value,
    coverage: {
      from: range(pack, ["coverage", "from"], pack.value.coverage.from),
      to: range(pack, ["coverage", "to"], pack.value.coverage.to),
    },
  };
  const body = {
    sources: sources.map(
      (source): CompiledSource => ({ ...source.value, issued: range(source, ["original", "issued"], source.value.original.issued) }),
    ),
    entities: entities.map((entity): CompiledEntity => {
      const { exists, aliases: entries, ...others } = entity.value;
      const aliases = Object.fromEntries(Object.entries(entries).map(([language, list]) => [language, list.flatMap(aliasesOf)]));
      const rest = { ...others, aliases };
      if (!exists) return rest;
      const from = range(entity, ["exists", "from"], exists.from);
      return { ...rest, exists: exists.before ? { from, before: exists.before } : { from } };
    }),
    facts: facts.map((fact): CompiledFact => {
      const { when, knownFrom, target, ...rest } = fact.value;
      for (const [index, { until }] of rest.quantities.entries()) {
        if (until) range(fact, ["quantities", index, "until"], until);
      }
      return {
        ...rest,
        when: { basis: when.basis, ...(when.how && { how: when.how }), date: range(fact, ["when", "edtf"], when.edtf) },
        knownFrom: { basis: knownFrom.basis, date: range(fact, ["knownFrom", "edtf"], knownFrom.edtf) },
        ...(target && { target: range(fact, ["target"], target) }),
      };
    }),
  };
  return isComplete && head ? { ...head, ...body } : null;
}
