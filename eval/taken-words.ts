/** Ordinary words that matching takes for names: the false alarms that no article of ours happens to hold. */
import { findMentions } from "@/lib/matching/find-mentions";
import type { TermIndex } from "@/lib/matching/open-index";
import type { Mention } from "@/lib/matching/verdict";

/** Words that were taken for the same entity in the same way. */
export interface TakenWords {
  readonly how: Mention["how"];
  /** Its id. */
  readonly entity: string;
  readonly words: readonly string[];
}

/** So many words make a block, and so many blocks a page: what a page has of its own must stay a part of it. */
const WORDS_IN_BLOCK = 60;
const BLOCKS_ON_PAGE = 60;
/** Shorter ones are never names that are misspelt. */
const MIN_LENGTH = 3;

/**
 * What of a word list is taken for a name, where every word stands with a capital on a page that names every entity: the worst that can be.
 * Names in the list are among it.
 */
export async function takenWords(list: readonly string[], index: TermIndex): Promise<TakenWords[]> {
  const words = [...new Set(list.filter((word) => word.length >= MIN_LENGTH && !/['\s]/.test(word)))].map(capitalised);
  const names = index.entities.flatMap(({ name }) => [`${name.de}.`, `${name.en}.`]);
  const blocks = chunksOf(words, WORDS_IN_BLOCK).map((some) => some.map((word) => `x ${word} x`).join("; "));
  const taken = new Map<string, { how: Mention["how"]; entity: string; words: Set<string> }>();
  for (const page of chunksOf(blocks, BLOCKS_ON_PAGE)) {
    const mentions = (await findMentions([...names, ...page], index)).slice(names.length);
    for (const [at, found] of mentions.entries()) {
      for (const { how, entity, start, end } of found) {
        const id = index.entities[entity]?.id ?? "";
        const same = taken.get(`${how} ${id}`) ?? { how, entity: id, words: new Set() };
        taken.set(`${how} ${id}`, same);
        same.words.add(page[at]?.slice(start, end) ?? "");
      }
    }
  }
  return [...taken.values()].map((same) => ({ ...same, words: [...same.words] }));
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
