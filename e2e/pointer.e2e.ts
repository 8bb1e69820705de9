/// <reference types="node" />
/** What mouse and finger do to a card, and what they must not. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession, type Session } from "./support/session";

/** Longer than dwell and grace together, in ms: whatever was to open or close has. */
const SETTLED_MS = 700;
/** A place in our articles with nothing under it. */
const NOWHERE = [980, 30] as const;

describe.each(BROWSERS)("pointer and finger in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  async function open(path = "gipfel.html"): Promise<ArticlePage> {
    const article = await (await session.open(path)).annotated();
    await article.page.bringToFront();
    return article;
  }

  /** Opens an article with the card of a term pinned, and the pointer away from both. */
  async function openPinned(term = "KN‑23"): Promise<ArticlePage> {
    const article = await open();
    const { x, y } = await article.placeOf(term);
    await article.page.mouse.click(x, y);
    await article.openCard();
    await article.page.mouse.move(...NOWHERE);
    return article;
  }

  /** The heading of the card that is there once everything has settled, or null. */
  async function settled(article: ArticlePage): Promise<string | null> {
    await pause(SETTLED_MS);
    return (await article.card())?.heading ?? null;
  }

  /** Lets the page count how often a host comes and goes. */
  const countHosts = (article: ArticlePage) =>
    article.page.evaluate(() => {
      const counts = { added: 0, removed: 0 };
      (window as unknown as { hosts: typeof counts }).hosts = counts;
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records) {
          counts.added += addedNodes.length;
          counts.removed += removedNodes.length;
        }
      }).observe(document.documentElement, { childList: true });
    });
  const hosts = (article: ArticlePage) =>
    article.page.evaluate(() => (window as unknown as { hosts: { added: number; removed: number } }).hosts);

  describe("pressing and clicking", () => {
    test("a click on the term of a card that hovers pins that card, without building it anew", async () => {
      const article = await open();
      await countHosts(article);
      await article.hover("KN‑23");
      await article.openCard();
      const { x, y } = await article.placeOf("KN‑23");
      await article.page.mouse.click(x, y);
      await article.page.mouse.click(x, y);
      await article.page.mouse.move(...NOWHERE);
      expect(await settled(article)).toBe("KN-23");
      expect(await hosts(article)).toEqual({ added: 1, removed: 0 });
    });

    test("a click outside closes a pinned card, a click on another term goes over to it", async () => {
      const article = await openPinned();
      const { x, y } = await article.placeOf("Pjöngjang");
      await article.page.mouse.click(x, y);
      await article.cardOf("Pjöngjang");
      await article.page.mouse.click(...NOWHERE);
      await article.noCard();
    });

    test.each<readonly [what: string, act: (article: ArticlePage) => Promise<void>]>([
      ["a right click", ({ page }) => page.mouse.click(...NOWHERE, { button: "right" })],
      [
        "grabbing the scroll bar",
        async ({ page }) => {
          await page.mouse.move(998, 300);
          await page.mouse.down();
          await page.mouse.move(998, 360, { steps: 3 });
          await page.mouse.up();
        },
      ],
      [
        "scrolling by finger",
        async ({ page }) => {
          await page.touchscreen.touchStart(900, 500);
          for (const y of [480, 440, 380, 300]) await page.touchscreen.touchMove(900, y);
          await page.touchscreen.touchEnd();
        },
      ],
      ["scrolling by wheel", ({ page }) => page.mouse.wheel({ deltaY: 120 })],
      [
        "selecting text of the page",
        async (article) => {
          const box = await (await article.page.$("h1"))?.boundingBox();
          const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20];
          await article.page.mouse.move(x, y);
          await article.page.mouse.down();
          await article.page.mouse.move(x + 140, y, { steps: 5 });
          await article.page.mouse.up();
        },
      ],
      [
        "pressing a button of the page by keyboard",
        async ({ page }) => {
          await page.evaluate(() =>
            document.querySelector<HTMLElement>("nav a")?.addEventListener("click", (event) => event.preventDefault()),
          );
          await page.focus("nav a");
          await page.keyboard.press("Enter");
        },
      ],
    ])("%s leaves a pinned card where it is", async (_, act) => {
      const article = await openPinned();
      await act(article);
      expect(await settled(article)).toBe("KN-23");
    });

    test("a click that the page takes for itself pins nothing; one whose way up the page bars does", async () => {
      const article = await open();
      await article.page.evaluate(() => {
        document.querySelector("article")?.addEventListener("click", (event) => event.preventDefault(), { once: true });
      });
      const { x, y } = await article.placeOf("KN‑23");
      await article.page.mouse.click(x, y);
      await article.page.mouse.move(...NOWHERE);
      expect(await settled(article)).toBeNull();
      await article.page.evaluate(() => {
        document.querySelector("article")?.addEventListener("click", (event) => event.stopPropagation());
      });
      await article.page.mouse.click(x, y);
      await article.page.mouse.move(...NOWHERE);
      expect(await settled(article)).toBe("KN-23");
    });
  });

  describe("a reader who does something else", () => {
    test("a focus that rests in a field keeps no card away; writing in it does, for a second", async () => {
      const article = await open();
      // Above the fold, so that the field and the terms are on the screen together.
      await article.page.evaluate(() => document.querySelector("h1")?.after(document.querySelector("#note") as Element));
      await article.page.focus("#note");
      await article.hover("KN‑23");
      await article.cardOf("KN-23");
      await article.page.mouse.move(...NOWHERE);
      await article.noCard();
      await article.page.keyboard.type("ab");
      const { x, y } = await article.placeOf("KN‑23");
      await article.page.mouse.move(x - 3, y);
      await article.page.mouse.move(x, y);
      expect(await settled(article)).toBeNull();
      await pause(500);
      await article.hover("KN‑23");
      await article.cardOf("KN-23");
      await article.page.keyboard.type("c");
      await article.noCard();
    });

    test("writing inside an open shadow root is writing", async () => {
      const article = await open();
      await article.page.evaluate(() => {
        const host = document.createElement("div");
        document.querySelector("h1")?.after(host);
        const field = document.createElement("textarea");
        host.attachShadow({ mode: "open" }).append(field);
        field.focus();
      });
      await article.page.keyboard.type("ab");
      const { x, y } = await article.placeOf("KN‑23");
      await article.page.mouse.move(x - 3, y);
      await article.page.mouse.move(x, y);
      expect(await settled(article)).toBeNull();
    });

    test("pressing on a term and selecting from there opens nothing, and ends a card that hovers", async () => {
      const article = await open();
      const { x, y } = await article.placeOf("KN‑23");
      await article.page.mouse.move(x, y);
      await article.page.mouse.down();
      expect(await settled(article), "while the button is down").toBeNull();
      await article.page.mouse.move(x + 150, y, { steps: 6 });
      expect(await settled(article), "while selecting").toBeNull();
      await article.page.mouse.up();
      expect(await settled(article), "after it").toBeNull();
      expect(await article.page.evaluate(() => String(getSelection()))).not.toBe("");
      await article.page.mouse.click(...NOWHERE);
      await pause(1100);
      await article.hover("KN‑23");
      await article.openCard();
      await article.page.mouse.down();
      await article.page.mouse.move(x + 60, y, { steps: 4 });
      await article.noCard();
      await article.page.mouse.up();
    });

    test("a term that is selected opens nothing, another one does", async () => {
      const article = await open();
      await article.page.evaluate(() => {
        const [range] = ([...(CSS.highlights.get("noted") ?? [])] as Range[]).filter((candidate) => String(candidate).startsWith("KN"));
        getSelection()?.setBaseAndExtent(
          range?.startContainer as Node,
          (range?.startOffset ?? 0) - 5,
          range?.endContainer as Node,
          (range?.endOffset ?? 0) + 5,
        );
      });
      await pause(1100);
      await article.hover("KN‑23");
      expect(await settled(article)).toBeNull();
      await article.hover("Pjöngjang");
      await article.cardOf("Pjöngjang");
    });

    test("dragging a picture across the text opens nothing", async () => {
      const article = await open();
      await article.page.evaluate(() => {
        const picture = document.createElement("img");
        picture.src =
          "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'><rect width='60' height='40' fill='teal'/></svg>";
        picture.id = "picture";
        picture.style.display = "block";
        document.querySelector("h1")?.after(picture);
      });
      const box = await (await article.page.waitForSelector("#picture"))?.boundingBox();
      const { x, y } = await article.placeOf("KN‑23");
      await article.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
      await article.page.mouse.down();
      await article.page.mouse.move(x - 20, y - 20, { steps: 5 });
      await article.page.mouse.move(x, y, { steps: 5 });
      expect(await settled(article)).toBeNull();
      await article.page.mouse.up();
    });
  });

  describe("a pointer that is not there any more", () => {
    const withFrame = async () => {
      const article = await open();
      await article.page.evaluate(() => {
        const frame = document.createElement("iframe");
        frame.srcdoc = "<p>Eine Anzeige.</p>";
        frame.style.cssText = "position:fixed;right:0;top:0;width:160px;height:700px";
        document.body.append(frame);
      });
      return article;
    };

    test("going into a frame of the page closes a card that hovers", async () => {
      const article = await withFrame();
      await article.hover("KN‑23");
      await article.openCard();
      // In one step: nothing is told of the way.
      await article.page.mouse.move(950, 50);
      await article.noCard();
    });

    test("going into a frame before the dwell is over opens nothing", async () => {
      const article = await withFrame();
      const { x, y } = await article.placeOf("KN‑23");
      await article.page.mouse.move(x, y);
      await article.page.mouse.move(950, 50);
      expect(await settled(article)).toBeNull();
    });

    test("scrolling before the dwell is over opens nothing, neither there nor where the text comes to rest", async () => {
      const article = await open();
      const { x, y } = await article.placeOf("KN‑23");
      await article.page.mouse.move(x - 3, y);
      await pause(100);
      await article.page.mouse.move(x, y);
      await article.page.evaluate(() => scrollBy({ top: 2, behavior: "instant" }));
      expect(await settled(article)).toBeNull();
    });

    test("a card that hovers goes when its term is scrolled away from the pointer", async () => {
      const article = await open();
      await article.hover("KN‑23");
      await article.openCard();
      await article.page.evaluate(() => scrollBy({ top: 320, behavior: "instant" }));
      await article.noCard();
    });
  });

  describe("a term in a link", () => {
    const TERM = "Kosmodrom Wostotschny";

    test("a tap follows the link", async () => {
      const article = await open();
      const { x, y } = await article.placeOf(TERM);
      await article.page.touchscreen.tap(x, y);
      await until(async () => (article.page.url().includes("hintergrund.html") ? true : null), "the link was not followed");
    });

    test("a long press opens the card and stays on the page; a tap elsewhere closes it", async () => {
      const article = await open();
      const { x, y } = await article.placeOf(TERM);
      await article.page.touchscreen.touchStart(x, y);
      await pause(700);
      await article.page.touchscreen.touchEnd();
      await article.cardOf(TERM);
      expect(await settled(article)).toBe(TERM);
      expect(article.page.url()).toContain("gipfel.html");
      await article.page.touchscreen.tap(900, 40);
      await article.noCard();
      // And the next tap is the link's again.
      await article.page.touchscreen.tap(x, y);
      await until(async () => (article.page.url().includes("hintergrund.html") ? true : null), "the link was not followed");
    });

    test("a finger that scrolls from there opens nothing and goes nowhere", async () => {
      const article = await open();
      const { x, y } = await article.placeOf(TERM);
      await article.page.touchscreen.touchStart(x, y);
      for (const by of [20, 60, 110]) await article.page.touchscreen.touchMove(x, y - by);
      await pause(600);
      await article.page.touchscreen.touchEnd();
      expect(await settled(article)).toBeNull();
      expect(article.page.url()).toContain("gipfel.html");
    });
  });

  test("a sweep over 500 highlights looks at most once a frame, and not at all while nothing is open", async () => {
    const article = await open();
    await article.page.evaluate(() => {
      const text = "Über die Hwasong-18 und die KN-23 schrieb man in Pjöngjang, über Sergej Schoigu in Moskau.";
      const sections = Array.from({ length: 120 }, (_, at) => `<h2>Teil ${at}</h2><p>${text}</p>`).join("");
      (document.querySelector(".spacer") as Element).outerHTML = sections;
      scrollTo(0, 900);
    });
    await until(async () => ((await article.highlights()).length > 500 ? true : null), "not all was highlighted");
    await article.probe(() => {
      const count = { looks: 0, frames: 0 };
      (globalThis as unknown as { count: typeof count }).count = count;
      const ask = document.caretPositionFromPoint.bind(document);
      document.caretPositionFromPoint = (x, y) => {
        count.looks++;
        return ask(x, y);
      };
      const tick = () => {
        count.frames++;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    const counted = () => article.probe(() => ({ ...(globalThis as unknown as { count: { looks: number; frames: number } }).count }));
    await article.page.mouse.move(100, 60);
    await pause(300);
    const before = await counted();
    for (const y of [700, 80, 660, 120]) await article.page.mouse.move(y % 200 === 0 ? 820 : 180, y, { steps: 150 });
    const after = await counted();
    expect(after.frames).toBeGreaterThan(before.frames);
    expect(after.looks - before.looks).toBeLessThanOrEqual(after.frames - before.frames + 1);
    await pause(SETTLED_MS);
    // The counter counts at all.
    const seen = await article.page.evaluate(() => {
      const boxes = ([...(CSS.highlights.get("noted") ?? [])] as Range[]).map((range) => range.getBoundingClientRect());
      const { x = 0, y = 0 } = boxes.find(({ top }) => top > 200 && top < 600) ?? {};
      return { x: x + 8, y: y + 8 };
    });
    await article.page.mouse.move(seen.x, seen.y);
    await pause(200);
    expect((await counted()).looks).toBeGreaterThan(0);
  });
});
