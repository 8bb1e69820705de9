/** "Wrong match": these words for this entity no more, on this page, this site or anywhere; and that taken back at once. */

import type { Translate } from "@/lib/extension/i18n";
import type { DismissalScope } from "@/lib/matching/dismissal";

/** A match that can be dismissed, and whether it was. */
export interface Dismissible {
  readonly term: string;
  readonly host: string;
  readonly state: "marked" | "dismissed" | "failed";
}

export interface WrongMatchProps {
  readonly match: Dismissible;
  readonly t: Translate;
  readonly onDismiss: (scope: DismissalScope) => void;
  readonly onUndo: () => void;
}

const SCOPES: readonly DismissalScope[] = ["page", "site", "anywhere"];

export function WrongMatch({ match: { term, host, state }, t, onDismiss, onUndo }: WrongMatchProps) {
  const isDismissed = state === "dismissed";
  return (
    <fieldset class="choices wrong">
      <legend>
        <span role="status">{isDismissed ? t("wrong.done", { term }) : t("wrong.ask", { term })}</span>
      </legend>
      {isDismissed ? (
        <button key="undo" type="button" ref={takeFocus} onClick={onUndo}>
          {t("wrong.undo")}
        </button>
      ) : (
        SCOPES.map((scope) => (
          <button key={scope} type="button" onClick={() => onDismiss(scope)}>
            {t(`wrong.${scope}`, { host })}
          </button>
        ))
      )}
      {state === "failed" && <span role="alert">{t("wrong.failed")}</span>}
    </fieldset>
  );
}

/** The button that was pressed is gone: the focus goes to the one that undoes it. */
function takeFocus(button: HTMLElement | null): void {
  button?.focus({ preventScroll: true });
}
