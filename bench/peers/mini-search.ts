/** MiniSearch: a full-text index that finds words within a share of edits. */
import MiniSearch from "minisearch";
import { isAsLong, ngramPeer } from "./ngrams";

function prepare(folded: readonly string[]): (query: string) => number | undefined {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    searchOptions: { fuzzy: 0.2, combineWith: "AND" },
  });
  index.addAll(folded.map((text, id) => ({ id, text })));
  return (query) => index.search(query).find(({ id }) => isAsLong(query, folded[id as number] as string))?.id as number | undefined;
}

/** Every word must be there, each within a fifth of its letters. */
export const miniSearch = ngramPeer("MiniSearch (fuzzy 0.2), capitalised n-grams", "capitalised", prepare);
