/** Joins pointer, keyboard and commands to the card's state machine, and the state to what is seen. */
import type { CardPageProps } from "@/components/Card";
import type { CardStatus } from "@/components/card-view";
import { OpenedViews } from "@/components/opened-views";
import type { Language, Translate } from "@/lib/extension/i18n";
import type { CardAnswer, CiteAnswer, TimelineAnswer } from "@/lib/extension/messages";
import { askBackground } from "@/lib/extension/page-messages";
import type { CitationFormat } from "@/lib/facts/cite-formats";
import { CardPointer } from "@/lib/page/card-pointer";
import { type CardEvent, type CardState, DWELL_MS, GRACE_MS, nextCardState, shownTerm } from "@/lib/page/card-state";
import { findSuccessor } from "@/lib/page/find-successor";
import { type FocusPlace, noteFocusPlace, returnToFocusPlace } from "@/lib/page/focus-place";
import type { Highlighter } from "@/lib/page/highlighter";
import type { PageMention } from "@/lib/page/page-mention";
import { CardHost } from "./card-host";
import { CurrentTerm } from "./current-term";

/** How often a term flashes when it was jumped to, and how long each phase is, in ms. */
const FLASHES = 2;
const FLASH_MS = 160;
/** A card waits this long for its facts before it opens without them, in ms: no layout shift in the usual case. */
const PATIENCE_MS = 250;

export interface CardControllerOptions {
  readonly highlighter: Highlighter;
  /** In the language that is chosen now. */
  readonly t: () => Translate;
  readonly signal: AbortSignal;
  /** Every mention that can be seen, in document order. */
  readonly mentions: () => readonly PageMention[];
  /** Those that are painted. */
  readonly painted: () => readonly PageMention[];
  readonly requestCard: (entity: string) => Promise<CardAnswer>;
  readonly requestTimeline: (entity: string) => Promise<TimelineAnswer>;
  /** Whether a card stays although its mention is gone. */
  readonly keepsOpen: (mention: PageMention) => boolean;
  /** What a card says of the page and of the mention, and what the reader can do about it. */
  readonly aboutPage: (mention: PageMention) => CardPageProps;
  /** Whether the extension is still there; false when it was updated or removed. */
  readonly isAlive: () => boolean;
}

export class CardController {
  readonly host = new CardHost(() => {
    this.#happen({ type: "dismiss" });
    this.#current.clear();
  });
  readonly #options: CardControllerOptions;
  readonly #opened: OpenedViews;
  /** Shows the card again as it was last shown, with what was opened in it since. */
  #renderAgain = () => {};
  #state: CardState<PageMention> = { name: "idle" };
  #timer = 0;
  #shown: PageMention | null = null;
  #answer: { readonly mention: PageMention; readonly promise: Promise<CardAnswer> } | null = null;
  /** What the shown card says now; null until it is rendered for the first time. */
  #status: CardStatus | null = null;
  /** The card takes the focus as soon as it is there. */
  #wantsFocus = false;
  #focusBefore: FocusPlace | null = null;
  readonly #current: CurrentTerm;

