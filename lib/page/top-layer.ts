/**
 * Keeps a node of ours above whatever a page puts into the browser's top layer, and usable there. Outside of a modal
 * dialog, or of what fills the screen, everything is inert: visible, but dead to pointer, keyboard and screen reader. So our node
 * lives in the dialog while there is one, and in the document element otherwise.
 */

/** How often one showing of the node may answer to the page's moves: a page that fights for the top must not keep us busy. */
const MOST_MOVES = 12;

/** What keeps the rest of the page out of reach: a modal dialog, or the full screen; null where nothing does. */
function frontElement(): Element | null {
  const modal = [...document.querySelectorAll("dialog:modal")];
  // What opened last is on top and took the focus; where it has none, the order of the document is the best guess.
  const dialog = modal.findLast((candidate) => candidate.contains(document.activeElement)) ?? modal.at(-1) ?? null;
  const screen = document.fullscreenElement;
  return screen && (!dialog || dialog.contains(screen)) ? screen : dialog;
}

/** Tells of nodes of the page whether a reader can get at them now: not behind a modal dialog or a full screen, and not inert. */
export function createReachTest(): (node: Node) => boolean {
  const front = frontElement();
  return (node) => (!front || front.contains(node)) && !elementOf(node)?.closest("[inert]");
}

/** Where a node of ours has to stand to be usable, and not to close what the term stands in when it is pressed. */
export function homeFor(term: Node): Element {
  const front = frontElement() ?? document.documentElement;
  const around = elementOf(term)?.closest(":popover-open");
  return around && front.contains(around) ? around : front;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** One node in the top layer, shown and put away as often as one likes. */
export class TopLayer {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #onLost: () => void;
  #term: Node = document.documentElement;
  #moves = 0;
  #frame = 0;
  #isCovered = false;
  #watching: AbortController | null = null;
  #focus: Element | null = null;
  /** Where each part was scrolled to, noted as it happens: in a dialog that has just closed nothing can be asked any more. */
  readonly #scrolled = new WeakMap<Element, number>();

  /**
   * @param root the node's shadow root: what in it is scrolled, and what has the focus, outlives every move.
   * @param onLost called when the page takes the node away again and again, and we give up.
   */
  constructor(host: HTMLElement, root: ShadowRoot, onLost: () => void) {
    this.#host = host;
    this.#root = root;
    this.#onLost = onLost;
    host.popover = "manual";
    const note = ({ target }: Event) => target instanceof Element && this.#scrolled.set(target, target.scrollTop);
    root.addEventListener("scroll", note, { capture: true, passive: true });
  }

  /** Shows the node for a term of the page, above everything, and keeps it there. */
  showFor(term: Node): void {
    this.#term = term;
    this.#moves = 0;
    this.#settle();
    this.#watch();
  }

  /** Takes the node out of the page; shown again, it is as it was, with scroll positions and focus. */
  putAway(): void {
    this.#watching?.abort();
    this.#watching = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#host.isConnected) return;
    this.#hold();
    this.#host.remove();
  }

  /** Puts the node where it belongs; nothing happens where it is there already. */
  #settle(): void {
    const home = homeFor(this.#term);
    if (this.#host.parentNode === home && this.#host.matches(":popover-open")) return;
    if (this.#host.isConnected) this.#hold();
    home.append(this.#host);
    this.#host.showPopover();
    this.#giveBack();
  }

  /** Above what came into the top layer after us. */
  #raise(): void {
    this.#settle();
    this.#hold();
    this.#host.hidePopover();
    this.#host.showPopover();
    this.#giveBack();
  }

  #hold(): void {
    this.#focus = this.#root.activeElement;
  }

  #giveBack(): void {
    for (const element of this.#root.querySelectorAll("*")) {
      const top = this.#scrolled.get(element);
      if (top) element.scrollTop = top;
    }
    (this.#focus as HTMLElement | null)?.focus({ preventScroll: true });
    this.#focus = null;
  }

  #watch(): void {
    if (this.#watching) return;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    for (const type of ["fullscreenchange", "toggle"]) {
      document.addEventListener(type, (event) => event.isTrusted && this.#pageMoved(event.target), { capture: true, signal });
    }
    // Not every browser tells of dialogs that open, and none of those that are removed.
    const observer = new MutationObserver((records) => {
      if (!this.#host.isConnected || records.some(({ type }) => type === "attributes")) this.#soon(false);
    });
    observer.observe(document, { childList: true, subtree: true, attributeFilter: ["open"] });
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** Folded sections toggle as well; of what else does, only what is in the top layer now can cover us. */
  #pageMoved(target: EventTarget | null): void {
    if (target === this.#host) return;
    this.#soon(!(target instanceof Element) || target.matches(":popover-open, :modal, :fullscreen"));
  }

  /** Once a frame: a page that swaps one dialog for another tells several times. */
  #soon(isCovered: boolean): void {
    this.#isCovered ||= isCovered;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const mustRaise = this.#isCovered;
      this.#isCovered = false;
      if (!mustRaise && this.#host.parentNode === homeFor(this.#term)) return;
      if (++this.#moves > MOST_MOVES) {
        if (!this.#host.isConnected) this.#onLost();
      } else if (mustRaise) this.#raise();
      else this.#settle();
    });
  }
}
