/// <reference types="node" />
/** What a reader does on an article, with the shipped build, in both browsers. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MARK_STYLES } from "@/lib/extension/settings-data";
import { type ArticlePage, pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { GIPFEL_HIGHLIGHTS, GIPFEL_MENTIONS, GIPFEL_TERMS, SUMMIT_MENTIONS, WORLD_MENTIONS } from "./support/expected";
import { openSession, type Session } from "./support/session";

describe.each(BROWSERS)("reading in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  test("a German article is annotated where it first names something in each section, and nowhere else", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await expect.poll(() => article.highlights()).toEqual(GIPFEL_HIGHLIGHTS);
    // The number comes from the background, a message after the paint.
    await until(async () => ((await article.badge()) === String(GIPFEL_TERMS) ? true : null), "the number is not right");
  });

  test("every mention, or the first on the page, is marked where the reader wants that, at once and on the next page", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await session.mark("every");
    await expect.poll(() => article.highlights()).toEqual(GIPFEL_MENTIONS);
    const next = await (await session.open("gipfel.html")).annotated();
    await expect.poll(() => next.highlights()).toEqual(GIPFEL_MENTIONS);
    await session.mark("page");
    expect(new Set(await article.highlights()).size).toBe(GIPFEL_TERMS);
    expect(await next.highlights()).toEqual(await article.highlights());
    await session.mark("section");
    await expect.poll(() => article.highlights()).toEqual(GIPFEL_HIGHLIGHTS);
    await expect.poll(() => article.badge()).toBe(String(GIPFEL_TERMS));
  });

  test("terms are underlined, or tinted where the reader wants that, at once and on the next page", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const look = ({ page }: ArticlePage) =>
      page.evaluate(() => {
        const { textDecorationLine, backgroundColor } = getComputedStyle(document.querySelector("p") as Element, "::highlight(noted)");
        return { line: textDecorationLine, isTinted: !/, 0\)|transparent/.test(backgroundColor) };
      });
    await expect.poll(() => look(article)).toEqual({ line: "underline", isTinted: false });
    await session.mark("section", "tint");
    await expect.poll(() => look(article)).toEqual({ line: "none", isTinted: true });
    const next = await (await session.open("summit.html")).annotated();
    await expect.poll(() => look(next)).toEqual({ line: "none", isTinted: true });
    // Changes of mind in quick succession must not undo each other.
    await Promise.all([session.mark("section", "underline"), session.mark("section", "tint"), session.mark("section", "underline")]);
    await expect.poll(() => look(article)).toEqual({ line: "underline", isTinted: false });
    await expect.poll(() => look(next)).toEqual({ line: "underline", isTinted: false });
  });

  test.each(MARK_STYLES)("on paper there is nothing of the marks that are seen on a screen: %s", async (style) => {
    await session.mark("section", style);
    const { page } = await (await session.open("gipfel.html")).annotated();
    /** Which of the two marks look otherwise than a highlight that nobody has styled. */
    const styled = () =>
      page.evaluate(() => {
        const look = (name: string) => getComputedStyle(document.querySelector("p") as Element, `::highlight(${name})`);
        const plain = look("plain");
        return ["noted", "noted-current"].filter((name) =>
          [...plain].some((property) => look(name).getPropertyValue(property) !== plain.getPropertyValue(property)),
        );
      });
    await expect.poll(styled).toEqual(["noted", "noted-current"]);
    await session.showPrinted(page, true);
    expect(await styled()).toEqual([]);
    await session.mark("section");
  });

  test("an English article is annotated, and its cards say that the material ends before it", async () => {
    await session.mark("every");
    const article = await (await session.open("summit.html")).annotated();
    await expect.poll(() => article.highlights()).toEqual(SUMMIT_MENTIONS);
    await session.mark("section");
    await article.hover("Sergei Shoigu");
    const card = await article.openCard();
    expect(card.text).toContain("Dieses Material reicht bis");
    expect(card.text).toMatch(/zuletzt genannt \(.*2023\): .*minister/);
  });

  test.each(Object.entries(WORLD_MENTIONS))("an article in the language %s is annotated in its own script", async (language, expected) => {
    await session.mark("every");
    const article = await (await session.open(`welt/${language}.html`)).annotated();
    await expect.poll(() => article.highlights()).toEqual(expected);
    await session.mark("section");
  });

  test("an article on something else stays bare, though it names Russia, the North and a Mr Wagner", async () => {
    const article = await session.open("garten.html");
    await pause(1500);
    expect(await article.highlights()).toEqual([]);
    expect(await article.badge()).toBe("");
  });

  test("a front page is left alone", async () => {
    const page = await session.open("front.html");
    await pause(1500);
    expect(await page.highlights()).toEqual([]);
  });

  test("hovering opens the card of the term under the pointer, at its line, and leaving closes it", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const { bottom } = await article.placeOf("Kosmodrom Wostotschny");
    await article.hover("Kosmodrom Wostotschny");
    const card = await article.openCard();
    expect(card.heading).toBe("Kosmodrom Wostotschny");
    expect(card.text).toContain("13. September 2023");
    expect(card.text).toContain("Friedrich-Naumann-Stiftung");
    expect(card.box.top).toBeGreaterThanOrEqual(bottom);
    expect(card.box.top - bottom).toBeLessThan(16);
    expect(card.box.right).toBeLessThanOrEqual(1000);
    expect(card.box.bottom).toBeLessThanOrEqual(800);
    expect(card.hasFocus).toBe(false);
    await article.page.mouse.move(980, 30, { steps: 5 });
    await article.noCard();
  });

  test("the card stays while the pointer goes over to it, and changes at once on another term", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.hover("Kosmodrom Wostotschny");
    const card = await article.openCard();
    await article.page.mouse.move(card.box.left + 60, card.box.top + 60, { steps: 8 });
    await pause(500);
    expect((await article.card())?.heading).toBe("Kosmodrom Wostotschny");
    await article.page.mouse.move(980, 30, { steps: 5 });
    await article.noCard();
    // From below upwards: the first card must not lie on the way.
    await article.hover("Wladimir Putin");
    await article.openCard();
    const { x, y } = await article.placeOf("Kim Jong Un");
    await article.page.mouse.move(x, y, { steps: 30 });
    await pause(600);
    expect((await article.card())?.heading).toBe("Kim Jong Un");
  });

  test("nothing opens while the pointer sweeps across the text", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const { y } = await article.placeOf("Wladimir Putin");
    for (let at = 0; at < 6; at++) await article.page.mouse.move(at % 2 === 0 ? 900 : 150, y, { steps: 4 });
    await article.page.mouse.move(980, 30, { steps: 5 });
    await pause(400);
    expect(await article.card()).toBeNull();
  });

  test("a click pins the card, Esc closes it", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const { x, y } = await article.placeOf("KN‑23");
    await article.page.mouse.click(x, y);
    expect((await article.openCard()).heading).toBe("KN-23");
    await article.page.mouse.move(980, 30, { steps: 5 });
    await pause(600);
    expect((await article.card())?.heading).toBe("KN-23");
    await article.page.keyboard.press("Escape");
    await article.noCard();
  });

  test("Esc right after a click on a busy page has the last word", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const { page } = article;
    await page.evaluate(() => {
      document.addEventListener("click", () => {
        const until = performance.now() + 500;
        while (performance.now() < until);
      });
    });
    const { x, y } = await article.placeOf("KN‑23");
    const click = page.mouse.click(x, y);
    await pause(200);
    await Promise.all([click, page.keyboard.press("Escape")]);
    await pause(600);
    expect(await article.card()).toBeNull();
  });

  test("a link under a term keeps working", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const { x, y } = await article.placeOf("Kosmodrom Wostotschny");
    await article.page.mouse.click(x, y);
    await article.page.waitForNavigation({ timeout: 5000 }).catch(() => {});
    expect(article.page.url()).toContain("hintergrund.html");
  });

  test("a tap opens the card, a second tap elsewhere closes it", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const { x, y } = await article.placeOf("KN‑23");
    await article.page.touchscreen.tap(x, y);
    expect((await article.openCard()).heading).toBe("KN-23");
    await article.page.touchscreen.tap(900, 40);
    await article.noCard();
  });

  test("the facts of a machine-translated copy are called that, above them", async () => {
    const article = await (await session.open("summit.html")).annotated();
    await article.hover("Alexander Matsegora");
    const { text } = await article.openCard();
    expect(text).toContain("In maschineller Übersetzung gelesen");
    expect(text.indexOf("In maschineller Übersetzung gelesen")).toBeLessThan(text.indexOf("Abs. "));
    expect(text).toContain("maschinell übersetzt (Original: Englisch)");
  });

  test("sources with a verified address are links that tell the target nothing", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.hover("Kosmodrom Wostotschny");
    const { links } = await article.openCard();
    expect(links.length).toBeGreaterThan(0);
    for (const { href, rel } of links) {
      expect(href).toMatch(/^https:\/\//);
      expect(rel.split(" ").toSorted()).toEqual(["noopener", "noreferrer"]);
    }
  });
});
