/** The reader's choice of how terms are marked: how often, and what a mark looks like. */
import type { Translate } from "@/lib/extension/i18n";
import type { Marking } from "@/lib/extension/messages";
import { MARK_STYLES } from "@/lib/extension/settings-data";
import { DENSITIES } from "@/lib/matching/density";

export interface MarkingChoiceProps {
  readonly marking: Marking;
  readonly t: Translate;
  readonly onMark: (marking: Marking) => void;
}

export function MarkingChoice({ marking, t, onMark }: MarkingChoiceProps) {
  return (
    <fieldset class="marking">
      <legend>{t("marking.title")}</legend>
      <Choice
        label={t("marking.density")}
        values={DENSITIES}
        value={marking.density}
        textOf={(density) => t(`marking.density.${density}`)}
        onChoose={(density) => onMark({ ...marking, density })}
      />
      <Choice
        label={t("marking.style")}
        values={MARK_STYLES}
        value={marking.style}
        textOf={(style) => t(`marking.style.${style}`)}
        onChoose={(style) => onMark({ ...marking, style })}
      />
    </fieldset>
  );
}

interface ChoiceProps<Value extends string> {
  /** Spoken; what can be chosen says it to who sees it. */
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly textOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

/** One of a few values, as a list that unfolds. */
export function Choice<Value extends string>({ label, values, value, textOf, onChoose }: ChoiceProps<Value>) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = values[currentTarget.selectedIndex];
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {values.map((one) => (
        <option key={one} value={one} selected={one === value}>
          {textOf(one)}
        </option>
      ))}
    </select>
  );
}
