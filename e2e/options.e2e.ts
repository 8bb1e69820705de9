/// <reference types="node" />
/** The page of settings, in both browsers: everything that is set there, on pages that are open. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ArticlePage, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { GIPFEL_HIGHLIGHTS, GIPFEL_MENTIONS } from "./support/expected";
import { OwnPage, openOwnPage } from "./support/own-page";
import { openSession, type Session } from "./support/session";

const HOST = "der-morgen.example";

describe.each(BROWSERS)("the page of settings in %s", (name) => {
  let session: Session;
  let options: OwnPage;
  let article: ArticlePage;
  beforeAll(async () => {
    session = await openSession(name);
  });
  beforeEach(async () => {
    await ask({ type: "reset-settings" });
    article = await (await session.open("gipfel.html")).annotated();
    options = await openOwnPage(session, "/options.html");
  });
  afterEach(async () => {
    await options.page.close();
    await article.page.close();
  });
  afterAll(() => session?.close());

  const ask = (message: object) =>
    session.extension.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)}).then(() => {})`) as Promise<void>;
  const stored = () =>
    session.extension.evaluate(`chrome.storage.local.get().then((all) => JSON.parse(JSON.stringify(all)))`) as Promise<{
      settings: Record<string, unknown>;
      dismissed: unknown[];
    }>;
  const shows = (mentions: readonly string[]) =>
    until(async () => (String(await article.highlights()) === String(mentions) ? true : null), "the page did not follow");
  const dismiss = (entity: string, term: string) => ask({ type: "dismiss", entity, term, scope: "anywhere" });
  const back = (n: string) => article.highlights().then((all) => all.includes(n));

  test("where articles are annotated is chosen, and open pages follow at once", async () => {
    await options.press("Nur auf Klick");
    await options.notes("Gespeichert: Nur auf Klick");
    await article.bare();
    await options.press("Auf gewählten Websites");
    await options.enter("Website auswählen", `http://${HOST}/gipfel.html?from=here#top`);
    await options.notes(`${HOST} hinzugefügt`);
    await article.annotated();
    await options.press(`Entfernen: ${HOST}`);
    await article.bare();
    await options.press("Rückgängig");
    await article.annotated();
    expect((await stored()).settings).toMatchObject({ mode: "chosen", sitesOn: [HOST] });
  });

  test("a site is switched off by name and on again; what is no site is said to be none", async () => {
    await options.enter("Website ausschalten", "keine website");
    await options.says("„keine website“ ist keine Website.");
    expect((await stored()).settings.sitesOff).toEqual([]);
    await options.page.keyboard.down("Control");
    await options.page.keyboard.press("a");
    await options.page.keyboard.up("Control");
    await options.page.keyboard.type(HOST);
    await options.page.keyboard.press("Enter");
    await options.says(HOST);
    await article.bare();
    await options.press(`Entfernen: ${HOST}`);
    await article.annotated();
  });

  test("how often and how loud is chosen, and the specimen shows it as pages do", async () => {
    const specimen = () => options.page.evaluate(() => [...(CSS.highlights.get("noted") ?? [])].length);
    const line = (selector: string, page = options.page) =>
      page.evaluate(
        (where) => getComputedStyle(document.querySelector(where) as Element, "::highlight(noted)").textDecorationLine,
        selector,
      );
    await options.press("jedes Mal");
    await shows(GIPFEL_MENTIONS);
    expect([await specimen(), await line(".specimen p")]).toEqual([3, "underline"]);
    await options.press("hinterlegt");
    await until(async () => ((await line("p", article.page)) === "none" ? true : null), "the page's line stayed");
    await until(async () => ((await line(".specimen p")) === "none" ? true : null), "the specimen's line stayed");
    await options.press("je Abschnitt einmal");
    await shows(GIPFEL_HIGHLIGHTS);
    await expect.poll(() => specimen()).toBe(2);
  });

  test("language, colours and size change the page at once, and are still there when it is opened again", async () => {
    await options.press("English");
    await options.says("How often, how loud");
    await options.notes("Saved: ");
    await options.press("dark");
    await options.press("very large");
    const look = (page: OwnPage) =>
      page.page.evaluate(() => {
        const { colorScheme, zoom } = getComputedStyle(document.documentElement);
        return [document.documentElement.lang, document.title, colorScheme, zoom];
      });
    const wanted = ["en", "Settings – Backgrounder", "dark", "1.5"];
    await until(async () => (String(await look(options)) === String(wanted) ? true : null), "the look did not change");
    const again = await openOwnPage(session, "/options.html");
    await expect.poll(() => look(again)).toEqual(wanted);
    await expect.poll(() => again.chosen()).toEqual(expect.arrayContaining(["English", "dark", "very large"]));
    await again.page.close();
  });

  test("hidden matches are listed by name, taken back one by one or all at once, and that undone", async () => {
    await dismiss("kim-jong-un", "Kim Jong Un");
    await dismiss("seoul", "Seoul");
    await options.says("„Kim Jong Un“ als „Kim Jong Un“, überall");
    await until(async () => ((await back("Seoul")) ? null : true), "Seoul is still marked");
    await options.press("Zurückholen: „Seoul“ als „Seoul“, überall");
    await options.notes("„Seoul“ wird wieder markiert.");
    await until(async () => ((await back("Seoul")) ? true : null), "Seoul is not marked again");
    await options.press("Rückgängig");
    await until(async () => ((await back("Seoul")) ? null : true), "Seoul is still marked");
    await options.press("Alle zurückholen");
    await shows(GIPFEL_HIGHLIGHTS);
    await options.notes("2 Treffer werden wieder markiert.");
    await options.says("Keine. Ist ein Name falsch erkannt");
    await options.press("Rückgängig");
    await until(async () => ((await stored()).dismissed.length === 2 ? true : null), "what was hidden did not come back");
  });

  test("everything is reset once it is asked for twice, and that undone", async () => {
    await options.press("jedes Mal");
    await dismiss("seoul", "Seoul");
    await options.says("„Seoul“ als");
    await options.press("Alles zurücksetzen");
    await options.press("Abbrechen");
    expect((await stored()).settings).toMatchObject({ density: "every" });
    await options.press("Alles zurücksetzen");
    await options.press("Zurücksetzen");
    await options.notes("Alles ist zurückgesetzt.");
    await shows(GIPFEL_HIGHLIGHTS);
    expect((await stored()).dismissed).toEqual([]);
    await options.press("Rückgängig");
    await options.notes("Rückgängig gemacht.");
    await shows(GIPFEL_MENTIONS.filter((mention) => mention !== "Seoul"));
  });

  test("settings are saved to a file and read from it; a broken one changes nothing and says where", async () => {
    await options.page.evaluate(() => {
      const world = globalThis as { saved?: Promise<string>; savedAs?: string };
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        world.saved = (blob as Blob).text();
        return create(blob);
      };
      document.addEventListener("click", ({ target }) => {
        if (target instanceof HTMLAnchorElement) world.savedAs = target.download;
      });
    });
    await options.press("Orte");
    await options.press("dunkel");
    await dismiss("seoul", "Seoul");
    await options.says("„Seoul“ als");
    await options.press("Als Datei sichern");
    await options.notes("Gesichert als backgrounder-20");
    const file = (await options.page.evaluate(() => (globalThis as { saved?: Promise<string> }).saved)) as string;
    const kept = await stored();
    expect(JSON.parse(file)).toEqual({
      format: "backgrounder-settings",
      version: 2,
      settings: expect.objectContaining({ hiddenTypes: ["place"], theme: "dark", mode: "everywhere" }),
      dismissed: [{ entity: "seoul", term: "Seoul", scope: "anywhere", place: "" }],
    });

    await options.pick("kaputt.json", file.replace('"dark",', '"dark"'));
    await options.notes("kaputt.json wurde nicht übernommen");
    const line = file.split("\n").findIndex((text) => text.includes('"dark"')) + 2;
    await options.notes(`Zeile ${line} ist kein gültiges JSON.`);
    await options.pick("falsch.json", file.replace('"dark"', '"pink"').replace('"seoul"', '"Seoul!"'));
    await options.notes("Der Wert von „theme“ ist nicht lesbar.");
    await options.notes("Eintrag Nr. 1 nicht lesbar.");
    await options.pick("neu.json", file.replace('"version": 2', '"version": 3'));
    await options.notes("Die Datei stammt von einer neueren Version");
    expect(await stored()).toEqual(kept);

    await ask({ type: "reset-settings" });
    await options.says("Keine. Ist ein Name falsch erkannt");
    await options.pick("gut.json", file);
    await options.notes("Einstellungen aus gut.json gelesen.");
    expect(await stored()).toEqual(kept);
    await options.press("Rückgängig");
    await until(async () => ((await stored()).dismissed.length === 0 ? true : null), "the import was not undone");
    expect((await stored()).settings).toMatchObject({ theme: "system", hiddenTypes: [] });
  });

  test("shortcuts are listed as they are, with the way to change them", async () => {
    await options.says("Zum nächsten Begriff Alt+Shift+J");
    await options.says("Seite ein- oder ausschalten noch keines");
    const active = () =>
      session.extension.evaluate(
        `chrome.tabs.query({ active: true }).then((tabs) => String(tabs.map(({ url, title }) => url + title)))`,
      ) as Promise<string>;
    const before = await active();
    await options.press("Tastenkürzel ändern");
    await until(async () => ((await active()) === before ? null : true), "no other page came to the front");
    await options.page.bringToFront();
    expect(await options.text()).not.toContain("Der Browser öffnet diese Seite nicht von hier.");
  });
});

describe.each(BROWSERS)("access that is withheld in %s", (name) => {
  test("is said on the page of settings as soon as it is, and asked back for", async () => {
    const session = await openSession(name);
    try {
      const options = await openOwnPage(session, "/options.html");
      expect(await options.text()).not.toContain("Der Browser hält Websites noch zurück");
      await session.withholdAccess();
      await options.says("Der Browser hält Websites noch zurück");
      await options.press("Zugriff auf Websites erlauben");
      if (name === "chromium") {
        await session.giveAccess();
        await options.saysNo("Der Browser hält Websites noch zurück");
      }
    } finally {
      await session.close();
    }
  });
});

// Firefox only: Chromium opens settings in ordinary windows, whichever they are asked for in.
test.runIf(BROWSERS.includes("firefox"))(
  "what is set in a private window of Firefox holds in private windows, and is not written down",
  async () => {
    const session = await openSession("firefox", { inPrivate: true });
    try {
      const ordinary = await openOwnPage(session, "/options.html");
      await ordinary.page.evaluate(`browser.windows.create({ incognito: true, url: "/options.html" }).then(() => {})`);
      const find = async () => {
        for (const page of await session.browser.pages()) {
          const isPrivate = await page.evaluate(() => document.querySelector("main > .private") !== null).catch(() => false);
          if (isPrivate) return new OwnPage(page);
        }
        return null;
      };
      const inside = await until(find, "no private window shows the settings");
      expect(await inside.text()).not.toContain("Sichern und zurücksetzen");
      await inside.press("Nur auf Klick");
      await inside.notes("Gespeichert: Nur auf Klick");
      expect((await inside.chosen())[0]).toBe("Nur auf Klick");
      expect((await ordinary.chosen())[0]).toBe("Auf allen Websites");
      const kept = "Promise.all([browser.storage.local.get(), browser.storage.session.get()]).then(JSON.stringify)";
      await expect.poll(() => ordinary.page.evaluate(kept)).toBe('[{},{"privateSettings":{"mode":"click"}}]');
    } finally {
      await session.close();
    }
  },
);
