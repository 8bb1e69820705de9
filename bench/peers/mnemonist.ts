/** The two indexes of mnemonist for words within two edits. */
import { PassjoinIndex, SymSpell } from "mnemonist";
import { editDistance } from "./edit-distance";
import { allowedEdits, ngramPeer, placesByText } from "./ngrams";

const MAX_EDITS = 2;

/** The nearest of some aliases, if it is near enough for its length. */
function nearest(query: string, aliases: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const alias of aliases) {
    const distance = editDistance(query, alias);
    if (distance < least && distance <= allowedEdits(Math.min(query.length, alias.length))) [best, least] = [alias, distance];
  }
  return best;
}

function preparePassJoin(folded: readonly string[]): (query: string) => number | undefined {
  const places = placesByText(folded);
  const index = PassjoinIndex.from<string>(places.keys(), editDistance, MAX_EDITS);
  return (query) => {
    const best = nearest(query, index.search(query));
    return best === undefined ? undefined : places.get(best);
  };
}

function prepareSymSpell(folded: readonly string[]): (query: string) => number | undefined {
  const places = placesByText(folded);
  // 1: the nearest only.
  const index = SymSpell.from(places.keys(), { maxDistance: MAX_EDITS, verbosity: 1 });
  return (query) => {
    const best = nearest(
      query,
      index.search(query).map(({ term }) => term),
    );
    return best === undefined ? undefined : places.get(best);
  };
}

/** Pass-Join: parts of words that two edits cannot all have touched. */
export const passJoin = ngramPeer("mnemonist PassJoin (2 edits), capitalised n-grams", "capitalised", preparePassJoin);
/** Symmetric deletes: every alias under every form of it with up to two letters left out. */
export const symSpell = ngramPeer("mnemonist SymSpell (2 edits), capitalised n-grams", "capitalised", prepareSymSpell);
