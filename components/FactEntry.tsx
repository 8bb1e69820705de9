/** One line of the chronicle: date, fact, who says it, and where it is written. */

import type { Translate } from "@/lib/extension/i18n";
import type { CardFact } from "@/lib/facts/card-content";
import { formatDay } from "@/lib/facts/format-date";
import { Citations } from "./Citations";
import { CiteFact } from "./CiteFact";
import { FactDate } from "./FactDate";
import { FactNotes } from "./FactNotes";
import { FactText } from "./FactText";

export interface FactEntryProps {
  readonly fact: CardFact;
  /** Among all the others: what was learned later is marked, and what answers it is folded, for it has a place of its own. */
  readonly isInTimeline?: boolean;
  readonly t: Translate;
}

export function FactEntry({ fact, isInTimeline = false, t }: FactEntryProps) {
  const { placement, status } = fact;
  return (
    <li>
      <div class="when">
        {fact.isAsOf && `${t("card.asOf")} `}
        <FactDate date={fact.date} isNarrow t={t} />
        {placement.isAround && <span class="mark">{t("card.around")}</span>}
        {placement.isOngoing && <span class="mark">{t("card.ongoing")}</span>}
        {isInTimeline && placement.group === "learned-later" && <span class="mark">{t("timeline.learnedLater")}</span>}
      </div>
      <div>
        <FactText fact={fact} t={t} />
        {placement.onlyFrom && <div class="mark">{t("card.onlyFrom", { date: formatDay(placement.onlyFrom, "month", t.language) })}</div>}
        <Citations citations={fact.citations} t={t}>
          <CiteFact fact={fact.id} t={t} />
        </Citations>
        {fact.isOpen && <div class="mark">{t("card.openForecast")}</div>}
        {status.value !== "undisputed" && (
          <div class="clash">
            <b>{t(status.value === "disputed" ? "card.disputed" : "card.refuted")}</b> {status.reason?.[t.language]}
          </div>
        )}
        {/* Below a doubt, for the evidence of it is here. */}
        <FactNotes fact={fact} t={t} />
        {fact.counterparts.map((counterpart) => (
          <Counterpart key={counterpart.fact.id} counterpart={counterpart} isFolded={isInTimeline} t={t} />
        ))}
      </div>
    </li>
  );
}

/**
 * What stands against a fact, or came of it, with its date. What nobody could know on the page's day is folded: the reader sees
 * that there is something and when, and opens it.
 */
function Counterpart({ counterpart: { type, note, fact }, isFolded, t }: CounterpartProps) {
  const { group } = fact.placement;
  const head = (
    <>
      <b>{t(`relation.${type}`)}</b> (<FactDate date={fact.date} t={t} />
      {fact.status.value !== "undisputed" && `, ${t(`card.${fact.status.value}`).toLocaleLowerCase(t.language)}`})
    </>
  );
  const body = (
    <>
      <FactText fact={fact} t={t} />
      <div class="who">{note[t.language]}</div>
      <Citations citations={fact.citations} t={t}>
        <CiteFact fact={fact.id} t={t} />
      </Citations>
    </>
  );
  if (!isFolded && group !== "since-then" && group !== "learned-later") {
    return (
      <div class="clash">
        {head} {body}
      </div>
    );
  }
  return (
    <details class="clash">
      <summary>{head}</summary>
      {body}
    </details>
  );
}

interface CounterpartProps {
  readonly counterpart: CardFact["counterparts"][number];
  readonly isFolded: boolean;
  readonly t: Translate;
}
