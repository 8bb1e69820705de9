/** Reading on by keyboard: a card that has the focus itself, or on its heading, is scrolled by the keys that scroll a page. */

/** What an arrow key scrolls by, in CSS px. */
const LINE_PX = 40;
/** What a page key leaves of what was seen. */
const PAGE_SHARE = 0.9;

/** Handles a key that was pressed in a card; other keys, and keys for what has a meaning for them, go on. */
export function scrollByKey(event: KeyboardEvent): void {
  const { key, target, currentTarget, shiftKey, altKey, ctrlKey, metaKey } = event;
  const card = currentTarget as HTMLElement;
  if (altKey || ctrlKey || metaKey || !(target instanceof Element && target.matches(".card, h2"))) return;
  const body = [...card.querySelectorAll(".body")].find((part) => part.checkVisibility());
  // In a very low window the card scrolls as a whole.
  const part = body && body.scrollHeight > body.clientHeight ? body : card;
  const page = part.clientHeight * PAGE_SHARE;
  const by = new Map([
    ["ArrowDown", LINE_PX],
    ["ArrowUp", -LINE_PX],
    ["PageDown", page],
    ["PageUp", -page],
    [" ", shiftKey ? -page : page],
    ["Home", -part.scrollHeight],
    ["End", part.scrollHeight],
  ]).get(key);
  if (by === undefined) return;
  event.preventDefault();
  part.scrollBy({ top: by, behavior: "instant" });
}
