/** Where the reader was before the keyboard focus went into a card, and the way back there. */

/** A place in the page: what had the focus, and the caret or selection. */
export interface FocusPlace {
  /** Null where nothing had the focus. */
  readonly element: HTMLElement | null;
  /** In a text field: from, to, and which end moves. */
  readonly inField: readonly [number, number, "forward" | "backward" | "none"] | null;
  /** Elsewhere: anchor and focus of the selection; null where there is none. */
  readonly inText: { readonly anchor: readonly [Node, number]; readonly focus: readonly [Node, number] } | null;
}

/** Notes where the reader is. */
export function noteFocusPlace(): FocusPlace {
  const active = deepActiveElement();
  const element = active instanceof HTMLElement && active !== document.body && active !== document.documentElement ? active : null;
  const inField = element ? selectionInField(element) : null;
  return { element, inField, inText: inField ? null : selectionInText() };
}

/**
 * Gives focus and caret back.
 * @returns false when nothing had the focus, or what had it is gone or cannot take it any more.
 */
export function returnToFocusPlace({ element, inField, inText }: FocusPlace): boolean {
  if (inText?.anchor[0].isConnected && inText.focus[0].isConnected) {
    try {
      getSelection()?.setBaseAndExtent(...inText.anchor, ...inText.focus);
    } catch {
      // The text has become shorter.
    }
  }
  if (!element?.isConnected) return false;
  element.focus({ preventScroll: true });
  if (inField && "setSelectionRange" in element) (element as HTMLInputElement).setSelectionRange(...inField);
  return deepActiveElement() === element;
}

/**
 * Lets Tab go on from the end of a range, where nothing has the focus. Firefox goes on from the caret; Chromium from where the
 * focus was last, even if that is no longer there: so a node of ours takes it beside the text for an instant.
 * @param marker a node of ours, not in the page; `focusable` in it takes the focus.
 */
export function continueTabbingAfter(range: Range, marker: HTMLElement, focusable: HTMLElement): void {
  const { endContainer, endOffset } = range;
  if (!(endContainer instanceof Text) || !endContainer.isConnected) return;
  endContainer.after(marker);
  focusable.focus({ preventScroll: true });
  marker.remove();
  const selection = getSelection();
  if (selection?.isCollapsed !== false) selection?.collapse(endContainer, endOffset);
}

/** The focused element, also inside the page's open shadow roots. */
function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function selectionInText(): FocusPlace["inText"] {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
  if (!anchorNode || !focusNode) return null;
  return { anchor: [anchorNode, anchorOffset ?? 0], focus: [focusNode, focusOffset ?? 0] };
}

function selectionInField(element: HTMLElement): FocusPlace["inField"] {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null;
  const { selectionStart, selectionEnd, selectionDirection } = element;
  // Null for kinds of input without a caret, such as numbers.
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd, selectionDirection ?? "none"];
}
