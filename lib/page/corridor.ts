/** The way from a term to its card: a pointer on it has not left (10ten, issue 1737). */

/** A box in viewport coordinates, CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether a point lies in a box, edges included. */
export function isInside(x: number, y: number, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Whether a point lies in the quadrilateral between the facing edges of the term's line and the card. */
export function isInCorridor(x: number, y: number, term: Box, card: Box): boolean {
  const isBeside = card.left >= term.right || card.right <= term.left;
  const sharesHeight = card.top < term.bottom && card.bottom > term.top;
  // A card beside its term is one below it, seen with the head on the side.
  return isBeside && sharesHeight ? isBetween(y, x, turned(term), turned(card)) : isBetween(x, y, term, card);
}

function turned({ left, top, right, bottom }: Box): Box {
  return { left: top, top: left, right: bottom, bottom: right };
}

function isBetween(x: number, y: number, term: Box, card: Box): boolean {
  const isBelow = card.top >= term.bottom;
  const near = isBelow ? term.bottom : term.top;
  const far = isBelow ? card.top : card.bottom;
  if (near === far) return false;
  const share = (y - near) / (far - near);
  if (share < 0 || share > 1) return false;
  const left = term.left + (card.left - term.left) * share;
  const right = term.right + (card.right - term.right) * share;
  return x >= left && x <= right;
}
