/** The popup: every term on this page, or a plain word on why there is none. */
import Fuse from "fuse.js";
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Translate } from "@/lib/extension/i18n";
import type { FoundEntity, Marking, PageReport, TabState } from "@/lib/extension/messages";
import type { Material } from "@/lib/facts/card-source";
import { formatDay } from "@/lib/facts/format-date";
import type { ChosenDate } from "@/lib/facts/page-date";
import type { Dismissal } from "@/lib/matching/dismissal";
import { DatePicker } from "./DatePicker";
import { DismissedList } from "./DismissedList";
import { MarkingChoice } from "./MarkingChoice";
import { PackSearch, type PackSearchProps } from "./PackSearch";
import { SheetButton } from "./SheetButton";
import { SourceList } from "./SourceList";
import { type Where, WhereChoice, type WhereChoiceProps } from "./WhereChoice";

export interface PopupProps
  extends Pick<PackSearchProps, "onSearch" | "onCard" | "onTimeline" | "onCite">,
    Pick<WhereChoiceProps, "onMode" | "onSwitch"> {
  /** Null while the page is being looked at. */
  readonly state: TabState | null;
  /** What the facts rest on; null until it is known. */
  readonly material: Material | null;
  /** Where pages are annotated by themselves; null until it is known. */
  readonly where: Where | null;
  /** Terms of some types are not marked, here or anywhere. */
  readonly hidesTypes: boolean;
  /** How terms are marked; null until it is known. */
  readonly marking: Marking | null;
  /** The last thing that was asked for did not work. */
  readonly hasFailed: boolean;
  readonly t: Translate;
  readonly onShow: (entity: string) => void;
  readonly onAnnotate: () => void;
  readonly onAllow: (origin: string) => void;
  readonly onMark: (marking: Marking) => void;
  /** Null: the page's own again. */
  readonly onDate: (date: ChosenDate | null) => void;
  readonly onRestore: (dismissal: Dismissal) => void;
  /** Opens the page with everything that can be set. */
  readonly onSettings: () => void;
  /** Opens the sheet for a class; null where it would leave a private window. */
  readonly onSheet: (() => void) | null;
}

export function Popup(props: PopupProps) {
  const { state, material, where, hasFailed, t, onMode, onSwitch, onDate, onRestore } = props;
  const host = state && "host" in state ? state.host : null;
  const count = state?.name === "annotated" ? state.report.entities.length : 0;
  return (
    <main lang={t.language}>
      <header>
        <h1>{count > 0 ? t("popup.terms", { count }) : t("extensionName")}</h1>
        {state && where && <WhereChoice where={where} host={host} t={t} onMode={onMode} onSwitch={onSwitch} />}
      </header>
      {hasFailed && (
        <p class="failed" role="alert">
          {t("popup.failed")}
        </p>
      )}
      <Content {...props} />
      {props.marking && count > 0 && <MarkingChoice marking={props.marking} t={t} onMark={props.onMark} />}
      {state?.name === "annotated" && <DismissedList dismissed={state.report.dismissed} host={state.host} t={t} onRestore={onRestore} />}
      {state && <PackSearch {...props} isOpen={count === 0} />}
      {material && state?.name === "annotated" && (
        <details class="material">
          <summary>
            {t(material.missingVoices ? "sources.titleAndMissing" : "sources.title")} ({material.sources.length})
          </summary>
          <SourceList {...material} t={t} />
        </details>
      )}
      <footer>
        {state?.name === "annotated" && <Limits report={state.report} t={t} onDate={onDate} />}
        <span>{t("popup.nothingSent")}</span>
        {count > 0 && props.onSheet && <SheetButton t={t} onSheet={props.onSheet} />}
        <button type="button" class="all-settings" onClick={props.onSettings}>
          {t("popup.allSettings")}
        </button>
      </footer>
    </main>
  );
}

