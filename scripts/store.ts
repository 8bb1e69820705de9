/// <reference types="node" />
/**
 * Everything that the stores want, in one folder: `npm run store`. Zips (scripts/zip.ts), texts (store/), the privacy texts, the icon, and screenshots
 * of real flows on articles of our own (store/articles), 1280 × 800 px, light, German and English, in .output/store/. What is photographed,
 * and in which order, stands under "Screenshots" in store/en.md, by the names of scripts/screens/flows.ts; what there is no flow for is named
 * and left out.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { pause } from "@/e2e/support/article-page";
import { openSession, type Session } from "@/e2e/support/session";
import { readStorePictures, STORE_LANGUAGES, type StoreLanguage } from "./read-store-text";
import { FLOWS, type Flow, type Scene } from "./screens/flows";

const OUTPUT = ".output/store";
/** What both stores take, CSS px. */
const SIZE = { width: 1280, height: 800 } as const;
/** Fades are over. */
const SETTLED_MS = 600;
/** Pictures of the stores that another flow brings about. */
const FLOW_OF: Readonly<Record<string, string>> = { card: "hover" };
/** Shown over the article, as the browser does; alone they are too small to be seen in a store. */
const OVER_ARTICLE: ReadonlySet<string> = new Set(["popup"]);

const flowNamed = (name: string): Flow | undefined => FLOWS.find((flow) => flow.name === name);

/** A picture of a page of the right size. Pages of ours follow the window; an article was opened in it. */
async function shoot(page: Page): Promise<Uint8Array> {
  const { width, height } = page.viewport() ?? {};
  if (width !== SIZE.width || height !== SIZE.height) await page.setViewport(SIZE);
  await pause(SETTLED_MS);
  return page.screenshot();
}

const urlOf = (picture: Uint8Array) => `data:image/png;base64,${Buffer.from(picture).toString("base64")}`;

/** The popup where browsers show it, over the article that it is about. */
async function shootOver(session: Session, article: Flow, scene: Scene, popup: Page): Promise<Uint8Array> {
  // First, because it closes when another page comes to the front.
  const front = urlOf(await popup.screenshot());
  const under = await article.run(scene);
  if (!under) throw new Error("there is no article to show the popup over");
  const back = urlOf(await shoot(under));
  const page = await session.browser.newPage();
  await page.setViewport(SIZE);
  const style = `body{margin:0;background:url(${back})}img{position:absolute;top:0;right:24px;max-height:776px;border:1px solid #0003;border-radius:0 0 8px 8px;box-shadow:0 8px 32px #0005}`;
  await page.setContent(`<style>${style}</style><img src="${front}" alt="">`);
  return page.screenshot();
}

/** @returns whether there is a flow for it. */
async function takePicture(session: Session, language: StoreLanguage, name: string, file: string): Promise<boolean> {
  const [flow, article] = [flowNamed(FLOW_OF[name] ?? name), flowNamed("page")];
  if (!flow || !article) return false;
  const scene: Scene = { session, language, ...SIZE };
  const page = await flow.run(scene);
  if (!page) return false;
  writeFileSync(join(OUTPUT, file), await (OVER_ARTICLE.has(name) ? shootOver(session, article, scene, page) : shoot(page)));
  console.log(`  ${join(OUTPUT, file)}`);
  return true;
}

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
const missing = new Set<string>();
for (const language of STORE_LANGUAGES) {
  const session = await openSession("chromium", { language, colourScheme: "light", folder: "store/articles" });
  try {
    for (const [at, { name }] of readStorePictures(language).entries()) {
      if (!(await takePicture(session, language, name, `${language}-${at + 1}-${name}.png`))) missing.add(name);
    }
  } finally {
    await session.close();
  }
}
for (const name of missing) console.log(`  no picture of "${name}": scripts/screens/flows.ts has no flow for it`);
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const zips = readdirSync(".output").filter((name) => name.includes(`-${version}-`) && name.endsWith(".zip"));
for (const name of zips) copyFileSync(join(".output", name), join(OUTPUT, name));
for (const name of readdirSync("store").filter((one) => one.endsWith(".md"))) copyFileSync(join("store", name), join(OUTPUT, name));
for (const name of ["PRIVACY.md", "PRIVACY.de.md"]) copyFileSync(name, join(OUTPUT, name));
copyFileSync("public/icon/128.png", join(OUTPUT, "icon-128.png"));
console.log(`${readdirSync(OUTPUT).length} files in ${OUTPUT}, ${zips.length} of them zips`);
