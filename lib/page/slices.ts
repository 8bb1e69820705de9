/** Work in slices, so that the page never waits for us. */

/** Work a slice may do before the page gets its turn; counted, not timed, so that it is the same on every machine. */
export const SLICE_LIMITS = { characters: 20_000, steps: 200 } as const;

/** How long the browser may put a slice off while the page is busy, in ms. */
const LATEST_MS = 250;

/**
 * Resolves when the browser is idle, at the latest after a quarter of a second. Hidden pages get no
 * idle time, so they use a timer.
 */
export function nextIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === "hidden" || !("requestIdleCallback" in window)) setTimeout(resolve, LATEST_MS);
    else requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
  });
}
