/**
 * The gate: the only script on every page. It decides from cheap signals whether the page is an article,
 * and tells the background, which injects the rest. No library, no polyfill, at most 2 kB (tested).
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { isNewsArticle } from "@/lib/page/detect-news";

/** Pages built by scripts fill in late; looked at again after these, in ms. */
const LOOKS_MS = [0, 800, 2500, 6000];

/** The extension API as far as the gate uses it; both browsers offer it under this name. */
declare const chrome: { readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> } };

export default defineUnlistedScript(() => {
  if (document.contentType !== "text/html") return;
  let timers: number[] = [];
  const look = () => {
    if (!isNewsArticle(document)) return;
    forget();
    chrome.runtime?.sendMessage({ type: "article-found" }).catch(() => {});
  };
  const forget = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const begin = () => {
    forget();
    // An orphan of a removed version has no id any more and stays silent.
    if (chrome.runtime?.id) timers = LOOKS_MS.map((ms) => window.setTimeout(look, ms));
  };
  const start = () => {
    begin();
    // A single-page site: the next view may be an article.
    navigation.addEventListener("currententrychange", begin);
  };
  if (document.prerendering) document.addEventListener("prerenderingchange", start, { once: true });
  else start();
});
