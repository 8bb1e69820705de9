/** That the reader's browser gives no access to sites, and a button that asks for it. */
import type { Translate } from "@/lib/extension/i18n";

export interface OptionsAccessProps {
  readonly t: Translate;
  readonly onAsk: () => void;
}

export function OptionsAccess({ t, onAsk }: OptionsAccessProps) {
  return (
    <section class="access" aria-labelledby="access">
      <h2 id="access">{t("options.access.title")}</h2>
      <p>{t("options.access.text")}</p>
      <button type="button" class="loud" onClick={onAsk}>
        {t("options.access.ask")}
      </button>
    </section>
  );
}
