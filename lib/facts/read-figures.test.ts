import { describe, expect, it } from "vitest";
import { readFigures } from "./read-figures";

type Row = readonly [text: string, values: readonly number[]];

const GERMAN: readonly Row[] = [
  ["5.380 Tonnen Mais, 102.000 Tonnen Reis", [5380, 102_000]],
  ["3,5 Prozent", [3.5]],
  ["1.234.567,8 Euro", [1_234_567.8]],
  ["5’380 und 5 380 Tonnen", [5380, 5380]],
  ["5 380 Tonnen und 12 000,5", [5380, 12_000.5]],
  ["im Jahr 2022 380 Schiffe, 12 3456", [2022, 380, 12, 3456]],
  ["nur 26 Millionen Einwohner", [26_000_000]],
  ["fast drei Millionen Granaten", [3_000_000]],
  ["3,5 Mrd. Euro", [3_500_000_000]],
  ["zwei bis drei Millionen", [2, 2_000_000, 3_000_000]],
  ["mehrere tausend Soldaten", [1000]],
  ["im Jahr 2022 Tausende von Arbeitern", [2022, 1000]],
  ["mehrere Dutzend Raketen und zwei Dutzend Schiffe", [12, 24]],
  ["zu dritt, beim dritten Mal", [3, 3]],
  ["am 70. Jahrestag", [70]],
  ["vierstündige Gespräche, zweimal, achtköpfig", [4, 2, 8]],
  ["einundzwanzig, dreihundert, hunderttausend, fünftausendzweihundert", [21, 300, 100_000, 5200]],
  ["die sechste, siebte und zwanzigste Sitzung", [6, 7, 20]],
  ["152-Millimeter-Geschosse und 122mm", [152, 122]],
  ["KN-23, Hwasong‑18 und die G7", []],
  ["er wundert sich und bereits seiner hundertmal", [100]],
  ["2022–2024", [2022, 2024]],
  ["", []],
];

const ENGLISH: readonly Row[] = [
  ["5,380 tonnes of maize, 102,000 of rice", [5380, 102_000]],
  ["3.5 per cent", [3.5]],
  ["1,234,567.8 euros", [1_234_567.8]],
  ["three hundred thousand people", [300_000]],
  ["close to three million shells", [3_000_000]],
  ["two dozen ships, dozens of missiles", [24, 12]],
  ["the 70th anniversary, the fourth and the twelfth", [70, 4, 12]],
  ["twenty-one", [21]],
  ["2.5 billion", [2_500_000_000]],
];

describe("figures", () => {
  it.each(GERMAN)("in German: %s", (text, values) => {
    expect(readFigures(text, "de").map(({ value }) => value)).toEqual(values);
  });

  it.each(ENGLISH)("in English: %s", (text, values) => {
    expect(readFigures(text, "en-GB").map(({ value }) => value)).toEqual(values);
  });

  it("tell the day of a date from a number", () => {
    const days = (text: string, language: string) =>
      readFigures(text, language).map(({ value, isDay }) => (isDay ? `day ${value}` : value));
    expect(days("Am 30. Oktober 2024 kamen 13 Schiffe", "de")).toEqual(["day 30", 2024, 13]);
    expect(days("On May 26 and on 13 September 2023", "en")).toEqual(["day 26", "day 13", 2023]);
  });

  it("say whether they are written in digits", () => {
    expect(readFigures("vier und 5", "de").map(({ isDigits, written }) => [written, isDigits])).toEqual([
      ["vier", false],
      ["5", true],
    ]);
  });
});
