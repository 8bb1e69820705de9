/// <reference types="node" />
/**
 * What reading with the extension costs, in Chromium: `node --import ./scripts/register.mjs bench/reading.ts [--quick]` after a build.
 *
 * Two browsers, one with the extension and one without, load the same pages in turns. Pages run no scripts of their own (a policy sees to it),
 * save the one that changes itself, so that what is measured is ours. "median [least–most]" of the loads of one run; compare what is with the
 * extension and what is without, not machines. Firefox has no such counters: its times are in scripts/bench.ts.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import puppeteer, { type Browser, type CDPSession, type Page } from "puppeteer-core";
import { pause } from "@/e2e/support/article-page";
import { serve } from "@/e2e/support/serve";
import { openSession, SITE } from "@/e2e/support/session";
import { findBrowser } from "@/scripts/browsers.mjs";
import { median } from "./measure";
import { longestOurs, traceOf } from "./traces";

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const LOADS = values.quick ? 3 : 11;
const ARTICLES = "e2e/articles";
const PAGES = "../shared/pages";
/** Pages that the gate passes over (e2e/corpus.e2e.ts). */
const NO_NEWS = ["gmw.html", "hukumusume.html", "lwn-1.html", "qq.html", "wikipedia.html"];
const LARGEST = "yahoo-2.html";
const WITHOUT_SCRIPTS = `?csp=${encodeURIComponent("default-src 'none'; style-src 'unsafe-inline'")}`;
/** After this a page is at rest: slices, idle callbacks and the gate's second look are over. */
const SETTLED_MS = 2500;
const MUTATIONS_PER_SECOND = 1000;
const MUTATION_SECONDS = 5;

interface Pair {
  readonly withUs: Browser;
  readonly without: Browser;
  close(): Promise<void>;
}

async function openPair(folder: string): Promise<Pair> {
  const session = await openSession("chromium", { folder });
  const web = await serve(resolve(folder));
  const without = await puppeteer.launch({
    browser: "chrome",
    executablePath: findBrowser("chromium"),
    pipe: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      `--proxy-server=http://127.0.0.1:${web.port}`,
      "--proxy-bypass-list=<-loopback>",
    ],
  });
  const close = async () => {
    await Promise.all([session.close(), without.close()]);
    web.close();
  };
  return { withUs: session.browser, without, close };
}

type Measure = (page: Page, counters: CDPSession) => Promise<readonly number[]>;

/** Runs a measurement on pages of both browsers in turns; one list of rows for each. */
async function inTurns(pair: Pair, runs: number, measure: Measure): Promise<{ withUs: number[][]; without: number[][] }> {
  const results = { withUs: [] as number[][], without: [] as number[][] };
  for (let run = 0; run < runs; run++) {
    for (const side of ["without", "withUs"] as const) {
      const page = await pair[side].newPage();
      await page.setViewport({ width: 1200, height: 900 });
      const counters = await page.createCDPSession();
      await counters.send("Performance.enable");
      results[side].push([...(await measure(page, counters))]);
      await page.close();
    }
  }
  return results;
}

async function counter(counters: CDPSession, name: string): Promise<number> {
  const { metrics } = await counters.send("Performance.getMetrics");
  return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
}

const figure = (value: number) => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0));
const spread = (values: readonly number[]) => `${figure(median(values))} [${figure(Math.min(...values))}–${figure(Math.max(...values))}]`;
const column = (rows: readonly number[][], at: number) => rows.map((row) => row[at] as number);

function print(title: string, { withUs, without }: { withUs: number[][]; without: number[][] }, columns: readonly string[]): void {
  for (const [at, name] of columns.entries()) {
    console.log(`  ${title}, ${name}: with ${spread(column(withUs, at))}, without ${spread(column(without, at))}`);
  }
}

/** Milliseconds of script until the page is at rest. */
function scriptTime(address: string): Measure {
  return async (page, counters) => {
    await page.goto(address, { waitUntil: "load" });
    await pause(SETTLED_MS);
    return [(await counter(counters, "ScriptDuration")) * 1000];
  };
}

