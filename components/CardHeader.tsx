/** The head of what a card shows: the way back, what it is about, and the button that closes the card. */
import type { ComponentChildren } from "preact";
import type { Translate } from "@/lib/extension/i18n";
import type { CardHead } from "./card-view";
import { MoveButton } from "./MoveButton";

export interface CardHeaderProps {
  readonly head: CardHead;
  /** Names the dialog: only of what is seen. */
  readonly isTop: boolean;
  /** The way back in words; null where there is none. */
  readonly back: string | null;
  readonly t: Translate;
  readonly onBack: (() => void) | undefined;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

export function CardHeader({ head, isTop, back, t, onBack, onClose, children }: CardHeaderProps) {
  return (
    <header>
      <button type="button" class="close" aria-label={t("card.close")} title={t("card.close")} onClick={onClose}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
      <MoveButton t={t} />
      {back && (
        <button type="button" class="back" onClick={onBack}>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d="M10 3l-5 5 5 5" />
          </svg>
          {back}
        </button>
      )}
      <div class="kind">{t(`type.${head.type}`)}</div>
      <h2 id={isTop ? "name" : undefined} tabIndex={-1}>
        {head.name[t.language]}
      </h2>
      {children}
    </header>
  );
}
