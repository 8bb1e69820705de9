/// <reference types="node" />
/** What a reader can say to a card and to the popup: another date, a wrong match, a mistake; and where a source is opened. */

import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ArticlePage, pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { pressInCard } from "./support/card-controls";
import { openPopup, type PopupPage } from "./support/popup-page";
import { openSession, type Session } from "./support/session";

describe.each(BROWSERS)("a reader in %s", (name) => {
  let session: Session;
  let popup: PopupPage | null = null;
  beforeAll(async () => {
    session = await openSession(name);
    await session.mark("every");
  });
  afterEach(async () => {
    await popup?.close().catch(() => {});
    popup = null;
  });
  afterAll(() => session?.close());

  /** Opens the card of a term with a click. */
  const pin = async (article: ArticlePage, term: string) => {
    const { x, y } = await article.placeOf(term);
    await article.page.mouse.click(x, y);
    return article.openCard();
  };

  /** Waits for a tab of this address that shows the passage. */
  const scrolledTo = (address: string) =>
    until(async () => {
      const page = (await session.browser.pages()).find((one) => one.url().includes(address));
      const top = await page?.evaluate(() => document.querySelector("#passage")?.getBoundingClientRect().top).catch(() => undefined);
      return top !== undefined && top > 0 && top < 800 ? true : null;
    }, `${address} does not show the passage`);

  test("changes the page's date in the card, and the open card follows", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const before = await pin(article, "Kim Jong Un");
    expect(before.text).toContain("Seite vom 14. September 2023 (so angegeben)");
    expect(before.text).not.toMatch(/Seither geschehen/i);
    await article.send({ type: "set-date", date: { day: "2022-08-01" } });
    await article.says(/seither geschehen/i);
    await article.says(/Gelesen mit Stand vom 1\. August 2022 \(von Ihnen gewählt\)/);
    await pressInCard(article, "Gelesen mit Stand");
    await pressInCard(article, "Ohne Datum");
    await article.says(/Gelesen ohne Datum/);
    await pressInCard(article, "Wie auf der Seite angegeben");
    await article.says(/Seite vom 14\. September 2023 \(so angegeben\)/);
  });

  test("changes the page's date in the popup", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    popup = await openPopup(session, article.page);
    await expect.poll(() => popup?.text()).toContain("Seite vom 14. September 2023 (so angegeben)");
    await popup.press("Ohne Datum");
    await until(async () => ((await popup?.text())?.includes("Gelesen ohne Datum") ? true : null), "the popup does not say so");
    await article.page.bringToFront();
    const card = await pin(article, "Kim Jong Un");
    expect(card.text).toContain("Diese Seite trägt kein lesbares Datum");
  });

  test("is told why a word was matched: a short form with the full name that it is bound to, and how sure that is", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await article.page.evaluate(() => scrollTo(0, 300));
    await pin(article, "Kim");
    await article.says(/Erkannt: Kurzform von „Kim Jong Un“/);
    await pressInCard(article, "Erkannt:");
    await article.says(/Die Seite nennt „Kim Jong Un“ voll/);
    await article.says(/In Testartikeln waren etwa 17 von 20 solcher Treffer richtig/);
  });

  test("dismisses a wrong match, takes that back at once, and again in the popup after a reload", async () => {
    const article = await (await session.open("http://falsch.example/gipfel.html")).annotated();
    const all = await article.highlights();
    const without = all.filter((words) => words !== "Putin");
    const shows = (expected: readonly string[]) =>
      until(async () => ((await article.highlights()).join() === expected.join() ? true : null), "other words are marked");
    await pin(article, "Putin");
    await pressInCard(article, "Erkannt:");
    await pressInCard(article, "auf falsch.example");
    await shows(without);
    await article.says(/„Putin“ wird nicht mehr markiert/);
    await pressInCard(article, "Rückgängig");
    await shows(all);
    await article.says(/Falsch erkannt\?/);

    await pressInCard(article, "auf falsch.example");
    await shows(without);
    await article.page.reload();
    await shows(without);
    popup = await openPopup(session, article.page);
    await expect.poll(() => popup?.text()).toContain("1 Treffer ausgeblendet");
    await popup.press("Zurückholen");
    await article.page.bringToFront();
    await shows(all);
  });

  test.each([
    ["auf dieser Seite", [false, true, true]],
    ["auf gleich.example", [false, false, true]],
    ["überall", [false, false, false]],
  ] as const)("dismisses a wrong match %s: there, and there only, also after a reload", async (label, isMarked) => {
    const address = `http://gleich.example/gipfel.html?${label.length}`;
    const article = await (await session.open(address)).annotated();
    await pin(article, "Putin");
    await pressInCard(article, "Erkannt:");
    await pressInCard(article, label);
    await article.says(/wird nicht mehr/);
    await article.page.reload();
    await article.annotated();
    const others = [`http://gleich.example/gipfel.html?other`, "http://anders.example/gipfel.html"];
    const articles = [article, ...(await Promise.all(others.map(async (other) => (await session.open(other)).annotated())))];
    const marked = await Promise.all(articles.map(async (one) => (await one.highlights()).includes("Putin")));
    expect(marked).toEqual(isMarked);
    await session.extension.evaluate(`Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]).then(() => true)`);
    await session.mark("every");
  });

  test("dismisses a wrong match on one page of a single-page site, and not on the next", async () => {
    const article = await session.open("http://einseitig.example/app.html");
    await article.page.click("#open");
    await article.annotated();
    await pin(article, "Sergej Schoigu");
    await pressInCard(article, "Erkannt:");
    await pressInCard(article, "auf dieser Seite");
    await article.bareOfTerms();
    await article.page.keyboard.press("Escape");
    const goTo = (address: string) => article.page.evaluate((path) => history.pushState({}, "", path), address);
    await goTo("/app/zwei");
    await article.annotated();
    await goTo("/app/artikel");
    await article.bareOfTerms();
  });

  test("opens a source at the passage, in a tab of its own", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const { links } = await pin(article, "Kim Jong Un");
    expect(links.map(({ href }) => href).join(" ")).toMatch(/freiheit\.org\/\S+#:~:text=[^-]+,[^-]+ /);
    // Tests never reach the web: a page of ours stands in for the source.
    await article.probe(() => {
      const link = ourRoot(".card")?.querySelector<HTMLAnchorElement>(".facts a");
      link?.setAttribute("href", "http://quelle.example/quelle.html?link#:~:text=auf%20Seite%207%2D8,samt%20Kurz%2DFassung");
      link?.classList.add("stand-in");
    });
    await pressInCard(article, ".stand-in");
    await scrolledTo("quelle.html?link");
  });

  test("opens a source at the passage from the popup, in Firefox by two steps", async () => {
    const url = "http://quelle.example/quelle.html?popup#:~:text=auf%20Seite%207%2D8,samt%20Kurz%2DFassung";
    await session.extension.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ type: "open-source", url })}).then(() => true)`);
    await scrolledTo("quelle.html?popup");
  });

  test.each([
    // As of that page's day, which is before the material ends.
    ["a page that names nothing we know", "garten.html", false],
    ["a page that is no article", "front.html", true],
    ["the browser's own pages", "", true],
  ])("searches the whole pack from the popup over %s, and reads a card there", async (_, file, isAsOfToday) => {
    const page = file === "" ? await session.browser.newPage() : (await session.open(file)).page;
    if (file === "") await page.goto(name === "chromium" ? "chrome://version" : "about:license", { timeout: 3000 }).catch(() => {});
    popup = await openPopup(session, page);
    await popup.filter("Schojgu");
    await popup.press("Sergei Schoigu");
    const opened = popup;
    const card = await until(async () => {
      const text = await opened.cardText();
      return /Friedrich-Naumann-Stiftung/.test(text) ? text : null;
    }, "the popup shows no card");
    expect(card).toMatch(/Sergei Schoigu/);
    expect(/Dieses Material reicht bis/.test(card)).toBe(isAsOfToday);
    expect(card).toMatch(/Alle \d+ Einträge/);
    // Nothing was matched, so there is no receipt.
    expect(card).not.toMatch(/Erkannt|Falsch erkannt/);
  });

  test("copies a report, by hand where the page has no clipboard, and sends nothing", async () => {
    const article = await (await session.open("http://fehler.example/gipfel.html")).annotated();
    await pin(article, "Kim Jong Un");
    const before = session.web.requests.length;
    await pressInCard(article, "Fehler melden");
    await article.says(/Fehler bitte im öffentlichen Verzeichnis/);
    await pressInCard(article, "Bericht kopieren");
    await article.says(/Markiert\. Bitte kopieren/);
    const sent = session.web.requests.slice(before).filter((request) => /fehler\.example|kim-jong-un/.test(request));
    expect(sent).toEqual([]);
  });
});

describe.each(BROWSERS)("access to sites, in %s", (name) => {
  test("is taken away while pages are open: nothing stays on them; given back, they are annotated again", async () => {
    const session = await openSession(name);
    await session.mark("every");
    try {
      const article = await (await session.open("gipfel.html")).annotated();
      await session.withholdAccess();
      await article.bare();
      // Firefox gives access only to a click of its user.
      if (name === "firefox") return;
      await session.giveAccess();
      await article.annotated();
    } finally {
      await session.close();
    }
  });
});

// Chromium only: Firefox has no way for a driver to let an extension into private windows.
test("what is dismissed in a private window is forgotten with it, and never written down", async () => {
  const session = await openSession("chromium");
  await session.mark("every");
  try {
    const address = "http://heimlich.example/gipfel.html";
    const visit = async () => {
      const inside = await openPrivately(session, address);
      return new ArticlePage({ ...session, extension: inside.extension }, inside.page, inside.tabId).annotated();
    };
    const article = await visit();
    await expect.poll(() => article.highlights()).toContain("Putin");
    const { x, y } = await article.placeOf("Putin");
    await article.page.mouse.click(x, y);
    await article.openCard();
    await pressInCard(article, "Erkannt:");
    await pressInCard(article, "überall");
    await until(async () => ((await article.highlights()).includes("Putin") ? null : true), "it is still marked");
    const onDisk = `chrome.storage.local.get(null).then((stored) => JSON.stringify(stored))`;
    expect(await article.extension.evaluate(onDisk)).not.toContain("putin");
    // Another private page beside it knows of it; after the last is closed, nobody does.
    const beside = await visit();
    expect(await beside.highlights()).not.toContain("Putin");
    await article.page.close();
    await beside.page.close();
    await pause(500);
    expect(await (await visit()).highlights()).toContain("Putin");
  } finally {
    await session.close();
  }
});

/** Lets the extension into private windows, as its user can, and opens an address in one. */
async function openPrivately(session: Session, address: string): Promise<{ page: Page; extension: Page; tabId: number }> {
  const settings = await session.browser.newPage();
  await settings.goto("chrome://extensions");
  const id = new URL(session.url("/")).host;
  await settings.evaluate(
    `chrome.developerPrivate.getExtensionInfo(${JSON.stringify(id)}).then(({ incognitoAccess }) => incognitoAccess.isActive || chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(id)}, incognitoAccess: true }).then(() => true))`,
  );
  await pause(800);
  const extension = await session.browser.newPage();
  await extension.goto(session.url("/popup.html?test"));
  const known = new Set(session.browser.targets());
  const tabId = await extension.evaluate(
    `chrome.windows.create({ incognito: true, url: ${JSON.stringify(address)} }).then(({ tabs }) => tabs[0].id)`,
  );
  const target = await session.browser.waitForTarget((candidate) => candidate.url() === address && !known.has(candidate));
  const page = (await target.page()) as Page;
  await page.setViewport({ width: 1000, height: 800 });
  return { page, extension, tabId: tabId as number };
}
