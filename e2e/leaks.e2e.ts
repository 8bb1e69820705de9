/// <reference types="node" />
/** A single-page site that shows view after view, with cards open in them: nothing of ours may keep any. */
import { expect, test } from "vitest";
import { until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession } from "./support/session";

const VIEWS = 100;

/** What the page itself holds weakly of its views. */
interface Views {
  readonly views: WeakRef<object>[];
}

test.each(BROWSERS)(`after ${VIEWS} views nothing in %s holds any but the last`, async (name) => {
  const session = await openSession(name);
  try {
    const article = await (await session.open("gipfel.html")).annotated();
    const { page } = article;
    const show = (view: number) =>
      page.evaluate((at) => {
        const held = window as unknown as Views & { html?: string };
        const old = document.querySelector("article") as HTMLElement;
        Object.assign(held, { html: held.html ?? old.innerHTML, views: held.views ?? [] });
        const next = document.createElement("article");
        next.innerHTML = held.html ?? "";
        next.querySelector("h1")?.append(` (${at})`);
        history.pushState({}, "", `/ansicht-${at}`);
        old.replaceWith(next);
        scrollTo(0, 0);
        held.views.push(new WeakRef(next), new WeakRef(next.querySelectorAll("p")[3]?.firstChild as Text));
      }, view);
    const isPainted = () =>
      page.evaluate(() => {
        const [range] = (CSS.highlights.get("noted") ?? []) as Iterable<Range>;
        return range?.startContainer.isConnected === true && document.querySelector("article")?.contains(range.startContainer) === true;
      });
    for (let view = 0; view < VIEWS; view++) {
      await show(view);
      // Every tenth is read: its highlights come, and a card is open when it goes.
      if (view % 10 !== 0) continue;
      await until(async () => ((await isPainted()) ? true : null), `view ${view} was not annotated`);
      if (view % 20 === 0) {
        const { x, y } = await article.placeOf("KN‑23");
        await page.mouse.click(x, y);
      } else {
        await article.command("open-card");
      }
      await article.openCard();
    }
    await article.noCard();
    await until(async () => ((await isPainted()) ? true : null), "the last view was not annotated");
    // By number, with what is left of each: which ones they are tells what was done in them.
    const survivors = () =>
      page.evaluate(() =>
        (window as unknown as Views).views
          .slice(0, -2)
          .flatMap((view, at) => (view.deref() ? `${at % 2 ? "text" : "article"} ${at >> 1}` : [])),
      );
    const isFree = async () => {
      await session.collectGarbage(page);
      return (await survivors()).length === 0 ? true : null;
    };
    await until(isFree, "views are left", 15_000).catch(async () => expect(await survivors()).toEqual([]));
  } finally {
    await session.close();
  }
});
