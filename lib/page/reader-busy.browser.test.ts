import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { BUSY_MS, isField, type ReaderBusy, watchReader } from "./reader-busy";

const onWriting = vi.fn<() => void>();
let run: AbortController;
let reader: ReaderBusy;
let now: number;

beforeEach(() => {
  run = new AbortController();
  reader = watchReader(run.signal, onWriting);
  now = 0;
  const clock = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => clock() + now);
});
afterEach(() => {
  run.abort();
  vi.restoreAllMocks();
  onWriting.mockReset();
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

const show = (html: string) => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
};

describe("isField", () => {
  it.each([
    ["<input>", true],
    ["<input type=search>", true],
    ["<input type=date>", true],
    ["<textarea></textarea>", true],
    ["<select></select>", true],
    ["<div contenteditable></div>", true],
    ["<input type=checkbox>", false],
    ["<input type=submit>", false],
    ["<button></button>", false],
    ["<p></p>", false],
    ["<div contenteditable=false></div>", false],
  ])("%s: %s", (html, expected) => {
    expect(isField(show(html))).toBe(expected);
  });

  it("knows nothing of a document", () => {
    expect([isField(document), isField(undefined)]).toEqual([false, false]);
  });
});

describe("writing", () => {
  it("is not that a field has the focus", async () => {
    show("<input>").focus();
    expect(reader.isBusy()).toBe(false);
    expect(onWriting).not.toHaveBeenCalled();
  });

  it.each(["<input>", "<textarea></textarea>", "<div contenteditable style='height:20px'></div>"])(
    "is keys that go into %s, and is over a second after the last",
    async (html) => {
      show(html).focus();
      await userEvent.keyboard("a");
      expect(reader.isBusy()).toBe(true);
      expect(onWriting).toHaveBeenCalled();
      now = BUSY_MS + 1;
      expect(reader.isBusy()).toBe(false);
    },
  );

  it("is not keys that go to the page, nor events that the page makes", async () => {
    const field = show("<input>");
    await userEvent.keyboard("a");
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
    expect(reader.isBusy()).toBe(false);
  });

  it("is heard no more after the signal", async () => {
    show("<input>").focus();
    run.abort();
    await userEvent.keyboard("a");
    expect(reader.isBusy()).toBe(false);
  });
});

describe("selecting", () => {
  const select = (from: number, to: number) => {
    const [text] = (document.querySelector("p") as Element).childNodes;
    getSelection()?.setBaseAndExtent(text as Node, from, text as Node, to);
  };
  const rangeOf = (from: number, to: number) => {
    const range = new Range();
    const [text] = (document.querySelector("p") as Element).childNodes;
    range.setStart(text as Node, from);
    range.setEnd(text as Node, to);
    return range;
  };

  it("goes on for a second after the selection was last changed", async () => {
    show("<p>one two three</p>");
    select(0, 5);
    await vi.waitFor(() => expect(reader.isBusy()).toBe(true));
    now = BUSY_MS + 100;
    expect(reader.isBusy()).toBe(false);
  });

  it("is not a caret that is put somewhere", async () => {
    show("<p>one two three</p>");
    select(3, 3);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reader.isBusy()).toBe(false);
  });

  it.each([
    ["all of it", 4, 7, true],
    ["a part of it", 6, 9, true],
    ["more than it", 0, 13, true],
    ["what ends where it begins", 0, 4, false],
    ["what begins where it ends", 7, 13, false],
    ["what lies elsewhere", 8, 13, false],
    ["nothing", 5, 5, false],
  ])("%s: a range is selected or not", (_, from, to, expected) => {
    show("<p>one two three</p>");
    select(from, to);
    expect(reader.isSelected(rangeOf(4, 7))).toBe(expected);
  });

  it("does not compare what stands in different trees", () => {
    const host = show("<p>one two three</p>");
    const other = document.createElement("div");
    other.attachShadow({ mode: "open" }).innerHTML = "<p>one</p>";
    host.after(other);
    select(0, 5);
    const range = new Range();
    range.selectNodeContents(other.shadowRoot?.firstChild as Node);
    expect(reader.isSelected(range)).toBe(false);
  });
});
