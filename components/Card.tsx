/** The card: what something is, up to three dated facts, what came later folded away, who says so, and where it stands. */

import type { Translate } from "@/lib/extension/i18n";
import type { CardContent, CardFact } from "@/lib/facts/card-content";
import { formatDateRange, formatDay, formatIssued } from "@/lib/facts/format-date";
import { FactEntry } from "./FactEntry";
import { MoveButton } from "./MoveButton";
import { SourceList } from "./SourceList";

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

export interface CardProps {
  readonly head: CardHead;
  readonly status: CardStatus;
  /** Why this was matched, as one sentence. */
  readonly receipt: string;
  readonly t: Translate;
  readonly onClose: () => void;
}

/** A dialog that is not modal: hover leaves it silent, a command moves the focus into it. */
export function Card({ head, status, receipt, t, onClose }: CardProps) {
  const content = status.name === "ready" ? status.content : null;
  const name = (content?.entity ?? head).name[t.language];
  const translation = content ? translationNote(content.facts, t) : null;
  const more = content ? Object.values(content.totals).reduce((sum, count) => sum + count, 0) - content.facts.length : 0;
  return (
    <section class="card" role="dialog" aria-labelledby="name" lang={t.language} tabIndex={-1}>
      <header>
        <button
          type="button"
          class="close"
          aria-label={t("card.close")}
          title={t("card.close")}
          onClick={(event) => event.isTrusted && onClose()}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
        <MoveButton t={t} />
        <div class="kind">{t(`type.${head.type}`)}</div>
        <h2 id="name">{name}</h2>
        {content?.description && <div class="what">{describe(content, t)}</div>}
      </header>
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
        <span>{receipt}</span>
        {more > 0 && <span>{t("card.moreFacts", { count: more })}</span>}
      </footer>
    </section>
  );
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
