/** Sources with whose voice they are, who pays for it, and which text was read in their place. */

import type { Translate } from "@/lib/extension/i18n";
import type { CardSource } from "@/lib/facts/card-source";
import { formatDateRange } from "@/lib/facts/format-date";
import type { LocalText } from "@/lib/facts/pack";
import { CopyText } from "./CopyText";
import { displayName } from "./display-name";

export interface SourceListProps {
  readonly sources: readonly CardSource[];
  readonly missingVoices: LocalText | null;
  readonly t: Translate;
}

export function SourceList({ sources, missingVoices, t }: SourceListProps) {
  return (
    <>
      <ul class="source-list">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceEntry source={source} t={t} />
          </li>
        ))}
      </ul>
      {missingVoices && <p class="missing">{missingVoices[t.language]}</p>}
    </>
  );
}

function SourceEntry({ source, t }: { readonly source: CardSource; readonly t: Translate }) {
  const { title, publisher, language, kind, country, funding, issued, issuedNote, url, search, copy } = source;
  return (
    <>
      <b>{source.shortName[t.language]}</b>: {t(`sourceKind.${kind}`)}, {displayName(country, "region", t.language)}. {funding[t.language]}
      <div class="cite">
        {url ? (
          <a href={url} target="_blank" rel="noreferrer noopener" lang={language}>
            {title}
          </a>
        ) : (
          <span lang={language}>{title}</span>
        )}
        , <span lang={language}>{publisher}</span>, {formatDateRange(issued, t.language, "short")}
        {issuedNote && ` (${t("sources.dateInferred")})`}
      </div>
      {issuedNote && (
        <div class="cite">
          {t("notes.date")} {issuedNote[t.language]}
        </div>
      )}
      {(copy.isThirdParty || copy.languages.length > 1) && <div class="cite copy">{copyRead(copy, t)}</div>}
      {search && (
        <div class="cite">
          <CopyText text={search} label={t("search.original")} done={t("search.copied")} t={t} />
        </div>
      )}
    </>
  );
}

/** "Read in a copy (an aggregator), translated by machine: English → German". */
export function copyRead({ publisher, isThirdParty, languages }: CardSource["copy"], t: Translate): string {
  const read = t(isThirdParty ? "sources.readInCopy" : "sources.readThere", { publisher: publisher[t.language] });
  if (languages.length === 1) return read;
  return `${read}; ${t("sources.translatedByMachine", { languages: languages.map((tag) => displayName(tag, "language", t.language)).join(" → ") })}`;
}
