/** Numbers that look random and are the same in every run, as the makers of names want them. */
import { createRandom as createDraws } from "@/eval/variations/random";

/** Draws from a seed. */
export interface Random {
  /** A number from 0 up to but not including 1. */
  readonly next: () => number;
  /** An integer from 0 up to but not including the limit. */
  readonly below: (limit: number) => number;
  /** One of the items. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True in this share of the draws. */
  readonly chance: (share: number) => boolean;
}

/** A generator of numbers: the evaluation's, with what names are made by. */
export function createRandom(seed: number): Random {
  const next = createDraws(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    chance: (share) => next() < share,
  };
}
