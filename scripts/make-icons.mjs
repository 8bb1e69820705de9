// Renders the icon's SVGs to public/icon/: `node scripts/make-icons.mjs`. Run it after changing an SVG; the PNGs are committed.
// 16 px has a drawing of its own; both are drawn on whole pixels, so that edges are sharp.
import { readFileSync, writeFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { findBrowser } from "./browsers.mjs";

const browser = await puppeteer.launch({ executablePath: findBrowser("chromium"), args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  const svg = readFileSync(new URL(size === 16 ? "icon/icon-16.svg" : "icon/icon.svg", import.meta.url), "utf8");
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(new URL(`../public/icon/${size}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
}
await browser.close();
