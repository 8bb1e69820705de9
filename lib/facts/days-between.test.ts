import { expect, it } from "vitest";
import { daysBetween } from "./days-between";
import { edtfRange } from "./edtf-range";

it.each([
  ["2023-09-13", "2023-09-13", 0],
  ["2023-09-13", "2023-09-14", 1],
  ["2023-09-13", "2023-08-31", 13],
  ["2023-09", "2023-09-20", 0],
  ["2023-09", "2023-10-01", 1],
  ["2024-02", "2024-03-01", 1],
  ["2011/..", "2023-01-01", 0],
  ["2011/..", "2010-12-31", 1],
  ["../2020", "1900-01-01", 0],
  ["[2023-09-05..2023-09-10]", "2023-09-12", 2],
])("from %s to the page of %s it is %d days", (edtf, day, days) => {
  expect(daysBetween(edtfRange(edtf), day)).toBe(days);
});
