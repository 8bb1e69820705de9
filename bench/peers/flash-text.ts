/** FlashText: a trie of characters that is walked from every beginning of a word. */
import type { AliasText } from "@/bench/generate-aliases";
import type { Finder, Match, Peer } from "./peer";

interface Node {
  readonly next: Map<number, Node>;
  entity: string | undefined;
}

const createNode = (): Node => ({ next: new Map(), entity: undefined });
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** Classes of characters met so far: a regular expression for each would cost more than the walk. */
const known = new Map<number, boolean>();

function isWordCharacter(code: number): boolean {
  let found = known.get(code);
  if (found === undefined) {
    found = WORD_CHARACTER.test(String.fromCharCode(code));
    known.set(code, found);
  }
  return found;
}

function build(aliases: readonly AliasText[]): Finder {
  const root = createNode();
  for (const { text, entity } of aliases) {
    let node = root;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const next = node.next.get(code) ?? createNode();
      node.next.set(code, next);
      node = next;
    }
    node.entity = entity;
  }
  return { find: (text) => walk(text, root) };
}

function walk(text: string, root: Node): Match[] {
  const matches: Match[] = [];
  let at = 0;
  while (at < text.length) {
    const match = isWordCharacter(text.charCodeAt(at)) ? longestFrom(text, at, root) : undefined;
    if (match) matches.push(match);
    const from = match?.end ?? at;
    at = from;
    while (at < text.length && isWordCharacter(text.charCodeAt(at))) at++;
    if (at === from) at++;
  }
  return matches;
}

function longestFrom(text: string, start: number, root: Node): Match | undefined {
  let longest: Match | undefined;
  let node: Node | undefined = root;
  for (let at = start; at < text.length; at++) {
    node = node.next.get(text.charCodeAt(at));
    if (!node) break;
    const isEnd = at + 1 === text.length || !isWordCharacter(text.charCodeAt(at + 1));
    if (node.entity !== undefined && isEnd) longest = { start, end: at + 1, entity: node.entity };
  }
  return longest;
}

/** The algorithm of FlashText, in a page of code: no maintained package has it. */
export const flashText: Peer = { name: "FlashText trie (own)", isMatcher: true, isSampled: false, build };
