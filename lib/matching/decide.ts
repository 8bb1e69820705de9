/**
 * Decides for the page as a whole which candidates are mentions.
 *
 * In this order: what a known non-match covers is dropped; short forms bind to an entity that the page
 * has named in full before; ambiguous aliases need their context; of what overlaps, the leftmost wins, and of
 * two that begin together the longer; names of one word in a spelling that no alias lists need something else on
 * the page that speaks for them; entities that everybody knows need a page about the pack's subject. What another
 * name covers is not named by it: "UN-Sicherheitsrat" introduces no UN. Doubt gives nothing: a wrong annotation is
 * worse than none.
 */
import type { Candidate, MatchedHow } from "./candidate";
import { concernsSubject } from "./concerns-subject";
import { tokenize } from "./normalize";
import type { TermIndex } from "./term-index";

/** A block's text and its candidates. */
export interface BlockCandidates {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** A span taken for an entity. */
export interface Mention {
  /** UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  /** Position in the index's entities. */
  readonly entity: number;
  /** The alias that matched. */
  readonly alias: string;
  readonly how: MatchedHow;
  /** 0 to 1; set by rule, not yet calibrated on judged texts. */
  readonly confidence: number;
}

/** Confidence by rule; an alias that needed its context loses a little, a misspelt name by its distance. */
const CONFIDENCE: Record<MatchedHow, number> = {
  exact: 0.98,
  variant: 0.95,
  inflected: 0.95,
  compound: 0.9,
  fuzzy: 0.88,
  "short-form": 0.85,
};
const CONTEXT_DISCOUNT = 0.08;

/**
 * The mentions of every block, in the blocks' order; an empty list where there are none.
 * @param blocks all blocks of the page, in document order.
 */
export function decide(blocks: readonly BlockCandidates[], index: TermIndex): Mention[][] {
  const named = blocks.map((block) => withoutBlocked(block.candidates));
  const namesakes = findNamesakes(blocks, named);
  const claimed = new Set(named.flat().flatMap((candidate) => (candidate.isOtherPerson ? [bareName(candidate)] : [])));
  const accept = (introducing: readonly (readonly Candidate[])[]) => {
    const introduced = fullNames(introducing);
    const present = new Set([...introduced.keys()].map((entity) => index.entities[entity]?.id));
    return named.map((candidates, at) =>
      leftmostLongest(
        candidates.filter(
          (candidate) =>
            !claimed.has(bareName(candidate)) &&
            hasItsContext(candidate, at, (blocks[at] as BlockCandidates).text, introduced, present) &&
            !(candidate.record.isShort && isTakenOver(candidate, { block: at, start: candidate.start }, introduced, namesakes)),
        ),
      ),
    );
  };
  // Twice: only what stands after the first decision is named on the page, and can help others in the second.
  const accepted = accept(accept(named));
  const isAboutSubject = concernsSubject(accepted, index);
  const isCommon = ({ record }: Candidate) => index.entities[record.entity]?.isCommon === true;
  const helping = new Set(accepted.flat().flatMap((candidate) => (needsCorroboration(candidate) ? [] : [candidate.record.entity])));
  const hasSpecial = [...helping].some((entity) => index.entities[entity]?.isCommon === false);
  return accepted.map((candidates) =>
    candidates
      .filter((candidate) => isAboutSubject || !isCommon(candidate))
      .filter((candidate) => !needsCorroboration(candidate) || hasSpecial || helping.has(candidate.record.entity))
      .map(toMention),
  );
}

/** The alias as one entity's: two people of one surname on a page leave the bare surname to nobody. */
function bareName({ record }: Candidate): string {
  return `${record.entity} ${record.alias}`;
}

/** A single word that is only near to a name may be another name; the same skeleton is the same name otherwise written. */
function needsCorroboration({ spelling }: Candidate): boolean {
  return spelling?.isAlone === true && spelling.distance > 0;
}

function withoutBlocked(candidates: readonly Candidate[]): Candidate[] {
  const blocks = candidates.filter(({ record }) => record.entity < 0);
  return candidates.filter(
    (candidate) => candidate.record.entity >= 0 && !blocks.some((block) => block.start <= candidate.start && candidate.end <= block.end),
  );
}

interface Place {
  readonly block: number;
  readonly start: number;
}

/** Where each entity is named by something that needs no help, in the page's order. */
function fullNames(blocks: readonly (readonly Candidate[])[]): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const [block, candidates] of blocks.entries()) {
    for (const candidate of candidates.toSorted((a, b) => a.start - b.start)) {
      const { record, start } = candidate;
      if (needsCorroboration(candidate) || record.isShort || record.needs) continue;
      addTo(places, record.entity, { block, start });
    }
  }
  return places;
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
function lastBefore(places: readonly Place[] | undefined, here: Place): Place | undefined {
  let [from, to] = [0, places?.length ?? 0];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(places?.[middle] as Place, here)) from = middle + 1;
    else to = middle;
  }
  return places?.[from - 1];
}

