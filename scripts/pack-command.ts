/// <reference types="node" />
/** What the pack commands share: their arguments, reading a pack's folder, and how mistakes are printed. */
import { join } from "node:path";
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { compileLocatedPack, type LocatedCompileResult, type PackProblem } from "@/lib/facts/compile-pack";
import { readPackFolder } from "./read-pack-folder";

/** Prints a message on standard error and ends the command with 1. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** The options that take a folder, by name, and the pack's folder, undefined when none is named. Anything else ends the command. */
export function readArguments(...names: readonly string[]): {
  readonly folder: string | undefined;
  readonly options: Readonly<Record<string, string>>;
} {
  try {
    const options: ParseArgsOptionsConfig = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length > 1) fail(`one folder at a time: ${positionals.join(", ")}`);
    return { folder: positionals[0], options: values as Record<string, string> };
  } catch (error) {
    return fail((error as Error).message);
  }
}

/** Reads and checks a pack; on mistakes lists them all, with what follows from them, and ends the command with 1. */
export function compileOrFail(folder: string, consequence: string): Extract<LocatedCompileResult, { ok: true }> {
  let files: ReturnType<typeof readPackFolder>;
  try {
    files = readPackFolder(folder);
  } catch (error) {
    return fail(`${folder} cannot be read: ${(error as Error).message}`);
  }
  const result = compileLocatedPack(files);
  if (result.ok) return result;
  return failWithMistakes(folder, result.problems, consequence);
}

/** Lists mistakes with file, line and hint on standard error and ends the command with 1. */
export function failWithMistakes(folder: string, problems: readonly PackProblem[], consequence: string): never {
  for (const { file, line, message, hint } of problems) {
    console.error(`${join(folder, file)}${line > 0 ? `:${line}` : ""}: ${message}${hint ? `\n    ${hint}` : ""}`);
  }
  return fail(`${countOf(problems.length, "mistake")} in ${folder}; ${consequence}`);
}

/** "1 mistake", "2 mistakes". */
export function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
