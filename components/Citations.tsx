/** Where a fact is written: one line a source, and behind it what a person needs to find the place. */
import type { ComponentChildren } from "preact";
import type { Translate } from "@/lib/extension/i18n";
import type { CardCitation } from "@/lib/facts/card-source";
import { formatIssued } from "@/lib/facts/format-date";
import { CopyText } from "./CopyText";
import { displayName } from "./display-name";
import { Foreign } from "./Foreign";

export interface CitationsProps {
  readonly citations: readonly CardCitation[];
  readonly t: Translate;
  /** What can be done with all of it; at the end of the last line. */
  readonly children?: ComponentChildren;
}

/** One line a source, however many of its paragraphs are cited. */
export function Citations({ citations, t, children }: CitationsProps) {
  const bySource = new Map<string, CardCitation[]>();
  for (const citation of citations) bySource.set(citation.title, [...(bySource.get(citation.title) ?? []), citation]);
  return (
    <>
      {[...bySource].map(([title, places], at) => (
        <div class="cite" key={title}>
          <CitedSource citations={places} t={t} />
          <SearchOriginal citation={places[0] as CardCitation} t={t} />
          {at === bySource.size - 1 && children}
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
function CitedSource({ citations: places, t }: CitationsProps) {
  const { shortName, issued, url, translatedFrom, isThirdPartyCopy } = places[0] as CardCitation;
  const named = `${shortName[t.language]}, ${formatIssued(issued, t.language)}`;
  const paragraphs = [...new Set(places.map(({ paragraph }) => paragraph))].toSorted((a, b) => a - b).join(", ");
  const place = t("card.paragraph", { paragraph: paragraphs });
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {named}
        </a>
      ) : (
        named
      )}
      {translatedFrom ? (
        <span class="copy"> · {t("card.machineTranslationOf", { language: displayName(translatedFrom, "language", t.language) })}</span>
      ) : (
        isThirdPartyCopy && <span class="copy"> · {t("card.thirdPartyCopy")}</span>
      )}
      {" · "}
      <details>
        <summary aria-label={t("card.sourceInFull", { place })}>{place}</summary>
        <SourceInFull citations={places} t={t} />
      </details>
    </>
  );
}

/** Title and publisher as printed, and each place with the words by which it is found. */
function SourceInFull({ citations: places, t }: CitationsProps) {
  const { title, publisher, language, copyLanguage } = places[0] as CardCitation;
  return (
    <div class="in-full">
      <cite lang={language}>{title}</cite>
      <div lang={language}>{publisher}</div>
      <ul>
        {places.map(({ paragraph, section, firstWords }) => (
          <li key={`${section} ${paragraph} ${firstWords}`}>
            {t("card.paragraph", { paragraph })}
            {section && (
              <>
                {", "}
                <Foreign t={t} text="card.section" name="section" words={section} language={copyLanguage} />
              </>
            )}
            {": "}
            <Foreign t={t} text="card.beginsWith" name="words" words={firstWords} language={copyLanguage} />
          </li>
        ))}
      </ul>
    </div>
  );
}
