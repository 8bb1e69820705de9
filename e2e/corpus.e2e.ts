/// <reference types="node" />
/**
 * Thirty saved real news pages in nine languages, where they are at hand: nothing breaks, nothing changes, nothing is
 * asked for, and nothing is annotated that has nothing to do with the subject.
 */
import { existsSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pause } from "./support/article-page";
import { openSession, type Session } from "./support/session";

const PAGES = "../shared/pages";
/** Scripts of the pages stay off, so that every change and every request would be ours. */
const POLICY = encodeURIComponent("default-src 'none'; style-src 'unsafe-inline'");
/** Pages without marks of an article, or whose text is not in paragraphs: the gate passes them over. */
const NOT_TAKEN_FOR_ARTICLES = ["gmw.html", "hukumusume.html", "lwn-1.html", "qq.html", "wikipedia.html"];
/** Mentions that are right: the page is about the subject, or a term is special enough. */
const MENTIONED: Record<string, readonly string[]> = {
  // Teasers of another article, on the sanctions of December 2016: the term is special enough to stand alone.
  "yahoo-2.html": ["North Korea sanctions", "UN sanctions", "United Nations sanctions", "missile programmes"],
};

/** The browser's own errands. */
const BROWSER_OWN = /favicon\.ico|accounts\.google\.com/;

if (!existsSync(PAGES)) console.log(`corpus: skipped, ${PAGES} is not there`);
const files = existsSync(PAGES) ? readdirSync(PAGES).filter((file) => file.endsWith(".html")) : [];

describe.skipIf(files.length === 0)("real pages in chromium", () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession("chromium", { folder: PAGES });
    // Every mention, so that none goes unseen behind another.
    await session.mark("every");
    await session.extension.evaluate(`chrome.storage.local.set({ sitesOff: ["ohne.example"] })`);
  });
  afterAll(() => session?.close());

  test.each(files)("%s", async (file) => {
    const address = (host: string) => `http://${host}.example/${file}?csp=${POLICY}`;
    const start = session.web.requests.length;
    const control = await session.open(address("ohne"));
    const untouched = await control.serialised();
    await pause(300);
    await control.page.close();
    // Pages warm up connections whatever the policy says; what they do without us they may do with us.
    const known = new Set(session.web.requests.slice(start).map((request) => request.replace("ohne.", "mit.")));

    const before = session.web.requests.length;
    const page = await session.browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(address("mit"), { waitUntil: "domcontentloaded" });
    await pause(900);
    const found = await page.evaluate(() => ([...(CSS.highlights.get("noted") ?? [])] as Range[]).map((range) => range.toString()));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(untouched);
    const isTaken = await session.extension.evaluate(async (url) => {
      const api = chrome as unknown as {
        tabs: { query(what: object): Promise<{ id: number; url?: string }[]>; sendMessage(id: number, what: object): Promise<unknown> };
      };
      const tab = (await api.tabs.query({})).findLast((candidate) => candidate.url === url);
      return tab
        ? api.tabs.sendMessage(tab.id, { type: "list" }).then(
            () => true,
            () => false,
          )
        : false;
    }, page.url());
    await page.close();

    expect(errors).toEqual([]);
    expect(session.web.requests.slice(before).filter((request) => !known.has(request) && !BROWSER_OWN.test(request))).toEqual([]);
    expect(isTaken).toBe(!NOT_TAKEN_FOR_ARTICLES.includes(file));
    if (found.length > 0) console.log(`${file}: ${found.join(", ")}`);
    expect([...new Set(found)].toSorted()).toEqual([...(MENTIONED[file] ?? [])].toSorted());
  });
});

declare const chrome: unknown;
