/** Which section of the page each place stands in: what follows a heading, or the beginning of an article in the page. */

import { isBefore } from "./flat-tree";

/** Begin a section. Plain `<section>`s do not: pages put one around every paragraph. */
const STARTS = "h1,h2,h3,h4,h5,h6,[role=heading],article,[role=article]";

/** The elements that begin a section under a root and in these shadow roots, in the reader's order. */
export function findSectionStarts(root: ParentNode, shadowRoots: readonly ParentNode[]): Element[] {
  const starts = [root, ...shadowRoots].flatMap((part) => [...part.querySelectorAll(STARTS)]);
  return shadowRoots.length > 0 ? starts.toSorted((a, b) => (isBefore(a, b) ? -1 : 1)) : starts;
}

/**
 * The element that begins the section of each place, null before the first.
 * @param starts @param places both in the reader's order.
 */
export function findSections<Place>(
  starts: readonly Element[],
  places: readonly Place[],
  nodeOf: (place: Place) => Node,
): Map<Place, Element | null> {
  let next = 0;
  return new Map(
    places.map((place) => {
      const node = nodeOf(place);
      while (next < starts.length && isBefore(starts[next] as Element, node)) next++;
      return [place, starts[next - 1] ?? null];
    }),
  );
}
