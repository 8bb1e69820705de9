/** One line of the chronicle: date, fact, who says it, and where it is written. */

import type { Translate } from "@/lib/extension/i18n";
import type { CardCitation, CardFact } from "@/lib/facts/card-content";
import { formatDateRange, formatDay } from "@/lib/facts/format-date";

export interface FactEntryProps {
  readonly fact: CardFact;
  readonly t: Translate;
}

export function FactEntry({ fact, t }: FactEntryProps) {
  const { placement, status } = fact;
  return (
    <li>
      <div class="when">
        <time>{formatDateRange(fact.date, t.language)}</time>
        {placement.isAround && <span class="mark">{t("card.around")}</span>}
        {placement.isOngoing && <span class="mark">{t("card.ongoing")}</span>}
      </div>
      <div>
        <FactText fact={fact} t={t} />
        {placement.onlyFrom && <div class="mark">{t("card.onlyFrom", { date: formatDay(placement.onlyFrom, "month", t.language) })}</div>}
        {fact.repair && (
          <div class="mark" title={fact.repair.why[t.language]}>
            {t("card.repaired")}
          </div>
        )}
        <Citations citations={fact.citations} t={t} />
        {status.value !== "undisputed" && (
          <div class="clash">
            <b>{t(status.value === "disputed" ? "card.disputed" : "card.refuted")}</b> {status.reason?.[t.language]}
          </div>
        )}
        {fact.counterparts.map(({ type, fact: other }) => (
          <div class="clash" key={other.id}>
            <b>{t(`relation.${type}`)}</b> <time>{formatDateRange(other.date, t.language)}</time>: <FactText fact={other} t={t} />
            <Citations citations={other.citations} t={t} />
          </div>
        ))}
      </div>
    </li>
  );
}

/** The fact's text, with what kind of statement it is and who makes it. */
function FactText({ fact, t }: FactEntryProps) {
  const { kind } = fact;
  const isClaim = kind === "assessment" || kind === "forecast" || kind === "statement";
  return (
    <>
      {isClaim && <span class="claim">{t(`kind.${kind}`)}: </span>}
      {fact.text[t.language]}
      {fact.says && <span class="who"> {speaker(fact.says, t)}</span>}
    </>
  );
}

/** "according to A, via B, reportedly": origin first, then who passed it on; the hedge stays. */
function speaker({ chain, stance, hedge }: NonNullable<CardFact["says"]>, t: Translate): string {
  const names = chain.map(({ name }) => name[t.language]);
  const [origin, ...relays] = names;
  const told = relays.length > 0 ? t("stance.via", { origin: origin ?? "", relay: relays.join(", ") }) : (origin ?? "");
  const said = t(`stance.${stance}`, { chain: told });
  return hedge ? `(${said}; ${hedge[t.language]})` : `(${said})`;
}

function Citations({ citations, t }: { readonly citations: readonly CardCitation[]; readonly t: Translate }) {
  return (
    <>
      {citations.map((citation) => (
        <div class="cite" key={`${citation.title} ${citation.paragraph}`}>
          <Citation citation={citation} t={t} />
        </div>
      ))}
    </>
  );
}

function Citation({ citation, t }: { readonly citation: CardCitation; readonly t: Translate }) {
  const { shortName, issued, title, url, section, paragraph, translatedFrom, isThirdPartyCopy } = citation;
  const named = `${shortName[t.language]}, ${formatDateRange(issued, t.language, "short")}`;
  const place = t("card.paragraph", { paragraph });
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
        <span class="copy"> · {t("card.machineTranslationOf")}</span>
      ) : (
        isThirdPartyCopy && <span class="copy"> · {t("card.thirdPartyCopy")}</span>
      )}
      <span title={section ? t("card.section", { section }) : undefined}> · {place}</span>
    </>
  );
}
