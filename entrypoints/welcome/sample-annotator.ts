/**
 * The real annotator on the first page. Nothing is injected into the extension's own pages: this one loads the same files as
 * scripts, and starts them anew when the reader has set something.
 */
import { prepare } from "@/lib/extension/inject";
import type { Settings } from "@/lib/extension/settings-data";
import { pageSettings } from "@/lib/extension/settings-store";

/** What scripts of ours share; here the page is their world. */
interface World {
  readonly backgrounderIndex?: unknown;
  readonly backgrounderRun?: AbortController;
}
/** The background tells every tab of a change, which may end the annotator; that is waited for, in ms. */
const SETTLE_MS = 400;

let timer = 0;

/** Starts it, or has it look again at what was set. */
export function annotateSample(settings: Settings): void {
  const world = globalThis as World;
  clearTimeout(timer);
  timer = window.setTimeout(
    () => {
      world.backgrounderRun?.abort();
      prepare(pageSettings(settings, ""), true);
      // As in lib/extension/inject.ts; the index stays where it was left.
      if (!world.backgrounderIndex) document.head.append(scriptOf("/term-index.js"));
      document.head.append(scriptOf("/annotator.js"));
    },
    world.backgrounderRun ? SETTLE_MS : 0,
  );
}

function scriptOf(file: string): HTMLScriptElement {
  // One after the other: the annotator looks for the index.
  const script = Object.assign(document.createElement("script"), { src: file, async: false });
  script.addEventListener("load", () => script.remove());
  return script;
}
