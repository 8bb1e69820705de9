/**
 * Keeps a page annotated: reads it in slices, finds candidates per block, decides for the whole page,
 * paints the differences, and does it again for whatever changes. Candidates of blocks that did not
 * change are kept; blocks without any are forgotten at once.
 */

import { decide } from "@/lib/matching/decide";
import { findCandidates } from "@/lib/matching/find-candidates";
import { Lexicon } from "@/lib/matching/lexicon";
import type { IndexedEntity, TermIndex } from "@/lib/matching/open-index";
import type { Mention } from "@/lib/matching/verdict";
import { BlockStore, type ReadBlock } from "./block-store";
import { Highlighter } from "./highlighter";
import { locateMention } from "./locate-mention";
import type { PageMention } from "./page-mention";
import { type Block, readBlocks } from "./read-blocks";
import { nextIdle, SLICE_LIMITS } from "./slices";
import { type DirtyParts, watchPage } from "./watch-page";

/** What the annotator needs to know from outside. */
export interface AnnotatorOptions {
  readonly root: Element;
  readonly index: TermIndex;
  /** Asked before every decision: false clears the page (a single-page site left the article). */
  readonly isWanted: () => boolean;
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
  readonly #blocks = new BlockStore();
  /** To be read, once what is being read is done. */
  #subtrees = new Set<Element>();
  #containers = new Set<Element>();
  #isReading = false;
  #mentions: readonly PageMention[] = [];

  /** Starts at once and goes on until the signal is aborted; then nothing of it is left on the page. */
  constructor(options: AnnotatorOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#lexicon = new Lexicon(options.index);
    signal.addEventListener("abort", () => {
      this.#subtrees.clear();
      this.#containers.clear();
      this.#blocks.clear();
      this.#mentions = [];
      this.highlighter.destroy();
    });
    watchPage(options.root, signal, options.isIgnored, (parts) => this.#readAgain(parts));
    this.#readAgain({ subtrees: new Set([options.root]), containers: new Set() });
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
    for (const element of subtrees) this.#subtrees.add(element);
    for (const element of containers) this.#containers.add(element);
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
    for (const characters of this.#readDirty()) {
      work += characters;
      steps++;
      if (work < SLICE_LIMITS.characters && steps < SLICE_LIMITS.steps) continue;
      work = 0;
      steps = 0;
      // Most slices of a long page find nothing, and deciding looks at the whole page.
      if (this.#blocks.isWorthDeciding) this.#decide();
      await nextIdle();
      if (this.#signal.aborted) return;
    }
    if (!this.#signal.aborted) this.#decide();
  }

  /** Reads what is dirty until nothing is. Yields how many characters each step has read. */
  *#readDirty(): Generator<number, void, void> {
    while (this.#subtrees.size + this.#containers.size > 0) {
      const parts: DirtyParts = { subtrees: this.#subtrees, containers: this.#containers };
      this.#subtrees = new Set();
      this.#containers = new Set();
      for (const job of this.#blocks.plan(parts)) {
        let isEmpty = true;
        for (const block of job.root.isConnected ? readBlocks(job.root, job.shallow) : []) {
          isEmpty = false;
          if (block) this.#blocks.keep(job, block, findCandidates(block.text, this.#lexicon));
          yield block?.text.length ?? 0;
        }
        this.#blocks.finish(job);
        // Thousands of elements without a word are work as well.
        if (isEmpty) yield 0;
      }
    }
  }

  #decide(): void {
    this.#blocks.takeNews();
    const blocks = this.#options.isWanted() ? this.#visibleBlocks() : [];
    const decided = decide(blocks, this.#options.index);
    this.#mentions = blocks
      .flatMap((block, at) => (decided[at] ?? []).flatMap((mention) => this.#locate(block, mention) ?? []))
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
    const fresh: PageMention = {
      mention,
      entity: this.#options.index.entities[mention.entity] as IndexedEntity,
      range,
      nodes: nodesOf(block, mention.start, mention.end),
      // Not the block itself: it knows its former mentions, and these would know theirs.
      block: { container: block.container, text: block.text },
    };
    const located = block.former.find((former) => isSameMention(former, fresh)) ?? fresh;
    block.located.set(key, located);
    return located;
  }

  #visibleBlocks(): ReadBlock[] {
    return [...this.#blocks.containers]
      .filter(isVisible)
      .flatMap((container) => this.#blocks.blocksOf(container))
      .toSorted(byFirstNode);
  }
}

/** Read anew, the same words in the same place for the same reason. */
function isSameMention(former: PageMention, fresh: PageMention): boolean {
  const { range, mention, nodes } = former;
  return (
    former.entity === fresh.entity &&
    mention.how === fresh.mention.how &&
    mention.alias === fresh.mention.alias &&
    range.startOffset === fresh.range.startOffset &&
    range.endOffset === fresh.range.endOffset &&
    nodes.length === fresh.nodes.length &&
    nodes.every((node, at) => node === fresh.nodes[at])
  );
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
