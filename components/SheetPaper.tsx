/** The sheet itself, as it is printed and as it is saved: nothing on it can be pressed but addresses. */
import { Fragment } from "preact";
import type { Translate } from "@/lib/extension/i18n";
import type { CardContent } from "@/lib/facts/card-content";
import type { PackMaterial } from "@/lib/facts/card-source";
import type { ClassSheet, SheetGroup, SheetReference, SheetTerm } from "@/lib/facts/class-sheet";
import { PASSES_ON, speakersOf } from "@/lib/facts/fact-wording";
import { formatDateRange, formatDay } from "@/lib/facts/format-date";
import { licenceAddress } from "@/lib/facts/licence";
import { type ReadingDate, readingDay } from "@/lib/facts/page-date";
import { describeEntity, sayMaterialEnd } from "./card-words";
import { type SheetContext, SheetEntry, SheetLead, SheetRest } from "./SheetEntry";
import { SheetSources } from "./SheetSources";
import { translationNote } from "./translation-note";

/** As many as there can be below a term; the first holds the label. */
const LINES = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th"] as const;

export interface SheetPaperProps {
  readonly sheet: ClassSheet;
  /** On one line; not empty. */
  readonly title: string;
  /** The article's, http or https; null where it may not be read. */
  readonly address: string | null;
  readonly date: ReadingDate;
  readonly withLater: boolean;
  readonly withNotes: boolean;
  /** Lines for notes below each term, at most seven. */
  readonly lines: number;
  readonly hasNameLine: boolean;
  readonly material: PackMaterial;
  /** ISO day on which the sheet is made. */
  readonly madeOn: string;
  readonly t: Translate;
}

export function SheetPaper(props: SheetPaperProps) {
  const { sheet, title, address, date, withLater, withNotes, lines, hasNameLine, t } = props;
  const context: SheetContext = { numbers: new Map(sheet.sources.map(({ id }, at) => [id, at + 1])), withLater, withNotes, t };
  const end = sheet.terms.find(({ content }) => content.materialEnd)?.content.materialEnd ?? null;
  return (
    <article class="sheet" lang={t.language}>
      {hasNameLine && (
        <p class="name-line">
          <span>{t("sheet.name")}</span> <span>{t("sheet.class")}</span> <span>{t("sheet.day")}</span>
        </p>
      )}
      <header class="head">
        <p class="kind">{t("sheet.kicker")}</p>
        <h1 dir="auto">{title}</h1>
        <p>{sayDate(date, t)}</p>
        {address && (
          <p>
            <a href={address} target="_blank" rel="noreferrer noopener" class="address">
              {address}
            </a>
          </p>
        )}
        {end && <p class="limits">{sayMaterialEnd(end, t)}</p>}
      </header>
      {sheet.terms.map((term) => (
        <Term key={term.content.entity.id} term={term} lines={lines} context={context} />
      ))}
      <Foot {...props} isEndSaid={end !== null} />
    </article>
  );
}

interface TermProps {
  readonly term: SheetTerm;
  readonly lines: number;
  readonly context: SheetContext;
}

/** No list: a heading and what it stands over are in one box, which is the only way to keep them on one page in Firefox. */
function Term({ term: { content, groups, elsewhere }, lines, context }: TermProps) {
  const { t } = context;
  const places = elsewhere.map((reference) => sayReference(reference, t)).join("; ");
  return (
    <section class="term">
      {groups.length === 0 && (
        <div class="opening">
          <TermHead content={content} note={null} t={t} />
          <p class="nothing">{places ? t("sheet.see", { places }) : t(content.facts.length === 0 ? "card.noFacts" : "sheet.onlyLater")}</p>
        </div>
      )}
      {groups.map(({ group, facts: [first, ...others] }, at) => (
        <Fragment key={group}>
          <div class="opening">
            {at === 0 && <TermHead content={content} note={noteOn(groups, t)} t={t} />}
            {(group === "learned-later" || group === "since-then") && <h3>{t(`card.group.${group}`)}</h3>}
            {first && <SheetLead fact={first} context={context} />}
          </div>
          {first && <SheetRest fact={first} context={context} />}
          {others.map((fact) => (
            <SheetEntry key={fact.id} fact={fact} context={context} />
          ))}
        </Fragment>
      ))}
      {groups.length > 0 && places && <p class="see">{t("sheet.seeAlso", { places })}</p>}
      {lines > 0 && (
        <div class="lines">
          <p>{t("sheet.notesHere")}</p>
          {LINES.slice(1, lines).map((line) => (
            <i key={line} aria-hidden="true" />
          ))}
        </div>
      )}
    </section>
  );
}