/** Where a short form is part of somebody else's name, by its bare name: known to the pack ("Kim Il Sung"), or by the look of it. */
function findNamesakes(blocks: readonly BlockCandidates[], named: readonly (readonly Candidate[])[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const [block, { candidates }] of blocks.entries()) {
    const ours = new Set(named[block]);
    const others = candidates.filter((candidate) => candidate.record.isShort && (candidate.isNamesake || !ours.has(candidate)));
    for (const other of others.toSorted((a, b) => a.start - b.start)) addTo(places, bareName(other), { block, start: other.start });
  }
  return places;
}

/** Whether somebody of the same surname was named after the entity was last named in full: "Kim" is doubtful until it is again. */
function isTakenOver(
  candidate: Candidate,
  here: Place,
  introduced: ReadonlyMap<number, readonly Place[]>,
  namesakes: ReadonlyMap<string, readonly Place[]>,
): boolean {
  const other = lastBefore(namesakes.get(bareName(candidate)), here);
  const own = lastBefore(introduced.get(candidate.record.entity), here);
  return other !== undefined && (own === undefined || isBefore(own, other));
}

function hasItsContext(
  { record, start, isBesideName }: Candidate,
  block: number,
  text: string,
  introduced: ReadonlyMap<number, readonly Place[]>,
  present: ReadonlySet<string | undefined>,
): boolean {
  const wasIntroduced = () => lastBefore(introduced.get(record.entity), { block, start }) !== undefined;
  // "Kim" in "Kim Yo Jong" is somebody else, unless the next word is a term itself.
  if (isBesideName) return false;
  if (!record.needs) return !record.isShort || wasIntroduced();
  const { needs } = record;
  if (needs.introduced && wasIntroduced()) return true;
  if (needs.entities?.some((id) => present.has(id))) return true;
  return needs.words?.some((word) => containsWord(text, word)) ?? false;
}

/** Whether the text has the words as words, in any case and however it is hyphenated. */
function containsWord(text: string, word: string): boolean {
  const words = (of: string) =>
    ` ${tokenize(of)
      .map(({ key }) => key)
      .join(" ")} `;
  return words(text).includes(words(word));
}

function leftmostLongest(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  let free = 0;
  for (const candidate of candidates.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (candidate.start < free) continue;
    const rivals = candidates.filter(
      (other) => other.start === candidate.start && other.end === candidate.end && other.record.entity !== candidate.record.entity,
    );
    free = candidate.end;
    // The same words for two entities, both with their context: nothing says which.
    if (rivals.length === 0) chosen.push(candidate);
  }
  return chosen;
}

function toMention({ start, end, record, how, spelling }: Candidate): Mention {
  const confidence = CONFIDENCE[how] - (record.needs ? CONTEXT_DISCOUNT : 0) - (spelling?.distance ?? 0);
  return { start, end, entity: record.entity, alias: record.alias, how, confidence };
}
