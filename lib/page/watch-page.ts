/**
 * Says which parts of the page have new text. Mutations are collected and reported together once the
 * page is quiet for a moment, or after a limit where it never is (tickers, live blogs).
 */
import { blockOf } from "./read-blocks";

/** Parts of the page whose text may have changed. */
export interface DirtyParts {
  /** To be read again with everything under them. */
  readonly subtrees: ReadonlySet<Element>;
  /** Only their own runs of text are to be read again. */
  readonly containers: ReadonlySet<Element>;
}

const QUIET_MS = 120;
const LONGEST_WAIT_MS = 1000;

/**
 * Watches until the signal is aborted.
 * @param isIgnored nodes of ours, whose changes mean nothing.
 * @returns what watches another part as well: an open shadow root, which the page's own observation does not reach into.
 */
export function watchPage(
  root: Element,
  signal: AbortSignal,
  isIgnored: (node: Node) => boolean,
  onDirty: (parts: DirtyParts) => void,
): (part: Node) => void {
  let subtrees = new Set<Element>();
  let containers = new Set<Element>();
  let timer = 0;
  let waitingSince = 0;

  const report = () => {
    timer = 0;
    const parts = { subtrees, containers };
    subtrees = new Set();
    containers = new Set();
    onDirty(parts);
  };
  const schedule = () => {
    const now = performance.now();
    if (timer === 0) waitingSince = now;
    else if (now - waitingSince > LONGEST_WAIT_MS) return;
    clearTimeout(timer);
    timer = window.setTimeout(report, QUIET_MS);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if (isIgnored(target)) continue;
      if (type === "childList" && [...addedNodes, ...removedNodes].every(isIgnored)) continue;
      const container = blockOf(target);
      const dialog = container?.closest("dialog");
      // Folded sections open as well, and are read in either case.
      if (attributeName === "open" && dialog !== target) continue;
      if (container) containers.add(container);
      // Whether a dialog is read at all depends on how much stands in it.
      if (type === "attributes" || dialog) subtrees.add(dialog ?? (target as Element));
      // What comes into a host stands wherever its slot does.
      if (type === "childList" && (target as Element).shadowRoot) subtrees.add(target as Element);
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE && !isIgnored(node)) subtrees.add(node as Element);
      }
    }
    if (subtrees.size > 0 || containers.size > 0) schedule();
  });
  const observe = (part: Node) => {
    // Hidden by these attributes, text is not even read; hidden by style it is, and decided on when it is shown.
    observer.observe(part, { childList: true, characterData: true, subtree: true, attributeFilter: ["hidden", "open"] });
  };
  observe(root);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return observe;
}
