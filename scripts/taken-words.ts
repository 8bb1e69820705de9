/// <reference types="node" />
/**
 * Which words of dictionaries the bundled pack takes for names: `npm run --silent taken-words -- FILE [FILE …]`, with a word a line. Debian
 * has such lists (packages wngerman, wamerican-large, wfrench …, in /usr/share/dict). What is printed and is no name belongs into
 * the pack's `ordinaryWords`.
 */
import { readFileSync } from "node:fs";
import { takenWords } from "@/eval/taken-words";
import { buildTermIndex } from "@/lib/matching/term-index";
import { loadPack } from "./load-pack";

const files = process.argv.slice(2);
if (files.length === 0) throw new Error("name a word list, with a word a line: npm run --silent taken-words -- /usr/share/dict/ngerman");
const index = buildTermIndex(await loadPack());
for (const file of files) {
  console.log(file);
  const taken = await takenWords(readFileSync(file, "utf8").split(/\r?\n/), index);
  for (const { how, entity, words } of taken) console.log(`  ${how} → ${entity}: ${words.join(" ")}`);
}
