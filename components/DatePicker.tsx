/** The date that the page is read as of, with where it comes from; one click sets another, none, or the page's own again. */

import type { Translate } from "@/lib/extension/i18n";
import { formatDay } from "@/lib/facts/format-date";
import { type ChosenDate, type ReadingDate, readingDay } from "@/lib/facts/page-date";
import { keepKeys } from "./keep-keys";

export interface DatePickerProps {
  readonly date: ReadingDate;
  readonly t: Translate;
  /** Null: the page's own again. */
  readonly onChoose: (date: ChosenDate | null) => void;
}

/** What is being typed into a year ("0002") is not yet a date. */
const EARLIEST = "1900-01-01";
const LATEST = "2999-12-31";

export function DatePicker({ date, t, onChoose }: DatePickerProps) {
  const { chosen } = date;
  return (
    <details class="date">
      <summary>
        {sayDate(date, t)} <span class="change">{t("date.change")}</span>
      </summary>
      <div class="choices">
        <label>
          {t("date.asOf")}{" "}
          <input
            type="date"
            min={EARLIEST}
            max={LATEST}
            value={readingDay(date) ?? ""}
            onChange={({ currentTarget: field }) => field.value !== "" && field.validity.valid && onChoose({ day: field.value })}
            onKeyDown={keepKeys}
          />
        </label>
        <button type="button" aria-pressed={chosen !== null && chosen.day === null} onClick={() => onChoose({ day: null })}>
          {t("date.none")}
        </button>
        <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
          {t("date.own")}
        </button>
      </div>
    </details>
  );
}

/** "Page of 14 September 2023 (as published)". */
function sayDate({ own, chosen }: ReadingDate, t: Translate): string {
  const day = (iso: string) => formatDay(iso, "day", t.language);
  if (chosen) {
    const said = chosen.day === null ? t("date.readUndated") : t("date.readAsOf", { date: day(chosen.day) });
    return `${said} (${t("date.chosen")})`;
  }
  return own ? `${t("date.page", { date: day(own.day) })} (${t(`date.origin.${own.origin}`)})` : t("date.pageUndated");
}
