/// <reference types="node" />
/**
 * Compiles the bundled pack: `npm run pack:build [-- FOLDER]`. Writes what the extension loads into .wxt/pack/, and the
 * JSON Schema that the YAML files name for editors into data/schema/; on mistakes it lists them all, writes no pack and
 * exits with 1.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { compilePack } from "@/lib/facts/compile-pack";
import { entitySchema, factSchema, packSchema, sourceSchema } from "@/lib/facts/pack";
import { buildTermIndex } from "@/lib/matching/term-index";
import { readPackFolder } from "./read-pack-folder";

const DEFAULT_FOLDER = "data/packs/russia-north-korea";
const OUTPUT = ".wxt/pack";

const SCHEMAS = { pack: packSchema, sources: z.array(sourceSchema), entities: z.array(entitySchema), facts: z.array(factSchema) };
mkdirSync("data/schema", { recursive: true });
for (const [name, schema] of Object.entries(SCHEMAS)) {
  const text = JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2);
  writeFileSync(`data/schema/${name}.schema.json`, `${text}\n`);
}

const folder = process.argv[2] ?? DEFAULT_FOLDER;
const result = compilePack(readPackFolder(folder));
if (!result.ok) {
  for (const { file, line, message, hint } of result.problems) {
    console.error(`${join(folder, file)}${line > 0 ? `:${line}` : ""}: ${message}${hint ? `\n    ${hint}` : ""}`);
  }
  console.error(`${result.problems.length} ${result.problems.length === 1 ? "mistake" : "mistakes"} in ${folder}; nothing was written`);
  process.exit(1);
}
const index = JSON.stringify(buildTermIndex(result.pack));
mkdirSync(OUTPUT, { recursive: true });
writeFileSync(join(OUTPUT, "facts.json"), JSON.stringify(result.pack));
// JSON is a subset of JavaScript; the annotator, injected after this file, takes the index from here.
// `void 0`, or the browser would send the whole index back as the script's result.
writeFileSync(join(OUTPUT, "term-index.js"), `globalThis.backgrounderIndex=${index};void 0;\n`);
const { entities, facts, sources } = result.pack;
console.log(
  `${result.pack.pack.id} ${result.pack.pack.version}: ${sources.length} sources, ${entities.length} entities, ${facts.length} facts`,
);
