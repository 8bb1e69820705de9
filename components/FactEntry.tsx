/** One line of the chronicle: date, fact, who says it, and where it is written. */

import type { Translate } from "@/lib/extension/i18n";
import type { CardFact } from "@/lib/facts/card-content";
import type { CardCitation } from "@/lib/facts/card-source";
import { formatDateRange, formatDay, formatIssued } from "@/lib/facts/format-date";
import { CopyText } from "./CopyText";
import { displayName } from "./display-name";
import { FactNotes } from "./FactNotes";

export interface FactEntryProps {
  readonly fact: CardFact;
  readonly t: Translate;
}

export function FactEntry({ fact, t }: FactEntryProps) {
  const { placement, status } = fact;
  return (
    <li>
      <div class="when">
        <time>{keepTogether(formatDateRange(fact.date, t.language, fact.date.extent === "point" ? "long" : "short"))}</time>
        {placement.isAround && <span class="mark">{t("card.around")}</span>}
        {placement.isOngoing && <span class="mark">{t("card.ongoing")}</span>}
      </div>
      <div>
        <FactText fact={fact} t={t} />
        {placement.onlyFrom && <div class="mark">{t("card.onlyFrom", { date: formatDay(placement.onlyFrom, "month", t.language) })}</div>}
        <Citations citations={fact.citations} t={t} />
        <FactNotes fact={fact} t={t} />
        {fact.isOpen && <div class="mark">{t("card.openForecast")}</div>}
        {status.value !== "undisputed" && (
          <div class="clash">
            <b>{t(status.value === "disputed" ? "card.disputed" : "card.refuted")}</b> {status.reason?.[t.language]}
          </div>
        )}
        {fact.counterparts.map((counterpart) => (
          <Counterpart key={counterpart.fact.id} counterpart={counterpart} t={t} />
        ))}
      </div>
    </li>
  );
}

/**
 * What stands against a fact, or came of it, with its date. What nobody could know on the page's day is folded: the reader sees
 * that there is something and when, and opens it.
 */
function Counterpart({ counterpart: { type, note, fact }, t }: CounterpartProps) {
  const { group } = fact.placement;
  const head = (
    <>
      <b>{t(`relation.${type}`)}</b> (<time>{formatDateRange(fact.date, t.language)}</time>
      {fact.status.value !== "undisputed" && `, ${t(`card.${fact.status.value}`)}`})
    </>
  );
  const body = (
    <>
      <FactText fact={fact} t={t} />
      <div class="who">{note[t.language]}</div>
      <Citations citations={fact.citations} isBrief t={t} />
    </>
  );
  if (group !== "since-then" && group !== "learned-later") {
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
  readonly t: Translate;
}

/** A day stays with its month where the narrow column breaks a date. */
function keepTogether(date: string): string {
  return date.replace(/(\d\.?) (?=\p{L})/gu, "$1\u00a0");
}

/** The fact's text, with what kind of statement it is and who makes it. */
function FactText({ fact, t }: FactEntryProps) {
  const { kind } = fact;
  const isClaim = kind === "assessment" || kind === "forecast" || kind === "statement";
  return (
    <>
      {isClaim && <span class="claim">{t(`kind.${kind}`)}: </span>}
      {fact.text[t.language]}
      {fact.says && !namesSpeakers(fact.text[t.language], fact.says, t) && <span class="who"> {speaker(fact.says, t)}</span>}
    </>
  );
}

/** Whether the text itself names everybody in the chain, as far as the first comma: "Oleh Katkov, Defense Express". */
function namesSpeakers(text: string, { chain }: NonNullable<CardFact["says"]>, t: Translate): boolean {
  return chain.every(({ name }) => text.includes(name[t.language].replace(/,.*$/, "")));
}

/** Who says it, origin first and then who passed it on; the text carries the hedge. No grammar to get wrong: names are not inflected. */
function speaker({ chain, stance }: NonNullable<CardFact["says"]>, t: Translate): string {
  return `(${t(`stance.${stance}`, { chain: chain.map(({ name }) => name[t.language]).join(" → ") })})`;
}

interface CitationsProps {
  readonly citations: readonly CardCitation[];
  /** Without the words by which a place is found. */
  readonly isBrief?: boolean;
  readonly t: Translate;
}

/** One line a source, however many of its paragraphs are cited. */
function Citations({ citations, isBrief = false, t }: CitationsProps) {
  const bySource = new Map<string, CardCitation[]>();
  for (const citation of citations) bySource.set(citation.title, [...(bySource.get(citation.title) ?? []), citation]);
  return (
    <>
      {[...bySource].map(([title, places]) => (
        <div class="cite" key={title}>
          <CitedSource citations={places} isBrief={isBrief} t={t} />
          {!isBrief && <SearchOriginal citation={places[0] as CardCitation} t={t} />}
        </div>
      ))}
    </>
  );
}

/** Where no address is known, what to search for; a source that has one and was read elsewhere is searched for in the list of sources. */
function SearchOriginal({ citation: { url, search }, t }: { readonly citation: CardCitation; readonly t: Translate }) {
  if (url !== null || search === null) return null;
  return (
    <>
      {" · "}
      <CopyText text={search} label={t("search.original")} done={t("search.copied")} t={t} />
    </>
  );
}

/** The citations are of one source, at least one. */
function CitedSource({ citations: places, isBrief, t }: CitationsProps) {
  const { shortName, issued, title, url, translatedFrom, isThirdPartyCopy, firstWords } = places[0] as CardCitation;
  const named = `${shortName[t.language]}, ${formatIssued(issued, t.language)}`;
  const paragraphs = [...new Set(places.map(({ paragraph }) => paragraph))].toSorted((a, b) => a - b).join(", ");
  const words = places.map(
    ({ section, firstWords }) => (section ? `${t("card.section", { section })}: ` : "") + t("card.beginsWith", { words: firstWords }),
  );
  // What stands alone can be found by its first words; of several places the numbers have to do.
  const place =
    t("card.paragraph", { paragraph: paragraphs }) +
    (places.length === 1 && !isBrief ? `: ${t("card.beginsWith", { words: firstWords })}` : "");
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer noopener" title={t("card.openSource", { title })}>
          {named}
        </a>
      ) : (
        <span title={title}>{named}</span>
      )}
      {translatedFrom ? (
        <span class="copy"> · {t("card.machineTranslationOf", { language: displayName(translatedFrom, "language", t.language) })}</span>
      ) : (
        isThirdPartyCopy && <span class="copy"> · {t("card.thirdPartyCopy")}</span>
      )}{" "}
      <span class="place" title={[...new Set(words)].join("; ")}>
        · {place}
      </span>
    </>
  );
}
