/** uFuzzy: every alias against a regular expression made from the query. */
import UFuzzy from "@leeoniya/ufuzzy";
import { isAsLong, ngramPeer } from "./ngrams";

function prepare(folded: readonly string[]): (query: string) => number | undefined {
  const haystack = [...folded];
  const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  return (query) => {
    let best: number | undefined;
    for (const place of fuzzy.filter(haystack, query) ?? []) {
      const alias = haystack[place] as string;
      if (!isAsLong(query, alias)) continue;
      if (alias === query) return place;
      best ??= place;
    }
    return best;
  };
}

/** One error a word, its own measure of typing mistakes. */
export const uFuzzy = ngramPeer("uFuzzy (1 error), capitalised n-grams", "capitalised", prepare);
