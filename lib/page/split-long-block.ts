/** Keeps the work on one block bounded: a page may put ten megabytes into one paragraph. */
import type { Block } from "./read-blocks";

/** Longest block, in UTF-16 code units: a very long article has about 3,000 in a paragraph. */
export const MAX_BLOCK_LENGTH = 20_000;
/** How far back from the limit white space is looked for, so that no name is cut; text without any is cut anyway. */
const CUT_REACH = 200;

/**
 * The block, or the blocks that it is cut into, at white space, in order. A piece of the text before a cut begins before
 * its block: its `start` is negative then.
 */
export function splitLongBlock(block: Block): Block[] {
  const { container, text, pieces } = block;
  if (text.length <= MAX_BLOCK_LENGTH) return [block];
  const blocks: Block[] = [];
  let first = 0;
  for (let start = 0; start < text.length; ) {
    const end = cutAt(text, start);
    while (first + 1 < pieces.length && (pieces[first + 1]?.start ?? 0) <= start) first++;
    let last = first;
    while (last + 1 < pieces.length && (pieces[last + 1]?.start ?? 0) < end) last++;
    const own = pieces.slice(first, last + 1).map((piece) => ({ node: piece.node, start: piece.start - start }));
    blocks.push({ container, text: text.slice(start, end), pieces: own });
    start = end;
  }
  return blocks;
}

function cutAt(text: string, start: number): number {
  const limit = start + MAX_BLOCK_LENGTH;
  if (limit >= text.length) return text.length;
  for (let at = limit; at > limit - CUT_REACH; at--) {
    if (/\s/.test(text[at] as string)) return at;
  }
  return limit;
}
