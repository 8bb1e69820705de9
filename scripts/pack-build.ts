/// <reference types="node" />
/**
 * Compiles a pack: `npm run pack:build [-- [--out FOLDER] [PACKFOLDER]]`. Without arguments writes what the extension loads
 * into .wxt/pack/, and the JSON Schema that the YAML files name for editors into data/schema/. A folder that is named is
 * checked, and written only where `--out` says, so that the extension's own pack stays what it is. On mistakes it lists
 * them all, writes no pack and exits with 1.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import { formatReferences } from "@/lib/facts/format-references";
import { entitySchema, factSchema, packSchema, sourceSchema } from "@/lib/facts/pack";
import type { CitablePack } from "@/lib/facts/references";
import { buildTermIndex, packIndex } from "@/lib/matching/term-index";
import { compileOrFail, countOf, readArguments } from "./pack-command";
import { BUNDLED_PACK } from "./read-pack-folder";
import { readStyle } from "./read-styles";

const OUTPUT = ".wxt/pack";

const { folder, options } = readArguments("out");
if (folder === undefined) writeSchemas();
const { pack } = compileOrFail(folder ?? BUNDLED_PACK, "nothing was written");
const output = options.out ?? (folder === undefined ? OUTPUT : null);
if (output !== null) writePack(pack, output);
const { entities, facts, sources } = pack;
const counts = [
  countOf(sources.length, "source"),
  `${entities.length} ${entities.length === 1 ? "entity" : "entities"}`,
  countOf(facts.length, "fact"),
];
console.log(
  `${pack.pack.id} ${pack.pack.version}: ${counts.join(", ")}${output === null ? "; checked, not written (--out FOLDER writes it)" : ""}`,
);

function writeSchemas(): void {
  const schemas = { pack: packSchema, sources: z.array(sourceSchema), entities: z.array(entitySchema), facts: z.array(factSchema) };
  mkdirSync("data/schema", { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    const text = JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2);
    writeFileSync(`data/schema/${name}.schema.json`, `${text}\n`);
  }
}

function writePack(compiled: CompiledPack, into: string): void {
  const index = JSON.stringify(packIndex(buildTermIndex(compiled)));
  mkdirSync(into, { recursive: true });
  const citable: CitablePack = { ...compiled, references: formatReferences(compiled.sources, readStyle) };
  writeFileSync(join(into, "facts.json"), JSON.stringify(citable));
  // The annotator, injected after this file, takes the index from here. As a text, because engines parse JSON faster than
  // they parse a script. `void 0`, or the browser would send the whole index back as the script's result.
  const text = index.replace(/[\\']/g, "\\$&");
  writeFileSync(join(into, "term-index.js"), `globalThis.backgrounderIndex=JSON.parse('${text}');void 0;\n`);
}
