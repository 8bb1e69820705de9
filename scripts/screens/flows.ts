/** What is photographed: everything that a reader can bring about, on articles of our own. */
import type { Page } from "puppeteer-core";
import type { ArticlePage } from "@/e2e/support/article-page";
import { pause } from "@/e2e/support/article-page";
import { openPopup } from "@/e2e/support/popup-page";
import type { Session } from "@/e2e/support/session";
import { OWN_PAGES } from "./own-pages";
import { sheetOf } from "./sheets";

/** Where a flow begins. */
export interface Scene {
  readonly session: Session;
  readonly language: "de" | "en";
  /** Width of the window, CSS px. */
  readonly width: number;
  /** Its height, CSS px. Default: 760. */
  readonly height?: number;
}

/** Something to photograph. */
export interface Flow {
  readonly name: string;
  /** Brings it about; the page to photograph, or null where this browser cannot show it. */
  readonly run: (scene: Scene) => Promise<Page | null>;
  /** Sets back what it has set. */
  readonly after?: (scene: Scene) => Promise<unknown>;
}

const ARTICLE = { de: "gipfel.html", en: "summit.html" } as const;
const HEIGHT = 760;
/** Fades and late facts are over. */
const SETTLED_MS = 500;

async function openArticle({ session, language, width, height = HEIGHT }: Scene, file: string = ARTICLE[language]): Promise<ArticlePage> {
  const article = await session.open(file);
  await article.page.setViewport({ width, height });
  return article.annotated();
}

/** Opens the card of a term by a click, so that it stays. */
async function pinned(scene: Scene, term: string, file?: string): Promise<ArticlePage> {
  const article = await openArticle(scene, file);
  await scrollTo(article, term);
  const { x, y } = await article.placeOf(term);
  await article.page.mouse.click(x, y);
  await article.openCard();
  await pause(SETTLED_MS);
  return article;
}

/** Brings a term into the middle of the window. */
async function scrollTo({ page }: ArticlePage, term: string): Promise<void> {
  await page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get("noted") ?? [])] as Range[];
    const range = ranges.find(
      (one) =>
        one
          .toString()
          .replace(/\u00ad/g, "")
          .replace(/\s+/g, " ") === wanted,
    );
    range?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }, term);
  await pause(100);
}

/** Presses the first thing in the card that a selector finds, with the mouse: what scripts press does nothing. */
async function pressIn(article: ArticlePage, selector: string): Promise<void> {
  const find = `() => {
    const element = ourRoot(".card")?.querySelector(${JSON.stringify(selector)});
    element?.scrollIntoView({ block: "nearest" });
    const { left, top, width, height } = element?.getBoundingClientRect() ?? {};
    return element ? { x: left + Math.min(width / 2, 30), y: top + height / 2 } : null;
  }`;
  const place = (await article.probe(find as unknown as () => unknown)) as { x: number; y: number } | null;
  if (!place) throw new Error(`the card has no ${selector}`);
  await article.page.mouse.click(place.x, place.y);
  await pause(SETTLED_MS);
}

const TERMS = { de: "KN‑23", en: "KN-23" } as const;

async function popupOver(article: ArticlePage, session: Session): Promise<Page | null> {
  const popup = await openPopup(session, article.page);
  await pause(SETTLED_MS);
  return popup.page ?? null;
}

/** All of them. */
export const FLOWS: readonly Flow[] = [
  { name: "page", run: async (scene) => (await openArticle(scene)).page },
  {
    name: "hover",
    run: async (scene) => {
      const article = await openArticle(scene);
      await scrollTo(article, TERMS[scene.language]);
      await article.hover(TERMS[scene.language]);
      await article.openCard();
      return article.page;
    },
  },
  { name: "pinned", run: async (scene) => (await pinned(scene, TERMS[scene.language])).page },
  {
    name: "unfolded",
    run: async (scene) => {
      const article = await pinned(scene, "Kim Jong Un".replaceAll(" ", scene.language === "de" ? " " : " "), "gipfel.html");
      await pressIn(article, ".body > details > summary");
      return article.page;
    },
  },
  { name: "later-page", run: async (scene) => (await pinned(scene, "Wagner Group", "summit.html")).page },
  {
    name: "command",
    run: async (scene) => {
      const article = await openArticle(scene);
      await article.command("open-card");
      await article.openCard();
      return article.page;
    },
  },
  {
    name: "timeline",
    run: async (scene) => {
      const article = await pinned(scene, TERMS[scene.language]);
      await pressIn(article, "footer .all");
      return article.page;
    },
  },
  {
    name: "related",
    run: async (scene) => {
      const article = await pinned(scene, TERMS[scene.language]);
      await pressIn(article, "nav button:first-of-type");
      return article.page;
    },
  },
  {
    name: "receipt",
    run: async (scene) => {
      const article = await pinned(scene, TERMS[scene.language]);
      await pressIn(article, ".receipt > summary");
      return article.page;
    },
  },
  {
    name: "cite",
    run: async (scene) => {
      const article = await pinned(scene, TERMS[scene.language]);
      await pressIn(article, ".citing > summary");
      return article.page;
    },
  },
  {
    name: "report",
    run: async (scene) => {
      const article = await pinned(scene, TERMS[scene.language]);
      await pressIn(article, ".report > summary");
      return article.page;
    },
  },
  {
    name: "date",
    run: async (scene) => {
      const article = await pinned(scene, TERMS[scene.language]);
      await pressIn(article, ".date > summary");
      return article.page;
    },
  },
  {
    name: "ring",
    run: async (scene) => {
      const article = await openArticle(scene);
      await article.command("next-term");
      await pause(SETTLED_MS);
      return article.page;
    },
  },
  { name: "right-to-left", run: async (scene) => (await pinned(scene, "Pjöngjang", "lagen.html")).page },
  { name: "frame", run: async (scene) => (await openArticle(scene, "rahmen.html")).page },
  { name: "popup", run: async (scene) => popupOver(await openArticle(scene), scene.session) },
  {
    name: "popup-no-article",
    run: async (scene) => popupOver(await scene.session.open("front.html"), scene.session),
  },
  ...OWN_PAGES,
  {
    name: "sheet",
    run: async (scene) => {
      const { page } = await sheetOf(scene.session, await openArticle(scene));
      await page.setViewport({ width: scene.width, height: HEIGHT });
      await pause(SETTLED_MS);
      return page;
    },
  },
];