/** "Kim Jong Un, 13 September 2023, July 2023": below which term, and under which dates. */
function sayReference({ entity, dates }: SheetReference, t: Translate): string {
  const days = new Set(dates.map((date) => formatDateRange(date, t.language)));
  return [entity.name[t.language], ...days].join(", ");
}

interface TermHeadProps {
  readonly content: CardContent;
  /** What has to be said above the entries; null for nothing. */
  readonly note: string | null;
  readonly t: Translate;
}

function TermHead({ content, note, t }: TermHeadProps) {
  const what = describeEntity(content, t);
  return (
    <header>
      <p class="kind">{t(`type.${content.entity.type}`)}</p>
      <h2>{content.entity.name[t.language]}</h2>
      {what && <p class="what">{what}</p>}
      {note && <p class="translated">{note}</p>}
    </header>
  );
}

function noteOn(groups: readonly SheetGroup[], t: Translate): string | null {
  return translationNote(
    groups.flatMap(({ facts }) => facts),
    t,
  );
}

/** Whose word the sheet takes, whose it does not have, and what it cannot know. */
function Foot({ sheet, date, withLater, withNotes, material, madeOn, isEndSaid, t }: SheetPaperProps & { readonly isEndSaid: boolean }) {
  const { title, version, licence, editors } = material.pack;
  const licenceText = licenceAddress(licence);
  const isSplit = readingDay(date) !== null;
  const isRelayed = sheet.told.some((fact) => speakersOf(fact, t)?.includes(PASSES_ON));
  return (
    <footer class="foot">
      {sheet.sources.length > 0 && (
        <section>
          <SheetSources sources={sheet.sources} withNotes={withNotes} t={t} />
          {material.missingVoices && <p class="missing">{material.missingVoices[t.language]}</p>}
        </section>
      )}
      <section class="about">
        <h2>{t("sheet.about")}</h2>
        <p>{t("sheet.order")}</p>
        <p>
          {t("sheet.claims")}
          {isRelayed && ` ${t("sheet.relayed")}`}
        </p>
        <p>{t("sheet.places")}</p>
        {isSplit && !withLater && <p>{t("sheet.withoutLater")}</p>}
        {!isEndSaid && <p>{sayMaterialEnd({ date: material.coverageEnd, isPageDated: true }, t)}</p>}
        <p>
          {t("sheet.texts", { editors: editors.join(", "), title: title[t.language], version, licence })}
          {licenceText && (
            <>
              {": "}
              <a href={licenceText} target="_blank" rel="noreferrer noopener" class="address">
                {licenceText}
              </a>
            </>
          )}
        </p>
        <p>{t("sheet.made", { date: formatDay(madeOn, "day", t.language) })}</p>
      </section>
    </footer>
  );
}

/** "Page of 14 September 2023 (as published)". */
function sayDate({ own, chosen }: ReadingDate, t: Translate): string {
  const day = (iso: string) => formatDay(iso, "day", t.language);
  if (!chosen) return own ? `${t("date.page", { date: day(own.day) })} (${t(`date.origin.${own.origin}`)})` : t("date.pageUndated");
  const read = chosen.day === null ? t("date.readUndated") : t("date.readAsOf", { date: day(chosen.day) });
  return `${read} (${own ? t("sheet.dateChosenOver", { date: day(own.day) }) : t("sheet.dateChosen")})`;
}
