/** All peers, in the order of the tables. */
import { ahoCorasick } from "./aho-corasick";
import { flashText } from "./flash-text";
import { fuseAll, fuseCapitalised } from "./fuse";
import { miniSearch } from "./mini-search";
import { passJoin, symSpell } from "./mnemonist";
import type { Peer } from "./peer";
import { regexp, regexpTrie } from "./regexp";
import { segmentWords } from "./segmenter";
import { tokenise } from "./tokenise";
import { uFuzzy } from "./u-fuzzy";

/** From what only takes texts apart, over exact matchers, to fuzzy ones. */
export const PEERS: readonly Peer[] = [
  tokenise,
  segmentWords,
  regexp,
  regexpTrie,
  ahoCorasick,
  flashText,
  passJoin,
  symSpell,
  miniSearch,
  uFuzzy,
  fuseCapitalised,
  fuseAll,
];
