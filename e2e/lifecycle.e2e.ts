/// <reference types="node" />
/** Pages that change, come back or are left, and an extension that is switched off, updated or removed. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { GIPFEL_TERMS } from "./support/expected";
import { openPopup } from "./support/popup-page";
import { openSession, type Session } from "./support/session";

describe.each(BROWSERS)("the life of a page in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  test("late paragraphs are annotated, also in the open view of a single-page site", async () => {
    const article = await session.open("app.html");
    await pause(1200);
    expect(await article.highlights()).toEqual([]);
    await article.page.click("#open");
    await article.annotated();
    await expect.poll(() => article.highlights()).toEqual(["Sergej Schoigu"]);
    await article.page.click("#more");
    await until(async () => ((await article.highlights()).length === 3 ? true : null), "the late paragraph was not read");
    await expect.poll(() => article.highlights()).toEqual(["Sergej Schoigu", "Hwasong-18", "Wostotschny"]);
    await expect.poll(() => article.badge()).toBe("3");
  });

  test("leaving the article inside a single-page site clears the page; coming back annotates it again", async () => {
    const article = await session.open("app.html");
    await article.page.click("#open");
    await article.annotated();
    await article.page.click("#home");
    await article.bare();
    await until(async () => ((await article.badge()) === "" ? true : null), "the number stayed");
    await article.page.click("#open");
    await article.annotated();
  });

  test("a view that was asked for is annotated, and not what the site shows after it", async () => {
    const article = await session.open("http://ansicht.example/app.html");
    const { page } = article;
    await page.evaluate(() => {
      document.querySelector("#root")?.append("Sergej Schoigu und Kim Jong Un");
      document.querySelector("#more")?.addEventListener("click", () => history.pushState({}, "", "/andere"));
    });
    const popup = await openPopup(session, page);
    await popup.press("Trotzdem erschließen");
    await article.annotated();
    await popup.close();
    await page.bringToFront();
    await page.evaluate(() => location.replace("#unten"));
    await pause(1000);
    await expect.poll(() => article.highlights()).toContain("Kim Jong Un");
    await page.click("#more");
    await article.bare();
  });

  test("text that is rewritten while a card is open takes card and highlight with it", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.hover("KN‑23");
    await article.openCard();
    await article.page.evaluate(() => {
      document.querySelector("article")?.replaceChildren("Kein Text mehr.");
    });
    await article.noCard();
    await article.bare();
  });

  test("a page that changes the paragraph of a pinned card leaves the card, in its place, until the term is gone", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const { page } = article;
    const { x, y } = await article.placeOf("KN‑23");
    await page.mouse.click(x, y);
    const card = await article.openCard();
    await page.evaluate(() => {
      const seen = { hosts: 0 };
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records) seen.hosts += addedNodes.length + removedNodes.length;
      }).observe(document.documentElement, { childList: true });
      Object.assign(window, { seen });
    });
    /** Does something to the paragraph that names the missile, and waits until it was read again. */
    const change = async (what: "append" | "rewrite" | "replace" | "drop") => {
      await page.evaluate((how) => {
        const paragraph = [...document.querySelectorAll("p")].find(({ textContent }) => textContent.includes("KN‑23"));
        if (!paragraph) throw new Error("no paragraph");
        if (how === "append") paragraph.append(" (3 Kommentare)");
        if (how === "rewrite") paragraph.innerHTML = `Eilmeldung: ${paragraph.innerHTML}`;
        if (how === "replace") paragraph.replaceWith(paragraph.cloneNode(true));
        if (how === "drop") paragraph.textContent = "Davon ist nichts mehr zu lesen.";
      }, what);
      await pause(700);
    };
    await change("append");
    expect((await article.card())?.box).toEqual(card.box);
    for (const what of ["rewrite", "replace"] as const) {
      await change(what);
      const line = await article.placeOf("KN‑23");
      const now = await article.card();
      if (!now) throw new Error(`${what}: the card is gone`);
      expect(now.text, what).toBe(card.text);
      const top = 2 * line.y - line.bottom;
      const gap = now.box.top > line.y ? now.box.top - line.bottom : top - now.box.bottom;
      expect(gap, what).toBeGreaterThanOrEqual(0);
      expect(gap, what).toBeLessThan(16);
    }
    expect(await page.evaluate(() => (window as unknown as { seen: { hosts: number } }).seen.hosts)).toBe(0);
    await change("drop");
    await article.noCard();
  });

  test("a page that comes back from the back-forward cache keeps highlights and number", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.page.goto("http://der-morgen.example/garten.html");
    await pause(300);
    // Not page.goBack(): it waits for a load, which a page from the cache does not have.
    await article.page.evaluate(() => history.back());
    const address = () => article.page.evaluate(() => location.pathname).catch(() => "");
    await until(async () => ((await address()) === "/gipfel.html" ? true : null), "the page did not come back");
    await article.annotated();
    await until(async () => ((await article.badge()) === String(GIPFEL_TERMS) ? true : null), "the number did not come back");
  });

  test("off for this site takes everything away at once, and stays off on the next page", async () => {
    const article = await session.open("http://aus.example/gipfel.html");
    await article.annotated();
    const popup = await openPopup(session, article.page);
    await popup.flipSwitch();
    await article.bare();
    await popup.close();
    expect(await article.badge()).toBe("");
    const next = await session.open("http://aus.example/hintergrund.html");
    await pause(1200);
    expect(await next.highlights()).toEqual([]);
    const other = await session.open("http://an.example/hintergrund.html");
    await other.annotated();
    const again = await openPopup(session, next.page);
    await expect.poll(() => again.text()).toContain("Auf dieser Website aus");
    await again.flipSwitch();
    await next.annotated();
    await article.annotated();
    await again.close();
  });

  test("a script of the page cannot be stopped from opening frames and cloning: nothing breaks", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.hover("KN‑23");
    await article.openCard();
    const errors: string[] = [];
    article.page.on("pageerror", (error) => errors.push(String(error)));
    await article.page.evaluate(() => {
      document.body.replaceWith(document.body.cloneNode(true));
      for (const node of document.querySelectorAll("[popover]")) node.remove();
    });
    await article.page.mouse.move(980, 30);
    await pause(500);
    expect(errors).toEqual([]);
  });
});

describe.each(BROWSERS)("an extension that goes, in %s", (name) => {
  test("removed, it leaves nothing painted and no card behind", async () => {
    const session = await openSession(name);
    try {
      const article = await (await session.open("gipfel.html")).annotated();
      const { page } = article;
      const before = await article.serialised();
      const { x, y } = await article.placeOf("KN‑23");
      await page.mouse.click(x, y);
      await article.openCard();
      // Who removes an extension is on another tab then.
      await (await session.browser.newPage()).bringToFront();
      await pause(200);
      await session.remove();
      const isClean = () =>
        page.evaluate(() => {
          const isPainted =
            getComputedStyle(document.querySelector("h1") as Element, "::highlight(noted)").textDecorationLine === "underline";
          return { names: [...CSS.highlights.keys()], isPainted, hosts: document.querySelectorAll("html > [popover]").length };
        });
      await pause(3000);
      const left = await isClean();
      expect(left.hosts, "hosts left").toBe(0);
      // In Firefox the style goes with the extension, so a name that stays in the registry paints nothing.
      expect(left.names.length === 0 || !left.isPainted).toBe(true);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    } finally {
      await session.close();
    }
  });
});
