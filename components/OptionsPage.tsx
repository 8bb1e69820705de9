/** The page of settings. Everything holds as soon as it is chosen; nothing is there to be sent off. */
import type { ComponentChildren } from "preact";
import type { Translate } from "@/lib/extension/i18n";
import type { Settings } from "@/lib/extension/settings-data";
import { OptionsAccess } from "./OptionsAccess";
import { type NamedDismissal, OptionsDismissed, type OptionsDismissedProps } from "./OptionsDismissed";
import { OptionsFile, type OptionsFileProps } from "./OptionsFile";
import { OptionsKeys, type Shortcuts } from "./OptionsKeys";
import { OptionsLook } from "./OptionsLook";
import { OptionsMarking, OptionsTypes } from "./OptionsMarking";
import { type Notice, OptionsNotice } from "./OptionsNotice";
import { OptionsWhere, type SetSomething } from "./OptionsWhere";

/** What the page shows. */
export interface OptionsState {
  readonly settings: Settings;
  readonly dismissed: readonly NamedDismissal[];
  readonly shortcuts: Shortcuts;
  /** Whether the browser lets us into every site. */
  readonly hasAccess: boolean;
  /** In a private window, where only what can be forgotten is set. */
  readonly isPrivate: boolean;
  readonly version: string;
}

export interface OptionsPageProps
  extends OptionsState,
    Pick<OptionsDismissedProps, "ownHost" | "onRestore" | "onRestoreAll">,
    Pick<OptionsFileProps, "onExport" | "onImport" | "onReset"> {
  readonly notice: Notice | null;
  readonly t: Translate;
  readonly onSet: SetSomething;
  readonly onAskAccess: () => void;
  readonly onChangeKeys: () => void;
  readonly onCloseNotice: () => void;
  /** Address of the page that is shown first. */
  readonly welcome: string;
}

export function OptionsPage(props: OptionsPageProps) {
  const { settings, t, onSet, isPrivate } = props;
  return (
    <>
      <main lang={t.language}>
        <header>
          <p class="kicker">{t("options.kicker")}</p>
          <h1>{t("options.title")}</h1>
          <p class="lead">{t("options.lead")}</p>
        </header>
        {isPrivate && <p class="private">{t("options.private")}</p>}
        {/* On click alone, no lasting access is needed. */}
        {!props.hasAccess && settings.mode !== "click" && <OptionsAccess t={t} onAsk={props.onAskAccess} />}
        <Part title={t("options.where")}>
          <OptionsWhere settings={settings} t={t} onSet={onSet} />
        </Part>
        <Part title={t("options.types")}>
          <OptionsTypes settings={settings} t={t} onSet={onSet} />
        </Part>
        <Part title={t("options.marking")}>
          <OptionsMarking settings={settings} t={t} onSet={onSet} />
        </Part>
        <Part title={t("options.look")}>
          <OptionsLook settings={settings} t={t} onSet={onSet} />
        </Part>
        {!isPrivate && (
          <Part title={t("options.dismissed")}>
            <OptionsDismissed {...props} />
          </Part>
        )}
        <Part title={t("options.keys")}>
          <OptionsKeys shortcuts={props.shortcuts} t={t} onChange={props.onChangeKeys} />
        </Part>
        {!isPrivate && (
          <Part title={t("options.file")}>
            <OptionsFile {...props} />
          </Part>
        )}
        <footer>
          <span>{t("popup.nothingSent")}</span>
          <a href={props.welcome}>{t("options.welcome")}</a>
          <span>{t("options.version", { version: props.version })}</span>
        </footer>
      </main>
      <OptionsNotice notice={props.notice} t={t} onClose={props.onCloseNotice} />
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
