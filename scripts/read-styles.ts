/// <reference types="node" />
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../data/csl");

/** A citation style or its language's terms, from data/csl. @throws when there is no such file. */
export function readStyle(name: string): string {
  return readFileSync(join(FOLDER, name), "utf8");
}
