/// <reference types="node" />
/** A phone, as far as Chromium can pretend to be one: narrow, touched, pinched. Firefox is not driven like that. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession, type Session } from "./support/session";

describe.runIf(BROWSERS.includes("chromium"))("on a phone", () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession("chromium");
  });
  afterAll(() => session?.close());

  async function open(): Promise<ArticlePage> {
    const article = await session.open("gipfel.html");
    await article.page.setViewport({ width: 390, height: 760, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
    await article.page.reload();
    await article.annotated();
    await article.page.bringToFront();
    return article;
  }

  /** Brings a term to the middle of what is seen, taps it and returns its card's box. */
  async function tapOn(article: ArticlePage, text: string, heading: string) {
    const { y: at } = await article.placeOf(text);
    await article.page.evaluate((by) => scrollBy({ top: by, behavior: "instant" }), at - 300);
    await pause(150);
    const { x, y } = await article.placeOf(text);
    await article.page.touchscreen.tap(x, y);
    await article.cardOf(heading);
    await pause(150);
    return (await article.openCard()).box;
  }

  /** What is seen of the page, in viewport coordinates. */
  const seen = (article: ArticlePage) =>
    article.page.evaluate(() => {
      const { offsetLeft, offsetTop, width, height, scale } = visualViewport as VisualViewport;
      return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height, scale };
    });

  test("a tap opens a card that fits the screen, and a tap beside it closes it", async () => {
    const article = await open();
    const box = await tapOn(article, "KN‑23", "KN-23");
    expect(box.left).toBeGreaterThanOrEqual(8);
    expect(box.right).toBeLessThanOrEqual(382);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(760);
    await article.page.touchscreen.tap(384, box.top > 60 ? 30 : 750);
    await article.noCard();
    await article.page.close();
  });

  test("a swipe that begins on a term scrolls, and opens nothing", async () => {
    const article = await open();
    const { x, y } = await article.placeOf("KN‑23");
    await article.page.evaluate((by) => scrollBy({ top: by, behavior: "instant" }), y - 500);
    await pause(150);
    const before = await article.page.evaluate(() => scrollY);
    await article.page.touchscreen.touchStart(x, 500);
    for (const to of [480, 430, 370, 300]) await article.page.touchscreen.touchMove(x, to);
    await article.page.touchscreen.touchEnd();
    await pause(500);
    expect(await article.page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    expect(await article.card()).toBeNull();
    await article.page.close();
  });

  test("on a page pinched larger, the card stands in the part that is seen, and follows when that is panned", async () => {
    const article = await open();
    await tapOn(article, "KN‑23", "KN-23");
    const device = await article.page.createCDPSession();
    await device.send("Input.synthesizePinchGesture", { x: 200, y: 300, scaleFactor: 1.5 });
    const isInView = async () => {
      await pause(300);
      const { box } = await article.openCard();
      const view = await seen(article);
      expect(view.scale).toBeGreaterThan(1.3);
      const sides = {
        left: box.left - view.left,
        top: box.top - view.top,
        right: view.right - box.right,
        bottom: view.bottom - box.bottom,
      };
      for (const [side, room] of Object.entries(sides))
        expect(room, `${side} of ${JSON.stringify({ box, view })}`).toBeGreaterThanOrEqual(0);
    };
    await isInView();
    await device.send("Input.synthesizeScrollGesture", { x: 150, y: 20, xDistance: -100, yDistance: 0 });
    await isInView();
    await article.page.close();
  });
});
