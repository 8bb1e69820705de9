/// <reference types="node" />
/** Browsers without the extension, and pages in them of which every one begins cold. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { build } from "vite";
import type { BrowserName } from "@/e2e/support/session";
import { findBrowser } from "@/scripts/browsers.mjs";
import { BUNDLE, type Measured, type Task } from "./browser-task";

/** What is served, by path. */
export type Files = ReadonlyMap<string, { readonly type: string; readonly body: string | Uint8Array }>;

/** A page that may tell its memory, which browsers allow where no other site can share its process. */
const HEADERS = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cache-control": "no-store",
};

/** The page, which runs nothing until it is told to. */
export const PAGE = `<!doctype html><meta charset="utf-8"><title>Matching</title><script src="${BUNDLE}"></script>`;

/** Bundles in-browser.ts as the extension's scripts are: one file that runs when it is loaded. */
export async function bundle(): Promise<string> {
  const root = resolve(import.meta.dirname, "..");
  const built = await build({
    configFile: false,
    logLevel: "warn",
    resolve: { alias: { "@": root } },
    build: {
      write: false,
      target: ["chrome128", "firefox153"],
      lib: { entry: resolve(import.meta.dirname, "in-browser.ts"), formats: ["iife"], name: "inBrowser" },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !("output" in first)) throw new Error("the bundler gave no file");
  return first.output[0].code;
}

/** Serves files on a free port of this machine, to any host that means this machine. */
export async function serveFiles(files: Files): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://localhost").pathname);
    if (file) response.writeHead(200, { ...HEADERS, "content-type": file.type }).end(file.body);
    else response.writeHead(404, HEADERS).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** Starts a browser, without a window and without the extension. */
export function launch(name: BrowserName): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (name === "firefox") {
    // By default its clock is rounded to a millisecond.
    return puppeteer.launch({ browser: "firefox", executablePath, extraPrefsFirefox: { "privacy.reduceTimerPrecision": false } });
  }
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
  // Else the memory is told at the next collection, up to twenty seconds later.
  args.push("--enable-blink-features=ForceEagerMeasureMemory");
  return puppeteer.launch({ browser: "chrome", executablePath, pipe: true, args });
}

let pages = 0;

/** Does a task in a new page. Its host is new, so it is another site for the browser: a new process, and no code from any cache. */
export async function runInFreshPage(browser: Browser, port: number, task: Task): Promise<Measured> {
  const page = await browser.newPage();
  try {
    await page.goto(`http://run-${++pages}.localhost:${port}/`, { waitUntil: "load" });
    return await page.evaluate(async (what) => {
      const { measureTask } = globalThis as unknown as { measureTask(task: Task): Promise<Measured> };
      return measureTask(what);
    }, task);
  } finally {
    await page.close();
  }
}
