import { afterEach, describe, expect, it } from "vitest";
import { BREAK } from "@/lib/matching/tokens";
import { type Block, blockOf, isReadable, readBlocks } from "./read-blocks";

afterEach(() => document.body.replaceChildren());

/** The page's body with this in it. */
function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

function blocksOf(root: Element, shallow = false): Block[] {
  return [...readBlocks(root, shallow)].filter((block) => block !== null);
}

/** The blocks' texts as the tables below write them: ¦ where reading stops, no space at either end. */
function textsOf(root: Element, shallow = false): string[] {
  return blocksOf(root, shallow).map(({ text }) => text.replaceAll(BREAK, "¦").trim());
}

describe("the blocks of a page", () => {
  it.each<readonly [what: string, html: string, ...texts: string[]]>([
    ["paragraphs are blocks of their own", "<p>one</p><p>two</p>", "one", "two"],
    ["text without any element is a block", "one", "one"],
    ["white space alone is none", "<p>one</p> \n <p>&nbsp;</p><p></p>", "one"],
    ["comments are not there", "<p>Hwa<!-- no -->song</p>", "Hwasong"],

    ["inline tags do not split a word", "<p>Hwa<b>so<i>ng</i></b><a href='#'>-18</a> <em>f</em>lew</p>", "Hwasong-18 flew"],
    ["empty inline tags do not split a word", "<p>Hwa<span></span>song</p>", "Hwasong"],
    ["<nobr> does not split a word", "<p>the <nobr>KN-23</nobr>s</p>", "the KN-23s"],
    ["a soft hyphen stays inside its word", "<p>Hwa&shy;song</p>", "Hwa\u00adsong"],
    ["a soft hyphen between tags does as well", "<p><b>Hwa&shy;</b><i>song</i></p>", "Hwa\u00adsong"],
    ["<wbr> stays inside its word", "<p>Hwa<wbr>song</p>", "Hwasong"],
    ["what ruby says how to speak is left out", "<p><ruby>金<rt>Kim</rt>正<rt>Jong</rt></ruby></p>", "金¦正¦"],
    ["abbreviations, quotations and insertions are text", "<p><q>a</q> <abbr>b</abbr> <ins>c</ins> <time>d</time></p>", "a b c d"],

    ["<br> breaks", "<p>Kim<br>Jong</p>", "Kim¦Jong"],
    ["a break is one, though a block ends there as well", "<p><b style='display:block'>Kim</b><br>Jong</p>", "Kim¦Jong"],
    ["an image breaks", "<p>Kim<img alt='no'>Jong</p>", "Kim¦Jong"],
    ["a footnote's number is no part of the word before it", "<p>Hwasong<sup>18</sup> flew</p>", "Hwasong¦ flew"],
    ["a lowered number is", "<p>H<sub>2</sub>O</p>", "H2O"],
    ["an image at the beginning breaks nothing", "<p><img>Kim</p>", "Kim"],

    ["block children split a run", "<div>one<p>two</p>three</div>", "one", "two", "three"],
    ["a block inside an inline tag splits its run", "<div>one <a>two<div>three</div>four</a> five</div>", "one two", "three", "four five"],
    ["items, cells and terms are blocks", "<ul><li>a<li>b</ul><table><tr><td>c<td>d</table><dl><dt>e<dd>f</dl>", ..."abcdef"],
    [
      "headings, captions, quotations and summaries are blocks",
      "<h1>a</h1><figure><figcaption>b</figcaption></figure><blockquote>c</blockquote><details><summary>d</summary>e</details>",
      ..."abcde",
    ],
    ["elements of the page's own are blocks", "<p>one <x-term>two</x-term> three</p>", "one", "two", "three"],

    ["spans laid out as blocks that touch are apart", "<p><span style='display:block'>Kim</span><span>Jong</span></p>", "Kim¦Jong"],
    ["also when the second is the block", "<p><span>Kim</span><span style='display:flex'>Jong</span></p>", "Kim¦Jong"],
    ["also inside other spans", "<p><i><b style='display:block'>Kim</b></i><u>Jong</u></p>", "Kim¦Jong"],
    ["spans laid out in the line are one word", "<p><span style='display:inline-block'>Kim</span><span>Jong</span></p>", "KimJong"],
    ["spans without a box of their own are one word", "<p><span style='display:contents'>Kim</span>Jong</p>", "KimJong"],
    ["a block around both is no border between them", "<p><span style='display:block'><b>Kim</b><i>Jong</i></span></p>", "KimJong"],

    ["the site's header, footer and aside are passed over", "<header>a</header><p>b</p><aside>c</aside><footer>d</footer>", "b"],
    ["those of an article are read", "<article><header>a</header><p>b</p><aside>c</aside><footer>d</footer></article>", ..."abcd"],
    ["those of the main part are read", "<main><header>a</header></main><div role='main'><footer>b</footer></div>", "a", "b"],
    ["hidden text is passed over", "<p>a <span hidden>b</span></p><div hidden><p>c</p></div>", "a ¦"],
    ["what a search on the page can reveal is read", "<div hidden='until-found'>a</div>", "a"],
    ["what is not editable after all is read", "<div contenteditable='false'>a</div>", "a"],
    ["a role that says nothing against it is read", "<div role='region'>a</div>", "a"],
  ])("%s", (_, html, ...texts) => {
    expect(textsOf(show(html))).toEqual(texts);
  });

  it.each([
    "<nav>Kim</nav>",
    "<form><p>Kim</p></form>",
    "<button>Kim</button>",
    "<select><option>Kim</select>",
    "<textarea>Kim</textarea>",
    "<code>Kim</code>",
    "<pre>Kim</pre>",
    "<kbd>Kim</kbd>",
    "<samp>Kim</samp>",
    "<script type='text/plain'>Kim</script>",
    "<style>/* Kim */</style>",
    "<noscript>Kim</noscript>",
    "<template><p>Kim</p></template>",
    "<iframe srcdoc='Kim'>Kim</iframe>",
    "<object>Kim</object>",
    "<audio>Kim</audio>",
    "<video>Kim</video>",
    "<canvas>Kim</canvas>",
    "<dialog open><p>Kim</p></dialog>",
    `<dialog><p>${"Kim ".repeat(100)}</p></dialog>`,
    `<dialog open role="alertdialog"><p>${"Kim ".repeat(100)}</p></dialog>`,
    "<svg><title>Kim</title><text>Jong</text></svg>",
    "<math><mtext>Kim</mtext></math>",
    "<div contenteditable>Kim</div>",
    "<div contenteditable='plaintext-only'>Kim</div>",
    "<div role='navigation'>Kim</div>",
    "<ul role='menu'><li>Kim</ul>",
    "<div role='search'>Kim</div>",
    "<div role='textbox'>Kim</div>",
    "<div role='alert'>Kim</div>",
    "<div role='banner'>Kim</div>",
    "<div role='contentinfo'>Kim</div>",
  ])("%s is passed over, and no word reaches across it", (html) => {
    expect(textsOf(show(`<div>before${html}after</div>`))).toEqual(["before¦after"]);
  });

  it("are those of an open dialog with running text, too", () => {
    const words = "Kim ".repeat(100).trim();
    const root = show(`<p>before</p><dialog open><h2>Head</h2><p>${words}</p><p>more</p><button>Close</button></dialog>`);
    expect(textsOf(root)).toEqual(["before", "Head", words, "more"]);
  });

  it("tell in which element each run stands", () => {
    const root = show("<section>one <b>two</b><p>three</p>four</section>");
    expect(blocksOf(root).map(({ container }) => container.tagName)).toEqual(["SECTION", "P", "SECTION"]);
    for (const { container, pieces } of blocksOf(root)) for (const { node } of pieces) expect(blockOf(node)).toBe(container);
  });

  it("are those of the root alone in a shallow reading", () => {
    const root = show("<div>one <b>two</b><p>three</p>four<div>five</div></div>").firstElementChild as Element;
    expect(textsOf(root, true)).toEqual(["one two", "four"]);
  });

  it("are none under a root that is empty", () => {
    expect(textsOf(show("<div></div>").firstElementChild as Element)).toEqual([]);
  });

  it.each([
    "<nav><p>Kim</p></nav>",
    "<form><div><p>Kim</p></div></form>",
    "<header><p>Kim</p></header>",
    "<div><sup><p>Kim</p></sup></div>",
  ])("are none under a root that is itself in what is passed over: %s", (html) => {
    const root = show(html).querySelector("p") as Element;
    expect([textsOf(root), isReadable(root)]).toEqual([[], false]);
  });

  it("of an inline root are those inside it: its own words belong to a run that begins outside", () => {
    const root = show("<p>Hwa<span>song<b>-18</b></span></p>").querySelector("span") as Element;
    expect(textsOf(root)).toEqual([]);
    root.append(document.createElement("div"), " late");
    (root.querySelector("div") as Element).textContent = "inside";
    expect(textsOf(root)).toEqual(["inside"]);
  });

  it("can be read where nothing is laid out", () => {
    const detached = document.createElement("div");
    detached.innerHTML = "<p>Hwa<b>song</b></p><p>two</p>";
    expect(textsOf(detached)).toEqual(["Hwasong", "two"]);
    const parsed = new DOMParser().parseFromString("<p>Hwa<b>song</b></p>", "text/html");
    expect(textsOf(parsed.body)).toEqual(["Hwasong"]);
  });

  it("hold nothing of a frame or of a closed shadow root", () => {
    const root = show("<div><p>light</p></div><p>two</p>");
    (root.firstElementChild as Element).attachShadow({ mode: "closed" }).innerHTML = "<p>dark</p><slot></slot>";
    expect(textsOf(root)).toEqual(["light", "two"]);
  });

  const open = (html: string) => `<template shadowrootmode="open">${html}</template>`;
  it.each<readonly [what: string, html: string, ...texts: string[]]>([
    ["what stands in it is read", `<div>${open("<p>one</p>two")}</div>`, "one", "two"],
    ["in another one as well", `<div>${open(`<div>${open("<p>one</p>")}</div><p>two</p>`)}</div>`, "one", "two"],
    ["what is slotted is read in its slot", `<div>${open("<p>a <slot></slot> c</p>")}<b>b</b></div>`, "a b c"],
    ["text is slotted as well", `<div>${open("<p>KN-<slot></slot></p>")}23</div>`, "KN-23"],
    ["paragraphs are slotted as blocks", `<div>${open("a<slot></slot>c")}<p>b</p></div>`, ..."abc"],
    ["each in its own slot", `<div>${open("<slot name=x></slot>, <slot></slot>")}<i>a</i><i slot=x>b</i></div>`, "b, a"],
    ["slots in slots are slots", `<div>${open(`<div>${open("<h2><slot></slot></h2>")}<slot></slot></div>`)}<b>a</b></div>`, "a"],
    ["a slot for which there is nothing shows its own", `<div>${open("<p><slot>a</slot></p>")}</div>`, "a"],
    ["what has no slot is not shown", `<div>${open("<p>a</p>")}<p>b</p></div>`, "a"],
    ["what is slotted into navigation is passed over", `<div>${open("<nav><slot></slot></nav>")}<p>a</p></div>`],
    ["a host in navigation is passed over", `<nav><div>${open("<p>a</p>")}</div></nav>`],
    ["a header in an article's part is the article's", `<article><div>${open("<header>a</header>")}</div></article>`, "a"],
    ["a header elsewhere is the site's", `<div>${open("<header>a</header>")}</div>`],
    ["a host in the line stays in the line", `<p>KN<span>${open("-23")}</span></p>`, "KN-23"],
  ])("in an open shadow root: %s", (_, html, ...texts) => {
    document.body.setHTMLUnsafe(html);
    expect(textsOf(document.body)).toEqual(texts);
    // Each place is read again by itself in the same way.
    for (const { container, pieces } of blocksOf(document.body)) {
      for (const { node } of pieces) expect(blockOf(node)).toBe(container);
      expect(isReadable(container)).toBe(true);
    }
  });
});

