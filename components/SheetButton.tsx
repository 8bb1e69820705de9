/** Opens the sheet for a class of this page. */
import type { Translate } from "@/lib/extension/i18n";

export interface SheetButtonProps {
  readonly t: Translate;
  readonly onSheet: () => void;
}

export function SheetButton({ t, onSheet }: SheetButtonProps) {
  return (
    <button type="button" class="change sheet-button" onClick={onSheet}>
      {t("sheet.title")}
    </button>
  );
}
