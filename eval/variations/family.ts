/** What a family of variations is, and what it may ask about the pack's other names. */
import { fold, type Name } from "./names";
import type { Random } from "./random";

/** A name as it is written otherwise, with what has to stand right beside it. */
export interface Variant {
  /** The words of the mention. */
  readonly mention: string;
  readonly before?: string;
  readonly after?: string;
  /** The kind of sentence around it; an ordinary one by default. */
  readonly frame?: "headline" | "surname";
  /** Stands in a sentence before: the full name that a surname goes back to. */
  readonly introduction?: string;
}

/** A class of variations. */
export interface Family {
  readonly variation: string;
  /** Whether a variant that the pack lists as it stands shows nothing and is left out. */
  readonly isListedTrivial: boolean;
  /** Whether the variant is a misspelling, which must not come nearer to another entity than to its own. */
  readonly isMisspelling?: boolean;
  /** One variant of a name, drawn; null where the name has none. */
  readonly vary: (name: Name, random: Random, pool: NamePool) => Variant | null;
}

/** The names of a pack, by what families ask for. */
export interface NamePool {
  readonly names: readonly Name[];
  /** Texts of an entity, as the pack writes them. */
  readonly textsOf: (entity: string) => ReadonlySet<string>;
  /** Entities that have a name of this fold. */
  readonly entitiesOf: (folded: string) => ReadonlySet<string>;
  readonly hasAdjective: (entity: string) => boolean;
  /** Whether another entity has a name that is as near to the text as the one it was made of, or nearer. */
  readonly isNearAnother: (text: string, name: Name) => boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Indexes names for {@link NamePool}. */
export function createPool(names: readonly Name[]): NamePool {
  const texts = new Map<string, Set<string>>();
  const entities = new Map<string, Set<string>>();
  const byLength = new Map<number, { folded: string; entity: string }[]>();
  const adjectives = new Set<string>();
  for (const { text, entity, kind } of names) {
    addTo(texts, entity, text);
    const folded = fold(text);
    addTo(entities, folded, entity);
    if (kind === "adjective") adjectives.add(entity);
    const alike = byLength.get(folded.length);
    if (alike) alike.push({ folded, entity });
    else byLength.set(folded.length, [{ folded, entity }]);
  }
  const isNearAnother = (text: string, name: Name) => {
    const folded = fold(text);
    const own = distance(folded, fold(name.text), 6);
    for (let length = folded.length - own; length <= folded.length + own; length++) {
      const others = byLength.get(length) ?? [];
      if (others.some((other) => other.entity !== name.entity && distance(folded, other.folded, own) <= own)) return true;
    }
    return false;
  };
  return {
    names,
    textsOf: (entity) => texts.get(entity) ?? NOTHING,
    entitiesOf: (folded) => entities.get(folded) ?? NOTHING,
    hasAdjective: (entity) => adjectives.has(entity),
    isNearAnother,
  };
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** Levenshtein's distance, as far as it is at most `limit`; one more where it is greater. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(limit + 1);
    if (row <= limit) current[0] = row;
    let least = current[0] as number;
    // Cells further than the limit from the diagonal cannot matter.
    for (let at = Math.max(1, row - limit); at <= Math.min(b.length, row + limit); at++) {
      const replaced = (above[at - 1] as number) + (a[row - 1] === b[at - 1] ? 0 : 1);
      current[at] = Math.min(replaced, (above[at] as number) + 1, (current[at - 1] as number) + 1);
      least = Math.min(least, current[at] as number);
    }
    if (least > limit) return limit + 1;
    above = current;
  }
  return Math.min(above[b.length] as number, limit + 1);
}

/** Words of a text with their positions: runs of letters and digits. */
export function wordsOf(text: string): { text: string; start: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({ text: match[0], start: match.index }));
}

/** A text with a part of it replaced. */
export function splice(text: string, start: number, length: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(start + length);
}
