/** The card: what something is, up to three dated facts, what came later folded away, who says so, and where it stands. */

import type { Translate } from "@/lib/extension/i18n";
import type { CardContent, CardFact } from "@/lib/facts/card-content";
import { formatDateRange, formatDay, formatIssued } from "@/lib/facts/format-date";
import type { ChosenDate, ReadingDate } from "@/lib/facts/page-date";
import { DatePicker } from "./DatePicker";
import { FactEntry } from "./FactEntry";
import { type MatchReceipt, Receipt } from "./Receipt";
import { ReportMistake } from "./ReportMistake";
import { SourceList } from "./SourceList";
import { WrongMatch, type WrongMatchProps } from "./WrongMatch";

/** What the head shows before the facts are there. */
export interface CardHead {
  readonly type: CardContent["entity"]["type"];
  readonly name: CardContent["entity"]["name"];
}

/** What is known of the card's content. */
export type CardStatus =
  | { readonly name: "loading" }
  | { readonly name: "failed" }
  | { readonly name: "ready"; readonly content: CardContent };

/** What a card says of the page, and of the mention that it was opened at. */
export interface CardPageProps {
  /** Why this was matched; absent where the card was not opened at a mention. */
  readonly match?: MatchReceipt;
  /** How the match can be dismissed. */
  readonly wrong?: Omit<WrongMatchProps, "t">;
  /** The page's address, for a report. */
  readonly address?: string;
  /** The date that the page is read as of. */
  readonly date?: ReadingDate;
  /** Null: the page's own again. */
  readonly onDate?: (date: ChosenDate | null) => void;
}

export interface CardProps extends CardPageProps {
  readonly head: CardHead;
  readonly status: CardStatus;
  readonly t: Translate;
  readonly onClose: () => void;
}

/** A dialog that is not modal: hover leaves it silent, a command moves the focus into it. */
export function Card({ head, status, match, wrong, address, date, onDate, t, onClose }: CardProps) {
  const content = status.name === "ready" ? status.content : null;
  const name = (content?.entity ?? head).name[t.language];
  const translation = content ? translationNote(content.facts, t) : null;
  const more = content ? Object.values(content.totals).reduce((sum, count) => sum + count, 0) - content.facts.length : 0;
  return (
    <section class="card" role="dialog" aria-labelledby="name" lang={t.language} tabIndex={-1} onClickCapture={dropUntrusted}>
      <header>
        <button type="button" class="close" aria-label={t("card.close")} title={t("card.close")} onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
        <div class="kind">{t(`type.${head.type}`)}</div>
        <h2 id="name">{name}</h2>
        {content?.description && <div class="what">{describe(content, t)}</div>}
      </header>
      {date && onDate && <DatePicker date={date} t={t} onChoose={onDate} />}
      {content?.materialEnd && <p class="note limits">{materialEnd(content.materialEnd, t)}</p>}
      {translation && <p class="note translated">{translation}</p>}
      {/* What scrolls has to be in reach of Tab, through something in it or by itself; not every browser sees to that. */}
      <div class="body" {...(content && content.sources.length > 0 ? {} : { tabIndex: 0 })}>
        {status.name === "loading" && <p class="wait">{t("card.loading")}</p>}
        {status.name === "failed" && (
          <p class="wait" role="alert">
            {t("card.failed")}
          </p>
        )}
        {content && content.facts.length === 0 && <p class="wait">{t("card.noFacts")}</p>}
        {content && <FactGroups content={content} t={t} />}
        {content && content.sources.length > 0 && <CardSources content={content} t={t} />}
      </div>
      <footer>
        {match && (
          <Receipt match={match} t={t}>
            {wrong && <WrongMatch {...wrong} t={t} />}
          </Receipt>
        )}
        {content && <ReportMistake key={content.entity.id} content={content} match={match} address={address} t={t} />}
        {more > 0 && <span>{t("card.moreFacts", { count: more })}</span>}
      </footer>
    </section>
  );
}

/** What a script presses does nothing. */
function dropUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.stopPropagation();
  event.preventDefault();
}

/** What has to be said above facts of which all, or some, were read in machine-translated copies; null where none does. */
function translationNote(facts: readonly CardFact[], t: Translate): string | null {
  const all = facts.flatMap((fact) => [fact, ...fact.counterparts.map((counterpart) => counterpart.fact)]);
  const translated = all.filter(({ citations }) => citations.some(({ translatedFrom }) => translatedFrom));
  if (translated.length === 0) return null;
  return t(translated.length === all.length ? "card.machineTranslation" : "card.someTranslated");
}

/** What was known by the page's date, open; what came later, folded with its number, open only where there is nothing before it. */
function FactGroups({ content: { facts, totals }, t }: { readonly content: CardContent; readonly t: Translate }) {
  const groups = [...new Set(facts.map(({ placement }) => placement.group))];
  return (
    <>
      {groups.map((group, at) => {
        const list = (
          <ol class="facts">
            {facts
              .filter(({ placement }) => placement.group === group)
              .map((fact) => (
                <FactEntry key={fact.id} fact={fact} t={t} />
              ))}
          </ol>
        );
        if (group === "by-then" || group === "undated-page") return <div key={group}>{list}</div>;
        return (
          <details key={group} open={at === 0}>
            <summary>
              <h3>{t(`card.group.${group}`)}</h3> <span class="count">{totals[group]}</span>
            </summary>
            {list}
          </details>
        );
      })}
    </>
  );
}

/** Whose word the card takes, and whose it does not have. */
function CardSources({ content: { sources, missingVoices }, t }: { readonly content: CardContent; readonly t: Translate }) {
  return (
    <details class="sources">
      <summary>
        <h3>{t(missingVoices ? "sources.titleAndMissing" : "sources.title")}</h3> <span class="count">{sources.length}</span>
      </summary>
      <SourceList sources={sources} missingVoices={missingVoices} t={t} />
    </details>
  );
}

function describe({ description, materialEnd: end }: CardContent, t: Translate): string {
  if (!description) return "";
  const label = description.label[t.language];
  if (!description.isDated) return t("card.description", { label });
  if (end) return t("card.lastNamed", { label, date: formatIssued(description.lastNamed, t.language) });
  return t("card.namedAs", { label, date: formatDateRange(description.date, t.language, "short") });
}

function materialEnd({ date, isPageDated }: NonNullable<CardContent["materialEnd"]>, t: Translate): string {
  const end = date.latest === null ? "" : formatDay(date.latest, date.precision[1], t.language);
  return t(isPageDated ? "card.materialEnds" : "card.materialEndsUndated", { date: end });
}
