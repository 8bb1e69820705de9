/** Settings as a file, from a file, and back to where they were. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "@/lib/extension/i18n";

export interface OptionsFileProps {
  readonly t: Translate;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onReset: () => void;
}

export function OptionsFile({ t, onExport, onImport, onReset }: OptionsFileProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="hint">{t("options.file.hint")}</p>
      <p class="buttons">
        <button type="button" onClick={onExport}>
          {t("options.file.export")}
        </button>
        <button type="button" onClick={() => picker.current?.click()}>
          {t("options.file.import")}
        </button>
        {/* Browsers say what is chosen in their own language and look; ours says what came of it. */}
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onImport(file);
            // The same file may be read again once it was mended.
            currentTarget.value = "";
          }}
        />
      </p>
      <Reset t={t} onReset={onReset} />
    </>
  );
}

/** Asks once. */
function Reset({ t, onReset }: Pick<OptionsFileProps, "t" | "onReset">) {
  const [isAsking, setAsking] = useState(false);
  const reset = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (isAsking) question.current?.focus();
    else if (wasAsking.current) reset.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <p class="buttons">
        <button ref={reset} type="button" onClick={() => setAsking(true)}>
          {t("options.reset")}
        </button>
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of two answers, no set of fields.
    <div
      class="question"
      role="group"
      aria-labelledby="reset-question"
      onKeyDown={(event) => {
        if (event.key === "Escape") setAsking(false);
      }}
    >
      <p id="reset-question">{t("options.reset.ask")}</p>
      <p class="buttons">
        <button ref={question} type="button" onClick={() => setAsking(false)}>
          {t("options.reset.no")}
        </button>
        <button
          type="button"
          class="loud"
          onClick={() => {
            setAsking(false);
            onReset();
          }}
        >
          {t("options.reset.yes")}
        </button>
      </p>
    </div>
  );
}
