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
import type { Candidate } from "./candidate";
import { concernsSubject } from "./concerns-subject";
import { confidenceOf } from "./confidence";
import {
  bareName,
  findNamesakes,
  type Introduced,
  introducedBy,
  isTakenOver,
  lastBefore,
  needsCorroboration,
  type Place,
} from "./introductions";
import { lowerBound } from "./lower-bound";
import type { TermIndex } from "./open-index";
import { Tokens } from "./tokens";
import type { BlockCandidates, Evidence, Mention, Verdict } from "./verdict";
import { standsAround } from "./word-around";

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
    headline: headlineOf(blocks),
    words: blocks.map(() => new Map()),
    namesakes: findNamesakes(blocks, standing),
    claimed: claimedByOthers(named, index),
  };
  // Twice: only what stands after the first decision is named on the page, and can help others in the second.
  const accept = (introduced: Introduced) => named.map((verdicts, at) => acceptIn(verdicts, at, page, introduced));
  const first = accept(introducedBy(standing, index));
  return byPage(accept(introducedBy(first.map(withoutHeldBack), index)), index);
}

/**
 * Bare names that are somebody else's on this page: a first name stands before one of them ("Andrew Kim"), or a known other name
 * has it ("the actress Kim Jung-eun") and an ambiguous name is all that the page has for our person.
 */
function claimedByOthers(blocks: readonly (readonly Verdict[])[], index: TermIndex): Set<string> {
  const verdicts = blocks.flat();
  const named = new Set(
    verdicts
      .filter(({ heldBack, candidate: { record } }) => !heldBack && !record.needs && !record.isShort)
      .map(({ candidate }) => candidate.record.entity),
  );
  const isOthers = ({ candidate: { isOtherPerson, record }, heldBack }: Verdict) =>
    heldBack === null
      ? isOtherPerson
      : record.needs && !record.isShort && index.entities[record.entity]?.type === "person" && !named.has(record.entity);
  return new Set(verdicts.filter(isOthers).map(({ candidate }) => bareName(candidate)));
}

/** What the candidates of a page are judged by. */
interface Page {
  readonly blocks: readonly BlockCandidates[];
  readonly namesakes: ReadonlyMap<string, readonly Place[]>;
  readonly claimed: ReadonlySet<string>;
  /** The first block that names anything, if it is as short as a headline; else -1. */
  readonly headline: number;
  /** By block: words that were asked for, and whether they are there. */
  readonly words: readonly Map<string, boolean>[];
}

/** UTF-16 code units. */
const MAX_HEADLINE = 160;
/** Kicker, author and date may stand between a headline and the lead. */
const LEAD_BLOCKS = 3;

function headlineOf(blocks: readonly BlockCandidates[]): number {
  const first = blocks.findIndex(({ candidates }) => candidates.length > 0);
  return (blocks[first]?.text.length ?? Number.POSITIVE_INFINITY) <= MAX_HEADLINE ? first : -1;
}

/** Headlines say "Kim", and the lead below them says which. */
function isInLead(place: Place | undefined, headline: number): boolean {
  return place !== undefined && place.block > headline && place.block <= headline + LEAD_BLOCKS;
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
  const own = places.get(record.entity);
  const wasIntroduced = lastBefore(own, here) !== undefined || (record.isShort && block === page.headline && isInLead(own?.[0], block));
  const evidence = contextOf(candidate, (word) => hasWord(page, block, word, candidate), wasIntroduced, ids);
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

const NO_EVIDENCE: readonly Evidence[] = [];

/** Names are shorter than this, in UTF-16 code units, with all that may stand inside them: what begins further left covers nothing here. */
const MAX_SPAN = 400;

/** Of candidates by start those that may cover a place. */
function around(candidates: readonly Candidate[], start: number): readonly Candidate[] {
  const firstAfter = (place: number) => lowerBound(candidates.length, (at) => (candidates[at] as Candidate).start < place);
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

function hasWord({ blocks, words, headline }: Page, block: number, word: string, candidate: Candidate): boolean {
  const { text, candidates } = blocks[block] as BlockCandidates;
  // A name of one character is in every other word: it is asked for where it stands.
  if (candidate.record.alias.length === 1 && word.includes(candidate.record.alias)) return standsAround(word, candidate, text, candidates);
  if (isIn(text, words[block] as Map<string, boolean>, word)) return true;
  // What a headline says holds for the page; but one word is too little for that: the council of a shipyard, a foreman Wagner.
  if (headline < 0 || candidate.record.isOneWord) return false;
  return isIn((blocks[headline] as BlockCandidates).text, words[headline] as Map<string, boolean>, word);
}

/** @param known what was asked of this text before. */
function isIn(text: string, known: Map<string, boolean>, word: string): boolean {
  const answer = known.get(word) ?? containsWord(text, word);
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
  const { distance, edits } = spelling ?? { distance: 0, edits: 0 };
  return { start, end, entity: record.entity, alias: record.alias, how, distance, edits, evidence, confidence: confidenceOf(candidate) };
}
