import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Density } from "@/lib/matching/density";
import { TERM_HIGHLIGHT } from "./highlighter";
import { PageAnnotator } from "./page-annotator";
import type { PageMention } from "./page-mention";
import { SLICE_LIMITS } from "./slices";
import { testIndex } from "./test-index";

/** What waits for the browser to be idle. */
let idle: (() => void)[];
let runs: AbortController[];
let isWanted: boolean;
let density: Density;
/** Words that the reader has dismissed. */
let dismissed: readonly string[];
let decided: (readonly PageMention[])[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  idle = [];
  vi.spyOn(window, "requestIdleCallback").mockImplementation((callback) =>
    idle.push(() => callback({ didTimeout: false, timeRemaining: () => 1 })),
  );
  runs = [];
  isWanted = true;
  density = "every";
  dismissed = [];
  decided = [];
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function annotate(): PageAnnotator {
  const run = new AbortController();
  runs.push(run);
  return new PageAnnotator(
    {
      root: document.body,
      index: testIndex,
      isWanted: () => isWanted,
      isDismissed: ({ start, end }, text) => dismissed.includes(text.slice(start, end)),
      isIgnored: (node) => node instanceof Element && node.id === "ours",
      density,
      onDecided: (mentions) => decided.push(mentions),
    },
    run.signal,
  );
}

function stop(): void {
  for (const run of runs) run.abort();
}

/** Lets the browser be idle once. @returns whether anything waited for it. */
async function nextSlice(): Promise<boolean> {
  const waiting = idle.splice(0);
  for (const go of waiting) go();
  await vi.advanceTimersByTimeAsync(0);
  return waiting.length > 0;
}

/** Until the page is quiet and everything is read. */
async function settle(): Promise<void> {
  do await vi.advanceTimersByTimeAsync(300);
  while (await nextSlice());
}

/** Shows a page and annotates it to the end. */
async function open(html: string): Promise<PageAnnotator> {
  document.body.innerHTML = html;
  const annotator = annotate();
  await settle();
  return annotator;
}

const by = (selector: string) => document.querySelector(selector) as HTMLElement;
const wordsOf = ({ mentions }: PageAnnotator) => mentions.map(({ range }) => range.toString());
/** What is painted, in the order of the document. */
const painted = () =>
  ([...(CSS.highlights.get(TERM_HIGHLIGHT) ?? [])] as Range[])
    .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map((range) => range.toString());

/** An element with this HTML in it. */
function made(tag: string, html: string): HTMLElement {
  const element = document.createElement(tag);
  element.innerHTML = html;
  return element;
}

describe("a page", () => {
  it("is annotated where it names something, in the order of the document", async () => {
    const annotator = await open("<h1>The KN-23</h1><div>Kim Jong Un <p>and the Hwasong-18</p> saw the KN-23.</div><nav>KN-23</nav>");
    expect(wordsOf(annotator)).toEqual(["KN-23", "Kim Jong Un", "Hwasong-18", "KN-23"]);
    expect(painted()).toEqual(wordsOf(annotator));
    expect(annotator.mentions.map(({ entity }) => entity.id)).toEqual(["kn-23", "kim-jong-un", "hwasong-18", "kn-23"]);
    expect(decided.at(-1)).toBe(annotator.mentions);
  });

  it("is annotated across tags, with the text nodes of each mention", async () => {
    const annotator = await open("<p>the Hwa<b>song</b><i>-<u>18</u></i> flew</p>");
    expect(annotator.mentions.map(({ nodes }) => nodes.map(({ data }) => data))).toEqual([["the Hwa", "song", "-", "18"]]);
  });

  it("is decided as a whole: a short form counts after the full name", async () => {
    const words = wordsOf(await open("<p>KN-23</p><p>Kim spoke.</p><p>Kim Jong Un spoke.</p><p>Kim left.</p>"));
    expect(words).toEqual(["KN-23", "Kim Jong Un", "Kim"]);
  });

  it("is not touched before the browser is idle", async () => {
    document.body.innerHTML = "<p>KN-23</p>";
    const annotator = annotate();
    await vi.advanceTimersByTimeAsync(0);
    expect([painted(), annotator.mentions, decided]).toEqual([[], [], []]);
    await settle();
    expect(painted()).toEqual(["KN-23"]);
  });

  it("stays the same document", async () => {
    const html = "<article><h1>The KN-23</h1><p>Kim <b>Jong</b> Un</p></article>";
    await open(html);
    expect(document.body.innerHTML).toBe(html);
  });
});

describe("a page that changes", () => {
  it.each<readonly [what: string, html: string, change: () => unknown, words: string]>([
    ["late paragraphs are read", "<p>KN-23</p>", () => document.body.append(made("p", "Hwasong-18")), "KN-23, Hwasong-18"],
    ["also above what is there", "<p>KN-23</p>", () => document.body.prepend(made("p", "Hwasong-18")), "Hwasong-18, KN-23"],
    ["late text is read", "<p>KN-23</p>", () => by("p").append(" Hwasong-18"), "KN-23, Hwasong-18"],
    ["late words in an inline tag are read once", "<p>KN-23 </p>", () => by("p").append(made("b", "Hwasong-18")), "KN-23, Hwasong-18"],
    ["also inside other inline tags", "<p>KN-23 <i></i></p>", () => by("i").append(made("b", "Hwasong-18")), "KN-23, Hwasong-18"],
    [
      "also with paragraphs inside",
      "<div>KN-23 </div>",
      () => by("div").append(made("a", "<p>Hwasong-18</p>KN-23")),
      "KN-23, Hwasong-18, KN-23",
    ],
    ["a name that is completed late is found", "<p>Hwasong</p>", () => by("p").append(made("b", "-18")), "Hwasong-18"],
    ["what is rewritten is dropped", "<p>KN-23</p><p>KN-23</p>", () => by("p").replaceChildren("nothing"), "KN-23"],
    ["what is rewritten in place is read", "<p>KN-23</p>", () => ((by("p").firstChild as Text).data = "the Hwasong-18"), "Hwasong-18"],
    ["what is removed is dropped", "<div><p>KN-23</p></div><p>Hwasong-18</p>", () => by("div").remove(), "Hwasong-18"],
    [
      "what is moved is read once",
      "<p id='a'>KN-23</p><div><p>Hwasong-18</p></div>",
      () => by("div").append(by("#a")),
      "Hwasong-18, KN-23",
    ],
    [
      "what takes everything's place is read",
      "<p>KN-23</p>",
      () => document.body.replaceChildren(made("div", "<p>Hwasong-18</p>")),
      "Hwasong-18",
    ],
    ["a copy of everything is read", "<div><p>KN-23</p></div>", () => by("div").replaceWith(by("div").cloneNode(true)), "KN-23"],
    ["a short form is dropped with the name that it stood for", "<h1>Kim Jong Un</h1><p>Kim</p>", () => by("h1").remove(), ""],
    [
      "a short form is found once its name is there",
      "<p>Kim</p>",
      () => document.body.prepend(made("h1", "Kim Jong Un")),
      "Kim Jong Un, Kim",
    ],
    ["late navigation is not read", "<p>KN-23</p>", () => document.body.append(made("nav", "<p>Hwasong-18</p>")), "KN-23"],
    ["late text in navigation is not read", "<nav><p></p></nav>", () => by("p").append("KN-23"), ""],
    ["late footnote numbers are not read", "<p>KN-23</p>", () => by("p").append(made("sup", "Hwasong-18")), "KN-23"],
    ["what is ours is not", "<p>KN-23</p>", () => document.body.append(Object.assign(made("p", "Hwasong-18"), { id: "ours" })), "KN-23"],
  ])("%s", async (_, html, change, words) => {
    const annotator = await open(html);
    change();
    await settle();
    expect(wordsOf(annotator).join(", ")).toBe(words);
    expect(painted()).toEqual(wordsOf(annotator));
  });

  it("keeps the mentions of what did not change, so that an open card keeps its term", async () => {
    const annotator = await open("<p>KN-23</p><p id='a'>Hwasong-18</p>");
    const [kept] = annotator.mentions;
    by("#a").append(" KN-23");
    document.body.prepend(made("p", "Kim Jong Un"));
    await settle();
    expect(wordsOf(annotator)).toEqual(["Kim Jong Un", "KN-23", "Hwasong-18", "KN-23"]);
    expect(annotator.mentions[1]).toBe(kept);
  });

  it("keeps the mentions that stayed in their place where the text around them changed", async () => {
    const annotator = await open("<p>Kim Jong Un saw the <b>KN-23</b> fly</p>");
    const [first, second] = annotator.mentions;
    by("p").append(" (7 comments)");
    (by("b").firstChild as Text).data = "the KN-23";
    await settle();
    expect(wordsOf(annotator)).toEqual(["Kim Jong Un", "KN-23"]);
    expect(annotator.mentions[0]).toBe(first);
    expect(annotator.mentions[1]).not.toBe(second);
    expect(painted()).toEqual(["Kim Jong Un", "KN-23"]);
  });

  it("keeps what is painted until it is read again", async () => {
    const annotator = await open("<div id='a'><p>KN-23</p></div><p>Hwasong-18</p>");
    by("#a").append(...Array.from({ length: SLICE_LIMITS.steps * 2 }, () => made("p", "Kim Jong Un")));
    by("#a").hidden = true;
    by("#a").hidden = false;
    const [kept] = annotator.mentions;
    await vi.advanceTimersByTimeAsync(300);
    for (let more = true; more; more = await nextSlice()) expect(annotator.mentions).toContain(kept);
    expect(annotator.mentions).toHaveLength(SLICE_LIMITS.steps * 2 + 2);
  });

  it("while it is being read is read to its end all the same", async () => {
    const paragraphs = Array.from({ length: SLICE_LIMITS.steps * 2 }, (_, at) => `<p id="p${at}">KN-23</p>`);
    document.body.innerHTML = `${paragraphs.join("")}<p>Hwasong-18</p>`;
    const annotator = annotate();
    await nextSlice();
    // Among these is the one at which reading paused.
    for (let at = SLICE_LIMITS.steps - 5; at < SLICE_LIMITS.steps + 5; at++) by(`#p${at}`).remove();
    await settle();
    expect(wordsOf(annotator)).toEqual([...Array(SLICE_LIMITS.steps * 2 - 10).fill("KN-23"), "Hwasong-18"]);
  });

  it("shows in the end what a fresh look at it would, whatever it did", async () => {
    const html = `<p>Kim Jong Un <b>and Kim</b></p><div>the Hwa<b>song</b>-18<p>KN-<i>23</i></p>of Kim</div><ul><li>KN-23<li>Kim</ul>`;
    const bits = [
      "KN-23",
      " Hwasong-18 ",
      "Kim",
      "<b>KN</b>-23",
      "<p>Kim Jong Un</p>",
      "<a>Kim <p>KN-23</p></a>",
      "-18",
      "<nav>KN-23</nav>",
    ];
    for (let seed = 1; seed <= 15; seed++) {
      let state = seed;
      const pick = <Item>(items: readonly Item[]): Item => {
        state = (state * 48_271) % 2_147_483_647;
        return items[state % items.length] as Item;
      };
      document.body.innerHTML = html;
      const annotator = annotate();
      for (let step = 0; step < 8; step++) {
        const elements = [...document.body.querySelectorAll<HTMLElement>("*")];
        const element = elements.length > 0 ? pick(elements) : document.body;
        const other = elements.length > 0 ? pick(elements) : document.body;
        pick<() => void>([
          () => element.remove(),
          () => element.insertAdjacentHTML(pick(["beforebegin", "afterbegin", "beforeend", "afterend"] as const), pick(bits)),
          () => other.contains(element) || element.before(other),
          () => element.replaceChildren(pick(["KN-23", "", "Kim"])),
          () => element.toggleAttribute("hidden"),
          () => element.normalize(),
        ])();
        await pick<() => Promise<unknown>>([settle, nextSlice, () => vi.advanceTimersByTimeAsync(150), async () => {}])();
      }
      await settle();
      const fresh = annotate();
      await settle();
      const places = ({ mentions }: PageAnnotator) =>
        mentions.map(({ range, entity }) => [entity.id, String(range), range.startContainer, range.startOffset]);
      expect(places(annotator), `seed ${seed}: ${document.body.innerHTML}`).toEqual(places(fresh));
      stop();
    }
  });
});

describe("what cannot be seen", () => {
  const show: readonly (readonly [what: string, html: string, show: () => void])[] = [
    ["an element without a box", "<div style='display:none'><p>KN-23</p></div>", () => by("div").removeAttribute("style")],
    ["an invisible one", "<div style='visibility:hidden'><p>KN-23</p></div>", () => by("div").removeAttribute("style")],
    ["closed details", "<details><summary>more</summary><p>KN-23</p></details>", () => by("details").setAttribute("open", "")],
    ["words inside a paragraph", "<p>the <span style='display:none'>KN-23</span></p>", () => by("span").removeAttribute("style")],
    ["invisible words inside a paragraph", "<p>the <i style='visibility:hidden'>KN-23</i></p>", () => by("i").removeAttribute("style")],
  ];

  it.each(show)("is not annotated until it is shown: %s", async (_, html, reveal) => {
    const annotator = await open(html);
    const before = document.body.innerHTML;
    expect(painted()).toEqual([]);
    reveal();
    annotator.decideAgain();
    expect(painted()).toEqual(["KN-23"]);
    document.body.innerHTML = before;
    await settle();
    expect(painted()).toEqual([]);
  });

  it("introduces nobody", async () => {
    const annotator = await open("<h1 style='display:none'>Kim Jong Un</h1><p>Kim</p>");
    expect(painted()).toEqual([]);
    by("h1").removeAttribute("style");
    annotator.decideAgain();
    expect(painted()).toEqual(["Kim Jong Un", "Kim"]);
  });

  it("is not annotated any more once it is hidden", async () => {
    const annotator = await open("<p>KN-23</p>");
    by("p").style.display = "none";
    annotator.decideAgain();
    expect(painted()).toEqual([]);
    by("p").style.display = "";
    annotator.decideAgain();
    expect(painted()).toEqual(["KN-23"]);
  });

  it("with the attribute of that name is read when the page takes it away, and dropped when it comes back", async () => {
    await open("<div hidden><p>KN-23</p></div><p>a <b hidden>Hwasong-18</b></p>");
    expect(painted()).toEqual([]);
    by("div").hidden = false;
    await settle();
    expect(painted()).toEqual(["KN-23"]);
    by("b").hidden = false;
    await settle();
    expect(painted()).toEqual(["KN-23", "Hwasong-18"]);
    by("div").hidden = true;
    await settle();
    expect(painted()).toEqual(["Hwasong-18"]);
  });
});

describe("the first mention in each section is painted", () => {
  const html =
    "<p>KN-23, KN-23</p><h1>The KN-23</h1><p>Kim Jong Un saw the KN-23. Kim left.</p><article><p>A KN-23.</p></article><h2>End</h2><p>KN-23 <b>KN-23</b></p>";
  const places = ({ painted: shown }: PageAnnotator) =>
    shown.map(({ range }) => `${range} in ${range.startContainer.parentElement?.tagName}`);

  it("while the others are known all the same", async () => {
    density = "section";
    const annotator = await open(html);
    expect(places(annotator)).toEqual(["KN-23 in P", "KN-23 in H1", "Kim Jong Un in P", "KN-23 in P", "KN-23 in P"]);
    expect(wordsOf(annotator)).toHaveLength(9);
    expect(painted()).toEqual(annotator.painted.map(({ range }) => String(range)));
  });

  it("or the first on the page, or every one, at once when that is wanted", async () => {
    density = "section";
    const annotator = await open(html);
    annotator.setDensity("page");
    expect(painted()).toEqual(["KN-23", "Kim Jong Un"]);
    annotator.setDensity("every");
    expect(painted()).toEqual(wordsOf(annotator));
    annotator.setDensity("section");
    expect(painted()).toHaveLength(5);
  });

  it("in the text rather than in a caption before it", async () => {
    density = "section";
    const annotator = await open("<figure><figcaption>KN-23 and Hwasong-18</figcaption></figure><p>The KN-23</p>");
    expect(places(annotator)).toEqual(["Hwasong-18 in FIGCAPTION", "KN-23 in P"]);
  });

  it("also when a heading or an earlier mention comes late, or the first goes", async () => {
    density = "section";
    const annotator = await open("<p id='a'>KN-23</p><p id='b'>KN-23</p>");
    expect(painted()).toEqual(["KN-23"]);
    by("#a").after(made("h2", "Later"));
    await settle();
    expect(painted()).toEqual(["KN-23", "KN-23"]);
    by("h2").remove();
    by("#a").before(made("p", "Hwasong-18, KN-23"));
    await settle();
    expect(painted()).toEqual(["Hwasong-18", "KN-23"]);
    expect(annotator.painted.at(-1)?.range.startContainer.parentElement).toBe(document.querySelector("p"));
    (document.querySelector("p") as Element).remove();
    await settle();
    expect(annotator.painted.map(({ range }) => range.startContainer.parentElement?.id)).toEqual(["a"]);
  });
});

describe("nothing is done", () => {
  /** How often the page was asked what can be seen, and the outside told. */
  function watchWork() {
    const checks = vi.spyOn(Element.prototype, "checkVisibility");
    const paints = vi.spyOn(Highlight.prototype, "add");
    const told = decided.length;
    return () => ({ checks: checks.mock.calls.length, paints: paints.mock.calls.length, told: decided.length - told });
  }

  it.each<readonly [what: string, change: () => unknown]>([
    ["nothing happens", () => {}],
    ["something happens in navigation", () => by("nav").append(made("p", "Hwasong-18"))],
    ["a video goes on", () => by("video").append(document.createElement("source"))],
    ["a clock in a status line ticks", () => by("[role=timer]").replaceChildren("12:01")],
  ])("when %s", async (_, change) => {
    density = "section";
    await open("<p>KN-23 and KN-23</p><nav></nav><video></video><div role='timer'>12:00</div>");
    const work = watchWork();
    change();
    await settle();
    expect(work()).toEqual({ checks: 0, paints: 0, told: 0 });
  });

  it.each<readonly [what: string, change: (annotator: PageAnnotator) => unknown]>([
    ["a ticker beside the article ticks", () => by("#ticker").replaceChildren("other words")],
    ["the reader clicks", (annotator) => annotator.decideAgain()],
    ["the paragraph goes on without a name", () => by("p").append(" and more")],
  ])("but looking, when %s", async (_, change) => {
    density = "section";
    const annotator = await open("<p>KN-23 and KN-23</p><div id='ticker'>words</div>");
    const work = watchWork();
    change(annotator);
    await settle();
    expect(work()).toMatchObject({ paints: 0, told: 0 });
    expect(work().checks).toBeLessThan(8);
  });
});

describe("open shadow roots", () => {
  const open_ = (html: string) => `<template shadowrootmode="open">${html}</template>`;
  async function openPage(html: string): Promise<PageAnnotator> {
    document.body.setHTMLUnsafe(html);
    const annotator = annotate();
    await settle();
    return annotator;
  }
  const rootOf = (selector: string) => by(selector).shadowRoot as ShadowRoot;
  const html = `<p>KN-23</p><div id="host">${open_(`<p>Kim Jong Un</p><div id="inner">${open_("<p>Hwasong-18</p>")}</div><slot></slot>`)}<p>Kim</p></div><p>KN-23</p>`;

  it("are annotated, in the order in which they are seen", async () => {
    const annotator = await openPage(html);
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
    const annotator = await openPage(html);
    change();
    await settle();
    expect(wordsOf(annotator).join(", ")).toBe(words);
    const inner = by("#host")?.shadowRoot?.querySelector("#inner")?.shadowRoot;
    inner?.append(made("p", "the Hwasong-18"));
    await settle();
    expect(wordsOf(annotator)).toHaveLength(words.split(", ").length + (inner ? 1 : 0));
  });

  it("of elements that are defined late are read when they are looked for", async () => {
    const annotator = await openPage("<p>KN-23</p><late-part></late-part>");
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
    density = "section";
    const annotator = await openPage(
      `<h1>KN-23</h1><div>${open_("<p>KN-23</p><h2>More</h2><p>KN-23</p>")}</div><p>KN-23</p><h2>x</h2><p>KN-23</p>`,
    );
    expect(annotator.painted.map(({ range }) => range.startContainer.parentElement?.tagName)).toEqual(["H1", "P", "P"]);
    expect(annotator.painted[1]?.range.startContainer.getRootNode()).toBeInstanceOf(ShadowRoot);
  });

  it("hold no name that only the border between two roots puts together", async () => {
    const annotator = await openPage(`<div>${open_("<p>KN<slot></slot></p>")}-23</div>`);
    expect([wordsOf(annotator), painted()]).toEqual([[], []]);
  });

  it("are followed no more in the end", async () => {
    const annotator = await openPage(html);
    stop();
    rootOf("#host").append(made("p", "KN-23"));
    await settle();
    annotator.lookForRoots();
    await settle();
    expect([CSS.highlights.size, annotator.mentions]).toEqual([0, []]);
  });
});

it("what has no box of its own is as visible as what it stands in", async () => {
  const annotator = await open(
    "<div style='display:contents'><p style='display:contents'>KN-23</p></div><div style='display:none'><p style='display:contents'>KN-23</p></div>",
  );
  expect(wordsOf(annotator)).toEqual(["KN-23"]);
});

describe("a page that is not wanted", () => {
  it("is cleared at the next decision, and annotated again when it is wanted again", async () => {
    const annotator = await open("<p>KN-23</p>");
    isWanted = false;
    annotator.decideAgain();
    expect([painted(), annotator.mentions, decided.at(-1)]).toEqual([[], [], []]);
    document.body.append(made("p", "Hwasong-18"));
    await settle();
    expect(painted()).toEqual([]);
    isWanted = true;
    annotator.decideAgain();
    expect(painted()).toEqual(["KN-23", "Hwasong-18"]);
  });
});

describe("an end", () => {
  it("leaves nothing on the page, and nothing goes on", async () => {
    const annotator = await open("<p>KN-23</p>");
    annotator.highlighter.setCurrent(annotator.mentions[0] ?? null);
    const told = decided.length;
    stop();
    expect([CSS.highlights.size, annotator.mentions]).toEqual([0, []]);
    document.body.append(made("p", "Hwasong-18"));
    await settle();
    annotator.decideAgain();
    expect([CSS.highlights.size, annotator.mentions, decided.length, vi.getTimerCount()]).toEqual([0, [], told, 0]);
  });

  it("in the middle of reading is one", async () => {
    document.body.innerHTML = "<p>KN-23</p>".repeat(SLICE_LIMITS.steps * 3);
    const annotator = annotate();
    await nextSlice();
    expect(painted().length).toBeGreaterThan(0);
    stop();
    await settle();
    expect([CSS.highlights.size, annotator.mentions, decided.length]).toEqual([0, [], 1]);
  });
});

describe("work", () => {
  /** How many mentions each slice added. */
  async function countSlices(): Promise<number[]> {
    const annotator = annotate();
    const counts: number[] = [];
    let before = 0;
    while (await nextSlice()) {
      counts.push(annotator.mentions.length - before);
      before = annotator.mentions.length;
    }
    return counts;
  }

  it("in one slice is so many blocks at most", async () => {
    document.body.innerHTML = "<p>KN-23</p>".repeat(SLICE_LIMITS.steps * 3);
    const counts = await countSlices();
    expect(Math.max(...counts)).toBeLessThanOrEqual(SLICE_LIMITS.steps);
    expect(counts.reduce((sum, count) => sum + count)).toBe(SLICE_LIMITS.steps * 3);
    // A chance to pause without a block is a step as well, so there is one slice more.
    expect(counts).toHaveLength(4);
  });

  it("in one slice is so much text at most, and the block that goes beyond", async () => {
    const text = "KN-23 ".padEnd(1000, "and so on ");
    document.body.innerHTML = `<p>${text}</p>`.repeat(50);
    const perSlice = Math.ceil(SLICE_LIMITS.characters / text.length);
    expect(await countSlices()).toEqual([perSlice, perSlice, 50 - 2 * perSlice]);
  });

  it("in one slice is bounded where there is nothing to read as well", async () => {
    const nodes = SLICE_LIMITS.steps * 400 * 2;
    const empty = made("div", "");
    empty.style.display = "none";
    for (let at = 0; at < nodes; at++) empty.append(document.createElement("img"));
    document.body.append(empty);
    expect(await countSlices()).toEqual([0, 0, 0]);
  });

  it("on many small changes is sliced as well", async () => {
    const annotator = await open("<div></div>");
    for (let at = 0; at < SLICE_LIMITS.steps * 2; at++) by("div").append(made("p", "KN-23"));
    await vi.advanceTimersByTimeAsync(150);
    const counts: number[] = [];
    while (await nextSlice()) counts.push(annotator.mentions.length);
    expect(counts).toEqual([SLICE_LIMITS.steps, SLICE_LIMITS.steps * 2, SLICE_LIMITS.steps * 2]);
  });

  it("is done for elements without a word as well, in slices", async () => {
    await open("<p>KN-23</p>");
    for (let at = 0; at < SLICE_LIMITS.steps * 3; at++) document.body.append(document.createElement("img"));
    await vi.advanceTimersByTimeAsync(150);
    let slices = 0;
    while (await nextSlice()) slices++;
    expect(slices).toBe(4);
  });

  it("on thousands of late elements grows with their number, not with its square", async () => {
    await open(`${"<section>".repeat(40)}<div><p>KN-23</p></div>`);
    const reads = { contains: 0, parents: 0 };
    const { contains } = Node.prototype;
    vi.spyOn(Node.prototype, "contains").mockImplementation(function (this: Node, other) {
      reads.contains++;
      return contains.call(this, other);
    });
    const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, "parentNode")?.get as () => ParentNode | null;
    vi.spyOn(Node.prototype, "parentNode", "get").mockImplementation(function (this: Node) {
      reads.parents++;
      return parentNode.call(this);
    });
    const count = 20_000;
    for (let at = 0; at < count; at++) by("div").append(document.createElement("p"));
    await settle();
    expect(reads.contains).toBeLessThan(count);
    expect(reads.parents).toBeLessThan(count * 8);
    expect(painted()).toEqual(["KN-23"]);
  });

  it("on a page with very many terms is decided on ever more seldom while it is read", async () => {
    document.body.innerHTML = "<p>KN-23</p>".repeat(SLICE_LIMITS.steps * 20);
    annotate();
    let slices = 0;
    while (await nextSlice()) slices++;
    expect(slices).toBeGreaterThan(20);
    expect(decided.length).toBeLessThan(15);
    expect(decided.at(-1)).toHaveLength(SLICE_LIMITS.steps * 20);
  });
});

describe("a match that the reader dismisses", () => {
  it("is bare, while all others stand as they stood, and comes back with the same range", async () => {
    const annotator = await open("<p>Kim Jong Un kam. Kim ging. Die KN-23 blieb.</p>");
    const before = annotator.mentions;
    expect(wordsOf(annotator)).toEqual(["Kim Jong Un", "Kim", "KN-23"]);
    dismissed = ["Kim Jong Un"];
    annotator.decideAgain();
    // The full name still says who Kim is.
    expect(painted()).toEqual(["Kim", "KN-23"]);
    expect(annotator.mentions).toEqual([before[1], before[2]]);
    dismissed = [];
    annotator.decideAgain();
    expect(annotator.mentions.map(({ range }) => range)).toEqual(before.map(({ range }) => range));
    expect(annotator.mentions[0]).toBe(before[0]);
  });
});
