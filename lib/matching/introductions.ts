/** Who is named on a page, in full and by bare surnames, and where: what short forms are bound by. */
import type { Candidate } from "./candidate";
import { lowerBound } from "./lower-bound";
import type { TermIndex } from "./open-index";
import type { BlockCandidates } from "./verdict";

/** The alias as one entity's: two people of one surname on a page leave the bare surname to nobody. */
export function bareName({ record }: Candidate): string {
  return `${record.entity} ${record.alias}`;
}

/** A single word that is only near to a name may be another name; the same skeleton is the same name otherwise written. */
export function needsCorroboration({ spelling }: Candidate): boolean {
  return spelling?.isAlone === true && spelling.distance > 0;
}

export interface Place {
  readonly block: number;
  readonly start: number;
  /** Of a namesake: somebody whom the pack knows as another. */
  readonly isKnown?: boolean;
}

/** Who is named on a page by something that needs no help, and where, in the page's order. */
export interface Introduced {
  readonly places: ReadonlyMap<number, readonly Place[]>;
  readonly ids: ReadonlySet<string | undefined>;
}

export function introducedBy(blocks: readonly (readonly Candidate[])[], index: TermIndex): Introduced {
  const places = new Map<number, Place[]>();
  for (const [block, candidates] of blocks.entries()) {
    for (const candidate of candidates.toSorted((a, b) => a.start - b.start)) {
      const { record, start } = candidate;
      if (needsCorroboration(candidate) || record.isShort || record.needs) continue;
      addTo(places, record.entity, { block, start });
    }
  }
  return { places, ids: new Set([...places.keys()].map((entity) => index.entities[entity]?.id)) };
}

function addTo<Key>(places: Map<Key, Place[]>, key: Key, place: Place): void {
  const known = places.get(key);
  if (known) known.push(place);
  else places.set(key, [place]);
}

function isBefore(a: Place, b: Place): boolean {
  return a.block < b.block || (a.block === b.block && a.start < b.start);
}

/** The last of some places, given in the page's order, before another one. */
export function lastBefore(places: readonly Place[] | undefined, here: Place): Place | undefined {
  return places?.[lowerBound(places.length, (at) => isBefore(places[at] as Place, here)) - 1];
}

/**
 * Where a short form is part of somebody else's name, by its bare name: known to the pack ("Kim Il Sung"), or by the look of it.
 * Whom the pack knows newsrooms call by the full name: it is doubtful only in the same block who "Kim" is then.
 */
export function findNamesakes(blocks: readonly BlockCandidates[], named: readonly (readonly Candidate[])[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const [block, { candidates }] of blocks.entries()) {
    const ours = new Set(named[block]);
    const others = candidates.filter((candidate) => candidate.record.isShort && (candidate.isNamesake || !ours.has(candidate)));
    for (const other of others.toSorted((a, b) => a.start - b.start)) {
      addTo(places, bareName(other), { block, start: other.start, isKnown: !ours.has(other) });
    }
  }
  return places;
}

/** Whether somebody of the same surname was named after the entity was last named in full: "Kim" is doubtful until it is again. */
export function isTakenOver(
  candidate: Candidate,
  here: Place,
  introduced: ReadonlyMap<number, readonly Place[]>,
  namesakes: ReadonlyMap<string, readonly Place[]>,
): boolean {
  const other = lastBefore(namesakes.get(bareName(candidate)), here);
  const own = lastBefore(introduced.get(candidate.record.entity), here);
  if (other === undefined || (other.isKnown && other.block !== here.block)) return false;
  return own === undefined || isBefore(own, other);
}
