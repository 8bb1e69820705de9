/** The card: what something is, up to three dated facts, what came later folded away, who says so, and where it stands. */

import type { Translate } from "@/lib/extension/i18n";
import type { CardContent } from "@/lib/facts/card-content";
import type { ChosenDate, ReadingDate } from "@/lib/facts/page-date";
import { CardHeader } from "./CardHeader";
import type { CardHead, CardStatus, CardView, OpenedView } from "./card-view";
import { describeEntity, sayMaterialEnd } from "./card-words";
import { type Cite, CiteContext } from "./cite-context";
import { DatePicker } from "./DatePicker";
import { FactEntry } from "./FactEntry";
import { type MatchReceipt, Receipt } from "./Receipt";
import { RelatedEntities } from "./RelatedEntities";
import { ReportMistake } from "./ReportMistake";
import { SourceList } from "./SourceList";
import { scrollByKey } from "./scroll-keys";
import { showOpened } from "./show-opened";
import { TimelineView } from "./TimelineView";
import { translationNote } from "./translation-note";
import { ViewStack } from "./ViewStack";
import { WrongMatch, type WrongMatchProps } from "./WrongMatch";

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
  /** What was opened in the card since, the latest last; that one is seen. */
  readonly opened?: readonly OpenedView[];
  readonly t: Translate;
  /** Pinned it is a dialog, with a name; one that the pointer opened says nothing to who did not ask. */
  readonly isDialog?: boolean;
  /** Absent where nothing can be opened in the card. */
  readonly onOpen?: (view: CardView) => void;
  readonly onBack?: () => void;
  readonly onClose: () => void;
  /** Absent where nobody can be asked for what is copied. */
  readonly onCite?: Cite;
}

/** Pinned, a dialog that is not modal; opened by hover, silent. */
export function Card({ opened = [], onCite, ...rest }: CardProps) {
  const { match, wrong, date, ...shared } = rest;
  const { head, t, isDialog = false } = shared;
  return (
    <section
      class="card"
      {...(isDialog && { role: "dialog", "aria-labelledby": "name" })}
      lang={t.language}
      tabIndex={-1}
      onClickCapture={followClick}
      onKeyDownCapture={scrollByKey}
    >
      <CiteContext.Provider value={onCite ?? null}>
        <ViewStack depth={opened.length + 1}>
          <FactsView {...rest} isTop={opened.length === 0} back={null} />
          {opened.map((view, at) => {
            const isTop = at === opened.length - 1;
            if (view.name === "timeline") return <TimelineView key={view.key} {...rest} view={view} isTop={isTop} />;
            const back = t("card.backTo", { name: (opened[at - 1]?.entity ?? head).name[t.language] });
            return <FactsView key={view.key} {...shared} head={view.entity} status={view.status} isTop={isTop} back={back} />;
          })}
        </ViewStack>
      </CiteContext.Provider>
    </section>
  );
}

/** What was not matched but opened in the card has neither receipt nor date. */
interface FactsViewProps extends Omit<CardProps, "opened" | "onCite"> {
  readonly isTop: boolean;
  readonly back: string | null;
}

function FactsView(props: FactsViewProps) {
  const { head, status, match, wrong, address, date, isTop, back, t, isDialog, onDate, onOpen, onBack, onClose } = props;
  const content = status.name === "ready" ? status.content : null;
  const translation = content ? translationNote(openFacts(content.facts), t) : null;
  return (
    <div class="view" hidden={!isTop}>
      <CardHeader head={content?.entity ?? head} isTop={isTop} back={back} t={t} onBack={onBack} onClose={onClose}>
        {content?.description && <div class="what">{describeEntity(content, t)}</div>}
      </CardHeader>
      {/* What scrolls has to be in reach of Tab, through something in it or by itself; not every browser sees to that. */}
      <div class="body" {...(content && content.sources.length > 0 ? {} : { tabIndex: 0 })}>
        {/* Not above what scrolls: in a low window they would leave no room for a fact. */}
        {date && onDate && <DatePicker date={date} t={t} onChoose={onDate} />}
        {content?.materialEnd && <p class="note limits">{sayMaterialEnd(content.materialEnd, t)}</p>}
        {translation && <p class="note translated">{translation}</p>}
        {status.name === "loading" && <p class="wait">{t("card.loading")}</p>}
        {status.name === "failed" && (
          <p class="wait" {...(isDialog && { role: "alert" })}>
            {t("card.failed")}
          </p>
        )}
        {content?.entries === 0 && <p class="wait">{t("card.noFacts")}</p>}
        {content && <FactGroups content={content} t={t} onOpen={onOpen} />}
        {content && onOpen && <RelatedEntities related={content.related} t={t} onOpen={onOpen} />}
        {content && content.sources.length > 0 && <CardSources content={content} t={t} />}
      </div>
      <footer>
        {match && (
          <Receipt match={match} t={t}>
            {wrong && <WrongMatch {...wrong} t={t} />}
          </Receipt>
        )}
        {content && onOpen && content.entries > content.facts.length && (
          <button type="button" class="all" onClick={() => onOpen({ name: "timeline", entity: content.entity, group: null })}>
            {t("card.allEntries", { count: content.entries })}
          </button>
        )}
        {content && <ReportMistake key={content.entity.id} content={content} match={match} address={address} t={t} />}
      </footer>
    </div>
  );
}

/** What a script presses does nothing. */
function followClick(event: Event): void {
  if (event.isTrusted) return showOpened(event);
  event.stopPropagation();
  event.preventDefault();
}

/** What is open when a card is: of what is folded its own entries say how they were read. */
function openFacts(facts: CardContent["facts"]): CardContent["facts"] {
  const first = facts[0]?.placement.group;
  return facts.filter(({ placement }) => placement.group === first);
}

interface FactGroupsProps {
  readonly content: CardContent;
  readonly t: Translate;
  readonly onOpen: ((view: CardView) => void) | undefined;
}

/**
 * What was known by the page's date, open; what came later, folded with its number, open only where there is nothing before it. A
 * fold that does not hold as many as it says leads to all of them.
 */
function FactGroups({ content: { entity, facts, totals }, t, onOpen }: FactGroupsProps) {
  const groups = [...new Set(facts.map(({ placement }) => placement.group))];
  return (
    <>
      {groups.map((group, at) => {
        const chosen = facts.filter(({ placement }) => placement.group === group);
        const list = (
          <ol class="facts">
            {chosen.map((fact) => (
              <FactEntry key={fact.id} fact={fact} t={t} />
            ))}
          </ol>
        );
        if (group === "by-then" || group === "undated-page") return <div key={group}>{list}</div>;
        const total = totals[group];
        return (
          <details key={group} open={at === 0}>
            <summary>
              <h3>{t(`card.group.${group}`)}</h3>{" "}
              <span class="count">{total > chosen.length ? t("card.someOf", { shown: chosen.length, total }) : total}</span>
            </summary>
            {list}
            {onOpen && total > chosen.length && (
              <button type="button" class="more" onClick={() => onOpen({ name: "timeline", entity, group })}>
                {t("card.allOfGroup", { count: total })}
              </button>
            )}
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
