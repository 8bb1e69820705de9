/**
 * The blocks of a page that name something, by the element that they stand in. What is read again takes the
 * place of what was read before only when it is there: until then the page keeps its highlights.
 */
import type { Candidate } from "@/lib/matching/candidate";
import { createTopFinder } from "./find-top";
import type { PageMention } from "./page-mention";
import type { Block } from "./read-blocks";
import type { DirtyParts } from "./watch-page";

/** Share of what is known that has to be new, before it is decided on in the middle of reading. */
const LEAST_NEWS = 0.25;

/** A block with what was found in it. */
export interface ReadBlock extends Block {
  readonly candidates: readonly Candidate[];
  /** Mentions already located, by span and entity: repainting keeps their ranges, an open card its term. */
  readonly located: Map<string, PageMention>;
  /** Mentions of the same element before it was read again: what stayed in its place stays the same mention. */
  readonly former: readonly PageMention[];
}

/** One part of the page to be read. */
export interface ReadJob {
  readonly root: Element;
  /** Only the runs of text whose container is the root itself. */
  readonly shallow: boolean;
  /** Elements under the root that named something before. */
  readonly known: readonly Element[];
}

interface Entry {
  readonly job: ReadJob;
  readonly blocks: ReadBlock[];
  readonly former: readonly PageMention[];
}

export class BlockStore {
  #entries = new Map<Element, Entry>();
  /** Blocks kept since the last decision. */
  #fresh = 0;
  #hasLost = false;

  /** Elements that name something, as far as they were read. */
  get containers(): Iterable<Element> {
    return this.#entries.keys();
  }

  /** The blocks of an element, in the order in which they were read. */
  blocksOf(container: Element): readonly ReadBlock[] {
    return this.#entries.get(container)?.blocks ?? [];
  }

  /** Called before every decision. */
  countAnew(): void {
    this.#fresh = 0;
    this.#hasLost = false;
  }

  /** Whether anything has come or gone since the last decision. */
  get hasNews(): boolean {
    return this.#fresh > 0 || this.#hasLost;
  }

  /**
   * Whether so much has come since the last decision that a decision in the middle of reading pays: it looks at everything that
   * is known, so on a page with thousands of terms it waits for thousands more.
   */
  get isWorthDeciding(): boolean {
    return this.#fresh > 0 && this.#fresh >= this.#entries.size * LEAST_NEWS;
  }

  /** What has to be read for these parts of the page, each element once; forgets what has left the page. */
  plan({ subtrees, containers }: DirtyParts): ReadJob[] {
    const topOf = createTopFinder(subtrees);
    const known = new Map<Element, Element[]>();
    for (const container of this.#entries.keys()) {
      if (!container.isConnected) {
        this.#drop(container);
        continue;
      }
      const root = topOf(container) ?? container;
      const others = known.get(root);
      if (others) others.push(container);
      else known.set(root, [container]);
    }
    const job = (root: Element, shallow: boolean): ReadJob => ({ root, shallow, known: known.get(root) ?? [] });
    const whole = [...subtrees].filter((element) => topOf(element) === element);
    const shallow = [...containers].filter((element) => topOf(element) === null);
    return [...whole.map((root) => job(root, false)), ...shallow.map((root) => job(root, true))];
  }

  /** Keeps a block that a job has read, in the place of what earlier jobs read there. */
  keep(job: ReadJob, block: Block, candidates: readonly Candidate[]): void {
    if (candidates.length === 0) return;
    this.#fresh++;
    const before = this.#entries.get(block.container);
    let entry = before?.job === job ? before : null;
    if (!entry) {
      const former = (before?.blocks ?? []).flatMap(({ located }) => [...located.values()]);
      entry = { job, blocks: [], former };
      this.#entries.set(block.container, entry);
    }
    entry.blocks.push({ ...block, candidates, located: new Map(), former: entry.former });
  }

  /** Forgets what a job, now at its end, has found no more. */
  finish(job: ReadJob): void {
    for (const container of job.known) {
      const entry = this.#entries.get(container);
      if (entry && entry.job !== job) this.#drop(container);
    }
  }

  clear(): void {
    this.#entries.clear();
  }

  #drop(container: Element): void {
    this.#hasLost = this.#entries.delete(container) || this.#hasLost;
  }
}
