/** The keyboard shortcuts as they are now, and the way to the browser's page where they are changed. */
import type { Translate } from "@/lib/extension/i18n";

/** What has a shortcut, in the order in which it is listed. */
export const SHORTCUT_NAMES = ["next", "previous", "open", "toggle", "popup"] as const;
/** The keys as the browser writes them, "" where there are none. */
export type Shortcuts = Readonly<Record<(typeof SHORTCUT_NAMES)[number], string>>;

export interface OptionsKeysProps {
  readonly shortcuts: Shortcuts;
  readonly t: Translate;
  readonly onChange: () => void;
}

export function OptionsKeys({ shortcuts, t, onChange }: OptionsKeysProps) {
  return (
    <>
      <dl class="keys">
        {SHORTCUT_NAMES.map((name) => (
          <div key={name}>
            <dt>{t(`options.keys.${name}`)}</dt>
            <dd>{shortcuts[name] ? <kbd>{shortcuts[name]}</kbd> : t("options.keys.none")}</dd>
          </div>
        ))}
      </dl>
      <p class="buttons">
        <button type="button" onClick={onChange}>
          {t("options.keys.change")}
        </button>
        <span class="hint">{t("options.keys.hint")}</span>
      </p>
    </>
  );
}
