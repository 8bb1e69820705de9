/// <reference types="node" />
/** Styles of a page, aimed at our card: it looks and stands as it does on any other page. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession, type Session } from "./support/session";

const ATTACK = readFileSync("e2e/articles/hostile.css", "utf8");

describe.each(BROWSERS)("a page whose style means harm, in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  /** How every element of the card looks, as the browser computes it. */
  const look = (article: ArticlePage) =>
    article.probe(() => {
      const root = ourRoot(".card");
      const asked = [
        ...["color", "background-color", "border-top-color", "border-bottom-width", "outline-style", "opacity", "visibility", "display"],
        ...["direction", "unicode-bidi", "text-align", "text-transform", "letter-spacing", "line-height", "font-family", "font-size"],
        ...["width", "filter", "transform", "clip-path", "pointer-events", "user-select", "color-scheme", "cursor"],
      ];
      return [...(root?.querySelectorAll(".card, .card *") ?? [])].map((element) => {
        const style = getComputedStyle(element);
        const name = `${element.localName}.${element.getAttribute("class") ?? ""}`;
        return `${name} ${asked.map((property) => `${property}: ${style.getPropertyValue(property)}`).join("; ")}`;
      });
    });

  async function lookOn(harm: (article: ArticlePage) => Promise<unknown>): Promise<{ article: ArticlePage; seen: string[] }> {
    const article = await (await session.open("hostile.html")).annotated();
    await article.page.bringToFront();
    await harm(article);
    await pause(100);
    await article.hover("Hwasong-18");
    await article.openCard();
    // The fade is over.
    await pause(300);
    return { article, seen: (await look(article)) as string[] };
  }

  const sheet = (text: string) => (article: ArticlePage) =>
    article.page.evaluate((css) => {
      const added = new CSSStyleSheet();
      added.replaceSync(css);
      document.adoptedStyleSheets.push(added);
    }, text);

  test("changes nothing about the card", async () => {
    const calm = await lookOn(async () => {});
    expect(calm.seen.length).toBeGreaterThan(10);
    const attacked = await lookOn(sheet(ATTACK));
    expect(attacked.seen).toEqual(calm.seen);
    const { top, bottom, left, right } = (await attacked.article.openCard()).box;
    expect({ width: Math.round(right - left), isHigh: bottom - top > 200 }).toEqual({ width: 432, isHigh: true });
    // And it can be pressed.
    await attacked.article.page.mouse.click(left + 40, top + 8);
    await attacked.article.page.mouse.move(980, 790);
    await pause(600);
    expect(await attacked.article.card()).not.toBeNull();
  });

  test("registered names of custom properties change nothing either", async () => {
    const calm = await lookOn(async () => {});
    const attacked = await lookOn((article) =>
      article.page.evaluate(() => {
        for (const property of ["paper", "ink", "quiet", "rule", "accent", "tint", "flag", "flag-paper", "serif", "sans", "room"]) {
          CSS.registerProperty({ name: `--${property}`, syntax: "<integer>", inherits: false, initialValue: "0" });
        }
      }),
    );
    expect(attacked.seen).toEqual(calm.seen);
  });

  test("a page that darkens what is behind its own dialogs is not darkened by a card", async () => {
    const corner = async (article: ArticlePage) => {
      const shot = await article.page.screenshot({ clip: { x: 940, y: 700, width: 40, height: 40 }, encoding: "base64" });
      return shot;
    };
    const article = await (await session.open("hostile.html")).annotated();
    await article.page.bringToFront();
    await sheet("::backdrop { background: rgb(0 0 0 / 60%) }")(article);
    const before = await corner(article);
    await article.hover("Hwasong-18");
    await article.openCard();
    await pause(200);
    expect(await corner(article)).toBe(before);
  });
});
