/** Which of an entity's facts a card shows, and in which order. The rules stand in docs/time.md. */
import type { Placement } from "./as-of";
import type { CompiledFact } from "./compiled-pack";
import { daysBetween } from "./days-between";
import { entitiesIn } from "./related-entities";

/** A fact with its place on a page. */
export interface PlacedFact {
  readonly fact: CompiledFact;
  readonly placement: Placement;
}

/** The page that a card opens on, as far as it bears on what the card shows. */
export interface PageContext {
  /** ISO day, or null when it is unknown. */
  readonly day: string | null;
  /** Ids of the other entities that the page names. */
  readonly others: readonly string[];
}

/** What happened, or was said, this close to the page's day is what the page is likely to be about. */
const NEAR_DAYS = 14;
/** So many others count at most: a fact that names the whole page would beat all that is weightier. */
const MAX_OTHERS = 2;
/** Who is in more of an entity's facts than this share tells none of them from the rest: Russia in those about North Korea. */
const COMMON_SHARE = 1 / 2;

/** Facts of one group on a card: what can be taken in at a glance. */
export const MAX_CARD_FACTS = 3;

/** The groups in the order in which a card has them. */
export const GROUPS: readonly Placement["group"][] = ["by-then", "undated-page", "learned-later", "since-then"];

/** What happened or was said comes before what somebody made of it, and circumstances come last. */
const KIND_RANK: Readonly<Record<CompiledFact["kind"], number>> = {
  event: 0,
  figure: 0,
  statement: 0,
  assessment: 1,
  forecast: 1,
  background: 2,
  function: 3,
};

/** Relations that put a newer fact in an older one's place. */
const OVERTAKES: ReadonlySet<string> = new Set(["supersedes", "updates"]);

/**
 * Up to {@link MAX_CARD_FACTS} of each group, most telling for this page first; on a page without a date newest first.
 * @param carried ids of the facts that a fact brings along on the card, so that none stands there twice.
 */
export function chooseFacts(
  placed: readonly PlacedFact[],
  entity: string,
  carried: (fact: CompiledFact) => readonly string[],
  page: PageContext = { day: null, others: [] },
): readonly PlacedFact[] {
  const overtaken = findOvertaken(placed);
  const telling = findTelling(placed, entity, page.others);
  const rank = ({ fact, placement }: PlacedFact): readonly number[] => [
    fact.status.value === "refuted" ? 1 : 0,
    placement.group !== "since-then" && overtaken.has(fact.id) ? 1 : 0,
    // In half weights: more for facts that are about the entity and do not only touch it, less for what is in doubt; more for each
    // of the page's other entities, and for what happened or was said close to its day.
    -(
      fact.weight * 2 +
      (isSubject(fact, entity) ? 1 : 0) -
      (fact.status.value === "disputed" ? 1 : 0) +
      Math.min(MAX_OTHERS, [...entitiesIn(fact)].filter((id) => telling.has(id)).length) +
      (isNear(fact, page.day) ? 1 : 0)
    ),
    KIND_RANK[fact.kind],
  ];
  const sorted = placed.toSorted((a, b) => compareAll(rank(a), rank(b)) || byNewest(a, b));
  return GROUPS.flatMap((group) => {
    const chosen: PlacedFact[] = [];
    const brought = new Set<string>();
    for (const candidate of sorted.filter(({ placement }) => placement.group === group)) {
      if (chosen.length === MAX_CARD_FACTS) break;
      if (brought.has(candidate.fact.id)) continue;
      chosen.push(candidate);
      for (const id of carried(candidate.fact)) brought.add(id);
    }
    return group === "undated-page" ? chosen.toSorted(byNewest) : chosen;
  });
}

/** Those of the page's other entities that tell some of the facts from the rest. */
function findTelling(placed: readonly PlacedFact[], entity: string, others: readonly string[]): ReadonlySet<string> {
  const named = placed.map(({ fact }) => entitiesIn(fact));
  const count = (id: string) => named.filter((ids) => ids.has(id)).length;
  return new Set(others.filter((id) => id !== entity && count(id) <= Math.max(1, placed.length * COMMON_SHARE)));
}

/** Whether something happened, was counted or was said within {@link NEAR_DAYS} of a day. A time that goes on is near to none. */
function isNear({ kind, when: { date } }: CompiledFact, day: string | null): boolean {
  return day !== null && KIND_RANK[kind] === 0 && date.extent !== "span" && daysBetween(date, day) <= NEAR_DAYS;
}

/** Ids of facts that another fact in the list had overtaken by the page's date. */
function findOvertaken(placed: readonly PlacedFact[]): ReadonlySet<string> {
  const known = placed.filter(({ placement: { group } }) => group === "by-then" || group === "undated-page");
  return new Set(known.flatMap(({ fact }) => fact.relations.filter(({ type }) => OVERTAKES.has(type)).map((relation) => relation.fact)));
}

/** Whether the fact is about the entity itself: "Spaceport in the east of Russia" is about the spaceport, not Russia. */
export function isSubject(fact: CompiledFact, entity: string): boolean {
  return fact.about.some((target) => target.entity === entity && target.role === "subject");
}

/** Newer first, of one day what happened before what was said. Whatever goes on longest is newest; the id makes the order the same everywhere. */
export function byNewest({ fact: a }: PlacedFact, { fact: b }: PlacedFact): number {
  const [first, second] = [a.when.date, b.when.date];
  return (
    compare(second.latest ?? "9999", first.latest ?? "9999") ||
    compare(second.earliest ?? "", first.earliest ?? "") ||
    Number(b.kind === "event") - Number(a.kind === "event") ||
    compare(a.id, b.id)
  );
}

function compareAll(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
