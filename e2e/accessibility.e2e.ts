/// <reference types="node" />
/**
 * What axe finds in card and popup as they come to be on a real page, in both browsers and both languages. A closed root keeps axe
 * out as it keeps pages out: so the shipped markup is looked at again in the shipped style, where everybody may look.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./support/browsers";
import { openOwnPage } from "./support/own-page";
import { openPopup } from "./support/popup-page";
import { openSession, type Session, SITE } from "./support/session";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const CARD_STYLE = ["tokens", "source-list", "card"].map((file) => readFileSync(`components/${file}.css`, "utf8")).join("\n");
const ASSETS = ".output/chrome-mv3/assets";
const POPUP_STYLE = () =>
  readdirSync(ASSETS)
    .filter((file) => /^popup-.*\.css$/.test(file))
    .map((file) => readFileSync(`${ASSETS}/${file}`, "utf8"))
    .join("\n");

/** Shows markup by itself, everything unfolded, and says what axe finds wrong with it. */
async function findViolations(page: Page, html: string, style: string, language: string): Promise<string[]> {
  await page.goto(`${SITE}/front.html`);
  await page.evaluate(
    (markup, css, lang) => {
      document.documentElement.lang = lang;
      for (const sheet of document.querySelectorAll("style, link")) sheet.remove();
      document.body.innerHTML = markup;
      const sheet = document.createElement("style");
      // Nothing scrolled away, and nothing half faded in.
      sheet.textContent = `${css} .card { max-height: none !important; animation: none !important } .body, .list { max-height: none !important; overflow: visible !important }`;
      document.head.append(sheet);
      for (const details of document.querySelectorAll("details")) details.open = true;
    },
    html,
    style,
    language,
  );
  return runAxe(page);
}

/** What axe finds wrong on a page: in an open card's markup, or in all that is its main part. */
async function runAxe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          element: Element,
        ): Promise<Record<"violations" | "passes", { id: string; nodes: { html: string; failureSummary?: string }[] }[]>>;
      };
    };
    const { violations, passes } = await axe.run(document.querySelector(".card, main") as Element);
    if (!passes.some(({ id }) => id === "color-contrast")) return ["no colour was looked at"];
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`));
  });
}

describe.each(BROWSERS.flatMap((name) => (["de", "en"] as const).map((language) => [name, language] as const)))(
  "axe in %s, in the language %s",
  (name, language) => {
    let session: Session;
    beforeAll(async () => {
      session = await openSession(name, { language });
    });
    afterAll(() => session?.close());

    test.each(["gipfel.html", "summit.html"])("finds nothing in the cards of %s, hovered and pinned", async (file) => {
      const article = await (await session.open(file)).annotated();
      await article.page.bringToFront();
      const cards: string[] = [];
      await article.hover("KN‑23").catch(() => article.hover("KN-23"));
      await article.openCard();
      cards.push(await article.cardHtml());
      await article.command("open-card");
      for (let step = 0; step < 4; step++) {
        const { heading } = await article.openCard();
        cards.push(await article.cardHtml());
        await article.command("next-term");
        await article.anotherCard(heading);
      }
      expect(cards.filter((html) => html.includes('role="dialog"'))).toHaveLength(4);
      const page = await session.browser.newPage();
      for (const html of cards) expect(await findViolations(page, html, CARD_STYLE, language), html.slice(0, 300)).toEqual([]);
    });

    test("finds nothing in the popup", async () => {
      const article = await (await session.open("gipfel.html")).annotated();
      const popup = await openPopup(session, article.page);
      const html = await popup.html();
      await popup.close();
      expect(html).toContain("Kim Jong Un");
      const page = await session.browser.newPage();
      expect(await findViolations(page, html, POPUP_STYLE(), language)).toEqual([]);
    });

    test.each(["/options.html", "/welcome.html"])("finds nothing in %s, as wide as a phone and as a desk, and all fits", async (path) => {
      for (const width of [320, 1280]) {
        const { page } = await openOwnPage(session, path, width);
        expect(await runAxe(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(
          0,
        );
        await page.close();
      }
    });
  },
);
