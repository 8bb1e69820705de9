/// <reference types="node" />
/** The bundled pack for commands: as compiled by the last build, or compiled anew where its YAML is newer. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import { BUNDLED_PACK, readPackFolder } from "./read-pack-folder";

const ROOT = resolve(import.meta.dirname, "..");
const FOLDER = join(ROOT, BUNDLED_PACK);
const COMPILED = join(ROOT, ".wxt/pack/facts.json");

/**
 * Loads the pack. The compiler, with YAML and zod behind it, is only loaded when it is needed: commands start faster.
 * @throws {Error} when the YAML has mistakes; `npm run pack:build` lists them.
 */
export async function loadPack(): Promise<CompiledPack> {
  if (existsSync(COMPILED) && statSync(COMPILED).mtimeMs >= newestFile(FOLDER)) {
    return JSON.parse(readFileSync(COMPILED, "utf8")) as CompiledPack;
  }
  const { compilePack } = await import("@/lib/facts/compile-pack");
  const result = compilePack(readPackFolder(FOLDER));
  if (!result.ok) throw new Error(`the pack has ${result.problems.length} mistakes; \`npm run pack:build\` lists them`);
  return result.pack;
}

function newestFile(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}
