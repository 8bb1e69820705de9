/**
 * Verdicts on what matching finds in the news pages under ../shared/pages, each read in its context by hand. The pages
 * were chosen for other reasons, and nearly none is about the pack's subject: what is found there and not listed as
 * right counts as a false alarm. The pages themselves are no part of this repository.
 */

/** A judged mention; it stands for every mention of the entity in these words on the page. */
export interface PageVerdict {
  /** The file's name without its ending. */
  readonly page: string;
  /** The words found. */
  readonly text: string;
  /** Id of the entity. */
  readonly entity: string;
  readonly verdict: "right" | "wrong";
  /** What in the context decides it. */
  readonly why: string;
}

/** All verdicts, by page. */
export const PAGE_VERDICTS: readonly PageVerdict[] = [
  {
    page: "yahoo-2",
    text: "UN sanctions",
    entity: "sanctions-against-north-korea",
    verdict: "right",
    why: "The headline of a teaser names the UN sanctions against North Korea.",
  },
  {
    page: "yahoo-2",
    text: "United Nations sanctions",
    entity: "sanctions-against-north-korea",
    verdict: "right",
    why: "A teaser names them as imposed on North Korea over its nuclear programme.",
  },
  {
    page: "yahoo-2",
    text: "missile programmes",
    entity: "north-korean-missile-programme",
    verdict: "right",
    why: "The same teaser: the nuclear and missile programmes are North Korea's.",
  },
  {
    page: "yahoo-2",
    text: "North Korea sanctions",
    entity: "sanctions-against-north-korea",
    verdict: "right",
    why: "Headlines of two more teasers, on China's trade and on the UN Security Council.",
  },
];
