/// <reference types="node" />
/** What a page and the network can notice of us: highlights and an open host, nothing else. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { GIPFEL_HIGHLIGHTS } from "./support/expected";
import { openSession, type Session } from "./support/session";

/** Filled by e2e/articles/hostile.js. */
interface Seen {
  readonly messages: string[];
  readonly events: string[];
  readonly mutations: string[];
  readonly resources: string[];
  readonly globals: string[];
  readonly untrusted: number;
  readonly host?: { readonly html: string; readonly text: string; readonly shadow: string; readonly attributes: string[] };
}

/** The browsers' own errands, which no setting stops; nothing of them carries a page. */
const BROWSER_OWN = /favicon\.ico|mozilla\.(com|org|net)|firefox\.com|google(apis)?\.com|gvt1\.com|digicert|dummy\.test/;

describe.each(BROWSERS)("what can be noticed in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  test("the document of an annotated page is the same, to the letter, as without us", async () => {
    await session.extension.evaluate(`chrome.storage.local.set({ sitesOff: ["ohne.example"] })`);
    const without = await session.open("http://ohne.example/gipfel.html");
    await pause(1000);
    expect(await without.highlights()).toEqual([]);
    const control = await without.serialised();
    const article = await (await session.open("gipfel.html")).annotated();
    expect(await article.serialised()).toBe(control);
    await article.hover("KN‑23");
    await article.openCard();
    expect(await article.serialised()).not.toBe(control);
    await article.page.keyboard.press("Escape");
    await article.noCard();
    expect(await article.serialised()).toBe(control);
  });

  test("reading, hovering and the popup's messages cause no request", async () => {
    const article = await (await session.open("http://still.example/gipfel.html")).annotated();
    for (const term of ["Kosmodrom Wostotschny", "KN‑23", "Kim Jong Un"]) {
      await article.hover(term);
      await article.openCard();
      await article.page.mouse.move(980, 30, { steps: 5 });
      await article.noCard();
    }
    await article.send({ type: "list" });
    const foreign = session.web.requests.filter((request) => !/ http:\/\/[\w-]+\.example\//.test(request) && !BROWSER_OWN.test(request));
    expect(foreign).toEqual([]);
    const here = session.web.requests.filter((request) => request.includes("still.example") && !BROWSER_OWN.test(request));
    expect(here).toEqual(["GET http://still.example/gipfel.html", "GET http://still.example/paper.css"]);
  });

  test("a page that records everything sees highlights and an open host only", async () => {
    const article = await (await session.open("hostile.html")).annotated();
    const readSeen = () => article.page.evaluate(() => (window as unknown as { seen: Seen }).seen);
    const quiet = await readSeen();
    expect(quiet.messages).toEqual([]);
    expect(quiet.events).toEqual([]);
    expect(
      quiet.mutations.filter(
        (mutation) => /attribute|HTML|popover/i.test(mutation) && !/ in (BODY|MAIN|ARTICLE|HEAD|P|H1|HTML)$/.test(mutation),
      ),
    ).toEqual([]);
    const before = quiet.mutations.length;

    await article.hover("Hwasong-18");
    const card = await article.openCard();
    const seen = await readSeen();
    expect(seen.mutations.slice(before)).toEqual(["childList DIV in HTML"]);
    expect(seen.host).toEqual({ html: '<div popover="manual"></div>', text: "", shadow: "closed", attributes: ["popover"] });
    expect(seen.messages).toEqual([]);
    expect(seen.events).toEqual([]);
    expect(seen.resources.filter((address) => !address.includes("der-morgen.example"))).toEqual([]);

    // What it can read, and no more: names of highlights, their text, and that there is a host.
    const readable = await article.page.evaluate(
      (known) => ({
        names: [...CSS.highlights.keys()],
        globals: Object.getOwnPropertyNames(window).filter((key) => !known.includes(key) && key !== "seen" && key !== "tryToOpen"),
        selection: document.body.innerText + document.documentElement.innerText,
        attributes: [...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames()),
      }),
      quiet.globals,
    );
    expect(readable.names.toSorted()).toEqual(["noted", "noted-current"]);
    expect(readable.globals).toEqual([]);
    expect(readable.selection).not.toContain(card.text.split("\n")[2]);
    expect(new Set(readable.attributes)).toEqual(
      new Set(["lang", "charset", "property", "content", "rel", "href", "src", "id", "popover"]),
    );

    await article.page.keyboard.press("Escape");
    await article.noCard();
    expect((await readSeen()).mutations.slice(before)).toEqual(["childList DIV in HTML", "childList DIV in HTML"]);
  });

  test("events that a page makes itself open nothing", async () => {
    const article = await (await session.open("hostile.html")).annotated();
    await article.page.evaluate(() => (window as unknown as { tryToOpen(): void }).tryToOpen());
    await pause(600);
    expect(await article.card()).toBeNull();
  });

  test("under the strictest content security policy everything works and nothing is reported", async () => {
    const policy = encodeURIComponent("default-src 'none'; style-src 'self'");
    const article = await (await session.open(`http://streng.example/gipfel.html?csp=${policy}`)).annotated();
    await article.hover("Kosmodrom Wostotschny");
    const card = await article.openCard();
    expect(card.text).toContain("13. September 2023");
    expect(card.box.right - card.box.left).toBeGreaterThan(300);
  });

  test("no file of the extension can be fetched by a page", async () => {
    const article = await session.open("hintergrund.html");
    const files = ["/facts.json", "/highlights.css", "/icon/16.png", "/annotator.js", "/popup.html"].map((file) => session.url(file));
    const fetched = await article.page.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map((address) =>
            fetch(address, { mode: "no-cors" }).then(
              () => address,
              () => "refused",
            ),
          ),
        ),
      files,
    );
    expect(fetched).toEqual(files.map(() => "refused"));
  });

  // Firefox has no access levels for its storage areas; scripts in pages are ours alone there, too.
  test.runIf(name === "chromium")("scripts in pages cannot read what is stored", async () => {
    const article = await session.open("hintergrund.html");
    const stored = await article.probe(() =>
      (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<unknown> } } } }).chrome.storage.local.get().then(
        () => "read",
        () => "refused",
      ),
    );
    expect(stored).toBe("refused");
  });
});

