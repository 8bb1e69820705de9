/** Why words were matched, what else spoke for it, and how sure that is: a sentence, and the rest folded. */

import type { ComponentChildren } from "preact";
import type { Translate } from "@/lib/extension/i18n";
import type { LocalText } from "@/lib/facts/pack";
import type { Evidence, Mention } from "@/lib/matching/verdict";

/** What a receipt tells of a mention. */
export interface MatchReceipt {
  /** The words on the page, as they are read. */
  readonly text: string;
  readonly mention: Pick<Mention, "alias" | "how" | "edits" | "evidence" | "confidence">;
  /** The full name on the page that a short form is bound to, as the pack writes it. */
  readonly fullName: LocalText | string;
  /** Name of an entity that the evidence gives by its id. */
  readonly nameOf: (id: string) => LocalText | undefined;
}

export interface ReceiptProps {
  readonly match: MatchReceipt;
  readonly t: Translate;
  /** What the reader can do about it. */
  readonly children?: ComponentChildren;
}

export function Receipt({ match, t, children }: ReceiptProps) {
  return (
    <details class="receipt">
      <summary>{sayHow(match, t)}</summary>
      {reasonsFor(match, t).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p>{saySure(match.mention.confidence, t)}</p>
      {children}
    </details>
  );
}

/** Why this was matched, as one sentence. */
export function sayHow({ mention: { how, alias }, fullName }: MatchReceipt, t: Translate): string {
  return t(`card.matchedAs.${how}`, { alias: how === "short-form" ? inLanguage(fullName, t) : alias });
}

/** What is worth knowing beyond the sentence; nothing where the name stands as it is listed. */
function reasonsFor(match: MatchReceipt, t: Translate): string[] {
  const { text, mention } = match;
  const { alias, how, edits, evidence } = mention;
  const spelling = edits > 0 ? t("receipt.edits", { count: edits }) : t("receipt.respelt");
  return [
    ...(text === alias ? [] : [t("receipt.reads", { text })]),
    ...(how === "fuzzy" ? [spelling] : []),
    ...evidence.map((item) => sayEvidence(item, match, t)),
  ];
}

function sayEvidence(evidence: Evidence, { fullName, nameOf }: MatchReceipt, t: Translate): string {
  const { kind } = evidence;
  const name = kind === "entity" ? (nameOf(evidence.id) ?? evidence.id) : fullName;
  return t(`receipt.${kind}`, { name: inLanguage(name, t), word: kind === "word" ? evidence.word : "" });
}

function inLanguage(name: LocalText | string, t: Translate): string {
  return typeof name === "string" ? name : name[t.language];
}

/** Least confidence that is called so; what confidence rests on: docs/matching.md. */
const HIGH = 0.92;
const MEDIUM = 0.82;
/** Finer than that the counts are not. */
const OF = 20;

function saySure(confidence: number, t: Translate): string {
  const word = confidence >= HIGH ? "high" : confidence >= MEDIUM ? "medium" : "low";
  return t(`receipt.${word}`, { share: Math.round(confidence * OF) });
}
