/** Where articles are annotated: everywhere, on chosen sites, or on click; with the lists that belong to it. */
import type { Translate } from "@/lib/extension/i18n";
import { MODES, type Settings } from "@/lib/extension/settings-data";
import { OptionsChoice } from "./OptionsChoice";
import { OptionsSites } from "./OptionsSites";

/** Something that the reader sets, and how it is confirmed in words. */
export type SetSomething = (change: Partial<Settings>, what: string, mayBeUndone?: boolean) => void;

export interface OptionsWhereProps {
  readonly settings: Settings;
  readonly t: Translate;
  readonly onSet: SetSomething;
  /** Sites that are switched off matter to who has some; the first page has no room for them. */
  readonly isShort?: boolean;
}

export function OptionsWhere({ settings, t, onSet, isShort = false }: OptionsWhereProps) {
  const { mode, sitesOn, sitesOff } = settings;
  const without = (hosts: readonly string[], host: string) => hosts.filter((other) => other !== host);
  const added = (host: string) => t("options.sites.added", { host });
  const removed = (host: string) => t("options.sites.removed", { host });
  return (
    <>
      <OptionsChoice
        label={t("options.where")}
        isLabelHidden
        values={MODES}
        value={mode}
        textOf={(one) => t(`popup.where.${one}`)}
        hintOf={(one) => t(`options.mode.${one}.hint`)}
        onChoose={(one) => onSet({ mode: one }, t(`popup.where.${one}`))}
      />
      {(mode === "chosen" || (!isShort && sitesOn.length > 0)) && (
        <OptionsSites
          title={t("options.sitesOn")}
          none={t("options.sitesOn.none")}
          label={t("options.sitesOn.add")}
          hosts={sitesOn}
          t={t}
          // A site that is chosen is no more switched off, and the other way round.
          onAdd={(host) => onSet({ sitesOn: [...sitesOn, host], sitesOff: without(sitesOff, host) }, added(host))}
          onRemove={(host) => onSet({ sitesOn: without(sitesOn, host) }, removed(host), true)}
        />
      )}
      {!isShort && (
        <OptionsSites
          title={t("options.sitesOff")}
          none={t("options.sitesOff.none")}
          label={t("options.sitesOff.add")}
          hosts={sitesOff}
          t={t}
          onAdd={(host) => onSet({ sitesOff: [...sitesOff, host], sitesOn: without(sitesOn, host) }, added(host))}
          onRemove={(host) => onSet({ sitesOff: without(sitesOff, host) }, removed(host), true)}
        />
      )}
    </>
  );
}
