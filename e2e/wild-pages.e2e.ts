/// <reference types="node" />
/** Pages that are huge, broken or hostile: no exception, no hang, nothing left behind. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticlePage, pause, until } from "./support/article-page";
import { BROWSERS } from "./support/browsers";
import { openSession, type Session } from "./support/session";

const KINDS = [
  "ten-megabytes",
  "hundred-thousand-nodes",
  "deep",
  "empty-nodes",
  "rewriting",
  "cloning",
  "deleting-our-host",
  "clearing-highlights",
  "frames",
  "built-ins",
];

/** Highlights as our own script sees them: a page that breaks its built-ins breaks the test's looks at it, too. */
const painted = (article: ArticlePage) =>
  article.probe(() => {
    const highlight = CSS.highlights.get("noted");
    return highlight ? highlight.size : 0;
  });

describe.each(BROWSERS)("wild pages in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name);
  });
  afterAll(() => session?.close());

  test.each(KINDS)("%s", async (kind) => {
    const host = `${kind}.example`;
    const article = await session.open(`http://${host}/wild.html#${kind}`);
    const errors: string[] = [];
    article.page.on("pageerror", (error) => !String(error).includes("not here") && errors.push(String(error)));
    await until(async () => ((await painted(article)) >= 1 ? true : null), "the last paragraph was not annotated", 30_000);
    if (kind !== "cloning" && kind !== "rewriting") {
      await article.command("next-term");
      await pause(700);
    }
    // The page still answers, and turning the site off takes everything away.
    await article.extension.evaluate(
      (tabId, site) => {
        const api = chrome as unknown as { runtime: { sendMessage(message: object): Promise<unknown> } };
        return api.runtime.sendMessage({ type: "set-site", tabId, host: site, isOn: false });
      },
      article.tabId,
      host,
    );
    await until(async () => ((await painted(article)) === 0 ? true : null), "highlights stayed");
    await until(
      async () => ((await article.probe(() => document.querySelectorAll("html > [popover]").length)) === 0 ? true : null),
      "our host stayed",
    );
    expect(errors).toEqual([]);
    await article.page.close();
  });
});

declare const chrome: unknown;
