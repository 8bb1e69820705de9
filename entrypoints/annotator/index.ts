/**
 * The main content script: injected by the background after the term index, only where the gate or the
 * reader asks. Wiring only. It is an unlisted script, not a WXT content script, because WXT announces
 * those on the page's document under the extension's id (docs/decisions/0004-silent-scripts.md).
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { browser } from "@/lib/extension/browser";
import { MAX_OTHERS_ON_PAGE } from "@/lib/extension/messages";
import { askBackground, onToPage } from "@/lib/extension/page-messages";
import type { PageSettings } from "@/lib/extension/page-settings";
import { readingDay } from "@/lib/facts/page-date";
import { type PackedIndex, unpackIndex } from "@/lib/matching/open-index";
import { isNewsArticle } from "@/lib/page/detect-news";
import { mostMentioned } from "@/lib/page/most-mentioned";
import { PageAnnotator } from "@/lib/page/page-annotator";
import { CardController } from "./card-controller";
import { CurrentSettings } from "./current-settings";
import { ReaderActions } from "./reader-actions";
import { reportPage } from "./report-page";

/** What the scripts of this extension share in a page's isolated world; no page can see it. */
interface IsolatedWorld {
  /** Left by term-index.js. */
  backgrounderIndex?: PackedIndex;
  /** Left by the background, before the annotator comes. */
  backgrounderSettings?: PageSettings;
  backgrounderAskedFor?: boolean;
  /** Set while an annotator runs; a second injection finds it and does nothing. */
  backgrounderRun?: AbortController;
}

/** How often we look whether the extension is still there (browsers do not tell orphaned scripts), and the paint, in ms. */
const ORPHAN_CHECK_MS = 2000;
/** After a click or a jump in the history the page may show other text; looked at again after this, in ms. */
const SETTLE_MS = 600;

export default defineUnlistedScript(() => {
  const world = globalThis as IsolatedWorld;
  const packed = world.backgrounderIndex;
  if (!packed || (world.backgrounderRun && !world.backgrounderRun.signal.aborted)) return;
  const index = unpackIndex(packed, { isVerified: false });
  const run = new AbortController();
  world.backgrounderRun = run;
  const { signal } = run;

  // Into a frame the annotator comes only where its page is wanted (lib/extension/inject.ts).
  const isFrame = window !== window.top;
  /** What the reader asked for, whatever it is; on a single-page site the next view is not meant. */
  let askedFor = world.backgrounderAskedFor === true ? location.pathname : null;
  const isAskedFor = () => askedFor === location.pathname;
  const isWanted = () => isFrame || isAskedFor() || (settings.now.isAutomatic && isNewsArticle(document));
  const pageDay = () => readingDay(reader.date);
  let lastCount = -1;
  const isAlive = () => {
    const isThere = browser.runtime?.id !== undefined;
    if (!isThere) run.abort();
    return isThere;
  };
  const tellCount = async (count: number) => {
    lastCount = count;
    const wasAskedFor = isAskedFor();
    const answer = await askBackground({ type: "counted", count, isAskedFor: wasAskedFor });
    if (!answer || signal.aborted) return;
    if (answer.isOn) settings.follow(answer.settings);
    // Asked for while the answer was on its way, it stays.
    else if (isAskedFor() === wasAskedFor) run.abort();
  };

  const settings: CurrentSettings = new CurrentSettings(world.backgrounderSettings, {
    setDensity: (density) => annotator.setDensity(density),
    decideAgain: () => annotator.decideAgain(),
    setLook: (look) => cards.host.setLook(look),
    refreshCard: () => void cards.refresh(false),
  });
  const reader: ReaderActions = new ReaderActions({
    index,
    mentions: () => annotator.mentions,
    decideAgain: () => isAlive() && annotator.decideAgain(),
    pinCard: () => cards.pin(),
    refreshCard: (asksAgain) => void cards.refresh(asksAgain),
  });
  const annotator: PageAnnotator = new PageAnnotator(
    {
      // Not the body: single-page sites replace it.
      root: document.documentElement,
      index,
      density: settings.now.density,
      // Not before it is known what the reader has dismissed: nothing is to flash up.
      isWanted: () => reader.isReady && isWanted(),
      isDismissed: (mention, text) => settings.isHidden(index.entities[mention.entity]?.type) || reader.isDismissed(mention, text),
      isIgnored: (node) => cards.host.isOurs(node),
      onDecided: (mentions) => {
        cards.mentionsChanged();
        const count = new Set(mentions.map(({ entity }) => entity.id)).size;
        // Before it is known what was dismissed there is nothing to tell.
        if (reader.isReady && count !== lastCount) void tellCount(count);
      },
    },
    signal,
  );
  const cards: CardController = new CardController({
    highlighter: annotator.highlighter,
    t: () => settings.t,
    signal,
    isAlive,
    mentions: () => annotator.mentions,
    painted: () => annotator.painted,
    requestCard: async (entity) =>
      (await askBackground({ type: "card", entity, day: pageDay(), others: mostMentioned(annotator.mentions, MAX_OTHERS_ON_PAGE) })) ?? {
        ok: false,
      },
    requestTimeline: async (entity) => (await askBackground({ type: "timeline", entity, day: pageDay() })) ?? { ok: false },
    keepsOpen: (mention) => reader.isUndoable(mention),
    aboutPage: (mention) => reader.aboutPage(mention),
  });

  cards.host.setLook(settings.now);
  const report = () => reportPage(annotator, index, reader, { isWanted: isWanted(), isAskedFor: isAskedFor() });
  onToPage(signal, (message) => {
    if (message.type === "stop") run.abort();
    if (message.type === "set-page") settings.follow(message.settings);
    if (message.type === "step") cards.step(message.direction);
    if (message.type === "open") cards.openCurrent();
    if (message.type === "show") return { ok: cards.show(message.entity) };
    if (message.type === "dismissals-changed") void reader.readDismissals();
    if (message.type === "set-date") reader.setDate(message.date);
    if (message.type === "annotate-anyway") {
      askedFor = location.pathname;
      annotator.decideAgain();
    }
    return message.type === "list" || message.type === "annotate-anyway" ? report() : { ok: true };
  });

  if (!isFrame) watchFrames(signal);

  const lookAgain = () => setTimeout(() => isAlive() && annotator.decideAgain(), SETTLE_MS);
  document.addEventListener("click", lookAgain, { signal, capture: true, passive: true });
  navigation.addEventListener("currententrychange", lookAgain, { signal });
  // Another page of a single-page site: what was dismissed on the last one counts no more.
  navigation.addEventListener("currententrychange", () => void reader.readDismissals(), { signal });
  // A page that comes back from the back-forward cache has lost its number, or was switched off meanwhile.
  addEventListener("pageshow", (event) => event.persisted && void tellCount(lastCount), { signal });
  const check = setInterval(() => {
    if (!isAlive()) return;
    annotator.highlighter.heal();
    annotator.lookForRoots();
  }, ORPHAN_CHECK_MS);
  signal.addEventListener("abort", () => clearInterval(check));
});

/** Says so when frames may hold text: at the beginning, and whenever one has been loaded. */
function watchFrames(signal: AbortSignal): void {
  const tell = () => void askBackground({ type: "frame-loaded" });
  if (document.querySelector("iframe")) tell();
  // The event does not bubble; on its way down it passes the document.
  document.addEventListener("load", (event) => event.target instanceof HTMLIFrameElement && tell(), { signal, capture: true });
}
