/// <reference types="node" />
/** Pages that are built of components, and pages that a browser translates. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { SUMMIT_MENTIONS } from "./support/expected";
import { openSession, type Session } from "./support/session";

const TRANSLATION = readFileSync("e2e/articles/uebersetzt.js", "utf8");

/** Waits until exactly this is highlighted. */
async function shows(article: ArticlePage, texts: readonly string[]): Promise<void> {
  let seen: readonly string[] = [];
  const look = async () => {
    seen = await article.highlights();
    return String(seen) === String(texts) ? true : null;
  };
  await until(look, "", 8000).catch(() => expect(seen).toEqual(texts));
}

describe.each(BROWSERS)("a page of open shadow roots in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  const TEXTS = ["Kim Jong Un", "Wladimir Putin", "Kosmodrom Wostotschny", "Sergej Schoigu", "KN‑23"];

  test("is annotated in them, slots and all, and goes on being", async () => {
    const article = await (await session.open("schatten.html")).annotated();
    await shows(article, TEXTS);
    await expect.poll(() => article.badge()).toBe("5");
    await article.page.click("#more");
    await shows(article, [...TEXTS, "Pjöngjang"]);
    await article.page.click("#define");
    await shows(article, [...TEXTS, "Pjöngjang", "Hwasong-18"]);
  });

  test("has its style in them: a line, and after a change of mind a tint", async () => {
    const article = await (await session.open("schatten.html")).annotated();
    const look = () =>
      article.page.evaluate(() => {
        const outer = document.querySelector("paper-part")?.shadowRoot;
        const inner = outer?.querySelector("paper-box")?.shadowRoot;
        return [outer, inner].map((root) => getComputedStyle(root?.querySelector("p") as Element, "::highlight(noted)").textDecorationLine);
      });
    await expect.poll(() => look()).toEqual(["underline", "underline"]);
    await session.mark("section", "tint");
    await expect.poll(() => look()).toEqual(["none", "none"]);
    await session.mark("section");
    await expect.poll(() => look()).toEqual(["underline", "underline"]);
  });

  test.each(["Wladimir Putin", "Sergej Schoigu", "KN‑23"])("opens the card of %s at its line, and pins it with a click", async (term) => {
    const article = await (await session.open("schatten.html")).annotated();
    await shows(article, TEXTS);
    await article.hover(term);
    const card = await article.openCard();
    const { x, y, bottom } = await article.placeOf(term);
    // Below its line, or where there is no room above it.
    const gap = card.box.top > y ? card.box.top - bottom : 2 * y - bottom - card.box.bottom;
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(16);
    await article.page.mouse.click(x, y);
    await article.page.mouse.move(980, 30);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await article.card())?.heading).toBe(card.heading);
  });

  test("keeps its links under terms", async () => {
    const article = await (await session.open("schatten.html")).annotated();
    await shows(article, TEXTS);
    const { x, y } = await article.placeOf("Kosmodrom Wostotschny");
    await Promise.all([article.page.waitForNavigation({ timeout: 5000 }).catch(() => {}), article.page.mouse.click(x, y)]);
    expect(article.page.url()).toContain("hintergrund.html");
  });

  test("is left as it was", async () => {
    const article = await (await session.open("http://aus.example/schatten.html")).annotated();
    const look = () =>
      article.page.evaluate(() => [
        document.documentElement.outerHTML,
        document.querySelector("paper-part")?.shadowRoot?.innerHTML,
        document.querySelector("paper-part")?.shadowRoot?.adoptedStyleSheets.length,
      ]);
    const before = await look();
    expect(await article.send({ type: "stop" })).toEqual({ ok: true });
    await article.bare();
    expect(await look()).toEqual(before);
  });
});

describe.each(BROWSERS)("a page that is translated in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
    await session.mark("every");
  });
  afterAll(() => session?.close());

  const translated = SUMMIT_MENTIONS.map((text) =>
    text.replace("Sergei Shoigu", "Sergej Schoigu").replace("Kim Jong-un", "Kim Jong Un").replace("North Korea’s", "Nordkoreas"),
  );

  test.each(["translateLikeChromium", "translateLikeFirefox"] as const)(
    "%s: highlights follow there and back, and a card with them",
    async (how) => {
      const article = await (await session.open("summit.html")).annotated();
      const { page } = article;
      await shows(article, SUMMIT_MENTIONS);
      const { x, y } = await article.placeOf("KN-23");
      await page.mouse.click(x, y);
      await article.openCard();
      await page.evaluate(TRANSLATION);
      await page.evaluate((method) => {
        const tools = window as unknown as Record<string, () => () => void>;
        Object.assign(window, { undo: tools[method]?.() });
      }, how);
      await shows(article, translated);
      expect((await article.card())?.heading).toBe("KN-23");
      await page.evaluate(() => (window as unknown as { undo(): void }).undo());
      await shows(article, SUMMIT_MENTIONS);
      expect((await article.card())?.heading).toBe("KN-23");
      await page.keyboard.press("Escape");
      await article.noCard();
    },
  );
});
