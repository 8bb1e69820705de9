import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CURRENT_HIGHLIGHT, Highlighter, TERM_HIGHLIGHT } from "./highlighter";
import { locateMention } from "./locate-mention";
import type { PageMention } from "./page-mention";
import { type Block, readBlocks } from "./read-blocks";
import { testIndex } from "./test-index";

let highlighter: Highlighter;
beforeEach(() => {
  highlighter = new Highlighter();
});
afterEach(() => {
  highlighter.destroy();
  CSS.highlights.clear();
  document.body.replaceChildren();
});

/** Shows a page and takes every occurrence of these words for a mention. */
function mentionsOf(html: string, ...words: string[]): PageMention[] {
  document.body.innerHTML = html;
  const blocks = [...readBlocks(document.body)].filter((block) => block !== null);
  return blocks.flatMap((block) => words.flatMap((word) => mentionIn(block, word)));
}

function mentionIn(block: Block, word: string): PageMention[] {
  const start = block.text.indexOf(word);
  if (start < 0) return [];
  const end = start + word.length;
  const [entity] = testIndex.entities;
  const range = locateMention(block, start, end);
  if (!entity || !range) throw new Error("no range");
  const nodes = block.pieces.filter((piece) => piece.start < end && piece.start + piece.node.data.length > start).map(({ node }) => node);
  return [
    {
      mention: { start, end, entity: 0, alias: word, how: "exact", distance: 0, edits: 0, evidence: [], confidence: 1 },
      entity,
      range,
      nodes,
      block,
    },
  ];
}

const painted = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
const names = () => [...CSS.highlights.keys()];

