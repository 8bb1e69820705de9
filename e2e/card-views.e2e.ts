/// <reference types="node" />
/** What is opened in a card, and the way back, with the shipped build, in both browsers. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession, type Session } from "./support/session";

/** The text of the control in the card that has the focus; null when none has. */
const focusedIn = async (article: ArticlePage) => (await article.controls()).find(({ hasFocus }) => hasFocus)?.text ?? null;

describe.each(BROWSERS)("in a card in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  test("the whole timeline opens at the page's date and pins the card; Esc goes back, and then closes", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.hover("Kim Jong Un");
    await article.openCard();
    await article.press("Alle ");
    await article.says("Dieser Artikel: 14. September 2023");
    expect((await article.card())?.text).toMatch(/Alle \d+ Einträge, die ältesten zuerst/);
    await article.page.mouse.move(980, 30);
    await pause(600);
    await article.says("Dieser Artikel");
    await article.page.keyboard.press("Escape");
    const card = await article.openCard();
    expect(card.text).not.toContain("Dieser Artikel");
    await expect.poll(() => focusedIn(article)).toMatch(/^Alle \d+ Einträge$/);
    await article.page.keyboard.press("Escape");
    await article.noCard();
  });

  test("the facts are those for this page: of the summit that it is about, not the weighty one of four years before", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.hover("Kim Jong Un");
    const { text } = await article.openCard();
    expect(text).toContain("Von einer Reise nach Russland");
    expect(text).not.toContain("Diplomatie mit Donald Trump");
  });

  test("a related term opens in the same card, with a way back by button and by Esc, to the same place and focus", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const { x, y } = await article.placeOf("Kim Jong Un");
    await article.page.mouse.click(x, y);
    await article.openCard();
    const find = async () => (await article.controls()).find(({ text }) => text === "Wladimir Putin") ?? (await scrollCard(article));
    const link = await until(find, "the card leads to nobody", 8000);
    await article.page.mouse.click(link.x, link.y);
    expect((await article.cardOf("Wladimir Putin")).hasFocus).toBe(true);
    await article.says("Zurück zu Kim Jong Un");
    await article.press("Alle ");
    await article.says("Dieser Artikel");
    await article.page.keyboard.press("Escape");
    await article.says("Zurück zu Kim Jong Un");
    await article.press("Zurück zu Kim Jong Un");
    await article.cardOf("Kim Jong Un");
    await expect.poll(() => focusedIn(article)).toBe("Wladimir Putin");
    const back = (await article.controls()).find(({ text }) => text === "Wladimir Putin");
    expect(back?.y).toBeCloseTo(link.y, -1);
    await article.page.keyboard.press("Enter");
    await article.cardOf("Wladimir Putin");
    await article.page.keyboard.press("Escape");
    await article.cardOf("Kim Jong Un");
    await article.page.keyboard.press("Escape");
    await article.noCard();
  });

  test("a press inside a card that opened by hovering pins it", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.hover("Wladimir Putin");
    const { box } = await article.openCard();
    await article.page.mouse.move(box.left + 60, box.top + 40, { steps: 6 });
    await article.page.mouse.click(box.left + 60, box.top + 40);
    await article.page.mouse.move(980, 30);
    await pause(700);
    expect((await article.card())?.heading).toBe("Wladimir Putin");
  });

  test("a fold that holds less than it says leads to all of it", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.page.bringToFront();
    await article.send({ type: "show", entity: "russia" });
    await article.openCard();
    const fold = await until(
      async () => (await article.controls()).find(({ text }) => text.startsWith("Seither geschehen")) ?? (await scrollCard(article)),
      "there is no such fold",
      5000,
    );
    const [, shown, total] = /(\d+) von (\d+)/.exec(fold.text) ?? [];
    expect(Number(shown)).toBeLessThan(Number(total));
    await article.page.mouse.click(fold.x, fold.y);
    await until(
      async () => (await article.controls()).find(({ text }) => text === `Alle ${total} zeigen`) ?? (await scrollCard(article)),
      "nothing leads to all of them",
      5000,
    );
    await article.press(`Alle ${total} zeigen`);
    await article.says(`Seither geschehen: ${total} Einträge`);
  });
});

/** Scrolls the card's body a little further down, as a wheel over it does. */
async function scrollCard(article: ArticlePage): Promise<null> {
  const card = await article.openCard();
  await article.page.mouse.move((card.box.left + card.box.right) / 2, (card.box.top + card.box.bottom) / 2);
  await article.page.mouse.wheel({ deltaY: 120 });
  await pause(150);
  return null;
}
