/** The page that is shown first, once: what this is, what it does not do, a try of the real thing, and where it is to work. */
import type { Translate } from "@/lib/extension/i18n";
import type { Settings } from "@/lib/extension/settings-data";
import { OptionsAccess } from "./OptionsAccess";
import type { Shortcuts } from "./OptionsKeys";
import { type Notice, OptionsNotice } from "./OptionsNotice";
import { OptionsWhere, type SetSomething } from "./OptionsWhere";

export interface WelcomePageProps {
  readonly settings: Settings;
  readonly shortcuts: Shortcuts;
  /** Whether the browser lets us into every site. */
  readonly hasAccess: boolean;
  readonly notice: Notice | null;
  readonly t: Translate;
  readonly onSet: SetSomething;
  readonly onAskAccess: () => void;
  readonly onSettings: () => void;
  readonly onCloseNotice: () => void;
}

export function WelcomePage({
  settings,
  shortcuts,
  hasAccess,
  notice,
  t,
  onSet,
  onAskAccess,
  onSettings,
  onCloseNotice,
}: WelcomePageProps) {
  return (
    <>
      <main lang={t.language}>
        <header>
          <p class="kicker">{t("options.kicker")}</p>
          <h1>{t("welcome.title")}</h1>
          <p class="opening">{t("welcome.lead")}</p>
        </header>
        {!hasAccess && settings.mode !== "click" && <OptionsAccess t={t} onAsk={onAskAccess} />}
        <section class="part">
          <h2>{t("welcome.try")}</h2>
          <HowTo shortcuts={shortcuts} t={t} />
          <Sample t={t} />
        </section>
        <section class="part">
          <h2>{t("welcome.private")}</h2>
          <p>{t("welcome.private.text")}</p>
          <p>{t("welcome.material")}</p>
        </section>
        <section class="part">
          <h2>{t("welcome.where")}</h2>
          <OptionsWhere settings={settings} t={t} onSet={onSet} isShort />
        </section>
        <section class="part">
          <h2>{t("welcome.next")}</h2>
          <p>{t("welcome.next.text")}</p>
          <p class="buttons">
            <button type="button" onClick={onSettings}>
              {t("welcome.settings")}
            </button>
          </p>
        </section>
      </main>
      <OptionsNotice notice={notice} t={t} onClose={onCloseNotice} />
    </>
  );
}

function HowTo({ shortcuts: { next, open }, t }: Pick<WelcomePageProps, "shortcuts" | "t">) {
  const keys = next && open ? t("welcome.keys.text", { next, open }) : t("welcome.keys.none");
  return (
    <dl class="how">
      {(["mouse", "finger"] as const).map((way) => (
        <div key={way}>
          <dt>{t(`welcome.${way}`)}</dt>
          <dd>{t(`welcome.${way}.text`)}</dd>
        </div>
      ))}
      <div>
        <dt>{t("welcome.keys")}</dt>
        <dd>{keys}</dd>
      </div>
    </dl>
  );
}

/** An article like any other: what is read and marked in it is not written here. */
function Sample({ t }: { readonly t: Translate }) {
  return (
    <figure class="sample">
      <figcaption class="hint">{t("welcome.try.hint")}</figcaption>
      <article aria-label={t("welcome.article.label")}>
        <p class="dateline">{t("welcome.article.kicker")}</p>
        <h3>{t("welcome.article.title")}</h3>
        {(["one", "two", "three"] as const).map((part) => (
          <p key={part}>{t(`welcome.article.${part}`)}</p>
        ))}
      </article>
    </figure>
  );
}
