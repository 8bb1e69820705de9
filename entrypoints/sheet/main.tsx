/** The page of a sheet for a class: joins what it shows to the article's tab, and its buttons to the browser. */
import { render } from "preact";
import { applyLook } from "@/components/apply-look";
import { type SavedSheet, type SheetArticle, SheetPage } from "@/components/SheetPage";
import { saveFile } from "@/components/save-file";
import paperStyle from "@/components/sheet-paper.css?inline";
import { articleTabOf, loadCards, loadMaterial, onArticleGone, readArticle } from "@/lib/extension/class-sheet-tab";
import { createTranslate } from "@/lib/extension/i18n";
import { isPrivatePage } from "@/lib/extension/own-page";
import { loadSettings } from "@/lib/extension/settings-store";
import { chosenLanguage } from "@/lib/extension/ui-language";
import type { CardContent } from "@/lib/facts/card-content";
import type { PackMaterial } from "@/lib/facts/card-source";
import { today } from "@/lib/facts/page-date";
import { printableAddress, sheetFile, sheetFileName } from "@/lib/facts/sheet-file";

const settings = await loadSettings(isPrivatePage());
const t = createTranslate(chosenLanguage(settings));
const app = document.getElementById("app") as HTMLElement;
applyLook(document, settings);
document.documentElement.lang = t.language;
document.title = t("sheet.title");

let article: SheetArticle | null | "failed" = null;
let material: PackMaterial | null = null;
let cards: ReadonlyMap<string, CardContent | null> = new Map();
let isGone = false;
let title = t("sheet.title");
/** Of a page in a private window nothing gets into the list of what was visited. */
let isTitled = false;

function show(): void {
  render(
    <SheetPage
      article={article}
      cards={cards}
      material={material}
      isGone={isGone}
      madeOn={today()}
      t={t}
      inLanguage={createTranslate}
      onPrint={() => window.print()}
      onSave={save}
      onTitle={(wanted) => {
        title = wanted;
      }}
    />,
    app,
  );
}

function save({ title: name, language, body }: SavedSheet): void {
  const text = sheetFile({ title: name, language, style: paperStyle, body });
  saveFile(document, sheetFileName(name), text, "text/html");
}

// A PDF is called as the page is while it is printed.
addEventListener("beforeprint", () => {
  if (isTitled) document.title = title;
});
addEventListener("afterprint", () => {
  document.title = t("sheet.title");
});

show();
const tabId = articleTabOf(location.search);
const found = tabId === null ? null : await readArticle(tabId);
if (tabId === null || !found) {
  article = "failed";
  show();
} else {
  const { report, address } = found;
  article = {
    title: found.title,
    address: printableAddress(address),
    date: { own: report.date, chosen: report.chosenDate },
    entities: report.entities,
  };
  isTitled = !found.isPrivate;
  show();
  onArticleGone(tabId, address, () => {
    isGone = true;
    show();
  });
  material = await loadMaterial();
  await loadCards(report, (entity, card) => {
    cards = new Map(cards).set(entity, card);
    show();
  });
}
