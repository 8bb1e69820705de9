/** Which of an entity's facts a card shows, and in which order. The rules stand in docs/time.md. */
import type { Placement } from "./as-of";
import type { CompiledFact } from "./compiled-pack";

/** A fact with its place on a page. */
export interface PlacedFact {
  readonly fact: CompiledFact;
  readonly placement: Placement;
}

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
 * Up to {@link MAX_CARD_FACTS} of each group, most telling first; on a page without a date newest first.
 * @param carried ids of the facts that a fact brings along on the card, so that none stands there twice.
 */
export function chooseFacts(
  placed: readonly PlacedFact[],
  entity: string,
  carried: (fact: CompiledFact) => readonly string[],
): readonly PlacedFact[] {
  const overtaken = findOvertaken(placed);
  const rank = ({ fact, placement }: PlacedFact): readonly number[] => [
    fact.status.value === "refuted" ? 1 : 0,
    placement.group !== "since-then" && overtaken.has(fact.id) ? 1 : 0,
    // Half a weight more for facts that are about the entity and do not only touch it, half a weight less for what is in doubt.
    -(fact.weight * 2 + (isSubject(fact, entity) ? 1 : 0) - (fact.status.value === "disputed" ? 1 : 0)),
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
