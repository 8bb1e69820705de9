/** Numbers that look random and are the same in every run. */

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

/** A generator of numbers (mulberry32: 32 bits of state, good enough for names). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    chance: (share) => next() < share,
  };
}
