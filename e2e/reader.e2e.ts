/// <reference types="node" />
/** What a reader can say to a card and to the popup: another date, a wrong match, a mistake; and where a source is opened. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { pressInCard } from "./support/card-controls";
import { openPopup, type PopupPage } from "./support/popup-page";
import { openSession, type Session } from "./support/session";

describe.each(BROWSERS)("a reader in %s", (name) => {
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

  const pin = async (article: ArticlePage, term: string) => {
    const { x, y } = await article.placeOf(term);
    await article.page.mouse.click(x, y);
    return article.openCard();
  };
  const says = (article: ArticlePage, words: RegExp) =>
    until(async () => (words.test((await article.card())?.text ?? "") ? true : null), `the card does not say ${words}`);

  test("changes the page's date in the card, and the open card follows", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const before = await pin(article, "Kim Jong Un");
    expect(before.text).toContain("Seite vom 14. September 2023 (so angegeben)");
    expect(before.text).not.toMatch(/Seither geschehen/i);
    await article.send({ type: "set-date", date: { day: "2022-08-01" } });
    await says(article, /seither geschehen/i);
    await says(article, /Gelesen mit Stand vom 1\. August 2022 \(von Ihnen gewählt\)/);
    await pressInCard(article, "Gelesen mit Stand");
    await pressInCard(article, "Ohne Datum");
    await says(article, /Gelesen ohne Datum/);
    await pressInCard(article, "Angabe der Seite");
    await says(article, /Seite vom 14\. September 2023 \(so angegeben\)/);
  });

  test("changes the page's date in the popup", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    popup = await openPopup(session, article.page);
    expect(await popup.text()).toContain("Seite vom 14. September 2023 (so angegeben)");
    await popup.press("Ohne Datum");
    await until(async () => ((await popup?.text())?.includes("Gelesen ohne Datum") ? true : null), "the popup does not say so");
    await article.page.bringToFront();
    const card = await pin(article, "Kim Jong Un");
    expect(card.text).toContain("Diese Seite trägt kein lesbares Datum");
  });
});
