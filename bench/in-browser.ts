/**
 * What runs in the browser: the same bundle in a page's main thread, where a content script works, and in a dedicated worker.
 * The worker stands in for the extension's background worker: the same engine off the page's thread, reached by messages that
 * are copied in the same way. Messages of an extension cross processes besides, which takes a few milliseconds
 * more, in Firefox most of it on the page's thread.
 *
 * A page or worker does one task in its life, so that neither compiles anything, or fills any table, for another.
 */
import type { Mention } from "@/lib/matching/verdict";
import { BLOCKS, BUNDLE, type Call, type Measured, type Task } from "./browser-task";
import { median, timeOf } from "./measure";
import { openOurs } from "./ours";
import { tokenise } from "./peers/tokenise";

type Request = { readonly open: string | null } | { readonly blocks: readonly string[] };
interface Answer {
  readonly milliseconds: number;
  readonly mentions: readonly (readonly Mention[])[];
}
type Work = (blocks: readonly string[]) => readonly (readonly Mention[])[];

const WARM_CALLS = 30;
/** What a browser does after it has loaded a page is over by then, in ms. */
const SETTLE_MS = 150;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Prepares the work; fetching the bytes is not part of the time. */
async function prepare(index: string | null): Promise<{ work: Work; open: number }> {
  if (index === null) {
    const { find } = tokenise.build([]);
    return { work: (blocks) => blocks.map((text) => find(text) && []), open: 0 };
  }
  const bytes = new Uint8Array(await (await fetch(index)).arrayBuffer());
  await pause(SETTLE_MS);
  let work: Work | undefined;
  const open = timeOf(() => {
    const { annotate } = openOurs(bytes);
    work = (blocks) => annotate(blocks, "full");
  });
  return { work: work as unknown as Work, open };
}

/** Answers requests; the first one opens the index. */
function serveAsWorker(): void {
  let work: Work | undefined;
  const answer = async (request: Request): Promise<Answer> => {
    if ("open" in request) {
      const prepared = await prepare(request.open);
      ({ work } = prepared);
      return { milliseconds: prepared.open, mentions: [] };
    }
    let mentions: Answer["mentions"] = [];
    const milliseconds = timeOf(() => {
      mentions = work?.(request.blocks) ?? [];
    });
    return { milliseconds, mentions };
  };
  addEventListener("message", async ({ data }: MessageEvent<Request>) => postMessage(await answer(data)));
}

/** Asks a worker, and says what that cost. Firefox reads a message before it tells the page, which no page can see. */
function ask(worker: Worker, request: Request): Promise<Call> {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    const start = performance.now();
    worker.onmessage = (event: MessageEvent<Answer>) => {
      const arrived = performance.now();
      // Chromium reads a message when it is first looked at.
      const { milliseconds } = event.data;
      const end = performance.now();
      resolve({ work: milliseconds, roundTrip: end - start, onPage: posted - start + (end - arrived) });
    };
    worker.postMessage(request);
    const posted = performance.now();
  });
}

async function callerOf({ index, isInWorker }: Task): Promise<{ call: (blocks: readonly string[]) => Promise<Call>; open: number }> {
  if (isInWorker) {
    const worker = new Worker(BUNDLE);
    const { work: open } = await ask(worker, { open: index });
    return { call: (blocks) => ask(worker, { blocks }), open };
  }
  const { work, open } = await prepare(index);
  const call = async (blocks: readonly string[]): Promise<Call> => {
    const time = timeOf(() => work(blocks));
    return { work: time, roundTrip: time, onPage: time };
  };
  return { call, open };
}

/** Bytes of the page with its workers; else, of the page's heap alone. */
async function bytesInUse(): Promise<number | null> {
  const measurable = performance as Performance & {
    measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
    readonly memory?: { readonly usedJSHeapSize: number };
  };
  if (crossOriginIsolated && measurable.measureUserAgentSpecificMemory) return (await measurable.measureUserAgentSpecificMemory()).bytes;
  return measurable.memory?.usedJSHeapSize ?? null;
}

/** Does a task in this page. */
export async function measureTask(task: Task): Promise<Measured> {
  const blocks = (await (await fetch(BLOCKS)).json()) as string[];
  await pause(SETTLE_MS);
  const { call, open } = await callerOf(task);
  const first = await call(blocks);
  const calls: Call[] = [];
  for (let at = 0; at < WARM_CALLS; at++) {
    // Code that was compiled beside the program is taken over between tasks.
    await pause(0);
    calls.push(await call(blocks));
  }
  const middle = (part: keyof Call) => median(calls.map((one) => one[part]));
  const warm = { work: middle("work"), roundTrip: middle("roundTrip"), onPage: middle("onPage") };
  const bytes = await bytesInUse();
  // Called once more, so that nothing of it is given up before the memory is measured.
  await call(blocks.slice(0, 1));
  return { open, first, warm, bytes };
}

if (typeof document === "undefined") serveAsWorker();
else Object.assign(globalThis, { measureTask });
