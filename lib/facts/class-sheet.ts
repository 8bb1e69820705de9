/** What a sheet for a class says: the chosen terms of an article with their entries, and the sources of what is printed, numbered. */
import type { Placement } from "./as-of";
import type { CardContent, CardFact } from "./card-content";
import type { CardSource } from "./card-source";
import { GROUPS } from "./choose-facts";
import type { DateRange } from "./date-range";

/** Entries of a term that belong together, in the order of time. */
export interface SheetGroup {
  readonly group: Placement["group"];
  readonly facts: readonly CardFact[];
}

/** Where else on the sheet something about a term is printed: below which term, and under which dates. */
export interface SheetReference {
  readonly entity: CardContent["entity"];
  readonly dates: readonly DateRange[];
}

/** A term on a sheet. */
export interface SheetTerm {
  readonly content: CardContent;
  /** In the order in which they are read; without any where the material has nothing to print, or all of it stands elsewhere. */
  readonly groups: readonly SheetGroup[];
  /** An entry about several terms is printed below the first of them only. */
  readonly elsewhere: readonly SheetReference[];
}

/** A whole sheet. */
export interface ClassSheet {
  readonly terms: readonly SheetTerm[];
  /** Every entry that is printed, and what is printed against it. */
  readonly told: readonly CardFact[];
  /** Every source that something on the sheet cites, in the order in which it does; the first is number 1. */
  readonly sources: readonly CardSource[];
}

/** Whether something happened, or was learned, only after the page. */
function isLater({ group }: Placement): boolean {
  return group === "learned-later" || group === "since-then";
}

/** What is told against an entry, or came of it; of what is later and left out nothing: that there is something would tell of it. */
export function counterpartsTold({ counterparts }: CardFact, withLater: boolean): CardFact["counterparts"] {
  return counterparts.filter((counterpart) => withLater || !isLater(counterpart.fact.placement));
}

/**
 * The sheet of some terms.
 * @param cards of the chosen terms, in the article's order. @param withLater whether what was learned later and has happened since is
 * printed, also where it stands against an entry.
 */
export function classSheet(cards: readonly CardContent[], withLater: boolean): ClassSheet {
  const terms = termsOf(cards, withLater);
  const printed = terms.flatMap(({ groups }) => groups.flatMap(({ facts }) => facts));
  const told = printed.flatMap((fact) => [fact, ...counterpartsTold(fact, withLater).map((counterpart) => counterpart.fact)]);
  const known = new Map(cards.flatMap(({ sources }) => sources.map((source) => [source.id, source])));
  const cited = new Set(told.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return { terms, told, sources: [...cited].flatMap((id) => known.get(id) ?? []) };
}

function termsOf(cards: readonly CardContent[], withLater: boolean): readonly SheetTerm[] {
  const places = new Map<string, CardContent["entity"]>();
  return cards.map((content) => {
    const printed = content.facts.filter(({ placement }) => withLater || !isLater(placement)).toSorted(byDate);
    const own = printed.filter(({ id }) => !places.has(id));
    const elsewhere = referencesTo(printed, places);
    for (const { id } of own) places.set(id, content.entity);
    return { content, groups: groupsOf(own), elsewhere };
  });
}

function groupsOf(facts: readonly CardFact[]): readonly SheetGroup[] {
  const known = GROUPS.map((group) => ({ group, facts: facts.filter(({ placement }) => placement.group === group) }));
  return known.filter((group) => group.facts.length > 0);
}

/** @param places where entries stand already, by the ids of their facts. */
function referencesTo(facts: readonly CardFact[], places: ReadonlyMap<string, CardContent["entity"]>): readonly SheetReference[] {
  const found = new Map<string, { entity: CardContent["entity"]; dates: DateRange[] }>();
  for (const { id, date } of facts) {
    const entity = places.get(id);
    if (!entity) continue;
    const reference = found.get(entity.id) ?? { entity, dates: [] };
    reference.dates.push(date);
    found.set(entity.id, reference);
  }
  return [...found.values()];
}

/** The earlier first: a sheet is read from the top, where a card leads with what bears on the page. */
function byDate({ date: a }: CardFact, { date: b }: CardFact): number {
  const beginning = ({ earliest, latest }: DateRange) => earliest ?? latest ?? "";
  const end = ({ latest }: DateRange) => latest ?? "9999";
  // ISO days: their order is that of their letters.
  return beginning(a).localeCompare(beginning(b)) || end(a).localeCompare(end(b));
}