describe("the map back to the nodes", () => {
  it("leads every UTF-16 offset to its own character", () => {
    const root = show(
      "<article>a\u0308ä<b>𝄞</b><p>Hwa&shy;<b>so</b>ng<wbr>-<i>18</i><br>👩‍👩‍👧 <span style='display:block'>Kim</span><span>Jong</span></p> end <!--x--><em>金</em>正</article>",
    );
    for (const { text, pieces } of blocksOf(root)) {
      const back = pieces.flatMap(({ node, start }) => [...Array(node.data.length).keys()].map((at) => [start + at, node.data[at]]));
      const there = [...Array(text.length).keys()].map((at) => [at, text[at]]).filter(([, unit]) => unit !== BREAK);
      expect(back).toEqual(there);
    }
    expect(blocksOf(root).flatMap(({ pieces }) => pieces)).toHaveLength(13);
  });

  it("names pieces in the order of the document, none of them empty", () => {
    const root = show("<p>one <b>two</b> three</p>");
    root.querySelector("b")?.prepend(document.createTextNode(""));
    const { pieces } = blocksOf(root)[0] as Block;
    expect(pieces.map(({ node, start }) => [node.data, start])).toEqual([
      ["one ", 0],
      ["two", 4],
      [" three", 7],
    ]);
  });
});

