/** All that the benchmark calls of the project's own engine. */
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import { decide } from "@/lib/matching/decide";
import { findCandidates } from "@/lib/matching/find-candidates";
import { Lexicon } from "@/lib/matching/lexicon";
import { type TermIndex, unpackIndex } from "@/lib/matching/open-index";
import { buildTermIndex, packIndex } from "@/lib/matching/term-index";
import type { BlockCandidates, Mention } from "@/lib/matching/verdict";
import type { Finder } from "./peers/peer";

/** How much of the engine runs: all of it, without misspelt names, or without the decision over the page. */
export type Variant = "full" | "exact" | "candidates";

/** As tables print them. */
export const VARIANT_NAMES: Readonly<Record<Variant, string>> = {
  full: "ours, full",
  exact: "ours, exact tier",
  candidates: "ours, full without page decision",
};

/** The engine with an index, ready for pages. */
export interface Engine {
  /** Mentions by block; empty lists for the variant that decides nothing. */
  readonly annotate: (blocks: readonly string[], variant: Variant) => Mention[][];
  readonly index: TermIndex;
  /** Size of the index of names: one buffer, without the list of entities that travels beside it. */
  readonly bytes: number;
}

/** The index of a pack as it travels to the tab, in bytes. */
export function packOurs(pack: CompiledPack): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(packIndex(buildTermIndex(pack))));
}

/** Opens what {@link packOurs} wrote, as the tab does. */
export function openOurs(bytes: Uint8Array): Engine {
  return createEngine(unpackIndex(JSON.parse(new TextDecoder().decode(bytes))));
}

function createEngine(index: TermIndex): Engine {
  const lexicon = new Lexicon(index);
  const annotate = (texts: readonly string[], variant: Variant) => {
    const options = { isFuzzy: variant !== "exact" };
    const blocks = texts.map((text): BlockCandidates => ({ text, candidates: findCandidates(text, lexicon, options) }));
    return variant === "candidates" ? [] : decide(blocks, index);
  };
  return { annotate, index, bytes: index.names.bytes.byteLength };
}

const BLOCK_END = "\n\n";

/** The engine as peers are asked: one text, its blocks separated by empty lines. */
export function asFinder({ annotate, index }: Engine, variant: Variant): Finder {
  const findIn = (text: string) => {
    const blocks = text.split(BLOCK_END);
    let offset = 0;
    return annotate(blocks, variant).flatMap((mentions, at) => {
      const before = offset;
      offset += (blocks[at] as string).length + BLOCK_END.length;
      return mentions.map(({ start, end, entity }) => ({
        start: before + start,
        end: before + end,
        entity: (index.entities[entity] as { readonly id: string }).id,
      }));
    });
  };
  return { find: findIn };
}
