/**
 * Searches all names of a pack for what somebody types: the other place where Fuse.js stands, which forgives mistakes of any kind and
 * ranks by them. It looks at every name, one after the other, so where there are many it gets only those that share enough pairs of
 * letters with the query.
 */
import Fuse from "fuse.js";
import type { EntityType } from "@/lib/facts/entity-types";
import type { LocalText } from "@/lib/facts/pack";

/** An entity with all its names. */
export interface NamedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: LocalText;
  readonly aliases: readonly string[];
}

/** An entity that is called like the query, or nearly. */
export interface FoundName extends Pick<NamedEntity, "id" | "type" | "name"> {
  /** The name that is nearest to the query. */
  readonly alias: string;
}

interface SearchedName {
  readonly entity: NamedEntity;
  readonly alias: string;
  /** As it is compared. */
  readonly folded: string;
}

/** So few names are looked at one by one. */
const FEW = 300;
/** Names that are handed to Fuse.js at most. */
const MOST_COMPARED = 300;
/** Share of the query's pairs of letters that a name has to have. A wrong letter spoils two. */
const SHARED = 0.4;
const MOST_FOUND = 12;
/** From Fuse.js: 0 is the same, 1 is anything. */
const THRESHOLD = 0.3;
/** What is so much less like the query than the best is not meant. */
const MARGIN = 0.1;

/** Makes a search over entities. Its answer is in order of likeness, each entity once, at most twelve; none for an empty query. */
export function createNameSearch(entities: readonly NamedEntity[]): (query: string) => FoundName[] {
  const names = entities.flatMap((entity) => namesOf(entity));
  const byPair = names.length > FEW ? indexPairs(names) : null;
  return (query) => {
    const folded = fold(query);
    if (folded === "") return [];
    const candidates = byPair ? block(folded, names, byPair) : names;
    const fuse = new Fuse(candidates, { keys: ["folded"], threshold: THRESHOLD, ignoreLocation: true, includeScore: true });
    const found = fuse.search(folded).toSorted((a, b) => (a.score ?? 1) - (b.score ?? 1) || byLength(a.item, b.item));
    const worst = (found[0]?.score ?? 0) + MARGIN;
    const best = new Map<string, FoundName>();
    for (const { item } of found.filter(({ score }) => (score ?? 1) <= worst)) {
      const { id, type, name } = item.entity;
      if (!best.has(id)) best.set(id, { id, type, name, alias: item.alias });
      if (best.size === MOST_FOUND) break;
    }
    return [...best.values()];
  };
}

function namesOf(entity: NamedEntity): SearchedName[] {
  const all = new Set([entity.name.de, entity.name.en, ...entity.aliases]);
  return [...all].map((alias) => ({ entity, alias, folded: fold(alias) }));
}

function byLength(a: SearchedName, b: SearchedName): number {
  return a.folded.length - b.folded.length;
}

/** Small letters without accents; letters and figures only. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Positions of the names that have a pair of letters, or a single one, in them. */
function indexPairs(names: readonly SearchedName[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { folded }] of names.entries()) {
    for (const piece of new Set([...pairsOf(folded), ...folded])) {
      const known = index.get(piece);
      if (known) known.push(at);
      else index.set(piece, [at]);
    }
  }
  return index;
}

function pairsOf(folded: string): string[] {
  return Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2));
}

/** The names that share most pairs with the query; of a query of one letter, those that have it. */
function block(query: string, names: readonly SearchedName[], index: ReadonlyMap<string, readonly number[]>): SearchedName[] {
  const pieces = query.length === 1 ? [query] : [...new Set(pairsOf(query))];
  const shared = new Map<number, number>();
  for (const piece of pieces) for (const at of index.get(piece) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  const least = Math.max(1, Math.floor(pieces.length * SHARED));
  return [...shared]
    .filter(([, count]) => count >= least)
    .toSorted(([a, countA], [b, countB]) => countB - countA || byLength(names[a] as SearchedName, names[b] as SearchedName))
    .slice(0, MOST_COMPARED)
    .map(([at]) => names[at] as SearchedName);
}
