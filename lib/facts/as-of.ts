/**
 * As-of reading: what a fact is to a page of a given date. Three times are kept apart: when it happened,
 * from when it was known, and when our source was published. The rules are those of docs/time.md; as-of.test.ts
 * has them as a table.
 */
import type { CompiledFact, CompiledSource } from "./compiled-pack";
import { endsBy, startsAfter } from "./date-range";

/** How a fact stands to the page's date. */
export interface Placement {
  /**
   * `by-then`: happened and known by the page's date; `learned-later`: happened by then, reported only
   * after; `since-then`: happened after; `undated-page`: the page has no date, so nothing is split.
   */
  readonly group: "by-then" | "learned-later" | "since-then" | "undated-page";
  /** The fact's date is uncertain and may lie before or after the page's. */
  readonly isAround: boolean;
  /** Had begun and not ended on the page's date, as far as the material reaches. */
  readonly isOngoing: boolean;
  /** ISO day of the source, where the fact is in our material only from a source later than the page. */
  readonly onlyFrom: string | null;
}

/**
 * Places a fact on a page.
 * @param day the page's ISO day, or null when it is unknown.
 * @param sources the sources that the fact cites.
 * @param materialEnd last ISO day that the pack knows of; null when it is open.
 */
export function placeFact(
  fact: CompiledFact,
  day: string | null,
  sources: readonly CompiledSource[],
  materialEnd: string | null = null,
): Placement {
  const placement = { isAround: false, isOngoing: false, onlyFrom: null };
  if (day === null) return { ...placement, group: "undated-page" };
  const when = fact.when.date;
  if (startsAfter(when, day)) return { ...placement, group: "since-then" };
  const isOver = endsBy(when, day);
  const hasBegun = !isOver && when.extent === "span";
  // Whether it still goes on after its end, no material can tell.
  const isOngoing = hasBegun && (materialEnd === null || day <= materialEnd);
  const isMaybeLater = !isOver && !hasBegun;
  const known = fact.knownFrom;
  // Who tells of a time that had an end tells of that end: on a page from before it, that is news. A function was held all the time.
  const tellsOfLater = hasBegun && when.latest !== null && fact.kind !== "function";
  if (tellsOfLater) return { ...placement, group: "learned-later", isOngoing };
  if (known.basis === "source") {
    const earliest = sources
      .map((source) => source.issued.earliest)
      .filter((issued) => issued !== null)
      .toSorted()[0];
    return {
      group: "by-then",
      isAround: isMaybeLater,
      isOngoing,
      onlyFrom: earliest !== undefined && earliest > day ? earliest : null,
    };
  }
  if (startsAfter(known.date, day)) return { ...placement, group: "learned-later", isAround: isMaybeLater, isOngoing };
  const isKnownForSure = known.basis === "event" || endsBy(known.date, day);
  return { group: "by-then", isAround: isMaybeLater || !isKnownForSure, isOngoing, onlyFrom: null };
}
