/** The popup page: joins what it shows to the active tab. */
import { render } from "preact";
import { applyLook } from "@/components/apply-look";
import { Popup } from "@/components/Popup";
import { browser } from "@/lib/extension/browser";
import { openSheet } from "@/lib/extension/class-sheet-tab";
import { createTranslate } from "@/lib/extension/i18n";
import { injectGate, sendToPage } from "@/lib/extension/inject";
import type { FromPopup, TabState } from "@/lib/extension/messages";
import { askToChange, isPrivatePage, openOptions } from "@/lib/extension/own-page";
import { isAutomatic, loadSettings } from "@/lib/extension/settings-store";
import { isPrivateWindow, onCounted, readActiveTab, requestAccess } from "@/lib/extension/tab-state";
import { chosenLanguage } from "@/lib/extension/ui-language";
import type { Material } from "@/lib/facts/card-source";
import { readingDay, today } from "@/lib/facts/page-date";

/** A page that is being read, was just switched on or asked for, is looked at again this often, in ms. */
const LOOK_AGAIN_MS = 150;
/** … but not longer than this, in ms. */
const PATIENCE_MS = 5000;

const isPrivate = await isPrivateWindow();
let settings = await loadSettings(isPrivate);
const t = createTranslate(chosenLanguage(settings));
/** What is shown besides the tab's state: it comes on its own, and the list does not wait for it. */
let material: Material | null = null;
let shown: TabState | null = null;
const app = document.getElementById("app") as HTMLElement;
document.documentElement.lang = t.language;
document.title = t("extensionName");
applyLook(document, settings);

function show(state: TabState | null, hasFailed = false): void {
  shown = state;
  const tabId = state && "tabId" in state ? state.tabId : null;
  const ask = async (message: FromPopup) => {
    if (!(await askToChange(message))) return show(state, true);
    // What a mode brings to a page comes with its count.
    await look((now) => now.name === "annotated" || message.type === "change-settings" || (message.type === "set-site" && !message.isOn));
  };
  const where = { mode: settings.mode, isOn: state !== null && "host" in state && isAutomatic(settings, state.host) };
  const setSite = (isOn: boolean) => state && "host" in state && ask({ type: "set-site", tabId: state.tabId, host: state.host, isOn });
  render(
    <Popup
      state={state}
      material={material}
      where={where}
      hidesTypes={settings.hiddenTypes.length > 0}
      marking={settings}
      hasFailed={hasFailed}
      t={t}
      onShow={async (entity) => {
        if (tabId !== null) await sendToPage(tabId, { type: "show", entity });
        window.close();
      }}
      onAnnotate={() => tabId !== null && ask({ type: "annotate", tabId })}
      onAllow={async (origin) => {
        if (!(await requestAccess(origin)) || tabId === null) return;
        await (where.mode === "chosen" && !where.isOn ? setSite(true) : ask({ type: "annotate", tabId }));
      }}
      onMark={async ({ density, style }) => {
        settings = { ...settings, density, style };
        show(shown);
        await askPack({ type: "change-settings", change: { density, style }, isPrivate }, null);
      }}
      onMode={(mode) => ask({ type: "change-settings", change: { mode }, isPrivate })}
      onSettings={() => void openOptions().then(() => window.close())}
      onDate={async (date) => {
        if (tabId !== null) await sendToPage(tabId, { type: "set-date", date });
        await look(() => true);
      }}
      onRestore={(dismissal) => tabId !== null && ask({ type: "restore-in", tabId, ...dismissal })}
      // Chromium opens pages of ours in ordinary windows alone.
      onSheet={isPrivate && !isPrivatePage() ? null : () => void makeSheet(tabId)}
      onSearch={(query) => askPack({ type: "search", query }, [])}
      onCard={(entity) => askPack({ type: "pack-card", entity, day: dayOf(state), others: [] }, { ok: false })}
      onTimeline={(entity) => askPack({ type: "pack-timeline", entity, day: dayOf(state) }, { ok: false })}
      onCite={(fact, format, language) => askPack({ type: "cite", fact, format, language }, { ok: false })}
      onSwitch={setSite}
    />,
    app,
  );
}

async function makeSheet(tabId: number | null): Promise<void> {
  if (tabId === null) return;
  await openSheet(tabId).then(
    () => window.close(),
    () => show(shown, true),
  );
}

/** Asks the background about the pack. @returns the second argument when nobody answers. */
async function askPack<Answer>(message: FromPopup, nothing: Answer): Promise<Answer> {
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => null);
  return (answer ?? nothing) as Answer;
}

/** The day that cards are read as of: the page's, or today where there is no page to read. */
function dayOf(state: TabState | null): string | null {
  if (state?.name !== "annotated") return today();
  return readingDay({ own: state.report.date, chosen: state.report.chosenDate });
}

/** Firefox scrolls to a passage only in a tab that has loaded; the background waits for that, and outlives the popup. */
document.addEventListener("click", (event) => {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link?.href.includes(":~:text=")) return;
  event.preventDefault();
  void askPack({ type: "open-source", url: link.href }, null).then(() => window.close());
});

/** Shows the tab's state, again and again until it is what is waited for and the page has been read. @returns what it was last. */
async function look(isExpected: (state: TabState) => boolean): Promise<TabState> {
  const end = Date.now() + PATIENCE_MS;
  while (true) {
    settings = await loadSettings(isPrivate);
    const state = await readActiveTab();
    const isBusy = state.name === "annotated" && state.report.isReading && state.report.entities.length === 0;
    if (!isBusy) show(state);
    if ((isExpected(state) && !isBusy) || Date.now() > end) {
      show(state);
      return state;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

show(null);
void browser.runtime
  .sendMessage({ type: "material" } satisfies FromPopup)
  .catch(() => null)
  .then((answer) => {
    material = answer as Material | null;
    show(shown);
  });
const first = await look(() => true);
// The click on the icon has lent access for once. Firefox then runs what it held back, Chromium does so only for scripts of the manifest.
if (first.name === "withheld" && isAutomatic(settings, first.host)) await injectGate(first.tabId);
// Late text, and pages that the click on the icon has only just opened to us.
onCounted(() => void readActiveTab().then((state) => show(state)));