describe.runIf(BROWSERS.includes("chromium"))("pages that Chromium prepares or an update finds open", () => {
  test("a prerendered page is annotated when it is shown, not before", async () => {
    const session = await openSession("chromium");
    try {
      const start = await session.open("vorschau.html");
      await until(
        async () => (session.web.requests.some((request) => request.endsWith("/hintergrund.html")) ? true : null),
        "nothing was prerendered",
      );
      await pause(1200);
      expect(await start.badge()).toBe("");
      await Promise.all([start.page.waitForNavigation(), start.page.click("a")]);
      expect(
        await start.page.evaluate(
          () => (performance.getEntriesByType("navigation")[0] as unknown as { activationStart: number }).activationStart,
        ),
      ).toBeGreaterThan(0);
      await start.annotated();
      await until(async () => ((await start.badge()) !== "" ? true : null), "no number");
    } finally {
      await session.close();
    }
  });

  test("an update takes the old version's traces away and serves the open tab", async () => {
    const session = await openSession("chromium");
    try {
      const { page } = await (await session.open("gipfel.html")).annotated();
      await page.evaluate(() => {
        (window as unknown as { old: Highlight | undefined }).old = CSS.highlights.get("noted");
      });
      await session.extension.evaluate("chrome.runtime.reload()").catch(() => {});
      const state = () =>
        page.evaluate(() => {
          const { old } = window as unknown as { old: Highlight };
          const now = CSS.highlights.get("noted");
          return { left: old.size, isNew: now !== old, painted: now?.size ?? 0 };
        });
      await until(
        async () => ((await state()).isNew && (await state()).left === 0 ? true : null),
        "the old version stayed, or no new one came",
      );
      expect((await state()).painted).toBe(GIPFEL_HIGHLIGHTS.length);
    } finally {
      await session.close();
    }
  });
});
