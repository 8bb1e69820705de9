/// <reference types="node" />
/** Firefox only: lets the extension into private windows, as its user can, which no command of a driver does. */
import { pause, until } from "./article-page";
import { type OwnPage, openOwnPage } from "./own-page";
import type { Session } from "./session";

const GECKO_ID = "{5e1f5a52-6f0e-4c9b-9d0e-3b1f8f2a7c41}";

/** The extension starts anew by it: its pages are closed, the session's own among them. @returns a page of the extension. */
export async function allowPrivateWindows(session: Session): Promise<OwnPage> {
  const { connection } = session.browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: { contexts: { context: string }[] } }> };
  };
  const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const expression = `(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    await ExtensionPermissions.add("${GECKO_ID}", { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
    await (await AddonManager.getAddonByID("${GECKO_ID}")).reload();
  })()`;
  await connection.send("script.evaluate", { expression, target: { context: result.contexts[0]?.context }, awaitPromise: true });
  await pause(1000);
  const own = await openOwnPage(session, "/options.html");
  const isAllowed = () => own.page.evaluate("browser.extension.isAllowedIncognitoAccess()");
  await until(async () => ((await isAllowed()) ? true : null), "the extension was not let into private windows");
  return own;
}
