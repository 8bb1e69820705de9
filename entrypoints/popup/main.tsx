/** The popup page: joins what it shows to the active tab. */
import { render } from "preact";
import { Popup } from "@/components/Popup";
import { browser } from "@/lib/extension/browser";
import { createTranslate } from "@/lib/extension/i18n";
import { sendToPage } from "@/lib/extension/inject";
import type { FromPopup, TabState } from "@/lib/extension/messages";
import { readActiveTab, requestAccess } from "@/lib/extension/tab-state";
import { uiLanguage } from "@/lib/extension/ui-language";

/** A page that was just switched on or asked for needs a moment to be read; looked at again after these, in ms. */
const LOOKS_MS = [150, 400, 1200];

const t = createTranslate(uiLanguage());
const app = document.getElementById("app") as HTMLElement;
document.documentElement.lang = t.language;
document.title = t("extensionName");

function show(state: TabState | null, hasFailed = false): void {
  const tabId = state && "tabId" in state ? state.tabId : null;
  const ask = async (message: FromPopup) => {
    const answer: unknown = await browser.runtime.sendMessage(message).catch(() => null);
    const isDone = typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true;
    if (!isDone) return show(state, true);
    for (const ms of LOOKS_MS) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      show(await readActiveTab());
    }
  };
  render(
    <Popup
      state={state}
      hasFailed={hasFailed}
      t={t}
      onShow={async (entity) => {
        if (tabId !== null) await sendToPage(tabId, { type: "show", entity });
        window.close();
      }}
      onAnnotate={() => tabId !== null && ask({ type: "annotate", tabId })}
      onAllow={async (origin) => {
        if ((await requestAccess(origin)) && tabId !== null) await ask({ type: "annotate", tabId });
      }}
      onSwitch={(isOn) => state && "host" in state && ask({ type: "set-site", tabId: state.tabId, host: state.host, isOn })}
    />,
    app,
  );
}

show(null);
show(await readActiveTab());
