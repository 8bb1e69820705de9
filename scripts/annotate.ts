/// <reference types="node" />
/**
 * Annotates a file without a browser: `npm run --silent annotate -- FILE [--lang de] [--as-of 2023-09-14]`. FILE is
 * HTML or plain text, `-` standard input. Prints JSON; docs/annotate.md describes it.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { annotateHtml, annotateText } from "./annotate-file";
import { loadPack } from "./load-pack";

const USAGE = "usage: npm run --silent annotate -- FILE [--lang LANGUAGE] [--as-of DAY]";

/** Says what is wrong on standard error and ends. */
function fail(message: string, hint: string): never {
  console.error(`${message}\n    ${hint}`);
  process.exit(2);
}

interface Arguments {
  readonly file: string;
  readonly lang: string | null;
  readonly asOf: string | null;
}

function readArguments(words: readonly string[]): Arguments {
  const { values, positionals: files } = parseArgs({
    args: [...words],
    options: { lang: { type: "string" }, "as-of": { type: "string" } },
    allowPositionals: true,
    // Not strict: its own messages name neither the usage nor what to do.
    strict: false,
  });
  const unknown = Object.keys(values).find((name) => name !== "lang" && name !== "as-of");
  if (unknown) fail(`there is no option --${unknown}`, USAGE);
  const textOf = (name: "lang" | "as-of") => {
    const value = values[name];
    return typeof value === "boolean" ? fail(`--${name} lacks its value`, USAGE) : (value ?? null);
  };
  const asOf = textOf("as-of");
  const [file] = files;
  if (file === undefined || files.length > 1) fail(file === undefined ? "no file is named" : "more than one file is named", USAGE);
  if (asOf !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || Number.isNaN(Date.parse(asOf)))) {
    fail(`"${asOf}" is not a day`, "write it as 2023-09-14");
  }
  return { file, lang: textOf("lang"), asOf };
}

function readInput(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    return fail(`"${file}" cannot be read: ${(error as NodeJS.ErrnoException).code ?? "unknown error"}`, USAGE);
  }
}

/** HTML by its ending, or by how it begins: a journalist pipes what she has. */
function isHtml(file: string, input: string): boolean {
  return /\.x?html?$/i.test(file) || /^\s*(?:<!doctype html|<html|<\?xml|<head|<body|<!--)/i.test(input.replace(/^\uFEFF/, ""));
}

const { file, lang, asOf } = readArguments(process.argv.slice(2));
const input = readInput(file);
const pack = await loadPack().catch((error: Error) => fail(error.message, "mend the pack first"));
const options = { lang, asOf };
const result = isHtml(file, input) ? await annotateHtml(input, pack, options) : await annotateText(input, pack, options);
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
