/// <reference types="node" />
/** Page object: what a reader can press and fill in inside a card, behind its closed root. */
import { type ArticlePage, until } from "./article-page";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Finds a control by the beginning of its text or by its selector, and brings it into view. Runs in the page's isolated world. */
function placeInCard(wanted: string): Place | null {
  const root = ourRoot(".card");
  const controls = [...(root?.querySelectorAll<HTMLElement>("button, summary, label, a") ?? [])];
  const control =
    controls.find(({ textContent, offsetParent }) => offsetParent && textContent?.trim().startsWith(wanted)) ??
    (wanted.startsWith(".") ? root?.querySelector<HTMLElement>(wanted) : null);
  if (!control) return null;
  control.scrollIntoView({ block: "nearest", behavior: "instant" });
  const { left, top, width, height } = control.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Presses what begins with this text (or is chosen by a selector that begins with a dot), with the mouse, as a reader does. */
export async function pressInCard(article: ArticlePage, wanted: string): Promise<void> {
  const find = () => article.probe(placeInCard, wanted);
  await until(find, `the card has no "${wanted}"`);
  // It may have moved while it was being looked for.
  await new Promise((resolve) => setTimeout(resolve, 80));
  const place = await until(find, `the card has no "${wanted}" any more`);
  await article.page.mouse.click(place.x, place.y);
}
