/** Where the reader was before the keyboard focus went into a card, and the way back there. */

/** A place in the page: what had the focus, and the caret or selection. Text fields keep theirs by themselves. */
export interface FocusPlace {
  /** Null where nothing had the focus. */
  readonly element: HTMLElement | null;
  /** Anchor and focus of the selection, as `setBaseAndExtent` takes them; null where there is none. */
  readonly selection: readonly [Node, number, Node, number] | null;
}

/** Notes where the reader is. */
export function noteFocusPlace(): FocusPlace {
  const active = deepActiveElement();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = getSelection() ?? {};
  return {
    element: active instanceof HTMLElement && active !== document.body ? active : null,
    selection: anchorNode && focusNode ? [anchorNode, anchorOffset, focusNode, focusOffset] : null,
  };
}

/**
 * Gives focus and caret back.
 * @returns false when nothing had the focus, or what had it is gone or cannot take it any more.
 */
export function returnToFocusPlace({ element, selection }: FocusPlace): boolean {
  try {
    if (selection) getSelection()?.setBaseAndExtent(...selection);
  } catch {
    // The text has become shorter.
  }
  element?.focus({ preventScroll: true });
  return element !== null && deepActiveElement() === element;
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
