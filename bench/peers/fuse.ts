/** Fuse.js as a matcher of pages, used as well as it can be: folded beforehand, one record an alias, lengths guarded. */
import Fuse from "fuse.js/basic";
import { isAsLong, ngramPeer } from "./ngrams";

function prepare(folded: readonly string[]): (query: string) => number | undefined {
  const fuse = new Fuse(folded, { isCaseSensitive: true, includeScore: true, threshold: 0.2 });
  return (query) => fuse.search(query).find(({ item }) => isAsLong(query, item))?.refIndex;
}

/** Over runs of one to four words that begin and end with a capital. */
export const fuseCapitalised = ngramPeer("Fuse.js, capitalised n-grams", "capitalised", prepare);
/** Over all runs of one to four words, as it has to be for names in small letters. */
export const fuseAll = ngramPeer("Fuse.js, all n-grams", "all", prepare);
