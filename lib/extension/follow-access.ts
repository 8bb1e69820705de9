/** Readers may take our access to sites away, and give it back, while pages are open: these follow at once, and nothing of ours stays. */
import { enterOpenTabs } from "./apply-settings";
import { browser } from "./browser";
import { removeAnnotator } from "./inject";

/** Listens for as long as the background lives. */
export function followAccess(): void {
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    if (origins.length > 0) void leaveWithheld();
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) void enterOpenTabs();
  });
}

/** Tabs whose address we may not see any more are tabs that we have no access to; where we never were, nobody hears the message. */
async function leaveWithheld(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id, url }) => id !== undefined && url === undefined && removeAnnotator(id)));
}
