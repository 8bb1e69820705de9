/// <reference types="node" />
/** What is set holds everywhere, and at once: where pages are annotated, what of them, and how it is shown. In both browsers. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { GIPFEL_HIGHLIGHTS, GIPFEL_TERMS } from "./support/expected";
import { openPopup } from "./support/popup-page";
import { openSession, type Session, SITE } from "./support/session";

/** So long after a load the gate has looked at an article that is there from the beginning, in ms. */
const SETTLED_MS = 1200;

describe.each(BROWSERS)("settings in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterEach(async () => {
    await session.extension.evaluate(`chrome.runtime.sendMessage({ type: "reset-settings" }).then(() => {})`);
    for (const page of await session.browser.pages()) if (page.url().includes(".example")) await page.close();
  });
  afterAll(() => session?.close());

  /** Opens an article and waits until the gate would have looked at it. @returns it, with what our scripts in it have said. */
  async function visit(address: string): Promise<{ readonly article: ArticlePage; readonly said: readonly string[] }> {
    // What is sent to the background comes to every page of the extension.
    await session.extension.evaluate(() => {
      const world = globalThis as unknown as { said?: [type: string, tab: number][] };
      if (!world.said) {
        const said: [string, number][] = [];
        const api = chrome as unknown as {
          runtime: { onMessage: { addListener(hear: (message: { type: string }, sender: { tab?: { id: number } }) => void): void } };
        };
        api.runtime.onMessage.addListener(({ type }, { tab }) => {
          said.push([type, tab?.id ?? -1]);
        });
        world.said = said;
      }
    });
    const article = await session.open(address);
    await pause(SETTLED_MS);
    const said = await session.extension.evaluate((tab) => {
      const world = globalThis as unknown as { said: [type: string, tab: number][] };
      return world.said.filter(([, from]) => from === tab).map(([type]) => type);
    }, article.tabId);
    return { article, said };
  }

  const shows = (article: ArticlePage, terms: readonly string[]) =>
    until(async () => (String(await article.highlights()) === String(terms) ? true : null), "the page did not follow");

  test("everywhere: the gate looks at every site, but not where it is off", async () => {
    expect((await visit("http://an.example/gipfel.html")).said).toContain("article-found");
    await session.set({ sitesOff: ["aus.example"] });
    expect((await visit("http://aus.example/gipfel.html")).said).toEqual([]);
    expect((await visit("http://aus.example:8080/gipfel.html")).said).toEqual([]);
    const { article, said } = await visit("http://an.example/gipfel.html");
    expect(said).toContain("article-found");
    await shows(article, GIPFEL_HIGHLIGHTS);
  });

  test("on chosen sites: nothing of ours runs on others, and open pages of others are left at once", async () => {
    const other = await (await session.open("gipfel.html")).annotated();
    const chosen = await (await session.open("http://an.example/gipfel.html")).annotated();
    await session.set({ mode: "chosen", sitesOn: ["an.example"] });
    await other.bare();
    expect(await other.badge()).toBe("");
    await expect.poll(() => chosen.highlights()).toEqual(GIPFEL_HIGHLIGHTS);
    expect((await visit("gipfel.html")).said).toEqual([]);
    expect((await visit("http://sub.an.example/gipfel.html")).said).toEqual([]);
    const { article, said } = await visit("http://an.example/hintergrund.html");
    expect(said).toContain("article-found");
    await article.annotated();
    await session.set({ mode: "everywhere" });
    await other.annotated();
  });

  test("a site whose name is no name, or out of the ordinary, does no harm to the others", async () => {
    await session.set({ mode: "chosen", sitesOn: ["[::1]", "127.0.0.1", "xn--bcher-kva.example", "an.example"] });
    await (await session.open("http://an.example/gipfel.html")).annotated();
    await (await session.open("http://bücher.example/gipfel.html")).annotated();
    await session.set({ mode: "everywhere", sitesOff: ["[::1]", "a_b.example", "an.example"] });
    expect((await visit("http://an.example/gipfel.html")).said).toEqual([]);
    await (await session.open("gipfel.html")).annotated();
  });

  test("on click: nothing of ours runs anywhere until a page is asked for, and that one stays", async () => {
    const before = await (await session.open("gipfel.html")).annotated();
    await session.set({ mode: "click" });
    await before.bare();
    const { article, said } = await visit("gipfel.html");
    expect(said).toEqual([]);
    const popup = await openPopup(session, article.page);
    expect(await popup.text()).not.toContain("auf der-morgen.example");
    await popup.press("Diese Seite erschließen");
    await shows(article, GIPFEL_HIGHLIGHTS);
    await expect.poll(() => article.badge()).toBe(String(GIPFEL_TERMS));
    await until(async () => ((await popup.text()).includes(`${GIPFEL_TERMS} Begriffe`) ? true : null), "the popup does not list them");
    await popup.close();
    await session.set({ density: "page" });
    await session.set({ density: "section" });
    await shows(article, GIPFEL_HIGHLIGHTS);
    // The next page was not asked for, and the one that is come back to was.
    await article.page.goto(`${SITE}/hintergrund.html`);
    await pause(SETTLED_MS);
    expect(await article.highlights()).toEqual([]);
    await article.page.evaluate(() => history.back());
    await until(
      async () => ((await article.page.evaluate(() => location.pathname).catch(() => "")) === "/gipfel.html" ? true : null),
      "the page did not come back",
    );
    await pause(500);
    await shows(article, GIPFEL_HIGHLIGHTS);
    await expect.poll(() => article.badge()).toBe(String(GIPFEL_TERMS));
  });

  test("a page that was asked for stays when nothing is annotated by itself any more, and goes when its site is off", async () => {
    const { article } = await visit("front.html");
    const popup = await openPopup(session, article.page);
    await popup.press("Trotzdem erschließen");
    await article.annotated();
    await popup.close();
    await session.set({ mode: "click" });
    await pause(500);
    expect((await article.highlights()).length).toBe(3);
    await session.set({ sitesOff: ["der-morgen.example"] });
    await article.bare();
    await article.command("toggle-page");
    await pause(SETTLED_MS);
    expect(await article.highlights()).toEqual([]);
    const again = await openPopup(session, article.page);
    await expect.poll(() => again.text()).toContain("Auf dieser Website aus");
    await again.close();
  });

  test("on a page of an app that was asked for, the next view is left alone on click", async () => {
    await session.set({ mode: "click" });
    const { article } = await visit("http://ansicht.example/app.html");
    await article.page.evaluate(() => {
      document.querySelector("#root")?.append("Sergej Schoigu und Kim Jong Un");
      document.querySelector("#more")?.addEventListener("click", () => history.pushState({}, "", "/andere"));
    });
    const popup = await openPopup(session, article.page);
    await popup.press("Diese Seite erschließen");
    await article.annotated();
    await popup.close();
    await article.page.bringToFront();
    await article.page.click("#more");
    await article.bare();
  });

  test("types that are hidden are neither marked nor counted nor listed; all others stay as they were", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    await session.set({ hiddenTypes: ["person", "weapon"] });
    const isShown = (text: string) => !["Kim Jong Un", "Wladimir Putin", "KN‑23", "Hwasong-18", "Sergej Schoigu"].includes(text);
    await shows(article, GIPFEL_HIGHLIGHTS.filter(isShown));
    await until(async () => ((await article.badge()) === String(GIPFEL_TERMS - 5) ? true : null), "the number stayed");
    const popup = await openPopup(session, article.page);
    await expect.poll(() => popup.text()).toContain(`${GIPFEL_TERMS - 5} Begriffe`);
    expect(await popup.text()).not.toMatch(/Personen|Waffen/i);
    await popup.close();
    const next = await (await session.open("gipfel.html")).annotated();
    await expect.poll(() => next.highlights()).toEqual(GIPFEL_HIGHLIGHTS.filter(isShown));
    await session.set({ hiddenTypes: [] });
    await shows(article, GIPFEL_HIGHLIGHTS);
  });

  test("an open card changes its language, colours and size at once, and a hidden type closes it", async () => {
    const article = await (await session.open("gipfel.html")).annotated();
    const { x, y } = await article.placeOf("KN‑23");
    await article.page.mouse.click(x, y);
    const card = await article.openCard();
    const becomes = async (
      what: string,
      isSo: (now: NonNullable<Awaited<ReturnType<ArticlePage["card"]>>>) => boolean | Promise<boolean>,
    ) =>
      until(async () => {
        const now = await article.card();
        return now && (await isSo(now)) ? now : null;
      }, `the card did not become ${what}`);
    expect(card.text).toMatch(/Waffe/i);
    await session.set({ language: "en" });
    const english = await becomes("English", ({ text }) => /weapon/i.test(text));
    expect(english.text).not.toMatch(/Waffe|Quelle|Stand/);
    const background = () => inCard(article, (element) => getComputedStyle(element).backgroundColor);
    const light = await background();
    await session.set({ theme: "dark" });
    await becomes("dark", async () => (await background()) !== light);
    await session.set({ theme: "light" });
    await becomes("light", async () => (await background()) === light);
    await session.set({ size: "largest" });
    const large = await becomes("larger", ({ box }) => box.right - box.left > 640);
    expect(large.box.right - large.box.left).toBeCloseTo(1.5 * (card.box.right - card.box.left), -1);
    await session.set({ hiddenTypes: ["weapon"] });
    await article.noCard();
  });

  test.each([
    [320, 640],
    [1000, 800],
    [640, 320],
  ])("a large card keeps out of its line's way and in the window, %d px by %d px", async (width, height) => {
    await session.set({ size: "largest" });
    const article = await session.open("gipfel.html");
    await article.page.setViewport({ width, height });
    await article.annotated();
    for (const term of ["Kim Jong Un", "KN‑23", "Pjöngjang"]) {
      await article.page.evaluate((wanted) => {
        const ranges = [...(CSS.highlights.get("noted") ?? [])] as Range[];
        const range = ranges.find((one) => one.toString() === wanted);
        scrollBy({ top: (range?.getBoundingClientRect().top ?? 0) - innerHeight / 3, behavior: "instant" });
      }, term);
      await pause(300);
      const { x, y, bottom } = await article.placeOf(term);
      await article.page.mouse.click(x, y);
      const { box } = await article.openCard();
      await pause(150);
      const top = 2 * y - bottom;
      expect(box.left, term).toBeGreaterThanOrEqual(8);
      expect(box.top, term).toBeGreaterThanOrEqual(8);
      expect(box.right, term).toBeLessThanOrEqual(width - 8);
      expect(box.bottom, term).toBeLessThanOrEqual(height - 8);
      const isBeside = box.left >= x || box.right <= x;
      expect(isBeside || box.top >= bottom || box.bottom <= top, `${term} is covered by its card`).toBe(true);
      // In a window that is low for it, the whole card scrolls, and not one thing in another.
      const overflow = await inCard(article, (card) => getComputedStyle(card.querySelector(".body") as Element).overflowY);
      expect(overflow).toBe(height < 450 ? "visible" : "auto");
      await article.page.keyboard.press("Escape");
      await article.noCard();
    }
  });

  test("frames of a page follow with it", async () => {
    const article = await session.open("rahmen.html");
    const inFrames = () =>
      article.page.evaluate(() =>
        [...document.querySelectorAll("iframe")].flatMap(({ contentWindow }) => {
          try {
            const { CSS } = contentWindow as unknown as { CSS: { highlights: Map<string, Set<Range>> } };
            return [...(CSS.highlights.get("noted") ?? [])].map(String);
          } catch {
            return [];
          }
        }),
      );
    const all = await until(async () => {
      const terms = await inFrames();
      return terms.length > 0 ? terms : null;
    }, "no frame was annotated");
    expect(all).toContain("KN-23");
    await session.set({ hiddenTypes: ["weapon"] });
    await until(async () => ((await inFrames()).includes("KN-23") ? null : true), "the frame did not follow");
    await session.set({ hiddenTypes: [] });
    await until(async () => ((await inFrames()).length === all.length ? true : null), "the frame did not follow back");
    await session.set({ mode: "click" });
    await until(async () => ((await inFrames()).length === 0 ? true : null), "the frame was not left");
  });

  test("the browser's own menus follow the language as far as it lets us", async () => {
    const names = async () => {
      const commands = await session.extension.evaluate("chrome.commands.getAll()");
      return (commands as { name: string; description: string }[]).find((command) => command.name === "next-term")?.description;
    };
    const becomes = (expected: string) =>
      until(async () => ((await names()) === expected ? true : null), `the command is not called "${expected}"`);
    await becomes("Zum nächsten Begriff");
    await session.set({ language: "en" });
    // Chromium takes commands' names from the manifest, in its own language.
    await becomes(name === "firefox" ? "Go to the next term" : "Zum nächsten Begriff");
    await session.set({ language: "browser" });
    await becomes("Zum nächsten Begriff");
  });

  test("what is set outlives the background", async () => {
    await session.set({ mode: "chosen", sitesOn: ["an.example"], language: "en", hiddenTypes: ["person"] });
    await session.stopBackground();
    expect((await visit("gipfel.html")).said).toEqual([]);
    const article = await (await session.open("http://an.example/gipfel.html")).annotated();
    expect(await article.highlights()).not.toContain("Kim Jong Un");
    const popup = await openPopup(session, article.page);
    await expect.poll(() => popup.text()).toContain("Nothing leaves your machine");
    await popup.close();
    await session.stopBackground();
    await session.set({ mode: "everywhere", hiddenTypes: [] });
    await until(async () => ((await article.highlights()).includes("Kim Jong Un") ? true : null), "the page did not follow");
  });
});

