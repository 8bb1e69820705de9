import { describe, expect, it } from "vitest";
import { createSweepDetector } from "./pointer-speed";

type Sample = readonly [x: number, y: number, at: number];

/** What the detector says at the last of these positions. */
function isSweepingAfter(samples: readonly Sample[]): boolean {
  const isSweeping = createSweepDetector();
  return samples.map(([x, y, at]) => isSweeping(x, y, at)).at(-1) ?? false;
}

/** A straight move of so many px per ms, sampled every 8 ms for 80 ms. */
const moveAt = (speed: number): Sample[] => Array.from({ length: 11 }, (_, at) => [at * 8 * speed, 0, 1000 + at * 8]);

describe("a pointer", () => {
  it("is at rest where it appears", () => {
    expect(isSweepingAfter([[500, 500, 1000]])).toBe(false);
  });

  it.each([
    [0, false],
    [0.1, false],
    [0.45, false],
    [0.5, true],
    [2, true],
    [20, true],
  ])("at %d px per ms sweeps: %s", (speed, isSweeping) => {
    expect(isSweepingAfter(moveAt(speed))).toBe(isSweeping);
  });

  it("sweeps in every direction alike", () => {
    for (const [x, y] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [0.6, 0.8],
      [-0.6, -0.8],
    ] as const) {
      expect(isSweepingAfter(moveAt(0.6).map(([far, , at]): Sample => [far * x, far * y, at]))).toBe(true);
      expect(isSweepingAfter(moveAt(0.4).map(([far, , at]): Sample => [far * x, far * y, at]))).toBe(false);
    }
  });

  it("is at rest after a pause, however far it has jumped", () => {
    expect(isSweepingAfter([...moveAt(2), [900, 900, 2000]])).toBe(false);
  });

  it("aims again as soon as it has slowed down", () => {
    const slow = Array.from({ length: 12 }, (_, at): Sample => [160 + at, 0, 1088 + at * 8]);
    expect(isSweepingAfter([...moveAt(2), ...slow])).toBe(false);
  });

  it("sweeps on while it has hardly slowed down", () => {
    expect(isSweepingAfter([...moveAt(2), [161, 0, 1088]])).toBe(true);
  });

  it("may tremble on a word", () => {
    const tremble = Array.from({ length: 20 }, (_, at): Sample => [100 + (at % 2) * 3, 100, 1000 + at * 8]);
    expect(isSweepingAfter(tremble)).toBe(false);
  });

  it("is held back by no timer that is too coarse to give a speed", () => {
    expect(
      isSweepingAfter([
        [0, 0, 1000],
        [50, 0, 1000],
        [100, 0, 1000],
      ]),
    ).toBe(false);
  });

  it("is followed by each detector on its own", () => {
    const [first, second] = [createSweepDetector(), createSweepDetector()];
    first(0, 0, 1000);
    expect([second(500, 0, 1010), first(500, 0, 1010)]).toEqual([false, true]);
  });
});
