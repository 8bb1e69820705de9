/** The card, for its tests: shown in any of its states, and read. */
import { render } from "preact";
import { afterEach, vi } from "vitest";
import { createTranslate, type Language } from "@/lib/extension/i18n";
import { Card, type CardProps } from "./Card";
import type { CardStatus } from "./card-view";
import type { MatchReceipt } from "./Receipt";
import { both, STATES } from "./test-cards";
import { frame, freshFrameForEachTest } from "./test-root";

export const onClose = vi.fn<() => void>();
const onBack = vi.fn<() => void>();
const onOpen = vi.fn<NonNullable<CardProps["onOpen"]>>();
/** The page is read as of its own date. */
const PAGE_DATE = { own: { day: "2023-09-14", origin: "published" }, chosen: null } as const;

/** Gives each test of a file an empty frame in a light window of 1000 × 800 px. */
export function freshCardForEachTest(): void {
  freshFrameForEachTest(1000, 800);
  afterEach(() => {
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
