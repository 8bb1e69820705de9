/** Joins pointer, keyboard and commands to the card's state machine, and the state to what is seen. */
import type { CardStatus } from "@/components/Card";
import type { Translate } from "@/lib/extension/i18n";
import type { CardAnswer } from "@/lib/extension/messages";
import { CardPointer } from "@/lib/page/card-pointer";
import { type CardEvent, type CardState, DWELL_MS, GRACE_MS, nextCardState, shownTerm } from "@/lib/page/card-state";
import type { Highlighter } from "@/lib/page/highlighter";
import type { PageMention } from "@/lib/page/page-mention";
import { CardHost } from "./card-host";

/** How often a term flashes when it was jumped to, and how long each phase is, in ms. */
const FLASHES = 2;
const FLASH_MS = 160;
/** A card waits this long for its facts before it opens without them, in ms: no layout shift in the usual case. */
const PATIENCE_MS = 250;
export interface CardControllerOptions {
  readonly highlighter: Highlighter;
  readonly t: Translate;
  readonly signal: AbortSignal;
  /** Painted mentions in document order. */
  readonly mentions: () => readonly PageMention[];
  readonly requestCard: (entity: string) => Promise<CardAnswer>;
  /** Whether the extension is still there; false when it was updated or removed. */
  readonly isAlive: () => boolean;
}

export class CardController {
  readonly host = new CardHost();
  readonly #options: CardControllerOptions;
  #state: CardState<PageMention> = { name: "idle" };
  #timer = 0;
  #shown: PageMention | null = null;
  #answer: { readonly mention: PageMention; readonly promise: Promise<CardAnswer> } | null = null;
  #focusBefore: HTMLElement | null = null;

