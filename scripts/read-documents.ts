/// <reference types="node" />
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Where the documents are looked for when nobody names a folder; they are not in the repository. */
export const DEFAULT_DOCUMENTS = "../shared/documents";

/**
 * The texts of all files in a folder by the SHA-256 of their bytes, in lower-case hexadecimal: a document is known by it,
 * whatever its file is called. @throws when the folder cannot be read.
 */
export function readDocuments(folder: string): Map<string, string> {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const files = paths.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path));
  return new Map(files.map((bytes) => [createHash("sha256").update(bytes).digest("hex"), bytes.toString("utf8")]));
}
