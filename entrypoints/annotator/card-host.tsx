/**
 * The one node we add to a page: a host with a closed shadow root, in the top layer, there only while a
 * card is open. It stands at the end of the document element, out of reach of pages that rewrite their body.
 */
import { render } from "preact";
import { Card, type CardProps } from "@/components/Card";
import cardStyle from "@/components/card.css?inline";
import sourceStyle from "@/components/source-list.css?inline";
import tokenStyle from "@/components/tokens.css?inline";
import type { Box } from "@/lib/page/corridor";
import { CardPlace } from "./card-place";
import { inlineTokens } from "./inline-tokens";

export class CardHost {
  #host: HTMLElement | null = null;
  /** What moves: the host itself shows the page no position. */
  #frame: HTMLElement | null = null;
  #place: CardPlace | null = null;
  #stopFollowing: (() => void) | null = null;

  /** Whether a node is our host, the only part of us that the page's DOM has. */
  isOurs(node: EventTarget | null): boolean {
    return node !== null && node === this.#host;
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
    this.#stopFollowing?.();
    this.#stopFollowing = this.#place?.follow(range, line) ?? null;
  }

  /** Moves the keyboard focus into the card. */
  focus(): void {
    this.#frame?.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true });
  }

  hide(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (this.#frame) render(null, this.#frame);
    this.#host?.remove();
    this.#host = null;
    this.#frame = null;
  }

  #ensureFrame(): HTMLElement {
    if (this.#frame && this.#host?.isConnected) return this.#frame;
    this.hide();
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(inlineTokens(tokenStyle, sourceStyle + cardStyle));
    root.adoptedStyleSheets = [sheet];
    const frame = document.createElement("div");
    frame.className = "frame";
    root.append(frame);
    host.popover = "manual";
    document.documentElement.append(host);
    host.showPopover();
    this.#host = host;
    this.#frame = frame;
    this.#place = new CardPlace(frame);
    return frame;
  }
}
