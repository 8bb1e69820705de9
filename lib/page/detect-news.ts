/**
 * Is this page an article? Read by the gate on every page, so cheap signals only: what the page says
 * of itself, and whether there is enough running text for it to be true.
 */

/** Least text in paragraphs, in UTF-16 code units; a teaser page has less in any one container. */
const MIN_TEXT = 400;
/** Paragraphs looked at: enough to reach the minimum on any article, bounded on any page. */
const MAX_PARAGRAPHS = 60;

/** Chinese characters, kana and Hangul: a sentence in them has half the length. */
const DENSE = /[\u3040-\u9fff\uac00-\ud7af]/;
const DENSE_FACTOR = 2;

/** schema.org types of journalism: NewsArticle and its kin, and what blogs and magazines use. */
const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:https?:\\?\/\\?\/schema\.org\\?\/)?(?:\w*Article|LiveBlogPosting|BlogPosting|Report)"/;

/** Whether the document calls itself an article, or is built like one, and has the text to show for it. */
export function isNewsArticle(page: Document): boolean {
  // A front page may list NewsArticles in its data; it is not one.
  if (page.location?.pathname === "/") return false;
  return saysArticle(page) && hasArticleText(page);
}

function saysArticle(page: Document): boolean {
  if (page.querySelector('meta[property="og:type"][content="article" i],[itemtype*="Article"],meta[property^="article:published"]'))
    return true;
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    if (ARTICLE_TYPE.test(script.textContent ?? "")) return true;
  }
  return page.querySelectorAll("article").length === 1 && page.querySelector("h1") !== null;
}

function hasArticleText(page: Document): boolean {
  return textLength(page) >= MIN_TEXT;
}

/** Letters of running text under a root, counted until there is enough of it. */
function textLength(root: ParentNode): number {
  const paragraphs = root.querySelectorAll("p");
  let length = 0;
  for (let at = 0; at < paragraphs.length && at < MAX_PARAGRAPHS; at++) {
    const words = paragraphs[at]?.textContent?.trim() ?? "";
    const text = words.length * (DENSE.test(words) ? DENSE_FACTOR : 1);
    // Captions and teasers are short; running text is not.
    if (text > 80) length += text;
    if (length >= MIN_TEXT) return length;
  }
  // Only now, since it looks at every element: pages built of components keep their text in open shadow roots.
  for (const { shadowRoot } of root.querySelectorAll("*")) {
    if (shadowRoot) length += textLength(shadowRoot);
    if (length >= MIN_TEXT) break;
  }
  return length;
}
