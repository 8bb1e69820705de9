/// <reference types="node" />
/** Runs one of the commands in this folder as a user would, for tests. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");

/** How a command ended. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `scripts/NAME.ts` in the project's root. Never rejects: a command that fails is a result. */
export function runCommand(name: string, ...parameters: readonly string[]): Promise<CommandResult> {
  const script = ["--import", "./scripts/register.mjs", `scripts/${name}.ts`];
  return new Promise((done) => {
    execFile(process.execPath, [...script, ...parameters], { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : typeof error.code === "number" ? error.code : -1, stdout, stderr });
    });
  });
}
