/** What was opened in a card, one upon another; each asks for what it shows when it is opened. */

import type { CardAnswer, TimelineAnswer } from "@/lib/extension/messages";
import type { CardView, OpenedView } from "./card-view";

export interface OpenedViewsOptions {
  readonly requestCard: (entity: string) => Promise<CardAnswer>;
  readonly requestTimeline: (entity: string) => Promise<TimelineAnswer>;
  /** Something was opened or left, or what it shows has come. */
  readonly onChange: () => void;
}

export class OpenedViews {
  readonly #options: OpenedViewsOptions;
  #views: readonly OpenedView[] = [];
  #lastKey = 0;

  constructor(options: OpenedViewsOptions) {
    this.#options = options;
  }

  /** The latest last. */
  get all(): readonly OpenedView[] {
    return this.#views;
  }

  /** Puts a view on top, and shows in it what comes, if it is still there then. */
  open(view: CardView): void {
    const key = ++this.#lastKey;
    this.#views = [...this.#views, { ...view, key, status: { name: "loading" } } as OpenedView];
    this.#options.onChange();
    const { requestCard, requestTimeline } = this.#options;
    const asked: Promise<CardAnswer | TimelineAnswer> =
      view.name === "facts" ? requestCard(view.entity.id) : requestTimeline(view.entity.id);
    void asked
      .catch(() => ({ ok: false }) as const)
      .then((answer) => {
        if (!this.#views.some((opened) => opened.key === key)) return;
        const status = answer.ok ? { name: "ready", content: answer.content } : { name: "failed" };
        this.#views = this.#views.map((opened) => (opened.key === key ? ({ ...opened, status } as OpenedView) : opened));
        this.#options.onChange();
      });
  }

  /** Leaves the view on top. @returns false when nothing was opened. */
  back(): boolean {
    if (this.#views.length === 0) return false;
    this.#views = this.#views.slice(0, -1);
    this.#options.onChange();
    return true;
  }

  /** Forgets all of them, without a word: the card shows another term, or none. */
  clear(): void {
    this.#views = [];
  }
}
