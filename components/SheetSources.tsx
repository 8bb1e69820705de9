/** Sources in full at the foot of a sheet, numbered, with their addresses to be typed in. */
import type { Translate } from "@/lib/extension/i18n";
import type { CardSource } from "@/lib/facts/card-source";
import { formatDateRange } from "@/lib/facts/format-date";
import { displayName } from "./display-name";
import { copyRead } from "./SourceList";

export interface SheetSourcesProps {
  readonly sources: readonly CardSource[];
  /** Whether it is told how a date was worked out, and not only that it was. */
  readonly withNotes: boolean;
  readonly t: Translate;
}

/** With its heading, which is in one box with the first source, as a term's is with its first entry. At least one source. */
export function SheetSources({ sources, withNotes, t }: SheetSourcesProps) {
  const numbered = sources.map((source, at) => (
    <div class="source" key={source.id}>
      <span>[{at + 1}]</span>
      <div>
        <SheetSource source={source} withNotes={withNotes} t={t} />
      </div>
    </div>
  ));
  return (
    <>
      <div class="opening">
        <h2>{t("sources.title")}</h2>
        {numbered[0]}
      </div>
      {numbered.slice(1)}
    </>
  );
}

/** Where no address is known, the words to search for stand in its place. */
function SheetSource({ source, withNotes, t }: Omit<SheetSourcesProps, "sources"> & { readonly source: CardSource }) {
  const { title, publisher, language, kind, country, funding, issued, issuedNote, url, search, copy } = source;
  return (
    <>
      <p>
        <b>{source.shortName[t.language]}</b>: {t(`sourceKind.${kind}`)}, {displayName(country, "region", t.language)}.{" "}
        {funding[t.language]}
      </p>
      <p>
        <cite lang={language}>{title}</cite>, <span lang={language}>{publisher}</span>, {formatDateRange(issued, t.language, "short")}
        {issuedNote && ` (${t("sources.dateInferred")})`}
      </p>
      {issuedNote && withNotes && (
        <p>
          {t("notes.date")} {issuedNote[t.language]}
        </p>
      )}
      {(copy.isThirdParty || copy.languages.length > 1) && <p>{copyRead(copy, t)}</p>}
      {url && (
        <p>
          <a href={url} target="_blank" rel="noreferrer noopener" class="address">
            {url}
          </a>
        </p>
      )}
      {!url && search && <p>{t("sheet.searchFor", { words: search })}</p>}
    </>
  );
}
