/** The background: injects where the gate asks, serves facts, keeps number and settings. Wiring only. */
import { defineBackground } from "wxt/utils/define-background";
import { applySettings } from "@/lib/extension/apply-settings";
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
} from "@/lib/extension/dismissals";
import { createFactStore } from "@/lib/extension/fact-store";
import { followAccess } from "@/lib/extension/follow-access";
import { createTranslate } from "@/lib/extension/i18n";
import { injectAnnotator, injectFrames, injectGate, removeAnnotator, sendToPage } from "@/lib/extension/inject";
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
import { DEFAULT_SETTINGS, type Settings } from "@/lib/extension/settings-data";
import {
  changeSettings,
  forgetPrivateSettings,
  isAutomatic,
  isBlocked,
  loadSettings,
  lockStorage,
  siteChange,
  storeSettings,
} from "@/lib/extension/settings-store";
import { uiLanguage } from "@/lib/extension/ui-language";

const MENU_ANNOTATE = "annotate";

export default defineBackground(() => {
  const facts = createFactStore();
  void lockStorage();

  /** Annotates a page that was asked for, whatever the gate thinks of it. */
  const annotateAnyway = async (tabId: number, isPrivate: boolean): Promise<DoneAnswer> => {
    try {
      await injectAnnotator(tabId, await loadSettings(isPrivate));
      await sendToPage(tabId, { type: "annotate-anyway" });
      return { ok: true };
    } catch {
      return { ok: false };
    }
  };

  /** Takes everything of ours off a page, or annotates it as if it had been asked for. Other pages are not touched. */
  const togglePage = async (tabId: number, address: string | undefined, isPrivate: boolean): Promise<void> => {
    const report = await sendToPage(tabId, { type: "list" });
    const isOn = typeof report === "object" && report !== null && "isWanted" in report && report.isWanted === true;
    if (isOn) return removeAnnotator(tabId);
    // A site that is off stays off, without a flicker.
    if (address && isBlocked(await loadSettings(isPrivate), new URL(address).hostname)) return;
    await annotateAnyway(tabId, isPrivate);
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
      const before = await loadSettings(incognito);
      await applySettings(before, await changeSettings(siteChange(before, host, isOn), incognito), incognito);
    });

  const set = (change: Partial<Settings>, isPrivate: boolean) =>
    inTurn(async () => {
      const before = await loadSettings(isPrivate);
      await applySettings(before, await changeSettings(change, isPrivate), isPrivate);
    });

  /** Settings and dismissals in place of all that there are. */
  const replace = (settings: Settings, dismissed: readonly StoredDismissal[]) =>
    inTurn(async () => {
      const before = await loadSettings(false);
      await forgetPrivateSettings();
      await storeSettings(settings);
      await replaceStoredDismissals(dismissed);
      await applySettings(before, settings, false);
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

  const restoreStored = async (dismissal: StoredDismissal): Promise<DoneAnswer> => {
    await removeStoredDismissal(dismissal);
    await Promise.all([tellDismissals(false), tellDismissals(true)]);
    return { ok: true };
  };

  const answerPage = async (message: FromPage, tab: Tab, frame: Frame): Promise<unknown> => {
    if (message.type === "card") return facts.card(message.entity, message.day, message.others);
    if (message.type === "timeline") return facts.timeline(message.entity, message.day);
    // A frame may have no address of its own; the page that it is in has.
    const address = addressOf(tab, frame);
    if (message.type === "dismissals" || message.type === "dismiss" || message.type === "restore") {
      return answerDismissals(message, { address, isPrivate: tab.incognito });
    }
    const settings = await loadSettings(tab.incognito);
    const isOn = !isBlocked(settings, new URL(address).hostname);
    if (message.type === "counted" && !frame.isTop) return { isOn } satisfies CountedAnswer;
    if (!frame.isTop) return undefined;
    const tabId = tab.id;
    if (message.type === "frame-loaded") {
      if (isOn) await injectFrames(tabId, settings);
      return undefined;
    }
    if (message.type === "article-found") {
      if (isAutomatic(settings, new URL(address).hostname)) await injectAnnotator(tabId, settings);
      return undefined;
    }
    await browser.action.setBadgeText({ tabId, text: isOn && message.count > 0 ? String(message.count) : "" });
    return { isOn } satisfies CountedAnswer;
  };

  const answerPopup = async (message: FromPopup): Promise<unknown> => {
    if (message.type === "material") return facts.material();
    if (message.type === "change-settings") return set(message.change, message.isPrivate);
    if (message.type === "reset-settings") return replace(DEFAULT_SETTINGS, []);
    if (message.type === "replace-settings") return replace(message.settings, message.dismissed);
    if (message.type === "restore-stored") return restoreStored(message.dismissal);
    if (message.type === "search") return facts.search(message.query);
    if (message.type === "pack-card") return facts.card(message.entity, message.day, message.others);
    if (message.type === "open-source") return openSource(message.url);
    if (message.type === "restore-in") return restoreIn(message);
    if (message.type === "set-site") return setSite(message);
    return annotateAnyway(message.tabId, (await browser.tabs.get(message.tabId)).incognito);
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
    if (command === "toggle-page") await togglePage(tab.id, tab.url, tab.incognito);
  });

  followAccess();

  // With the last private window goes what was said in one.
  browser.windows.onRemoved.addListener(async () => {
    const windows = await browser.windows.getAll();
    if (windows.some(({ incognito }) => incognito)) return;
    await forgetPrivateDismissals();
    await forgetPrivateSettings();
  });

  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_ANNOTATE && tab?.id !== undefined) void annotateAnyway(tab.id, tab.incognito);
  });

  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: MENU_ANNOTATE, contexts: ["page"], title: createTranslate(uiLanguage())("menu.annotate") });
    await browser.action.setBadgeBackgroundColor({ color: "#8a1f17" });
    // Open tabs are served once; Firefox does it by itself, and a second gate does no harm.
    const tabs = await browser.tabs.query({ url: ["http://*/*", "https://*/*"] });
    await Promise.all(tabs.map(({ id }) => id !== undefined && injectGate(id)));
  });
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
