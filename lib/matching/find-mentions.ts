/** The engine's one public function, for callers that hold the whole text. */
import { decide } from "./decide";
import { findCandidates } from "./find-candidates";
import { Lexicon } from "./lexicon";
import type { TermIndex } from "./open-index";
import type { BlockCandidates, Mention } from "./verdict";

/**
 * The mentions in a page's blocks of text, block by block in the given order.
 * Asynchronous for its callers, so that large packs can move to another thread.
 */
export async function findMentions(texts: readonly string[], index: TermIndex): Promise<Mention[][]> {
  const lexicon = new Lexicon(index);
  const blocks = texts.map((text): BlockCandidates => ({ text, candidates: findCandidates(text, lexicon) }));
  return decide(blocks, index);
}
