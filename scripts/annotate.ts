/// <reference types="node" />
/**
 * Annotates a file without a browser: `npm run --silent annotate -- FILE [--lang de] [--as-of 2023-09-14]`. FILE is
 * HTML or plain text, `-` standard input. Prints JSON; docs/annotate.md describes it.
 */
import { readFileSync } from "node:fs";
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
  const options: Record<string, string> = {};
  const files: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word !== "--lang" && word !== "--as-of") files.push(word);
    else options[word] = words[++at] ?? fail(`${word} lacks its value`, USAGE);
  }
  const unknown = files.find((word) => word.startsWith("--"));
  if (unknown) fail(`there is no option ${unknown}`, USAGE);
  const [file] = files;
  if (file === undefined || files.length > 1) fail(file === undefined ? "no file is named" : "more than one file is named", USAGE);
  const asOf = options["--as-of"] ?? null;
  if (asOf !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || Number.isNaN(Date.parse(asOf)))) {
    fail(`"${asOf}" is not a day`, "write it as 2023-09-14");
  }
  return { file, lang: options["--lang"] ?? null, asOf };
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
