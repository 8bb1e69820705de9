/** A page that is annotated, for tests: time and the browser's idle moments pass when a test lets them, and a reader decides what is shown. */
import { afterEach, beforeEach, vi } from "vitest";
import type { Density } from "@/lib/matching/density";
import { TERM_HIGHLIGHT } from "./highlighter";
import { PageAnnotator } from "./page-annotator";
import type { PageMention } from "./page-mention";
import { testIndex } from "./test-index";

/** What the reader wants at first. */
const AT_FIRST = { isWanted: true, density: "every" as Density, dismissed: [] as readonly string[] };
/** What the reader wants; `dismissed` are words. Every test begins with every mention of a page that is wanted. */
export const reader = { ...AT_FIRST };
/** What annotators have told since the test began, in order. */
export const decided: (readonly PageMention[])[] = [];

/** What waits for the browser to be idle. */
let idle: (() => void)[] = [];
let runs: AbortController[] = [];

/** Gives each test of a file an empty page, and ends what it has begun. */
export function freshPageForEachTest(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    idle = [];
    vi.spyOn(window, "requestIdleCallback").mockImplementation((callback) =>
      idle.push(() => callback({ didTimeout: false, timeRemaining: () => 1 })),
    );
    runs = [];
    Object.assign(reader, AT_FIRST);
    decided.length = 0;
  });
  afterEach(() => {
    stop();
    vi.restoreAllMocks();
    vi.useRealTimers();
    document.body.replaceChildren();
  });
}

/** Begins to annotate the page as it is. */
export function annotate(): PageAnnotator {
  const run = new AbortController();
  runs.push(run);
  return new PageAnnotator(
    {
      root: document.body,
      index: testIndex,
      isWanted: () => reader.isWanted,
      isDismissed: ({ start, end }, text) => reader.dismissed.includes(text.slice(start, end)),
      isIgnored: (node) => node instanceof Element && node.id === "ours",
      density: reader.density,
      onDecided: (mentions) => decided.push(mentions),
    },
    run.signal,
  );
}

/** Ends whatever annotates the page. */
export function stop(): void {
  for (const run of runs) run.abort();
}

/** Lets the browser be idle once. @returns whether anything waited for it. */
export async function nextSlice(): Promise<boolean> {
  const waiting = idle.splice(0);
  for (const go of waiting) go();
  await vi.advanceTimersByTimeAsync(0);
  return waiting.length > 0;
}

/** Until the page is quiet and everything is read. */
export async function settle(): Promise<void> {
  do await vi.advanceTimersByTimeAsync(300);
  while (await nextSlice());
}

/** Shows a page, with its declared shadow roots, and annotates it to the end. */
export async function open(html: string): Promise<PageAnnotator> {
  document.body.setHTMLUnsafe(html);
  const annotator = annotate();
  await settle();
  return annotator;
}

/** The first element that a selector finds. */
export const by = (selector: string) => document.querySelector(selector) as HTMLElement;
/** The words of all mentions, in order. */
export const wordsOf = ({ mentions }: PageAnnotator) => mentions.map(({ range }) => range.toString());
/** What is painted, in the order of the document. */
export const painted = () =>
  ([...(CSS.highlights.get(TERM_HIGHLIGHT) ?? [])] as Range[])
    .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map((range) => range.toString());

/** An element with this HTML in it. */
export function made(tag: string, html: string): HTMLElement {
  const element = document.createElement(tag);
  element.setHTMLUnsafe(html);
  return element;
}
