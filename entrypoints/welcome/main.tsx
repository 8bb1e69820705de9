/** The page that is shown first: joins it to what is stored, and runs the annotator on its article. */
import { render } from "preact";
import { applyLook } from "@/components/apply-look";
import type { Notice } from "@/components/OptionsNotice";
import { showMarkStyle } from "@/components/show-mark-style";
import { WelcomePage } from "@/components/WelcomePage";
import { createTranslate } from "@/lib/extension/i18n";
import {
  askToChange,
  hasFullAccess,
  isPrivatePage,
  onOwnPageChange,
  openOptions,
  readShortcuts,
  requestFullAccess,
  settingsBefore,
} from "@/lib/extension/own-page";
import type { Settings } from "@/lib/extension/settings-data";
import { loadSettings } from "@/lib/extension/settings-store";
import { chosenLanguage } from "@/lib/extension/ui-language";
import { annotateSample } from "./sample-annotator";

const isPrivate = isPrivatePage();
let state = await read();
let notice: Notice | null = null;

async function read() {
  const [settings, shortcuts, hasAccess] = await Promise.all([loadSettings(isPrivate), readShortcuts(), hasFullAccess()]);
  return { settings, shortcuts, hasAccess };
}

function show(): void {
  const { settings } = state;
  const t = createTranslate(chosenLanguage(settings));
  document.documentElement.lang = t.language;
  document.title = `${t("welcome.title")} – ${t("extensionName")}`;
  applyLook(document, settings);
  showMarkStyle(document, settings.style);
  const say = (next: Notice | null) => {
    notice = next;
    show();
  };
  const set = async (change: Partial<Settings>, what: string, mayBeUndone = false): Promise<void> => {
    const before = settingsBefore(settings, change);
    state = { ...state, settings: { ...settings, ...change } };
    show();
    const isDone = await askToChange({ type: "change-settings", change, isPrivate });
    state = await read();
    if (!isDone) return say({ text: t("options.failed"), isFailure: true });
    const undo = async () => {
      await askToChange({ type: "change-settings", change: before, isPrivate });
      say({ text: t("options.undone") });
    };
    say({ text: t("options.saved", { what }), ...(mayBeUndone && { undo: () => void undo() }) });
  };
  render(
    <WelcomePage
      {...state}
      notice={notice}
      t={t}
      onSet={(change, what, mayBeUndone) => void set(change, what, mayBeUndone)}
      onAskAccess={() =>
        void requestFullAccess().then(async (isGiven) => {
          state = await read();
          say({ text: t(isGiven ? "options.access.given" : "options.access.refused"), isFailure: !isGiven });
        })
      }
      onSettings={() => void openOptions()}
      onCloseNotice={() => say(null)}
    />,
    document.body,
  );
}

/** What the sample was annotated with. */
let annotated = "";
function annotate(): void {
  const settings = JSON.stringify(state.settings);
  if (settings !== annotated) annotateSample(state.settings);
  annotated = settings;
}

show();
annotate();
onOwnPageChange(async () => {
  state = await read();
  show();
  annotate();
});
