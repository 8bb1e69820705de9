/** What an editor has to say about a fact: a garbled passage mended, a date worked out, what else was consulted. Folded. */

import type { Translate } from "@/lib/extension/i18n";
import type { CardFact } from "@/lib/facts/card-content";
import { consultedFor, remarkOn } from "@/lib/facts/fact-wording";
import { formatDay } from "@/lib/facts/format-date";
import { Foreign } from "./Foreign";

export interface FactNotesProps {
  readonly fact: CardFact;
  readonly t: Translate;
}

/** Renders nothing where there is nothing to say. */
export function FactNotes({ fact, t }: FactNotesProps) {
  const heads = noteHeads(fact, t);
  if (heads.length === 0) return null;
  return (
    <details class={fact.repair ? "notes repaired" : "notes"}>
      <summary>{heads.join(" · ")}</summary>
      <NoteTexts fact={fact} t={t} />
    </details>
  );
}

/** What the notes are on, in a word each; none where there are no notes. */
export function noteHeads(fact: CardFact, t: Translate): readonly string[] {
  return [
    ...(fact.repair ? [t("notes.repaired")] : []),
    ...(fact.dateNote ? [t("notes.dateInferred")] : []),
    ...(remarkOn(fact) ? [t("notes.remark")] : []),
    ...(consultedFor(fact).length > 0 ? [t("notes.consulted")] : []),
  ];
}

/** The notes themselves, without a fold. */
export function NoteTexts({ fact, t }: FactNotesProps) {
  const { dateNote } = fact;
  const remark = remarkOn(fact);
  return (
    <>
      <RepairText fact={fact} t={t} />
      {dateNote && (
        <p>
          <b>{t("notes.date")}</b> {dateNote[t.language]}
        </p>
      )}
      {remark && <p>{remark[t.language]}</p>}
      {consultedFor(fact).map(({ what, consulted: day }) => (
        <p key={what.en}>
          <b>{t("notes.seen")}</b> {what[t.language]} ({t("notes.seenOn", { date: formatDay(day, "day", t.language) })})
        </p>
      ))}
    </>
  );
}

/** What a garbled passage reads and what it is taken to mean; nothing where it is sound. */
export function RepairText({ fact: { repair, citations }, t }: FactNotesProps) {
  if (!repair) return null;
  return (
    <p>
      <Foreign t={t} text="notes.reads" name="words" words={repair.reads} language={citations[0]?.copyLanguage ?? t.language} />{" "}
      <b>{t("notes.means")}</b> {repair.means[t.language]} {repair.why[t.language]} {t(`notes.confidence.${repair.confidence}`)}
    </p>
  );
}
