/// <reference types="node" />
/** What the stores get: `npm run zip` gives the same bytes anywhere, and Mozilla's reviewers build the sources to the same extension. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readFiles, readFolder } from "@/scripts/make-zip";

const FIREFOX = ".output/firefox-mv3";
const elsewhere = mkdtempSync(join(tmpdir(), "another folder "));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** As the zip of the sources has it: the commit's files, and nothing that only lies here. */
function unpackSources(folder: string): void {
  const listed = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0");
  for (const [name, content] of readFiles(
    ".",
    listed.filter((name) => name && existsSync(name)),
  )) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
}

test("the sources build to the same extension in another folder, on another day, in another time zone", () => {
  unpackSources(elsewhere);
  // Without what the tests' runner sets for itself: NODE_ENV=test makes another build.
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, TZ: "Pacific/Kiritimati" };
  execFileSync(process.execPath, ["node_modules/wxt/bin/wxt.mjs", "build", "-b", "firefox"], { cwd: elsewhere, env, stdio: "pipe" });
  const [here, there] = [readFolder(FIREFOX), readFolder(join(elsewhere, FIREFOX))];
  expect([...there.keys()].toSorted()).toEqual([...here.keys()].toSorted());
  for (const [name, content] of here) expect(Buffer.compare(content, there.get(name) ?? new Uint8Array()), name).toBe(0);
});

test.each([".output/chrome-mv3", FIREFOX])("%s names no folder of the machine that it was built on", (folder) => {
  for (const [name, content] of readFolder(folder)) {
    expect(Buffer.from(content).includes(process.cwd()), name).toBe(false);
    expect(name).not.toMatch(/\.map$|^\.|\/\./);
  }
});
