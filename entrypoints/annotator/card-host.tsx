/**
 * The one node we add to a page: a host with a closed shadow root, in the top layer, there only while a
 * card is open. It stands at the end of the document element, out of reach of pages that rewrite their body.
 */
import { autoUpdate, computePosition, flip, offset, shift, size, type VirtualElement } from "@floating-ui/dom";
import { render } from "preact";
import { Card, type CardProps } from "@/components/Card";
import cardStyle from "@/components/card.css?inline";
import tokenStyle from "@/components/tokens.css?inline";
import type { Box } from "@/lib/page/corridor";

/** Space between the term's line and the card, CSS px: the underline stays visible. */
const GAP_PX = 8;
/** Space kept to the edges of the viewport, CSS px. */
const MARGIN_PX = 8;
/** A card is never squeezed below this height, CSS px. */
const LEAST_HEIGHT_PX = 160;

export class CardHost {
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #stopFollowing: (() => void) | null = null;

  /** Whether a node is our host, the only part of us that the page's DOM has. */
  isOurs(node: EventTarget | null): boolean {
    return node !== null && node === this.#host;
  }

  /** The card's box in the viewport, or null while none is shown. */
  get box(): Box | null {
    return this.#host?.getBoundingClientRect() ?? null;
  }

  /** Shows or updates the card, without moving it. */
  render(props: CardProps): void {
    render(<Card {...props} />, this.#ensureRoot());
  }

  /** Keeps the card at one line of a range until it is hidden or put elsewhere. */
  follow(range: Range, line: number): void {
    const host = this.#host;
    if (!host) return;
    this.#stopFollowing?.();
    const reference: VirtualElement = {
      contextElement: range.startContainer.parentElement ?? document.documentElement,
      getBoundingClientRect: () => {
        const boxes = range.getClientRects();
        return boxes[Math.min(line, boxes.length - 1)] ?? range.getBoundingClientRect();
      },
    };
    this.#stopFollowing = autoUpdate(reference, host, () => void this.#place(reference, host));
  }

  /** Moves the keyboard focus into the card. */
  focus(): void {
    this.#root?.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true });
  }

  hide(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (this.#root) render(null, this.#root);
    this.#host?.remove();
    this.#host = null;
    this.#root = null;
  }

  #ensureRoot(): ShadowRoot {
    if (this.#root && this.#host?.isConnected) return this.#root;
    this.hide();
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokenStyle + cardStyle);
    root.adoptedStyleSheets = [sheet];
    host.popover = "manual";
    document.documentElement.append(host);
    host.showPopover();
    this.#host = host;
    this.#root = root;
    return root;
  }

  async #place(reference: VirtualElement, host: HTMLElement): Promise<void> {
    const { x, y } = await computePosition(reference, host, {
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
            this.#root?.querySelector<HTMLElement>(".card")?.style.setProperty("--room", `${room}px`);
          },
        }),
      ],
    });
    // `!important`, or the style that shields the host from the page would win over its place.
    host.style.setProperty("left", `${Math.round(x)}px`, "important");
    host.style.setProperty("top", `${Math.round(y)}px`, "important");
  }
}
