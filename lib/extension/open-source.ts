/** Opens a source in a tab of its own, at the passage that a text fragment names. */
import { browser } from "./browser";

const FRAGMENT = ":~:text=";
/** A page that has not loaded by then is left where it is, in ms. */
const PATIENCE_MS = 30_000;

/** Opens an address. Firefox scrolls to a passage only in a tab that has loaded already, so there it takes two steps. */
export async function openSource(url: string): Promise<void> {
  const at = url.indexOf(FRAGMENT);
  if (at < 0 || !browser.runtime.getURL("/").startsWith("moz-extension:")) {
    await browser.tabs.create({ url });
    return;
  }
  const { id } = await browser.tabs.create({ url: url.slice(0, at).replace(/#$/, "") });
  if (id !== undefined && (await hasLoaded(id))) await browser.tabs.update(id, { url });
}

function hasLoaded(wanted: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isLoaded: boolean) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(look);
      resolve(isLoaded);
    };
    const look = (tabId: number, { status }: { status?: string | undefined }, { url }: { url?: string | undefined }) => {
      // The empty page before it counts as loaded too.
      if (tabId === wanted && status === "complete" && url !== "about:blank") end(true);
    };
    const timer = setTimeout(() => end(false), PATIENCE_MS);
    browser.tabs.onUpdated.addListener(look);
  });
}