function Content({ state, where, hidesTypes, t, onShow, onAnnotate, onAllow, onSwitch }: PopupProps) {
  if (!state) return <p class="state">{t("popup.loading")}</p>;
  switch (state.name) {
    case "no-access":
      return <State title={t("popup.noAccess.title")} text={t("popup.noAccess.text")} />;
    case "not-html":
      return <State title={t("popup.notHtml.title")} text={t("popup.notHtml.text")} />;
    case "off":
      return (
        <State title={t("popup.off.title")} text={t("popup.off.text", { host: state.host })}>
          {where?.mode === "click" && (
            <button type="button" onClick={() => onSwitch(true)}>
              {t("popup.allowAgain")}
            </button>
          )}
        </State>
      );
    case "on-click":
      return (
        <State title={t("popup.onClick.title")} text={t("popup.onClick.text")}>
          <button type="button" onClick={onAnnotate}>
            {t("menu.annotate")}
          </button>
        </State>
      );
    case "not-chosen":
      return (
        <State title={t("popup.notChosen.title")} text={t("popup.notChosen.text", { host: state.host })}>
          <button type="button" onClick={() => onSwitch(true)}>
            {t("popup.chooseSite")}
          </button>
          <button type="button" class="second" onClick={onAnnotate}>
            {t("popup.annotateOnce")}
          </button>
        </State>
      );
    case "not-article":
      return (
        <State title={t("popup.notArticle.title")} text={t("popup.notArticle.text")}>
          <button type="button" onClick={onAnnotate}>
            {t("popup.annotateAnyway")}
          </button>
        </State>
      );
    case "withheld":
      return (
        <State title={t("popup.withheld.title")} text={t("popup.withheld.text", { host: state.host })}>
          <button type="button" onClick={onAnnotate}>
            {t("popup.annotateOnce")}
          </button>
          <button type="button" class="second" onClick={() => onAllow(state.origin)}>
            {t("popup.allowSite")}
          </button>
        </State>
      );
    case "annotated":
      if (state.report.entities.length === 0) {
        return <State title={t("popup.nothing.title")} text={t(hidesTypes ? "popup.nothing.hidden" : "popup.nothing.text")} />;
      }
      return <MatchList entities={state.report.entities} t={t} onShow={onShow} />;
  }
}

function State({ title, text, children }: { readonly title: string; readonly text: string; readonly children?: ComponentChildren }) {
  return (
    <section class="state">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

interface MatchListProps {
  readonly entities: readonly FoundEntity[];
  readonly t: Translate;
  readonly onShow: (entity: string) => void;
}

/** Grouped by type in order of first mention; filtered as one types, spelling mistakes forgiven. */
function MatchList({ entities, t, onShow }: MatchListProps) {
  const [query, setQuery] = useState("");
  const search = useMemo(
    () => new Fuse(entities, { keys: ["name.de", "name.en"], threshold: 0.35, ignoreDiacritics: true, ignoreLocation: true }),
    [entities],
  );
  const shown = query.trim() === "" ? entities : search.search(query.trim()).map(({ item }) => item);
  const types = [...new Set(shown.map(({ type }) => type))];
  return (
    <>
      <input
        type="search"
        class="filter"
        placeholder={t("popup.filter")}
        aria-label={t("popup.filter")}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <div class="list">
        {shown.length === 0 && (
          <p class="state" role="status">
            {t("popup.noneFiltered", { query })}
          </p>
        )}
        {types.map((type) => (
          <section key={type}>
            <h2>{t(`types.${type}`)}</h2>
            <ul>
              {shown
                .filter((entity) => entity.type === type)
                .map(({ id, name, count }) => (
                  <li key={id}>
                    <button type="button" onClick={() => onShow(id)}>
                      <span class="name">{name[t.language]}</span>
                      <span class="count" aria-hidden="true">
                        {count}×
                      </span>
                      <span class="spoken">{t("popup.mentions", { count })}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

interface LimitsProps {
  readonly report: PageReport;
  readonly t: Translate;
  readonly onDate: PopupProps["onDate"];
}

function Limits({ report: { date, chosenDate, coverageEnd }, t, onDate }: LimitsProps) {
  return (
    <>
      <DatePicker date={{ own: date, chosen: chosenDate }} t={t} onChoose={onDate} />
      {coverageEnd && <span>{t("popup.material", { date: formatDay(coverageEnd, "month", t.language) })}</span>}
    </>
  );
}
