/** Reads what Chromium traced: which tasks ran scripts of ours, and how long they took. */
import type { Page } from "puppeteer-core";

/** An event of the trace, as far as it is looked at; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly name?: string };
}

/** Traces what a page does meanwhile. */
export async function traceOf(page: Page, meanwhile: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"] });
  await meanwhile();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return traceEvents;
}

const isOurs = ({ args }: TraceEvent) => args?.data?.url?.startsWith("chrome-extension://") === true;

/**
 * The longest time of ours within one task, and the longest task, on the main threads of pages, in milliseconds; 0 where there is
 * none. Nested events of ours count once.
 */
export function longestOurs(trace: readonly TraceEvent[]): { ours: number; all: number } {
  const main = new Set(
    trace.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const onMain = trace.filter(({ ph, pid, tid }) => ph === "X" && main.has(`${pid} ${tid}`));
  const end = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
  const isInside = (inner: TraceEvent, outer: TraceEvent) =>
    inner.pid === outer.pid && inner.tid === outer.tid && inner.ts >= outer.ts && end(inner) <= end(outer);
  const scripts = onMain.filter((event) => isOurs(event));
  const outermost = scripts.filter((event) => !scripts.some((other) => other !== event && isInside(event, other)));
  const tasks = onMain.filter(({ name }) => name === "RunTask" || name === "ThreadControllerImpl::RunTask");
  const oursIn = (task: TraceEvent) => outermost.filter((event) => isInside(event, task)).reduce((sum, { dur = 0 }) => sum + dur, 0);
  const longest = (durations: readonly number[]) => durations.reduce((most, duration) => Math.max(most, duration), 0) / 1000;
  // Few events are ours, many tasks are not: tasks are looked for from there.
  const oursByTask = tasks.filter((task) => outermost.some((event) => isInside(event, task))).map(oursIn);
  return { ours: longest(oursByTask), all: longest(tasks.map(({ dur = 0 }) => dur)) };
}
