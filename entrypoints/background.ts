/** The background: injects where the gate asks, serves facts, keeps number and settings. Wiring only. */
import { defineBackground } from "wxt/utils/define-background";
import { browser } from "@/lib/extension/browser";
import { createFactStore } from "@/lib/extension/fact-store";
import { createTranslate } from "@/lib/extension/i18n";
import { injectAnnotator, injectGate, removeAnnotator, sendToPage } from "@/lib/extension/inject";
import { asFromPage, asFromPopup, type CountedAnswer, type DoneAnswer, type FromPage, type FromPopup } from "@/lib/extension/messages";
import { isSiteOn, lockStorage, setSiteOn } from "@/lib/extension/settings";
import { uiLanguage } from "@/lib/extension/ui-language";
import type { Material } from "@/lib/facts/card-source";

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

  /** Takes everything of ours off a page, or annotates it as if it had been asked for. Other pages are not touched. */
  const togglePage = async (tabId: number, address: string | undefined, isPrivate: boolean): Promise<void> => {
    const report = await sendToPage(tabId, { type: "list" });
    const isOn = typeof report === "object" && report !== null && "isWanted" in report && report.isWanted === true;
    if (isOn) return removeAnnotator(tabId);
    // A site that is off stays off, without a flicker.
    if (address === undefined || (await isSiteOn(new URL(address).hostname, isPrivate))) await annotateAnyway(tabId);
  };

  const switchSite = async ({ tabId, host, isOn }: FromPopup & { type: "set-site" }): Promise<DoneAnswer> => {
    const { incognito } = await browser.tabs.get(tabId);
    await setSiteOn(host, isOn, incognito);
    const tabs = (await browser.tabs.query({ url: `*://${host}/*` })).filter((tab) => tab.incognito === incognito);
    await Promise.all(tabs.map(({ id }) => id !== undefined && (isOn ? injectGate(id) : removeAnnotator(id))));
    return { ok: true };
  };

  const answerPage = async (message: FromPage, tabId: number, address: string, isPrivate: boolean): Promise<unknown> => {
    if (message.type === "card") return facts.card(message.entity, message.day);
    const isOn = await isSiteOn(new URL(address).hostname, isPrivate);
    if (message.type === "article-found") {
      if (isOn) await injectAnnotator(tabId);
      return undefined;
    }
    await browser.action.setBadgeText({ tabId, text: isOn && message.count > 0 ? String(message.count) : "" });
    return { isOn } satisfies CountedAnswer;
  };

  const answerPopup = async (message: FromPopup): Promise<DoneAnswer | Material | null> => {
    if (message.type === "material") return facts.material();
    return message.type === "annotate" ? annotateAnyway(message.tabId) : switchSite(message);
  };

  browser.runtime.onMessage.addListener(((value: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id) return;
    const fromPopup = sender.url?.startsWith(browser.runtime.getURL("/")) ? asFromPopup(value) : null;
    const fromPage = fromPopup || sender.tab?.id === undefined || sender.frameId !== 0 ? null : asFromPage(value);
    const answer = fromPopup
      ? answerPopup(fromPopup)
      : fromPage && answerPage(fromPage, sender.tab?.id as number, sender.url ?? "", sender.tab?.incognito ?? false);
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

interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number; readonly incognito: boolean };
}
