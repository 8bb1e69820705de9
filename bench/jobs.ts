/// <reference types="node" />
/** Measurements in processes of their own, so that none warms up, fills the heap of, or brings down another. */
import { fork } from "node:child_process";
import { resolve } from "node:path";
import type { FalseAlarms } from "./false-alarms";
import type { Effort, Times } from "./measure";
import type { Variant } from "./ours";

/** Where a child finds what its parent has prepared. */
export interface Prepared {
  /** The pack, JSON. */
  readonly pack: string;
  /** Where the packed index of ours is or will be. */
  readonly index: string;
  /** Planted mentions, JSON; null where none are to be looked for. */
  readonly mentions: string | null;
}

/** One child's work; `name` is a peer's, or null for ours. */
export type Job = { readonly name: string | null; readonly prepared: Prepared } & (
  | { readonly kind: "warm"; readonly effort: Effort }
  | { readonly kind: "cold"; readonly variant: Variant }
);

/** How good a finder is, measured beside its speed. */
export interface Quality {
  readonly macro: number;
  readonly asked: number;
  readonly isSampled: boolean;
  readonly byVariation: Readonly<Record<string, { readonly found: number; readonly asked: number }>>;
  readonly alarms: FalseAlarms;
}

/** What a build costs. */
export interface Build {
  readonly kind: "built";
  readonly milliseconds: number;
  /** Megabytes of heap and buffers that stay after garbage collection. */
  readonly megabytes: number;
  /** Of ours: bytes of the index of names, bytes of all that travels, and milliseconds to open that. */
  readonly packed?: { readonly names: number; readonly all: number; readonly opening: number };
}

/** Times of one way; ours has several. */
export interface Warm {
  readonly kind: "warm";
  readonly variant: Variant | null;
  readonly times: Times;
  readonly quality: Quality | null;
}

/** First and second call in a new process, milliseconds. */
export interface Cold {
  readonly kind: "cold";
  readonly first: number;
  readonly second: number;
}

/** What a child tells. */
export type Message = Build | Warm | Cold | { readonly kind: "failed"; readonly message: string };

/** What came of a job. */
export interface Outcome {
  readonly build: Build | null;
  readonly warm: readonly Warm[];
  readonly cold: Cold | null;
  /** Why there is nothing, or not all. */
  readonly failure: string | null;
}

/** What a child may use. */
export interface Limits {
  readonly buildSeconds: number;
  readonly runSeconds: number;
  readonly heapMegabytes: number;
}

const REGISTER = resolve(import.meta.dirname, "../scripts/register.mjs");
const CHILD = resolve(import.meta.dirname, "child.ts");

/** Runs a job in a new process, which is ended when it takes more than it may. */
export function runJob(job: Job, limits: Limits): Promise<Outcome> {
  const execArgv = ["--import", REGISTER, "--expose-gc", `--max-old-space-size=${limits.heapMegabytes}`];
  const child = fork(CHILD, [JSON.stringify(job)], { execArgv, stdio: ["ignore", "ignore", "ignore", "ipc"] });
  return new Promise((done) => {
    const outcome: { build: Build | null; warm: Warm[]; cold: Cold | null; failure: string | null } = {
      build: null,
      warm: [],
      cold: null,
      failure: null,
    };
    const stop = (seconds: number, what: string) =>
      setTimeout(() => {
        outcome.failure = `${what} > ${seconds} s`;
        child.kill("SIGKILL");
      }, seconds * 1000);
    let timer = stop(limits.buildSeconds, "build");
    child.on("message", (message: Message) => {
      if (message.kind === "built") {
        outcome.build = message;
        clearTimeout(timer);
        timer = stop(limits.runSeconds, "run");
      } else if (message.kind === "warm") outcome.warm.push(message);
      else if (message.kind === "cold") outcome.cold = message;
      else outcome.failure = message.message;
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code !== 0) outcome.failure ??= endedBy(code, signal, limits);
      done(outcome);
    });
  });
}

function endedBy(code: number | null, signal: string | null, { heapMegabytes }: Limits): string {
  const isMemory = signal === "SIGABRT" || code === 134;
  return isMemory ? `heap > ${heapMegabytes} MB` : `ended with ${signal ?? code}`;
}
