/// <reference types="node" />
/** Readers who have set their own colours, or that nothing may move, in both browsers. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession, type Session } from "./support/session";

/** A picture of the first term with this text and a little around it. */
async function picture(article: ArticlePage, text: string): Promise<string> {
  const { x, y } = await article.placeOf(text);
  await pause(150);
  return article.page.screenshot({ clip: { x: x - 60, y: y - 18, width: 120, height: 36 }, encoding: "base64" });
}

describe.each(BROWSERS)("with forced colours in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name, { forcedColours: true });
  });
  afterAll(() => session?.close());

  test("a term, the one whose card is open, and the one with the ring can each be told apart", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const { page } = article;
    await page.bringToFront();
    await expect.poll(() => page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    const looks = { term: await picture(article, "Kim Jong Un"), hovered: "", current: "", bare: "" };
    await article.hover("Kim Jong Un");
    await article.openCard();
    looks.hovered = await picture(article, "Kim Jong Un");
    // In steps, as a hand does: a single event that comes while the picture is taken may be lost.
    await page.mouse.move(980, 30, { steps: 5 });
    await article.noCard();
    // On from the term that was looked at last, and back.
    await article.command("next-term");
    await article.command("previous-term");
    await article.hears("Kim Jong Un, ");
    looks.current = await picture(article, "Kim Jong Un");
    const { x, y } = await article.placeOf("Kim Jong Un");
    await article.command("toggle-page");
    await article.bare();
    looks.bare = await page.screenshot({ clip: { x: x - 60, y: y - 18, width: 120, height: 36 }, encoding: "base64" });
    expect(new Set(Object.values(looks)).size).toBe(4);
  });
});

describe.each(BROWSERS)("without motion in %s", (name) => {
  /** Whether a term that was jumped to from the popup was ever without its mark in the following 0.8 s. */
  async function blinks(reducedMotion: boolean): Promise<boolean> {
    const session = await openSession(name, { reducedMotion });
    try {
      const article = await (await session.open("gipfel.html")).annotated();
      await article.page.bringToFront();
      await article.send({ type: "show", entity: "kn-23" });
      return await article.page.evaluate(async () => {
        const end = performance.now() + 800;
        let isMarked = true;
        while (performance.now() < end) {
          await new Promise((resolve) => setTimeout(resolve, 20));
          isMarked &&= CSS.highlights.has("noted-current");
        }
        return !isMarked;
      });
    } finally {
      await session.close();
    }
  }

  test("a term that is jumped to does not blink; it does for everybody else", async () => {
    expect(await blinks(true)).toBe(false);
    await expect.poll(() => blinks(false)).toBe(true);
  });
});