  constructor(options: CardControllerOptions) {
    this.#options = options;
    this.#opened = new OpenedViews({ ...options, onChange: () => this.#shown && this.#renderAgain() });
    this.#current = new CurrentTerm({ ...options, host: this.host, ask: (mention) => this.#ask(mention) });
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
      this.#current.clear();
      this.host.hide();
    });
  }

  /** Called when the page's mentions have changed: a card goes with its term to where the page wrote it anew, or closes. */
  mentionsChanged(): void {
    const term = this.#state.name === "idle" ? null : this.#state.term;
    if (term && !this.#options.mentions().includes(term) && !this.#options.keepsOpen(term)) this.#follow(term);
    this.#current.mentionsChanged();
    const asked = this.#answer?.mention;
    // A term that was only announced has no card that closes; no hold on it once the page has gone on.
    if (asked && asked !== this.#shown && !this.#options.mentions().includes(asked)) this.#answer = null;
  }

  /** Keeps an open card until it is closed. */
  pin(): void {
    const shown = shownTerm(this.#state);
    if (shown) this.#happen({ type: "pin", term: shown.term, line: shown.line, by: "pointer" });
  }

  /** Shows an open card anew: what it says of page and mention has changed, or with `asksAgain` its facts have. */
  async refresh(asksAgain: boolean): Promise<void> {
    const mention = this.#shown;
    if (asksAgain) this.#answer = null;
    if (!mention) return;
    this.#renderAgain();
    if (!asksAgain) return;
    // What was opened in the card was read as of the day before.
    this.#opened.clear();
    const answer = this.#ask(mention);
    const status = await answer.then(toStatus, (): CardStatus => ({ name: "failed" }));
    // Another term is shown by now, or another date was set meanwhile.
    if (this.#shown === mention && this.#answer?.promise === answer) this.#render(mention, status);
  }

  #follow(term: PageMention): void {
    const successor = findSuccessor(term, this.#options.mentions());
    if (!successor) return this.#happen({ type: "dismiss" });
    if (this.#answer?.mention === term) this.#answer = { ...this.#answer, mention: successor };
    this.#happen({ type: "moved", term: successor });
  }

  /**
   * Goes to the next or previous mention: a ring around it, and a word to who listens. A pinned card follows, with the focus if it
   * is in it; one that the pointer opened gives way. @returns false when there is none.
   */
  step(direction: 1 | -1): boolean {
    const mention = this.#current.neighbour(direction, shownTerm(this.#state)?.term);
    if (!mention) return false;
    if (this.#state.name !== "pinned") this.#happen({ type: "dismiss" });
    this.#current.goTo(mention);
    if (this.#state.name === "pinned") this.#open(mention, this.#wantsFocus || this.host.hasFocus);
    return true;
  }

  /** Opens the card of the current mention (or of the first in view) with the focus in it. @returns false when there is none. */
  openCurrent(): boolean {
    const mention = shownTerm(this.#state)?.term ?? this.#current.nearest();
    if (mention) this.#goToCard(mention);
    return mention !== null;
  }

  /** Scrolls to the first mention of an entity (from its second call on, to the next), flashes it and opens its card. */
  show(entity: string): boolean {
    const mentions = this.#current.reachable(this.#options.mentions()).filter((mention) => mention.entity.id === entity);
    const current = this.#state.name === "pinned" ? mentions.indexOf(this.#state.term) : -1;
    const mention = mentions[(current + 1) % mentions.length];
    if (!mention) return false;
    this.#goToCard(mention);
    void this.#flash(mention);
    return true;
  }

  #goToCard(mention: PageMention): void {
    this.#current.goTo(mention);
    this.#open(mention, true);
  }

  #open(mention: PageMention, withFocus: boolean): void {
    this.#wantsFocus = withFocus;
    this.#happen({ type: "pin", term: mention, line: 0, by: "command" });
    if (this.#shown === mention && this.#status) this.#takeFocus();
  }

  #listen(signal: AbortSignal): void {
    const on = <Type extends keyof DocumentEventMap>(type: Type, handle: (event: DocumentEventMap[Type]) => void) =>
      document.addEventListener(type, (event) => event.isTrusted && handle(event), { capture: true, passive: type !== "keydown", signal });

    on("pointerdown", (event) => (this.host.isOurs(event.target) ? this.#noteFocus() : this.#current.clear()));
    on("keydown", (event) => {
      // In the middle of a word being composed, Esc belongs to the input method.
      if (event.isComposing) return;
      if (event.key === "Tab" && this.#shown) this.#tabbed(event.shiftKey);
      if (event.key !== "Escape") return;
      if (!shownTerm(this.#state)) return this.#current.clear();
      // Esc closes one level: what was opened in the card, then the card, whatever the page does with it next time.
      event.preventDefault();
      event.stopPropagation();
      if (!this.#opened.back()) this.#happen({ type: "dismiss" });
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
    if (!shown) this.#close();
    else if (shown.term !== this.#shown) void this.#show(shown.term, shown.line);
    // Pinned, it is a dialog.
    else if (this.#status && before.name !== state.name) this.#render(shown.term, this.#status);
  }

  /** Asks for a card's content once per term; waiting asks, opening finds the answer there. */
  #ask(mention: PageMention): Promise<CardAnswer> {
    if (this.#answer?.mention !== mention) {
      const promise = this.#options.requestCard(mention.entity.id);
      this.#answer = { mention, promise };
    }
    return this.#answer.promise;
  }

  async #show(mention: PageMention, line: number): Promise<void> {
    if (this.#shown !== mention) this.#opened.clear();
    this.#shown = mention;
    this.#status = null;
    this.#current.giveWayTo(mention);
    this.#options.highlighter.setCurrent(mention);
    const answer = this.#ask(mention).then(toStatus, (): CardStatus => ({ name: "failed" }));
    const patience = new Promise<CardStatus>((resolve) => setTimeout(() => resolve({ name: "loading" }), PATIENCE_MS));
    const first = await Promise.race([answer, patience]);
    if (this.#shown !== mention) return;
    this.#render(mention, first);
    this.host.follow(mention.range, line);
    this.#takeFocus();
    if (first.name !== "loading") return;
    const status = await answer;
    if (this.#shown === mention) this.#render(mention, status);
  }

  #render(shown: PageMention, status: CardStatus): void {
    this.#status = status;
    // Bound, for no handler of the card shares its scope: one that outlives the card would hold on to the term.
    this.#renderAgain = this.#render.bind(this, shown, status);
    // A failed answer is asked for again the next time.
    if (status.name === "failed") this.#answer = null;
    this.host.render({
      head: shown.entity,
      status,
      ...this.#options.aboutPage(shown),
      opened: this.#opened.all,
      t: this.#options.t(),
      onOpen: (view) => this.#opened.open(view),
      onBack: () => this.#opened.back(),
      isDialog: this.#state.name === "pinned",
      onClose: () => this.#happen({ type: "dismiss" }),
      onCite: cite,
    });
  }

  #takeFocus(): void {
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    this.#noteFocus();
    this.host.focus();
  }

  /** Who tabs out of a card goes on from where the card was opened, and leaves none standing over the text. */
  #tabbed(isBackwards: boolean): void {
    this.#noteFocus();
    if (this.host.isTabbedOut(isBackwards)) this.#happen({ type: "dismiss" });
  }

  /** Called before the focus can go into the card. */
  #noteFocus(): void {
    if (!this.host.hasFocus) this.#focusBefore = noteFocusPlace();
  }

  #close(): void {
    const shown = this.#shown;
    if (!shown) return;
    const { hasFocus } = this.host;
    this.#shown = null;
    this.#status = null;
    this.#wantsFocus = false;
    this.#answer = null;
    this.#opened.clear();
    // It would hold on to a term of a page that has gone on.
    this.#renderAgain = () => {};
    this.host.hideCard();
    this.#options.highlighter.setCurrent(this.#current.mention);
    if (hasFocus && !(this.#focusBefore && returnToFocusPlace(this.#focusBefore))) this.host.continueTabbing(shown.range);
    this.#focusBefore = null;
  }

  /**
   * While the page is hidden our host is not in it: Firefox ends our scripts without a word when the extension is
   * removed (its user is on the add-ons page then), and a card left behind would be dead. A pinned one comes back.
   */
  #pageHidden(isHidden: boolean): void {
    if (this.#state.name !== "pinned") this.#happen({ type: "dismiss" });
    const term = this.#shown ?? this.#current.mention;
    if (isHidden) this.host.putAway();
    else if (term && this.#options.isAlive()) this.host.bringBack(term.range);
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

async function cite(fact: string, format: CitationFormat, language: Language): Promise<CiteAnswer> {
  return (await askBackground({ type: "cite", fact, format, language })) ?? { ok: false };
}

function toStatus(answer: CardAnswer): CardStatus {
  return answer.ok ? { name: "ready", content: answer.content } : { name: "failed" };
}