/** So many nodes are visited between two chances to pause. */
const NODES_PER_STEP = 400;

/** How many chances to pause there were, and the blocks. */
function readInSteps(root: Element): { readonly pauses: number; readonly blocks: Block[] } {
  const steps = [...readBlocks(root)];
  return { pauses: steps.filter((step) => step === null).length, blocks: steps.filter((step) => step !== null) };
}

function element(tag: string, children: Iterable<Node | string> = []): HTMLElement {
  const made = document.createElement(tag);
  for (const child of children) made.append(child);
  return made;
}

function repeat<Made>(count: number, make: (at: number) => Made): Made[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

describe("very large pages", () => {
  it("nested twenty thousand levels deep are read to the end", () => {
    const depth = 20_000;
    // Nowhere laid out: a browser has limits of its own for pages like this. Put together from the inside,
    // in pieces, which takes a hundredth of the time.
    let root = element("div");
    for (let levels = 0; levels < depth; levels += 200) {
      const top = element("div");
      let at = top;
      for (let level = 0; level < 200; level++) {
        const next = level === 199 ? root : element(["div", "b", "x-part"][level % 3] as string);
        at.append("before ", next, "after ");
        at = next;
      }
      root = top;
    }
    const { pauses, blocks } = readInSteps(root);
    expect(pauses).toBe((depth * 3) / NODES_PER_STEP);
    expect(blocks.map(({ text }) => text).join("")).toBe("before ".repeat(depth) + "after ".repeat(depth));
  });

  it("with a hundred and fifty thousand pieces in one paragraph leave chances to pause", () => {
    const count = 150_000;
    const root = element(
      "p",
      repeat(count, (at) => element("b", [`word ${at} `])),
    );
    const { pauses, blocks } = readInSteps(root);
    expect(pauses).toBe((count * 2) / NODES_PER_STEP);
    expect(new Set(blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node))).size).toBe(count);
    expect(blocks.map(({ text }) => text).join("")).toBe(root.textContent);
  });

  it("with fifty thousand paragraphs leave chances to pause", () => {
    const root = element(
      "div",
      repeat(50_000, (at) => element("p", [`word ${at}`])),
    );
    const { pauses, blocks } = readInSteps(root);
    expect(pauses).toBe(100_000 / NODES_PER_STEP);
    expect(blocks).toHaveLength(50_000);
  });

  it("without a word leave chances to pause", () => {
    const root = element(
      "div",
      repeat(100_000, () => element("img")),
    );
    expect(readInSteps(root)).toEqual({ pauses: 100_000 / NODES_PER_STEP, blocks: [] });
  });
});

