/// <reference types="node" />
/** A process that does one {@link Job} and tells its parent what came of it. */
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import { countFalseAlarms } from "./false-alarms";
import { listAliases } from "./generate-aliases";
import type { Job, Message, Quality } from "./jobs";
import { type Effort, measureFinder, measureFunctions, type Times, timeOf } from "./measure";
import { asFinder, type Engine, openOurs, packOurs, type Variant } from "./ours";
import { PEERS } from "./peers/all";
import { flashText } from "./peers/flash-text";
import type { Finder, Peer } from "./peers/peer";
import { tokenise } from "./peers/tokenise";
import { type PlantedMention, recallOf } from "./recall";
import { readBlocks } from "./texts";

const VARIANTS: readonly Variant[] = ["full", "exact", "candidates"];
const job = JSON.parse(process.argv[2] as string) as Job;
const blocks = readBlocks();
const texts = blocks.map(({ text }) => text);
const pages = (["de", "en"] as const).map((of) => blocks.filter(({ language }) => language === of).map(({ text }) => text));
const counter = tokenise.build([]);
const tokeniseAll = () => {
  for (const text of texts) counter.find(text);
};

const tell = (message: Message) => new Promise<void>((done) => process.send?.(message, undefined, undefined, () => done()));

/** Heap and buffers in use after collection, in megabytes. Buffers are swept beside the program, so it takes two. */
async function usedMegabytes(): Promise<number> {
  globalThis.gc?.();
  await setTimeout(50);
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
}

function readPack(): CompiledPack {
  return JSON.parse(readFileSync(job.prepared.pack, "utf8")) as CompiledPack;
}

function findPeer(name: string): Peer {
  const peer = PEERS.find((one) => one.name === name);
  if (!peer) throw new Error(`no peer "${name}"`);
  return peer;
}

async function buildPeer(peer: Peer): Promise<Finder> {
  const aliases = listAliases(readPack());
  const before = await usedMegabytes();
  let finder: Finder | undefined;
  const milliseconds = timeOf(() => {
    finder = peer.build(aliases);
  });
  await tell({ kind: "built", milliseconds, megabytes: Math.max(0, (await usedMegabytes()) - before) });
  return finder as Finder;
}

/** Builds our index, leaves it for others, and opens it as the tab does. */
async function buildOurs(): Promise<Engine> {
  let pack: CompiledPack | undefined = readPack();
  const milliseconds = timeOf(() => writeFileSync(job.prepared.index, packOurs(pack as CompiledPack)));
  pack = undefined;
  const before = await usedMegabytes();
  const { engine, ...packed } = openIndex();
  await tell({ kind: "built", milliseconds, megabytes: Math.max(0, (await usedMegabytes()) - before), packed });
  return engine;
}

function openIndex(): { engine: Engine; names: number; all: number; opening: number } {
  const bytes = new Uint8Array(readFileSync(job.prepared.index));
  let engine: Engine | undefined;
  const opening = timeOf(() => {
    engine = openOurs(bytes);
  });
  return { engine: engine as Engine, names: (engine as Engine).bytes, all: bytes.length, opening };
}

/** Recall and false alarms, where mentions are given; slow peers answer as many as they can in the time. */
function judge(finder: Finder, { budget }: Effort): Quality | null {
  if (job.prepared.mentions === null) return null;
  const mentions = JSON.parse(readFileSync(job.prepared.mentions, "utf8")) as PlantedMention[];
  const literal = flashText.build(listAliases(readPack()));
  return { ...recallOf(finder, mentions, budget * 3), alarms: countFalseAlarms(finder, literal, blocks, budget) };
}

async function runWarm(effort: Effort): Promise<void> {
  if (job.name !== null) {
    const peer = findPeer(job.name);
    const finder = await buildPeer(peer);
    const times = measureFinder(finder, texts, tokeniseAll, effort);
    await tell({ kind: "warm", variant: null, times, quality: peer.isMatcher ? judge(finder, effort) : null });
    return;
  }
  const engine = await buildOurs();
  const ways = VARIANTS.map((variant) => () => pages.map((page) => engine.annotate(page, variant)));
  const times = measureFunctions(ways, tokeniseAll, { ...effort, budget: effort.budget * VARIANTS.length });
  for (const [at, variant] of VARIANTS.entries()) {
    const quality = variant === "candidates" ? null : judge(asFinder(engine, variant), effort);
    await tell({ kind: "warm", variant, times: times[at] as Times, quality });
  }
}

async function runCold(variant: Variant): Promise<void> {
  // A page of one language, about 10,000 characters.
  const page = pages[0] as string[];
  const finder = job.name === null ? null : await buildPeer(findPeer(job.name));
  const engine = finder ? null : openIndex().engine;
  const run = () => (finder ? page.map(finder.find) : engine?.annotate(page, variant));
  await tell({ kind: "cold", first: timeOf(run), second: timeOf(run) });
}

try {
  await (job.kind === "warm" ? runWarm(job.effort) : runCold(job.variant));
} catch (error) {
  await tell({ kind: "failed", message: error instanceof Error ? `${error.name}: ${error.message.slice(0, 60)}` : "failed" });
}
process.disconnect?.();
