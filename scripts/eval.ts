/// <reference types="node" />
/**
 * How good matching is: `npm run --silent eval [-- --held-out] [--list]`. Prints precision and recall on judged articles,
 * whether rules are as sure as they say, recall on varied names, and false alarms on real pages. The held-out articles
 * are only read when asked for, so that nobody tunes by them. Fails nothing: eval/floor.test.ts does.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { PAGE_VERDICTS } from "@/eval/pages";
import { type ArticleSet, readArticles } from "@/eval/read-articles";
import { judgeArticles, reliabilityByRule, scoreByLanguage, scoreOf } from "@/eval/score";
import { type Page, readPages, scorePages } from "@/eval/score-pages";
import { scoreVariations } from "@/eval/score-variations";
import { articleTable, missedVariations, mistakesOf, pageTable, reliabilityTable, variationTable } from "@/eval/tables";
import { makeVariationSet } from "@/eval/variations/make-variations";
import { namesOf } from "@/eval/variations/names";
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import type { TermIndex } from "@/lib/matching/open-index";
import { buildTermIndex } from "@/lib/matching/term-index";
import { loadPack } from "./load-pack";

/** The seed of the floors, too: the same texts. */
const SEED = 1;
const LARGE_PACK = 15_000;
const GENERATOR = resolve(import.meta.dirname, "../bench/generate-aliases.ts");

const { values: options } = parseArgs({ options: { "held-out": { type: "boolean" }, list: { type: "boolean" } } });

function print(title: string, lines: readonly string[]): void {
  console.log([`\n${title}`, ...lines].join("\n"));
}

async function evaluateArticles(set: ArticleSet, index: TermIndex): Promise<void> {
  const articles = readArticles(set, new Set(index.entities.map(({ id }) => id)));
  const judgement = await judgeArticles(articles, index);
  const byLanguage = scoreByLanguage(
    judgement,
    articles.map(({ language }) => language),
  );
  print(`Articles, ${set} (${articles.length})`, articleTable(byLanguage, scoreOf(judgement)));
  const others = new Set(articles.filter(({ isOnSubject }) => !isOnSubject).map(({ name }) => name));
  const ofOthers = {
    found: judgement.found.filter(({ article }) => others.has(article)),
    missed: judgement.missed.filter(({ article }) => others.has(article)),
  };
  const { precision, recall } = scoreOf(ofOthers);
  console.log(
    `not about the subject (${others.size}): ${precision.of - precision.right} wrong, ${recall.of - recall.right} missed of ${recall.of}`,
  );
  print("Rules", reliabilityTable(reliabilityByRule(judgement)));
  if (options.list) print("Mistakes", mistakesOf(judgement));
}

async function evaluateVariations(title: string, pack: CompiledPack, index: TermIndex): Promise<void> {
  const { items, leftOut } = makeVariationSet(namesOf(pack), SEED);
  const scores = await scoreVariations(items, index);
  print(`Varied names, ${title}`, variationTable(scores, leftOut));
  if (options.list) print("Missed", missedVariations(scores));
}

async function evaluatePages(title: string, pages: readonly Page[] | null, index: TermIndex): Promise<void> {
  const lines = pages ? pageTable(await scorePages(pages, index, PAGE_VERDICTS)) : ["skipped: ../shared/pages is not there"];
  print(`False alarms on pages, ${title}`, lines);
}

const pack = await loadPack();
const index = buildTermIndex(pack);
const pages = await readPages(pack);
await evaluateArticles("development", index);
await evaluateArticles("opened", index);
if (options["held-out"]) await evaluateArticles("held-out", index);
await evaluateVariations("the bundled pack", pack, index);
await evaluatePages("the bundled pack", pages, index);
if (existsSync(GENERATOR)) {
  const { generatePack } = await import("@/bench/generate-aliases");
  const large = generatePack(LARGE_PACK, { real: "whole", bundled: pack });
  const largeIndex = buildTermIndex(large);
  const title = `a pack of ${LARGE_PACK} aliases`;
  await evaluateVariations(title, large, largeIndex);
  await evaluatePages(title, pages, largeIndex);
} else {
  print(`Varied names, a pack of ${LARGE_PACK} aliases`, ["skipped: bench/generate-aliases.ts is not there"]);
}
