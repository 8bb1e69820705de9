/** How far a date lies from a day. */
import type { DateRange } from "./date-range";

const MS_PER_DAY = 86_400_000;

/**
 * Days from an ISO day to the nearest that a date may mean; 0 inside it. A date that is still open is near to all that comes after
 * its beginning.
 */
export function daysBetween({ earliest, latest }: DateRange, day: string): number {
  if (earliest !== null && day < earliest) return toDays(earliest) - toDays(day);
  if (latest !== null && day > latest) return toDays(day) - toDays(latest);
  return 0;
}

function toDays(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}
