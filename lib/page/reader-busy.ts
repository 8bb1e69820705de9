/**
 * Whether the reader is doing something with the page that no card may come between: writing in a field or selecting
 * text. A focus that merely rests in a search box is not writing, and a selection left standing is not selecting:
 * only what happened just now counts, and the terms that the selection lies on.
 */

/** After a key in a field, or a change of the selection, the reader is at it for this long, in ms. */
export const BUSY_MS = 1000;

/** What the reader does, as far as cards have to make way for it. */
export interface ReaderBusy {
  /** The reader writes, or selects text, at this moment. */
  isBusy(): boolean;
  /** Whether what is selected touches a range of text. */
  isSelected(range: Range): boolean;
}

/** Watches a page until the signal is aborted; `onWriting` is told of each key that goes into a field. */
export function watchReader(signal: AbortSignal, onWriting: () => void): ReaderBusy {
  let busyAt = Number.NEGATIVE_INFINITY;
  const writes = (event: Event) => {
    if (!event.isTrusted || !isField(event.composedPath()[0])) return;
    busyAt = event.timeStamp;
    onWriting();
  };
  const options = { capture: true, passive: true, signal } as const;
  document.addEventListener("keydown", writes, options);
  // What comes without keys: an input method, a virtual keyboard, dictation.
  document.addEventListener("beforeinput", writes, options);
  document.addEventListener(
    "selectionchange",
    (event) => {
      if (event.isTrusted && getSelection()?.isCollapsed === false) busyAt = event.timeStamp;
    },
    options,
  );
  return {
    isBusy: () => performance.now() - busyAt < BUSY_MS,
    isSelected: (range) => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
      const selected = selection.getRangeAt(0);
      // Where they are not in the same tree nothing can be compared, and nothing is selected.
      if (selected.startContainer.getRootNode() !== range.startContainer.getRootNode()) return false;
      return selected.compareBoundaryPoints(Range.START_TO_END, range) > 0 && selected.compareBoundaryPoints(Range.END_TO_START, range) < 0;
    },
  };
}

/** Inputs into which nothing is written. */
const NOT_WRITTEN = /^(?:button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/;

/** Whether an event's innermost target (through open shadow roots) is something that text is written into. */
export function isField(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !NOT_WRITTEN.test(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, select"));
}
