import { afterEach, describe, expect, it } from "vitest";
import type { DateOrigin } from "@/lib/facts/page-date";
import { detectPageDate } from "./detect-date";

const parse = (html: string) => new DOMParser().parseFromString(`<!doctype html>${html}`, "text/html");
const data = (...values: unknown[]) =>
  values.map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`).join("");
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

const article = { "@type": "NewsArticle", datePublished: "2023-09-13T08:00:00+02:00" };

type Row = readonly [what: string, html: string, day: string | null, origin?: DateOrigin];

/** One test a row. */
function expectDays(rows: readonly Row[]): void {
  for (const [what, html, day, origin = "published"] of rows) {
    it(what, () => expect(detectPageDate(parse(html))).toEqual(day === null ? null : { day, origin }));
  }
}

describe("a page says its day", () => {
  expectDays([
    ["in JSON-LD", data(article), "2023-09-13"],
    ["in JSON-LD with several types", data({ ...article, "@type": ["Thing", "Article"] }), "2023-09-13"],
    ["in JSON-LD inside a list", data([{ "@type": "WebSite" }, article]), "2023-09-13"],
    ["in JSON-LD inside a graph", data({ "@graph": [{ "@type": "Organization" }, article] }), "2023-09-13"],
    ["in JSON-LD inside a list of graphs", data([{ "@graph": [article] }]), "2023-09-13"],
    ["in JSON-LD inside a page's main entity", data({ "@type": "WebPage", mainEntity: article }), "2023-09-13"],
    ["in the second of several scripts", data({ "@type": "WebSite" }) + data(article), "2023-09-13"],
    ["after JSON-LD that is broken", `<script type="application/ld+json">{"@type":</script>${data(article)}`, "2023-09-13"],
    ["after JSON-LD that is empty", `<script type="application/ld+json"></script>${data(null, 7, "x")}${data(article)}`, "2023-09-13"],
    ["as a live blog", data({ ...article, "@type": "LiveBlogPosting" }), "2023-09-13"],
    ["in Open Graph data", meta("article:published_time", "2023-09-13T08:00:00Z"), "2023-09-13"],
    ["in microdata", '<meta itemprop="datePublished" content="2023-09-13">', "2023-09-13"],
    ["in microdata on a <time>", '<time itemprop="datePublished" datetime="2023-09-13">today</time>', "2023-09-13"],
    ["under a plain name, in any case", '<meta name="DATE" content="2023-09-13">', "2023-09-13"],
    ["in Dublin Core", '<meta name="DC.date" content="2023-09-13">', "2023-09-13"],
    ["for Parse.ly", '<meta name="parsely-pub-date" content="2023-09-13T00:00:00Z">', "2023-09-13"],
    ["in an article's <time>", '<article><time datetime="2023-09-13">today</time></article>', "2023-09-13", "time"],
    ["in the main part's <time>", '<main><time datetime="2023-09-13 08:00">today</time></main>', "2023-09-13", "time"],
    ["in a <time> of publication", '<time pubdate datetime="2023-09-13">today</time>', "2023-09-13", "time"],
    ["as an update only", meta("article:modified_time", "2023-09-14"), "2023-09-14", "updated"],
    ["as an update in JSON-LD", data({ ...article, datePublished: "", dateModified: "2023-09-14" }), "2023-09-14", "updated"],
  ]);
});

describe("a page that says several", () => {
  const updated = meta("article:modified_time", "2023-09-20");
  const time = '<article><time datetime="2023-09-15">then</time><time datetime="2023-09-16">later</time></article>';
  expectDays([
    ["is of the day of its publication, not of its update", updated + meta("article:published_time", "2023-09-13"), "2023-09-13"],
    ["also within JSON-LD", data({ ...article, dateModified: "2023-09-20" }), "2023-09-13"],
    ["is believed in JSON-LD first", meta("article:published_time", "2023-09-14") + data(article), "2023-09-13"],
    ["is believed in its data before its text", time + meta("article:published_time", "2023-09-13"), "2023-09-13"],
    ["is of the first day in its text", time, "2023-09-15", "time"],
    ["is of the day in its text before that of its update", updated + time, "2023-09-15", "time"],
    [
      "is believed elsewhere where its first word cannot be read",
      data({ ...article, datePublished: "yesterday" }) + time,
      "2023-09-15",
      "time",
    ],
    ["is of its first article", data([article, { ...article, datePublished: "2020-01-01" }]), "2023-09-13"],
  ]);
});

describe("a live blog is of the day of its last entry", () => {
  const live = { ...article, "@type": "LiveBlogPosting", dateModified: "2023-12-24" };
  const entries = (...days: unknown[]) => days.map((day) => ({ "@type": "BlogPosting", datePublished: day }));
  expectDays([
    [
      "whichever way they are sorted",
      data({ ...live, liveBlogUpdate: entries("2023-09-15", "2023-09-17", "2023-09-16") }),
      "2023-09-17",
      "updated",
    ],
    ["also when there is only one", data({ ...live, liveBlogUpdate: entries("2023-09-15T23:30:00+09:00")[0] }), "2023-09-15", "updated"],
    [
      "as far as they say one",
      data({ ...live, liveBlogUpdate: [null, 7, "x", {}, ...entries(null, "today", "2023-09-15")] }),
      "2023-09-15",
      "updated",
    ],
    ["else of its last change", data({ ...live, liveBlogUpdate: [] }), "2023-12-24", "updated"],
    ["with several types", data({ ...live, "@type": ["NewsArticle", "LiveBlogPosting"] }), "2023-12-24", "updated"],
    [
      "also when its first day stands in a meta tag",
      meta("article:published_time", "2023-09-13") + data({ ...live, datePublished: null }),
      "2023-12-24",
      "updated",
    ],
    ["but not of one before its first", data({ ...live, liveBlogUpdate: entries("2023-09-01") }), "2023-09-13"],
    ["and of its first where it says no other", data({ ...live, dateModified: null }), "2023-09-13"],
    ["unlike an article that was changed", data({ ...live, "@type": "NewsArticle", liveBlogUpdate: entries("2023-09-17") }), "2023-09-13"],
  ]);
});

describe("a day is taken as written, in the page's own time zone:", () => {
  expectDays(
    [
      "2023-09-13",
      " 2023-09-13 ",
      "20230913",
      "2023-09-13T00:00:00+14:00",
      "2023-09-13T23:59:59-12:00",
      "2023-09-13T23:30:00Z",
      "2023-09-13T00:15:00.000Z",
      "2023-09-13 23:30",
    ].map((written): Row => [written, meta("article:published_time", written), "2023-09-13"]),
  );
  expectDays([["a leap day is one", meta("article:published_time", "2024-02-29"), "2024-02-29"]]);
});

describe("no day is", () => {
  expectDays(
    [
      "",
      "yesterday",
      "13.09.2023",
      "2023-09",
      "2023-13-01",
      "2023-00-10",
      "2023-09-00",
      "2023-09-32",
      "1823-09-13",
      "2023-09-131",
      "1694592000",
    ]
      .concat("2023-02-30", "2023-02-29", "2023-06-31", "20230230")
      .map((written): Row => [`“${written}”`, meta("article:published_time", written), null]),
  );
  expectDays([
    ["on a page that says none", "<p>13 September 2023</p>", null],
    ["that of something else than an article", data({ "@type": "Product", datePublished: "2023-09-13" }), null],
    ["that of what the page only lists", data({ "@type": "ItemList", itemListElement: [article] }), null],
    ["that of a <time> outside the article", '<aside><time datetime="2023-09-13">today</time></aside>', null],
    ["a number", data({ ...article, datePublished: 20230913 }), null],
    ["that of data nested without end", data([[[[[[article]]]]]]), null],
    ["that of data too long to be looked at", data({ ...article, articleBody: "x".repeat(500_000) }), null],
  ]);
});

describe("the address", () => {
  const address = location.href;
  afterEach(() => {
    history.replaceState(history.state, "", address);
    document.head.querySelector("meta[property]")?.remove();
  });

  it.each([
    ["/2023/09/13/a-title.html", "2023-09-13"],
    ["/politics/2023/9/3/a-title", "2023-09-03"],
    ["/politics/2023-09-13/a-title", "2023-09-13"],
    ["/politics/2023-09-13", "2023-09-13"],
    ["/politics/2023/09/a-title", null],
    ["/politics/a-title-2023-09-13.html", null],
    ["/politics/2023/13/40/a-title", null],
    ["/politics/2023/02/30/a-title", null],
    ["/politics/12023/09/131", null],
    ["/", null],
  ])("%s says %s", (path, day) => {
    history.replaceState(history.state, "", path);
    expect(detectPageDate(document)).toEqual(day === null ? null : { day, origin: "address" });
  });

  it("is believed last", () => {
    history.replaceState(history.state, "", "/2023/09/13/a-title.html");
    document.head.insertAdjacentHTML("beforeend", meta("article:modified_time", "2023-09-20"));
    expect(detectPageDate(document)).toEqual({ day: "2023-09-20", origin: "updated" });
  });
});
