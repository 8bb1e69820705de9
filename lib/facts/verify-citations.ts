/**
 * Holds a pack against the documents that it cites: every citation's words stand where it says, and every figure of a
 * fact stands in its passage. Pure; whoever calls it finds the documents.
 */
import type { CheckedPack, Located, PackProblem } from "./compile-pack";
import { countWords, findPassage, hasWords, normalizeText, splitParagraphs } from "./find-passage";
import type { Citation, Fact, Source } from "./pack";
import { PACK_LANGUAGES } from "./pack";
import { type Figure, readFigures } from "./read-figures";

/** Most words of a document that stand in a pack at either end of a passage. */
const MAX_QUOTED_WORDS = 5;

/** Which paragraphs of a document a pack makes use of. */
export interface SourceCoverage {
  readonly source: string;
  /** Paragraphs that carry a statement: all but furniture and headings. */
  readonly paragraphs: number;
  /** Of these, the ones that no fact cites. Information, not a mistake. */
  readonly unused: readonly number[];
}

/** What {@link verifyCitations} found. */
export interface Verification {
  /** Sorted by file and line. */
  readonly problems: readonly PackProblem[];
  /** Ids of sources whose document was not there: nothing that rests on them was checked. */
  readonly missing: readonly string[];
  /** Of every document that was there. */
  readonly coverage: readonly SourceCoverage[];
}

/**
 * Verifies every citation of a pack.
 * @param documents the documents' texts by the SHA-256 of their files, in lower-case hexadecimal: what says that a file is
 * the one that was cited.
 */
export function verifyCitations(pack: CheckedPack, documents: ReadonlyMap<string, string>): Verification {
  const problems: PackProblem[] = [];
  const read = new Map<string, ReadDocument>();
  for (const source of pack.sources) {
    const text = documents.get(source.value.copy.sha256);
    if (text !== undefined) read.set(source.value.id, { source: source.value, paragraphs: splitParagraphs(text) });
  }
  const reportAt =
    (located: Located<unknown>): Report =>
    (path, message, hint) =>
      problems.push({ file: located.file, line: located.lineOf(path), message, hint });

  for (const source of pack.sources) {
    const document = read.get(source.value.id);
    if (document) verifySource(document, reportAt(source));
  }
  for (const fact of pack.facts) verifyFact(fact.value, read, reportAt(fact));
  return {
    problems: problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
    missing: pack.sources.map(({ value }) => value.id).filter((id) => !read.has(id)),
    coverage: [...read.values()].map((document) => coverageOf(document, pack.facts)),
  };
}

interface ReadDocument {
  readonly source: Source;
  readonly paragraphs: readonly string[];
}

type Report = (path: readonly PropertyKey[], message: string, hint: string) => void;

function verifySource({ source: { id, copy }, paragraphs }: ReadDocument, report: Report): void {
  if (paragraphs.length !== copy.paragraphs) {
    report(["copy", "paragraphs"], `the document of "${id}" has ${paragraphs.length} paragraphs`, `write paragraphs: ${paragraphs.length}`);
  }
  for (const [index, furniture] of copy.furniture.entries()) {
    for (const [at, paragraph] of furniture.paragraphs.entries()) {
      if (paragraph <= paragraphs.length) continue;
      report(["copy", "furniture", index, "paragraphs", at], `"${id}" has no paragraph ${paragraph}`, "count the non-empty lines, from 1");
    }
  }
  for (const [index, { paragraph, reads }] of copy.leftOut.entries()) {
    const path = ["copy", "leftOut", index, "reads"];
    const words = normalizeText(reads);
    if (countWords(words) > MAX_QUOTED_WORDS) report(path, `"${reads}" is more than five words`, "a few words are enough to find it");
    if (!hasWords(paragraphs[paragraph - 1] ?? "", words)) {
      report(path, `"${reads}" is not in paragraph ${paragraph} of "${id}"`, elsewhere(paragraphs, words));
    }
  }
  for (const [index, { paragraph, heading }] of copy.sections.entries()) {
    const words = withoutEllipsis(heading);
    if (hasWords(paragraphs[paragraph - 1] ?? "", words)) continue;
    report(
      ["copy", "sections", index, "heading"],
      `the heading "${heading}" is not in paragraph ${paragraph} of "${id}"`,
      elsewhere(paragraphs, words),
    );
  }
}

