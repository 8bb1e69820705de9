/// <reference types="node" />
/** Where a card stands, wherever its term does: at the line under the pointer, never on it, never out of the window. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession, type Session } from "./support/session";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const WINDOWS = [
  // 1280 × 1024 at 400 %.
  [320, 256],
  [640, 360],
  [1440, 900],
] as const;

const PLACES: readonly (readonly [where: string, part: string, line: number])[] = [
  ["in running text", ".lead", 0],
  ["at the end of a line that the term wraps over", "#wrapped", 0],
  ["at the start of the next line", "#wrapped", -1],
  ["in a column", "#columns", 0],
  ["in the next column, or on the next line", "#columns", -1],
  ["in a table", "#table", 0],
  ["in text from right to left", "#rtl", 0],
  ["in a box that scrolls", "#scroller", 0],
  ["in a part that is zoomed", "#zoomed", 0],
  ["in a part that sticks to the edge", "#sticky", 0],
];

describe.each(BROWSERS)("where cards stand in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  async function open(width: number, height: number): Promise<ArticlePage> {
    const article = await session.open("lagen.html");
    await article.page.setViewport({ width, height });
    await article.annotated();
    await article.page.bringToFront();
    return article;
  }

  /** Scrolls the last highlight in a part of the page to a height of the window, and says where its n-th line is. */
  const bringTo = (article: ArticlePage, part: string, line: number, share: number) =>
    article.page.evaluate(
      (selector, nth, at) => {
        const within = document.querySelector(selector) as Element;
        const range = ([...(CSS.highlights.get("noted") ?? [])] as Range[])
          .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
          .findLast((candidate) => within.contains(candidate.startContainer));
        if (!range) throw new Error(`nothing is highlighted in ${selector}`);
        range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
        const boxes = () => [...range.getClientRects()];
        scrollBy({ top: (boxes().at(nth)?.top ?? 0) - innerHeight * at, behavior: "instant" });
        // Inline tags make several boxes of what is one piece of a line.
        const one = boxes().at(nth) as DOMRect;
        const touching = boxes().filter((box) => Math.abs(box.top - one.top) < 6 && box.left <= one.right + 2 && box.right >= one.left - 2);
        const all = (side: "left" | "top" | "right" | "bottom") => touching.map((box) => box[side]);
        return {
          left: Math.min(...all("left")),
          top: Math.min(...all("top")),
          right: Math.max(...all("right")),
          bottom: Math.max(...all("bottom")),
        };
      },
      part,
      line,
      share,
    );

  const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  /** Hovers a line and waits until its card is there and stands still. */
  async function cardAt(article: ArticlePage, line: Box): Promise<Box> {
    const [x, y] = [Math.max(2, (line.left + line.right) / 2), (line.top + line.bottom) / 2];
    await article.page.mouse.move(x, Math.max(1, y - 3));
    await pause(60);
    await article.page.mouse.move(x, y);
    await article.openCard();
    await pause(80);
    return (await article.openCard()).box;
  }

  describe.each(WINDOWS)("in a window of %i × %i", (width, height) => {
    test.each(PLACES)("%s", async (_, part, line) => {
      const article = await open(width, height);
      for (const share of [0.1, 0.45, 0.8]) {
        const at = await bringTo(article, part, line, share);
        const card = await cardAt(article, at);
        const seen = `term at ${share} of the height: ${JSON.stringify({ at, card })}`;
        expect(overlap(at, card), `covers its line; ${seen}`).toBe(false);
        expect(card.left, seen).toBeGreaterThanOrEqual(0);
        expect(card.top, seen).toBeGreaterThanOrEqual(0);
        expect(card.right, seen).toBeLessThanOrEqual(width);
        expect(card.bottom, seen).toBeLessThanOrEqual(height);
        expect(card.bottom - card.top, `too low to be read; ${seen}`).toBeGreaterThanOrEqual(64);
        const gap = Math.max(card.top - at.bottom, at.top - card.bottom, card.left - at.right, at.left - card.right);
        expect(gap, `away from its line; ${seen}`).toBeLessThanOrEqual(10);
        await article.page.keyboard.press("Escape");
        await article.noCard();
      }
      await article.page.close();
    });
  });

  test("on a page that is zoomed as a whole, cards keep their size and their place", async () => {
    const article = await open(1440, 900);
    await article.page.evaluate(() => {
      document.documentElement.style.zoom = "1.5";
    });
    const at = await bringTo(article, ".lead", 0, 0.3);
    const card = await cardAt(article, at);
    expect(overlap(at, card)).toBe(false);
    expect(card.top - at.bottom).toBeLessThan(12);
    expect(card.right - card.left).toBeCloseTo(432, 0);
    await article.page.close();
  });

  test("text from right to left has its card begin where it does itself, and read from left to right", async () => {
    const article = await open(1440, 900);
    const at = await bringTo(article, "#rtl", 0, 0.3);
    const card = await cardAt(article, at);
    expect(Math.abs(card.right - at.right)).toBeLessThan(2);
    await article.page.close();
  });

  test("a card that grows, as when what came later is unfolded, does not move to the other side", async () => {
    const article = await open(1440, 900);
    const at = await bringTo(article, "#few", 0, 0.5);
    const first = await cardAt(article, at);
    await article.page.mouse.click(first.left + 40, first.top + 6);
    const setFacts = async (display: "none" | "block") => {
      await article.page.evaluate((value) => document.documentElement.setAttribute("data-facts", value), display);
      await article.probe(() => {
        const facts = ourRoot(".card")?.querySelector<HTMLElement>(".body > div");
        if (facts) facts.style.display = document.documentElement.getAttribute("data-facts") ?? "";
      });
      await pause(150);
      return (await article.openCard()).box;
    };
    const before = await setFacts("none");
    const after = await setFacts("block");
    expect(after.bottom - after.top).toBeGreaterThan(before.bottom - before.top);
    expect(Math.sign(after.top - at.top)).toBe(Math.sign(before.top - at.top));
    expect(after.bottom).toBeLessThanOrEqual(900);
    await article.page.close();
  });

  test("a pinned card whose term is scrolled away stays in the window", async () => {
    const article = await open(1440, 900);
    const at = await bringTo(article, ".lead", 0, 0.5);
    await cardAt(article, at);
    await article.page.mouse.click((at.left + at.right) / 2, (at.top + at.bottom) / 2);
    for (const by of [1500, -3000]) {
      await article.page.evaluate((top) => scrollBy({ top, behavior: "instant" }), by);
      await pause(150);
      const { box } = await article.openCard();
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(900);
    }
    await article.page.close();
  });

  // Firefox has no entries for shifts; there the boxes say it.
  test("nothing of the page moves when cards open, change and close", async () => {
    const article = await session.open("gipfel.html");
    // A page behind another opens no cards.
    await article.page.bringToFront();
    const shifts = article.page.evaluate(() => {
      const seen: number[] = [];
      (window as unknown as { shifts: number[] }).shifts = seen;
      if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.push((entry as unknown as { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await shifts;
    const boxes = () =>
      article.page.evaluate(() =>
        [...document.querySelectorAll("body *")].map((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return [left, top, width, height].join(" ");
        }),
      );
    const before = await boxes();
    await article.annotated();
    await article.hover("Kosmodrom Wostotschny");
    await article.openCard();
    const { x, y } = await article.placeOf("Kim Jong Un");
    await article.page.mouse.move(x, y, { steps: 20 });
    await article.cardOf("Kim Jong Un");
    expect(await boxes()).toEqual(before);
    await article.page.mouse.click(x, y);
    await article.page.keyboard.press("Escape");
    await article.noCard();
    expect(await boxes()).toEqual(before);
    expect(await article.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
});
