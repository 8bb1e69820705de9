/** The card, for its tests: shown in any of its states, and read. */
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import { createTranslate, type Language } from "@/lib/extension/i18n";
import { Card, type CardProps } from "./Card";
import type { CardStatus } from "./card-view";
import type { MatchReceipt } from "./Receipt";
import { both, STATES } from "./test-cards";
import { addFrame } from "./test-root";
import { setScheme, setViewport } from "./test-screen";

export const onClose = vi.fn<() => void>();
const onBack = vi.fn<() => void>();
const onOpen = vi.fn<NonNullable<CardProps["onOpen"]>>();
/** The page is read as of its own date. */
const PAGE_DATE = { own: { day: "2023-09-14", origin: "published" }, chosen: null } as const;
/** Where the card of a test is. */
export let frame: HTMLElement;

/** Gives each test of a file an empty frame in a light window of 1000 × 800 px. */
export function freshFrameForEachTest(): void {
  beforeAll(() => setScheme("light"));
  beforeEach(async () => {
    await setViewport(1000, 800);
    frame = addFrame();
  });
  afterEach(() => {
    render(null, frame);
    document.body.replaceChildren();
    for (const mock of [onClose, onBack, onOpen]) mock.mockReset();
  });
}

/** The match that the card was opened at. */
export const MATCH: MatchReceipt = {
  text: "KN‑23",
  mention: { alias: "KN 23", how: "variant", edits: 0, evidence: [{ kind: "subject" }], confidence: 0.93 },
  fullName: "KN 23",
  nameOf: () => undefined,
};
/** The reader may say that it is wrong. */
export const WRONG: NonNullable<CardProps["wrong"]> = {
  match: { term: "KN 23", host: "paper.example", state: "marked" },
  onDismiss: () => {},
  onUndo: () => {},
};

/** Shows a card and returns it. */
export function show(status: CardStatus, language: Language = "en", changes: Partial<CardProps> = {}): HTMLElement {
  const t = createTranslate(language);
  const head = status.name === "ready" ? status.content.entity : { type: "weapon" as const, name: both("KN-23") };
  render(
    <Card
      head={head}
      status={status}
      match={MATCH}
      wrong={WRONG}
      date={PAGE_DATE}
      onDate={() => {}}
      opened={[]}
      t={t}
      isDialog
      onOpen={onOpen}
      onBack={onBack}
      onClose={onClose}
      {...changes}
    />,
    frame,
  );
  return frame.querySelector(".card") as HTMLElement;
}

/** A state of a card by its name. */
export const state = (name: string) => STATES[name] as CardStatus;
/** What can be read, as one line. */
export const read = (card: Element) => (card.textContent ?? "").replaceAll(/\s+/g, " ");
/** What can be read in each element that a selector finds. */
export const each = (card: Element, selector: string) => [...card.querySelectorAll(selector)].map(read);
