/// <reference types="node" />
/** The popup over every kind of page, in both browsers. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { GIPFEL_HIGHLIGHTS, GIPFEL_MENTIONS, GIPFEL_TERMS } from "./support/expected";
import { openPopup, type PopupPage } from "./support/popup-page";
import { openSession, type Session, SITE } from "./support/session";

describe.each(BROWSERS)("the popup in %s", (name) => {
  let session: Session;
  let popup: PopupPage | null = null;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterEach(async () => {
    await popup?.close().catch(() => {});
    popup = null;
  });
  afterAll(() => session?.close());

  test("lists every entity with its count, by type, and the page's date beside the material's end", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    popup = await openPopup(session, article.page);
    const text = (await popup.text()).replace(/\s+/g, " ");
    expect(text).toContain(`${GIPFEL_TERMS} Begriffe`);
    expect(text).toMatch(/PERSONEN Kim Jong Un 2×/i);
    expect(text).toMatch(/Nordkorea 3×/);
    expect(text).toContain("Seite vom 14. September 2023");
    expect(text).toMatch(/Material bis etwa November 2024/);
  });

  test("choosing an entity scrolls to it, opens its card with the focus in it, and choosing it again goes to the next", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    popup = await openPopup(session, article.page);
    await popup.press("Russland");
    await article.page.bringToFront();
    const card = await article.cardOf("Russland");
    expect(card.hasFocus).toBe(true);
    await until(async () => ((await article.highlights()).length > 0 ? true : null), "highlights went");
    await article.send({ type: "show", entity: "russia" });
    await until(
      async () => ((await article.page.evaluate(() => scrollY)) > 300 ? true : null),
      "the page did not scroll to the second mention",
    );
    const { y } = await article.placeOf("Russland");
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(800);
  });

  test("the filter forgives a spelling mistake", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    popup = await openPopup(session, article.page);
    await popup.filter("schojgu");
    await pause(100);
    await expect.poll(() => popup?.text()).toContain("Sergei Schoigu");
    expect(await popup.text()).not.toContain("Wladimir Putin");
    await popup.filter("xyzxyz");
    await pause(100);
    await expect.poll(() => popup?.text()).toContain("Kein Begriff dieser Seite passt");
  });

  test("how terms are marked is chosen there, changes the page at once and is still chosen next time", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    popup = await openPopup(session, article.page);
    await popup.choose("jedes Mal");
    const shows = (mentions: readonly string[]) =>
      until(async () => (String(await article.highlights()) === String(mentions) ? true : null), "the page did not follow");
    await shows(GIPFEL_MENTIONS);
    await popup.choose("hinterlegt");
    const line = () =>
      article.page.evaluate(() => getComputedStyle(document.querySelector("p") as Element, "::highlight(noted)").textDecorationLine);
    await until(async () => ((await line()) === "none" ? true : null), "the line stayed");
    await popup.close();
    popup = await openPopup(session, article.page);
    await expect.poll(() => popup?.chosen()).toEqual(["Auf allen Websites", "jedes Mal", "hinterlegt"]);
    await popup.choose("je Abschnitt einmal");
    await popup.choose("unterstrichen");
    await shows(GIPFEL_HIGHLIGHTS);
    await until(async () => ((await line()) === "underline" ? true : null), "the line did not come back");
  });

  test("a page that is no article is left alone until asked", async () => {
    const page = await session.open("front.html");
    await pause(300);
    popup = await openPopup(session, page.page);
    await expect.poll(() => popup?.text()).toContain("Kein Artikel");
    await popup.press("Trotzdem erschließen");
    await page.annotated();
    await expect.poll(() => page.highlights()).toEqual(["Kim Jong Un", "Wladimir Putin", "Kosmodrom Wostotschny"]);
  });

  test("an article that names nothing we know says so", async () => {
    const article = await session.open("garten.html");
    await until(async () => ((await article.send({ type: "list" }).catch(() => null)) ? true : null), "the annotator did not come");
    popup = await openPopup(session, article.page);
    await expect.poll(() => popup?.text()).toContain("Nichts gefunden");
  });

  test("the browser's own pages are out of reach, and the popup says so", async () => {
    const page = await session.browser.newPage();
    await page.goto(name === "chromium" ? "chrome://version" : "about:license", { timeout: 3000 }).catch(() => {});
    popup = await openPopup(session, page);
    await expect.poll(() => popup?.text()).toContain("Kein Zugriff auf diese Seite");
  });

  test("a text file is no web page", async () => {
    const page = await session.open("notiz.txt");
    popup = await openPopup(session, page.page);
    await expect.poll(() => popup?.text()).toContain("Keine Webseite");
  });
});

describe.each(BROWSERS)("without access to any site, in %s", (name) => {
  test("nothing runs by itself; a click annotates an article, and any page when asked", async () => {
    const session = await openSession(name);
    try {
      await session.withholdAccess();
      const visit = async (file: string) => {
        const page = await session.browser.newPage();
        await page.goto(`${SITE}/${file}`);
        await pause(1200);
        const painted = () => page.evaluate(() => CSS.highlights.get("noted")?.size ?? 0);
        expect(await painted()).toBe(0);
        return { popup: await openPopup(session, page), painted };
      };
      // The reader's click on the icon lends access: an article is annotated with it.
      const article = await visit("gipfel.html");
      await until(async () => ((await article.painted()) === GIPFEL_HIGHLIGHTS.length ? true : null), "the article was not annotated");
      await until(
        async () => ((await article.popup.text()).startsWith(`${GIPFEL_TERMS} Begriffe`) ? true : null),
        "the popup does not list them",
      );
      await article.popup.close();

      const front = await visit("front.html");
      await expect.poll(() => front.popup.text()).toContain("Sie haben Backgrounder keinen Zugriff auf der-morgen.example gegeben");
      await front.popup.press("Diese Seite einmal erschließen");
      await until(async () => ((await front.painted()) === 3 ? true : null), "the page was not annotated");
    } finally {
      await session.close();
    }
  });
});
