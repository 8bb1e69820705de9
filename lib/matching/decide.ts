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
import { confidenceOf } from "./confidence";
import type { TermIndex } from "./open-index";
import { Tokens } from "./tokens";

/** A block's text and its candidates. */
export interface BlockCandidates {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** What spoke for a mention beside its letters. */
export type Evidence =
  /** The page has named the entity in full before. */
  | { readonly kind: "introduced" }
  /** Another entity that the alias needs is on the page: its id. */
  | { readonly kind: "entity"; readonly id: string }
  /** A word that the alias needs is in the same block. */
  | { readonly kind: "word"; readonly word: string }
  /** The initial of the first name stands before the surname. */
  | { readonly kind: "initial" }
  /** The page is about the pack's subject: everybody knows the entity. */
  | { readonly kind: "subject" }
  /** The page names the entity in its right spelling, or another special one. */
  | { readonly kind: "corroborated" };

/** Why a candidate is no mention. */
export type HeldBack =
  /** A known non-match covers it ("Trump Tower"). */
  | "known-other"
  /** Another name stands beside it ("Kim Yo Jong"). */
  | "beside-name"
  /** The page speaks of somebody else of this name. */
  | "other-person"
  /** A namesake was named since the entity was last named in full. */
  | "namesake"
  /** A short form whose full name has not come. */
  | "not-introduced"
  /** An ambiguous name without its context. */
  | "no-context"
  /** A name that begins further left, or is longer, covers it. */
  | "covered"
  /** Two entities have an equal claim. */
  | "tie"
  /** A misspelt name that nothing else on the page speaks for. */
  | "uncorroborated"
  /** Everybody knows the entity, and the page is not about the pack's subject. */
  | "off-subject";

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
  /** Share of letters that differ from the alias, for a misspelt name; else 0. */
  readonly distance: number;
  readonly evidence: readonly Evidence[];
  /** 0 to 1: how often mentions found so are right; see confidence.ts. */
  readonly confidence: number;
}

/** A candidate with what became of it. */
export interface Verdict {
  readonly candidate: Candidate;
  readonly evidence: readonly Evidence[];
  /** Null for a mention. */
  readonly heldBack: HeldBack | null;
}

/**
 * The mentions of every block, in the blocks' order; an empty list where there are none.
 * @param blocks all blocks of the page, in document order.
 */
export function decide(blocks: readonly BlockCandidates[], index: TermIndex): Mention[][] {
  return judge(blocks, index).map((verdicts) => verdicts.filter(({ heldBack }) => heldBack === null).map(toMention));
}

/** What becomes of every candidate of every block, in their order. */
export function judge(blocks: readonly BlockCandidates[], index: TermIndex): Verdict[][] {
  const named = blocks.map((block) => markBlocked(block.candidates));
  const standing = named.map(withoutHeldBack);
  const page: Page = {
    blocks,
    words: blocks.map(() => new Map()),
    namesakes: findNamesakes(blocks, standing),
    claimed: new Set(standing.flat().flatMap((candidate) => (candidate.isOtherPerson ? [bareName(candidate)] : []))),
  };
  // Twice: only what stands after the first decision is named on the page, and can help others in the second.
  const accept = (introduced: Introduced) => named.map((verdicts, at) => acceptIn(verdicts, at, page, introduced));
  const first = accept(introducedBy(standing, index));
  return byPage(accept(introducedBy(first.map(withoutHeldBack), index)), index);
}

/** What the candidates of a page are judged by. */
interface Page {
  readonly blocks: readonly BlockCandidates[];
  readonly namesakes: ReadonlyMap<string, readonly Place[]>;
  readonly claimed: ReadonlySet<string>;
  /** By block: words that were asked for, and whether they are there. */
  readonly words: readonly Map<string, boolean>[];
}

function withoutHeldBack(verdicts: readonly Verdict[]): Candidate[] {
  return verdicts.filter(({ heldBack }) => heldBack === null).map(({ candidate }) => candidate);
}

