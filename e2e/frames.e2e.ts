/// <reference types="node" />
/** Frames of a page: its own are annotated like the page, those of others are left alone. */
import type { Frame } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession, type Session } from "./support/session";

const TICKER = ["Nordkorea", "Kim Jong Un", "Wladimir Putin", "Kiew", "Russland", "KN-23"];
const WRITTEN_LATER = `<p>In Nordkorea wird die Hwasong-18 gefeiert. ${"Dazu gab es Reden, Blumen und Musik im ganzen Land. ".repeat(9)}</p>`;

const paintedIn = (frame: Frame) =>
  frame.evaluate(() =>
    ([...(CSS.highlights.get("noted") ?? [])] as Range[])
      .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString().replace(/\s+/g, " ")),
  );

const hasCard = (frame: Frame) => frame.evaluate(() => document.querySelector("html > [popover]") !== null);

function frameOf(article: ArticlePage, isWanted: (frame: Frame) => boolean): Frame {
  const frame = article.page.frames().find((one) => one !== article.page.mainFrame() && isWanted(one));
  if (!frame) throw new Error("the frame is missing");
  return frame;
}

describe.each(BROWSERS)("frames in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  test("the page's own are annotated, with a card; others are not; nothing is left when the site is switched off", async () => {
    const article = await (await session.open("rahmen.html")).annotated();
    const own = frameOf(article, (frame) => frame.url().startsWith("http://der-morgen.example"));
    await until(async () => ((await paintedIn(own)).length > 0 ? true : null), "nothing was painted in the frame");
    await expect.poll(() => paintedIn(own)).toEqual(TICKER);
    const foreign = frameOf(article, (frame) => frame.url().startsWith("http://werbung.example"));
    await pause(500);
    expect(await paintedIn(foreign)).toEqual([]);

    const place = await own.evaluate(() => {
      const box = ([...(CSS.highlights.get("noted") ?? [])] as Range[]).find((range) => String(range) === "KN-23")?.getClientRects()[0];
      const frame = window.frameElement;
      frame?.scrollIntoView({ block: "center" });
      const outer = frame?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + (outer?.left ?? 0) + 12, y: (box?.top ?? 0) + (outer?.top ?? 0) + 8 };
    });
    await article.page.mouse.move(place.x - 8, place.y - 4);
    await pause(80);
    await article.page.mouse.move(place.x, place.y, { steps: 2 });
    await until(async () => ((await hasCard(own)) ? true : null), "no card opened in the frame");

    await session.extension.evaluate(async (tabId) => {
      const api = chrome as unknown as { runtime: { sendMessage(message: object): Promise<unknown> } };
      await api.runtime.sendMessage({ type: "set-site", tabId, host: "der-morgen.example", isOn: false });
    }, article.tabId);
    await article.bare();
    await until(async () => ((await paintedIn(own)).length === 0 ? true : null), "highlights are left in the frame");
    await session.set({ sitesOff: [] });
  });

  test("a frame that the page writes itself is annotated when it has been loaded", async () => {
    const article = await (await session.open("rahmen.html")).annotated();
    await article.page.evaluate((html) => {
      const frame = document.querySelector<HTMLIFrameElement>("#blank");
      if (frame) frame.srcdoc = html;
    }, WRITTEN_LATER);
    const written = await until(async () => {
      for (const frame of article.page.frames()) if (frame.url() === "about:srcdoc") return frame;
      return null;
    }, "the frame is missing");
    await until(async () => ((await paintedIn(written)).length > 0 ? true : null), "nothing was painted in the frame");
    await expect.poll(() => paintedIn(written)).toEqual(["Nordkorea", "Hwasong-18"]);
  });
});

declare const chrome: unknown;
