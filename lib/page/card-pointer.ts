/**
 * Reads pointer, finger and pen: which of their movements mean the card, and what they ask of it. What it finds goes to
 * the card's state machine as events; it decides nothing about the card itself.
 *
 * - Moving looks under the pointer once a frame, and not at all while it sweeps with nothing open.
 * - Pressing on the page ends a card that only hovers; on its own term it waits for what becomes of the press.
 * - Clicking pins the term's card, or closes one by being elsewhere. A finger that scrolls, a scroll bar and the
 *   right button make no click.
 * - A long press opens the card of a term in a link, whose tap is the link's.
 */
import { type CardEvent, type CardState, shownTerm } from "./card-state";
import { type Box, isInCorridor, isInside } from "./corridor";
import type { Highlighter, Hit } from "./highlighter";
import { type LongPress, startLongPress } from "./long-press";
import type { PageMention } from "./page-mention";
import { createSweepDetector, REST_MS } from "./pointer-speed";
import { watchReader } from "./reader-busy";

/** Under these a click means something to the page already. */
const INTERACTIVE = "a[href],button,summary,label,input,select,textarea,[role=button],[role=link],[onclick]";
/** Pages of their own inside the page: what the pointer does in them is not told here. */
const FRAMES = "iframe,frame,object,embed";
/** A press that moves farther than this drags or selects, in CSS px. */
const DRAG_PX = 5;
/** After a long press, what the lifted finger sets off (a click, a menu) is kept from the page for this long, in ms. */
const AFTERMATH_MS = 500;

export interface CardPointerOptions {
  readonly highlighter: Pick<Highlighter, "hit">;
  readonly signal: AbortSignal;
  /** Whether a node is the card's host. */
  readonly isOurs: (node: EventTarget | null) => boolean;
  /** The card's box in the viewport, or null while there is none. */
  readonly cardBox: () => Box | null;
  readonly state: () => CardState<PageMention>;
  readonly happen: (event: CardEvent<PageMention>) => void;
}

/** Where the pointer was last seen, in viewport coordinates, CSS px. */
interface Point {
  readonly x: number;
  readonly y: number;
  /** Whether it is over the card. No node of the page is kept: a view that the page has left would stay in memory. */
  readonly isOurs: boolean;
}

/** What was under the pointer when a button or finger went down; forgotten when it has gone up. */
interface Press extends Point {
  readonly target: EventTarget | null;
  readonly hit: Hit | null;
}

/** Listens until the signal is aborted. */
export class CardPointer {
  readonly #options: CardPointerOptions;
  readonly #reader;
  readonly #isSweeping = createSweepDetector();
  #point: Point | null = null;
  #sweeps = false;
  /** The frame in which the last movement is looked at; 0 when all have been. */
  #frame = 0;
  /** Runs while a sweeping pointer may come to rest: a pointer that stands still sends nothing more. */
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #press: Press | null = null;
  /** Runs while the page has its turn with a click. */
  #clickTimer: ReturnType<typeof setTimeout> | undefined;
  #longPress: LongPress | null = null;

  constructor(options: CardPointerOptions) {
    this.#options = options;
    this.#reader = watchReader(options.signal, () => this.#leave());
    this.#listen(options.signal);
    options.signal.addEventListener("abort", () => {
      this.#forgetMoves();
      this.#endPress();
    });
  }

