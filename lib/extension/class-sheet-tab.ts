/**
 * The tab of a sheet for a class, and the article's that it is about. The sheet's address carries nothing but the number of the article's
 * tab: what was read is asked for there, and is stored nowhere.
 */
import type { CardContent } from "@/lib/facts/card-content";
import type { PackMaterial } from "@/lib/facts/card-source";
import { readingDay } from "@/lib/facts/page-date";
import { browser } from "./browser";
import { sendToPage } from "./inject";
import { type CardAnswer, type FoundEntity, type FromPopup, MAX_OTHERS_ON_PAGE, type PageReport } from "./messages";

/** A page that is being read is looked at again this often, in ms. */
const LOOK_AGAIN_MS = 150;
/** … but not longer than this, in ms. */
const PATIENCE_MS = 5000;
/** So many cards are asked for at once: enough to keep the background busy, and to see that it goes on. */
const CARDS_AT_ONCE = 6;

/** What is in the article's tab. */
export interface ArticleInTab {
  /** "" where it may not be read. */
  readonly title: string;
  /** Undefined where it may not be read. */
  readonly address: string | undefined;
  readonly isPrivate: boolean;
  readonly report: PageReport;
}

/** Opens the sheet next to the article, in the same window. */
export async function openSheet(tabId: number): Promise<void> {
  const { index, incognito } = await browser.tabs.get(tabId);
  const url = browser.runtime.getURL(`/sheet.html?tab=${tabId}` as "/sheet.html");
  await browser.tabs.create({ url, ...(!incognito && { index: index + 1 }) });
}

/** The number of the article's tab that an address of a sheet carries; null for any other address. */
export function articleTabOf(query: string): number | null {
  const number = new URLSearchParams(query).get("tab") ?? "";
  return /^\d{1,15}$/.test(number) ? Number(number) : null;
}

/** What is in the article's tab, once it has been read; null when there is no annotated page in it. */
export async function readArticle(tabId: number): Promise<ArticleInTab | null> {
  const end = Date.now() + PATIENCE_MS;
  while (true) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    const report = tab && ((await sendToPage(tabId, { type: "list" })) as PageReport | undefined);
    if (!tab || !report?.isWanted) return null;
    if (!report.isReading || Date.now() > end) {
      return { title: tab.title ?? "", address: tab.url, isPrivate: tab.incognito, report };
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** Asks for the cards of everything that a page names, some at a time. @param onCard told of each; null for one that nobody has. */
export async function loadCards(
  { entities, date, chosenDate }: PageReport,
  onCard: (entity: string, card: CardContent | null) => void,
): Promise<void> {
  const day = readingDay({ own: date, chosen: chosenDate });
  const others = mostNamed(entities);
  const waiting = entities.map(({ id }) => id);
  const load = async () => {
    for (let entity = waiting.shift(); entity !== undefined; entity = waiting.shift()) {
      const answer = await ask<CardAnswer>({ type: "pack-card", entity, day, others });
      onCard(entity, answer?.ok ? answer.content : null);
    }
  };
  await Promise.all(Array.from({ length: CARDS_AT_ONCE }, load));
}

/** What the facts rest on; null when nobody answers. */
export function loadMaterial(): Promise<PackMaterial | null> {
  return ask<PackMaterial>({ type: "material" });
}

/** Calls back when the article's tab is closed, or shows another page. */
export function onArticleGone(tabId: number, address: string | undefined, handle: () => void): void {
  browser.tabs.onRemoved.addListener((removed) => {
    if (removed === tabId) handle();
  });
  browser.tabs.onUpdated.addListener((updated, { url, status }) => {
    if (updated !== tabId) return;
    // Without access to its address a tab still tells that it loads something.
    const isAnother = url === undefined ? address === undefined && status === "loading" : withoutHash(url) !== withoutHash(address ?? "");
    if (isAnother) handle();
  });
}

/** As the annotator says it to the background: the most mentioned first, of equals the earlier. */
function mostNamed(entities: readonly FoundEntity[]): readonly string[] {
  return entities
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MAX_OTHERS_ON_PAGE)
    .map(({ id }) => id);
}

async function ask<Answer>(message: FromPopup): Promise<Answer | null> {
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => null);
  return (answer ?? null) as Answer | null;
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/, "");
}