function acceptIn(verdicts: readonly Verdict[], block: number, page: Page, introduced: Introduced): Verdict[] {
  return leftmostLongest(verdicts.map((verdict) => (verdict.heldBack ? verdict : judgeByContext(verdict, block, page, introduced))));
}

function judgeByContext(verdict: Verdict, block: number, page: Page, { places, ids }: Introduced): Verdict {
  const { candidate } = verdict;
  const here = { block, start: candidate.start };
  const { record } = candidate;
  if (page.claimed.has(bareName(candidate)) && !candidate.hasInitial) return { ...verdict, heldBack: "other-person" };
  if (candidate.isBesideName) return { ...verdict, heldBack: "beside-name" };
  const wasIntroduced = lastBefore(places.get(record.entity), here) !== undefined;
  const evidence = contextOf(candidate, (word) => hasWord(page, block, word), wasIntroduced, ids);
  if (!evidence) return { ...verdict, heldBack: record.needs ? "no-context" : "not-introduced" };
  if (record.isShort && isTakenOver(candidate, here, places, page.namesakes)) return { ...verdict, heldBack: "namesake" };
  return evidence.length > 0 ? { ...verdict, evidence } : verdict;
}

/** What the page as a whole says: misspelt names need something that speaks for them, well-known ones a page about the subject. */
function byPage(blocks: readonly (readonly Verdict[])[], index: TermIndex): Verdict[][] {
  const accepted = blocks.map(withoutHeldBack);
  const isAboutSubject = concernsSubject(accepted, index);
  const helping = new Set(accepted.flat().flatMap((candidate) => (needsCorroboration(candidate) ? [] : [candidate.record.entity])));
  const hasSpecial = [...helping].some((entity) => index.entities[entity]?.isCommon === false);
  return blocks.map((verdicts) =>
    verdicts.map((verdict): Verdict => {
      const { candidate, heldBack } = verdict;
      if (heldBack) return verdict;
      const evidence = [...verdict.evidence];
      if (index.entities[candidate.record.entity]?.isCommon === true) {
        if (!isAboutSubject) return { ...verdict, heldBack: "off-subject" };
        evidence.push({ kind: "subject" });
      }
      if (needsCorroboration(candidate)) {
        const isHelped = helping.has(candidate.record.entity) || (hasSpecial && !candidate.spelling?.isDoubtful);
        if (!isHelped) return { ...verdict, heldBack: "uncorroborated" };
        evidence.push({ kind: "corroborated" });
      }
      return { ...verdict, evidence };
    }),
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

const NO_EVIDENCE: readonly Evidence[] = [];

/** Names are shorter than this, in UTF-16 code units, with all that may stand inside them: what begins further left covers nothing here. */
const MAX_SPAN = 400;

/** Of candidates by start those that may cover a place. */
function around(candidates: readonly Candidate[], start: number): readonly Candidate[] {
  const firstAfter = (place: number) => {
    let [from, to] = [0, candidates.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((candidates[middle] as Candidate).start < place) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return candidates.slice(firstAfter(start - MAX_SPAN), firstAfter(start + 1));
}

/**
 * The candidates that stand for an entity; those that a known other name covers are held back. It speaks for the entity that lists
 * it, and for every bare surname: "russischer Sicherheitsrat" is not the UN's, but Russian.
 */
function markBlocked(candidates: readonly Candidate[]): Verdict[] {
  const others = candidates.filter(({ record }) => record.isOther);
  return candidates
    .filter(({ record }) => !record.isOther)
    .map((candidate) => {
      const { record, start, end } = candidate;
      const isBlocked = around(others, start).some(
        (other) => other.start <= start && end <= other.end && (record.isShort || other.record.entity === record.entity),
      );
      return { candidate, evidence: NO_EVIDENCE, heldBack: isBlocked ? "known-other" : null };
    });
}

interface Place {
  readonly block: number;
  readonly start: number;
  /** Of a namesake: somebody whom the pack knows as another. */
  readonly isKnown?: boolean;
}

/** Who is named on a page by something that needs no help, and where, in the page's order. */
interface Introduced {
  readonly places: ReadonlyMap<number, readonly Place[]>;
  readonly ids: ReadonlySet<string | undefined>;
}

function introducedBy(blocks: readonly (readonly Candidate[])[], index: TermIndex): Introduced {
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
function lastBefore(places: readonly Place[] | undefined, here: Place): Place | undefined {
  let [from, to] = [0, places?.length ?? 0];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(places?.[middle] as Place, here)) from = middle + 1;
    else to = middle;
  }
  return places?.[from - 1];
}

/**
 * Where a short form is part of somebody else's name, by its bare name: known to the pack ("Kim Il Sung"), or by the look of it.
 * Whom the pack knows newsrooms call by the full name: it is doubtful only in the same block who "Kim" is then.
 */
function findNamesakes(blocks: readonly BlockCandidates[], named: readonly (readonly Candidate[])[]): Map<string, Place[]> {
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
function isTakenOver(
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

/** What of its context a candidate has; nothing where it has none and needs some. */
function contextOf(
  { record, hasInitial }: Candidate,
  isInBlock: (word: string) => boolean,
  wasIntroduced: boolean,
  present: ReadonlySet<string | undefined>,
): readonly Evidence[] | undefined {
  if (hasInitial) return [{ kind: "initial" }];
  const { needs } = record;
  if (!needs) {
    if (!record.isShort) return NO_EVIDENCE;
    return wasIntroduced ? [{ kind: "introduced" }] : undefined;
  }
  if (needs.introduced && wasIntroduced) return [{ kind: "introduced" }];
  const id = needs.entities?.find((other) => present.has(other));
  if (id !== undefined) return [{ kind: "entity", id }];
  const word = needs.words?.find(isInBlock);
  return word === undefined ? undefined : [{ kind: "word", word }];
}

function hasWord({ blocks, words }: Page, block: number, word: string): boolean {
  const known = words[block] as Map<string, boolean>;
  const answer = known.get(word) ?? containsWord((blocks[block] as BlockCandidates).text, word);
  known.set(word, answer);
  return answer;
}

/** Whether the text has the words as words, in any case and however it is hyphenated. */
function containsWord(text: string, word: string): boolean {
  return inWords(text).includes(inWords(word));
}

const tokens = new Tokens();
/** What the same few texts and words come to: a decision asks for them again and again. */
const known = new Map<string, string>();
const MAX_KNOWN = 2000;

function inWords(text: string): string {
  let words = known.get(text);
  if (words === undefined) {
    tokens.read(text);
    words = " ";
    for (let at = 0; at < tokens.length; at++) words += `${tokens.key(at, "digraph")} `;
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, words);
  }
  return words;
}

/** Of what overlaps the leftmost wins, and of two that begin together the longer. */
function leftmostLongest(verdicts: readonly Verdict[]): Verdict[] {
  let free = 0;
  return verdicts
    .toSorted((a, b) => a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end)
    .map((verdict, at, all): Verdict => {
      const { candidate, heldBack } = verdict;
      if (heldBack) return verdict;
      if (candidate.start < free) return { ...verdict, heldBack: "covered" };
      free = candidate.end;
      // The same words for two entities, both with their context: nothing says which.
      const hasRival = sameSpan(all, at).some(
        ({ candidate: other, heldBack: isOut }) => !isOut && other.record.entity !== candidate.record.entity,
      );
      return hasRival ? { ...verdict, heldBack: "tie" } : verdict;
    });
}

/** The verdicts on the same words as one of them, in a list by span. */
function sameSpan(verdicts: readonly Verdict[], at: number): readonly Verdict[] {
  const { start, end } = (verdicts[at] as Verdict).candidate;
  const isSame = (place: number) => verdicts[place]?.candidate.start === start && verdicts[place]?.candidate.end === end;
  let [from, to] = [at, at + 1];
  while (isSame(from - 1)) from--;
  while (isSame(to)) to++;
  return verdicts.slice(from, to);
}

function toMention({ candidate, evidence }: Verdict): Mention {
  const { start, end, record, how, spelling } = candidate;
  const distance = spelling?.distance ?? 0;
  return { start, end, entity: record.entity, alias: record.alias, how, distance, evidence, confidence: confidenceOf(candidate) };
}
