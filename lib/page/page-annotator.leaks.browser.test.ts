import { afterEach, beforeEach, expect, it } from "vitest";
import { cdp } from "vitest/browser";
import { PageAnnotator } from "./page-annotator";
import { testIndex } from "./test-index";

const VIEWS = 100;

const { requestIdleCallback } = window;
beforeEach(() => {
  // Not a spy: it would remember what it was called with.
  window.requestIdleCallback = (callback) => window.setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 1 }), 0);
});
afterEach(() => {
  window.requestIdleCallback = requestIdleCallback;
  document.body.replaceChildren();
});

/** Shows another view, as single-page sites do, waits until it is annotated, and keeps weak hold of what it was made of. */
async function visit(view: number, annotator: () => PageAnnotator, decided: () => Promise<void>): Promise<WeakRef<object>[]> {
  const host = document.createElement("div");
  host.attachShadow({ mode: "open" }).innerHTML = `<p>Hwasong-18 (${view})</p>`;
  const article = document.createElement("article");
  article.innerHTML = `<h1>View ${view}</h1><p>Kim Jong Un saw the KN-23 fly.</p><p>Kim left.</p>`;
  article.append(host);
  document.body.replaceChildren(article);
  await decided();
  // A change in a view makes former mentions of it. Not in every view: each takes the time that a page has to be quiet.
  if (view % 10 === 0) {
    article.querySelector("p")?.prepend(`${view}: `);
    (article.querySelectorAll("p")[1]?.firstChild as Text).data = "Then Kim left.";
    await decided();
  }
  const { mentions, highlighter } = annotator();
  expect(mentions.map(String)).toHaveLength(4);
  highlighter.setCurrent(mentions[0] ?? null);
  return [host, article, ...mentions.flatMap((mention) => [mention, mention.range, ...mention.nodes])].map((held) => new WeakRef(held));
}

it(`after ${VIEWS} views of a single-page site nothing is held of any but the last`, async () => {
  const run = new AbortController();
  let tell: () => void = () => {};
  const decided = () =>
    new Promise<void>((resolve) => {
      tell = resolve;
    });
  const annotator: PageAnnotator = new PageAnnotator(
    { root: document.body, index: testIndex, isWanted: () => true, isIgnored: () => false, density: "section", onDecided: () => tell() },
    run.signal,
  );
  const views: WeakRef<object>[][] = [];
  for (let view = 0; view < VIEWS; view++) views.push(await visit(view, () => annotator, decided));
  // Weak references hold until their task is over.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await cdp().send("HeapProfiler.collectGarbage");
  const survivors = views.map((held) => held.filter((one) => one.deref() !== undefined).length);
  expect(survivors.slice(0, -1).filter((count) => count > 0)).toEqual([]);
  expect(survivors.at(-1)).toBeGreaterThan(0);
  run.abort();
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await cdp().send("HeapProfiler.collectGarbage");
  expect(views.flat().filter((one) => one.deref() !== undefined)).toEqual([]);
}, 120_000);
