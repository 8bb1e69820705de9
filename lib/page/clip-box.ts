/** What of a box can be seen. */
import type { Box } from "./corridor";

/**
 * The part of the viewport in which an element's content can be seen: what its ancestors clip is not in it.
 * @returns a box whose right is left of its left, or bottom above its top, when nothing can.
 */
export function clipBox(element: Element | null): Box {
  let { left, top, right, bottom } = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let at = element; at && at !== document.body && at !== document.documentElement; at = at.parentElement) {
    if (/^visible|^$/.test(getComputedStyle(at).overflow)) continue;
    const box = at.getBoundingClientRect();
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}
