import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type DirtyParts, watchPage } from "./watch-page";

/** The page is quiet after this, and never waits longer than that, in ms. */
const QUIET_MS = 120;
const LONGEST_WAIT_MS = 1000;

let watching: AbortController;
let reports: DirtyParts[];
beforeEach(() => {
  // The mutations are the browser's own, the time is ours.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  watching = new AbortController();
  reports = [];
});
afterEach(() => {
  watching.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** Shows a page and watches it. */
function watch(html: string, isIgnored: (node: Node) => boolean = () => false): void {
  document.body.innerHTML = html;
  watchPage(document.body, watching.signal, isIgnored, (parts) => reports.push(parts));
}

/** Lets the browser deliver the mutations, then so much time pass. */
async function pass(ms: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
}

const by = (selector: string) => document.querySelector(selector) as HTMLElement;
const idsIn = (elements: ReadonlySet<Element> | undefined) => [...(elements ?? [])].map((element) => element.id || element.tagName);
/** What the only report says: what is to be read again with everything under it, and what for its own text. */
function reported(): { readonly subtrees: string[]; readonly containers: string[] } {
  expect(reports).toHaveLength(1);
  return { subtrees: idsIn(reports[0]?.subtrees), containers: idsIn(reports[0]?.containers) };
}

/** An element of this id, with this text in it. */
function made(tag: string, id: string, text = "new"): HTMLElement {
  const element = document.createElement(tag);
  element.id = id;
  element.textContent = text;
  return element;
}

describe("what changed", () => {
  it("is a whole dialog, whatever changes in it: how much stands there decides whether it is read", async () => {
    watch("<dialog id='a' open><p id='b'>one</p></dialog>");
    by("#b").append(" two");
    await pass(QUIET_MS);
    expect(reported()).toEqual({ subtrees: ["a"], containers: ["b"] });
  });

  it("is nothing where a folded section opens", async () => {
    watch("<details id='a'><summary>one</summary><p>two</p></details>");
    (by("#a") as HTMLDetailsElement).open = true;
    await pass(QUIET_MS);
    expect(reports).toEqual([]);
  });

  it("is a late element with everything under it, and the text around it", async () => {
    watch("<article id='a'><p>one</p></article>");
    by("#a").append(made("p", "late"));
    await pass(QUIET_MS);
    expect(reported()).toEqual({ subtrees: ["late"], containers: ["a"] });
  });

  it("is late text", async () => {
    watch("<p id='a'>one</p>");
    by("#a").append(" two");
    await pass(QUIET_MS);
    expect(reported()).toEqual({ subtrees: [], containers: ["a"] });
  });

  it("is text that was rewritten in place", async () => {
    watch("<p id='a'>one <b>two</b></p>");
    (by("b").firstChild as Text).data = "three";
    await pass(QUIET_MS);
    expect(reported()).toEqual({ subtrees: [], containers: ["a"] });
  });

  it("is the text around what was removed", async () => {
    watch("<div id='a'>one<p>two</p>three</div>");
    by("p").remove();
    await pass(QUIET_MS);
    expect(reported()).toEqual({ subtrees: [], containers: ["a"] });
  });

  it("is the block of an inline element, not the element", async () => {
    watch("<p id='a'>one <i><b>two</b></i></p>");
    by("b").append(made("u", "late"));
    await pass(QUIET_MS);
    expect(reported().containers).toEqual(["a"]);
  });

  it.each([
    ["shown", "<div id='a' hidden><p>one</p></div>", () => by("#a").removeAttribute("hidden")],
    ["hidden", "<div id='a'><p>one</p></div>", () => by("#a").setAttribute("hidden", "")],
    ["opened as a dialog", "<dialog id='a'><p>one</p></dialog>", () => (by("#a") as HTMLDialogElement).showModal()],
    ["closed as a dialog", "<dialog id='a' open><p>one</p></dialog>", () => (by("#a") as HTMLDialogElement).close()],
  ])("is what the page has %s", async (_, html, change) => {
    watch(html);
    change();
    await pass(QUIET_MS);
    expect(reported().subtrees).toEqual(["a"]);
  });

  it("is everything that changed until the page was quiet, in one report", async () => {
    watch("<p id='a'>one</p><p id='b'>two</p>");
    by("#a").append("more");
    await pass(QUIET_MS - 20);
    by("#b").append("more");
    await pass(QUIET_MS - 20);
    expect(reports).toEqual([]);
    await pass(20);
    expect(reported()).toEqual({ subtrees: [], containers: ["a", "b"] });
  });

  it("is told once", async () => {
    watch("<p id='a'>one</p><p id='b'>two</p>");
    by("#a").append(made("div", "late"));
    await pass(QUIET_MS);
    by("#b").append("more");
    await pass(5 * LONGEST_WAIT_MS);
    expect(reports.map(({ subtrees }) => idsIn(subtrees))).toEqual([["late"], []]);
    expect(reports.map(({ containers }) => idsIn(containers))).toEqual([["a"], ["b"]]);
  });
});

describe("nothing is said", () => {
  it("of a page that stays as it is", async () => {
    watch("<p>one</p>");
    await pass(5 * LONGEST_WAIT_MS);
    expect(reports).toEqual([]);
  });

  it("of styles, classes and other attributes", async () => {
    watch("<p id='a'>one</p>");
    by("#a").className = "moved";
    by("#a").style.color = "red";
    by("#a").dataset.time = "1";
    await pass(LONGEST_WAIT_MS);
    expect(reports).toEqual([]);
  });

  it("of what is outside the root", async () => {
    watch("<p>one</p>");
    document.documentElement.append(made("div", "outside"));
    await pass(LONGEST_WAIT_MS);
    by("#outside").remove();
    expect(reports).toEqual([]);
  });

  it("of nodes of ours that come, change and go", async () => {
    watch("<p>one</p>", (node) => node instanceof Element && node.id === "ours");
    const ours = made("div", "ours");
    document.body.append(ours);
    await pass(LONGEST_WAIT_MS);
    ours.append("more");
    ours.hidden = true;
    await pass(LONGEST_WAIT_MS);
    ours.remove();
    await pass(LONGEST_WAIT_MS);
    expect(reports).toEqual([]);
  });

  it("of ours, though something of the page came with them", async () => {
    watch("<p>one</p>", (node) => node instanceof Element && node.id === "ours");
    document.body.append(made("div", "ours"), made("p", "theirs"));
    await pass(QUIET_MS);
    expect(reported()).toEqual({ subtrees: ["theirs"], containers: ["BODY"] });
  });
});

describe("a page that is never quiet", () => {
  it("is reported about once a second", async () => {
    watch("<p id='ticker'>0</p><article id='a'></article>");
    by("#a").append(made("p", "late"));
    const seconds = 5;
    for (let ms = 0; ms < seconds * 1000; ms += 50) {
      by("#ticker").textContent = String(ms);
      await pass(50);
    }
    expect(reports.length).toBeGreaterThanOrEqual(seconds - 2);
    expect(reports.length).toBeLessThanOrEqual(seconds);
    expect(idsIn(reports[0]?.subtrees)).toContain("late");
  });

  it("never waits much longer than the limit", async () => {
    watch("<p id='ticker'>0</p>");
    for (let ms = 0; ms < LONGEST_WAIT_MS + 2 * QUIET_MS && reports.length === 0; ms += 10) {
      by("#ticker").textContent = String(ms);
      await pass(10);
    }
    expect(reports).toHaveLength(1);
  });
});

describe("an end of watching", () => {
  it("ends the reports, also the one that was due", async () => {
    watch("<p id='a'>one</p>");
    by("#a").append("more");
    await pass(QUIET_MS - 20);
    watching.abort();
    await pass(LONGEST_WAIT_MS);
    by("#a").append("and more");
    await pass(LONGEST_WAIT_MS);
    expect(reports).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
