import { describe, expect, it } from "vitest";
import { shareOf } from "./wilson";

describe("the interval of a share", () => {
  // Reference values: Wilson's interval without continuity correction, as statistics packages give it.
  it.each([
    [5, 10, 0.2366, 0.7634],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is %f to %f", (right, of, low, high) => {
    const share = shareOf(right, of);
    expect(share.share).toBeCloseTo(right / of, 10);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it("is unknown where nothing was counted", () => {
    expect(shareOf(0, 0)).toEqual({ right: 0, of: 0, share: Number.NaN, low: Number.NaN, high: Number.NaN });
  });

  it("narrows with the number of cases and holds the share", () => {
    const [few, many] = [shareOf(9, 10), shareOf(900, 1000)];
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
    for (const { low, share, high } of [few, many]) expect([low, share, high]).toEqual([low, share, high].toSorted((a, b) => a - b));
  });
});
