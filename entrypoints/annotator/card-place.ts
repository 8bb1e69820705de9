/** Keeps a card where it belongs: at its term's line until the reader moves it, then where it was put. */
import { autoUpdate } from "@floating-ui/dom";
import type { Box } from "@/lib/page/corridor";
import { clampCard, lineBox, MARGIN_PX, nextCorner, placeCard, type Side } from "@/lib/page/place-card";

/** A card's width and height where nothing restricts it, in px of its own. */
const WIDTH_PX = 432;
const MOST_HEIGHT_PX = 480;
/** With less than this of a page in sight, a card cannot be kept in it, in CSS px. */
const LEAST_SEEN_PX = 250;
/** How far an arrow key moves a card, in CSS px. */
const STEP_PX = 24;

/** A press that moves less than this is a click, in CSS px. */
const DRAG_PX = 4;
/** What in a header is pressed for something else. */
const NOT_A_HANDLE = "button:not(.move), a, input, select, summary";
/** What in a header is selected by mouse or pen; a finger selects by a long press, and browsers move its touch to what is near and has a focus. */
const SELECTED = "h2, .what";

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

/** One frame in the card's root, which stands where the card is to be seen. */
export class CardPlace {
  readonly #frame: HTMLElement;
  #side: Side | null = null;
  /** Where the reader has put it, in viewport coordinates; null while it stands at its term. */
  #moved: { readonly left: number; readonly top: number } | null = null;

  /** The press that is on, or was last, has moved the card: the click that ends it means nothing more. */
  #wasDragged = false;

  /** How many px of the viewport are one px of the card. */
  #factor = 1;
  #placeAgain: (() => void) | null = null;

