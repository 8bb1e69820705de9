import { describe, expect, it, vi } from "vitest";
import { SLICE_LIMITS } from "./slices";
import { annotate, decided, freshPageForEachTest, made, nextSlice, open, painted, reader, settle, stop, wordsOf } from "./test-annotator";

freshPageForEachTest();

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

describe("a page that is not wanted", () => {
  it("is cleared at the next decision, and annotated again when it is wanted again", async () => {
    const annotator = await open("<p>KN-23</p>");
    reader.isWanted = false;
    annotator.decideAgain();
    expect([painted(), annotator.mentions, decided.at(-1)]).toEqual([[], [], []]);
    document.body.append(made("p", "Hwasong-18"));
    await settle();
    expect(painted()).toEqual([]);
    reader.isWanted = true;
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
