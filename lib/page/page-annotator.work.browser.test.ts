import { describe, expect, it, vi } from "vitest";
import type { PageAnnotator } from "./page-annotator";
import { SLICE_LIMITS } from "./slices";
import { annotate, by, decided, freshPageForEachTest, made, nextSlice, open, painted, reader, settle } from "./test-annotator";

freshPageForEachTest();

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
    reader.density = "section";
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
    reader.density = "section";
    const annotator = await open("<p>KN-23 and KN-23</p><div id='ticker'>words</div>");
    const work = watchWork();
    change(annotator);
    await settle();
    expect(work()).toMatchObject({ paints: 0, told: 0 });
    expect(work().checks).toBeLessThan(8);
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