/** A long heading is written up to an ellipsis; one may also begin with it. */
function withoutEllipsis(heading: string): string {
  return normalizeText(heading)
    .replace(/^(?:…|\.{3})\s*/, "")
    .replace(/\s*(?:…|\.{3}).*$/, "");
}

/** A hint where the words stand instead. */
function elsewhere(paragraphs: readonly string[], words: string): string {
  const at = paragraphs.findIndex((paragraph) => hasWords(paragraph, words));
  if (at >= 0) return `these words stand in paragraph ${at + 1}`;
  const isAnyCase = paragraphs.some((paragraph) => paragraph.toLowerCase().includes(words.toLowerCase()));
  return isAnyCase
    ? "whole words, capitals and small letters as in the document"
    : "copy the words from the document, exactly as they stand";
}

function verifyFact(fact: Fact, read: ReadonlyMap<string, ReadDocument>, report: Report): void {
  const cited = fact.citations.map((citation, index) => {
    const document = read.get(citation.source);
    const passage = document ? verifyCitation(citation, document, (path, ...rest) => report(["citations", index, ...path], ...rest)) : null;
    const paragraph = document?.paragraphs[citation.paragraph - 1] ?? null;
    return { paragraph, passage, language: document?.source.copy.language ?? "" };
  });
  const isComplete = cited.every(({ paragraph }) => paragraph !== null);
  if (fact.repair) {
    const words = normalizeText(fact.repair.reads);
    if (countWords(words) > MAX_QUOTED_WORDS) {
      report(["repair", "reads"], `the garbled words of "${fact.id}" are more than five`, "leave out what can be understood");
    }
    if (isComplete && !cited.some(({ paragraph }) => hasWords(paragraph ?? "", words))) {
      report(
        ["repair", "reads"],
        `"${fact.repair.reads}" is in no cited paragraph`,
        "copy the words from the document, or cite the paragraph",
      );
    }
  }
  // Without one of its documents nobody can say that a figure is not there.
  if (isComplete) verifyFigures(fact, cited, report);
}

/** The passage that a citation stands for; null when it is not there, which is reported. */
function verifyCitation({ source, paragraph, first, last }: Citation, { paragraphs }: ReadDocument, report: Report): string | null {
  const text = paragraphs[paragraph - 1];
  if (text === undefined) {
    report(["paragraph"], `"${source}" has no paragraph ${paragraph}`, "count the non-empty lines of the document, from 1");
    return null;
  }
  const ends = { first: normalizeText(first), last: normalizeText(last) };
  let isThere = true;
  for (const end of ["first", "last"] as const) {
    if (countWords(ends[end]) > MAX_QUOTED_WORDS)
      report([end], `"${ends[end]}" is more than five words`, "five words at most mark each end");
    if (hasWords(text, ends[end])) continue;
    isThere = false;
    report([end], `"${ends[end]}" is not in paragraph ${paragraph} of "${source}"`, elsewhere(paragraphs, ends[end]));
  }
  if (!isThere) return null;
  const passage = findPassage(text, ends.first, ends.last);
  if (passage === null) {
    report(["last"], `"${ends.last}" does not stand after "${ends.first}"`, "first and last words may not overlap, and come in this order");
    return null;
  }
  const [quoted, words] = [countWords(ends.first) + countWords(ends.last), countWords(passage)];
  if (quoted * 2 > words) {
    report(
      ["first"],
      `first and last are ${quoted} of the ${words} words of the passage`,
      "at most half: take fewer words, or a longer passage",
    );
  }
  return passage;
}

