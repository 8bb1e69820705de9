/// <reference types="node" />
/** A real browser with the built extension in it, and a web of articles of our own. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import type { MarkStyle, Settings } from "@/lib/extension/settings-data";
import type { Density } from "@/lib/matching/density";
import { findBrowser } from "@/scripts/browsers.mjs";
import { ArticlePage, pause, until } from "./article-page";
import { serve, type WebServer } from "./serve";

export type BrowserName = "chromium" | "firefox";

/** Commands of the manifest (wxt.config.ts). */
export type Command = "next-term" | "previous-term" | "open-card" | "toggle-page" | "_execute_action";

/** Host of the invented newspaper; every host is served from the same folder. */
export const SITE = "http://der-morgen.example";

const FOLDERS: Record<BrowserName, string> = { chromium: ".output/chrome-mv3", firefox: ".output/firefox-mv3" };
const GECKO_ID = "{5e1f5a52-6f0e-4c9b-9d0e-3b1f8f2a7c41}";
const GECKO_UUID = "11111111-2222-4333-8444-555555555555";

export interface SessionOptions {
  /** Interface language of the browser. Default: German. */
  readonly language?: "de" | "en";
  readonly headless?: boolean;
  /** Folder that is served; default: e2e/articles. */
  readonly folder?: string;
  readonly colourScheme?: "light" | "dark";
  /** The reader's own few colours, instead of the pages'. */
  readonly forcedColours?: boolean;
  /** The reader wants nothing to move. */
  readonly reducedMotion?: boolean;
  /** The extension may run in private windows, as its user can allow. */
  readonly inPrivate?: boolean;
  /** Leaves the page open that the extension opens once it is installed. */
  readonly keepsWelcome?: boolean;
}

/** One browser with one profile. */
export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly web: WebServer;
  /** An extension page in a tab, from which tests reach the extension API. */
  readonly extension: Page;
  /** Address of a file of the extension. */
  url(path: string): string;
  /** Opens an address (or a file of the articles' folder) in a new tab. */
  open(path: string): Promise<ArticlePage>;
  /** The same in a new private window; the session has to allow it. */
  openPrivate(path: string): Promise<ArticlePage>;
  /** Runs a command of the extension in the active tab. */
  command(name: Command): Promise<void>;
  /** Chooses how terms are marked on every page, as the popup does. Default: the first in each section, underlined. */
  mark(density: Density, style?: MarkStyle): Promise<void>;
  /** Sets something, as the options page does in a normal window, or in a private one. */
  set(change: Partial<Settings>, isPrivate?: boolean): Promise<void>;
  /** Brings a page to the front and shows it as it is printed, or as on a screen again. */
  showPrinted(page: Page, isPrinted: boolean): Promise<void>;
  /** Ends the background, as browsers do with one that has nothing to do; it starts again with the next event. */
  stopBackground(): Promise<void>;
  /** Takes the extension's access to all sites away, as its user can. */
  withholdAccess(): Promise<void>;
  /** Chromium only: gives it back. */
  giveAccess(): Promise<void>;
  /** Frees whatever nobody holds any more, also in the processes of pages. */
  collectGarbage(page: Page): Promise<void>;
  /** Removes the extension, as its user would. */
  remove(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser with the shipped build. @throws when there is none: run `npm run build` first. */
export async function openSession(name: BrowserName, options: SessionOptions = {}): Promise<Session> {
  const folder = resolve(FOLDERS[name]);
  if (!existsSync(folder)) throw new Error(`${FOLDERS[name]} is missing; run \`npm run build\` first`);
  const web = await serve(resolve(options.folder ?? "e2e/articles"));
  const browser = await (name === "chromium" ? launchChromium : launchFirefox)(folder, web.port, options);
  const origin = name === "chromium" ? await chromiumOrigin(browser) : `moz-extension://${GECKO_UUID}`;
  const url = (path: string) => `${origin}${path}`;
  if (options.inPrivate)
    await (name === "chromium" ? allowInChromium(browser, new URL(origin).host) : runInFirefox(browser, ALLOW_IN_FIREFOX));
  if (options.inPrivate) await pause(RELOADED_MS);
  const extension = await browser.newPage();
  // The query tells this tab from the real popup.
  await openExtensionPage(extension, url("/popup.html?test"));
  // An extension that is loaded anew has closed it already.
  if (!options.keepsWelcome && !options.inPrivate) await closeWelcome(browser);
  const session: Session = {
    name,
    browser,
    web,
    extension,
    url,
    open: async (path) => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      if (name === "chromium") await emulateMedia(page, options);
      await page.goto(path.includes("://") ? path : `${SITE}/${path}`, { waitUntil: "load" });
      return new ArticlePage(session, page, await tabIdOf(extension, page));
    },
    openPrivate: async (path) => {
      // Told from the same page in a normal window by its query.
      const address = `${SITE}/${path}?privat`;
      const window = `chrome.windows.create({ incognito: true, url: "${address}" }).then(({ tabs }) => tabs[0].id)`;
      const tabId = (await extension.evaluate(window)) as number;
      const page = await until(
        async () => (await browser.pages()).findLast((candidate) => candidate.url() === address) ?? null,
        "the private window did not open",
      );
      return new ArticlePage(session, page, tabId);
    },
    command: (command) => (name === "chromium" ? commandInChromium(browser, command) : commandInFirefox(browser, extension, command)),
    mark: (density, style = "underline") =>
      extension.evaluate(
        `chrome.runtime.sendMessage({ type: "change-settings", change: { density: "${density}", style: "${style}" }, isPrivate: false }).then(() => {})`,
      ) as Promise<void>,
    set: (change, isPrivate = false) => {
      const message = JSON.stringify({ type: "change-settings", change, isPrivate });
      return extension.evaluate(
        `chrome.runtime.sendMessage(${message}).then(({ ok }) => { if (!ok) throw new Error("not set") })`,
      ) as Promise<void>;
    },
    showPrinted: async (page, isPrinted) => {
      await page.bringToFront();
      await (name === "chromium"
        ? page.emulateMediaType(isPrinted ? "print" : "screen")
        : runInFirefox(browser, `gBrowser.selectedBrowser.browsingContext.mediumOverride = "${isPrinted ? "print" : ""}"`));
      const hasMedium = (wanted: boolean) => matchMedia("print").matches === wanted || null;
      await until(() => page.evaluate(hasMedium, isPrinted), "the page did not change its medium");
    },
    stopBackground: () => (name === "chromium" ? stopInChromium(browser) : runInFirefox(browser, STOP_IN_FIREFOX)),
    withholdAccess: () =>
      name === "chromium" ? setAccessInChromium(browser, new URL(origin).host, "ON_CLICK") : withholdInFirefox(extension),
    giveAccess: () => setAccessInChromium(browser, new URL(origin).host, "ON_ALL_SITES"),
    collectGarbage: (page) => (name === "chromium" ? collectInChromium(page) : collectInFirefox(browser)),
    remove: () => browser.uninstallExtension(name === "chromium" ? new URL(origin).host : GECKO_ID),
    close: async () => {
      await browser.close();
      web.close();
    },
  };
  return session;
}

