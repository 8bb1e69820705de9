/// <reference types="node" />
/** Page object: the sheet for a class. */
import type { Page } from "puppeteer-core";
import { until } from "./article-page";
import type { Session } from "./session";

export interface SheetPage {
  readonly page: Page;
  address(): Promise<string>;
  /** The texts of what a selector finds. */
  texts(selector: string): Promise<string[]>;
  /** What the first thing that a selector finds says, as it is seen. */
  text(selector: string): Promise<string>;
  /** Waits until the page says these words. */
  says(words: string): Promise<void>;
  /** Presses or ticks what begins so. */
  press(label: string): Promise<void>;
  /** Saves the sheet, and returns the file that the browser was given. */
  save(): Promise<{ name: string; text: string }>;
  /** As the page is printed: the colour below, and how what is not of the sheet is displayed. */
  inPrint(): Promise<{ print: string; hidden: string[] }>;
}

/** Does what opens a sheet and waits for the sheet. */
export async function openSheet(session: Session, open: () => Promise<unknown>): Promise<SheetPage> {
  const before = new Set(await session.browser.pages());
  await open();
  // Of the extension's own pages Firefox does not report the address.
  const isSheet = (page: Page) => page.evaluate(() => location.pathname === "/sheet.html").catch(() => false);
  const find = async () => {
    for (const page of await session.browser.pages()) if (!before.has(page) && (await isSheet(page))) return page;
    return null;
  };
  const page = await until(find, "no sheet was opened");
  const sheet = sheetPage(session, page);
  await until(async () => ((await sheet.texts(".sheet .foot")).length > 0 ? true : null), "the sheet stayed empty");
  return sheet;
}

function sheetPage(session: Session, page: Page): SheetPage {
  const read = (text: string) => text.replace(/[\s\u00a0]+/g, " ").trim();
  const texts = async (selector: string) =>
    (await page.evaluate((wanted) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent ?? ""), selector)).map(
      read,
    );
  return {
    page,
    address: () => page.evaluate(() => location.href),
    texts,
    text: async (selector) => (await texts(selector))[0] ?? "",
    says: async (words) => {
      await until(
        async () => ((await texts("main").catch(() => [""]))[0]?.includes(words) ? true : null),
        `the sheet does not say "${words}"`,
      );
    },
    press: async (label) => {
      const isPressed = await page.evaluate((wanted) => {
        const controls = [...document.querySelectorAll<HTMLElement>(".panel button, .panel label")];
        const found = controls.find((one) => one.textContent?.trim().startsWith(wanted));
        found?.click();
        return found !== undefined;
      }, label);
      if (!isPressed) throw new Error(`the sheet has no "${label}"`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
    save: () =>
      page.evaluate(async () => {
        const { createObjectURL } = URL;
        const { click } = HTMLAnchorElement.prototype;
        const blobs: Blob[] = [];
        let name = "";
        URL.createObjectURL = (blob) => {
          blobs.push(blob as Blob);
          return createObjectURL.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = function () {
          name = this.download;
        };
        document.querySelector<HTMLElement>(".actions .second")?.click();
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
        return { name, text: (await blobs[0]?.text()) ?? "" };
      }),
    inPrint: async () => {
      await session.showPrinted(page, true);
      const seen = await page.evaluate(() => ({
        print: getComputedStyle(document.querySelector(".sheet") as Element).backgroundColor,
        hidden: [getComputedStyle(document.querySelector(".panel") as Element).display],
      }));
      await session.showPrinted(page, false);
      return seen;
    },
  };
}
