/** Language, colours and size of everything that we show. */
import type { Translate } from "@/lib/extension/i18n";
import { LANGUAGES, SIZES, THEMES } from "@/lib/extension/settings-data";
import { OptionsChoice } from "./OptionsChoice";
import type { OptionsMarkingProps } from "./OptionsMarking";

export function OptionsLook({ settings, t, onSet }: OptionsMarkingProps) {
  return (
    <>
      <p class="hint">{t("options.look.hint")}</p>
      <div class="pair">
        <Part name="language" values={LANGUAGES} value={settings.language} t={t} onChoose={(language, what) => onSet({ language }, what)} />
        <Part name="theme" values={THEMES} value={settings.theme} t={t} onChoose={(theme, what) => onSet({ theme }, what)} />
        <Part name="size" values={SIZES} value={settings.size} t={t} onChoose={(size, what) => onSet({ size }, what)} />
      </div>
    </>
  );
}

interface PartProps<Name extends "language" | "theme" | "size", Value extends string> {
  readonly name: Name;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly t: Translate;
  readonly onChoose: (value: Value, what: string) => void;
}

type Key = Parameters<Translate>[0];

function Part<Name extends "language" | "theme" | "size", Value extends string>({
  name,
  values,
  value,
  t,
  onChoose,
}: PartProps<Name, Value>) {
  // Every value has its text: i18n.test.ts would show a key in its place.
  const textOf = (one: Value) => t(`options.${name}.${one}` as Key);
  return (
    <OptionsChoice
      label={t(`options.${name}`)}
      values={values}
      value={value}
      textOf={textOf}
      onChoose={(one) => onChoose(one, `${t(`options.${name}`)} – ${textOf(one)}`)}
    />
  );
}
