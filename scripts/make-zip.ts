/// <reference types="node" />
/**
 * Archives that are the same, byte for byte, whenever and wherever they are made of the same files: sorted by name, without times, owners and
 * permissions, and compressed by a library of its own version; Node's zlib compresses differently from one kind of processor to another.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { zipSync } from "fflate";

/** Contents by name, with slashes, relative to the archive's root. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** An archive of these files; the same for the same names and contents, in whatever order they come. */
export function makeZip(files: Files): Uint8Array {
  // The earliest that the format can say. It is written in local time, so it is made in local time.
  const mtime = new Date(1980, 0, 1);
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime });
}

/** Reads files by their names in a folder. @throws where one is not there. */
export function readFiles(folder: string, names: readonly string[]): Files {
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** All files of a folder and of those in it. */
export function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, sep).length).replaceAll(sep, "/"));
  return readFiles(folder, names);
}
