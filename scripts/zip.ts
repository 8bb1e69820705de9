/// <reference types="node" />
/**
 * Packs what both stores want: `npm run zip`, after a build. Writes .output/backgrounder-VERSION-chrome.zip, …-firefox.zip and …-sources.zip,
 * which Mozilla's reviewers build again, and prints their SHA-256. The same commit gives the same bytes in any folder, at any time.
 * Takes nothing from the machine but the build and the files that the commit has.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { type Files, makeZip, readFiles, readFolder } from "./make-zip";

const OUTPUT = ".output";
const { name, version } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string; version: string };

function git(...parameters: readonly string[]): string {
  return execFileSync("git", parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 26 });
}

/** The commit's files, or null where this folder is no clone of ours: unpacked sources have none to pack again. */
function readSources(): Files | null {
  try {
    if (git("rev-parse", "--show-prefix").trim() !== "") return null;
    return readFiles(".", git("ls-files", "-z").split("\0").filter(Boolean));
  } catch {
    return null;
  }
}

function write(kind: string, files: Files): void {
  const file = `${OUTPUT}/${name}-${version}-${kind}.zip`;
  const bytes = makeZip(files);
  writeFileSync(file, bytes);
  console.log(`${createHash("sha256").update(bytes).digest("hex")}  ${file}  (${files.size} files, ${bytes.length} bytes)`);
}

for (const kind of ["chrome", "firefox"]) write(kind, readFolder(`${OUTPUT}/${kind}-mv3`));
const sources = readSources();
if (sources === null) console.log("No zip of the sources: this folder is not a clone of the repository.");
else {
  write("sources", sources);
  const isChanged = git("status", "--porcelain").trim() !== "";
  console.log(isChanged ? "Not for a store: files here differ from the last commit." : `Made of commit ${git("rev-parse", "HEAD").trim()}`);
}
