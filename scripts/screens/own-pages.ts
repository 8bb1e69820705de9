/** What is photographed of the extension's own pages: settings, and the page that is shown first. */
import { pause } from "@/e2e/support/article-page";
import { type OwnPage, openOwnPage } from "@/e2e/support/own-page";
import type { Session } from "@/e2e/support/session";
import type { Flow } from "./flows";

/** Marks are painted, and nothing moves any more. */
const SETTLED_MS = 600;
const TEXTS = {
  de: { reset: "Alles zurücksetzen", off: "Website ausschalten" },
  en: { reset: "Reset everything", off: "Switch a site off" },
} as const;

/** The whole page at once, however long it is. */
async function whole({ page }: OwnPage, width: number): Promise<OwnPage["page"]> {
  await pause(SETTLED_MS);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height });
  await pause(SETTLED_MS);
  return page;
}

const ask = (session: Session, message: object) =>
  session.extension.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)}).then(() => {})`);

/** Flows of them; what they set is set back. */
export const OWN_PAGES: readonly Flow[] = [
  { name: "welcome", run: async ({ session, width }) => whole(await openOwnPage(session, "/welcome.html", width), width) },
  { name: "options", run: async ({ session, width }) => whole(await openOwnPage(session, "/options.html", width), width) },
  {
    name: "options-lists",
    run: async ({ session, width }) => {
      const sites = { mode: "chosen", sitesOn: ["www.der-morgen.example", "news.example"], sitesOff: ["shop.example"] };
      const dismissed = [
        { entity: "kim-jong-un", term: "Kim", scope: "anywhere", place: "" },
        { entity: "wagner-group", term: "Wagner", scope: "site", place: "opera.example" },
      ];
      await ask(session, { type: "replace-settings", settings: sites, dismissed });
      return whole(await openOwnPage(session, "/options.html", width), width);
    },
    after: ({ session }) => ask(session, { type: "reset-settings" }),
  },
  {
    name: "options-mistake",
    run: async ({ session, language, width }) => {
      const options = await openOwnPage(session, "/options.html", width, 760);
      await options.pick("settings.json", '{\n  "format": 1,\n}');
      await options.enter(TEXTS[language].off, "keine website");
      await pause(SETTLED_MS);
      return options.page;
    },
  },
  {
    name: "options-reset",
    run: async ({ session, language, width }) => {
      const options = await openOwnPage(session, "/options.html", width, 760);
      await options.press(TEXTS[language].reset);
      await pause(SETTLED_MS);
      return options.page;
    },
  },
];
