/// <reference types="node" />
/**
 * The engine of matching beside its peers, at four sizes of index:
 * `node --import ./scripts/register.mjs bench/matching.ts [--sizes 1500,15000] [--quick]`.
 *
 * Compare ratios, not milliseconds: every way is measured in a process of its own, in turns with the tokenisation of the
 * same text, and "× tokenisation" is the one by the other. "÷ ours" is how many times slower a peer is than ours in full; below 1, faster. The
 * heap of a small index is within the noise of the collector (half a megabyte); compiled regular expressions are not part of it.
 * "~" marks what was sampled: a slow peer is asked some of its queries, evenly spread, and the time scaled up.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generatePack, listAliases } from "./generate-aliases";
import { type Build, type Limits, type Outcome, type Prepared, runJob } from "./jobs";
import { type Effort, median } from "./measure";
import { VARIANT_NAMES, type Variant } from "./ours";
import { PEERS } from "./peers/all";
import { plantMentions } from "./planted-mentions";
import { compileBundledPack } from "./real-entities";
import { figure, formatRecall, formatSize, formatTable, type Row } from "./tables";
import { countCharacters, readBlocks } from "./texts";

const SIZES = [1_500, 15_000, 150_000, 500_000];
const QUICK_SIZES = [1_500, 15_000];
/** At this size recall and false alarms are measured too. */
const JUDGED_SIZE = 1_500;
const EFFORT: Effort = { budget: 2_500, passes: 500 };
const QUICK_EFFORT: Effort = { budget: 800, passes: 150 };
const PEER_LIMITS: Limits = { buildSeconds: 20, runSeconds: 90, heapMegabytes: 2_000 };
/** Ours is built by the editor and not by readers, so it may take longer; the table says how long. */
const OUR_LIMITS: Limits = { buildSeconds: 60, runSeconds: 90, heapMegabytes: 4_000 };
/** Peers whose first call in a new process is measured, the unit first; above a size the unit only: most are not built in time. */
const COLD_PEERS = ["regular-expression tokenisation", "one RegExp, trie", "FlashText trie (own)", "Aho–Corasick (@monyone)"];

const LARGEST_COLD_PEERS = 15_000;

const { values } = parseArgs({ options: { sizes: { type: "string" }, quick: { type: "boolean", default: false } } });
const sizes = (values.sizes?.split(",").map(Number) ?? (values.quick ? QUICK_SIZES : SIZES)).toSorted((a, b) => a - b);
if (sizes.some((size) => !(size > 0))) throw new Error("--sizes takes numbers of aliases, such as 1500,15000");
const effort = values.quick ? QUICK_EFFORT : EFFORT;
const coldRuns = values.quick ? 3 : 5;

const folder = mkdtempSync(join(tmpdir(), "matching-"));
/** What a peer failed with at a smaller size: it is not tried again. */
const failures = new Map<string, string>();
const bundled = compileBundledPack();
const characters = countCharacters(readBlocks());
const started = performance.now();
console.log(`Node ${process.version}, ${process.arch}; ${figure(characters)} characters of German and English news text`);
try {
  for (const size of sizes) await measureSize(size);
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`\n${((performance.now() - started) / 60_000).toFixed(1)} minutes`);

async function measureSize(size: number): Promise<void> {
  const { prepared, title, aliasBytes } = await prepare(size);
  console.log(`\n## ${title}\n`);
  const ours = await runJob({ kind: "warm", name: null, prepared, effort }, OUR_LIMITS);
  const rows = ourRows(ours);
  for (const { name } of PEERS) {
    const known = failures.get(name);
    const outcome = known ? withFailure(`${known}, fewer aliases`) : await runJob({ kind: "warm", name, prepared, effort }, PEER_LIMITS);
    if (outcome.failure && !known) failures.set(name, outcome.failure);
    rows.push(toRow(name, outcome));
  }
  console.log(formatSize(rows, characters));
  if (ours.build?.packed) console.log(`\n${describeIndex(ours.build.packed, size, aliasBytes)}`);
  if (rows.some(({ quality }) => quality)) console.log(`\nRecall by class\n\n${formatRecall(rows)}`);
  if (ours.build) await measureCold(prepared, size);
}

/** The outcome of what need not be tried. */
function withFailure(failure: string): Outcome {
  return { build: null, warm: [], cold: null, failure };
}

function describeIndex({ names, all, opening }: NonNullable<Build["packed"]>, size: number, aliasBytes: number): string {
  const part = (what: string, bytes: number) => `${what} ${figure(bytes)} bytes (${(bytes / size).toFixed(1)} an alias)`;
  return `Ours: ${part("index of names", names)}, ${part("alias text", aliasBytes)}, ${part("all that travels, as JSON,", all)}, opened in ${figure(opening)} ms`;
}

async function prepare(size: number): Promise<{ prepared: Prepared; title: string; aliasBytes: number }> {
  const pack = generatePack(size, { bundled });
  const aliases = listAliases(pack);
  const aliasBytes = aliases.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const mentions = size === JUDGED_SIZE ? await plantMentions(pack) : null;
  const write = (name: string, content: unknown) => {
    const path = join(folder, `${size}-${name}`);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  return {
    prepared: {
      pack: write("pack.json", pack),
      index: join(folder, `${size}-index`),
      mentions: mentions && write("mentions.json", mentions),
    },
    title: `${figure(aliases.length)} aliases of ${figure(pack.entities.length)} entities`,
    aliasBytes,
  };
}

function ourRows(outcome: Outcome): Row[] {
  const { build, warm, failure } = outcome;
  if (warm.length === 0) return [toRow(VARIANT_NAMES.full, outcome)];
  return warm.map(({ variant, times, quality }) => ({
    name: VARIANT_NAMES[variant as Variant],
    times,
    build: variant === "full" ? build : null,
    quality,
    failure,
  }));
}

function toRow(name: string, { build, warm: [warm], failure }: Outcome): Row {
  return { name, times: warm?.times ?? null, build, quality: warm?.quality ?? null, failure };
}

/** The first call in a new process, several times: what a reader waits for on a page that starts cold. */
async function measureCold(prepared: Prepared, size: number): Promise<void> {
  const peers = size > LARGEST_COLD_PEERS ? COLD_PEERS.slice(0, 1) : COLD_PEERS;
  const subjects = [
    ...peers.map((name) => ({ name, variant: "full" as const, title: name })),
    ...(["full", "exact"] as const).map((variant) => ({ name: null, variant, title: VARIANT_NAMES[variant] })),
  ].map((subject) => ({ ...subject, first: [] as number[], second: [] as number[], failed: new Set<string>() }));
  for (let run = 0; run < coldRuns; run++) {
    for (const { name, variant, first, second, failed } of subjects) {
      const { cold, failure } = await runJob({ kind: "cold", name, variant, prepared }, PEER_LIMITS);
      if (failure) failed.add(failure);
      if (!cold) continue;
      first.push(cold.first);
      second.push(cold.second);
    }
  }
  const unit = median(subjects[0]?.first ?? []);
  const cells = subjects.map(({ title, first, second, failed }) => {
    const figures = [median(first), Math.min(...first), median(second), median(first) / unit].map(figure);
    return [title, ...(first.length > 0 ? figures : ["", "", "", ""]), [...failed].join("; ")];
  });
  console.log(`\nCold: a German page of about 10\u202f000 characters in a new process, median of ${coldRuns}\n`);
  console.log(formatTable(["", "first call ms", "least", "second call ms", "× cold tokenisation", "note"], cells));
}
