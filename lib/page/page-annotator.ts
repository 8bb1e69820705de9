/**
 * Keeps a page annotated: reads it in slices, finds candidates per block, decides for the whole page,
 * paints the differences, and does it again for whatever changes. Candidates of blocks that did not
 * change are kept; blocks without any are forgotten at once.
 */

import type { Candidate } from "@/lib/matching/candidate";
import { decide } from "@/lib/matching/decide";
import { findCandidates } from "@/lib/matching/find-candidates";
import { Lexicon } from "@/lib/matching/lexicon";
import type { IndexedEntity, TermIndex } from "@/lib/matching/open-index";
import type { Mention } from "@/lib/matching/verdict";
import { Highlighter } from "./highlighter";
import { locateMention } from "./locate-mention";
import type { PageMention } from "./page-mention";
import { type Block, readBlocks } from "./read-blocks";
import { nextIdle, SLICE_LIMITS } from "./slices";
import { type DirtyParts, watchPage } from "./watch-page";

interface ReadBlock extends Block {
  readonly candidates: readonly Candidate[];
  /** Mentions already located, by span and entity: repainting keeps their ranges, an open card its term. */
  readonly located: Map<string, PageMention>;
}

interface ReadJob {
  readonly root: Element;
  readonly shallow: boolean;
}

/** What the annotator needs to know from outside. */
export interface AnnotatorOptions {
  readonly root: Element;
  readonly index: TermIndex;
  /** Asked before every decision: false clears the page (a single-page site left the article). */
  readonly isWanted: () => boolean;
  /** Whether the reader has dismissed this match; asked after the decision, so that all others stand as they stood. */
  readonly isDismissed?: (mention: Mention, text: string) => boolean;
  /** Nodes of ours, never read or watched. */
  readonly isIgnored: (node: Node) => boolean;
  /** Told after every decision. */
  readonly onDecided: (mentions: readonly PageMention[]) => void;
}

export class PageAnnotator {
  readonly highlighter = new Highlighter();
  readonly #options: AnnotatorOptions;
  readonly #lexicon: Lexicon;
  readonly #signal: AbortSignal;
  #blocks = new Map<Element, ReadBlock[]>();
  #jobs: ReadJob[] = [];
  #isReading = false;
  /** Candidates have come or gone since the last decision. */
  #hasNews = false;
  #mentions: readonly PageMention[] = [];

  /** Starts at once and goes on until the signal is aborted; then nothing of it is left on the page. */
  constructor(options: AnnotatorOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#lexicon = new Lexicon(options.index);
    signal.addEventListener("abort", () => {
      this.#jobs = [];
      this.#blocks.clear();
      this.#mentions = [];
      this.highlighter.destroy();
    });
    watchPage(options.root, signal, options.isIgnored, (parts) => this.#readAgain(parts));
    this.#enqueue([{ root: options.root, shallow: false }]);
  }

  /** What is painted now, in document order. */
  get mentions(): readonly PageMention[] {
    return this.#mentions;
  }

  /** Whether there is text yet to be read. */
  get isReading(): boolean {
    return this.#isReading;
  }

  /** Decides again with what has been read: after something was shown or hidden, or wanted or not. */
  decideAgain(): void {
    if (!this.#signal.aborted) this.#decide();
  }

  #readAgain({ subtrees, containers }: DirtyParts): void {
    const whole = [...subtrees].filter((element) => ![...subtrees].some((other) => other !== element && other.contains(element)));
    const shallow = [...containers].filter((element) => !whole.some((other) => other.contains(element)));
    this.#enqueue([...whole.map((root) => ({ root, shallow: false })), ...shallow.map((root) => ({ root, shallow: true }))]);
  }

  #enqueue(jobs: readonly ReadJob[]): void {
    this.#jobs.push(...jobs);
    if (this.#isReading) return;
    this.#isReading = true;
    void this.#readAll().finally(() => {
      this.#isReading = false;
    });
  }

  async #readAll(): Promise<void> {
    let work = 0;
    let steps = 0;
    await nextIdle();
    while (!this.#signal.aborted) {
      const job = this.#jobs.shift();
      if (!job) break;
      this.#forget(job);
      if (!job.root.isConnected) continue;
      for (const block of readBlocks(job.root, job.shallow)) {
        steps++;
        if (block) {
          this.#keep(block);
          work += block.text.length;
        }
        if (work < SLICE_LIMITS.characters && steps < SLICE_LIMITS.steps) continue;
        work = 0;
        steps = 0;
        // Most slices of a long page find nothing, and deciding looks at the whole page.
        if (this.#hasNews) this.#decide();
        await nextIdle();
        if (this.#signal.aborted) return;
      }
    }
    if (!this.#signal.aborted) this.#decide();
  }

  #forget({ root, shallow }: ReadJob): void {
    for (const container of this.#blocks.keys()) {
      const isRead = shallow ? container === root : root.contains(container);
      if (isRead || !container.isConnected) this.#hasNews = this.#blocks.delete(container) || this.#hasNews;
    }
  }

  #keep(block: Block): void {
    const candidates = findCandidates(block.text, this.#lexicon);
    if (candidates.length === 0) return;
    this.#hasNews = true;
    const read: ReadBlock = { ...block, candidates, located: new Map() };
    this.#blocks.set(block.container, [...(this.#blocks.get(block.container) ?? []), read]);
  }

  #decide(): void {
    this.#hasNews = false;
    const blocks = this.#options.isWanted() ? this.#visibleBlocks() : [];
    const decided = decide(blocks, this.#options.index);
    const { isDismissed } = this.#options;
    this.#mentions = blocks
      .flatMap((block, at) =>
        (decided[at] ?? []).flatMap((mention) => (isDismissed?.(mention, block.text) ? [] : (this.#locate(block, mention) ?? []))),
      )
      .filter(({ nodes }) => nodes.every(({ parentElement }) => parentElement && isVisible(parentElement)));
    this.highlighter.paint(this.#mentions);
    this.#options.onDecided(this.#mentions);
  }

  #locate(block: ReadBlock, mention: Mention): PageMention | null {
    const key = `${mention.start} ${mention.end} ${mention.entity}`;
    const known = block.located.get(key);
    if (known) return known;
    const range = locateMention(block, mention.start, mention.end);
    if (!range) return null;
    const located: PageMention = {
      mention,
      entity: this.#options.index.entities[mention.entity] as IndexedEntity,
      range,
      nodes: nodesOf(block, mention.start, mention.end),
    };
    block.located.set(key, located);
    return located;
  }

  #visibleBlocks(): ReadBlock[] {
    const containers = [...this.#blocks.keys()].filter(isVisible);
    return containers.flatMap((container) => this.#blocks.get(container) ?? []).toSorted(byFirstNode);
  }
}

/** False for what is not on the page as well. */
function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function byDocumentOrder(a: Node, b: Node): number {
  return a === b ? 0 : a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** A container's own runs can stand before and after its children's. */
function byFirstNode(a: ReadBlock, b: ReadBlock): number {
  const first = a.pieces[0]?.node;
  const second = b.pieces[0]?.node;
  return first && second ? byDocumentOrder(first, second) : 0;
}

function nodesOf(block: Block, start: number, end: number): Text[] {
  return block.pieces.filter((piece) => piece.start < end && piece.start + piece.node.data.length > start).map(({ node }) => node);
}
