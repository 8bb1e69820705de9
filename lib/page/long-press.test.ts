import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LONG_PRESS_MS, type LongPress, startLongPress } from "./long-press";

describe("a long press", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const wait = (ms: number) => vi.advanceTimersByTime(ms);
  it.each<readonly [what: string, happens: (press: LongPress) => void, isHeld: boolean]>([
    ["held", () => wait(LONG_PRESS_MS), true],
    ["let go a moment before", (press) => [wait(LONG_PRESS_MS - 1), press.end(), wait(1000)], false],
    ["trembling", (press) => [press.moved(107, 207), wait(LONG_PRESS_MS)], true],
    ["moving on", (press) => [press.moved(100, 211), wait(LONG_PRESS_MS)], false],
    ["moving there and back", (press) => [press.moved(120, 200), press.moved(100, 200), wait(LONG_PRESS_MS)], false],
    ["asked for a menu before the time is over", (press) => press.fire(), true],
    ["asked for a menu after it was let go", (press) => [press.end(), press.fire()], false],
  ])("%s", (_, happens, isHeld) => {
    const onHeld = vi.fn<() => void>();
    const press = startLongPress(100, 200, onHeld);
    happens(press);
    expect(onHeld).toHaveBeenCalledTimes(isHeld ? 1 : 0);
    expect(press.fire()).toBe(isHeld);
  });

  it("is told of once, and remembers having been held", () => {
    const onHeld = vi.fn<() => void>();
    const press = startLongPress(0, 0, onHeld);
    wait(LONG_PRESS_MS);
    press.end();
    wait(1000);
    expect(press.fire()).toBe(true);
    expect(onHeld).toHaveBeenCalledTimes(1);
  });
});
