/**
 * Where a card stands: at the line under the pointer, never over it, never out of the viewport. Below the line if it
 * fits there, else above, else where there is more room, with what does not fit to be scrolled; beside the line where
 * a window is too low for either. All boxes are in viewport coordinates, CSS px.
 */
import type { Box } from "./corridor";

/** Space between the term's line and the card: the underline stays visible. */
const GAP_PX = 8;
/** Space kept to the edges of the viewport. */
export const MARGIN_PX = 8;
/** With less height than this on either side of the line, a card stands beside it if it can. */
const LOW_PX = 160;
/** Narrower than this, no card stands beside its line. */
const NARROW_PX = 240;
/** A head can be read in this height; with less, the card covers the line rather than being nothing. */
const LEAST_PX = 64;

/** Which side of its line a card stands on. */
export type Side = "below" | "above" | "right" | "left";

/** What a card would like to be, in CSS px. */
export interface WantedSize {
  readonly width: number;
  readonly height: number;
}

/** Where a card goes, and how large it may be there, in CSS px. */
export interface Placement {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly maxHeight: number;
}

export interface PlaceOptions {
  /** The text runs from right to left: the card begins where the line does. */
  readonly isRtl?: boolean;
  /** Where the card stands now; it stays there while it can be used there, so that it does not jump when it unfolds. */
  readonly side?: Side | null;
}

/** Finds the place of a card at a line. */
export function placeCard(
  line: Box,
  wanted: WantedSize,
  viewport: Box,
  { isRtl = false, side: before = null }: PlaceOptions = {},
): Placement {
  const edge = shrunk(viewport, MARGIN_PX);
  const width = Math.min(wanted.width, edge.right - edge.left);
  const rooms = { ...heights(line, edge), ...widths(line, edge) };
  const side = before && isUsable(before, rooms, wanted) ? before : chooseSide(rooms, wanted, isRtl);
  if (side === "left" || side === "right") {
    const narrow = Math.min(width, rooms[side]);
    const maxHeight = edge.bottom - edge.top;
    const left = side === "right" ? line.right + GAP_PX : line.left - GAP_PX - narrow;
    return { side, left, top: within(line.top, Math.min(wanted.height, maxHeight), edge.top, edge.bottom), width: narrow, maxHeight };
  }
  const maxHeight = Math.min(Math.max(rooms[side], LEAST_PX), edge.bottom - edge.top);
  const height = Math.min(wanted.height, maxHeight);
  const top = side === "below" ? line.bottom + GAP_PX : line.top - GAP_PX - height;
  const left = isRtl ? line.right - width : line.left;
  return { side, left: within(left, width, edge.left, edge.right), top: within(top, height, edge.top, edge.bottom), width, maxHeight };
}

/** Keeps a box of the given size in the viewport, with a margin. @returns its left upper corner. */
export function clampCard(left: number, top: number, { width, height }: WantedSize, viewport: Box): { left: number; top: number } {
  const edge = shrunk(viewport, MARGIN_PX);
  return { left: within(left, width, edge.left, edge.right), top: within(top, height, edge.top, edge.bottom) };
}

/** The corner of the viewport after the one that a box is nearest to, clockwise: where it goes when it is in the way. */
export function nextCorner(card: Box, viewport: Box): { left: number; top: number } {
  const isRight = card.left + card.right > viewport.left + viewport.right;
  const isLow = card.top + card.bottom > viewport.top + viewport.bottom;
  const width = card.right - card.left;
  const height = card.bottom - card.top;
  const left = isLow ? viewport.left : viewport.right - width;
  const top = isRight ? viewport.bottom - height : viewport.top;
  return clampCard(left, top, { width, height }, viewport);
}

/**
 * The box of one line of a term: `boxes` are those of its range, of which inline tags make several on a line. A term
 * that goes on in another column at the same height is not on the same line.
 */
export function lineBox(boxes: readonly Box[], line: number): Box | null {
  const start = boxes[Math.min(line, boxes.length - 1)];
  if (!start) return null;
  let whole: Box = start;
  for (let grows = true; grows; ) {
    const before: Box = whole;
    whole = boxes.filter((box) => isSameLine(box, before)).reduce(union, before);
    grows = whole.left !== before.left || whole.right !== before.right;
  }
  return whole;
}

function isSameLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const isBeside = a.left <= b.right + 4 && a.right >= b.left - 4;
  return isBeside && shared * 2 > Math.min(a.bottom - a.top, b.bottom - b.top);
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

type Rooms = Readonly<Record<Side, number>>;

/** A line out of sight leaves the whole height on the side where the viewport is. */
function heights(line: Box, edge: Box) {
  return {
    below: edge.bottom - Math.max(line.bottom + GAP_PX, edge.top),
    above: Math.min(line.top - GAP_PX, edge.bottom) - edge.top,
  };
}

function widths(line: Box, edge: Box) {
  return { right: edge.right - (line.right + GAP_PX), left: line.left - GAP_PX - edge.left };
}

function isUsable(side: Side, rooms: Rooms, { height }: WantedSize): boolean {
  if (side === "below" || side === "above") return rooms[side] >= Math.min(height, LOW_PX);
  return rooms[side] >= NARROW_PX && Math.max(rooms.below, rooms.above) < Math.min(height, LOW_PX);
}

function chooseSide(rooms: Rooms, { height }: WantedSize, isRtl: boolean): Side {
  if (rooms.below >= height) return "below";
  if (rooms.above >= height) return "above";
  const [first, second]: readonly Side[] = isRtl ? ["left", "right"] : ["right", "left"];
  const higher: Side = rooms.below >= rooms.above ? "below" : "above";
  const wider = rooms[first as Side] >= rooms[second as Side] ? first : second;
  if (rooms[higher] < LOW_PX && rooms[wider as Side] >= NARROW_PX) return wider as Side;
  return higher;
}

function shrunk({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

/** A start for `size` from which it lies between two edges; at the first edge where it is too large. */
function within(start: number, size: number, first: number, last: number): number {
  return Math.max(first, Math.min(start, last - size));
}
