/** The page on which a sheet for a class is made: what can be chosen, and beside it the sheet. */
import { useMemo, useRef, useState } from "preact/hooks";
import type { Language, Translate } from "@/lib/extension/i18n";
import type { FoundEntity } from "@/lib/extension/messages";
import type { CardContent } from "@/lib/facts/card-content";
import type { PackMaterial } from "@/lib/facts/card-source";
import { classSheet } from "@/lib/facts/class-sheet";
import { type ReadingDate, readingDay } from "@/lib/facts/page-date";
import { cleanTitle } from "@/lib/facts/sheet-file";
import { NOTE_LINES, type SheetChoice, SheetControls } from "./SheetControls";
import { SheetPaper } from "./SheetPaper";

/** An article, as far as a sheet speaks of it. */
export interface SheetArticle {
  /** The tab's title; "" where it may not be read. */
  readonly title: string;
  readonly address: string | null;
  readonly date: ReadingDate;
  /** In the order in which the article first names them. */
  readonly entities: readonly FoundEntity[];
}

export interface SheetPageProps {
  /** Null while it is being read; "failed" where there is none any more. */
  readonly article: SheetArticle | null | "failed";
  /** Cards by entity, as they come; null for one that could not be loaded. */
  readonly cards: ReadonlyMap<string, CardContent | null>;
  /** Null until it is known. */
  readonly material: PackMaterial | null;
  /** The article's tab was closed, or shows something else now. */
  readonly isGone: boolean;
  /** ISO day on which the sheet is made. */
  readonly madeOn: string;
  readonly t: Translate;
  /** The interface in another language. */
  readonly inLanguage: (language: Language) => Translate;
  readonly onPrint: () => void;
  readonly onSave: (saved: SavedSheet) => void;
  /** Told whenever the sheet gets another title. */
  readonly onTitle: (title: string) => void;
}

/** A sheet as it stands on the page. */
export interface SavedSheet {
  readonly title: string;
  readonly language: Language;
  /** Markup, escaped. */
  readonly body: string;
}

export function SheetPage(props: SheetPageProps) {
  const { article, t } = props;
  return (
    <main lang={t.language}>
      {article !== null && article !== "failed" && article.entities.length > 0 ? (
        <Desk {...props} article={article} />
      ) : (
        <section class="panel">
          <h1>{t("sheet.title")}</h1>
          <p role="status">{t(article === null ? "sheet.reading" : article === "failed" ? "sheet.failed" : "popup.nothing.text")}</p>
        </section>
      )}
    </main>
  );
}

function Desk({ article, cards, material, isGone, madeOn, t, inLanguage, onPrint, onSave, onTitle }: DeskProps) {
  const [choice, setChoice] = useState<SheetChoice>(() => ({
    title: cleanTitle(article.title),
    language: t.language,
    leftOut: new Set(),
    withLater: false,
    withNotes: false,
    notes: "none",
    hasNameLine: false,
  }));
  const { language, leftOut, withLater, withNotes, notes, hasNameLine } = choice;
  const paper = useRef<HTMLDivElement>(null);
  const paperT = useMemo(() => inLanguage(language), [inLanguage, language]);
  const title = cleanTitle(choice.title) || paperT("sheet.untitled");
  onTitle(title);
  const { entities } = article;
  const isLoading = cards.size < entities.length || material === null;
  const lost = [...cards.values()].filter((card) => card === null).length;
  const chosen = useMemo(() => entities.filter(({ id }) => !leftOut.has(id)), [entities, leftOut]);
  const sheet = useMemo(() => {
    // Not before all are there: dozens of terms would be laid out dozens of times.
    if (isLoading) return null;
    const chosenCards = chosen.flatMap(({ id }) => cards.get(id) ?? []);
    return classSheet(chosenCards, withLater);
  }, [isLoading, chosen, cards, withLater]);
  const isReady = sheet !== null && sheet.terms.length > 0;
  return (
    <>
      <section class="panel">
        <h1>{t("sheet.title")}</h1>
        <SheetControls
          choice={choice}
          entities={entities}
          isDated={readingDay(article.date) !== null}
          t={t}
          onChange={(change) => setChoice((before) => ({ ...before, ...change }))}
        />
        <div role="status" class="state">
          {isLoading && <p>{t("sheet.loading", { done: cards.size, all: entities.length })}</p>}
          {isGone && <p>{t("sheet.gone")}</p>}
          {lost > 0 && <p>{t("sheet.incomplete", { count: lost })}</p>}
          {chosen.length === 0 && <p>{t("sheet.nothingChosen")}</p>}
        </div>
        <div class="actions">
          <button type="button" disabled={!isReady} onClick={onPrint}>
            {t("sheet.print")}
          </button>
          <button
            type="button"
            class="second"
            disabled={!isReady}
            onClick={() => onSave({ title, language, body: paper.current?.innerHTML ?? "" })}
          >
            {t("sheet.save")}
          </button>
          <p>{t("sheet.hint")}</p>
        </div>
      </section>
      <section class="desk" aria-label={t("sheet.preview")} ref={paper}>
        {isReady && material && (
          <SheetPaper
            sheet={sheet}
            title={title}
            address={article.address}
            date={article.date}
            withLater={withLater}
            withNotes={withNotes}
            lines={NOTE_LINES[notes]}
            hasNameLine={hasNameLine}
            material={material}
            madeOn={madeOn}
            t={paperT}
          />
        )}
      </section>
    </>
  );
}

type DeskProps = SheetPageProps & { readonly article: SheetArticle };
