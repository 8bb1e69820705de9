/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { PackFile } from "@/lib/facts/compile-pack";

/** The pack that is part of the extension. */
export const BUNDLED_PACK = "data/packs/russia-north-korea";

/** All YAML files under a pack's folder, in a fixed order. @throws when the folder cannot be read. */
export function readPackFolder(folder: string): PackFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path: relative(folder, path).split(sep).join("/"), text: readFileSync(path, "utf8") }));
}
