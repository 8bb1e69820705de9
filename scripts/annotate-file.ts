/// <reference types="node" />
/** What the annotate command does, as functions: the readers and the matcher of the page, given a parsed document. */

import { nameAsOf } from "@/lib/facts/card-content";
import type { CompiledEntity, CompiledPack } from "@/lib/facts/compiled-pack";
import type { LocalText } from "@/lib/facts/pack";
import type { MatchedHow } from "@/lib/matching/candidate";
import { findMentions } from "@/lib/matching/find-mentions";
import { buildTermIndex } from "@/lib/matching/term-index";
import { BREAK } from "@/lib/matching/tokens";
import { detectPageDate } from "@/lib/page/detect-date";
import { isNewsArticle } from "@/lib/page/detect-news";
import { readBlocks } from "@/lib/page/read-blocks";

/** A mention as the command prints it; offsets are UTF-16 code units into the input, or for HTML into `text`. */
export interface PrintedMention {
  readonly entity: string;
  /** The entity's name as of the page's date. */
  readonly label: LocalText;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly how: MatchedHow;
}

/** What the command prints. */
export interface Annotation {
  readonly page: {
    readonly title: string | null;
    /** EDTF day: the page's own, or the one given with --as-of. */
    readonly date: string | null;
    readonly lang: string | null;
    /** Whether the gate would take the page for an article; null for plain text, which is always annotated. */
    readonly isNews: boolean | null;
  };
  /** For HTML: the visible text, blocks joined by two newlines. */
  readonly text?: string;
  readonly mentions: readonly PrintedMention[];
}

/** What was asked for beside the file. */
export interface AnnotateOptions {
  readonly lang: string | null;
  readonly asOf: string | null;
}

const BLOCK_SEPARATOR = "\n\n";

/** Annotates plain text. Paragraphs are separated by empty lines, as blocks are on a page. */
export async function annotateText(input: string, pack: CompiledPack, { lang, asOf }: AnnotateOptions): Promise<Annotation> {
  const mentions = await mentionsIn(paragraphsOf(input), input, pack, asOf);
  return { page: { title: null, date: asOf, lang, isNews: null }, mentions };
}

function paragraphsOf(input: string): { text: string; start: number }[] {
  const paragraphs: { text: string; start: number }[] = [];
  let start = 0;
  for (const gap of input.matchAll(/\n[^\S\n]*\r?\n/g)) {
    paragraphs.push({ text: input.slice(start, gap.index), start });
    start = gap.index;
  }
  return [...paragraphs, { text: input.slice(start), start }];
}

/** Annotates an HTML page, whether the gate would take it for an article or not: it was asked for. */
export async function annotateHtml(input: string, pack: CompiledPack, { lang, asOf }: AnnotateOptions): Promise<Annotation> {
  // Loaded here: plain text starts without an HTML parser.
  const { parseHTML } = await import("linkedom");
  // linkedom keeps what stands outside <html> apart; a fragment gets a document around it.
  const { document } = parseHTML(/<html[\s>]/i.test(input) ? input : `<!doctype html><html><body>${input}</body></html>`);
  const page = document as unknown as Document;
  const blocks: { text: string; start: number }[] = [];
  let text = "";
  for (const block of page.body ? readBlocks(page.body) : []) {
    if (!block) continue;
    // White space as a browser shows it, so that a block holds no empty line of its own.
    const shown = block.text.replace(/[ \t\r\n\f]+/g, " ").trim();
    if (text !== "") text += BLOCK_SEPARATOR;
    blocks.push({ text: shown, start: text.length });
    text += shown;
  }
  text = text.replaceAll(BREAK, "\n");
  const date = asOf ?? detectPageDate(page)?.day ?? null;
  return {
    page: {
      title: page.querySelector("title")?.textContent?.trim() || null,
      date,
      lang: lang ?? (page.documentElement.getAttribute("lang") || null),
      isNews: isNewsArticle(page),
    },
    text,
    mentions: await mentionsIn(blocks, text, pack, date),
  };
}

async function mentionsIn(
  blocks: readonly { readonly text: string; readonly start: number }[],
  whole: string,
  pack: CompiledPack,
  day: string | null,
): Promise<PrintedMention[]> {
  const found = await findMentions(
    blocks.map(({ text }) => text),
    buildTermIndex(pack),
  );
  return blocks.flatMap(({ start: offset }, at) =>
    (found[at] ?? []).map(({ entity: position, start, end, confidence, how }) => {
      const entity = pack.entities[position] as CompiledEntity;
      return {
        entity: entity.id,
        label: nameAsOf(entity, day),
        start: offset + start,
        end: offset + end,
        text: whole.slice(offset + start, offset + end),
        confidence: Math.round(confidence * 100) / 100,
        how,
      };
    }),
  );
}
