/** The background: injects where the gate asks, serves facts, keeps number and settings. Wiring only. */
import { defineBackground } from "wxt/utils/define-background";
import { enterOpenTabs } from "@/lib/extension/apply-settings";
import { browser } from "@/lib/extension/browser";
import {
  answerDismissals,
  changeDismissed,
  forgetPrivate,
  replaceStored,
  restoreIn,
  setSettings,
  setSite,
  settleInTurn,
} from "@/lib/extension/change-stored";
import { removeStoredDismissal, storeDismissals } from "@/lib/extension/dismissals";
import { createFactStore } from "@/lib/extension/fact-store";
import { followAccess } from "@/lib/extension/follow-access";
import { createMenu, MENU_ANNOTATE } from "@/lib/extension/follow-language";
import { injectAnnotator, injectFrames, removeAnnotator, sendToPage } from "@/lib/extension/inject";
import { asFromPage, asFromPopup, type CountedAnswer, type DoneAnswer, type FromPage, type FromPopup } from "@/lib/extension/messages";
import { openSource } from "@/lib/extension/open-source";
import { openWelcome } from "@/lib/extension/own-page";
import { DEFAULT_SETTINGS } from "@/lib/extension/settings-data";
import { isAutomatic, isBlocked, loadSettings, lockStorage, pageSettings } from "@/lib/extension/settings-store";

export default defineBackground(() => {
  const facts = createFactStore();
  void lockStorage();

  /** Annotates a page that was asked for, whatever the gate thinks of it; a site that is off stays off, without a flicker. */
  const annotateAnyway = async (tabId: number): Promise<DoneAnswer> => {
    try {
      const { url, incognito } = await browser.tabs.get(tabId);
      const settings = await loadSettings(incognito);
      const host = url ? new URL(url).hostname : "";
      if (isBlocked(settings, host)) return { ok: false };
      await injectAnnotator(tabId, settings, { host, isAskedFor: true });
      await sendToPage(tabId, { type: "annotate-anyway" });
      return { ok: true };
    } catch {
      return { ok: false };
    }
  };

  /** Takes everything of ours off a page, or annotates it as if it had been asked for. Other pages are not touched. */
  const togglePage = async (tabId: number): Promise<void> => {
    const report = await sendToPage(tabId, { type: "list" });
    const isOn = typeof report === "object" && report !== null && "isWanted" in report && report.isWanted === true;
    if (isOn) return removeAnnotator(tabId);
    await annotateAnyway(tabId);
  };

  const answerPage = async (message: FromPage, tab: Tab, frame: Frame): Promise<unknown> => {
    if (message.type === "card") return facts.card(message.entity, message.day, message.others);
    if (message.type === "timeline") return facts.timeline(message.entity, message.day);
    if (message.type === "cite") return facts.cite(message);
    // A frame may have no address of its own; the page that it is in has.
    const address = addressOf(tab, frame);
    if (message.type === "dismissals" || message.type === "dismiss" || message.type === "restore") {
      return answerDismissals(message, { address, isPrivate: tab.incognito });
    }
    const settings = await loadSettings(tab.incognito);
    const { hostname: host } = new URL(address);
    const isBlockedHere = isBlocked(settings, host);
    const counted = (isOn: boolean): CountedAnswer => ({ isOn, settings: pageSettings(settings, host) });
    if (message.type === "counted" && !frame.isTop) return counted(!isBlockedHere);
    if (!frame.isTop) return undefined;
    const tabId = tab.id;
    if (message.type === "frame-loaded") {
      // Only an annotator says so, on a page that it may stay on.
      if (!isBlockedHere) await injectFrames(tabId, settings, { host, isAskedFor: false });
      return undefined;
    }
    if (message.type === "article-found") {
      if (isAutomatic(settings, host)) await injectAnnotator(tabId, settings, { host, isAskedFor: false });
      return undefined;
    }
    const isOn = !isBlockedHere && (message.isAskedFor || isAutomatic(settings, host));
    await browser.action.setBadgeText({ tabId, text: isOn && message.count > 0 ? String(message.count) : "" });
    // Its frames as well, and the style of marks.
    if (!isOn) await removeAnnotator(tabId);
    return counted(isOn);
  };

  const answerPopup = async (message: FromPopup): Promise<unknown> => {
    if (message.type === "material") return facts.material();
    if (message.type === "change-settings") return setSettings(message);
    if (message.type === "reset-settings") return replaceStored(DEFAULT_SETTINGS, []);
    if (message.type === "replace-settings") return replaceStored(message.settings, message.dismissed);
    if (message.type === "restore-stored") return changeDismissed(() => removeStoredDismissal(message.dismissal));
    if (message.type === "replace-dismissed") return changeDismissed(() => storeDismissals(message.dismissed));
    if (message.type === "search") return facts.search(message.query);
    if (message.type === "cite") return facts.cite(message);
    if (message.type === "pack-timeline") return facts.timeline(message.entity, message.day);
    if (message.type === "pack-card") return facts.card(message.entity, message.day, message.others);
    if (message.type === "open-source") return openSource(message.url);
    if (message.type === "restore-in") return restoreIn(message);
    if (message.type === "set-site") return setSite(message);
    return annotateAnyway(message.tabId);
  };

  browser.runtime.onMessage.addListener(((value: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id) return;
    const fromPopup = sender.url?.startsWith(browser.runtime.getURL("/")) ? asFromPopup(value) : null;
    const fromPage = fromPopup || sender.tab?.id === undefined ? null : asFromPage(value);
    const answer = fromPopup
      ? answerPopup(fromPopup)
      : fromPage && answerPage(fromPage, sender.tab as Tab, { isTop: sender.frameId === 0, url: sender.url ?? "" });
    if (!answer) return;
    // The only style of answering that works in Firefox and in every Chromium.
    (answer as Promise<unknown>).then(sendResponse, () => sendResponse(undefined));
    return true;
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);

  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return;
    if (command === "next-term") await sendToPage(tab.id, { type: "step", direction: 1 });
    if (command === "previous-term") await sendToPage(tab.id, { type: "step", direction: -1 });
    if (command === "open-card") await sendToPage(tab.id, { type: "open" });
    if (command === "toggle-page") await togglePage(tab.id);
  });

  followAccess();

  browser.windows.onRemoved.addListener(forgetPrivate);

  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_ANNOTATE && tab?.id !== undefined) void annotateAnyway(tab.id);
  });

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // Once, and never again after an update.
    if (reason === "install") void openWelcome();
    await createMenu(await loadSettings(false));
    await browser.action.setBadgeBackgroundColor({ color: "#8a1f17" });
    // An update takes away what was registered. Tabs that were open are served once; a second gate does no harm.
    await settleInTurn();
    await enterOpenTabs();
  });
  // Wakes the background once a session, so that it sees to what is registered.
  browser.runtime.onStartup.addListener(() => {});
  void settleInTurn();
});

/** Of a page: the tab's, because on single-page sites the sender's own stays what it was when the page was loaded. */
function addressOf(tab: Tab, { url }: Frame): string {
  return tab.url ?? url;
}

interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: Partial<Tab>;
}

interface Tab {
  readonly id: number;
  readonly incognito: boolean;
  /** Where the extension may read it. */
  readonly url?: string;
}

/** Who of a tab is speaking. */
interface Frame {
  readonly isTop: boolean;
  readonly url: string;
}
