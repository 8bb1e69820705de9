/**
 * Keeps a page annotated: reads it in slices, finds candidates per block, decides for the whole page,
 * paints the differences, and does it again for whatever changes. Candidates of blocks that did not
 * change are kept; blocks without any are forgotten at once.
 */

import { decide } from "@/lib/matching/decide";
import type { Density } from "@/lib/matching/density";
import { findCandidates } from "@/lib/matching/find-candidates";
import { Lexicon } from "@/lib/matching/lexicon";
import type { IndexedEntity, TermIndex } from "@/lib/matching/open-index";
import type { Mention } from "@/lib/matching/verdict";
import { BlockStore, type ReadBlock } from "./block-store";
import { choosePainted } from "./choose-painted";
import { findSectionStarts, findSections } from "./find-sections";
import { isBefore, parentAcross } from "./flat-tree";
import { Highlighter } from "./highlighter";
import { locateMention } from "./locate-mention";
import type { PageMention } from "./page-mention";
import { type Block, isReadable, readBlocks } from "./read-blocks";
import { nextIdle, SLICE_LIMITS } from "./slices";
import { type DirtyParts, watchPage } from "./watch-page";

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
  /** How many of an entity's mentions are painted, at first. */
  readonly density: Density;
  /** Told after the first decision, and after every one that changed something. */
  readonly onDecided: (mentions: readonly PageMention[]) => void;
}

export class PageAnnotator {
  readonly highlighter = new Highlighter();
  readonly #options: AnnotatorOptions;
  readonly #lexicon: Lexicon;
  readonly #signal: AbortSignal;
  readonly #watch: (part: Node) => void;
  /** Open shadow roots that were read. */
  readonly #shadowRoots = new Set<ShadowRoot>();
  /** May get a shadow root when the page has defined them. */
  readonly #undefinedElements = new Set<Element>();
  readonly #blocks = new BlockStore();
  readonly #reading = { onHost: (host: Element) => this.#enterHost(host), known: new Map<Element, boolean>() };
  /** To be read, once what is being read is done. */
  #subtrees = new Set<Element>();
  #containers = new Set<Element>();
  #isReading = false;
  /** Something has happened since the last decision that it could depend on. */
  #isDue = false;
  #density: Density;
  /** The blocks of the last decision, and what was decided of them. */
  #decided: { readonly blocks: readonly ReadBlock[]; readonly mentions: readonly PageMention[] } | null = null;
  #mentions: readonly PageMention[] = [];
  #painted: readonly PageMention[] = [];

  /** Starts at once and goes on until the signal is aborted; then nothing of it is left on the page. */
  constructor(options: AnnotatorOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#density = options.density;
    this.#lexicon = new Lexicon(options.index);
    signal.addEventListener("abort", () => {
      this.#subtrees.clear();
      this.#containers.clear();
      this.#blocks.clear();
      this.#shadowRoots.clear();
      this.#undefinedElements.clear();
      this.#decided = null;
      this.#mentions = [];
      this.#painted = [];
      this.highlighter.destroy();
    });
    this.#watch = watchPage(options.root, signal, options.isIgnored, (parts) => this.#readAgain(parts));
    this.#readAgain({ subtrees: new Set([options.root]), containers: new Set() });
  }

  /** Every mention that can be seen, painted or not, in document order. */
  get mentions(): readonly PageMention[] {
    return this.#mentions;
  }

  /** What is painted now, in document order. */
  get painted(): readonly PageMention[] {
    return this.#painted;
  }

  /** Whether there is text yet to be read. */
  get isReading(): boolean {
    return this.#isReading;
  }