describe("painting", () => {
  it("puts exactly the mentions into the page's registry", () => {
    const [first, second, third] = mentionsOf("<p>one two three</p>", "one", "two", "three") as [PageMention, PageMention, PageMention];
    highlighter.paint([first, second]);
    expect(painted(TERM_HIGHLIGHT)).toEqual(["one", "two"]);
    highlighter.paint([second, third]);
    expect(painted(TERM_HIGHLIGHT)).toEqual(["two", "three"]);
  });

  it("does not touch what stays: the same ranges in the same highlight", () => {
    const [first, second] = mentionsOf("<p>one two</p>", "one", "two") as [PageMention, PageMention];
    highlighter.paint([first]);
    const highlight = CSS.highlights.get(TERM_HIGHLIGHT);
    const before = [...(highlight ?? [])];
    highlighter.paint([first, second]);
    expect(CSS.highlights.get(TERM_HIGHLIGHT)).toBe(highlight);
    expect([...(highlight ?? [])][0]).toBe(before[0]);
  });

  it("registers nothing while there is nothing to paint", () => {
    highlighter.paint([]);
    highlighter.setCurrent(null);
    expect(names()).toEqual([]);
    highlighter.paint(mentionsOf("<p>one</p>", "one"));
    highlighter.paint([]);
    expect(names()).toEqual([]);
  });

  it("marks the mention whose card is open above the others, and one at a time", () => {
    const [first, second] = mentionsOf("<p>one two</p>", "one", "two") as [PageMention, PageMention];
    highlighter.paint([first, second]);
    highlighter.setCurrent(first);
    highlighter.setCurrent(second);
    expect(painted(CURRENT_HIGHLIGHT)).toEqual(["two"]);
    expect(CSS.highlights.get(CURRENT_HIGHLIGHT)?.priority).toBeGreaterThan(CSS.highlights.get(TERM_HIGHLIGHT)?.priority ?? 0);
    highlighter.setCurrent(null);
    expect(names()).toEqual([TERM_HIGHLIGHT]);
  });

  it("leaves the document as it is", () => {
    const mentions = mentionsOf("<p>one <b>t</b>wo</p>", "one", "two");
    const before = document.documentElement.outerHTML;
    highlighter.paint(mentions);
    highlighter.setCurrent(mentions[0] ?? null);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe("a page that uses the registry itself", () => {
  it.each<readonly [what: string, interfere: () => void]>([
    ["clears the registry", () => CSS.highlights.clear()],
    ["removes our name", () => CSS.highlights.delete(TERM_HIGHLIGHT)],
    ["puts a highlight of its own under our name", () => CSS.highlights.set(TERM_HIGHLIGHT, new Highlight())],
    ["empties our highlight", () => CSS.highlights.get(TERM_HIGHLIGHT)?.clear()],
  ])("%s: healed at the next paint", (_, interfere) => {
    const mentions = mentionsOf("<p>one two</p>", "one", "two");
    highlighter.paint(mentions);
    interfere();
    highlighter.paint(mentions);
    expect(painted(TERM_HIGHLIGHT)).toEqual(["one", "two"]);
    interfere();
    highlighter.paint(mentions.slice(0, 1));
    expect(painted(TERM_HIGHLIGHT)).toEqual(["one"]);
  });

  it("keeps its own highlights", () => {
    const own = new Highlight();
    CSS.highlights.set("search", own);
    highlighter.paint(mentionsOf("<p>one</p>", "one"));
    highlighter.destroy();
    expect([...CSS.highlights]).toEqual([["search", own]]);
  });

  it("keeps what it put under our name after we had gone", () => {
    highlighter.paint(mentionsOf("<p>one</p>", "one"));
    const own = new Highlight(new Range());
    CSS.highlights.set(TERM_HIGHLIGHT, own);
    highlighter.destroy();
    expect(CSS.highlights.get(TERM_HIGHLIGHT)).toBe(own);
  });
});

describe("the mention under a point", () => {
  /** The middle of a range's line boxes, in order. */
  const middles = ({ range }: PageMention) =>
    [...range.getClientRects()].map((box) => [box.left + box.width / 2, box.top + box.height / 2] as const);

  it("is found at every point of its box, and just around it", () => {
    const [mention] = mentionsOf("<p style='line-height:2'>the <b>KN-23</b> flew</p>", "KN-23") as [PageMention];
    highlighter.paint([mention]);
    const { left, right, top, bottom } = mention.range.getBoundingClientRect();
    for (let x = Math.ceil(left); x + 1 <= right; x++) {
      for (let y = Math.ceil(top) - 1; y < bottom + 1; y++) expect(highlighter.hit(x, y), `${x} ${y}`).toEqual({ mention, line: 0 });
    }
  });

  it("is found at every point when its letters are spread over several tags", () => {
    const [mention] = mentionsOf("<p>the <b>Hwa</b>song<i>-18</i> flew</p>", "Hwasong-18") as [PageMention];
    highlighter.paint([mention]);
    const { left, right, top, height } = mention.range.getBoundingClientRect();
    for (let x = Math.ceil(left); x + 1 <= right; x++) expect(highlighter.hit(x, top + height / 2)?.mention, String(x)).toBe(mention);
  });

  it("is not found beside it, under it or in an empty part of its line", () => {
    const [mention] = mentionsOf("<p style='width:300px'>the KN-23</p><p style='margin-top:60px'>end</p>", "KN-23") as [PageMention];
    highlighter.paint([mention]);
    const { left, right, top, bottom } = mention.range.getBoundingClientRect();
    const y = (top + bottom) / 2;
    expect([left - 5, right + 5, right + 100, 299].map((x) => highlighter.hit(x, y))).toEqual(Array(4).fill(null));
    expect([top - 5, bottom + 5, bottom + 20].map((at) => highlighter.hit(left + 5, at))).toEqual(Array(3).fill(null));
  });

  it("of a wrapped term is found in each of its lines, with that line's number, and not between them", () => {
    const [mention] = mentionsOf("<p style='width:120px;font:16px monospace;line-height:3'>aaaa Kim Jong Un bbbb</p>", "Kim Jong Un") as [
      PageMention,
    ];
    highlighter.paint([mention]);
    const lines = middles(mention);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(([x, y]) => highlighter.hit(x, y)?.line)).toEqual(lines.map((_, at) => at));
    const [first, second] = [...mention.range.getClientRects()] as [DOMRect, DOMRect];
    expect(highlighter.hit(second.left + 3, (first.bottom + second.top) / 2)).toBeNull();
    // The box around both lines has a corner in which there are other words.
    expect(first.left).toBeGreaterThan(second.left);
    expect(highlighter.hit(second.left + 3, first.top + 5)).toBeNull();
  });

  it("is the right one of two that share a node", () => {
    const [first, second] = mentionsOf("<p>Kim met Kim</p>", "Kim", "met") as [PageMention, PageMention];
    highlighter.paint([first, second]);
    const at = ([x, y]: readonly [number, number]) => highlighter.hit(x, y)?.mention;
    expect([first, second].map((mention) => at(middles(mention)[0] as readonly [number, number]))).toEqual([first, second]);
  });

  it("is none where something lies over it", () => {
    const [mention] = mentionsOf("<p>the KN-23 flew</p><div style='position:fixed;inset:0'>over it</div>", "KN-23") as [PageMention];
    highlighter.paint([mention]);
    const [[x, y]] = middles(mention) as [readonly [number, number]];
    expect(highlighter.hit(x, y)).toBeNull();
  });

  it("is found where the page is scrolled to it", () => {
    const [mention] = mentionsOf("<div style='height:3000px'></div><p>the KN-23</p><div style='height:3000px'></div>", "KN-23") as [
      PageMention,
    ];
    highlighter.paint([mention]);
    scrollTo(0, 2800);
    const [[x, y]] = middles(mention) as [readonly [number, number]];
    expect(highlighter.hit(x, y)?.mention).toBe(mention);
    scrollTo(0, 0);
    expect(highlighter.hit(x, y)).toBeNull();
  });

  it("is none once it is not painted any more", () => {
    const [mention] = mentionsOf("<p>the KN-23</p>", "KN-23") as [PageMention];
    highlighter.paint([mention]);
    const [[x, y]] = middles(mention) as [readonly [number, number]];
    highlighter.paint([]);
    expect(highlighter.hit(x, y)).toBeNull();
  });

  it("is none where the words have gone from the page", () => {
    const [mention] = mentionsOf("<p>the KN-23 flew</p>", "KN-23") as [PageMention];
    highlighter.paint([mention]);
    const [[x, y]] = middles(mention) as [readonly [number, number]];
    document.querySelector("p")?.replaceChildren("something else entirely");
    expect(highlighter.hit(x, y)).toBeNull();
  });
});

it("destroyed, leaves nothing: no name, no range, nothing to be hit", () => {
  const [first, second] = mentionsOf("<p>one two</p>", "one", "two") as [PageMention, PageMention];
  highlighter.paint([first, second]);
  highlighter.setCurrent(first);
  const kept = [...CSS.highlights.values()];
  // What the page has put into ours goes as well.
  CSS.highlights.get(TERM_HIGHLIGHT)?.add(new Range());
  const { left, top } = first.range.getBoundingClientRect();
  highlighter.destroy();
  expect(names()).toEqual([]);
  expect(kept.map(({ size }) => size)).toEqual([0, 0]);
  expect(highlighter.hit(left + 2, top + 2)).toBeNull();
});