  constructor(options: CardControllerOptions) {
    this.#options = options;
    this.#listen(options.signal);
    new CardPointer({
      highlighter: options.highlighter,
      signal: options.signal,
      isOurs: (node) => this.host.isOurs(node),
      cardBox: () => this.host.box,
      state: () => this.#state,
      happen: (event) => this.#happen(event),
    });
    options.signal.addEventListener("abort", () => {
      clearTimeout(this.#timer);
      this.host.hide();
    });
  }

  /** Called when the page's mentions have changed: a card whose term is gone closes. */
  mentionsChanged(): void {
    const term = this.#state.name === "idle" ? null : this.#state.term;
    if (term && !this.#options.mentions().includes(term)) this.#happen({ type: "dismiss" });
  }

  /** Goes to the next or previous mention and opens its card with the focus in it. @returns false when there is none. */
  step(direction: 1 | -1): boolean {
    const mentions = this.#options.mentions();
    const current = this.#state.name === "pinned" ? mentions.indexOf(this.#state.term) : -1;
    const at = current >= 0 ? (current + direction + mentions.length) % mentions.length : firstInView(mentions, direction);
    const mention = mentions[at];
    if (mention) this.#open(mention, "command");
    return mention !== undefined;
  }

  /** Scrolls to the first mention of an entity (from its second call on, to the next), flashes it and opens its card. */
  show(entity: string): boolean {
    const mentions = this.#options.mentions().filter((mention) => mention.entity.id === entity);
    const current = this.#state.name === "pinned" ? mentions.indexOf(this.#state.term) : -1;
    const mention = mentions[(current + 1) % mentions.length];
    if (!mention) return false;
    this.#open(mention, "command");
    void this.#flash(mention);
    return true;
  }

  #open(mention: PageMention, by: "pointer" | "command"): void {
    scrollIntoView(mention.range);
    if (this.#state.name === "idle") this.#rememberFocus();
    this.#happen({ type: "pin", term: mention, line: 0, by });
  }

  #listen(signal: AbortSignal): void {
    const on = <Type extends keyof DocumentEventMap>(type: Type, handle: (event: DocumentEventMap[Type]) => void) =>
      document.addEventListener(type, (event) => event.isTrusted && handle(event), { capture: true, passive: type !== "keydown", signal });

    on("keydown", (event) => {
      if (event.key !== "Escape" || !shownTerm(this.#state)) return;
      // Esc closes one level: the card now, whatever the page does with it next time.
      event.preventDefault();
      event.stopPropagation();
      this.#happen({ type: "dismiss" });
    });
    document.addEventListener("visibilitychange", () => this.#pageHidden(document.visibilityState === "hidden"), { signal });
    window.addEventListener("blur", () => this.#state.name !== "pinned" && this.#happen({ type: "dismiss" }), { signal });
  }

  #happen(event: CardEvent<PageMention>): void {
    if (!this.#options.isAlive() || this.#options.signal.aborted) return;
    const before = this.#state;
    const state = nextCardState(before, event);
    if (state === before) return;
    this.#state = state;
    clearTimeout(this.#timer);
    if (state.name === "waiting") this.#timer = window.setTimeout(() => this.#happen({ type: "dwelt" }), DWELL_MS);
    if (state.name === "leaving") this.#timer = window.setTimeout(() => this.#happen({ type: "grace-over" }), GRACE_MS);
    if (state.name === "waiting") void this.#ask(state.term);
    const shown = shownTerm(state);
    const takesFocus = state.name === "pinned" && state.by === "command";
    if (!shown) this.#close();
    else if (shown.term !== this.#shown) void this.#show(shown.term, shown.line, takesFocus);
    else if (takesFocus) this.host.focus();
  }

  /** Asks for a card's content once per term; waiting asks, opening finds the answer there. */
  #ask(mention: PageMention): Promise<CardAnswer> {
    if (this.#answer?.mention !== mention) {
      const promise = this.#options.requestCard(mention.entity.id);
      this.#answer = { mention, promise };
    }
    return this.#answer.promise;
  }

  async #show(mention: PageMention, line: number, withFocus: boolean): Promise<void> {
    this.#shown = mention;
    this.#options.highlighter.setCurrent(mention);
    const answer = this.#ask(mention).then(toStatus, (): CardStatus => ({ name: "failed" }));
    const patience = new Promise<CardStatus>((resolve) => setTimeout(() => resolve({ name: "loading" }), PATIENCE_MS));
    const first = await Promise.race([answer, patience]);
    if (this.#shown !== mention) return;
    this.#render(mention, first);
    this.host.follow(mention.range, line);
    if (withFocus) this.host.focus();
    if (first.name !== "loading") return;
    const status = await answer;
    if (this.#shown === mention) this.#render(mention, status);
  }

  #render({ entity, mention }: PageMention, status: CardStatus): void {
    const { t } = this.#options;
    // A failed answer is asked for again the next time.
    if (status.name === "failed") this.#answer = null;
    this.host.render({
      head: entity,
      status,
      receipt: t(`card.matchedAs.${mention.how}`, { alias: mention.alias }),
      t,
      onClose: () => this.#happen({ type: "dismiss" }),
    });
  }

  #close(): void {
    if (!this.#shown) return;
    this.#shown = null;
    this.#answer = null;
    this.#options.highlighter.setCurrent(null);
    const hadFocus = this.host.isOurs(document.activeElement);
    this.host.hide();
    if (hadFocus) this.#focusBefore?.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  /**
   * While the page is hidden our host is not in it: Firefox ends our scripts without a word when the extension is
   * removed (its user is on the add-ons page then), and a card left behind would be dead. A pinned one comes back.
   */
  #pageHidden(isHidden: boolean): void {
    if (this.#state.name !== "pinned") this.#happen({ type: "dismiss" });
    else if (isHidden) this.host.hide();
    else if (this.#options.isAlive()) void this.#show(this.#state.term, this.#state.line, false);
  }

  #rememberFocus(): void {
    this.#focusBefore =
      document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : null;
  }

  async #flash(mention: PageMention): Promise<void> {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (let phase = 0; phase < FLASHES * 2 && !this.#options.signal.aborted; phase++) {
      await new Promise((resolve) => setTimeout(resolve, FLASH_MS));
      if (this.#shown !== mention) return;
      this.#options.highlighter.setCurrent(phase % 2 === 0 ? null : mention);
    }
  }
}

function toStatus(answer: CardAnswer): CardStatus {
  return answer.ok ? { name: "ready", content: answer.content } : { name: "failed" };
}

/** Position of the first mention below the viewport's top edge, or for backwards the last above its bottom edge. */
function firstInView(mentions: readonly PageMention[], direction: 1 | -1): number {
  const tops = mentions.map(({ range }) => range.getBoundingClientRect().top);
  const at = direction === 1 ? tops.findIndex((top) => top >= 0) : tops.findLastIndex((top) => top <= innerHeight);
  return at >= 0 ? at : direction === 1 ? 0 : mentions.length - 1;
}

/** Brings a range to the middle of the viewport unless it is comfortably in it. */
function scrollIntoView(range: Range): void {
  const isSeen = () => {
    const box = range.getBoundingClientRect();
    return box.top >= 60 && box.bottom <= innerHeight - 60;
  };
  if (isSeen()) return;
  // The element first, for scrolling containers inside the page; then the line itself, for long paragraphs.
  range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
  if (!isSeen()) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: "instant" });
}
