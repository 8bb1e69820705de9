/// <reference types="node" />
/** From an article to the sheet for a class, on paper and in a file, in both browsers. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { constants, inflateSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openPopup } from "./support/popup-page";
import { openSession, type Session, SITE } from "./support/session";
import { openSheet, type SheetPage } from "./support/sheet-page";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What gipfel.html names, by the name that it has on a card, in the order in which it is first named (GIPFEL_MENTIONS). */
const GIPFEL_ENTITIES = [
  "Kim Jong Un",
  "Kosmodrom Wostotschny",
  "Wladimir Putin",
  "Seoul",
  "Nordkorea",
  "Moskau",
  "Koreanische Volksarmee",
  "Russland",
  "KN-23",
  "Hwasong-18",
  "Sergei Schoigu",
  "Pjöngjang",
  "UN-Sicherheitsrat",
  "Wagner-Gruppe",
  "Washington D.C.",
];

/** The browsers' own errands, which no setting stops; nothing of them carries a page. */
const BROWSER_OWN = /favicon\.ico|mozilla\.(com|org|net)|firefox\.com|google(apis)?\.com|gvt1\.com|digicert|dummy\.test/;

/** How many pages a PDF has, and how large they are, in PostScript points. Firefox packs both into streams. */
function pagesOf(pdf: Uint8Array): { count: number; size: string } {
  const raw = Buffer.from(pdf).toString("latin1");
  const packed = [...raw.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, bytes = ""]) => unpack(Buffer.from(bytes, "latin1")));
  const text = raw + packed.join("\n");
  const [, width = "0", height = "0"] = text.match(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/) ?? [];
  return {
    count: (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length,
    size: `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  };
}

function unpack(bytes: Buffer): string {
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
  } catch {
    return "";
  }
}

/** Opens a saved sheet as anybody does who has no extension, and says what axe finds. */
async function violationsIn(page: Page, html: string): Promise<string[]> {
  await page.goto(`${SITE}/garten.html`);
  await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, "text/html");
    // Its own policy would keep axe out.
    file.querySelector("meta[http-equiv]")?.remove();
    document.replaceChild(document.adoptNode(file.documentElement), document.documentElement);
  }, html);
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<Record<"violations" | "passes", { id: string; nodes: { html: string }[] }[]>> };
    };
    const { violations, passes } = await axe.run();
    if (!passes.some(({ id }) => id === "color-contrast")) return ["no colour was looked at"];
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html: markup }) => `${id}: ${markup}`));
  });
}

describe.each(BROWSERS)("the sheet for a class in %s", (name) => {
  let session: Session;
  let sheet: SheetPage | null = null;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterEach(async () => {
    await sheet?.page.close().catch(() => {});
    sheet = null;
  });
  afterAll(() => session?.close());

  /** Presses the popup's button, as a teacher does. */
  const openOver = async ({ page }: ArticlePage) => {
    // In Firefox the popup before may still be closing, and would be the one that is pressed.
    const isClosed = () => session.extension.evaluate(`(globalThis.browser?.extension.getViews({ type: "popup" }).length ?? 0) === 0`);
    await until(async () => ((await isClosed()) ? true : null), "the popup before stayed");
    const popup = await openPopup(session, page);
    sheet = await openSheet(session, () => popup.press("Blatt für die Klasse"));
    return sheet;
  };
  const openFor = async (file: string) => {
    const article = await (await session.open(file)).annotated();
    return { article, sheet: await openOver(article) };
  };

  test("opens beside its article with every term in the order in which the article first names it", async () => {
    const { sheet: opened } = await openFor("gipfel.html");
    await expect.poll(() => opened.texts(".term h2")).toEqual(GIPFEL_ENTITIES);
    const text = await opened.text(".sheet");
    expect(text).toContain(`${SITE}/gipfel.html`);
    expect(text).toContain("Seite vom 14. September 2023 (so angegeben)");
    expect(text).toContain("Lizenz CC-BY-4.0");
    expect(text).toMatch(/\[1\].*Abs\. \d+/);
  });

  test("carries nothing of what is read in its address, and asks nothing of the network", async () => {
    const before = session.web.requests.length;
    const { sheet: opened } = await openFor("gipfel.html");
    expect(new URL(await opened.address()).search).toMatch(/^\?tab=\d+$/);
    expect(
      session.web.requests.slice(before).filter((request) => !/(gipfel\.html|paper\.css)$/.test(request) && !BROWSER_OWN.test(request)),
    ).toEqual([]);
  });

  test("is left as it is when the article goes, and says so", async () => {
    const { article, sheet: opened } = await openFor("gipfel.html");
    await article.page.goto(`${SITE}/garten.html`);
    await opened.says("Der Artikel ist nicht mehr offen. Das Blatt behält, was darauf steht.");
    await expect.poll(() => opened.texts(".term h2")).toEqual(GIPFEL_ENTITIES);
  });

  test("says so when the article was closed before, or was never there", async () => {
    const { article, sheet: opened } = await openFor("gipfel.html");
    await article.page.close();
    await opened.says("Der Artikel ist nicht mehr offen.");
    const address = await opened.address();
    await opened.page.goto(address, { timeout: 3000 }).catch(() => {});
    await opened.says("Öffnen Sie ihn und dort das Blatt noch einmal.");
    await opened.page.goto(session.url("/sheet.html?tab=x"), { timeout: 3000 }).catch(() => {});
    await opened.says("Öffnen Sie ihn und dort das Blatt noch einmal.");
  });

  test("prints on A4 without what it is chosen with", async () => {
    const { sheet: opened } = await openFor("gipfel.html");
    await opened.press("Keine");
    await opened.press("KN-23");
    await opened.press("Hwasong-18");
    await opened.press("Zeile für Name, Klasse und Datum");
    await expect.poll(() => opened.texts(".term h2")).toEqual(["KN-23", "Hwasong-18"]);
    const { count, size } = pagesOf(await opened.page.pdf({ preferCSSPageSize: true }));
    expect(count).toBeGreaterThanOrEqual(1);
    expect(count).toBeLessThanOrEqual(3);
    expect(["595 × 842", "596 × 842"]).toContain(size);
    const { print, hidden } = await opened.inPrint();
    expect(hidden).toEqual(["none"]);
    expect(print).toBe("rgb(255, 255, 255)");
  });

  test("saves a file of its own that needs nothing else, in the language that was chosen for it", async () => {
    const { sheet: opened } = await openFor("gipfel.html");
    await opened.press("English");
    await expect.poll(() => opened.texts("main > .panel h1")).toEqual(["Blatt für die Klasse"]);
    expect((await opened.texts(".term h2"))[1]).toBe("Vostochny Cosmodrome");
    const file = await opened.save();
    expect(file.name).toBe("backgrounder-was-der-besuch-am-amur-bedeutet-der-morg.html");
    expect(file.text).toContain('<html lang="en">');
    expect(file.text).toContain("Vostochny Cosmodrome");
    expect(file.text).not.toMatch(/<(script|link|img|iframe|form|button|input)/i);
    expect(file.text).not.toContain("extension://");
    const page = await session.browser.newPage();
    const before = session.web.requests.length;
    expect(await violationsIn(page, file.text)).toEqual([]);
    expect(
      session.web.requests.slice(before).filter((request) => !/(garten\.html|paper\.css)$/.test(request) && !BROWSER_OWN.test(request)),
    ).toEqual([]);
    await page.close();
  });

  test("takes a title that is meant to break it as the text that it is", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const title = `<img src=/x onerror="document.body.remove()">\u202e</title><script>document.body.remove()</script>`;
    await article.page.evaluate((text) => {
      document.title = text;
    }, title);
    sheet = await openOver(article);
    const clean = title.replace("\u202e", "");
    await expect.poll(() => sheet?.texts(".sheet h1")).toEqual([clean]);
    const file = await sheet.save();
    expect(file.name).toBe("backgrounder-img-src-x-onerror-document-body-remove.html");
    expect(file.text).not.toMatch(/<img|<script/);
    await until(async () => ((await sheet?.texts(".sheet h1"))?.[0] === clean ? true : null), "the sheet broke");
  });

  test("is in the reader's own language and theme, and black on white in any", async () => {
    await session.extension.evaluate(
      `chrome.runtime.sendMessage({ type: "change-settings", change: { language: "en", theme: "dark", size: "large" }, isPrivate: false }).then(() => {})`,
    );
    const article = await (await session.open("gipfel.html")).annotated();
    const address = session.url(`/sheet.html?tab=${article.tabId}`);
    sheet = await openSheet(session, async () => {
      const page = await session.browser.newPage();
      await page.setViewport({ width: 1400, height: 800 });
      await page.goto(address, { timeout: 3000 }).catch(() => {});
    });
    await expect.poll(() => sheet?.texts(".panel h1")).toEqual(["Class sheet"]);
    await expect.poll(() => sheet?.page.evaluate(() => document.documentElement.style.colorScheme)).toBe("dark");
    expect(await sheet.page.evaluate(() => getComputedStyle(document.querySelector(".sheet") as Element).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    // As large as it is, the buttons are in the window.
    const bottom = () =>
      sheet?.page.evaluate(() => (document.querySelector(".actions") as Element).getBoundingClientRect().bottom - innerHeight);
    expect(await bottom()).toBeLessThanOrEqual(1);
    await session.extension.evaluate(`chrome.runtime.sendMessage({ type: "reset-settings" }).then(() => {})`);
  });
});
