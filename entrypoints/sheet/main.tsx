/** The page of a sheet for a class: joins what it shows to the article's tab, and its buttons to the browser. */
import { render } from "preact";
import { applyLook } from "@/components/apply-look";
import { type SavedSheet, type SheetArticle, SheetPage } from "@/components/SheetPage";
import paperStyle from "@/components/sheet-paper.css?inline";
import { browser } from "@/lib/extension/browser";
import { articleTabOf, loadCards, loadMaterial, onArticleGone, readArticle } from "@/lib/extension/class-sheet-tab";
import { createTranslate } from "@/lib/extension/i18n";
import { SIZE_FACTORS } from "@/lib/extension/settings-data";
import { loadSettings } from "@/lib/extension/settings-store";
import { chosenLanguage } from "@/lib/extension/ui-language";
import type { CardContent } from "@/lib/facts/card-content";
import type { PackMaterial } from "@/lib/facts/card-source";
import { printableAddress, sheetFile, sheetFileName } from "@/lib/facts/sheet-file";

/** Browsers read what is saved a moment after the click; then it is let go of, in ms. */
const RELEASE_AFTER_MS = 60_000;

const settings = await loadSettings(browser.extension.inIncognitoContext);
const t = createTranslate(chosenLanguage(settings));
const app = document.getElementById("app") as HTMLElement;
applyLook(document, settings);
document.documentElement.style.setProperty("--size-factor", String(SIZE_FACTORS[settings.size]));
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
      madeOn={new Intl.DateTimeFormat("sv").format(new Date())}
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
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/html" }));
  link.download = sheetFileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER_MS);
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
