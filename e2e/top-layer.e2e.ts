/// <reference types="node" />
/** Cards over whatever a page puts over its article: modal dialogs, popovers, the full screen. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession, type Session } from "./support/session";

/** Whether a point inside the card is the card's, for pointer and eye, and where in the page its host stands. */
async function lookAt(article: ArticlePage): Promise<{ isOnTop: boolean; home: string | undefined }> {
  const { box } = await article.openCard();
  return article.page.evaluate(
    ({ left, top }) => {
      const host = document.elementFromPoint(left + 30, top + 12);
      return { isOnTop: host?.getAttribute("popover") === "manual" && host.id === "", home: host?.parentElement?.id };
    },
    { left: box.left, top: box.top },
  );
}

describe.each(BROWSERS)("over the article in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  const open = async () => (await session.open("schichten.html")).annotated();
  const isOpen = (article: ArticlePage, id: string) =>
    article.page.evaluate((wanted) => document.getElementById(wanted)?.hasAttribute("open") ?? false, id);
  const highlighted = (article: ArticlePage, text: string, is: boolean) =>
    until(async () => ((await article.highlights()).includes(text) === is ? true : null), `"${text}" should ${is ? "" : "not "}be painted`);

  test("a modal dialog with running text is read while it is open, its terms have cards that work, and nothing is left", async () => {
    const article = await open();
    const { page } = article;
    const before = await article.serialised();
    expect(await article.highlights()).not.toContain("Kosmodrom Wostotschny");
    await page.click("#read");
    await highlighted(article, "Kosmodrom Wostotschny", true);
    await article.hover("Kosmodrom Wostotschny");
    expect((await article.openCard()).heading).toBe("Kosmodrom Wostotschny");
    expect(await lookAt(article)).toEqual({ isOnTop: true, home: "background" });
    // The pointer gets to the card, and its sources unfold.
    const { box } = await article.openCard();
    await page.mouse.move(box.left + 40, box.top + 20, { steps: 8 });
    await pause(500);
    expect(await article.card()).not.toBeNull();
    const fold = await article.probe(() => {
      const summary = ourRoot(".card")?.querySelector(".sources > summary");
      summary?.scrollIntoView();
      const at = summary?.getBoundingClientRect();
      return { x: (at?.left ?? 0) + 30, y: (at?.top ?? 0) + 8 };
    });
    await page.mouse.click(fold.x, fold.y);
    const hasUnfolded = async () => ((await article.card())?.text.includes("Stiftung,") ? true : null);
    await until(hasUnfolded, "the sources did not unfold");
    await page.keyboard.press("Escape");
    await article.noCard();
    expect(await isOpen(article, "background"), "Esc closed the dialog with the card").toBe(true);
    await page.keyboard.press("Escape");
    await until(async () => ((await isOpen(article, "background")) ? null : true), "the dialog did not close");
    await highlighted(article, "Kosmodrom Wostotschny", false);
    expect(await article.serialised()).toBe(before);
  });

  test("a card that is open when a dialog opens goes on working above it, and goes back when it closes", async () => {
    const article = await open();
    const { page } = article;
    const { x, y } = await article.placeOf("KN-23");
    await page.mouse.click(x, y);
    await article.openCard();
    await page.evaluate(() => (document.getElementById("cookies") as HTMLDialogElement).showModal());
    await until(async () => ((await lookAt(article)).home === "cookies" ? true : null), "the card did not move");
    expect((await lookAt(article)).isOnTop).toBe(true);
    expect(await article.highlights()).not.toContain("Nordkorea liest");
    await page.evaluate(() => (document.getElementById("cookies") as HTMLDialogElement).close());
    await until(async () => ((await lookAt(article)).home === "" ? true : null), "the card did not move back");
    expect(await lookAt(article)).toEqual({ isOnTop: true, home: "" });
    await page.keyboard.press("Escape");
    await article.noCard();
  });

  test("a popover of the page that opens later does not cover the card", async () => {
    const article = await open();
    const { x, y } = await article.placeOf("KN-23");
    await article.page.mouse.click(x, y);
    await article.openCard();
    await article.page.evaluate(() => document.getElementById("notice")?.showPopover());
    await pause(200);
    expect(await lookAt(article)).toEqual({ isOnTop: true, home: "" });
  });

  test("a card that the page takes away comes back; from one that does so again and again it goes for good", async () => {
    const article = await open();
    const { page } = article;
    const { x, y } = await article.placeOf("KN-23");
    await page.mouse.click(x, y);
    await article.openCard();
    await page.evaluate(() => document.querySelector("html > [popover]")?.remove());
    await until(async () => ((await article.card())?.heading === "KN-23" ? true : null), "the card did not come back");
    await page.evaluate(() => {
      const removeOurs = () => document.querySelector("html > [popover]")?.remove();
      new MutationObserver(removeOurs).observe(document.documentElement, { childList: true });
      removeOurs();
    });
    await until(
      async () => ((await page.evaluate(() => CSS.highlights.has("noted-current"))) ? null : true),
      "the term of a card that is gone stayed marked",
    );
    expect(await article.card()).toBeNull();
  });

  test("in full screen a card opens above it; one that was open before comes along", async () => {
    const article = await open();
    const { page } = article;
    await page.bringToFront();
    const isFull = () => page.evaluate(() => document.fullscreenElement?.id ?? null);
    await page.click("#full");
    await until(async () => ((await isFull()) === "stage" ? true : null), "the page did not go full screen");
    await article.hover("KN-23");
    expect((await article.openCard()).heading).toBe("KN-23");
    expect(await lookAt(article)).toEqual({ isOnTop: true, home: "stage" });
    // Not by Esc: in full screen it is the browser's.
    await page.mouse.move(900, 700);
    await article.noCard();
    await page.evaluate(() => document.exitFullscreen().catch(() => {}));
    await until(async () => ((await isFull()) === null ? true : null), "the page stayed in full screen");
    await page.evaluate(() => document.addEventListener("keydown", () => document.getElementById("stage")?.requestFullscreen()));
    const { x, y } = await article.placeOf("KN-23");
    await page.mouse.click(x, y);
    await article.openCard();
    await page.keyboard.press("a");
    await until(async () => ((await isFull()) === "stage" ? true : null), "the page did not go full screen");
    await pause(300);
    expect((await lookAt(article)).isOnTop).toBe(true);
  });
});
