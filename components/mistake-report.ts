/** What a reader copies who reports a mistake: names and numbers that tell editors where to look, in no language of its own. */
import type { Language } from "@/lib/extension/i18n";
import type { CardContent, CardFact } from "@/lib/facts/card-content";
import type { MatchReceipt } from "./Receipt";

export interface MistakeReport {
  readonly content: Pick<CardContent, "entity" | "pack">;
  /** The fact that is wrong; null for the card as a whole. */
  readonly fact: CardFact | null;
  /** Null where the card was not opened at a mention. */
  readonly match: MatchReceipt | null;
  /** The page's, where the reader wants it in the report; else null. */
  readonly address: string | null;
  /** In which the fact was read. */
  readonly language: Language;
}

/** The report as text, a line each. */
export function writeReport({ content: { entity, pack }, fact, match, address, language }: MistakeReport): string {
  const lines = [
    `pack: ${pack.id} ${pack.version}`,
    `entity: ${entity.id}`,
    ...(fact ? factLines(fact, language) : []),
    ...(match ? [`matched: ${sayMatch(match)}`] : []),
    ...(address === null ? [] : [`page: ${address}`]),
  ];
  return lines.join("\n");
}

function factLines({ id, text, citations }: CardFact, language: Language): string[] {
  return [
    `fact: ${id}`,
    `text: ${text[language]}`,
    ...citations.map(({ source, paragraph, firstWords }) => `source: ${source}, paragraph ${paragraph} (${firstWords} …)`),
  ];
}

function sayMatch({ text, mention: { how, alias, edits, evidence, confidence } }: MatchReceipt): string {
  const spokeFor = evidence.map((item) => (item.kind === "entity" ? item.id : item.kind === "word" ? item.word : item.kind));
  const details = [how, `alias ${alias}`, ...(edits > 0 ? [`edits ${edits}`] : []), ...spokeFor, `confidence ${confidence.toFixed(2)}`];
  return `${text} (${details.join(", ")})`;
}
