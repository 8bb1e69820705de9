/** Tells a pointer that rests or aims from one that sweeps across the page (10ten's speed gate). */

/** At this speed and above, in CSS px per ms, nothing opens. */
const SWEEP_SPEED = 0.5;
/** Samples older than this say nothing about the movement now, in ms. */
const MEMORY_MS = 80;

/** A pointer that has not moved for this long rests, in ms. */
export const REST_MS = MEMORY_MS;

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/**
 * A function to be given every pointer position (CSS px, time in ms); it returns whether the pointer is
 * sweeping at that moment. A first position, or one after a pause, is at rest.
 */
export function createSweepDetector(): (x: number, y: number, at: number) => boolean {
  let samples: Sample[] = [];
  return (x, y, at) => {
    samples = [...samples.filter((sample) => at - sample.at <= MEMORY_MS), { x, y, at }];
    const first = samples[0] as Sample;
    const elapsed = at - first.at;
    // A timer that is too coarse (resistFingerprinting) gives no speed; then nothing is held back.
    if (elapsed <= 0) return false;
    return Math.hypot(x - first.x, y - first.y) / elapsed >= SWEEP_SPEED;
  };
}
