/**
 * Paints mentions with the CSS Custom Highlight API and says which one is under a point. The page's
 * nodes are never touched; the style comes from the extension (insertCSS), not from the document.
 *
 * What a page can see: the names below in `CSS.highlights`, and the ranges. Hence neutral names.
 */
import type { PageMention } from "./page-mention";

/** Names in the page's highlight registry; they say nothing about who painted, and highlights*.css styles them. */
export const TERM_HIGHLIGHT = "noted";
export const CURRENT_HIGHLIGHT = "noted-current";

/** How far beside a line's box a pointer may be and still mean the word, in CSS px: the underline is part of the target. */
const REACH_PX = 2;

/** Where a pointer met a mention. */
export interface Hit {
  readonly mention: PageMention;
  /** Which of the range's line boxes (`getClientRects`) it met: a wrapped term has several. */
  readonly line: number;
}

export class Highlighter {
  readonly #terms = new Highlight();
  readonly #current = new Highlight();
  /** What #terms holds: Firefox cannot iterate a Highlight from a content script ("Xray wrapping of iterators"). */
  #painted: ReadonlySet<AbstractRange> = new Set();
  #byNode = new Map<Node, PageMention[]>();
  /** Roots to look into for what is under a point. */
  #shadowRoots: ShadowRoot[] = [];

  constructor() {
    this.#current.priority = 1;
  }

  /** Paints exactly these mentions; ranges that stay are not touched. */
  paint(mentions: readonly PageMention[]): void {
    const wanted = new Set<AbstractRange>(mentions.map(({ range }) => range));
    for (const range of this.#painted) {
      if (!wanted.has(range)) this.#terms.delete(range);
    }
    this.#painted = wanted;
    this.#byNode = new Map();
    const shadowRoots = new Set<ShadowRoot>();
    for (const mention of mentions) {
      for (const node of mention.nodes) {
        const others = this.#byNode.get(node);
        if (others) others.push(mention);
        else this.#byNode.set(node, [mention]);
        for (let at: Node = node.getRootNode(); at.nodeType === Node.DOCUMENT_FRAGMENT_NODE; at = (at as ShadowRoot).host.getRootNode()) {
          shadowRoots.add(at as ShadowRoot);
        }
      }
    }
    this.#shadowRoots = [...shadowRoots];
    this.heal();
  }

  /** Marks one mention as the one whose card is open; null marks none. */
  setCurrent(mention: PageMention | null): void {
    this.#current.clear();
    if (mention) this.#current.add(mention.range);
    this.#register();
  }

  /** The registry is the page's as well: whatever it removed or replaced is put back. Called now and then, and on every paint. */
  heal(): void {
    // Not by what we added: the page can empty a highlight as well.
    for (const range of this.#painted) {
      if (!this.#terms.has(range)) this.#terms.add(range);
    }
    this.#register();
  }

  #register(): void {
    for (const [name, highlight] of [
      [TERM_HIGHLIGHT, this.#terms],
      [CURRENT_HIGHLIGHT, this.#current],
    ] as const) {
      if (highlight.size > 0) {
        if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      } else if (CSS.highlights.get(name) === highlight) {
        CSS.highlights.delete(name);
      }
    }
  }

  /** The mention at a point of the viewport (CSS px), or null. */
  hit(x: number, y: number): Hit | null {
    if (this.#byNode.size === 0) return null;
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: this.#shadowRoots });
    const mentions = caret ? this.#byNode.get(caret.offsetNode) : undefined;
    for (const mention of mentions ?? []) {
      // The caret snaps to the nearest text, however far; the boxes decide.
      const line = [...mention.range.getClientRects()].findIndex(
        (box) => x >= box.left - REACH_PX && x <= box.right + REACH_PX && y >= box.top - REACH_PX && y <= box.bottom + REACH_PX,
      );
      if (line >= 0) return { mention, line };
    }
    return null;
  }

  destroy(): void {
    this.paint([]);
    this.#terms.clear();
    this.#current.clear();
    this.#register();
  }
}
