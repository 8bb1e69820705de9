/// <reference types="node" />
/** An entry that is copied in the form that is needed, with the shipped build, in both browsers. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { pressInCard } from "./support/card-controls";
import { openPopup, type PopupPage } from "./support/popup-page";
import { openSession, type Session } from "./support/session";

/** The same articles where browsers give a clipboard: a host of this machine counts as encrypted. */
const SAFE = "http://localhost/gipfel.html";

/** What is in the clipboard, pasted into a field of the page with the keyboard, as a reader does. */
async function paste(article: ArticlePage): Promise<string> {
  await article.page.evaluate(() => {
    const field = document.createElement("textarea");
    field.id = "paste-here";
    document.body.prepend(field);
    field.focus();
  });
  await article.page.keyboard.down("Control");
  await article.page.keyboard.press("KeyV");
  await article.page.keyboard.up("Control");
  return until(
    () => article.page.evaluate(() => (document.querySelector("#paste-here") as HTMLTextAreaElement).value || null),
    "nothing was pasted",
    3000,
  );
}

describe.each(BROWSERS)("citing in %s", (name) => {
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

  test.each([
    ["Text", /\n\nQuelle: .*„.+“/],
    ["Markdown", /^\*\*.+:\*\* /],
    ["APA", /\n\n.+ \((?:ca\. )?20\d\d.*\)\. /],
    ["DIN ISO 690", /\n\n.+, \[ca\. .*20\d\d\]\. /],
  ])("copies an entry as %s, with what was read in its source's place", async (form, isForm) => {
    const article = await (await session.open(SAFE)).annotated();
    await article.hover("Wladimir Putin");
    await article.openCard();
    await pressInCard(article, "Zitieren");
    await pressInCard(article, form);
    await article.says(`Kopiert: ${form}.`);
    const text = (await paste(article)).replace(/\r/g, "");
    expect(text).toMatch(isForm);
    expect(text).toMatch(/Abs\.\s\d+/);
    expect(text).toMatch(/: (?:gelesen|nicht im Original gelesen)/);
    expect(text).toMatch(/Backgrounder, Paket „Russland und Nordkorea“ \d+\.\d+\.\d+, CC-BY-4\.0\./);
  });

  test("copies JSON that Zotero reads, and nothing is sent", async () => {
    const article = await (await session.open(SAFE)).annotated();
    await article.hover("Wladimir Putin");
    await article.openCard();
    const before = session.web.requests.length;
    await pressInCard(article, "Zitieren");
    await pressInCard(article, "CSL-JSON");
    await article.says("Kopiert: CSL-JSON.");
    // The browser asks its maker about the fields that these tests paste into.
    expect(session.web.requests.slice(before).filter((request) => !request.includes("content-autofill"))).toEqual([]);
    const items = JSON.parse(await paste(article)) as { id: string; title: string; note: string }[];
    expect(items[0]).toMatchObject({ id: expect.stringMatching(/^russia-north-korea\//), note: expect.stringContaining("Backgrounder") });
  });

  test("shows and selects what is copied where a page has no clipboard, and pins the card", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.hover("Wladimir Putin");
    await article.openCard();
    await pressInCard(article, "Zitieren");
    await pressInCard(article, "APA");
    await article.says("Markiert. Bitte kopieren.");
    await article.page.mouse.move(980, 30);
    await pause(600);
    expect((await article.card())?.role).toBe("dialog");
    await article.page.keyboard.down("Control");
    await article.page.keyboard.press("KeyC");
    await article.page.keyboard.up("Control");
    expect(await paste(article)).toContain("Backgrounder, Paket");
  });

  test("copies from the timeline, by keyboard", async () => {
    const article = await (await session.open(SAFE)).annotated();
    await article.hover("Kim Jong Un");
    await article.openCard();
    await article.press("Alle ");
    await article.says("Dieser Artikel");
    await pressInCard(article, "Zitieren");
    for (const key of ["Tab", "Tab", "Tab", "Enter"] as const) await article.page.keyboard.press(key);
    await article.says("Kopiert: APA.");
    expect(await paste(article)).toContain("Backgrounder, Paket");
  });

  // Firefox gives its popup to no driver: there a press is a script's, and a card lets none of those count.
  test.runIf(name === "chromium")("copies from the popup's card", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    popup = await openPopup(session, article.page);
    const { page } = popup;
    const click = async (selector: string) => {
      const element = await page?.waitForSelector(selector);
      // Clear of what stays at the popup's top and bottom.
      await element?.evaluate((found) => found.scrollIntoView({ block: "center", behavior: "instant" }));
      await element?.click();
    };
    await click(".pack-search > summary");
    await page?.locator(".pack-search input").fill("Schoigu");
    await click(".pack-search .list button");
    await click(".popup-card >>> .citing summary");
    await click(".popup-card >>> .citing button:nth-child(4)");
    const shown = popup;
    await until(async () => ((await shown.cardText()).includes("Kopiert: DIN ISO 690.") ? true : null), "the popup did not copy");
    await popup.close();
    popup = null;
    await article.page.bringToFront();
    expect(await paste(article)).toContain("Backgrounder, Paket");
  });

  test("answers the popup as it answers pages", async () => {
    const question = `{ type: "cite", fact: "kim-putin-meeting-at-vostochny", format: "iso690", language: "en" }`;
    const answer = (await session.extension.evaluate(`chrome.runtime.sendMessage(${question})`)) as { ok: boolean; text: string };
    expect(answer.text).toContain("SPOHR, Frederic and KRAHE, Jannik, [ca. 2023].");
  });

  test("has nothing for what is no fact", async () => {
    const ask = (fact: string) =>
      session.extension.evaluate(
        `chrome.runtime.sendMessage({ type: "cite", fact: ${JSON.stringify(fact)}, format: "apa", language: "de" }).then((answer) => answer ?? null)`,
      );
    expect(await ask("no-such-fact")).toEqual({ ok: false });
  });
});
