/** How sure a share is that was counted on few cases. */

/** Two-sided 95 %. */
const Z = 1.959964;

/** A share with its 95 % interval (Wilson's score interval); all of them NaN where nothing was counted. */
export interface Share {
  readonly right: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The share of `right` in `of`. Wilson's interval also holds near 0 and 1, where the usual one is empty. */
export function shareOf(right: number, of: number): Share {
  if (of === 0) return { right, of, share: Number.NaN, low: Number.NaN, high: Number.NaN };
  const share = right / of;
  const denominator = 1 + Z ** 2 / of;
  const centre = (share + Z ** 2 / (2 * of)) / denominator;
  const half = (Z / denominator) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  // Clamped: rounding leaves the bounds a hair outside at 0 and 1.
  return { right, of, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