async function launchChromium(
  folder: string,
  port: number,
  { language = "de", headless = true, colourScheme = "light" }: SessionOptions,
): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "backgrounder-"));
  mkdirSync(join(profile, "Default"));
  // Without developer mode an unpacked extension that reloads itself stays off.
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const browser = await puppeteer.launch({
    browser: "chrome",
    userDataDir: profile,
    executablePath: findBrowser("chromium"),
    headless,
    pipe: true,
    enableExtensions: [folder],
    env: { ...process.env, LANGUAGE: language, LANG: language === "de" ? "de_DE.UTF-8" : "en_GB.UTF-8" },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--proxy-server=http://127.0.0.1:${port}`,
      "--proxy-bypass-list=<-loopback>",
      ...(colourScheme === "dark" ? ["--blink-settings=preferredColorScheme=0", "--force-dark-mode"] : []),
    ],
  });
  browser.once("disconnected", () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return browser;
}

async function launchFirefox(
  folder: string,
  port: number,
  { language = "de", headless = true, colourScheme = "light", forcedColours = false, reducedMotion = false }: SessionOptions,
): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: findBrowser("firefox"),
    headless,
    // Needed only to open the extension's own pages in a tab.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": port,
      "network.proxy.allow_hijacking_localhost": true,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      "intl.accept_languages": language,
      "intl.locale.requested": language,
      "ui.systemUsesDarkTheme": colourScheme === "dark" ? 1 : 0,
      "layout.css.prefers-color-scheme.content-override": colourScheme === "dark" ? 0 : 1,
      "browser.display.document_color_use": forcedColours ? 2 : 0,
      "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
    },
  });
  await browser.installExtension(folder);
  return browser;
}

/** What has no switch in Chromium but the system's; Firefox has a preference for each. */
async function emulateMedia(page: Page, { forcedColours, reducedMotion, colourScheme = "light" }: SessionOptions): Promise<void> {
  const features = [
    ...(forcedColours
      ? [
          { name: "forced-colors", value: "active" },
          { name: "prefers-color-scheme", value: colourScheme },
        ]
      : []),
    ...(reducedMotion ? [{ name: "prefers-reduced-motion", value: "reduce" }] : []),
  ];
  if (features.length > 0) await (await page.createCDPSession()).send("Emulation.setEmulatedMedia", { features });
}

