/** What a sheet for a class says: the chosen terms of an article with their entries, and the sources of what is printed, numbered. */
import type { Placement } from "./as-of";
import type { CardContent, CardFact } from "./card-content";
import type { CardSource } from "./card-source";

/** Entries of a term that belong together. */
export interface SheetGroup {
  readonly group: Placement["group"];
  readonly facts: readonly CardFact[];
}

/** A term on a sheet. */
export interface SheetTerm {
  readonly content: CardContent;
  /** In the order in which they are read; without any where the material has nothing to print. */
  readonly groups: readonly SheetGroup[];
}

/** A whole sheet. */
export interface ClassSheet {
  readonly terms: readonly SheetTerm[];
  /** Every source that something on the sheet cites, in the order in which it does; the first is number 1. */
  readonly sources: readonly CardSource[];
}

/** Whether something happened, or was learned, only after the page. */
export function isLater({ group }: Placement): boolean {
  return group === "learned-later" || group === "since-then";
}

/**
 * The sheet of some terms.
 * @param cards of the chosen terms, in the article's order. @param withLater whether what was learned later and has happened since is
 * printed, also where it stands against an entry.
 */
export function classSheet(cards: readonly CardContent[], withLater: boolean): ClassSheet {
  const terms = cards.map((content) => ({ content, groups: groupsOf(content.facts, withLater) }));
  const printed = terms.flatMap(({ groups }) => groups.flatMap(({ facts }) => facts));
  const told = printed.flatMap((fact) => [
    fact,
    ...fact.counterparts.flatMap((counterpart) => (withLater || !isLater(counterpart.fact.placement) ? [counterpart.fact] : [])),
  ]);
  const known = new Map(cards.flatMap(({ sources }) => sources.map((source) => [source.id, source])));
  const cited = new Set(told.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return { terms, sources: [...cited].flatMap((id) => known.get(id) ?? []) };
}

function groupsOf(facts: readonly CardFact[], withLater: boolean): readonly SheetGroup[] {
  const printed = facts.filter(({ placement }) => withLater || !isLater(placement));
  const groups = [...new Set(printed.map(({ placement }) => placement.group))];
  return groups.map((group) => ({ group, facts: printed.filter(({ placement }) => placement.group === group) }));
}
