import { describe, expect, it } from "vitest";
import type { Box } from "./corridor";
import { clampCard, lineBox, nextCorner, type Placement, placeCard, type Side } from "./place-card";

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const SCREEN = box(0, 0, 1000, 800);
const WANTED = { width: 372, height: 400 };

/** The card's box, as it will be: no higher than it wants or may be. */
const boxOf = ({ left, top, width, maxHeight }: Placement, height = WANTED.height): Box =>
  box(left, top, left + width, top + Math.min(height, maxHeight));

describe("placeCard", () => {
  it.each<readonly [what: string, line: Box, viewport: Box, side: Side, at: readonly [left: number, top: number]]>([
    ["below, where it fits", box(100, 100, 200, 120), SCREEN, "below", [100, 128]],
    ["above, where it does not fit below", box(100, 600, 200, 620), SCREEN, "above", [100, 192]],
    ["as far left as it must", box(900, 100, 990, 120), SCREEN, "below", [620, 128]],
    ["as far right as it must", box(2, 100, 50, 120), SCREEN, "below", [8, 128]],
    ["where there is more room, when it fits nowhere", box(100, 250, 200, 270), box(0, 0, 1000, 600), "below", [100, 278]],
    ["beside its line in a low window", box(100, 150, 200, 170), box(0, 0, 1000, 300), "right", [208, 8]],
    ["to the left of it, where more of the window is", box(700, 150, 800, 170), box(0, 0, 1000, 300), "left", [320, 8]],
    ["under a line that is out of sight above", box(100, -90, 200, -70), SCREEN, "below", [100, 8]],
    ["over a line that is out of sight below", box(100, 900, 200, 920), SCREEN, "above", [100, 392]],
    ["in the part that is seen of a pinched page", box(700, 500, 800, 520), box(600, 450, 1000, 850), "below", [620, 528]],
  ])("stands %s", (_, line, viewport, side, [left, top]) => {
    const place = placeCard(line, WANTED, viewport);
    expect({ side: place.side, left: place.left, top: place.top }).toEqual({ side, left, top });
  });

  it("begins at the right where the text does", () => {
    expect(placeCard(box(500, 100, 600, 120), WANTED, SCREEN, { isRtl: true }).left).toBe(228);
    expect(placeCard(box(450, 150, 550, 170), WANTED, box(0, 0, 1000, 300), { isRtl: true }).side).toBe("left");
  });

  it("never covers its line and never leaves the viewport, wherever the line is", () => {
    for (const viewport of [SCREEN, box(0, 0, 320, 256), box(0, 0, 640, 360), box(0, 0, 320, 568), box(200, 300, 560, 700)]) {
      for (let top = viewport.top + 4; top + 26 < viewport.bottom; top += 7) {
        for (let left = viewport.left; left + 60 < viewport.right; left += 23) {
          const line = box(left, top, left + 60, top + 22);
          const card = boxOf(placeCard(line, WANTED, viewport));
          const what = JSON.stringify({ viewport, line, card });
          expect(card.left < line.right && line.left < card.right && card.top < line.bottom && line.top < card.bottom, what).toBe(false);
          expect(card.left >= viewport.left && card.right <= viewport.right, what).toBe(true);
          expect(card.top >= viewport.top && card.bottom <= viewport.bottom, what).toBe(true);
        }
      }
    }
  });

  it("stays on its side while it can be used there, and changes when it cannot", () => {
    const low = box(100, 560, 200, 580);
    expect(placeCard(low, WANTED, SCREEN).side).toBe("above");
    expect(placeCard(low, WANTED, SCREEN, { side: "below" })).toMatchObject({ side: "below", maxHeight: 204 });
    expect(placeCard(box(100, 640, 200, 660), WANTED, SCREEN, { side: "below" }).side).toBe("above");
    expect(placeCard(low, WANTED, SCREEN, { side: "right" }).side).toBe("above");
  });

  it("covers its line only where it would be nothing else", () => {
    const place = placeCard(box(20, 40, 300, 90), WANTED, box(0, 0, 320, 130));
    expect(place.maxHeight).toBe(64);
    expect(boxOf(place)).toMatchObject({ bottom: 122 });
  });
});

describe("lineBox", () => {
  it.each<readonly [what: string, boxes: readonly Box[], line: number, expected: Box | null]>([
    ["one box", [box(10, 10, 60, 30)], 0, box(10, 10, 60, 30)],
    ["the one that is asked for", [box(200, 10, 260, 30), box(10, 40, 60, 60)], 1, box(10, 40, 60, 60)],
    ["tags inside a word", [box(10, 10, 40, 32), box(40, 12, 60, 30), box(60, 12, 90, 30)], 1, box(10, 10, 90, 32)],
    ["the same height in another column", [box(10, 10, 60, 30), box(300, 10, 340, 30)], 0, box(10, 10, 60, 30)],
    ["a line that is no more: the last", [box(10, 10, 60, 30)], 3, box(10, 10, 60, 30)],
    ["none", [], 0, null],
  ])("of %s", (_, boxes, line, expected) => {
    expect(lineBox(boxes, line)).toEqual(expected);
  });
});

describe("moving", () => {
  it.each([
    [100, 100, [100, 100]],
    [-50, 100, [8, 100]],
    [900, 700, [692, 592]],
    [2000, -9, [692, 8]],
  ])("to %i, %i ends where all of the card is seen", (left, top, expected) => {
    const { left: x, top: y } = clampCard(left, top, { width: 300, height: 200 }, SCREEN);
    expect([x, y]).toEqual(expected);
  });

  it("from corner to corner goes round clockwise, from wherever it began", () => {
    let card = box(120, 130, 420, 330);
    const seen = Array.from({ length: 5 }, () => {
      const { left, top } = nextCorner(card, SCREEN);
      card = box(left, top, left + 300, top + 200);
      return [left, top];
    });
    expect(seen).toEqual([
      [692, 8],
      [692, 592],
      [8, 592],
      [8, 8],
      [692, 8],
    ]);
  });
});
