/// <reference types="node" />
/** The main flows for readers of English, in both browsers. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openPopup } from "./support/popup-page";
import { openSession, type Session } from "./support/session";

/** Words that only German has, and that any card or popup in German would hold. */
const GERMAN = /\b(?:und|der|die|das|Quelle|Abs\.|Fakten|Fakt|Begriffe|Seite|Erkannt|maschinell\w*|bis|seit)\b/;

describe.each(BROWSERS)("in English, in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name, { language: "en" });
  });
  afterAll(() => session?.close());

  test("a card is in English, on an article in either language", async () => {
    for (const [file, term] of [
      ["summit.html", "Sergei Shoigu"],
      ["gipfel.html", "Sergej Schoigu"],
    ] as const) {
      const article = await (await session.open(file)).annotated();
      await article.hover(term);
      const card = await article.openCard();
      expect(card.heading).toBe("Sergei Shoigu");
      expect(card.text).toContain("para. ");
      // Quoted first words stay in the language that they were written in.
      expect(card.text.replaceAll(/“[^”]*”/g, "")).not.toMatch(GERMAN);
    }
  });

  test("commands speak English, open the card and close it", async () => {
    const article = await (await session.open("summit.html")).annotated();
    await article.page.bringToFront();
    await article.command("next-term");
    expect(await article.hears("Vladimir Putin, ")).toMatch(/Source: .+\. 1 of 14\.$/);
    expect((await article.current())?.language).toBe("en");
    await article.command("open-card");
    await until(async () => ((await article.card())?.hasFocus ? true : null), "the card has no focus");
    await article.page.keyboard.press("Escape");
    await article.noCard();
  });

  test("the commands have names and keys in the browser's page of shortcuts, but for the one that the reader gives", async () => {
    const commands = (await session.extension.evaluate(`(globalThis.browser ?? chrome).commands.getAll()`)) as {
      name: string;
      description: string;
      shortcut: string;
    }[];
    expect(Object.fromEntries(commands.map(({ name, description, shortcut }) => [name, [description || "", shortcut]]))).toEqual({
      _execute_action: ["", "Alt+Shift+L"],
      "next-term": ["Go to the next term", "Alt+Shift+J"],
      "previous-term": ["Go to the previous term", "Alt+Shift+K"],
      "open-card": ["Open the term’s card", "Alt+Shift+U"],
      "toggle-page": ["Switch on or off on this page", ""],
    });
  });

  test("the popup lists, shows, and switches the site off and on", async () => {
    const article = await (await session.open("http://ledger.example/summit.html")).annotated();
    const popup = await openPopup(session, article.page);
    const text = await popup.text();
    expect(text).toMatch(/\d+ terms/);
    expect(text).not.toMatch(GERMAN);
    await popup.press("Sergei Shoigu");
    expect((await article.cardOf("Sergei Shoigu")).role).toBe("dialog");
    await article.page.keyboard.press("Escape");
    await article.noCard();
    const again = await openPopup(session, article.page);
    await again.flipSwitch();
    await article.bare();
    await again.flipSwitch();
    await article.annotated();
    await again.close();
  });
});
