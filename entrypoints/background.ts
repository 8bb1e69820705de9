/** The background: injects where the gate asks, serves facts, keeps number and settings. Wiring only. */
import { defineBackground } from "wxt/utils/define-background";
import { browser } from "@/lib/extension/browser";
import { addDismissal, type DismissalPage, forgetPrivateDismissals, readDismissals, removeDismissal } from "@/lib/extension/dismissals";
import { createFactStore } from "@/lib/extension/fact-store";
import { followAccess } from "@/lib/extension/follow-access";
import { createTranslate } from "@/lib/extension/i18n";
import { injectAnnotator, injectGate, removeAnnotator, sendToPage } from "@/lib/extension/inject";
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
import { isSiteOn, lockStorage, setSiteOn } from "@/lib/extension/settings";
import { uiLanguage } from "@/lib/extension/ui-language";

const MENU_ANNOTATE = "annotate";

export default defineBackground(() => {
  const facts = createFactStore();
  void lockStorage();

  /** Annotates a page that was asked for, whatever the gate thinks of it. */
  const annotateAnyway = async (tabId: number): Promise<DoneAnswer> => {
    try {
      await injectAnnotator(tabId);
      await sendToPage(tabId, { type: "annotate-anyway" });
      return { ok: true };
    } catch {
      return { ok: false };
    }
  };

  const switchSite = async ({ tabId, host, isOn }: FromPopup & { type: "set-site" }): Promise<DoneAnswer> => {
    const { incognito } = await browser.tabs.get(tabId);
    await setSiteOn(host, isOn, incognito);
    const tabs = (await browser.tabs.query({ url: `*://${host}/*` })).filter((tab) => tab.incognito === incognito);
    await Promise.all(tabs.map(({ id }) => id !== undefined && (isOn ? injectGate(id) : removeAnnotator(id))));
    return { ok: true };
  };

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

  const answerPage = async (message: FromPage, tabId: number, address: string, isPrivate: boolean): Promise<unknown> => {
    if (message.type === "card") return facts.card(message.entity, message.day);
    if (message.type === "dismissals" || message.type === "dismiss" || message.type === "restore") {
      return answerDismissals(message, { address, isPrivate });
    }
    const isOn = await isSiteOn(new URL(address).hostname, isPrivate);
    if (message.type === "article-found") {
      if (isOn) await injectAnnotator(tabId);
      return undefined;
    }
    await browser.action.setBadgeText({ tabId, text: isOn && message.count > 0 ? String(message.count) : "" });
    return { isOn } satisfies CountedAnswer;
  };

  const answerPopup = async (message: FromPopup): Promise<unknown> => {
    if (message.type === "material") return facts.material();
    if (message.type === "search") return facts.search(message.query);
    if (message.type === "pack-card") return facts.card(message.entity, message.day);
    if (message.type === "open-source") return openSource(message.url);
    if (message.type === "restore-in") return restoreIn(message);
    return message.type === "annotate" ? annotateAnyway(message.tabId) : switchSite(message);
  };

  browser.runtime.onMessage.addListener(((value: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id) return;
    const fromPopup = sender.url?.startsWith(browser.runtime.getURL("/")) ? asFromPopup(value) : null;
    const fromPage = fromPopup || sender.tab?.id === undefined || sender.frameId !== 0 ? null : asFromPage(value);
    const answer = fromPopup
      ? answerPopup(fromPopup)
      : fromPage && answerPage(fromPage, sender.tab?.id as number, addressOf(sender), sender.tab?.incognito ?? false);
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
  });

  followAccess();

  // With the last private window goes what was said in one.
  browser.windows.onRemoved.addListener(async () => {
    const windows = await browser.windows.getAll();
    if (!windows.some(({ incognito }) => incognito)) await forgetPrivateDismissals();
  });

  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_ANNOTATE && tab?.id !== undefined) void annotateAnyway(tab.id);
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
function addressOf({ tab, url = "" }: Sender): string {
  return tab?.url ?? url;
}

interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number; readonly url?: string; readonly incognito: boolean };
}