/** Keys that a driver sends never reach the browser's own shortcuts; the event they would cause is sent instead. */
async function commandInChromium(browser: Browser, command: Command): Promise<void> {
  const target = await browser.waitForTarget((candidate) => candidate.type() === "service_worker");
  const worker = await target.worker();
  await worker?.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(command)})`);
}

/** In Firefox the shortcut is a `<key>` of the browser window, which can be set off as if it had been pressed. */
async function commandInFirefox(browser: Browser, extension: Page, command: Command): Promise<void> {
  const key = COMMAND_KEYS[command];
  // As on the browser's page of shortcuts, where a reader gives a key to what has none.
  if (command === "toggle-page") await extension.evaluate(`browser.commands.update({ name: "${command}", shortcut: "Alt+Shift+${key}" })`);
  await runInFirefox(browser, `document.querySelector('keyset[id^=ext-keyset] key[key=${key}]').doCommand()`);
}

/** Runs an expression in Firefox's own window. */
async function runInFirefox(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: { contexts: { context: string }[] } }> };
  };
  const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const target = { context: result.contexts[0]?.context };
  await connection.send("script.evaluate", { expression, target, awaitPromise: false });
}

const STOP_IN_FIREFOX = `WebExtensionPolicy.getByID("${GECKO_ID}").extension.terminateBackground({ ignoreDevToolsAttached: true })`;

/** After its user has allowed private windows, the extension is loaded anew; so long that takes, in ms. */
const RELOADED_MS = 2000;

const ALLOW_IN_FIREFOX = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const { id, extension } = WebExtensionPolicy.getByID("${GECKO_ID}");
  await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] }, extension);
  await (await AddonManager.getAddonByID(id)).reload();
})()`;

async function stopInChromium(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((candidate) => candidate.type() === "service_worker");
  await (await target.worker())?.close();
}

async function collectInChromium(page: Page): Promise<void> {
  const tools = await page.createCDPSession();
  await tools.send("HeapProfiler.collectGarbage");
  await tools.detach();
}

/** What "Minimize memory usage" on about:memory does; it takes a moment to reach the pages. */
async function collectInFirefox(browser: Browser): Promise<void> {
  await runInFirefox(browser, `Services.obs.notifyObservers(null, "child-mmu-request")`);
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

/** Letters of the suggested shortcuts (wxt.config.ts), and one of a reader's own. */
const COMMAND_KEYS: Record<Command, string> = {
  "next-term": "J",
  "previous-term": "K",
  "open-card": "U",
  "toggle-page": "O",
  _execute_action: "L",
};

async function setAccessInChromium(browser: Browser, extensionId: string, hostAccess: "ON_CLICK" | "ON_ALL_SITES"): Promise<void> {
  await configureInChromium(browser, { extensionId, hostAccess });
}

async function allowInChromium(browser: Browser, extensionId: string): Promise<void> {
  await configureInChromium(browser, { extensionId, incognitoAccess: true });
}

/** Sets something as the extensions page does. */
async function configureInChromium(browser: Browser, configuration: object): Promise<void> {
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(
    (what) =>
      (
        chrome as { developerPrivate: { updateExtensionConfiguration(what: object): Promise<void> } }
      ).developerPrivate.updateExtensionConfiguration(what),
    configuration,
  );
  await page.close();
}

async function withholdInFirefox(extension: Page): Promise<void> {
  await extension.evaluate(`browser.permissions.remove({ origins: ["http://*/*", "https://*/*"] })`);
}

async function chromiumOrigin(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget(
    (target) => target.type() === "service_worker" && target.url().startsWith("chrome-extension://"),
  );
  return `chrome-extension://${new URL(worker.url()).host}`;
}

/** Firefox loads the page but never reports it loaded. */
async function openExtensionPage(page: Page, address: string): Promise<void> {
  await page.goto(address, { timeout: 3000 }).catch(() => {});
  // Not waitForFunction: it evaluates strings, which the page's CSP forbids.
  await until(async () => ((await page.evaluate(() => document.querySelector("h1") !== null)) ? true : null), `${address} stayed empty`);
}

/** The extension's first page, as soon as it has opened. */
export async function findWelcome(browser: Browser): Promise<Page> {
  // Puppeteer knows no addresses of Firefox's own pages.
  const addressOf = (page: Page) => page.evaluate(() => location.href).catch(() => "");
  const find = async () => {
    for (const page of await browser.pages()) if ((await addressOf(page)).endsWith("/welcome.html")) return page;
    return null;
  };
  return until(find, "the extension did not open its first page");
}

/** Before anything else is opened: it comes to the front when it opens. */
async function closeWelcome(browser: Browser): Promise<void> {
  await (await findWelcome(browser)).close();
}

async function tabIdOf(extension: Page, page: Page): Promise<number> {
  const id = await extension.evaluate(async (address) => {
    const api = chrome as unknown as { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };
    const tabs = await api.tabs.query({});
    return tabs.filter(({ url }) => url === address).at(-1)?.id;
  }, page.url());
  if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
  return id;
}

declare const chrome: unknown;
