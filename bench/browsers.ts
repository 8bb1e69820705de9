/// <reference types="node" />
/**
 * Where matching should run: on the page's thread or in a worker, cold and warm, in both browsers.
 * `npm run bench:browsers [-- --sizes bundled,1500,20000 --runs 7]`; BROWSER=firefox measures only that one.
 *
 * Compare ratios rather than milliseconds. Every figure is the median over the runs with the least in brackets; every run of every
 * row is a new process of the browser, in turns with the others. "× tokenisation" is the first match by the first tokenisation of
 * the same text with a regular expression. "page" is what the page's thread does: on the page everything, opening
 * the index included when cold; beside a worker it posts the text and reads the mentions. Memory is what the same page
 * holds more than one that has only tokenised. "warm" is the median of the thirty calls after the first.
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Browser } from "puppeteer-core";
import { BROWSERS } from "@/e2e/support/browsers";
import type { BrowserName } from "@/e2e/support/session";
import { bundle, type Files, launch, PAGE, runInFreshPage, serveFiles } from "./browser-pages";
import { BLOCKS, BUNDLE, type Measured, type Task } from "./browser-task";
import { generatePack, listAliases } from "./generate-aliases";
import { median } from "./measure";
import { packOurs } from "./ours";
import { compileBundledPack } from "./real-entities";
import { figure, formatTable } from "./tables";
import { countCharacters, readBlocks } from "./texts";

const SIZES = "bundled,1500,20000,150000";
const RUNS = 7;

/** An index that is measured; the first of the list is none. */
interface Subject {
  readonly name: string;
  readonly address: string | null;
  readonly bytes: number;
}

/** All runs of one row. */
interface Row {
  readonly subject: Subject;
  readonly task: Task;
  readonly runs: Measured[];
}

const HEAD = [
  "browser, where",
  "aliases",
  "index bytes",
  "open ms",
  "first match ms",
  "× tokenisation",
  "warm match ms",
  "first round trip ms",
  "warm round trip ms",
  "page, first ms",
  "page, warm ms",
  "memory MB",
];

const { values } = parseArgs({ options: { sizes: { type: "string", default: SIZES }, runs: { type: "string", default: String(RUNS) } } });
const sizes = values.sizes.split(",");
const runs = Number(values.runs);
if (!(runs > 0) || sizes.some((size) => size !== "bundled" && !(Number(size) > 0))) {
  throw new Error("--sizes takes numbers of aliases, or bundled for the pack of the extension; --runs a number");
}

const blocks = readBlocks().filter(({ language }) => language === "de");
const files = new Map<string, { type: string; body: string | Uint8Array }>([
  ["/", { type: "text/html", body: PAGE }],
  [BUNDLE, { type: "text/javascript", body: await bundle() }],
  [BLOCKS, { type: "application/json", body: JSON.stringify(blocks.map(({ text }) => text)) }],
]);
const subjects = [{ name: "tokenisation", address: null, bytes: 0 }, ...sizes.map((size) => prepare(size, files))];
const web = await serveFiles(files satisfies Files);
const [cpu] = cpus();
console.log(`Node ${process.version}; ${cpus().length} × ${cpu?.model.trim() || process.arch}, load ${figure(loadavg()[0] ?? 0)}`);
console.log(`A German page of ${figure(countCharacters(blocks))} characters in ${blocks.length} blocks; median of ${runs} (least)\n`);
const lines: string[][] = [];
for (const name of BROWSERS) {
  const browser = await launch(name);
  lines.push(...(await measureIn(browser, name)));
  await browser.close();
}
console.log(`\n${formatTable(HEAD, lines)}`);
web.close();
process.exit(0);

function prepare(size: string, into: Map<string, { type: string; body: string | Uint8Array }>): Subject {
  const bundled = compileBundledPack();
  const pack = size === "bundled" ? generatePack(0, { real: "whole", bundled }) : generatePack(Number(size), { bundled });
  const body = packOurs(pack);
  const address = `/index-${size}`;
  into.set(address, { type: "application/octet-stream", body });
  const count = figure(listAliases(pack).length);
  return { name: size === "bundled" ? `${count} (bundled)` : count, address, bytes: body.length };
}

/** Measures all rows in one browser, in turns. */
async function measureIn(browser: Browser, name: BrowserName): Promise<string[][]> {
  const rows = [false, true].flatMap((isInWorker) =>
    subjects.map((subject): Row => ({ subject, task: { index: subject.address, isInWorker }, runs: [] })),
  );
  console.log(`${name}: ${await browser.version()}`);
  // The browser's own first page is slower than all others.
  await runInFreshPage(browser, web.port, { index: null, isInWorker: true });
  for (let run = 0; run < runs; run++) {
    for (const row of rows) row.runs.push(await runInFreshPage(browser, web.port, row.task));
  }
  return rows.map((row) =>
    cellsOf(row, rows.find(({ task }) => task.index === null && task.isInWorker === row.task.isInWorker) as Row, name),
  );
}

function cellsOf({ subject, task, runs: all }: Row, unit: Row, browser: BrowserName): string[] {
  const cell = (of: (run: Measured) => number) => `${figure(median(all.map(of)))} (${figure(Math.min(...all.map(of)))})`;
  const firstMatch = (row: readonly Measured[]) => median(row.map(({ first }) => first.work));
  const isOpened = task.index !== null;
  const inWorker = (of: (run: Measured) => number) => (task.isInWorker ? cell(of) : "");
  return [
    `${browser}, ${task.isInWorker ? "worker" : "page"}`,
    subject.name,
    isOpened ? figure(subject.bytes) : "",
    isOpened ? cell(({ open }) => open) : "",
    cell(({ first }) => first.work),
    isOpened ? figure(firstMatch(all) / firstMatch(unit.runs)) : "",
    cell(({ warm }) => warm.work),
    inWorker(({ first }) => first.roundTrip),
    inWorker(({ warm }) => warm.roundTrip),
    cell(({ open, first }) => (task.isInWorker ? 0 : open) + first.onPage),
    cell(({ warm }) => warm.onPage),
    isOpened ? memoryOf(all, unit.runs) : "",
  ];
}

function memoryOf(all: readonly Measured[], unit: readonly Measured[]): string {
  const middle = (of: readonly Measured[]) => median(of.flatMap(({ bytes }) => bytes ?? []));
  const more = (middle(all) - middle(unit)) / 1_000_000;
  return Number.isNaN(more) ? "not told" : figure(Math.max(0, more));
}
