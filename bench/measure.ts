/** Times, of finders and of the tokenisation that they are compared with, taken in turns in one process. */
import type { Finder, Query } from "./peers/peer";

/** Times of two ways over the same text. */
export interface Times {
  /** Milliseconds for the whole text, median. */
  readonly own: number;
  /** The same for the tokenisation, taken in turns with it. */
  readonly tokenisation: number;
  /** Whether only a sample of the queries was asked, and the time scaled up. */
  readonly isSampled: boolean;
}

/** How long to measure. */
export interface Effort {
  /** Milliseconds after which no further pass begins; a quarter of it goes before, to warm up. */
  readonly budget: number;
  /** Most passes. */
  readonly passes: number;
}

/** A pass over the whole text; its result says what fraction of the work was done. */
type Pass = (round: number) => number;

/** The middle one of some values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that something takes. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Compares functions over the whole text with the tokenisation, and with each other. */
export function measureFunctions(ways: readonly (() => unknown)[], tokenise: () => unknown, effort: Effort): Times[] {
  const passes = ways.map(
    (way): Pass =>
      () => {
        way();
        return 1;
      },
  );
  return takeTurns(passes, tokenise, effort);
}

/** Compares a finder with the tokenisation; one that is asked by queries is asked a sample where all would take too long. */
export function measureFinder({ find, byQuery }: Finder, texts: readonly string[], tokenise: () => unknown, effort: Effort): Times {
  const findAll = () => {
    for (const text of texts) find(text);
  };
  const measureAll = () => measureFunctions([findAll], tokenise, effort)[0] as Times;
  if (!byQuery) return measureAll();
  const queries = texts.flatMap(byQuery.queriesOf);
  const affordable = Math.floor(effort.budget / 6 / timePerQuery(queries, byQuery.ask));
  if (affordable >= queries.length) return measureAll();
  const sample = Math.max(5, affordable);
  const listing = median([1, 2, 3].map(() => timeOf(() => texts.flatMap(byQuery.queriesOf))));
  const pass: Pass = (round) => {
    for (const { words } of spread(queries, sample, round)) byQuery.ask(words);
    return sample / queries.length;
  };
  const times = takeTurns([pass], tokenise, effort)[0] as Times;
  return { ...times, own: times.own + listing, isSampled: true };
}

function timePerQuery(queries: readonly Query[], ask: (words: string) => unknown): number {
  const few = spread(queries, Math.min(10, queries.length), 0);
  // The first time is a warm-up.
  for (const { words } of few) ask(words);
  return timeOf(() => few.map(({ words }) => ask(words))) / few.length;
}

/** Some of many, evenly spread; other ones each round. */
function spread(queries: readonly Query[], count: number, round: number): Query[] {
  const step = queries.length / count;
  const shift = (round * 0.618) % 1;
  return Array.from({ length: count }, (_, at) => queries[Math.floor((at + shift) * step)] as Query);
}

function takeTurns(passes: readonly Pass[], tokenise: () => unknown, effort: Effort): Times[] {
  const warmUp = performance.now() + effort.budget / 4;
  for (let round = 0; performance.now() < warmUp; round++) {
    tokenise();
    for (const pass of passes) pass(round);
  }
  const end = performance.now() + effort.budget;
  const own = passes.map((): number[] => []);
  const tokenisation: number[] = [];
  for (let round = 0; round < effort.passes && (round < 1 || performance.now() < end); round++) {
    for (const [at, pass] of passes.entries()) {
      // After a pass over a large index the caches hold nothing of the tokenisation: the first one brings it back.
      tokenise();
      tokenisation.push(timeOf(tokenise));
      let share = 1;
      const time = timeOf(() => {
        share = pass(round);
      });
      own[at]?.push(time / share);
    }
  }
  return own.map((times) => ({ own: median(times), tokenisation: median(tokenisation), isSampled: false }));
}
