/** What the reader has dismissed on sites and anywhere, to be taken back one by one or all at once. */
import { useRef } from "preact/hooks";
import type { Translate } from "@/lib/extension/i18n";
import type { FromPopup } from "@/lib/extension/messages";
import type { LocalText } from "@/lib/facts/pack";

/** A dismissal with the name of its entity. */
export type NamedDismissal = Extract<FromPopup, { type: "restore-stored" }>["dismissal"] & { readonly name: LocalText };

export interface OptionsDismissedProps {
  /** The latest last. */
  readonly dismissed: readonly NamedDismissal[];
  /** Host of the extension's own pages: the sample article's site. */
  readonly ownHost: string;
  readonly t: Translate;
  readonly onRestore: (dismissal: NamedDismissal) => void;
  readonly onRestoreAll: () => void;
}

export function OptionsDismissed({ dismissed, ownHost, t, onRestore, onRestoreAll }: OptionsDismissedProps) {
  const list = useRef<HTMLDivElement>(null);
  /** What had the focus goes with what is taken back. */
  const keepFocus = () => list.current?.focus({ preventScroll: true });
  const where = ({ scope, place }: NamedDismissal) =>
    place === ownHost ? t("options.dismissed.here") : t(scope === "site" ? "wrong.site" : "wrong.anywhere", { host: place });
  return (
    <div ref={list} tabIndex={-1} class="dismissed">
      {dismissed.length === 0 ? (
        <p class="hint">{t("options.dismissed.none")}</p>
      ) : (
        <>
          <ul class="lines">
            {dismissed.toReversed().map((one) => {
              const said = `${t("popup.dismissedTerm", { term: one.term, name: one.name[t.language] })}, ${where(one)}`;
              return (
                <li key={`${one.entity} ${one.term} ${one.scope} ${one.place}`}>
                  <span>{said}</span>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={`${t("popup.restore")}: ${said}`}
                    onClick={() => {
                      keepFocus();
                      onRestore(one);
                    }}
                  >
                    {t("popup.restore")}
                  </button>
                </li>
              );
            })}
          </ul>
          {dismissed.length > 1 && (
            <p>
              <button
                type="button"
                onClick={() => {
                  keepFocus();
                  onRestoreAll();
                }}
              >
                {t("options.dismissed.all")}
              </button>
            </p>
          )}
        </>
      )}
      <p class="hint">{t("options.dismissed.hint")}</p>
    </div>
  );
}
