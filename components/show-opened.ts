/** A fold that was opened at the lower edge of a card is scrolled to: what nobody sees, nobody knows to be there. */

/** Handles a click in a card: sees to it that what a fold holds is seen, its summary always. */
export function showOpened({ target, currentTarget }: Event): void {
  const fold = target instanceof Element ? target.closest("summary")?.parentElement : null;
  if (!(fold instanceof HTMLDetailsElement)) return;
  const card = currentTarget as HTMLElement;
  // The click opens it after this.
  requestAnimationFrame(() => {
    const part = scrolledBy(fold, card);
    if (!fold.open || !part) return;
    const [box, view] = [fold.getBoundingClientRect(), part.getBoundingClientRect()];
    const hidden = box.bottom - view.bottom;
    if (hidden > 0) part.scrollBy({ top: Math.min(hidden, box.top - view.top), behavior: "instant" });
  });
}

function scrolledBy(fold: Element, card: Element): Element | null {
  for (let part = fold.parentElement; part; part = part === card ? null : part.parentElement) {
    if (part.scrollHeight > part.clientHeight && getComputedStyle(part).overflowY === "auto") return part;
  }
  return null;
}
