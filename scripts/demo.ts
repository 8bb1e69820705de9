/// <reference types="node" />
/**
 * The main job, shown: `npm run demo`. Opens the sample article in Chromium with the built extension, writes
 * screenshots of the annotated page, an open card and the popup to .output/demo/, and prints the matches.
 * With a display the browser stays open until its window is closed; without one everything runs headless.
 *   --lang en   English article and interface     --dark   dark colour scheme     --firefox   in Firefox
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { pause } from "@/e2e/support/article-page";
import { openPopup } from "@/e2e/support/popup-page";
import { openSession } from "@/e2e/support/session";

const OUTPUT = ".output/demo";
const language = process.argv[process.argv.indexOf("--lang") + 1] === "en" ? "en" : "de";
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && !process.env.CI;
const SAMPLES = { de: { file: "gipfel.html", term: "KN‑23" }, en: { file: "summit.html", term: "Vostochny Cosmodrome" } } as const;
const { file, term } = SAMPLES[language];

mkdirSync(OUTPUT, { recursive: true });
const shoot = async (page: Page, name: string) => {
  const path = join(OUTPUT, `${name}.png`);
  writeFileSync(path, await page.screenshot());
  console.log(`  ${path}`);
};

const session = await openSession(process.argv.includes("--firefox") ? "firefox" : "chromium", {
  language,
  headless: !hasDisplay,
  colourScheme: process.argv.includes("--dark") ? "dark" : "light",
});
try {
  const article = await (await session.open(file)).annotated();
  console.log("Screenshots:");
  await shoot(article.page, "page");
  await article.hover(term);
  const card = await article.openCard();
  await pause(300);
  await shoot(article.page, "card");
  const popup = await openPopup(session, article.page);
  if (popup.page) await shoot(popup.page, "popup");
  const report = (await article.send({ type: "list" })) as {
    entities: { name: { de: string; en: string }; type: string; count: number }[];
  };
  console.log(`\nMatches in e2e/articles/${file}:`);
  for (const { name, type, count } of report.entities) console.log(`  ${String(count).padStart(2)} × ${name[language]} (${type})`);
  console.log(`\nThe card of “${term}”:\n  ${card.text.split("\n").filter(Boolean).join("\n  ")}`);
  if (hasDisplay) {
    console.log("\nClose the browser window to end.");
    await article.page.bringToFront();
    await new Promise((resolve) => session.browser.once("disconnected", resolve));
  }
} finally {
  await session.close().catch(() => {});
}