interface CitedText {
  readonly paragraph: string | null;
  readonly passage: string | null;
  readonly language: string;
}

function verifyFigures(fact: Fact, cited: readonly CitedText[], report: Report): void {
  const figuresIn = (part: (text: CitedText) => string | null) => cited.flatMap((text) => readFigures(part(text) ?? "", text.language));
  // A passage that is not found is reported already; its paragraph stands in for it.
  const inPassages = figuresIn(({ passage, paragraph }) => passage ?? paragraph);
  const inParagraphs = figuresIn(({ paragraph }) => paragraph);
  const isIn = (figures: readonly Figure[], { value, isDay }: Pick<Figure, "value" | "isDay">) =>
    figures.some((figure) => figure.value === value && (isDay || !figure.isDay));
  const hintFor = (figure: Pick<Figure, "value" | "isDay">) =>
    isIn(inParagraphs, figure)
      ? "it stands in the paragraph, but outside the passage: move first or last"
      : "correct it, cite the passage that has it, or say under quantities how it was worked out (workedOut)";

  const dates = ownDates(fact);
  const workedOut = new Set(fact.quantities.filter((quantity) => quantity.workedOut).map(({ value }) => value));
  for (const language of PACK_LANGUAGES) {
    for (const [field, text] of [
      ["text", fact.text[language]],
      ["label", fact.label?.[language] ?? ""],
    ] as const) {
      for (const figure of readFigures(text, language)) {
        const isOwnDate = figure.isDay ? dates.days.has(figure.value) : dates.years.has(figure.value) && /^\d{4}$/.test(figure.written);
        if (!figure.isDigits || isOwnDate || workedOut.has(figure.value) || isIn(inPassages, figure)) continue;
        report([field, language], `the figure ${figure.written} of "${fact.id}" is in no cited passage`, hintFor(figure));
      }
    }
  }
  for (const [index, { value, unit, workedOut: how }] of fact.quantities.entries()) {
    const figure = { value, isDay: false };
    if (how || isIn(inPassages, figure)) continue;
    report(["quantities", index, "value"], `the quantity ${value} ${unit} of "${fact.id}" is in no cited passage`, hintFor(figure));
  }
}

/** Years and days that a fact's own dates name: a source may give them as "last Monday". */
function ownDates({ when, knownFrom, target, quantities }: Fact): {
  readonly years: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
} {
  const written = [when.edtf, knownFrom.edtf, target ?? "", ...quantities.map(({ until }) => until ?? "")].join(" ");
  const parts = [...written.matchAll(/(\d{4})(?:-\d{2}(?:-(\d{2}))?)?/g)];
  return { years: new Set(parts.map(([, year]) => Number(year))), days: new Set(parts.flatMap(([, , day]) => (day ? [Number(day)] : []))) };
}

function coverageOf({ source: { id, copy }, paragraphs }: ReadDocument, facts: CheckedPack["facts"]): SourceCoverage {
  const empty = new Set(copy.furniture.flatMap((furniture) => furniture.paragraphs));
  for (const { paragraph, heading } of copy.sections) {
    const [text, words] = [paragraphs[paragraph - 1] ?? "", withoutEllipsis(heading)];
    // A heading that was merged into a paragraph leaves that paragraph its statements.
    if (countWords(text) <= 2 * countWords(words) + MAX_QUOTED_WORDS) empty.add(paragraph);
  }
  const used = new Set(
    facts.flatMap(({ value }) => value.citations.filter(({ source }) => source === id).map(({ paragraph }) => paragraph)),
  );
  const carrying = paragraphs.map((_, at) => at + 1).filter((paragraph) => !empty.has(paragraph));
  return { source: id, paragraphs: carrying.length, unused: carrying.filter((paragraph) => !used.has(paragraph)) };
}
