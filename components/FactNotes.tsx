/** What an editor has to say about a fact: a garbled passage mended, a date worked out, what else was consulted. Folded. */

import type { Translate } from "@/lib/extension/i18n";
import type { CardFact } from "@/lib/facts/card-content";
import { formatDay } from "@/lib/facts/format-date";
import { Foreign } from "./Foreign";

export interface FactNotesProps {
  readonly fact: CardFact;
  readonly t: Translate;
}

/** Renders nothing where there is nothing to say. */
export function FactNotes({ fact: { repair, dateNote, status, citations }, t }: FactNotesProps) {
  const consulted = status.evidence.flatMap((item) => ("outside" in item ? [item.outside] : []));
  // Of a doubt the card has spoken already.
  const remark = status.value === "undisputed" ? status.reason : undefined;
  const heads = [
    ...(repair ? [t("notes.repaired")] : []),
    ...(dateNote ? [t("notes.dateInferred")] : []),
    ...(remark ? [t("notes.remark")] : []),
    ...(consulted.length > 0 ? [t("notes.consulted")] : []),
  ];
  if (heads.length === 0) return null;
  return (
    <details class={repair ? "notes repaired" : "notes"}>
      <summary>{heads.join(" · ")}</summary>
      {repair && (
        <p>
          <Foreign t={t} text="notes.reads" name="words" words={repair.reads} language={citations[0]?.copyLanguage ?? t.language} />{" "}
          <b>{t("notes.means")}</b> {repair.means[t.language]} {repair.why[t.language]} {t(`notes.confidence.${repair.confidence}`)}
        </p>
      )}
      {dateNote && (
        <p>
          <b>{t("notes.date")}</b> {dateNote[t.language]}
        </p>
      )}
      {remark && <p>{remark[t.language]}</p>}
      {consulted.map(({ what, consulted: day }) => (
        <p key={what}>
          <b>{t("notes.seen")}</b> {what} ({t("notes.seenOn", { date: formatDay(day, "day", t.language) })})
        </p>
      ))}
    </details>
  );
}