/** The longest task that runs ours, and the longest of all, in milliseconds. */
function longestTask(address: string, slowedDown: number): Measure {
  return async (page, counters) => {
    await counters.send("Emulation.setCPUThrottlingRate", { rate: slowedDown });
    const trace = await traceOf(page, async () => {
      await page.goto(address, { waitUntil: "load" });
      await pause(SETTLED_MS * Math.sqrt(slowedDown));
    });
    const { ours, all } = longestOurs(trace);
    return [ours, all];
  };
}

/** Milliseconds of the main thread in a second of changes. */
function mutationCost(place: string): Measure {
  return async (page, counters) => {
    await page.goto(`${SITE}/gipfel.html`, { waitUntil: "load" });
    await pause(SETTLED_MS);
    const before = await counter(counters, "TaskDuration");
    await page.evaluate(
      async (selector, perSecond, seconds) => {
        const element = document.querySelector(selector) ?? document.body;
        const text = element.appendChild(document.createTextNode(""));
        const end = performance.now() + seconds * 1000;
        for (let count = 0; performance.now() < end; ) {
          for (let some = 0; some < perSecond / 50; some++) text.data = ` ${count++}`;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
      place,
      MUTATIONS_PER_SECOND,
      MUTATION_SECONDS,
    );
    await pause(500);
    return [((await counter(counters, "TaskDuration")) - before) * (1000 / MUTATION_SECONDS)];
  };
}

/** Megabytes of the page's heap, ours among them, after a collection. */
const memory: Measure = async (page, counters) => {
  await page.goto(`${SITE}/gipfel.html`, { waitUntil: "load" });
  await pause(SETTLED_MS);
  await counters.send("HeapProfiler.collectGarbage");
  return [(await counter(counters, "JSHeapUsedSize")) / 1e6];
};

async function measureArticles(): Promise<void> {
  const pair = await openPair(ARTICLES);
  console.log("\nAn article of our own (gipfel.html)");
  print("script time to rest", await inTurns(pair, LOADS, scriptTime(`${SITE}/gipfel.html`)), ["ms"]);
  print("heap", await inTurns(pair, LOADS, memory), ["MB"]);
  for (const [where, place] of [
    ["the navigation", "nav"],
    ["a paragraph without a term", "footer"],
    ["a paragraph with terms", "article p"],
  ] as const) {
    const title = `${MUTATIONS_PER_SECOND} changes a second in ${where}`;
    print(title, await inTurns(pair, Math.ceil(LOADS / 3), mutationCost(place)), ["ms of main thread a second"]);
  }
  console.log("\nA front page of our own (front.html)");
  print("script time to rest", await inTurns(pair, LOADS, scriptTime(`${SITE}/front.html`)), ["ms"]);
  await pair.close();
}

async function measurePages(): Promise<void> {
  if (!existsSync(PAGES)) {
    console.log(`\nSaved pages: skipped, ${PAGES} is not there`);
    return;
  }
  const pair = await openPair(PAGES);
  console.log("\nSaved pages that are no news");
  for (const file of NO_NEWS)
    print(file, await inTurns(pair, LOADS, scriptTime(`http://a.example/${file}${WITHOUT_SCRIPTS}`)), ["script ms to rest"]);
  const size = figure(readFileSync(`${PAGES}/${LARGEST}`).length / 1e6);
  console.log(`\nThe largest saved page (${LARGEST}, ${size} MB)`);
  for (const slowedDown of [1, 4]) {
    const title = slowedDown === 1 ? "longest task" : `longest task at ${slowedDown}x CPU throttling`;
    const address = `http://a.example/${LARGEST}${WITHOUT_SCRIPTS}`;
    print(title, await inTurns(pair, LOADS, longestTask(address, slowedDown)), ["of ours, ms", "of all, ms"]);
  }
  await pair.close();
}

console.log(`Chromium, ${LOADS} loads each, in turns with and without the extension`);
await measureArticles();
await measurePages();
process.exit(0);
