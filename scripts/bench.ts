/// <reference types="node" />
/**
 * Times and sizes: `npm run bench`. Medians of several page loads in one run; compare ratios, not milliseconds, between
 * machines. Sizes are those of the shipped build. Prints a table; fails nothing.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { median } from "@/bench/measure";
import { pause } from "@/e2e/support/article-page";
import { BROWSERS } from "@/e2e/support/browsers";
import { openSession, SITE } from "@/e2e/support/session";

const LOADS = 15;
const FOLDERS = { chromium: ".output/chrome-mv3", firefox: ".output/firefox-mv3" } as const;

/** Loads an address; milliseconds from the DOM's being ready to the first highlight. */
async function timeToFirst(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return page.evaluate(async () => {
    const noted = window as unknown as { firstHighlight?: number };
    while (noted.firstHighlight === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return noted.firstHighlight - (navigation?.domContentLoadedEventEnd ?? 0);
  });
}

console.log("bytes                      min     gzip -9");
for (const file of ["gate.js", "annotator.js", "term-index.js", "facts.json", "background.js"]) {
  const bytes = readFileSync(`${FOLDERS.chromium}/${file}`);
  console.log(`${file.padEnd(22)}${String(bytes.length).padStart(8)}${String(gzipSync(bytes, { level: 9 }).length).padStart(12)}`);
}

for (const name of BROWSERS) {
  const session = await openSession(name);
  const page = await session.browser.newPage();
  // Runs in the page before anything else and notes when the first highlight is registered.
  const watch = () => {
    const noted = window as unknown as { firstHighlight?: number };
    const look = () => {
      if (CSS.highlights.has("noted")) noted.firstHighlight = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  };
  await page.evaluateOnNewDocument(watch);
  const toFirst: number[] = [];
  const toCard: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    toFirst.push(await timeToFirst(page, `${SITE}/gipfel.html?load=${load}`));
    const place = await page.evaluate(() => {
      const [box] = ([...(CSS.highlights.get("noted") ?? [])] as Range[])[0]?.getClientRects() ?? [];
      return { x: (box?.left ?? 0) + 5, y: (box?.top ?? 0) + 5 };
    });
    await page.mouse.move(5, 5);
    await pause(150);
    await page.mouse.move(place.x, place.y);
    toCard.push(
      await page.evaluate(async () => {
        const start = performance.now();
        while (!document.querySelector("html > [popover]")) await new Promise((resolve) => setTimeout(resolve, 4));
        return performance.now() - start;
      }),
    );
  }
  // Each a site of its own, and so a process that has run nothing of ours yet.
  const toFirstElsewhere: number[] = [];
  for (let site = 0; site < LOADS; site++) toFirstElsewhere.push(await timeToFirst(page, `http://zeitung-${site}.example/gipfel.html`));
  console.log(`\n${name}, ${LOADS} loads of e2e/articles/gipfel.html, ms`);
  console.log(`  DOM ready to first highlight: first load ${toFirst[0]?.toFixed(0)}, median ${median(toFirst).toFixed(0)}`);
  console.log(`  the same on a site that was not visited before: median ${median(toFirstElsewhere).toFixed(0)}`);
  console.log(`  pointer at rest on a term to card: median ${median(toCard).toFixed(0)} (170 of them are the dwell)`);
  await session.close();
}
process.exit(0);
