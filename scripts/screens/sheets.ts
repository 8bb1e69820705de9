/** Sheets for a class as PDFs: as the page prints them, and as the saved file does in a tab without any extension. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { ArticlePage } from "@/e2e/support/article-page";
import type { Session } from "@/e2e/support/session";
import { openSheet, type SheetPage } from "@/e2e/support/sheet-page";

const ARTICLES = { de: "gipfel.html", en: "summit.html" } as const;
/** What is pressed for a sheet with everything on it. */
const EVERYTHING = {
  de: ["Auch, was später", "Auch Anmerkungen", "Zeile für Name", "viel"],
  en: ["Also what happened", "Also notes", "Line for name", "much"],
} as const;
const A4 = { preferCSSPageSize: true } as const;

/** Opens the sheet of an article that is open. */
export function sheetOf(session: Session, { tabId }: ArticlePage): Promise<SheetPage> {
  return openSheet(session, async () => {
    const page = await session.browser.newPage();
    // Firefox loads the extension's pages but never reports them loaded.
    await page.goto(session.url(`/sheet.html?tab=${tabId}`), { timeout: 3000 }).catch(() => {});
  });
}

/** Writes PDFs of the sheet of an article of ours into a folder. @returns their names. */
export async function printSheets(session: Session, language: "de" | "en", folder: string): Promise<string[]> {
  const article = await (await session.open(ARTICLES[language])).annotated();
  const sheet = await sheetOf(session, article);
  const written: string[] = [];
  const print = async (page: Page, name: string) => {
    writeFileSync(join(folder, name), await page.pdf(A4));
    written.push(name);
  };
  await print(sheet.page, `sheet-${language}.pdf`);
  for (const label of EVERYTHING[language]) await sheet.press(label);
  await print(sheet.page, `sheet-${language}-everything.pdf`);
  const file = `sheet-${language}-saved.html`;
  writeFileSync(join(folder, file), (await sheet.save()).text);
  const plain = await session.browser.newPage();
  await plain.goto(`file://${join(process.cwd(), folder, file)}`);
  await print(plain, `sheet-${language}-saved.pdf`);
  for (const page of [plain, sheet.page, article.page]) await page.close();
  return written;
}
