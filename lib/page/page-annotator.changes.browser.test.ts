import { describe, expect, it, vi } from "vitest";
import type { PageAnnotator } from "./page-annotator";
import { SLICE_LIMITS } from "./slices";
import { annotate, by, freshPageForEachTest, made, nextSlice, open, painted, settle, stop, wordsOf } from "./test-annotator";

freshPageForEachTest();

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
