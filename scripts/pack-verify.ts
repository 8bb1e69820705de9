/// <reference types="node" />
/**
 * Holds a pack against the documents that it cites:
 * `npm run --silent pack:verify [-- [--documents FOLDER] [PACKFOLDER]]`. A document is known by its SHA-256, whatever its
 * file is called. Documents are not in the repository: where their default folder is missing, that is said, and no mistake.
 */
import { existsSync } from "node:fs";
import { countsTable } from "@/lib/facts/counts-table";
import { type SourceCoverage, verifyCitations } from "@/lib/facts/verify-citations";
import { compileOrFail, countOf, fail, failWithMistakes, readArguments } from "./pack-command";
import { DEFAULT_DOCUMENTS, readDocuments } from "./read-documents";
import { BUNDLED_PACK } from "./read-pack-folder";

const { folder = BUNDLED_PACK, options } = readArguments("documents");
const { located, pack } = compileOrFail(folder, "nothing was verified");
const documentsFolder = options.documents ?? DEFAULT_DOCUMENTS;
const isThere = existsSync(documentsFolder);
const documents = isThere ? readOrFail(documentsFolder) : new Map<string, string>();
const { problems, missing, coverage } = verifyCitations(located, documents);

for (const id of missing) console.log(`not verified: ${id}, document missing`);
if (coverage.length > 0) console.log("coverage: paragraphs that carry statements and have no fact yet");
for (const source of coverage) console.log(`  ${describeCoverage(source)}`);

if (problems.length > 0) failWithMistakes(folder, problems, "held against the documents");
console.log(countsTable(pack));
const citations = located.facts.flatMap(({ value }) => value.citations);
const verified = citations.filter(({ source }) => !missing.includes(source)).length;
console.log(`${countOf(verified, "citation")} of ${citations.length} verified in ${countOf(coverage.length, "document")}`);
if (missing.length > 0) {
  const where = isThere ? `no file in ${documentsFolder} has the SHA-256 that sources.yaml gives` : `there is no folder ${documentsFolder}`;
  const message = `${countOf(missing.length, "document")} missing: ${where}`;
  // Whoever installs from the repository has no documents, and nothing to mend.
  if (isThere || options.documents !== undefined) fail(message);
  console.log(message);
}

function readOrFail(from: string): Map<string, string> {
  try {
    return readDocuments(from);
  } catch (error) {
    return fail(`${from} cannot be read: ${(error as Error).message}`);
  }
}

/** "dw-2022-08: 3 of 15: 4, 9–10". */
function describeCoverage({ source, paragraphs, unused }: SourceCoverage): string {
  const runs: number[][] = [];
  for (const paragraph of unused) {
    const run = runs.at(-1);
    if (run && run.at(-1) === paragraph - 1) run.push(paragraph);
    else runs.push([paragraph]);
  }
  const list = runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : `${run[0]}`)).join(", ");
  return `${source}: ${unused.length} of ${paragraphs}${list && `: ${list}`}`;
}
