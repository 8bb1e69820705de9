/** Every change of what is stored, one after the other, with what follows from it in gate, menus and open tabs. Used by the background alone. */
import { applyChange, settle } from "./apply-settings";
import { browser } from "./browser";
import {
  addDismissal,
  type DismissalPage,
  forgetPrivateDismissals,
  readDismissals,
  removeDismissal,
  replaceStoredDismissals,
  type StoredDismissal,
} from "./dismissals";
import { sendToPage } from "./inject";
import type { DismissalsAnswer, DoneAnswer, FromPage, FromPopup } from "./messages";
import type { Settings } from "./settings-data";
import { changeSettings, forgetPrivateSettings, loadSettings, siteChange, storeSettings } from "./settings-store";

let changes: Promise<unknown> = Promise.resolve();

/** What two changes take away and put in must not mix. */
function inTurn(change: () => Promise<unknown>): Promise<DoneAnswer> {
  const done = changes.then(change);
  changes = done.catch(() => {});
  return done.then(
    () => ({ ok: true }),
    () => ({ ok: false }),
  );
}

/** Makes everything what is set: at every start of the background. */
export function settleInTurn(): Promise<DoneAnswer> {
  return inTurn(settle);
}

/** Switches the site of a tab on or off; in a private window for private windows. */
export function setSite({ tabId, host, isOn }: FromPopup & { type: "set-site" }): Promise<DoneAnswer> {
  return inTurn(async () => {
    const { incognito } = await browser.tabs.get(tabId);
    const change = siteChange(await loadSettings(incognito), host, isOn);
    await applyChange(() => changeSettings(change, incognito));
  });
}

/** Changes some of the settings. */
export function setSettings({ change, isPrivate }: FromPopup & { type: "change-settings" }): Promise<DoneAnswer> {
  return inTurn(() => applyChange(() => changeSettings(change, isPrivate)));
}

/** Settings and dismissals in place of all that there are, private windows' among them. */
export function replaceStored(settings: Settings, dismissed: readonly StoredDismissal[]): Promise<DoneAnswer> {
  return inTurn(async () => {
    await applyChange(async () => {
      await forgetPrivateSettings();
      await storeSettings(settings);
      await replaceStoredDismissals(dismissed);
    });
    await tellAll();
  });
}

/** Changes what is dismissed on sites and anywhere. */
export function changeDismissed(change: () => Promise<void>): Promise<DoneAnswer> {
  return inTurn(async () => {
    await change();
    await tellAll();
  });
}

/** What a page asks of dismissals, or the reader on it. */
export async function answerDismissals(message: FromPage, page: DismissalPage): Promise<DismissalsAnswer> {
  if (message.type === "dismiss") await addDismissal(message, page);
  if (message.type === "restore") await removeDismissal(message, page);
  if (message.type !== "dismissals") void tellDismissals(page.isPrivate);
  return { dismissals: await readDismissals(page) };
}

/** Takes back what was dismissed on the page in a tab. */
export async function restoreIn(message: FromPopup & { type: "restore-in" }): Promise<DoneAnswer> {
  const { url, incognito } = await browser.tabs.get(message.tabId);
  if (url === undefined) return { ok: false };
  await removeDismissal(message, { address: url, isPrivate: incognito });
  await tellDismissals(incognito);
  return { ok: true };
}

/** With the last private window goes what was said in one. */
export async function forgetPrivate(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  await forgetPrivateDismissals();
  await inTurn(() => applyChange(forgetPrivateSettings));
}

/** Every page that may be concerned looks at its matches again. */
async function tellDismissals(isPrivate: boolean): Promise<void> {
  const tabs = (await browser.tabs.query({ url: ["http://*/*", "https://*/*"] })).filter(({ incognito }) => incognito === isPrivate);
  await Promise.all(tabs.map(({ id }) => id !== undefined && sendToPage(id, { type: "dismissals-changed" })));
}

async function tellAll(): Promise<void> {
  await Promise.all([tellDismissals(false), tellDismissals(true)]);
}
