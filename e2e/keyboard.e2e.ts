/// <reference types="node" />
/** Reading by keyboard and by ear, with the shipped build, in both browsers. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession, type Session } from "./support/session";

/** What has the focus in the page itself. */
const focusOf = ({ page }: ArticlePage) => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

describe.each(BROWSERS)("by keyboard in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  const open = async (file = "gipfel.html") => {
    const article = await (await session.open(file)).annotated();
    await article.page.bringToFront();
    return article;
  };
  const isRinged = async (article: ArticlePage, text: string) => {
    const { x, y } = await article.placeOf(text);
    const { rings } = (await article.current()) ?? { rings: [] };
    return rings.length === 1 && rings.every(({ left, right, top, bottom }) => left < x && x < right && top < y && y < bottom);
  };

  test("commands go from term to term: a ring and a word, no card, and the focus stays", async () => {
    const article = await open();
    await article.page.focus("#note");
    await article.page.evaluate(() => scrollTo(0, 0));
    const before = await article.serialised();
    await article.command("next-term");
    const said = await article.hears("Kim Jong Un, ");
    expect(said).toMatch(/2023: .+ Quelle: .+, \S+ 2023\. 1 von 18\.$/);
    expect((await article.current())?.language).toBe("de");
    await expect.poll(() => isRinged(article, "Kim Jong Un")).toBe(true);
    await article.command("next-term");
    await article.hears("Kosmodrom Wostotschny, ");
    await expect.poll(() => isRinged(article, "Kosmodrom Wostotschny")).toBe(true);
    await article.command("previous-term");
    await article.hears("Kim Jong Un, ");
    expect(await article.card()).toBeNull();
    await expect.poll(() => focusOf(article)).toBe("note");
    // Nothing lies under Esc but the ring.
    await article.page.keyboard.press("Escape");
    await until(async () => ((await article.current()) === null ? true : null), "the ring stayed");
    expect(await article.serialised()).toBe(before);
    await article.command("next-term");
    await article.hears("Kosmodrom Wostotschny, ");
  });

  test("the card opens on its own command, with the focus in it, and follows from term to term; Esc gives focus and caret back", async () => {
    const article = await open();
    const { page } = article;
    await page.type("#note", "Gedanken");
    await page.evaluate(() => {
      (document.getElementById("note") as HTMLInputElement).setSelectionRange(2, 5);
      scrollTo(0, 0);
    });
    await article.command("open-card");
    const card = await article.cardOf("Kim Jong Un");
    await until(async () => ((await article.card())?.hasFocus ? true : null), "the card has no focus");
    expect(card.role).toBe("dialog");
    // Its name is said by the dialog itself.
    expect(await article.hears("Staatschef")).toMatch(/1 von 18\.$/);
    await article.command("next-term");
    await article.cardOf("Kosmodrom Wostotschny");
    await until(async () => ((await article.card())?.hasFocus ? true : null), "the focus did not come along");
    await expect.poll(() => isRinged(article, "Kosmodrom Wostotschny")).toBe(true);
    await page.keyboard.press("Escape");
    await article.noCard();
    await expect.poll(() => isRinged(article, "Kosmodrom Wostotschny")).toBe(true);
    const caret = () =>
      page.evaluate(() => {
        const { id, selectionStart, selectionEnd } = document.activeElement as HTMLInputElement;
        return [id, selectionStart, selectionEnd];
      });
    await expect.poll(() => caret()).toEqual(["note", 2, 5]);
    await page.keyboard.press("Escape");
    await until(async () => ((await article.current()) === null ? true : null), "the ring stayed");
  });

  test("a key held down: only the last term is spoken of, and its card gets the focus that the first one was to have", async () => {
    const article = await open();
    // As the commands send them, but so fast that no card is there yet when the next one comes.
    const messages = ["{ type: 'open' }", ...Array(2).fill("{ type: 'step', direction: 1 }")];
    await article.extension.evaluate(messages.map((message) => `chrome.tabs.sendMessage(${article.tabId}, ${message})`).join(";"));
    const heard = [(await article.current())?.said ?? ""];
    await article.cardOf("Wladimir Putin");
    heard.push((await article.current())?.said ?? "");
    await until(async () => ((await article.card())?.hasFocus ? true : null), "the card has no focus");
    await article.hears("Präsident Russlands (so genannt");
    expect(heard.filter((said) => said !== "" && !said.startsWith("Präsident"))).toEqual([]);
  });

  // Only there can a test compose.
  test.runIf(name === "chromium")("Esc in the middle of composing a word is the input method's", async () => {
    const article = await open();
    await article.command("next-term");
    await article.hears("Kim Jong Un, ");
    await article.page.focus("#note");
    const devtools = await article.page.createCDPSession();
    await devtools.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 });
    await article.page.keyboard.press("Escape");
    await pause(150);
    // Scrolled out of sight with its term, the ring is still the current one's.
    expect(await article.current()).not.toBeNull();
    await devtools.send("Input.insertText", { text: "n" });
    await article.page.keyboard.press("Escape");
    await until(async () => ((await article.current()) === null ? true : null), "the ring stayed");
  });

  test("after a hover card, too, the focus goes back to where it was; hover itself says nothing", async () => {
    const article = await open();
    await article.page.focus("#note");
    await article.page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      document.querySelector<HTMLElement>(".lead a")?.focus();
    });
    await article.hover("Wladimir Putin");
    const hovered = await article.openCard();
    expect(hovered.role).toBeNull();
    await pause(400);
    expect((await article.current())?.said).toBe("");
    await article.command("open-card");
    await until(async () => ((await article.card())?.hasFocus ? true : null), "the card has no focus");
    expect((await article.card())?.role).toBe("dialog");
    await article.page.keyboard.press("Escape");
    await article.noCard();
    await expect.poll(() => focusOf(article)).toBe("A");
  });

  test("a press inside a hover card takes the focus only until it closes", async () => {
    const article = await open();
    const { page } = article;
    await page.evaluate(() => document.querySelector<HTMLElement>(".lead a")?.focus());
    await article.hover("Wladimir Putin");
    const { box } = await article.openCard();
    // The name: nothing there is pressed, but the card has the focus then.
    await page.mouse.move(box.left + 60, box.top + 40, { steps: 8 });
    await page.mouse.down();
    await page.mouse.up();
    await until(async () => ((await article.card())?.hasFocus ? true : null), "the card did not get the focus");
    await page.keyboard.press("Escape");
    await article.noCard();
    await expect.poll(() => focusOf(article)).toBe("A");
  });

  test("where nothing had the focus, Tab goes on from the term", async () => {
    const article = await open("schichten.html");
    const { page } = article;
    const before = await article.serialised();
    await article.command("open-card");
    await article.cardOf("Nordkorea");
    await until(async () => ((await article.card())?.hasFocus ? true : null), "the card has no focus");
    await page.keyboard.press("Escape");
    await article.noCard();
    await expect.poll(() => focusOf(article)).toBe("BODY");
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Mehr dazu");
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    await expect.poll(() => focusOf(article)).toBe("full");
    await page.keyboard.press("Escape");
    await until(async () => ((await article.current()) === null ? true : null), "the ring stayed");
    expect(await article.serialised()).toBe(before);
  });

  test("the keys that scroll a page scroll the card that has the focus, and leave the page where it is", async () => {
    const article = await open();
    const { page } = article;
    await article.command("open-card");
    await until(async () => ((await article.card())?.hasFocus ? true : null), "the card has no focus");
    const scrolled = () => article.probe(() => ourRoot(".card")?.querySelector(".view:not([hidden]) .body")?.scrollTop ?? -1);
    const pageBefore = await page.evaluate(() => scrollY);
    const seen = [await scrolled()];
    for (const key of ["ArrowDown", "PageDown", " ", "End", "PageUp", "ArrowUp", "Home"] as const) {
      await page.keyboard.press(key);
      seen.push(await scrolled());
    }
    const [start, line, next, , end, back, up, top] = seen as [number, number, number, number, number, number, number, number];
    expect([start, top]).toEqual([0, 0]);
    expect(line).toBeGreaterThan(0);
    expect(next).toBeGreaterThan(line);
    expect(end).toBeGreaterThan(next);
    expect(back).toBeLessThan(end);
    expect(up).toBeLessThan(back);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(pageBefore);
  });

  test("who tabs out of a card goes on from its term, either way, and the card closes", async () => {
    const article = await open("schichten.html");
    const { page } = article;
    const openCard = async () => {
      await article.command("open-card");
      await article.cardOf("Nordkorea");
      await until(async () => ((await article.card())?.hasFocus ? true : null), "the card has no focus");
    };
    await openCard();
    for (let stop = 0; stop < 80 && (await article.card()) !== null; stop++) await page.keyboard.press("Tab");
    expect(await article.card()).toBeNull();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Mehr dazu");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await openCard();
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    await article.noCard();
    await expect.poll(() => focusOf(article)).toBe("full");
  });

  test("a card with the focus outlives a look at another tab: focus, fold and scroll position are as they were", async () => {
    const article = await open();
    const { page } = article;
    await article.command("open-card");
    await article.cardOf("Kim Jong Un");
    await until(async () => ((await article.card())?.hasFocus ? true : null), "the card has no focus");
    const look = () =>
      article.probe(() => {
        const root = ourRoot(".card");
        const fold = root?.querySelector("details");
        if (root && fold && !fold.open) {
          fold.open = true;
          (root.querySelector(".body") as Element).scrollTop = 40;
          fold.querySelector("summary")?.focus({ preventScroll: true });
        }
        return [fold?.open ?? null, root?.querySelector(".body")?.scrollTop ?? null, root?.activeElement?.tagName ?? null];
      });
    await expect.poll(() => look()).toEqual([true, 40, "SUMMARY"]);
    await pause(200);
    const { box } = await article.openCard();
    const other = await session.browser.newPage();
    await other.bringToFront();
    await until(async () => ((await article.card()) === null ? true : null), "the host stayed in the hidden page");
    await page.bringToFront();
    await article.cardOf("Kim Jong Un");
    await pause(200);
    await expect.poll(() => look()).toEqual([true, 40, "SUMMARY"]);
    expect((await article.openCard()).box).toEqual(box);
    await page.keyboard.press("Escape");
    await article.noCard();
    await other.close();
  });

  test("under a modal dialog, commands go to the terms in it, and Esc closes the card before the dialog", async () => {
    const article = await open("schichten.html");
    const { page } = article;
    await page.click("#read");
    await until(async () => ((await article.highlights()).includes("Kosmodrom Wostotschny") ? true : null), "the dialog was not read");
    await article.command("next-term");
    await article.hears("Kosmodrom Wostotschny, ");
    await article.command("open-card");
    await until(async () => ((await article.card())?.hasFocus ? true : null), "the card has no focus");
    await page.keyboard.press("Escape");
    await article.noCard();
    await expect.poll(() => page.evaluate(() => document.querySelector("dialog")?.open)).toBe(true);
    await expect.poll(() => focusOf(article)).toBe("done");
    await page.keyboard.press("Escape");
    await until(async () => ((await page.evaluate(() => document.querySelector("dialog")?.open)) ? null : true), "the dialog stayed");
    await until(async () => ((await article.current()) === null ? true : null), "the ring stayed");
  });

  test("a command takes everything off this page, and puts it back", async () => {
    const article = await open();
    const other = await open("hintergrund.html");
    await article.command("toggle-page");
    await article.bare();
    expect(await article.badge()).toBe("");
    await article.command("toggle-page");
    await article.annotated();
    expect((await other.highlights()).length).toBeGreaterThan(0);
    const garden = await session.open("garten.html");
    await pause(600);
    expect(await garden.highlights()).toEqual([]);
    await garden.command("toggle-page");
    await pause(600);
    await garden.command("toggle-page");
    await garden.bare();
  });
});
