/** The background: injects where the gate asks, serves facts, keeps number and settings. Wiring only. */
import { defineBackground } from "wxt/utils/define-background";
import { applyChange, enterOpenTabs, settle } from "@/lib/extension/apply-settings";
import { browser } from "@/lib/extension/browser";
import {
  addDismissal,
  type DismissalPage,
  forgetPrivateDismissals,
  readDismissals,
  removeDismissal,
  removeStoredDismissal,
  replaceStoredDismissals,
  type StoredDismissal,
  storeDismissals,
} from "@/lib/extension/dismissals";
import { createFactStore } from "@/lib/extension/fact-store";
import { followAccess } from "@/lib/extension/follow-access";
import { createMenu, MENU_ANNOTATE } from "@/lib/extension/follow-language";
import { injectAnnotator, injectFrames, removeAnnotator, sendToPage } from "@/lib/extension/inject";
import {
  asFromPage,
  asFromPopup,
  type CountedAnswer,
  type DismissalsAnswer,
  type DoneAnswer,
  type FromPage,
  type FromPopup,
} from "@/lib/extension/messages";
import { openSource } from "@/lib/extension/open-source";
import { openWelcome } from "@/lib/extension/own-page";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/extension/settings-data";
import {
  changeSettings,
  forgetPrivateSettings,
  isAutomatic,
  isBlocked,
  loadSettings,
  lockStorage,
  pageSettings,
  siteChange,
  storeSettings,
} from "@/lib/extension/settings-store";

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

  let changes: Promise<unknown> = Promise.resolve();
  /** One change after the other: what two of them take away and put in must not mix. */
  const inTurn = (change: () => Promise<unknown>): Promise<DoneAnswer> => {
    const done = changes.then(change);
    changes = done.catch(() => {});
    return done.then(
      () => ({ ok: true }),
      () => ({ ok: false }),
    );
  };

  const setSite = ({ tabId, host, isOn }: FromPopup & { type: "set-site" }) =>
    inTurn(async () => {
      const { incognito } = await browser.tabs.get(tabId);
      const change = siteChange(await loadSettings(incognito), host, isOn);
      await applyChange(() => changeSettings(change, incognito));
    });

  const set = (change: Partial<Settings>, isPrivate: boolean) => inTurn(() => applyChange(() => changeSettings(change, isPrivate)));

  /** Settings and dismissals in place of all that there are. */
  const replace = (settings: Settings, dismissed: readonly StoredDismissal[]) =>
    inTurn(async () => {
      await applyChange(async () => {
        await forgetPrivateSettings();
        await storeSettings(settings);
        await replaceStoredDismissals(dismissed);
      });
      await Promise.all([tellDismissals(false), tellDismissals(true)]);
    });

  /** Every page that may be concerned looks at its matches again. */
  const tellDismissals = async (isPrivate: boolean) => {
    const tabs = (await browser.tabs.query({ url: ["http://*/*", "https://*/*"] })).filter(({ incognito }) => incognito === isPrivate);
    await Promise.all(tabs.map(({ id }) => id !== undefined && sendToPage(id, { type: "dismissals-changed" })));
  };

  const answerDismissals = async (message: FromPage, page: DismissalPage): Promise<DismissalsAnswer> => {
    if (message.type === "dismiss") await addDismissal(message, page);
    if (message.type === "restore") await removeDismissal(message, page);
    if (message.type !== "dismissals") void tellDismissals(page.isPrivate);
    return { dismissals: await readDismissals(page) };
  };

  const restoreIn = async (message: FromPopup & { type: "restore-in" }): Promise<DoneAnswer> => {
    const { url, incognito } = await browser.tabs.get(message.tabId);
    if (url === undefined) return { ok: false };
    await removeDismissal(message, { address: url, isPrivate: incognito });
    await tellDismissals(incognito);
    return { ok: true };
  };

  const changeDismissed = (change: () => Promise<void>): Promise<DoneAnswer> =>
    inTurn(async () => {
      await change();
      await Promise.all([tellDismissals(false), tellDismissals(true)]);
    });

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
    if (message.type === "change-settings") return set(message.change, message.isPrivate);
    if (message.type === "reset-settings") return replace(DEFAULT_SETTINGS, []);
    if (message.type === "replace-settings") return replace(message.settings, message.dismissed);
    if (message.type === "restore-stored") return changeDismissed(() => removeStoredDismissal(message.dismissal));
    if (message.type === "replace-dismissed") return changeDismissed(() => storeDismissals(message.dismissed));
    if (message.type === "search") return facts.search(message.query);
    if (message.type === "cite") return facts.cite(message);
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

  // With the last private window goes what was said in one.
  browser.windows.onRemoved.addListener(async () => {
    const windows = await browser.windows.getAll();
    if (windows.some(({ incognito }) => incognito)) return;
    await forgetPrivateDismissals();
    await inTurn(() => applyChange(forgetPrivateSettings));
  });

  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_ANNOTATE && tab?.id !== undefined) void annotateAnyway(tab.id);
  });

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // Once, and never again after an update.
    if (reason === "install") void openWelcome();
    await createMenu(await loadSettings(false));
    await browser.action.setBadgeBackgroundColor({ color: "#8a1f17" });
    // An update takes away what was registered. Tabs that were open are served once; a second gate does no harm.
    await inTurn(settle);
    await enterOpenTabs();
  });
  // Wakes the background once a session, so that it sees to what is registered.
  browser.runtime.onStartup.addListener(() => {});
  void inTurn(settle);
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
