/** The first of so many places, in order, that is not before what is looked for; their number if all are. */
export function lowerBound(count: number, isBefore: (at: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
