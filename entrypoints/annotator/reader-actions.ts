/** What a reader can say to a card, beside opening and closing it, and what the card tells of page and mention for that. */
import type { CardPageProps } from "@/components/Card";
import type { MatchReceipt } from "@/components/Receipt";
import type { FromPage } from "@/lib/extension/messages";
import { askBackground } from "@/lib/extension/page-messages";
import type { ChosenDate, ReadingDate } from "@/lib/facts/page-date";
import { type Dismissal, findDismissal, readableWords, termOf } from "@/lib/matching/dismissal";
import type { TermIndex } from "@/lib/matching/open-index";
import type { Mention } from "@/lib/matching/verdict";
import { PageDay } from "@/lib/page/page-day";
import type { PageMention } from "@/lib/page/page-mention";

export interface ReaderActionsOptions {
  readonly index: TermIndex;
  /** Mentions on the page, in its order. */
  readonly mentions: () => readonly PageMention[];
  readonly decideAgain: () => void;
  readonly pinCard: () => void;
  /** Shows an open card anew, with its facts asked for again where these have changed. */
  readonly refreshCard: (asksAgain: boolean) => void;
}

type ChangeMessage = Extract<FromPage, { type: "dismissals" | "dismiss" | "restore" }>;

export class ReaderActions {
  readonly #options: ReaderActionsOptions;
  readonly #day = new PageDay(pageDocument());
  /** Null until they are known. */
  #dismissals: readonly Dismissal[] | null = null;
  /** Those of them that held something back here. */
  #applied = new Set<Dismissal>();
  /** The match that was dismissed last: its card stays, so that it can be taken back. */
  #undo: { readonly mention: PageMention; readonly dismissal: Dismissal } | null = null;
  /** The card whose dismissal could not be saved. */
  #failed: PageMention | null = null;

  readonly #nameOf = (id: string) => this.#options.index.entities.find((entity) => entity.id === id)?.name;

  constructor(options: ReaderActionsOptions) {
    this.#options = options;
    void this.readDismissals();
  }

  /** The date that the page is read as of. */
  get date(): ReadingDate {
    return this.#day.date;
  }

  /** Reads the page as of another date; null: its own again. */
  setDate(date: ChosenDate | null): void {
    this.#day.choose(date);
    this.#options.refreshCard(true);
  }

  /** Whether it is known what the reader has dismissed. */
  get isReady(): boolean {
    return this.#dismissals !== null;
  }

  /** What the reader has dismissed and the page would show. */
  get dismissed(): readonly Dismissal[] {
    return [...this.#applied];
  }

  /** Whether a match is not to be marked; it is remembered for {@link dismissed}. */
  isDismissed(mention: Mention, text: string): boolean {
    const entity = this.#options.index.entities[mention.entity]?.id ?? "";
    const dismissal = findDismissal(this.#dismissals ?? [], entity, termOf(mention, text));
    if (dismissal) this.#applied.add(dismissal);
    return dismissal !== undefined;
  }

  /** Whether this match was dismissed just now, and its words are still there. */
  isUndoable(mention: PageMention): boolean {
    return this.#undo?.mention === mention && mention.nodes.every(({ isConnected }) => isConnected);
  }

  /** Asks again what is dismissed. When nobody answers, what was known goes on to count. */
  async readDismissals(): Promise<void> {
    if (!(await this.#ask({ type: "dismissals" })) && !this.#dismissals) this.#take([]);
  }

  /**
   * What the card of a mention says of page and mention. Firefox may let go of a closed card's handlers very late, so none of them
   * holds the mention, whose nodes the page has long left by then.
   */
  aboutPage(pageMention: PageMention): CardPageProps {
    const shown = new WeakRef(pageMention);
    const dismissal = { entity: pageMention.entity.id, term: termOfPage(pageMention) };
    const isFailed = this.#failed === pageMention;
    return {
      match: this.#receiptOf(pageMention),
      wrong: {
        match: {
          term: dismissal.term,
          host: location.hostname,
          state: this.isUndoable(pageMention) ? "dismissed" : isFailed ? "failed" : "marked",
        },
        onDismiss: (scope) => void this.#dismiss(shown.deref(), { ...dismissal, scope }),
        onUndo: () => void this.#restore(shown.deref()),
      },
      address: location.href,
      date: this.date,
      onDate: (date) => this.setDate(date),
    };
  }

  async #dismiss(mention: PageMention | undefined, dismissal: Dismissal): Promise<void> {
    if (!mention) return;
    this.#options.pinCard();
    this.#undo = { mention, dismissal };
    const isDone = await this.#ask({ type: "dismiss", ...dismissal });
    if (!isDone) this.#undo = null;
    this.#failed = isDone ? null : mention;
    this.#options.refreshCard(false);
  }

  async #restore(mention: PageMention | undefined): Promise<void> {
    if (!this.#undo || !mention) return;
    const isDone = await this.#ask({ type: "restore", ...this.#undo.dismissal });
    if (isDone) this.#undo = null;
    this.#failed = isDone ? null : mention;
    this.#options.refreshCard(false);
  }

  /** @returns false when nobody answers. */
  async #ask(message: ChangeMessage): Promise<boolean> {
    const answer = await askBackground(message);
    if (answer) this.#take(answer.dismissals);
    return answer !== undefined;
  }

  #take(dismissals: readonly Dismissal[]): void {
    this.#dismissals = dismissals;
    this.#applied = new Set();
    this.#options.decideAgain();
  }

  #receiptOf({ mention, range }: PageMention): MatchReceipt {
    const { index, mentions } = this.#options;
    const full = mentions().filter((other) => other.mention.entity === mention.entity && other.mention.how !== "short-form");
    const isBefore = (other: PageMention) => other.range.compareBoundaryPoints(Range.START_TO_START, range) < 0;
    // In a headline the short form comes first.
    const named = full.findLast(isBefore) ?? full[0];
    return {
      text: readableWords(range.toString()),
      mention,
      fullName: named?.mention.alias ?? index.entities[mention.entity]?.name ?? mention.alias,
      nameOf: this.#nameOf,
    };
  }
}

function termOfPage({ mention, range }: PageMention): string {
  const text = range.toString();
  return termOf({ ...mention, start: 0, end: text.length }, text);
}

/** The document that says when the text was published: of the page that a frame stands in, which is of the same origin. */
function pageDocument(): Document {
  return window.top?.document ?? document;
}
