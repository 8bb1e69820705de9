/// <reference types="node" />
/** False alarms on real news pages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import { findMentions } from "@/lib/matching/find-mentions";
import type { TermIndex } from "@/lib/matching/open-index";
import { BREAK } from "@/lib/matching/tokens";
import { annotateHtml } from "@/scripts/annotate-file";
import type { PageVerdict } from "./pages";
import { contextOf } from "./score";

const FOLDER = resolve(import.meta.dirname, "../../shared/pages");

/** A page's visible text. */
export interface Page {
  /** The file's name without its ending. */
  readonly name: string;
  readonly blocks: readonly string[];
}

/** A mention on a page, with what was judged of it. */
export interface PageMention {
  readonly page: string;
  readonly text: string;
  readonly entity: string;
  readonly how: string;
  readonly context: string;
  readonly verdict: PageVerdict["verdict"] | "not judged";
}

/** What is found on all pages. */
export interface PageScore {
  readonly mentions: readonly PageMention[];
  readonly characters: number;
  /** Mentions that no verdict calls right, per 10,000 characters. */
  readonly falseAlarmsPer10k: number;
}

/** The pages, read as the annotate command reads them; null where the folder is missing. */
export async function readPages(pack: CompiledPack): Promise<Page[] | null> {
  if (!existsSync(FOLDER)) return null;
  const pages: Page[] = [];
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".html"));
  for (const file of files.toSorted()) {
    const { text = "" } = await annotateHtml(readFileSync(resolve(FOLDER, file), "utf8"), pack, { lang: null, asOf: null });
    // The command prints a line break where reading stops; within a block there is no other.
    const blocks = text.split("\n\n").map((block) => block.replaceAll("\n", BREAK));
    pages.push({ name: file.replace(/\.html$/, ""), blocks });
  }
  return pages;
}

/** Finds mentions on pages and looks up the verdict on each. */
export async function scorePages(pages: readonly Page[], index: TermIndex, verdicts: readonly PageVerdict[]): Promise<PageScore> {
  const mentions: PageMention[] = [];
  let characters = 0;
  for (const { name, blocks } of pages) {
    characters += blocks.reduce((sum, { length }) => sum + length, 0);
    const found = await findMentions(blocks, index);
    for (const [at, block] of blocks.entries()) {
      for (const { start, end, entity, how } of found[at] ?? []) {
        const mention = { page: name, text: block.slice(start, end), entity: index.entities[entity]?.id ?? "", how };
        const verdict = verdicts.find(({ page, text, entity: id }) => page === name && text === mention.text && id === mention.entity);
        mentions.push({ ...mention, context: contextOf(block, start, end), verdict: verdict?.verdict ?? "not judged" });
      }
    }
  }
  const alarms = mentions.filter(({ verdict }) => verdict !== "right").length;
  return { mentions, characters, falseAlarmsPer10k: (alarms * 10_000) / characters };
}
