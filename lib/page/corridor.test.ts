import { describe, expect, it } from "vitest";
import { type Box, isInCorridor } from "./corridor";

const term: Box = { left: 100, top: 200, right: 160, bottom: 220 };
const below: Box = { left: 50, top: 240, right: 350, bottom: 400 };
const above: Box = { left: 50, top: 20, right: 350, bottom: 180 };

/** The same scene upside down. */
const flip = ({ left, top, right, bottom }: Box): Box => ({ left, right, top: -bottom, bottom: -top });

describe("isInCorridor", () => {
  it.each([
    ["right under the term", 130, 221, true],
    ["half way, under the term", 130, 230, true],
    ["half way, where the way has widened towards the card", 90, 230, true],
    ["half way, beyond its left edge", 70, 230, false],
    ["half way, on its right edge", 255, 230, true],
    ["half way, beyond its right edge", 256, 230, false],
    ["just above the card, at its left edge", 50, 240, true],
    ["just above the card, beyond its right edge", 351, 239, false],
    ["on the term's lower edge", 100, 220, true],
    ["on the term itself", 130, 210, false],
    ["inside the card", 130, 241, false],
    ["above the term, away from the card", 130, 190, false],
  ])("of a card below: %s (%i, %i): %s", (_, x, y, isInside) => {
    expect(isInCorridor(x, y, term, below)).toBe(isInside);
    expect(isInCorridor(x, -y, flip(term), flip(below))).toBe(isInside);
  });

  it("leads up where the card stands above", () => {
    expect(isInCorridor(130, 190, term, above)).toBe(true);
    expect(isInCorridor(130, 230, term, above)).toBe(false);
  });

  it("narrows where the card is narrower than the term", () => {
    const wide: Box = { left: 0, top: 200, right: 400, bottom: 220 };
    const narrow: Box = { left: 150, top: 240, right: 250, bottom: 400 };
    expect([isInCorridor(80, 230, wide, narrow), isInCorridor(70, 230, wide, narrow)]).toEqual([true, false]);
    expect([isInCorridor(200, 190, wide, narrow), isInCorridor(200, 410, wide, narrow)]).toEqual([false, false]);
  });

  it("leads aside where the card had to move away from under the term", () => {
    const beside: Box = { left: 300, top: 240, right: 500, bottom: 400 };
    expect([isInCorridor(250, 230, term, beside), isInCorridor(110, 230, term, beside)]).toEqual([true, false]);
  });

  /** The same scene with the head on the side. */
  const turn = ({ left, top, right, bottom }: Box): Box => ({ left: top, top: left, right: bottom, bottom: right });

  it("leads sideways to a card that stands beside its term", () => {
    const line: Box = { left: 100, top: 200, right: 160, bottom: 220 };
    const right: Box = { left: 168, top: 100, right: 400, bottom: 300 };
    expect([isInCorridor(164, 210, line, right), isInCorridor(164, 160, line, right)]).toEqual([true, true]);
    expect([isInCorridor(164, 120, line, right), isInCorridor(130, 230, line, right), isInCorridor(90, 210, line, right)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isInCorridor(210, 164, turn(line), turn(right))).toBe(true);
  });

  it("is empty where the card touches the term", () => {
    expect(isInCorridor(130, 220, term, { ...below, top: 220 })).toBe(false);
  });

  it("never breaks off on the straight way to the card", () => {
    for (let share = 0; share <= 1; share += 0.05) {
      for (const [from, to] of [
        [101, 51],
        [159, 349],
        [130, 60],
      ] as const) {
        expect(isInCorridor(from + (to - from) * share, 220 + 20 * share, term, below)).toBe(true);
      }
    }
  });
});
