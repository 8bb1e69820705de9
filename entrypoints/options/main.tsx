/** The page of settings: joins what it shows to what is stored. */
import { render } from "preact";
import { applyLook } from "@/components/apply-look";
import type { Notice } from "@/components/OptionsNotice";
import { OptionsPage, type OptionsState } from "@/components/OptionsPage";
import { saveFile } from "@/components/save-file";
import { showMarkStyle } from "@/components/show-mark-style";
import { createTranslate } from "@/lib/extension/i18n";
import type { FromPopup } from "@/lib/extension/messages";
import {
  askToChange,
  hasFullAccess,
  isPrivatePage,
  onOwnPageChange,
  openShortcutPage,
  ownVersion,
  readNamedDismissals,
  readShortcuts,
  requestFullAccess,
  settingsBefore,
} from "@/lib/extension/own-page";
import { sayProblem } from "@/lib/extension/say-problem";
import type { Settings } from "@/lib/extension/settings-data";
import { MAX_FILE_BYTES, readSettingsFile, type SettingsFile, writeSettingsFile } from "@/lib/extension/settings-file";
import { loadSettings } from "@/lib/extension/settings-store";
import { chosenLanguage } from "@/lib/extension/ui-language";
import type { LocalText } from "@/lib/facts/pack";
import { today } from "@/lib/facts/page-date";

const isPrivate = isPrivatePage();
/** Names of entities, as far as they were asked for. */
const names = new Map<string, LocalText>();
let state = await read();
let t = createTranslate(chosenLanguage(state.settings));
let notice: Notice | null = null;

async function read(): Promise<OptionsState> {
  const [settings, dismissed, shortcuts, hasAccess] = await Promise.all([
    loadSettings(isPrivate),
    isPrivate ? [] : readNamedDismissals(names),
    readShortcuts(),
    hasFullAccess(),
  ]);
  return { settings, dismissed, shortcuts, hasAccess, isPrivate, version: ownVersion() };
}

function show(): void {
  const { settings } = state;
  t = createTranslate(chosenLanguage(settings));
  document.documentElement.lang = t.language;
  document.title = `${t("options.title")} – ${t("extensionName")}`;
  applyLook(document, settings);
  showMarkStyle(document, settings.style);
  render(
    <OptionsPage
      {...state}
      notice={notice}
      t={t}
      ownHost={location.hostname}
      welcome="/welcome.html"
      onSet={(change, what, mayBeUndone) => void set(change, what, mayBeUndone)}
      onAskAccess={() => void requestFullAccess().then((isGiven) => follow(isGiven ? "options.access.given" : "options.access.refused"))}
      onChangeKeys={() => void openShortcutPage().then((isOpen) => !isOpen && say({ text: t("options.keys.failed"), isFailure: true }))}
      onCloseNotice={() => say(null)}
      onRestore={(gone) =>
        void change(
          { type: "restore-stored", dismissal: stripped(gone) },
          () => t("options.dismissed.back", { term: gone.term }),
          bringBackDismissals(),
        )
      }
      onRestoreAll={() => {
        const count = state.dismissed.length;
        void change({ type: "replace-dismissed", dismissed: [] }, () => t("options.dismissed.allBack", { count }), bringBackDismissals());
      }}
      onExport={exportFile}
      onImport={(file) => void importFile(file)}
      onReset={() => void change({ type: "reset-settings" }, () => t("options.reset.done"), replaceAll(everything()))}
    />,
    document.body,
  );
}

function say(next: Notice | null): void {
  notice = next;
  show();
}

/** Reads anew what is there, and says something of it. */
async function follow(key: "options.access.given" | "options.access.refused"): Promise<void> {
  state = await read();
  say({ text: t(key), isFailure: key === "options.access.refused" });
}

/** Has something changed, shows what holds now, and says so in the language that holds now. */
async function change(message: FromPopup, text: () => string, undo?: FromPopup): Promise<void> {
  const isDone = await askToChange(message);
  state = await read();
  t = createTranslate(chosenLanguage(state.settings));
  if (!isDone) return say({ text: t("options.failed"), isFailure: true });
  say({ text: text(), ...(undo && { undo: () => void change(undo, () => t("options.undone")) }) });
}

async function set(wanted: Partial<Settings>, what: string, mayBeUndone = false): Promise<void> {
  const before = settingsBefore(state.settings, wanted);
  // At once, and not only when it is stored: a second click must not be made on what the first has changed.
  state = { ...state, settings: { ...state.settings, ...wanted } };
  show();
  const message = (to: Partial<Settings>): FromPopup => ({ type: "change-settings", change: to, isPrivate });
  await change(message(wanted), () => t("options.saved", { what }), mayBeUndone ? message(before) : undefined);
}

function stripped({ entity, term, scope, place }: SettingsFile["dismissed"][number]): SettingsFile["dismissed"][number] {
  return { entity, term, scope, place };
}

function everything(): SettingsFile {
  return { settings: state.settings, dismissed: state.dismissed.map(stripped) };
}

function bringBackDismissals(): FromPopup {
  return { type: "replace-dismissed", dismissed: everything().dismissed };
}

function replaceAll({ settings, dismissed }: SettingsFile): FromPopup {
  return { type: "replace-settings", settings, dismissed };
}

function exportFile(): void {
  const file = `backgrounder-${today()}.json`;
  saveFile(document, file, writeSettingsFile(everything()), "application/json");
  say({ text: t("options.file.exported", { file }) });
}

async function importFile(file: File): Promise<void> {
  const refuse = (...details: readonly string[]) => say({ text: t("options.file.wrong", { file: file.name }), details, isFailure: true });
  if (file.size > MAX_FILE_BYTES) return refuse(t("options.file.tooLarge"));
  const text = await file.text().catch(() => null);
  if (text === null) return refuse(t("options.file.notOurs"));
  const reading = readSettingsFile(text);
  if (!reading.ok) return refuse(...reading.problems.map((problem) => sayProblem(problem, t)));
  await change(replaceAll(reading), () => t("options.file.imported", { file: file.name }), replaceAll(everything()));
}

let isReading = false;
let isStale = false;
/** What was changed elsewhere: in the popup, in another tab, on the browser's own pages. */
async function followChanges(): Promise<void> {
  isStale = true;
  if (isReading) return;
  isReading = true;
  while (isStale) {
    isStale = false;
    state = await read();
  }
  isReading = false;
  show();
}

show();
onOwnPageChange(() => void followChanges());
// The browser does not say when shortcuts were changed on its page.
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void followChanges());
