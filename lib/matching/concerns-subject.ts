/**
 * Whether a page is about the pack's subject, so that entities that everybody knows are worth a card on it.
 *
 * A page is about the subject in one of two cases.
 *
 * 1. It names an entity that is not common, by a name of its own: exactly, in another spelling, inflected or in a
 *    compound. Misspelt names, short forms and names that needed a context are no evidence.
 *    But one special term does not carry a page of Russias: there must be at least one for every ten common mentions.
 *    A teaser ("Kim Jong Un warns …") beside an article on a rocket would otherwise annotate the whole article.
 * 2. At least three common entities are brought together: each shares a block with another, and the blocks connect
 *    all three (Putin with Russia here, Russia with North Korea there). They reach at least two
 *    of the groups that the pack declares as its subject: France, India and the G7 together are world politics, Russia, Moscow
 *    and Putin are Russia, and neither is ours. And it is the page's habit: of the blocks that
 *    name common entities, at least every third names two. That Russia is named in the article, North Korea in one
 *    teaser and Putin in another says nothing, nor does a list of countries at the foot: a front page names everybody.
 */
import type { Candidate } from "./candidate";
import type { TermIndex } from "./term-index";

/** So many common mentions one special term can carry. */
const COMMON_PER_SPECIAL = 10;
/** So many common entities, connected, make a subject by themselves. */
const CONNECTED_COMMON = 3;
/** So many groups of the pack's subject they reach, where it declares one. */
const CONNECTED_SUBJECT = 2;
/** Of so many blocks with common entities at least one must bring two together. */
const BLOCKS_PER_CONNECTION = 3;

/** @param blocks what is accepted in each block; nothing in it overlaps. */
export function concernsSubject(blocks: readonly (readonly Candidate[])[], { entities, subject }: TermIndex): boolean {
  const isCommon = ({ record }: Candidate) => entities[record.entity]?.isCommon === true;
  const all = blocks.flat();
  const special = all.filter((candidate) => !isCommon(candidate) && isNamedByItself(candidate)).length;
  if (special > 0 && all.filter(isCommon).length <= special * COMMON_PER_SPECIAL) return true;
  const common = blocks
    .map((candidates) => candidates.filter((candidate) => isCommon(candidate) && candidate.how !== "fuzzy"))
    .map((candidates) => new Set(candidates.map(({ record }) => record.entity)))
    .filter(({ size }) => size > 0);
  const connecting = common.filter(({ size }) => size > 1);
  const isEnough = (group: ReadonlySet<number>) =>
    group.size >= CONNECTED_COMMON &&
    subject.filter((same) => same.some((entity) => group.has(entity))).length >= Math.min(CONNECTED_SUBJECT, subject.length);
  return connecting.length * BLOCKS_PER_CONNECTION >= common.length && connect(connecting).some(isEnough);
}

function isNamedByItself({ record, how }: Candidate): boolean {
  return !record.isShort && !record.needs && how !== "fuzzy";
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
