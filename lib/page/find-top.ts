/** Which of many elements stand in which others, at a cost that grows with their number and not with its square. */
import { parentAcross } from "./flat-tree";

/**
 * Asked for an element, says the topmost of a set that it stands in or is; null where it stands in none. Every
 * ancestor is looked at once, however often it is asked: a page may add thousands of elements in one go.
 */
export function createTopFinder(set: ReadonlySet<Element>): (element: Element) => Element | null {
  const tops = new Map<Element, Element | null>();
  return (element) => {
    const way: Element[] = [];
    let at: Element | null = element;
    for (; at && !tops.has(at); at = parentAcross(at)) way.push(at);
    let top = (at && tops.get(at)) ?? null;
    for (const step of way.toReversed()) {
      top ??= set.has(step) ? step : null;
      tops.set(step, top);
    }
    return top;
  };
}