describe.each(BROWSERS)("without access to any site, in %s", (name) => {
  test("chosen sites stay unread, and every page is annotated on click, in every mode", async () => {
    const session = await openSession(name);
    try {
      await session.set({ mode: "chosen", sitesOn: ["der-morgen.example"] });
      await session.withholdAccess();
      const visit = async (address: string) => {
        const page = await session.browser.newPage();
        await page.goto(address);
        await pause(SETTLED_MS);
        const painted = () => page.evaluate(() => CSS.highlights.get("noted")?.size ?? 0);
        expect(await painted()).toBe(0);
        return { popup: await openPopup(session, page), painted };
      };
      const isAnnotated = (painted: () => Promise<number>) =>
        until(async () => ((await painted()) === GIPFEL_HIGHLIGHTS.length ? true : null), "the page was not annotated");

      // The click on the icon lends access, and what is registered runs with it in Chromium.
      const other = await visit("http://an.example/gipfel.html");
      await expect.poll(() => other.popup.text()).toContain("Sie haben Backgrounder keinen Zugriff auf an.example gegeben");
      await other.popup.press("Diese Seite einmal erschließen");
      await isAnnotated(other.painted);
      await other.popup.close();

      await session.set({ mode: "click" });
      const asked = await visit(`${SITE}/gipfel.html`);
      await expect.poll(() => asked.popup.text()).toContain("Backgrounder liest eine Seite erst, wenn Sie es verlangen");
      await asked.popup.press("Diese Seite erschließen");
      await isAnnotated(asked.painted);
      await asked.popup.close();
    } finally {
      await session.close();
    }
  });
});

