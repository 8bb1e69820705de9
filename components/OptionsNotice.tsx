/** What has just been done, said once and politely at the window's lower edge, with the way back where there is one. */
import { useLayoutEffect } from "preact/hooks";
import type { Translate } from "@/lib/extension/i18n";

/** Something to say. */
export interface Notice {
  readonly text: string;
  /** Each a sentence. */
  readonly details?: readonly string[];
  readonly isFailure?: boolean;
  readonly undo?: () => void;
}

/** What only confirms goes by itself after this, in ms; what can be undone or went wrong stays. */
const READ_MS = 8000;

export interface OptionsNoticeProps {
  readonly notice: Notice | null;
  readonly t: Translate;
  readonly onClose: () => void;
}

export function OptionsNotice({ notice, t, onClose }: OptionsNoticeProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done on closing may be another function each time; the notice counts.
  useLayoutEffect(() => {
    if (!notice || notice.undo || notice.isFailure) return;
    const timer = setTimeout(onClose, READ_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class={`notice${notice ? " said" : ""}${notice?.isFailure ? " failure" : ""}`}>
      {/* Always there: a region that comes with its words is not read. */}
      <div role="status">
        {notice && <p>{notice.text}</p>}
        {notice?.details && (
          <ul>
            {notice.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      {notice && (
        <p class="buttons">
          {notice.undo && (
            <button type="button" onClick={notice.undo}>
              {t("options.undo")}
            </button>
          )}
          <button type="button" class="quiet close" aria-label={t("options.closeNotice")} onClick={onClose}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" />
            </svg>
          </button>
        </p>
      )}
    </div>
  );
}
