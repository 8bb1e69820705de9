/**
 * The one node we add to a page: a host with a closed shadow root, in the top layer, there only while a
 * card is open. It stands at the end of the document element, out of reach of pages that rewrite their body,
 * or in the dialog that has the reader's attention (lib/page/top-layer.ts).
 */
import { autoUpdate, type VirtualElement } from "@floating-ui/dom";
import { render } from "preact";
import { Card, type CardProps } from "@/components/Card";
import { CARD_STYLE, TOKENS } from "@/components/card-style";
import { type Settings, SIZE_FACTORS } from "@/lib/extension/settings-data";
import type { Box } from "@/lib/page/corridor";
import { continueTabbingAfter } from "@/lib/page/focus-place";
import { drawRing, RING_STYLE } from "@/lib/page/term-ring";
import { TopLayer } from "@/lib/page/top-layer";
import { CardPlace } from "./card-place";
import { inlineTokens } from "./inline-tokens";

/** What Tab stops at in a card. */
const TAB_STOPS = "a[href], button, input, select, textarea, summary, [tabindex='0']";
/** Out of sight, and still there for screen readers. */
const VOICE_STYLE = ".voice { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }";

const STYLE = inlineTokens(TOKENS, CARD_STYLE + RING_STYLE + VOICE_STYLE);

/** The reader's colours and size, whatever the page's are. */
export type CardLook = Pick<Settings, "theme" | "size">;

export class CardHost {
  /** Every node that was ever ours: what a page tells of its removal comes later. */
  readonly #ours = new WeakSet<EventTarget>();
  readonly #onLost: () => void;
  #layer: TopLayer | null = null;
  #root: ShadowRoot | null = null;
  #rings: HTMLElement | null = null;
  #voice: HTMLElement | null = null;
  /** What moves: the host itself shows the page no position. */
  #frame: HTMLElement | null = null;
  #place: CardPlace | null = null;
  readonly #sheet = new CSSStyleSheet();
  #look: CardLook = { theme: "system", size: "normal" };
  #stopFollowing: (() => void) | null = null;
  #stopRinging: (() => void) | null = null;

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
    return this.#frame?.firstElementChild ? this.#frame.getBoundingClientRect() : null;
  }

  /** Shows cards in these colours and this size from now on, an open one as well. */
  setLook(look: CardLook): void {
    this.#look = look;
    this.#showLook();
  }

  /** Shows or updates the card, without moving it. */
  render(props: CardProps): void {
    render(<Card {...props} />, this.#ensureFrame());
  }

  /** Keeps the card at one line of a range until it is hidden or put elsewhere. */
  follow(range: Range, line: number): void {
    this.#stopFollowing?.();
    this.#layer?.showFor(range.startContainer);
    this.#stopFollowing = this.#place?.follow(range, line) ?? null;
  }

  /** Moves the keyboard focus into the card. */
  focus(): void {
    this.#frame?.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true, focusVisible: true });
  }

  /** Whether Tab (or Shift and Tab) leads out of the card from where the focus is in it. */
  isTabbedOut(isBackwards: boolean): boolean {
    const focus = this.#root?.activeElement;
    if (!focus) return false;
    const stops = [...(this.#frame?.querySelectorAll(TAB_STOPS) ?? [])].filter((stop) => stop.checkVisibility());
    return isBackwards ? focus.matches(".card") || focus === stops[0] : focus === stops.at(-1);
  }

  /** Draws a ring around a range until it is taken away with null; the host stays on the page for it. */
  ring(range: Range | null): void {
    this.#stopRinging?.();
    this.#stopRinging = null;
    this.#rings?.replaceChildren();
    if (!range) {
      if (!this.#stopFollowing) this.hide();
      return;
    }
    this.#ensureFrame();
    const rings = this.#rings as HTMLElement;
    this.#layer?.showFor(range.startContainer);
    const reference: VirtualElement = {
      contextElement: range.startContainer.parentElement ?? document.documentElement,
      getBoundingClientRect: () => range.getBoundingClientRect(),
    };
    this.#stopRinging = autoUpdate(reference, rings, () => drawRing(rings, range));
  }

  /** Says something to who listens instead of looking, once what is being said has ended. The host has to be on the page. */
  say(text: string, language: string): void {
    if (!this.#voice) return;
    this.#voice.lang = language;
    this.#voice.textContent = text;
  }

  /** Takes the host out of a page that is hidden; brought back, the card is as it was, with focus, folds and scroll position. */
  putAway(): void {
    this.#voice?.replaceChildren();
    this.#layer?.putAway();
  }

  /** Shows what was put away, at a range that is still on the page. */
  bringBack(range: Range): void {
    this.#layer?.showFor(range.startContainer);
  }

  /** Closes the card; a ring stays. */
  hideCard(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (this.#frame) render(null, this.#frame);
    if (!this.#stopRinging) this.hide();
  }

  /** Lets Tab go on from the end of a range. */
  continueTabbing(range: Range): void {
    const frame = this.#ensureFrame();
    const host = (frame.getRootNode() as ShadowRoot).host as HTMLElement;
    this.#layer?.putAway();
    continueTabbingAfter(range, host, frame);
    if (this.#stopRinging) this.#layer?.showFor(range.startContainer);
    else this.hide();
  }

  hide(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    this.#stopRinging?.();
    this.#stopRinging = null;
    if (this.#frame) render(null, this.#frame);
    this.#layer?.putAway();
    this.#layer = null;
    this.#root = null;
    this.#frame = null;
    this.#place = null;
    this.#rings = null;
    this.#voice = null;
  }

  /** The ring stands on the page, and has colours that stand out from any. */
  #showLook(): void {
    const { theme, size } = this.#look;
    if (this.#frame) this.#frame.style.colorScheme = theme === "system" ? "" : theme;
    const factor = SIZE_FACTORS[size];
    this.#sheet.replaceSync(STYLE);
    // A window is low for a card that is large earlier than for others.
    for (const rule of this.#sheet.cssRules) if (rule instanceof CSSMediaRule) scaleLengths(rule.media, factor);
    this.#place?.setFactor(factor);
  }

  #ensureFrame(): HTMLElement {
    if (this.#frame) return this.#frame;
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "closed" });
    root.adoptedStyleSheets = [this.#sheet];
    const frame = document.createElement("div");
    frame.className = "frame";
    frame.tabIndex = -1;
    const rings = document.createElement("div");
    // There before it says anything: what is new on a page is not read out.
    const voice = document.createElement("p");
    voice.className = "voice";
    voice.role = "status";
    root.append(rings, frame, voice);
    this.#rings = rings;
    this.#voice = voice;
    this.#ours.add(host);
    this.#layer = new TopLayer(host, root, this.#onLost);
    this.#root = root;
    this.#frame = frame;
    this.#place = new CardPlace(frame);
    this.#showLook();
    return frame;
  }
}

function scaleLengths(media: MediaList, factor: number): void {
  media.mediaText = media.mediaText.replace(/\d+(?=px)/g, (px) => String(Number(px) * factor));
}