  /** @param frame the card's parent; header and buttons for moving are found in it when they are used. */
  constructor(frame: HTMLElement) {
    this.#frame = frame;
    frame.addEventListener("pointerdown", (event) => event.isTrusted && this.#grabbed(event));
    frame.addEventListener("click", (event) => {
      if (event.isTrusted && !this.#wasDragged && isOnMoveButton(event.target))
        this.#moveTo(nextCorner(frame.getBoundingClientRect(), viewportBox()));
    });
    frame.addEventListener("keydown", (event) => {
      const step = ARROWS[event.key];
      if (!event.isTrusted || !step || !isOnMoveButton(event.target)) return;
      event.preventDefault();
      const { left, top } = frame.getBoundingClientRect();
      this.#moveTo({ left: left + step[0], top: top + step[1] });
    });
  }

  /** Makes cards so many times as large as they are by default, an open one at once. */
  setFactor(factor: number): void {
    this.#factor = factor;
    this.#placeAgain?.();
  }

  /** Keeps the card at one line of a range, or where it is then moved. @returns how to stop. */
  follow(range: Range, line: number): () => void {
    this.#moved = null;
    this.#side = null;
    const context = range.startContainer.parentElement ?? document.documentElement;
    const isRtl = getComputedStyle(context).direction === "rtl";
    let last: Box | null = null;
    // A page that writes the term anew takes it away for a moment; the card waits where it is.
    const lineNow = () => {
      last = lineBox([...range.getClientRects()], line) ?? last;
      return last ?? range.getBoundingClientRect();
    };
    const reference = { contextElement: context, getBoundingClientRect: () => range.getBoundingClientRect() };
    this.#placeAgain = () => this.#update(lineNow(), isRtl);
    const stop = autoUpdate(reference, this.#frame, this.#placeAgain);
    return () => {
      this.#placeAgain = null;
      stop();
    };
  }

  #update(line: Box, isRtl: boolean): void {
    const frame = this.#frame;
    const factor = this.#factor;
    // A page that is zoomed by its own style zooms everything in it; the card has the reader's size.
    const zoom = (frame.getRootNode() as ShadowRoot).host.currentCSSZoom ?? 1;
    frame.style.zoom = String(factor / zoom);
    if (this.#moved) return this.#put(this.#moved);
    const height = Math.min(wantedHeight(frame, factor), MOST_HEIGHT_PX * factor);
    const place = placeCard(line, { width: WIDTH_PX * factor, height }, viewportBox(), { isRtl, side: this.#side });
    this.#side = place.side;
    this.#allow(place.width, place.maxHeight);
    this.#stand(place);
  }

  /** @param place in the viewport; lengths of the frame's style are its own, which its zoom multiplies. */
  #stand({ left, top }: { readonly left: number; readonly top: number }): void {
    const { style } = this.#frame;
    style.left = `${Math.round(left) / this.#factor}px`;
    style.top = `${Math.round(top) / this.#factor}px`;
  }

  #moveTo(place: { readonly left: number; readonly top: number }): void {
    this.#moved = place;
    this.#put(place);
  }

  #put({ left, top }: { readonly left: number; readonly top: number }): void {
    const viewport = viewportBox();
    const margins = 2 * MARGIN_PX;
    const width = Math.min(WIDTH_PX * this.#factor, viewport.right - viewport.left - margins);
    this.#allow(width, viewport.bottom - viewport.top - margins);
    this.#stand(clampCard(left, top, this.#frame.getBoundingClientRect(), viewport));
  }

  #allow(width: number, maxHeight: number): void {
    const card = this.#frame.querySelector<HTMLElement>(".card");
    if (!card) return;
    card.style.width = `${Math.floor(width / this.#factor)}px`;
    card.style.maxHeight = `${Math.floor(Math.min(maxHeight / this.#factor, MOST_HEIGHT_PX))}px`;
  }

  /** The header is what a card is held by; its buttons and what can be selected in it are not. */
  #grabbed(event: PointerEvent): void {
    const { target, clientX, clientY, pointerId, pointerType, button, isPrimary } = event;
    this.#wasDragged = false;
    const header = target instanceof Element ? target.closest("header") : null;
    const isFor = pointerType === "touch" ? NOT_A_HANDLE : `${NOT_A_HANDLE}, ${SELECTED}`;
    if (!header || button !== 0 || !isPrimary || (target as Element).closest(isFor)) return;
    // Nothing is selected meanwhile; a button takes the focus as ever.
    if (!isOnMoveButton(target)) event.preventDefault();
    const { left, top } = this.#frame.getBoundingClientRect();
    const hold = new AbortController();
    const { signal } = hold;
    const move = (moved: PointerEvent) => {
      const [x, y] = [moved.clientX - clientX, moved.clientY - clientY];
      if (!this.#wasDragged && Math.hypot(x, y) < DRAG_PX) return;
      // Only now: what is captured clicks the header, and not the button that was pressed.
      if (!this.#wasDragged) header.setPointerCapture(pointerId);
      this.#wasDragged = true;
      this.#moveTo({ left: left + x, top: top + y });
    };
    this.#frame.addEventListener("pointermove", (moved) => moved.isTrusted && move(moved), { signal });
    for (const type of ["pointerup", "pointercancel"]) this.#frame.addEventListener(type, () => hold.abort(), { signal });
  }
}

function isOnMoveButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".move") !== null;
}

/** How high the card would be if nothing in it had to scroll, in px of the viewport. What scrolls is measured in px of its own. */
function wantedHeight(frame: HTMLElement, factor: number): number {
  const parts = [...frame.querySelectorAll<HTMLElement>(".card, .body")];
  return parts.reduce((sum, part) => sum + (part.scrollHeight - part.clientHeight) * factor, frame.getBoundingClientRect().height);
}

/** What the reader sees of the page: less than the window where it is pinched larger, unless too little for a card is left. */
function viewportBox(): Box {
  const seen = visualViewport ?? { offsetLeft: 0, offsetTop: 0, width: innerWidth, height: innerHeight };
  // Where a card has to be larger than what is seen, the reader pans over it; it must not come along.
  const [left, width] = seen.width < LEAST_SEEN_PX ? [0, innerWidth] : [seen.offsetLeft, seen.width];
  const [top, height] = seen.height < LEAST_SEEN_PX ? [0, innerHeight] : [seen.offsetTop, seen.height];
  return { left, top, right: left + width, bottom: top + height };
}
