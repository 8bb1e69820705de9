import { describe, expect, it } from "vitest";
import type { PageAnnotator } from "./page-annotator";
import { by, freshPageForEachTest, made, open, painted, reader, settle, wordsOf } from "./test-annotator";

freshPageForEachTest();

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

it("what has no box of its own is as visible as what it stands in", async () => {
  const annotator = await open(
    "<div style='display:contents'><p style='display:contents'>KN-23</p></div><div style='display:none'><p style='display:contents'>KN-23</p></div>",
  );
  expect(wordsOf(annotator)).toEqual(["KN-23"]);
});

describe("the first mention in each section is painted", () => {
  const html =
    "<p>KN-23, KN-23</p><h1>The KN-23</h1><p>Kim Jong Un saw the KN-23. Kim left.</p><article><p>A KN-23.</p></article><h2>End</h2><p>KN-23 <b>KN-23</b></p>";
  const places = ({ painted: shown }: PageAnnotator) =>
    shown.map(({ range }) => `${range} in ${range.startContainer.parentElement?.tagName}`);

  it("while the others are known all the same", async () => {
    reader.density = "section";
    const annotator = await open(html);
    expect(places(annotator)).toEqual(["KN-23 in P", "KN-23 in H1", "Kim Jong Un in P", "KN-23 in P", "KN-23 in P"]);
    expect(wordsOf(annotator)).toHaveLength(9);
    expect(painted()).toEqual(annotator.painted.map(({ range }) => String(range)));
  });

  it("or the first on the page, or every one, at once when that is wanted", async () => {
    reader.density = "section";
    const annotator = await open(html);
    annotator.setDensity("page");
    expect(painted()).toEqual(["KN-23", "Kim Jong Un"]);
    annotator.setDensity("every");
    expect(painted()).toEqual(wordsOf(annotator));
    annotator.setDensity("section");
    expect(painted()).toHaveLength(5);
  });

  it("in the text rather than in a caption before it", async () => {
    reader.density = "section";
    const annotator = await open("<figure><figcaption>KN-23 and Hwasong-18</figcaption></figure><p>The KN-23</p>");
    expect(places(annotator)).toEqual(["Hwasong-18 in FIGCAPTION", "KN-23 in P"]);
  });

  it("also when a heading or an earlier mention comes late, or the first goes", async () => {
    reader.density = "section";
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

describe("a match that the reader dismisses", () => {
  it("is bare, while all others stand as they stood, and comes back with the same range", async () => {
    const annotator = await open("<p>Kim Jong Un kam. Kim ging. Die KN-23 blieb.</p>");
    const before = annotator.mentions;
    expect(wordsOf(annotator)).toEqual(["Kim Jong Un", "Kim", "KN-23"]);
    reader.dismissed = ["Kim Jong Un"];
    annotator.decideAgain();
    // The full name still says who Kim is.
    expect(painted()).toEqual(["Kim", "KN-23"]);
    expect(annotator.mentions).toEqual([before[1], before[2]]);
    reader.dismissed = [];
    annotator.decideAgain();
    expect(annotator.mentions.map(({ range }) => range)).toEqual(before.map(({ range }) => range));
    expect(annotator.mentions[0]).toBe(before[0]);
  });
});