  /** Decides again with what has been read: after something was shown or hidden, or wanted or not. */
  decideAgain(): void {
    if (!this.#signal.aborted) this.#decide();
  }

  /** Reads shadow roots that came late: no page tells when an element gets one. Called now and then. */
  lookForRoots(): void {
    const found = [...this.#undefinedElements].filter((element) => element.isConnected && element.shadowRoot);
    for (const element of this.#undefinedElements) {
      if (!element.isConnected || element.matches(":defined")) this.#undefinedElements.delete(element);
    }
    if (found.length > 0) this.#readAgain({ subtrees: new Set(found), containers: new Set() });
  }

  /** Paints more or fewer of the mentions from now on. */
  setDensity(density: Density): void {
    this.#density = density;
    if (!this.#signal.aborted) this.#paint();
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
    this.#reading.known.clear();
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
      this.#reading.known.clear();
    }
    this.#reading.known.clear();
    if (!this.#signal.aborted && (this.#isDue || this.#blocks.hasNews)) this.#decide();
  }

  /** Reads what is dirty until nothing is. Yields how many characters each step has read. */
  *#readDirty(): Generator<number, void, void> {
    while (this.#subtrees.size + this.#containers.size > 0) {
      const parts: DirtyParts = { subtrees: this.#subtrees, containers: this.#containers };
      this.#subtrees = new Set();
      this.#containers = new Set();
      for (const job of this.#blocks.plan(parts)) {
        let isEmpty = true;
        for (const block of job.root.isConnected ? readBlocks(job.root, job.shallow, this.#reading) : []) {
          isEmpty = false;
          if (block) this.#blocks.keep(job, block, findCandidates(block.text, this.#lexicon));
          yield block?.text.length ?? 0;
        }
        this.#blocks.finish(job);
        // What happens in navigation and the like changes nothing for us; what a page says in its head can make it an article.
        this.#isDue ||= isReadable(job.root, this.#reading.known) || job.root.closest("head") !== null;
        // Thousands of elements without a word are work as well.
        if (isEmpty) yield 0;
      }
    }
  }

  #enterHost(host: Element): void {
    const { shadowRoot } = host;
    if (!shadowRoot) this.#undefinedElements.add(host);
    else if (!this.#shadowRoots.has(shadowRoot)) {
      this.#shadowRoots.add(shadowRoot);
      this.#watch(shadowRoot);
    }
  }

  #decide(): void {
    this.#isDue = false;
    this.#blocks.countAnew();
    const blocks = this.#options.isWanted() ? this.#visibleBlocks() : [];
    const isFirst = this.#decided === null;
    if (!this.#decided || !isSameList(blocks, this.#decided.blocks)) this.#decided = { blocks, mentions: this.#mentionsIn(blocks) };
    const { isDismissed } = this.#options;
    const mentions = this.#decided.mentions.filter(
      ({ mention, block, nodes }) => !isDismissed?.(mention, block.text) && nodes.every(isTextVisible),
    );
    const isNew = isFirst || !isSameList(mentions, this.#mentions);
    this.#mentions = mentions;
    // Also when nothing is new: a heading may have come between two mentions.
    this.#paint();
    if (isNew) this.#options.onDecided(mentions);
  }

  #mentionsIn(blocks: readonly ReadBlock[]): PageMention[] {
    const decided = decide(blocks, this.#options.index);
    return blocks.flatMap((block, at) => (decided[at] ?? []).flatMap((mention) => this.#locate(block, mention) ?? []));
  }

  #paint(): void {
    for (const root of this.#shadowRoots) if (!root.isConnected) this.#shadowRoots.delete(root);
    const sections =
      this.#density === "section" && this.#mentions.length > 0
        ? findSections(findSectionStarts(this.#options.root, [...this.#shadowRoots]), this.#mentions, ({ range }) => range.startContainer)
        : null;
    const painted = choosePainted(this.#mentions, this.#density, (mention) => ({
      entity: mention.entity,
      section: sections?.get(mention),
      isCaption: mention.block.container.closest("figcaption,caption") !== null,
    }));
    if (isSameList(painted, this.#painted)) return;
    this.#painted = painted;
    this.highlighter.paint(painted);
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
  for (let at: Element | null = element; at; at = parentAcross(at)) {
    if (at.checkVisibility({ visibilityProperty: true })) return true;
    // An element without a box of its own, a slot among them, is as visible as what it stands in.
    const { display, visibility } = getComputedStyle(at);
    if (display !== "contents" || visibility !== "visible") return false;
  }
  return false;
}

function isTextVisible(text: Text): boolean {
  const parent = parentAcross(text);
  return parent !== null && isVisible(parent);
}

function isSameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

/** A container's own runs can stand before and after its children's. */
function byFirstNode(a: ReadBlock, b: ReadBlock): number {
  const first = a.pieces[0]?.node;
  const second = b.pieces[0]?.node;
  if (!first || !second || first === second) return 0;
  return isBefore(first, second) ? -1 : 1;
}

function nodesOf(block: Block, start: number, end: number): Text[] {
  return block.pieces.filter((piece) => piece.start < end && piece.start + piece.node.data.length > start).map(({ node }) => node);
}
