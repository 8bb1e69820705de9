/** Where pages are annotated by themselves: in general, and on the site that is open. */
import type { Translate } from "@/lib/extension/i18n";
import { MODES, type Mode } from "@/lib/extension/settings-data";
import { Choice } from "./MarkingChoice";

/** What holds on the site that is open. */
export interface Where {
  readonly mode: Mode;
  /** Its articles are annotated without being asked for. */
  readonly isOn: boolean;
}

export interface WhereChoiceProps {
  readonly where: Where;
  /** Null where no extension may be. */
  readonly host: string | null;
  readonly t: Translate;
  readonly onMode: (mode: Mode) => void;
  readonly onSwitch: (isOn: boolean) => void;
}

/** On click there is nothing to switch: every page is asked for. */
export function WhereChoice({ where: { mode, isOn }, host, t, onMode, onSwitch }: WhereChoiceProps) {
  return (
    <div class="where">
      <Choice label={t("popup.where")} values={MODES} value={mode} textOf={(one) => t(`popup.where.${one}`)} onChoose={onMode} />
      {host && mode !== "click" && (
        <label class="switch">
          <span>{t(mode === "chosen" ? "popup.alwaysHere" : "popup.onHere", { host })}</span>
          <input
            type="checkbox"
            role="switch"
            checked={isOn}
            aria-checked={isOn}
            onChange={(event) => onSwitch(event.currentTarget.checked)}
          />
        </label>
      )}
    </div>
  );
}