describe("a page that rewrites itself while the caller pauses", () => {
  const html = `<section id="a"><p id="a1">a1</p><p id="a2">a2 <b>bold</b></p><p id="a3">a3</p></section>
    <section id="b"><p id="b1">b1</p><p id="b2">b2</p></section><section id="c"><p id="c1">c1</p></section>`;
  const by = (id: string) => document.getElementById(id) as HTMLElement;

  /** The texts, where the page does something after the block with this text was read. */
  function readWhile(after: string, rewrite: () => void, root: Element = show(html)): string[] {
    const texts: string[] = [];
    for (const block of readBlocks(root)) {
      if (!block) continue;
      texts.push(block.text.trim());
      if (block.text.trim() === after) rewrite();
      if (texts.length > 20) throw new Error("reading goes on and on");
    }
    return texts;
  }

  it.each<readonly [what: string, rewrite: () => void, texts: string[]]>([
    ["removes what was just read", () => by("a1").remove(), ["a1", "a2 bold", "a3", "b1", "b2", "c1"]],
    ["replaces what was just read", () => by("a1").replaceWith("new"), ["a1", "a2 bold", "a3", "b1", "b2", "c1"]],
    ["removes what comes next", () => by("a2").remove(), ["a1", "a3", "b1", "b2", "c1"]],
    ["removes both", () => [by("a1"), by("a2")].map((gone) => gone.remove()), ["a1", "a3", "b1", "b2", "c1"]],
    ["removes the part around it", () => by("a").remove(), ["a1", "a2 bold", "a3", "b1", "b2", "c1"]],
    ["removes that and the next part", () => [by("a"), by("b")].map((gone) => gone.remove()), ["a1", "a2 bold", "a3", "c1"]],
    ["moves what was just read to the end", () => by("c").append(by("a1")), ["a1", "a2 bold", "a3", "b1", "b2", "c1", "a1"]],
    ["moves what was just read up", () => document.body.prepend(by("a1")), ["a1", "a2 bold", "a3", "b1", "b2", "c1"]],
    ["wraps everything", () => document.body.append(element("div", [...document.body.childNodes])), ["a1", "a2 bold", "a3"]],
    ["puts in something before it", () => by("a").prepend(element("p", ["new"])), ["a1", "a2 bold", "a3", "b1", "b2", "c1"]],
    ["adds something further down", () => by("c").append(element("p", ["new"])), ["a1", "a2 bold", "a3", "b1", "b2", "c1", "new"]],
    ["changes what comes", () => by("b1").replaceChildren("new"), ["a1", "a2 bold", "a3", "new", "b2", "c1"]],
    ["hides what comes", () => by("b").setAttribute("hidden", ""), ["a1", "a2 bold", "a3", "c1"]],
    ["empties itself", () => document.body.replaceChildren(), ["a1", "a2 bold", "a3"]],
  ])("and %s: what stays is read once", (_, rewrite, texts) => {
    expect(readWhile("a1", rewrite)).toEqual(texts);
  });

  it("may take away the block that comes after a run of text", () => {
    const gone = () => document.querySelector("p")?.remove();
    expect(readWhile("one", gone, show("<div>one<p>two</p>three</div>"))).toEqual(["one", "three"]);
  });

  it("is not followed out of the root", () => {
    const root = show(html).querySelector("#a") as Element;
    expect(readWhile("a1", () => by("b").prepend(by("a1")), root)).toEqual(["a1", "a2 bold", "a3"]);
    document.body.replaceChildren();
    expect(readWhile("a1", () => by("c").append(by("a")), show(html).querySelector("#a") as Element)).toEqual(["a1", "a2 bold", "a3"]);
  });

  it("may take away the words at which reading paused", () => {
    const words = repeat(NODES_PER_STEP, (at) => element("b", [`${at} `]));
    const root = show("<p></p><p>next</p>");
    for (const word of words) root.firstElementChild?.append(word);
    const reading = readBlocks(root);
    expect(reading.next().value).toBeNull();
    // Each word is two nodes, and the paragraph is one: reading paused at the 200th.
    for (const word of words.slice(199, 219)) word.remove();
    const left = [...reading].filter((block) => block !== null);
    expect(left.map(({ pieces }) => pieces.length)).toEqual([NODES_PER_STEP - 20, 1]);
  });

  it("does no harm, whatever it does: all that is left alone is read once and in order", () => {
    for (let seed = 1; seed <= 200; seed++) {
      let state = seed;
      const random = (below: number) => {
        state = (state * 48_271) % 2_147_483_647;
        return state % below;
      };
      // Leaf n stands in the part n % 7; parts lie in and beside each other.
      const parts = repeat(7, () => element("div"));
      const [top, ...others] = parts as [HTMLElement, ...HTMLElement[]];
      for (const part of others) (parts[random(parts.indexOf(part))] as HTMLElement).append(part);
      const leaves = repeat(40, (at) => element("p", [`leaf ${at}`]));
      for (const leaf of leaves) (parts[random(parts.length)] as HTMLElement).append(leaf);
      document.body.replaceChildren(top, element("p", ["outside"]));
      const inOrder = [...top.querySelectorAll("p")];
      const touched = new Set<Element>();
      const read: Element[] = [];
      for (const block of readBlocks(top)) {
        if (!block) continue;
        read.push(block.container);
        const victim = [...leaves, ...others][random(leaves.length + others.length)] as HTMLElement;
        for (const inside of [victim, ...victim.querySelectorAll("p")]) touched.add(inside);
        const target = parts[random(parts.length)] as HTMLElement;
        if (random(2) === 0 || victim.contains(target)) victim.remove();
        else target.prepend(victim);
        if (read.length > 500) throw new Error("reading goes on and on");
      }
      const untouched = inOrder.filter((leaf) => !touched.has(leaf));
      expect(read.filter((leaf) => !touched.has(leaf))).toEqual(untouched);
    }
  });
});

it("leaves the document, the selection and the place on the page as they were", () => {
  const root = show(
    "<article><h1>Title</h1><p>One <b>two</b><br>three&shy;four</p><div style='height:3000px'></div><nav>no</nav></article><span>a</span><span style='display:block'>b</span>",
  );
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => void records.push(...more));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  getSelection()?.setBaseAndExtent(root.querySelector("p") as Element, 0, root.querySelector("b") as Element, 1);
  scrollTo(0, 500);
  const before = [document.documentElement.outerHTML, String(getSelection()), scrollY];
  expect(blocksOf(root).length).toBeGreaterThan(2);
  expect([document.documentElement.outerHTML, String(getSelection()), scrollY]).toEqual(before);
  expect([...records, ...observer.takeRecords()]).toEqual([]);
  observer.disconnect();
});
