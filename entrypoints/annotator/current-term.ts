/**
 * The term that commands went to: where it is among the others, its ring, and what is said of it. It is not the card: one can go
 * from term to term without any (docs/decisions/0020-going-from-term-to-term.md).
 */
import { announceTerm } from "@/components/announcement";
import type { Translate } from "@/lib/extension/i18n";
import type { CardAnswer } from "@/lib/extension/messages";
import { clipBox } from "@/lib/page/clip-box";
import { findSuccessor } from "@/lib/page/find-successor";
import type { Highlighter } from "@/lib/page/highlighter";
import type { PageMention } from "@/lib/page/page-mention";
import { createReachTest } from "@/lib/page/top-layer";
import type { CardHost } from "./card-host";

/** So long a term has to stay the current one before it is spoken of, in ms: a key held down says nothing. */
const SPEAK_AFTER_MS = 150;
/** Kept free above and below a term that is scrolled to, in CSS px. */
const COMFORT_PX = 60;

interface CurrentTermOptions {
  readonly highlighter: Highlighter;
  readonly host: CardHost;
  /** In the language that is chosen now. */
  readonly t: () => Translate;
  /** Every mention that can be seen, in document order. */
  readonly mentions: () => readonly PageMention[];
  /** Those that are painted. */
  readonly painted: () => readonly PageMention[];
  readonly ask: (mention: PageMention) => Promise<CardAnswer>;
}

export class CurrentTerm {
  readonly #options: CurrentTermOptions;
  #mention: PageMention | null = null;
  /** Outlives the ring: the next command goes on from here. */
  #last: PageMention | null = null;
  #timer = 0;

  constructor(options: CurrentTermOptions) {
    this.#options = options;
  }

  /** The term with the ring, or null. */
  get mention(): PageMention | null {
    return this.#mention;
  }

  /** Mentions that a command may go to, of the painted ones unless said otherwise: none behind a dialog of the page. */
  reachable(mentions = this.#options.painted()): PageMention[] {
    const isReachable = createReachTest();
    return mentions.filter(({ range }) => isReachable(range.startContainer));
  }

  /**
   * The mention to go to: after or before the current one while that is in view, else the first (or last) that is in view.
   * @param shown whose card is open, if any.
   */
  neighbour(direction: 1 | -1, shown?: PageMention): PageMention | null {
    const mentions = this.reachable();
    const from = [shown, this.#last].find((mention) => mention && mentions.includes(mention) && isInView(mention.range, 0));
    if (from) return mentions[(mentions.indexOf(from) + direction + mentions.length) % mentions.length] ?? null;
    const seen = mentions.filter(({ range }) => isInView(range, 0));
    const ahead = mentions.filter(({ range }) => range.getBoundingClientRect().top >= 0 === (direction === 1));
    return [seen, ahead, mentions].find((some) => some.length > 0)?.at(direction === 1 ? 0 : -1) ?? null;
  }

  /** The current mention while it is in view, else the first that is. */
  nearest(): PageMention | null {
    const last = this.#last;
    return last && isInView(last.range, 0) && this.reachable().includes(last) ? last : this.neighbour(1);
  }

  /** Makes a mention the current one: scrolls to it, puts the ring around it, and speaks of it once. */
  goTo(mention: PageMention): void {
    scrollIntoView(mention.range);
    if (this.#mention === mention) return;
    this.#mention = mention;
    this.#last = mention;
    const { highlighter, host, ask, t } = this.#options;
    highlighter.setCurrent(mention);
    host.ring(mention.range);
    host.say("", t().language);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(async () => {
      if (this.#mention !== mention) return;
      const answer = await ask(mention).catch(() => ({ ok: false }) as const);
      if (this.#mention !== mention) return;
      const painted = this.reachable();
      const mentions = painted.includes(mention) ? painted : this.reachable(this.#options.mentions());
      const place = { at: mentions.indexOf(mention) + 1, count: mentions.length };
      const content = answer.ok ? answer.content : null;
      // A dialog that has just got the focus is called by its name already.
      host.say(announceTerm({ head: mention.entity, content, place, isNamed: host.hasFocus, t: t() }), t().language);
    }, SPEAK_AFTER_MS);
  }

  /** Takes the ring away where another mention's card opens. */
  giveWayTo(shown: PageMention): void {
    if (this.#mention !== shown) this.clear();
    this.#last = shown;
    this.#options.highlighter.setCurrent(shown);
  }

  /** Takes the ring away. */
  clear(): void {
    clearTimeout(this.#timer);
    if (!this.#mention) return;
    this.#mention = null;
    this.#options.host.ring(null);
    this.#options.highlighter.setCurrent(null);
  }

  /** The ring goes with its term to where the page wrote it anew; one that is no longer on the page has none. */
  mentionsChanged(): void {
    const mentions = this.#options.mentions();
    // No hold on a term of a page that has gone on.
    if (this.#last && this.#last !== this.#mention && !mentions.includes(this.#last)) this.#last = null;
    if (!this.#mention || mentions.includes(this.#mention)) return;
    const successor = findSuccessor(this.#mention, mentions);
    if (!successor) {
      this.#last = null;
      return this.clear();
    }
    this.#mention = successor;
    this.#last = successor;
    this.#options.host.ring(successor.range);
    this.#options.highlighter.setCurrent(successor);
  }
}

/** Whether a range can be seen, at least so many px from the upper and lower edges of what is seen. */
function isInView(range: Range, distance: number): boolean {
  const box = range.getBoundingClientRect();
  const seen = clipBox(range.startContainer.parentElement);
  return box.top >= seen.top + distance && box.bottom <= seen.bottom - distance && box.right > seen.left && box.left < seen.right;
}

/** Brings a range to the middle of the viewport unless it is comfortably in it. */
function scrollIntoView(range: Range): void {
  if (isInView(range, 0) && isWithinComfort(range)) return;
  // The element first, for scrolling containers inside the page; then the line itself, for long paragraphs.
  range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
  if (!isWithinComfort(range)) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: "instant" });
}

function isWithinComfort(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= COMFORT_PX && bottom <= innerHeight - COMFORT_PX;
}
