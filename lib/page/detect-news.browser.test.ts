import { afterEach, describe, expect, it } from "vitest";
import { isNewsArticle } from "./detect-news";

const LONG = "A sentence of running text that is as long as sentences in newspapers are, and then a little longer than that. ";
const ENOUGH = `<p>${LONG.repeat(3)}</p>`.repeat(2);

const parse = (html: string) => new DOMParser().parseFromString(`<!doctype html>${html}`, "text/html");
const data = (...json: string[]) => json.map((text) => `<script type="application/ld+json">${text}</script>`).join("");

describe("with enough running text, a page is an article that", () => {
  it.each([
    ["says so in its Open Graph data", '<meta property="og:type" content="article">'],
    ["says so in capitals", '<meta property="og:type" content="Article">'],
    ["has a date of publication", '<meta property="article:published_time" content="2023-09-13">'],
    ["says so in its microdata", '<div itemscope itemtype="https://schema.org/NewsArticle"></div>'],
    ["says so in JSON-LD", data('{"@type":"NewsArticle"}')],
    ["says so among other types", data('{"@type":["CreativeWork","NewsArticle"]}')],
    ["says so in a graph", data('{"@graph":[{"@type":"WebSite"},{"@type":"Article"}]}')],
    ["says so in a list", data('[{"@type":"Organization"},{ "@type" : "ReportageNewsArticle" }]')],
    ["says so after other data", data('{"@type":"WebSite"}', '{"@type":"BlogPosting"}')],
    ["says so in JSON-LD that cannot be parsed", data('{"@type":"NewsArticle",}')],
    ["is a live blog", data('{"@type":"LiveBlogPosting"}')],
    ["is built like one", "<article><h1>Title</h1></article>"],
  ])("%s", (_, html) => {
    expect(isNewsArticle(parse(html + ENOUGH))).toBe(true);
    // The sign alone makes none.
    expect(isNewsArticle(parse(html))).toBe(false);
  });
});

it("is an article also when its text stands in open shadow roots, in each other or beside each other", () => {
  const sign = '<meta property="og:type" content="article">';
  const parseWithRoots = (html: string) =>
    (Document as unknown as { parseHTMLUnsafe(html: string): Document }).parseHTMLUnsafe(`<!doctype html>${sign}${html}`);
  const open = (html: string) => `<x-part><template shadowrootmode="open">${html}</template></x-part>`;
  expect(isNewsArticle(parseWithRoots(open(ENOUGH)))).toBe(true);
  expect(isNewsArticle(parseWithRoots(open(open(ENOUGH))))).toBe(true);
  expect(isNewsArticle(parseWithRoots(open(`<p>${LONG}</p>`).repeat(4)))).toBe(true);
  expect(isNewsArticle(parseWithRoots(open(`<p>${LONG}</p>`)))).toBe(false);
  expect(isNewsArticle(parseWithRoots(open(ENOUGH).replace('"open"', '"closed"')))).toBe(false);
});

it.each([
  ["Chinese", "会晤已经过去一年双方并不掩饰彼此的良好关系", true],
  ["Japanese", "ロシアとの会談から一年が過ぎ関係は良好だという", true],
  ["Korean", "정상회담이 열린 지 한 해가 지났고 사이는 좋다", true],
  ["Latin letters", "a year has passed and all", false],
])("a sentence in %s counts for what it says: three paragraphs of some eighty characters are an article: %s %s", (_, words, expected) => {
  const paragraph = `<p>${words.repeat(10).slice(0, 80)}</p>`;
  expect(isNewsArticle(parse(`<meta property="og:type" content="article">${paragraph.repeat(3)}`))).toBe(expected);
});

describe("a page is no article that", () => {
  it.each([
    ["says nothing of itself", "<h1>Title</h1>"],
    ["says that it is a website", '<meta property="og:type" content="website">'],
    ["sells something", data('{"@type":"Product","name":"NewsArticle"}')],
    ["names articles in another property", data('{"@type":"WebPage","genre":"Article"}')],
    ["lists several articles", `<h1>Title</h1>${"<article></article>".repeat(2)}`],
    ["has an article without a title", "<article></article>"],
    ["has such data in a script of its own", '<script>var x = {"@type":"NewsArticle"}</script>'],
    ["is empty", ""],
  ])("%s, however much text it has", (_, html) => {
    expect(isNewsArticle(parse(html + ENOUGH))).toBe(false);
  });

  it.each([
    ["has captions and teasers only", `<p>${LONG.slice(0, 80)}</p>`.repeat(50)],
    ["has little running text", `<p>${LONG.repeat(2)}</p>`],
    ["has text in no paragraph", `<div>${LONG.repeat(20)}</div>`],
    ["has its text after a hundred short paragraphs", `${"<p>short</p>".repeat(100)}${ENOUGH}`],
    ["has its paragraphs filled with space", `<p>${" ".repeat(2000)}</p>`],
  ])("%s, whatever it says of itself", (_, html) => {
    expect(isNewsArticle(parse(`<meta property="og:type" content="article">${html}`))).toBe(false);
  });
});

describe("where the page is", () => {
  const address = location.href;
  afterEach(() => {
    history.replaceState(history.state, "", address);
    document.body.replaceChildren();
  });

  it("counts: a front page is no article, though it may list some", () => {
    document.body.innerHTML = `<article><h1>Title</h1>${ENOUGH}</article>`;
    history.replaceState(history.state, "", "/");
    expect(isNewsArticle(document)).toBe(false);
    history.replaceState(history.state, "", "/politics/a-title");
    expect(isNewsArticle(document)).toBe(true);
  });
});
