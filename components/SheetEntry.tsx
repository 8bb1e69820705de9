/** An entry on a sheet: what a card shows of it, with nothing folded, for paper has no folds. */
import type { Translate } from "@/lib/extension/i18n";
import type { CardFact } from "@/lib/facts/card-content";
import type { CardCitation } from "@/lib/facts/card-source";
import { counterpartsTold } from "@/lib/facts/class-sheet";
import { remarkOn } from "@/lib/facts/fact-wording";
import { formatDay, formatIssued } from "@/lib/facts/format-date";
import { displayName } from "./display-name";
import { FactDate } from "./FactDate";
import { NoteTexts, noteHeads, RepairText } from "./FactNotes";
import { FactText } from "./FactText";
import { Foreign } from "./Foreign";

/** What every part of a sheet needs. */
export interface SheetContext {
  /** Number of a source in the sheet's list, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Whether what came after the page's date is told. */
  readonly withLater: boolean;
  /** Whether the editors' notes are told, and not only that there is one. */
  readonly withNotes: boolean;
  readonly t: Translate;
}

export interface SheetEntryProps {
  readonly fact: CardFact;
  readonly context: SheetContext;
}

/** An entry: what heads it, and what else there is to say. */
export function SheetEntry(props: SheetEntryProps) {
  return (
    <>
      <SheetLead {...props} />
      <SheetRest {...props} />
    </>
  );
}

/** Date, text and sources: what is kept together on a page, for the first entry with the heading above it. */
export function SheetLead({ fact, context }: SheetEntryProps) {
  const { t, withNotes } = context;
  const { placement } = fact;
  return (
    <div class="fact">
      <div class="when">
        {fact.isAsOf && `${t("card.asOf")} `}
        <FactDate date={fact.date} isNarrow t={t} />
        {placement.isAround && <span class="mark">{t("card.around")}</span>}
        {placement.isOngoing && <span class="mark">{t("card.ongoing")}</span>}
        {fact.dateNote && !withNotes && <span class="mark">{t("notes.dateInferred")}</span>}
      </div>
      <div>
        <p>
          <FactText fact={fact} t={t} />
        </p>
        {placement.onlyFrom && <p class="mark">{t("card.onlyFrom", { date: formatDay(placement.onlyFrom, "month", t.language) })}</p>}
        <SheetCitations citations={fact.citations} context={context} />
      </div>
    </div>
  );
}

/** Notes, doubts and what stands against an entry, below it: a page may end in there. */
export function SheetRest({ fact, context }: SheetEntryProps) {
  const { t, withLater } = context;
  const { status, isOpen } = fact;
  const isDoubted = status.value !== "undisputed";
  const told = counterpartsTold(fact, withLater);
  const isNoted = hasNotes(fact, context);
  if (!isNoted && !isOpen && !isDoubted && told.length === 0) return null;
  return (
    <div class="rest">
      {isNoted && <SheetNotes fact={fact} context={context} />}
      {isOpen && <p class="mark">{t("card.openForecast")}</p>}
      {isDoubted && (
        <p class="clash">
          <b>{t(status.value === "disputed" ? "card.disputed" : "card.refuted")}:</b> {status.reason?.[t.language]}
        </p>
      )}
      {told.map((counterpart) => (
        <SheetCounterpart key={counterpart.fact.id} counterpart={counterpart} context={context} />
      ))}
    </div>
  );
}

interface SheetCounterpartProps {
  readonly counterpart: CardFact["counterparts"][number];
  readonly context: SheetContext;
}

/** What stands against an entry, or came of it. */
function SheetCounterpart({ counterpart: { type, note, fact }, context }: SheetCounterpartProps) {
  const { t } = context;
  return (
    <div class="clash">
      <p>
        <b>{t(`relation.${type}`)}</b> (<FactDate date={fact.date} t={t} />
        {fact.status.value !== "undisputed" && `, ${t(`card.${fact.status.value}`).toLocaleLowerCase(t.language)}`}
        {") "}
        <FactText fact={fact} t={t} />
      </p>
      <p class="who">{note[t.language]}</p>
      <SheetCitations citations={fact.citations} context={context} />
    </div>
  );
}

/** How a garbled passage was mended is always said, for the entry rests on it, and so is what the editors have to say against it. */
function hasNotes(fact: CardFact, { withNotes, t }: SheetContext): boolean {
  return fact.repair !== null || remarkOn(fact) !== undefined || (withNotes && noteHeads(fact, t).length > 0);
}

function SheetNotes({ fact, context }: SheetEntryProps) {
  const { withNotes, t } = context;
  const remark = remarkOn(fact);
  return (
    <div class="remarks">
      {fact.repair && <p class="mark">{t("notes.repaired")}</p>}
      {withNotes ? <NoteTexts fact={fact} t={t} /> : <RepairText fact={fact} t={t} />}
      {!withNotes && remark && <p>{remark[t.language]}</p>}
    </div>
  );
}

/** One line a source: its number in the list, what it is called, and each place with the words that it begins with. */
function SheetCitations({ citations, context }: { readonly citations: readonly CardCitation[]; readonly context: SheetContext }) {
  const bySource = new Map<string, CardCitation[]>();
  for (const citation of citations) bySource.set(citation.source, [...(bySource.get(citation.source) ?? []), citation]);
  return (
    <>
      {[...bySource].map(([source, places]) => (
        <p class="cite" key={source}>
          <CitedSource places={places} context={context} />
        </p>
      ))}
    </>
  );
}

/** The places are of one source, at least one. */
function CitedSource({ places, context: { numbers, t } }: { readonly places: readonly CardCitation[]; readonly context: SheetContext }) {
  const { source, shortName, issued, url, translatedFrom, isThirdPartyCopy } = places[0] as CardCitation;
  const named = `${shortName[t.language]}, ${formatIssued(issued, t.language)}`;
  return (
    <>
      {/* Number and name stay together. */}[{numbers.get(source)}]{"\u00a0"}
      {url ? (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {named}
        </a>
      ) : (
        named
      )}
      {translatedFrom
        ? ` · ${t("card.machineTranslationOf", { language: displayName(translatedFrom, "language", t.language) })}`
        : isThirdPartyCopy && ` · ${t("card.thirdPartyCopy")}`}
      {places.map(({ paragraph, section, firstWords, copyLanguage }) => (
        <span key={`${paragraph} ${firstWords}`}>
          {" · "}
          {t("card.paragraph", { paragraph }).replace(" ", "\u00a0")}
          {section && (
            <>
              {", "}
              <Foreign t={t} text="card.section" name="section" words={section} language={copyLanguage} />
            </>
          )}
          {": "}
          <Foreign t={t} text="card.beginsWith" name="words" words={firstWords} language={copyLanguage} />
        </span>
      ))}
    </>
  );
}
