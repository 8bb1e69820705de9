/** The way from a term to its card: a pointer on it has not left (10ten, issue 1737). */

/** A box in viewport coordinates, CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether a point lies in the quadrilateral between the facing edges of the term's line and the card. */
export function isInCorridor(x: number, y: number, term: Box, card: Box): boolean {
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
