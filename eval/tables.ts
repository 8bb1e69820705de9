/** The evaluation's results as lines of text. */

import type { Judgement, Reliability, Score } from "./score";
import type { PageScore } from "./score-pages";
import { macroRecall, type VariationScore } from "./score-variations";
import type { VariationSet } from "./variations/make-variations";
import type { Share } from "./wilson";

const percent = (share: number) => (Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)} %`).padStart(8);
const interval = ({ low, high, of }: Share) => (of === 0 ? "" : `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}`).padStart(11);
const count = ({ right, of }: Share) => `${right}/${of}`.padStart(9);
const label = (words: string) => words.padEnd(18);
const shown = (share: Share) => percent(share.share) + interval(share) + count(share);

/** Precision, recall and F1 by language, and over all. */
export function articleTable(scores: ReadonlyMap<string, Score>, all: Score): string[] {
  const row = (name: string, { precision, recall, f1 }: Score) => `${label(name)}${shown(precision)}  ${shown(recall)}  ${percent(f1)}`;
  return [
    `${label("language")}${"precision, 95 %, count".padStart(28)}  ${"recall, 95 %, count".padStart(28)}  ${"F1".padStart(8)}`,
    ...[...scores].map(([language, score]) => row(language, score)),
    row("all", all),
  ];
}

/** How often each rule is right, beside what it states. */
export function reliabilityTable(rows: readonly Reliability[]): string[] {
  return [
    `${label("rule")}${"right, 95 %, count".padStart(28)}  stated`,
    ...rows.map(({ how, share, confidence }) => `${label(how)}${shown(share)}  ${percent(confidence).trim()}`),
  ];
}

/** Recall by class, and their mean. */
export function variationTable(scores: readonly VariationScore[], leftOut: VariationSet["leftOut"]): string[] {
  return [
    `${label("class")}${"recall, 95 %, count".padStart(28)}  another entity  left out: listed as it stands, another's`,
    ...scores.map(({ variation, recall, taken }) => {
      const { listed, taken: another } = leftOut.get(variation) ?? { listed: 0, taken: 0 };
      return `${label(variation)}${shown(recall)}${String(taken).padStart(16)}${String(listed).padStart(12)}${String(another).padStart(5)}`;
    }),
    `${label("mean of classes")}${percent(macroRecall(scores))}`,
  ];
}

/** Every mention on the pages with its verdict, and the rate. */
export function pageTable({ mentions, characters, falseAlarmsPer10k }: PageScore): string[] {
  return [
    ...mentions.map(({ page, entity, how, context, verdict }) => `${verdict.padEnd(11)}${page}: ${context} → ${entity} (${how})`),
    `${mentions.length} mentions in ${characters} characters; not judged right: ${falseAlarmsPer10k.toFixed(3)} per 10,000 characters`,
  ];
}

/** Wrong and missed mentions in articles, one a line. */
export function mistakesOf({ found, missed }: Judgement): string[] {
  return [
    ...found
      .filter(({ isRight }) => !isRight)
      .map(({ article, context, entity, how }) => `wrong   ${article}: ${context} → ${entity} (${how})`),
    ...missed.map(({ article, context, entity }) => `missed  ${article}: ${context} → ${entity}`),
  ];
}

/** Missed varied names, one a line. */
export function missedVariations(scores: readonly VariationScore[]): string[] {
  return scores.flatMap(({ variation, missed }) =>
    missed.map(
      ({ context, entity, instead }) =>
        `missed  ${variation}: ${context} → ${entity}${instead.length > 0 ? `, not ${instead.join(", ")}` : ""}`,
    ),
  );
}
