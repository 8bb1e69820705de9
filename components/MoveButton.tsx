import type { Translate } from "@/lib/extension/i18n";

/** Something to hold a card by, for who cannot drag: arrow keys move the card, a press sends it to the next corner (card-place.ts). */
export function MoveButton({ t }: { readonly t: Translate }) {
  return (
    <button type="button" class="move" aria-label={t("card.move")} title={t("card.move")}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6L2 8l2 2M12 6l2 2-2 2" />
      </svg>
    </button>
  );
}
