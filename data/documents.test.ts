/** The bundled pack against the documents that it cites, where they are at hand: in CI, not on a user's machine. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileLocatedPack } from "@/lib/facts/compile-pack";
import { verifyCitations } from "@/lib/facts/verify-citations";
import { DEFAULT_DOCUMENTS, readDocuments } from "@/scripts/read-documents";
import { readPackFolder } from "@/scripts/read-pack-folder";

const folder = join(import.meta.dirname, "..", DEFAULT_DOCUMENTS);
const isThere = existsSync(folder);
if (!isThere) console.log(`documents: skipped, ${DEFAULT_DOCUMENTS} is not there; no citation was verified`);

describe.skipIf(!isThere)("the bundled pack, held against its documents", () => {
  const result = compileLocatedPack(readPackFolder(join(import.meta.dirname, "packs/russia-north-korea")));
  if (!result.ok) throw new Error("the pack has mistakes");
  const { problems, missing, coverage } = verifyCitations(result.located, isThere ? readDocuments(folder) : new Map());

  it("cites nothing that is not there, and no figure that its passage does not have", () => {
    expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });

  it("has every document", () => {
    expect(missing).toEqual([]);
  });

  it("has a fact from every paragraph that carries a statement", () => {
    expect(coverage.filter(({ unused }) => unused.length > 0)).toEqual([]);
    expect(coverage).toHaveLength(5);
  });
});
