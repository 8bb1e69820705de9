/// <reference types="node" />
/** Budgets in bytes, of the shipped build. */
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { NameIndex } from "@/lib/matching/name-index";

const KB = 1024;

test.each([".output/chrome-mv3", ".output/firefox-mv3"])("%s keeps its budgets", (folder) => {
  const read = (file: string) => readFileSync(`${folder}/${file}`);
  const gzipped = (file: string) => gzipSync(read(file), { level: 9 }).length;
  expect(read("gate.js").length, "gate.js").toBeLessThanOrEqual(2 * KB);
  expect(gzipped("annotator.js"), "annotator.js, gzip").toBeLessThanOrEqual(72 * KB);
  // Grows with the names in the pack, and no faster.
  expect(gzipped("term-index.js") / countSpellings(read("term-index.js").toString()), "term-index.js, gzip, by name").toBeLessThanOrEqual(
    30,
  );
  expect(read("term-index.js").length, "term-index.js").toBeLessThanOrEqual(1110 * KB);
});

/** How many names the index of terms finds, from the script that leaves it in the tab. */
function countSpellings(script: string): number {
  const tab: { backgrounderIndex?: { names: string } } = {};
  runInNewContext(script, tab);
  const bytes = Buffer.from(tab.backgrounderIndex?.names ?? "", "base64");
  return new NameIndex(new Uint8Array(bytes).buffer).aliases;
}

test.each([".output/chrome-mv3", ".output/firefox-mv3"])("%s asks for no more than it says", (folder) => {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8"));
  expect(manifest.manifest_version).toBe(3);
  expect(manifest.permissions.toSorted()).toEqual(["activeTab", "contextMenus", "scripting", "storage"]);
  expect(manifest.web_accessible_resources).toBeUndefined();
  // The gate is registered as the reader has set it; what the manifest names would run on every page, whatever is set.
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
});
