/// <reference types="node" />
/** The page that is shown first, in both browsers: once, with the real thing to try. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ArticlePage, pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { OUR_ROOT } from "./support/our-root";
import { OwnPage } from "./support/own-page";
import { findWelcome, openSession, type Session } from "./support/session";

/** The sample: nothing is injected into the extension's own pages, and they may look into closed roots themselves. */
class SamplePage extends ArticlePage {
  override async probe<Result, Values extends readonly unknown[]>(run: (...values: Values) => Result, ...values: Values): Promise<Result> {
    return (await this.page.evaluate(`(() => { ${OUR_ROOT} return (${run.toString()})(...${JSON.stringify(values)}); })()`)) as Result;
  }
}

describe.each(BROWSERS)("the first page in %s", (name) => {
  let session: Session;
  let welcome: OwnPage;
  let sample: SamplePage;
  const tabs = (path: string) =>
    session.extension.evaluate(
      `chrome.tabs.query({}).then((tabs) => tabs.filter(({ url }) => url?.endsWith("${path}")).map(({ id }) => id))`,
    ) as Promise<number[]>;
  beforeAll(async () => {
    session = await openSession(name, { keepsWelcome: true });
    const page = await findWelcome(session.browser);
    await page.setViewport({ width: 900, height: 900 });
    welcome = new OwnPage(page);
    sample = new SamplePage(session, page, (await tabs("/welcome.html"))[0] as number);
  });
  afterAll(() => session?.close());

  const marked = (isMarked: (names: string[]) => boolean, failure: string) =>
    until(async () => (isMarked(await sample.highlights()) ? true : null), failure);

  test("opens once the extension is installed, and says what it does and does not do", async () => {
    await expect.poll(() => tabs("/welcome.html")).toHaveLength(1);
    await welcome.says("jede Angabe mit Datum und Quelle");
    await welcome.says("Nichts verlässt Ihr Gerät");
  });

  test("has a sample with real terms, and cards by mouse and by keyboard", async () => {
    await sample.annotated();
    await expect.poll(() => sample.highlights()).toEqual(expect.arrayContaining(["Kosmodrom Wostotschny", "KN-23", "Sergej Schoigu"]));
    await welcome.page.bringToFront();
    await sample.hover("KN-23");
    const card = await sample.cardOf("KN-23");
    expect(card.text).toContain("Seite vom 14. September 2023");
    await welcome.page.mouse.move(5, 5);
    await sample.noCard();
    await sample.command("next-term");
    await sample.command("open-card");
    expect((await sample.openCard()).hasFocus).toBe(true);
    await welcome.page.keyboard.press("Escape");
    await sample.noCard();
  });

  test("goes on whatever is chosen on it, and where it is chosen is where articles are annotated", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await welcome.press("Nur auf Klick");
    await welcome.notes("Gespeichert: Nur auf Klick");
    await article.bare();
    // As long as it takes for the sample to be ended and begun anew.
    await pause(1000);
    await marked((names) => names.includes("KN-23"), "the sample is marked no more");
    await welcome.page.bringToFront();
    await welcome.page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await sample.hover("KN-23");
    await sample.cardOf("KN-23");
    await welcome.page.mouse.move(5, 5);
    await sample.noCard();
    await welcome.press("Auf allen Websites");
    await article.annotated();
    await article.page.close();
  });

  test("follows what is set elsewhere", async () => {
    await session.mark("every");
    await marked((names) => names.filter((one) => one === "Russland").length === 2, "more marks were not painted");
    await session.extension.evaluate(
      `chrome.runtime.sendMessage({ type: "change-settings", change: { language: "en" }, isPrivate: false }).then(() => {})`,
    );
    await welcome.says("Background to what you read");
    await marked((names) => names.includes("Vostochny Cosmodrome"), "the English sample is not marked");
    await session.extension.evaluate(`chrome.runtime.sendMessage({ type: "reset-settings" }).then(() => {})`);
    await welcome.says("Hintergrund zu dem, was Sie lesen");
  });

  test("leads to the settings", async () => {
    await welcome.press("Einstellungen öffnen");
    await until(async () => ((await tabs("/options.html")).length === 1 ? true : null), "the settings did not open");
  });

  test("does not come back when the extension is updated", async () => {
    await session.extension.evaluate(
      `chrome.tabs.query({}).then((tabs) => chrome.tabs.remove(tabs.filter(({ url }) => url?.endsWith("/welcome.html")).map(({ id }) => id)))`,
    );
    await session.extension.evaluate("void chrome.runtime.reload()").catch(() => {});
    await pause(3000);
    const addresses = await Promise.all((await session.browser.pages()).map((page) => page.evaluate(() => location.href).catch(() => "")));
    expect(addresses.filter((address) => address.endsWith("/welcome.html"))).toEqual([]);
  });
});
