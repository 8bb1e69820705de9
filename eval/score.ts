/**
 * Compares what the engine finds with what a reader sees. A found mention is right when an expected one of the
 * same entity overlaps with it; each expected one counts once.
 */
import { findMentions } from "@/lib/matching/find-mentions";
import type { TermIndex } from "@/lib/matching/open-index";
import type { Article, ExpectedMention } from "./read-articles";
import { type Share, shareOf } from "./wilson";

/** A mention that the engine gives, its entity by id. */
export interface FoundMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly how: string;
  readonly confidence: number;
}

/** A found mention after judging, with its words and what stands around them. */
export interface Judged extends FoundMention {
  readonly article: string;
  readonly language: string;
  readonly isRight: boolean;
  readonly text: string;
  readonly context: string;
}

/** An expected mention that nothing found. */
export interface Missed extends ExpectedMention {
  readonly article: string;
  readonly language: string;
  readonly text: string;
  readonly context: string;
}

/** What was found in some articles, judged. */
export interface Judgement {
  readonly found: readonly Judged[];
  readonly missed: readonly Missed[];
}

/** Precision, recall and their harmonic mean. */
export interface Score {
  readonly precision: Share;
  readonly recall: Share;
  readonly f1: number;
}

/** How far a rule's stated confidence is borne out. */
export interface Reliability {
  readonly how: string;
  readonly share: Share;
  /** Mean of what the engine states. */
  readonly confidence: number;
}

const CONTEXT_LENGTH = 40;

/** Runs the engine over articles and judges what it finds. */
export async function judgeArticles(articles: readonly Article[], index: TermIndex): Promise<Judgement> {
  const judgements: Judgement[] = [];
  for (const article of articles) {
    const mentions = await findMentions(
      article.blocks.map(({ text }) => text),
      index,
    );
    const found = mentions.map((block) =>
      block.map(({ start, end, entity, how, confidence }) => ({
        start,
        end,
        entity: index.entities[entity]?.id ?? "",
        how,
        confidence,
      })),
    );
    judgements.push(judgeArticle(article, found));
  }
  return joinJudgements(judgements);
}

/** Several judgements as one. */
export function joinJudgements(judgements: readonly Judgement[]): Judgement {
  return { found: judgements.flatMap(({ found }) => found), missed: judgements.flatMap(({ missed }) => missed) };
}

/** Judges what was found in each block of an article. */
export function judgeArticle({ name, language, blocks }: Article, found: readonly (readonly FoundMention[])[]): Judgement {
  return joinJudgements(
    blocks.map(({ text, mentions }, at) => {
      const open = new Set(mentions);
      const describe = ({ start, end }: { start: number; end: number }) => ({
        article: name,
        language,
        text: text.slice(start, end),
        context: contextOf(text, start, end),
      });
      const judged = (found[at] ?? []).map((mention): Judged => {
        const match = [...open].find((expected) => expected.entity === mention.entity && overlaps(expected, mention));
        if (match) open.delete(match);
        return { ...mention, ...describe(mention), isRight: match !== undefined };
      });
      return { found: judged, missed: [...open].map((expected) => ({ ...expected, ...describe(expected) })) };
    }),
  );
}

/** Whether two spans share a character. */
export function overlaps(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A span in its sentence, on one line, set off by guillemets. */
export function contextOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const after = text.slice(end, end + CONTEXT_LENGTH);
  return `${before}»${text.slice(start, end)}«${after}`.replace(/\s+/g, " ");
}

/** Precision, recall and F1. F1 is NaN where there was nothing to find and nothing found. */
export function scoreOf({ found, missed }: Judgement): Score {
  const right = found.filter(({ isRight }) => isRight).length;
  const wrong = found.length - right;
  return {
    precision: shareOf(right, found.length),
    recall: shareOf(right, right + missed.length),
    f1: (2 * right) / (2 * right + wrong + missed.length),
  };
}

/** Scores by language, in the order of their tags. */
export function scoreByLanguage(judgement: Judgement, languages: readonly string[]): Map<string, Score> {
  const of = (language: string) => ({
    found: judgement.found.filter((mention) => mention.language === language),
    missed: judgement.missed.filter((mention) => mention.language === language),
  });
  return new Map([...new Set(languages)].toSorted().map((language) => [language, scoreOf(of(language))]));
}

/** Share right and stated confidence by rule. A missed mention has no rule, so that there is no recall here. */
export function reliabilityByRule({ found }: Judgement): Reliability[] {
  const byRule = Map.groupBy(found, ({ how }) => how);
  return [...byRule]
    .map(([how, mentions]) => ({
      how,
      share: shareOf(mentions.filter(({ isRight }) => isRight).length, mentions.length),
      confidence: mentions.reduce((sum, { confidence }) => sum + confidence, 0) / mentions.length,
    }))
    .toSorted((a, b) => b.share.of - a.share.of);
}
