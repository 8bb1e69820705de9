import { afterEach, describe, expect, it } from "vitest";
import { BREAK } from "@/lib/matching/tokens";
import { locateMention } from "./locate-mention";
import { type Block, readBlocks } from "./read-blocks";

afterEach(() => document.body.replaceChildren());

/** The only block of a paragraph with this in it. */
function readParagraph(html: string): Block {
  document.body.innerHTML = `<p>${html}</p>`;
  const [block, ...others] = [...readBlocks(document.body)].filter((step) => step !== null);
  if (!block || others.length > 0) throw new Error("not one block");
  return block;
}

/** The range of the first occurrence of a text in a block. */
function locateText(block: Block, text: string): Range | null {
  const start = block.text.indexOf(text);
  if (start < 0) throw new Error(`no ${text}`);
  return locateMention(block, start, start + text.length);
}

describe("the range of a mention", () => {
  it.each([
    ["inside one node", "the KN-23 flew", "KN-23"],
    ["at the beginning of a block", "KN-23 flew", "KN-23"],
    ["at the end of a block", "flew the KN-23", "KN-23"],
    ["of a whole block", "KN-23", "KN-23"],
    ["over several tags", "the <b>Hwa</b>song<i>-<u>18</u></i> flew", "Hwasong-18"],
    ["of a whole tag", "the <b>KN-23</b> flew", "KN-23"],
    ["that ends where a tag ends", "the Hwasong<b>-18</b> flew", "Hwasong-18"],
    ["with a soft hyphen in it", "the Hwa&shy;<b>song</b> flew", "Hwa\u00adsong"],
    ["beside characters outside the basic plane", "𝄞<b>𝄞KN-23𝄞</b>", "KN-23"],
    ["after a break", "one<br>the <b>KN-23</b>", "KN-23"],
    ["over a tag that was passed over", "the KN<svg><title>no</title></svg>KN-23", "KN-23"],
  ])("%s covers its words", (_, html, text) => {
    expect(locateText(readParagraph(html), text)?.toString()).toBe(text);
  });

  it("covers the words of every span of a block", () => {
    const block = readParagraph("one <b>two<i>three</i></b><br>four <span>five</span>&shy;six");
    for (let start = 0; start < block.text.length; start++) {
      for (let end = start + 1; end <= block.text.length; end++) {
        if (block.text.slice(start, end).includes(BREAK)) continue;
        expect(locateMention(block, start, end)?.toString()).toBe(block.text.slice(start, end));
      }
    }
  });

  it("begins and ends in the nodes of its own words, so that a neighbour's change leaves it alone", () => {
    const range = locateText(readParagraph("the <b>KN-23</b> flew"), "KN-23");
    expect([range?.startContainer, range?.endContainer]).toEqual(Array(2).fill(document.querySelector("b")?.firstChild));
  });
});

describe("there is no range", () => {
  it("where a node of the words is gone", () => {
    const block = readParagraph("the <b>Hwa</b><i>song</i> flew");
    document.querySelector("i")?.remove();
    expect(locateText(block, "Hwasong")).toBeNull();
    expect(locateText(block, "Hwa")?.toString()).toBe("Hwa");
  });

  it("where the whole block is gone", () => {
    const block = readParagraph("the KN-23 flew");
    document.body.replaceChildren();
    expect(locateText(block, "KN-23")).toBeNull();
  });

  it("where a node has become shorter than the words", () => {
    const block = readParagraph("the KN-23 flew");
    (document.querySelector("p")?.firstChild as Text).data = "the";
    expect(locateText(block, "KN-23")).toBeNull();
  });

  it("in a block without words", () => {
    expect(locateMention({ container: document.body, text: "", pieces: [] }, 0, 1)).toBeNull();
  });
});

it("changes nothing on the page", () => {
  const block = readParagraph("the <b>Hwa</b>song-18 flew");
  const before = document.body.innerHTML;
  locateText(block, "Hwasong-18");
  expect(document.body.innerHTML).toBe(before);
  expect(document.querySelector("p")?.childNodes).toHaveLength(3);
});
