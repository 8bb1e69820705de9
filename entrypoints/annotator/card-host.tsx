/**
 * The one node we add to a page: a host with a closed shadow root, in the top layer, there only while a
 * card is open. It stands at the end of the document element, out of reach of pages that rewrite their body,
 * or in the dialog that has the reader's attention (lib/page/top-layer.ts).
 */
import { autoUpdate, computePosition, flip, offset, shift, size, type VirtualElement } from "@floating-ui/dom";
import { render } from "preact";
import { Card, type CardProps } from "@/components/Card";
import cardStyle from "@/components/card.css?inline";
import sourceStyle from "@/components/source-list.css?inline";
import tokenStyle from "@/components/tokens.css?inline";
import type { Box } from "@/lib/page/corridor";
import { TopLayer } from "@/lib/page/top-layer";

/** Space between the term's line and the card, CSS px: the underline stays visible. */
const GAP_PX = 8;
/** Space kept to the edges of the viewport, CSS px. */
const MARGIN_PX = 8;
/** A card is never squeezed below this height, CSS px. */
const LEAST_HEIGHT_PX = 160;

export class CardHost {
  /** Every node that was ever ours: what a page tells of its removal comes later. */
  readonly #ours = new WeakSet<EventTarget>();
  readonly #onLost: () => void;
  #layer: TopLayer | null = null;
  #root: ShadowRoot | null = null;
  /** What moves: the host itself shows the page no position. */
  #frame: HTMLElement | null = null;
  #stopFollowing: (() => void) | null = null;

  /** @param onLost called when the page keeps taking the host away. */
  constructor(onLost: () => void) {
    this.#onLost = onLost;
  }

  /** Whether a node is our host, the only part of us that the page's DOM has. */
  isOurs(node: EventTarget | null): boolean {
    return node !== null && this.#ours.has(node);
  }

  /** Whether the keyboard focus is in the card. */
  get hasFocus(): boolean {
    return this.#root?.activeElement != null;
  }

  /** The card's box in the viewport, or null while none is shown. */
  get box(): Box | null {
    return this.#frame?.getBoundingClientRect() ?? null;
  }

  /** Shows or updates the card, without moving it. */
  render(props: CardProps): void {
    render(<Card {...props} />, this.#ensureFrame());
  }

  /** Keeps the card at one line of a range until it is hidden or put elsewhere. */
  follow(range: Range, line: number): void {
    const frame = this.#frame;
    if (!frame) return;
    this.#layer?.showFor(range.startContainer);
    this.#stopFollowing?.();
    const reference: VirtualElement = {
      contextElement: range.startContainer.parentElement ?? document.documentElement,
      getBoundingClientRect: () => {
        const boxes = range.getClientRects();
        return boxes[Math.min(line, boxes.length - 1)] ?? range.getBoundingClientRect();
      },
    };
    this.#stopFollowing = autoUpdate(reference, frame, () => void this.#place(reference, frame));
  }

  /** Moves the keyboard focus into the card. */
  focus(): void {
    this.#frame?.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true });
  }

  /** Takes the host out of a page that is hidden; brought back, the card is as it was, with focus, folds and scroll position. */
  putAway(): void {
    this.#layer?.putAway();
  }

  /** Shows what was put away, at a range that is still on the page. */
  bringBack(range: Range): void {
    this.#layer?.showFor(range.startContainer);
  }

  hide(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (this.#frame) render(null, this.#frame);
    this.#layer?.putAway();
    this.#layer = null;
    this.#root = null;
    this.#frame = null;
  }

  #ensureFrame(): HTMLElement {
    if (this.#frame) return this.#frame;
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokenStyle + sourceStyle + cardStyle);
    root.adoptedStyleSheets = [sheet];
    const frame = document.createElement("div");
    frame.className = "frame";
    root.append(frame);
    this.#ours.add(host);
    this.#layer = new TopLayer(host, root, this.#onLost);
    this.#root = root;
    this.#frame = frame;
    return frame;
  }

  async #place(reference: VirtualElement, frame: HTMLElement): Promise<void> {
    const { x, y } = await computePosition(reference, frame, {
      strategy: "fixed",
      placement: "bottom-start",
      middleware: [
        offset(GAP_PX),
        flip({ padding: MARGIN_PX, fallbackStrategy: "bestFit" }),
        shift({ padding: MARGIN_PX }),
        size({
          padding: MARGIN_PX,
          apply: ({ availableHeight }) => {
            const room = Math.max(LEAST_HEIGHT_PX, Math.floor(availableHeight));
            frame.style.setProperty("--room", `${room}px`);
          },
        }),
      ],
    });
    frame.style.left = `${Math.round(x)}px`;
    frame.style.top = `${Math.round(y)}px`;
  }
}
