import { describe, expect, it, vi } from "vitest";
import { by, freshPageForEachTest, made, open, painted, reader, settle, stop, wordsOf } from "./test-annotator";

freshPageForEachTest();

describe("open shadow roots", () => {
  const declared = (html: string) => `<template shadowrootmode="open">${html}</template>`;
  const rootOf = (selector: string) => by(selector).shadowRoot as ShadowRoot;
  const html = `<p>KN-23</p><div id="host">${declared(`<p>Kim Jong Un</p><div id="inner">${declared("<p>Hwasong-18</p>")}</div><slot></slot>`)}<p>Kim</p></div><p>KN-23</p>`;

  it("are annotated, in the order in which they are seen", async () => {
    const annotator = await open(html);
    expect(wordsOf(annotator)).toEqual(["KN-23", "Kim Jong Un", "Hwasong-18", "Kim", "KN-23"]);
    expect(annotator.painted).toEqual(annotator.mentions);
  });

  it.each<readonly [what: string, change: () => unknown, words: string]>([
    ["late paragraphs", () => rootOf("#host").append(made("p", "KN-23")), "KN-23, Kim Jong Un, Hwasong-18, Kim, KN-23, KN-23"],
    ["late text of the root itself", () => rootOf("#host").prepend("KN-23"), "KN-23, KN-23, Kim Jong Un, Hwasong-18, Kim, KN-23"],
    ["rewritten text", () => rootOf("#host").querySelector("p")?.replaceChildren("nobody"), "KN-23, Hwasong-18, KN-23"],
    ["what goes", () => rootOf("#host").querySelector("#inner")?.remove(), "KN-23, Kim Jong Un, Kim, KN-23"],
    ["the host that goes", () => by("#host").remove(), "KN-23, KN-23"],
    ["late paragraphs for a slot", () => by("#host").append(made("p", "KN-23")), "KN-23, Kim Jong Un, Hwasong-18, Kim, KN-23, KN-23"],
    ["late text for a slot", () => by("#host").append("KN-23"), "KN-23, Kim Jong Un, Hwasong-18, Kim, KN-23, KN-23"],
    [
      "a late root in one",
      () => {
        const late = document.createElement("div");
        late.attachShadow({ mode: "open" }).innerHTML = "<p>KN-23</p>";
        rootOf("#host").append(late);
      },
      "KN-23, Kim Jong Un, Hwasong-18, Kim, KN-23, KN-23",
    ],
  ])("are followed: %s", async (_, change, words) => {
    const annotator = await open(html);
    change();
    await settle();
    expect(wordsOf(annotator).join(", ")).toBe(words);
    const inner = by("#host")?.shadowRoot?.querySelector("#inner")?.shadowRoot;
    inner?.append(made("p", "the Hwasong-18"));
    await settle();
    expect(wordsOf(annotator)).toHaveLength(words.split(", ").length + (inner ? 1 : 0));
  });

  it("of elements that are defined late are read when they are looked for", async () => {
    const annotator = await open("<p>KN-23</p><late-part></late-part>");
    annotator.lookForRoots();
    customElements.define(
      "late-part",
      class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: "open" }).innerHTML = "<p>Hwasong-18</p>";
        }
      },
    );
    annotator.lookForRoots();
    await settle();
    expect(wordsOf(annotator)).toEqual(["KN-23", "Hwasong-18"]);
    const work = vi.spyOn(Element.prototype, "checkVisibility");
    annotator.lookForRoots();
    await settle();
    expect(work).not.toHaveBeenCalled();
  });

  it("have sections like the rest of the page", async () => {
    reader.density = "section";
    const annotator = await open(
      `<h1>KN-23</h1><div>${declared("<p>KN-23</p><h2>More</h2><p>KN-23</p>")}</div><p>KN-23</p><h2>x</h2><p>KN-23</p>`,
    );
    expect(annotator.painted.map(({ range }) => range.startContainer.parentElement?.tagName)).toEqual(["H1", "P", "P"]);
    expect(annotator.painted[1]?.range.startContainer.getRootNode()).toBeInstanceOf(ShadowRoot);
  });

  it("hold no name that only the border between two roots puts together", async () => {
    const annotator = await open(`<div>${declared("<p>KN<slot></slot></p>")}-23</div>`);
    expect([wordsOf(annotator), painted()]).toEqual([[], []]);
  });

  it("are followed no more in the end", async () => {
    const annotator = await open(html);
    stop();
    rootOf("#host").append(made("p", "KN-23"));
    await settle();
    annotator.lookForRoots();
    await settle();
    expect([CSS.highlights.size, annotator.mentions]).toEqual([0, []]);
  });
});
