/** Aho–Corasick, by a library. */
import { AhoCorasick } from "@monyone/aho-corasick";
import type { AliasText } from "@/bench/generate-aliases";
import { type Finder, isBoundary, type Peer } from "./peer";

function build(aliases: readonly AliasText[]): Finder {
  const entities = new Map(aliases.map(({ text, entity }) => [text, entity]));
  const automaton = new AhoCorasick([...entities.keys()]);
  const find = (text: string) =>
    automaton
      .matchInText(text)
      .filter(({ begin, end }) => isBoundary(text, begin) && isBoundary(text, end))
      .map(({ begin, end, keyword }) => ({ start: begin, end, entity: entities.get(keyword) as string }));
  return { find };
}

/** @monyone/aho-corasick, with boundaries checked afterwards. */
export const ahoCorasick: Peer = { name: "Aho–Corasick (@monyone)", isMatcher: true, isSampled: false, build };
