/** What the reader has dismissed on a page, each to be brought back; nothing where that is nothing. */

import type { Translate } from "@/lib/extension/i18n";
import type { DismissedMatch } from "@/lib/extension/messages";
import type { Dismissal } from "@/lib/matching/dismissal";

export interface DismissedListProps {
  readonly dismissed: readonly DismissedMatch[];
  readonly host: string;
  readonly t: Translate;
  readonly onRestore: (dismissal: Dismissal) => void;
}

export function DismissedList({ dismissed, host, t, onRestore }: DismissedListProps) {
  if (dismissed.length === 0) return null;
  return (
    <details class="material">
      <summary>{t("popup.dismissed", { count: dismissed.length })}</summary>
      <ul class="dismissed">
        {dismissed.map(({ entity, term, scope, name }) => {
          const said = `${t("popup.dismissedTerm", { term, name: name[t.language] })}, ${t(`wrong.${scope}`, { host })}`;
          return (
            <li key={`${entity} ${term} ${scope}`} class="choices">
              <span>{said}</span>
              <button type="button" aria-label={`${t("popup.restore")}: ${said}`} onClick={() => onRestore({ entity, term, scope })}>
                {t("popup.restore")}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
