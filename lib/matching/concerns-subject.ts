/**
 * Whether a page is about the pack's subject, so that entities that everybody knows are worth a card on it.
 *
 * It is in one of four cases.
 *
 * 1. It names an entity that is not common, by a name of its own: exactly, in another spelling, inflected or in a
 *    compound. Misspelt names, short forms and names that needed a context are no evidence by themselves.
 *    And at least every fifth mention is the subject's own: of a special entity (short forms that it
 *    has introduced count), or of the first group that the pack declares, which is in all of its subject. Every tenth is enough where
 *    the page begins with it: two of the first three blocks that name anything name what is the subject's own, as headline and lead of
 *    an article do; an interview wanders off later. Where they are all of one entity, each carries two others: "Kim Jong Un" in an article
 *    on an American election, or in a review of a puppet show, annotates itself only.
 * 2. At least three common entities are brought together: each shares a block with another, and the blocks connect
 *    all three (Putin with Russia here, Russia with North Korea there). They reach the first and another
 *    of the groups that the pack declares as its subject: France, India and the G7 together are world politics, Russia, Moscow
 *    and Putin are Russia, and neither is ours. It is the page's habit: of the blocks that
 *    name common entities, at least every third names two. That Russia is named in the article, North Korea in one
 *    teaser and Putin in another says nothing, nor does a list of countries at the foot: a front page names everybody.
 *    And every fifth mention is the subject's own (every sixth, if the first block that names anything names it; every twelfth, if that
 *    block is a headline), or half of
 *    them are of the subject's heart, the first two groups: one North Korea among the nations at the Olympics is none, one in an article
 *    on Russia's war is.
 * 3. It names an entity that is not common, if only with the context that its name needs, half of its mentions are of the subject's heart, and
 *    it has the habit of 2: a Korean missile in an article on Russia's war. A person alone does not do: Kim and Putin meet in wax museums.
 * 4. It names an event of the subject's heart or a weapon, the heart is named again and again (eight times in three blocks), is two fifths of all
 *    mentions, and it has the habit of 2: a report on Russia's war or a vote on it, and not the one on the price of gas that remembers it in a paragraph.
 */
import type { Candidate } from "./candidate";
import type { TermIndex } from "./open-index";

/** Of so many mentions at least one is the subject's own. */
const MENTIONS_PER_OWN = 5;
const MENTIONS_PER_OWN_OPENED = 10;
const MENTIONS_PER_OWN_FIRST = 6;
const MENTIONS_PER_OWN_IN_HEADLINE = 12;
/** A headline names few; a first block that names more is a list, or a paragraph. */
const MAX_IN_HEADLINE = 4;
/** Of so many mentions at least one is of the subject's heart. */
const MENTIONS_PER_HEART = 2;
/** So often, and in so many blocks, the heart alone is named where a page is about nothing else. */
const THICK = { mentions: 8, blocks: 3, share: 0.4 } as const;
/** Headline and lead: of the first so many blocks that name anything, all but one are about the subject. */
const OPENING_BLOCKS = 3;
/** The subject's heart: the group that is in all of it, and the next. */
const HEART_GROUPS = 2;
/** So many mentions of others a single one of the subject's own can carry. */
const CARRIED_BY_ONE = 2;
/** So many common entities, connected, make a subject by themselves. */
const CONNECTED_COMMON = 3;
/** So many groups of the pack's subject they reach, where it declares one. */
const CONNECTED_SUBJECT = 2;
/** Of so many blocks with common entities at least one must bring two together. */
const BLOCKS_PER_CONNECTION = 3;