  #listen(signal: AbortSignal): void {
    const on = <Type extends keyof DocumentEventMap>(types: readonly Type[], handle: (event: DocumentEventMap[Type]) => void) => {
      for (const type of types) document.addEventListener(type, (event) => event.isTrusted && handle(event), { capture: true, signal });
    };
    on(["pointermove"], (event) => this.#moved(event));
    on(["pointerover"], ({ target }) => target instanceof Element && target.matches(FRAMES) && this.#leave());
    on(["pointerdown"], (event) => this.#pressed(event));
    on(["pointerup", "pointercancel"], ({ type }) => {
      const longPress = this.#longPress;
      longPress?.end();
      const press = this.#press;
      setTimeout(() => {
        if (this.#longPress === longPress) this.#endPress();
        if (this.#press === press) this.#press = null;
      }, AFTERMATH_MS);
      if (type === "pointercancel") this.#press = null;
    });
    on(["scroll"], () => this.#scrolled());
    on(["click"], (event) => this.#clicked(event));
    // Pressed after the click, however long the page takes for that, it is the reader's last word.
    on(["keydown"], ({ key }) => key === "Escape" && clearTimeout(this.#clickTimer));
    on(["contextmenu"], (event) => this.#longPress?.fire() && swallow(event));
    document.documentElement.addEventListener("pointerleave", (event) => event.isTrusted && this.#leave(), { signal });
  }

  #endPress(): void {
    this.#longPress?.end();
    this.#longPress = null;
  }

  #forgetMoves(): void {
    clearTimeout(this.#restTimer);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** The pointer is somewhere else for good: in another page, in a field that is written into. */
  #leave(): void {
    this.#forgetMoves();
    this.#options.happen({ type: "off" });
  }

  #moved({ pointerType, clientX: x, clientY: y, target, timeStamp, buttons }: PointerEvent): void {
    if (pointerType === "touch") return this.#longPress?.moved(x, y);
    // Where the page scrolls or changes under it, a pointer that stands still is told to have moved.
    if (this.#point?.x === x && this.#point.y === y) return;
    this.#point = { x, y, isOurs: this.#options.isOurs(target) };
    this.#sweeps = this.#isSweeping(x, y, timeStamp);
    clearTimeout(this.#restTimer);
    // With a button down the reader selects or drags.
    if (buttons !== 0) return this.#dragged(x, y);
    if (this.#sweeps) this.#restTimer = setTimeout(() => this.#look(false), REST_MS);
    // One look a frame, however often a fast mouse tells where it is.
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look(this.#sweeps);
    });
  }

  #look(isSweeping: boolean): void {
    const { happen, state } = this.#options;
    const { name } = state();
    if (!this.#point || name === "pinned" || (isSweeping && name === "idle")) return;
    if (this.#point.isOurs) return happen({ type: "over-card" });
    const hit = this.#openable(this.#point);
    if (hit) happen({ type: "over-term", term: hit.mention, line: hit.line, isSweeping });
    else if (!this.#isOnTheWay(this.#point)) happen({ type: "off" });
  }

  /** The term under a point, if its card may open: not while the reader writes or selects, nor over what is selected. */
  #openable({ x, y }: Point): Hit | null {
    if (this.#reader.isBusy()) return null;
    const hit = this.#options.highlighter.hit(x, y);
    return hit && !this.#reader.isSelected(hit.mention.range) ? hit : null;
  }

  /** Whether a point lies between an open card and its term. */
  #isOnTheWay({ x, y }: Point): boolean {
    const shown = shownTerm(this.#options.state());
    const line = shown?.term.range.getClientRects()[shown.line];
    const card = this.#options.cardBox();
    return line !== undefined && card !== null && isInCorridor(x, y, line, card);
  }

  /** What moves under a resting pointer opens nothing; where term or card has moved away from under it, it has left. */
  #scrolled(): void {
    this.#longPress?.end();
    const { name } = this.#options.state();
    if (name === "waiting") this.#leave();
    if (name !== "open") return;
    this.#forgetMoves();
    // After the card has followed its term.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const shown = shownTerm(this.#options.state());
      if (!this.#point || !shown) return;
      const { x, y, isOurs } = this.#point;
      const card = isOurs ? this.#options.cardBox() : null;
      const boxes = card ? [card] : [...shown.term.range.getClientRects()];
      if (!boxes.some((box) => isInside(x, y, box))) this.#leave();
    });
  }

  #pressed(event: PointerEvent): void {
    const { target, button, pointerType, clientX: x, clientY: y } = event;
    this.#forgetMoves();
    this.#endPress();
    const { happen, highlighter, isOurs, state } = this.#options;
    const now = state();
    const shown = shownTerm(now);
    const hit = isOurs(target) ? null : highlighter.hit(x, y);
    this.#press = { x, y, isOurs: isOurs(target), target, hit };
    if (isOurs(target)) {
      this.#pinShown();
    } else if (pointerType === "touch") {
      if (hit && isInteractive(event)) this.#longPress = startLongPress(x, y, () => this.#pin(hit));
    } else if (button === 0 && now.name !== "pinned" && (!shown || hit?.mention !== shown.term)) {
      happen({ type: "dismiss" });
    }
  }

  /** Selecting or dragging from its term away ends a card that only hovers. */
  #dragged(x: number, y: number): void {
    const press = this.#press;
    if (!press || press.isOurs || this.#options.state().name === "pinned") return;
    if (isDrag(press, x, y)) this.#options.happen({ type: "dismiss" });
  }

  #clicked(event: MouseEvent): void {
    const press = this.#press;
    this.#press = null;
    if (this.#longPress?.fire()) return swallow(event);
    // By keyboard as well.
    if (this.#options.isOurs(event.target)) return this.#pinShown();
    // Without a press it was the keyboard; with one inside the card, something selected there and let go outside.
    if (!press || event.button !== 0 || press.isOurs) return;
    // A press that was let go elsewhere, or has selected something, was no click, though browsers send one.
    const hasEffect = event.target !== press.target || !getSelection()?.isCollapsed;
    if (hasEffect && isDrag(press, event.clientX, event.clientY)) return;
    const hit = isInteractive(event) ? null : this.#options.highlighter.hit(event.clientX, event.clientY);
    // Once the page has had its turn: a click that it has taken for itself pins nothing.
    clearTimeout(this.#clickTimer);
    this.#clickTimer = setTimeout(() => {
      if (hit && !event.defaultPrevented) this.#pin(hit);
      else if (press.hit?.mention !== shownTerm(this.#options.state())?.term) this.#options.happen({ type: "dismiss" });
    });
  }

  /** Who presses in a card reads, selects or uses it: it stays. */
  #pinShown(): void {
    const state = this.#options.state();
    const shown = shownTerm(state);
    if (shown && state.name !== "pinned") this.#pin({ mention: shown.term, line: shown.line });
  }

  #pin({ mention, line }: Hit): void {
    this.#options.happen({ type: "pin", term: mention, line, by: "pointer" });
  }
}

/** The way through shadow roots as well: there the target is only the outermost host. */
function isInteractive(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.matches(INTERACTIVE));
}

function isDrag(press: Point, x: number, y: number): boolean {
  return Math.hypot(x - press.x, y - press.y) > DRAG_PX;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