describe.each(BROWSERS)("private windows in %s", (name) => {
  test("follow what is set in normal ones, but for what is set in them, which goes with the last of them", async () => {
    const session = await openSession(name, { inPrivate: true });
    try {
      const ask = (expression: string) => session.extension.evaluate(expression);
      const normal = await (await session.open("gipfel.html")).annotated();
      const inPrivate = await (await session.openPrivate("gipfel.html")).annotated();
      const show = async (article: ArticlePage, present: readonly string[], missing: readonly string[]) => {
        const isSo = async () => {
          const terms = await article.highlights();
          return present.every((term) => terms.includes(term)) && missing.every((term) => !terms.includes(term));
        };
        await until(async () => ((await isSo()) ? true : null), `the page does not show ${present} without ${missing}`);
      };
      await session.set({ hiddenTypes: ["place"] });
      await show(normal, ["Kim Jong Un", "KN‑23"], ["Seoul"]);
      await show(inPrivate, ["Kim Jong Un", "KN‑23"], ["Seoul"]);
      await session.set({ hiddenTypes: ["person"] }, true);
      await show(inPrivate, ["KN‑23", "Seoul"], ["Kim Jong Un"]);
      await session.set({ hiddenTypes: ["weapon"] });
      await show(normal, ["Kim Jong Un", "Seoul"], ["KN‑23"]);
      await pause(500);
      await show(inPrivate, ["KN‑23", "Seoul"], ["Kim Jong Un"]);

      await session.set({ mode: "click" });
      await Promise.all([normal.bare(), inPrivate.bare()]);
      await session.set({ mode: "chosen", sitesOn: ["der-morgen.example"] }, true);
      await inPrivate.annotated();
      await normal.page.reload();
      await pause(SETTLED_MS);
      expect(await normal.highlights()).toEqual([]);
      expect(JSON.stringify(await ask("chrome.storage.local.get()"))).not.toContain("der-morgen");
      const registered = async () =>
        (await ask("chrome.scripting.getRegisteredContentScripts()")) as { id: string; persistAcrossSessions: boolean }[];
      expect((await registered()).map(({ id, persistAcrossSessions }) => [id, persistAcrossSessions])).toEqual([["gate-private", false]]);

      await ask(`chrome.tabs.remove(${inPrivate.tabId})`);
      await until(async () => ((await registered()).length === 0 ? true : null), "the private sites are still registered");
      expect(await ask("chrome.storage.session.get()")).toEqual({});
    } finally {
      await session.close();
    }
  });
});

/** Asks something of the open card's element. */
async function inCard(article: ArticlePage, ask: (card: HTMLElement) => string): Promise<string> {
  return article.probe(
    `() => {
    const rootOf = (host) => globalThis.chrome?.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot ?? null;
    const card = [...document.querySelectorAll("[popover]")].map((host) => rootOf(host)?.querySelector(".card")).findLast(Boolean);
    return card ? (${ask.toString()})(card) : "";
  }` as unknown as () => string,
  );
}

declare const chrome: unknown;
