/** From a span of a block's text to a DOM range. */
import type { Block, Piece } from "./read-blocks";

/**
 * The range of a span in a block.
 * @param start @param end UTF-16 offsets into the block's text.
 * @returns null when the page has changed under the block, so that the span is no longer there.
 */
export function locateMention(block: Block, start: number, end: number): Range | null {
  const first = pieceAt(block.pieces, start);
  const last = pieceAt(block.pieces, end - 1);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
  const range = first.node.ownerDocument.createRange();
  try {
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
  } catch {
    // The node was shortened since it was read; its block will be read again.
    return null;
  }
  // Its ends stand in different trees, which no range can span.
  return range.collapsed ? null : range;
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).start <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
