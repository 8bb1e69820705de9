/** A finger that stays where it was put: the way to a card where a tap belongs to the page's link. */

/** How long the finger has to stay, in ms: what phones take for their own menus, which then stay away. */
export const LONG_PRESS_MS = 500;
/** How far a finger may tremble meanwhile, in CSS px. */
const TREMBLE_PX = 10;

/** One finger's press, from when it was put down. */
export interface LongPress {
  /** To be told of every move of the finger, in viewport coordinates, CSS px. */
  moved(x: number, y: number): void;
  /** Counts as held now, if it still waits: the browser says so by asking for its menu. @returns whether it has been held. */
  fire(): boolean;
  /** The finger was lifted, or went on to scroll. */
  end(): void;
}

/** Waits for a press to become a long one; `onHeld` is called once, or never. */
export function startLongPress(x: number, y: number, onHeld: () => void): LongPress {
  let state: "waiting" | "held" | "over" = "waiting";
  const fire = () => {
    clearTimeout(timer);
    if (state === "waiting") {
      state = "held";
      onHeld();
    }
    return state === "held";
  };
  const timer = setTimeout(fire, LONG_PRESS_MS);
  const end = () => {
    clearTimeout(timer);
    if (state === "waiting") state = "over";
  };
  return {
    fire,
    end,
    moved: (toX, toY) => {
      if (Math.hypot(toX - x, toY - y) > TREMBLE_PX) end();
    },
  };
}
