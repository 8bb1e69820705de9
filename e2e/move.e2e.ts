/// <reference types="node" />
/** Cards that are moved out of the way, and text that is taken from them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession, type Session } from "./support/session";

interface Place {
  readonly x: number;
  readonly y: number;
}

describe.each(BROWSERS)("a card in hand, in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  /** Opens an article with the card of a term hovering. */
  async function open(): Promise<ArticlePage> {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.page.bringToFront();
    await article.hover("Kosmodrom Wostotschny");
    await article.openCard();
    await pause(200);
    return article;
  }

  /** Where things are in the card: its header's label, its button for moving, and the first fact's text from end to end. */
  const places = (article: ArticlePage) =>
    article.probe(() => {
      const root = ourRoot(".card") as ShadowRoot;
      const middle = (selector: string) => {
        const { left, top, width, height } = (root.querySelector(selector) as Element).getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      };
      const text = root.querySelector(".facts li > :last-child") as Element;
      const { left, right, top } = text.getBoundingClientRect();
      return {
        header: middle(".kind"),
        name: middle("h2"),
        move: middle(".move"),
        from: { x: left + 4, y: top + 9 },
        to: { x: right - 30, y: top + 27 },
      };
    }) as Promise<Record<"header" | "name" | "move" | "from" | "to", Place>>;

  async function drag({ page }: ArticlePage, from: Place, to: Place): Promise<void> {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await pause(60);
  }

  test.each(["header", "move"] as const)("dragged by its %s it goes along, pinned, and selects nothing", async (handle) => {
    const article = await open();
    const before = (await article.openCard()).box;
    const at = (await places(article))[handle];
    await drag(article, at, { x: at.x + 170, y: at.y - 60 });
    const after = (await article.openCard()).box;
    expect([Math.round(after.left - before.left), Math.round(after.top - before.top)]).toEqual([170, -60]);
    expect(await article.page.evaluate(() => String(getSelection()))).toBe("");
    await article.page.mouse.move(10, 790);
    await pause(700);
    expect((await article.openCard()).box).toEqual(after);
    await article.page.close();
  });

  test("dragged too far it stops at the edge of the window, also when the window shrinks", async () => {
    const article = await open();
    const { header } = await places(article);
    await drag(article, header, { x: 990, y: 795 });
    const { box } = await article.openCard();
    // The scroll bar, where it takes room, is not the page's.
    const width = () => article.page.evaluate(() => document.documentElement.clientWidth);
    expect([Math.round(box.right), Math.round(box.bottom)]).toEqual([(await width()) - 8, 792]);
    await article.page.setViewport({ width: 700, height: 600 });
    await pause(200);
    const smaller = (await article.openCard()).box;
    expect([Math.round(smaller.right), Math.round(smaller.bottom)]).toEqual([(await width()) - 8, 592]);
    await article.page.close();
  });

  test("a finger on its header moves it", async () => {
    const article = await open();
    const before = (await article.openCard()).box;
    const { header } = await places(article);
    await article.page.touchscreen.touchStart(header.x, header.y);
    for (const by of [10, 40, 80, 120]) await article.page.touchscreen.touchMove(header.x + by, header.y - by / 2);
    await article.page.touchscreen.touchEnd();
    await pause(100);
    const after = (await article.openCard()).box;
    expect([Math.round(after.left - before.left), Math.round(after.top - before.top)]).toEqual([120, -60]);
    await article.page.close();
  });

  test("without dragging: its button sends it to the next corner, and takes arrow keys", async () => {
    const article = await open();
    const { move } = await places(article);
    await article.page.mouse.click(move.x, move.y);
    await pause(60);
    const first = (await article.openCard()).box;
    const isAtEdge = (edge: number, all: readonly number[]) => all.some((side) => Math.abs(side - edge) < 1.5);
    expect(isAtEdge(8, [first.left, first.top]) || isAtEdge(992, [first.right])).toBe(true);
    await article.page.keyboard.press("Enter");
    await pause(60);
    const second = (await article.openCard()).box;
    expect(second).not.toEqual(first);
    await article.page.keyboard.press("ArrowLeft");
    await article.page.keyboard.press("ArrowUp");
    await pause(60);
    const third = (await article.openCard()).box;
    const expected = [Math.max(8, second.left - 24), Math.max(8, second.top - 24)];
    expect([third.left, third.top].map(Math.round)).toEqual(expected.map(Math.round));
    await article.page.close();
  });

  test("moved away, it stands at its term again for the next one", async () => {
    const article = await open();
    const { header } = await places(article);
    await drag(article, header, { x: 800, y: 700 });
    const { x, y, bottom } = await article.placeOf("Kim Jong Un");
    await article.page.mouse.click(x, y);
    const card = await article.cardOf("Kim Jong Un");
    await pause(60);
    expect((await article.openCard()).box.top - bottom, card.heading).toBeLessThan(12);
    await article.page.close();
  });

  test.each(["text", "name"] as const)("its %s can be selected, which pins it, and copied", async (what) => {
    const article = await open();
    const { from, to, name: heading } = await places(article);
    const [start, end] =
      what === "text"
        ? [from, to]
        : [
            { x: heading.x - 40, y: heading.y },
            { x: heading.x + 50, y: heading.y },
          ];
    await article.page.mouse.move(start.x, start.y, { steps: 5 });
    await drag(article, start, end);
    const { box } = await article.openCard();
    // Let go and gone away: it is pinned.
    await article.page.mouse.move(10, 790);
    await pause(700);
    expect((await article.openCard()).box).toEqual(box);
    await article.page.keyboard.down("Control");
    await article.page.keyboard.press("c");
    await article.page.keyboard.up("Control");
    await article.page.keyboard.press("Escape");
    await article.page.focus("#note");
    await article.page.keyboard.down("Control");
    await article.page.keyboard.press("v");
    await article.page.keyboard.up("Control");
    await pause(100);
    const pasted = await article.page.evaluate(() => document.querySelector<HTMLInputElement>("#note")?.value ?? "");
    const card = (await (await open()).openCard()).text.replaceAll(/\s+/g, " ");
    expect(pasted.trim().length).toBeGreaterThan(4);
    expect(card).toContain(pasted.trim().replaceAll(/\s+/g, " "));
    await article.page.close();
  });

  test("selected in the card and let go outside, it stays", async () => {
    const article = await open();
    const { from } = await places(article);
    await drag(article, from, { x: 30, y: 760 });
    await pause(700);
    expect((await article.card())?.heading).toBe("Kosmodrom Wostotschny");
    await article.page.close();
  });
});