/** @param blocks what is accepted in each block; nothing in it overlaps. */
export function concernsSubject(blocks: readonly (readonly Candidate[])[], { entities, subject }: TermIndex): boolean {
  const isCommon = ({ record }: Candidate) => entities[record.entity]?.isCommon === true;
  const core = new Set(subject[0]);
  const isOwn = (candidate: Candidate) =>
    subject.length === 0 || (candidate.how !== "fuzzy" && (!isCommon(candidate) || core.has(candidate.record.entity)));
  const heart = new Set(subject.slice(0, HEART_GROUPS).flat());
  const isHeart = (candidate: Candidate) => isOwn(candidate) || heart.has(candidate.record.entity);
  const typeOf = ({ record }: Candidate) => entities[record.entity]?.type;
  const isOfWar = (candidate: Candidate) => typeOf(candidate) === "weapon" || (isHeart(candidate) && typeOf(candidate) === "event");
  const special = blocks.flat().filter((candidate) => !isCommon(candidate) && !candidate.record.isShort && candidate.how !== "fuzzy");
  if (special.some(({ record }) => !record.needs) && isMostlyOwn(blocks, isOwn)) return true;
  const opening = blocks.find((candidates) => candidates.length > 0) ?? [];
  const first = opening.length > MAX_IN_HEADLINE ? MENTIONS_PER_OWN_FIRST : MENTIONS_PER_OWN_IN_HEADLINE;
  const isEnoughOwn = isShare(blocks, isOwn, opening.some(isOwn) ? first : MENTIONS_PER_OWN);
  const isEnoughHeart = isShare(blocks, isHeart, MENTIONS_PER_HEART);
  const isThick = isThickWith(blocks, isHeart) && blocks.flat().some(isOfWar);
  if (!isEnoughOwn && !isEnoughHeart && !isThick) return false;
  const common = blocks
    .map((candidates) => candidates.filter((candidate) => isCommon(candidate) && candidate.how !== "fuzzy"))
    .map((candidates) => new Set(candidates.map(({ record }) => record.entity)))
    .filter(({ size }) => size > 0);
  const connecting = common.filter(({ size }) => size > 1);
  const isEnough = (group: ReadonlySet<number>) =>
    group.size >= CONNECTED_COMMON &&
    (subject.length === 0 || subject[0]?.some((entity) => group.has(entity))) &&
    subject.filter((same) => same.some((entity) => group.has(entity))).length >= Math.min(CONNECTED_SUBJECT, subject.length);
  if (connecting.length * BLOCKS_PER_CONNECTION < common.length) return false;
  // A person goes everywhere, in jokes and in wax; with the state, or another special name, it is politics.
  const isPolitics = special.length > 0 && blocks.flat().some((candidate) => isOwn(candidate) && typeOf(candidate) !== "person");
  return isThick || (isEnoughHeart && isPolitics) || ((isEnoughOwn || isEnoughHeart) && connect(connecting).some(isEnough));
}

function isThickWith(blocks: readonly (readonly Candidate[])[], isOfKind: (candidate: Candidate) => boolean): boolean {
  const counts = blocks.map((candidates) => candidates.filter(isOfKind).length).filter((count) => count > 0);
  const mentions = counts.reduce((sum, count) => sum + count, 0);
  return counts.length >= THICK.blocks && mentions >= THICK.mentions && mentions >= THICK.share * blocks.flat().length;
}

/** Whether of so many mentions at least one is of a kind. */
function isShare(blocks: readonly (readonly Candidate[])[], isOfKind: (candidate: Candidate) => boolean, mentions: number): boolean {
  const all = blocks.flat();
  return all.filter(isOfKind).length * mentions >= all.length;
}

function isMostlyOwn(blocks: readonly (readonly Candidate[])[], isOwn: (candidate: Candidate) => boolean): boolean {
  const all = blocks.flat();
  const own = all.filter(isOwn).length;
  const isOne = new Set(all.filter(isOwn).map(({ record }) => record.entity)).size === 1;
  if (isOne) return all.length - own <= CARRIED_BY_ONE * own;
  const opening = blocks.filter((candidates) => candidates.length > 0).slice(0, OPENING_BLOCKS);
  const isOpened = opening.filter((candidates) => candidates.some(isOwn)).length >= OPENING_BLOCKS - 1;
  return own * (isOpened ? MENTIONS_PER_OWN_OPENED : MENTIONS_PER_OWN) >= all.length;
}

/** The groups of entities that chains of shared blocks connect. */
function connect(blocks: readonly ReadonlySet<number>[]): readonly ReadonlySet<number>[] {
  let groups: ReadonlySet<number>[] = [];
  for (const entities of blocks) {
    const touched = groups.filter((group) => !group.isDisjointFrom(entities));
    const merged = new Set([...entities, ...touched.flatMap((group) => [...group])]);
    groups = [...groups.filter((group) => !touched.includes(group)), merged];
  }
  return groups;
}
