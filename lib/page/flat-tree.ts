/**
 * The tree that a reader sees: what stands in an open shadow root stands in its host, and what is slotted stands in its
 * slot. Closed roots are closed to us as well.
 */

/** The element that a node stands in, across slots and the borders of shadow roots; null at the top. */
export function parentAcross(node: Node): Element | null {
  if (node.nodeType === node.DOCUMENT_FRAGMENT_NODE) return (node as ShadowRoot).host ?? null;
  const slot = (node as Element | Text).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent || parent.nodeType === node.DOCUMENT_NODE) return null;
  return parent.nodeType === node.ELEMENT_NODE ? (parent as Element) : parentAcross(parent);
}

/** What stands in an element. */
export function childrenAcross(element: Element): readonly ChildNode[] {
  const assigned = element.tagName === "SLOT" ? (element as HTMLSlotElement).assignedNodes() : [];
  // What a slot holds itself shows where nothing is assigned to it.
  return assigned.length > 0 ? (assigned as ChildNode[]) : [...(element.shadowRoot ?? element).childNodes];
}

/** Whether a child of a host is shown by none of its slots. */
export function isUnslotted(node: Element): boolean {
  return !node.assignedSlot && Boolean(node.parentElement?.shadowRoot);
}

/** Whether an element or one that it stands in, whichever root that is in, fits a selector. */
export function isInside(element: Element, selector: string): boolean {
  for (let at: Element | null | undefined = element; at; at = (at.getRootNode() as ShadowRoot).host) {
    if (at.closest(selector)) return true;
  }
  return false;
}

/** Whether a node begins before another, as a reader goes through the page. */
export function isBefore(a: Node, b: Node): boolean {
  if (a.getRootNode() === b.getRootNode()) return (a.compareDocumentPosition(b) & a.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const [wayToA, wayToB] = [wayTo(a), wayTo(b)];
  const fork = wayToA.findIndex((step, at) => step !== wayToB[at]);
  const [stepToA, stepToB] = [wayToA[fork], wayToB[fork]];
  // One stands in the other: the outer begins first.
  if (!stepToA || !stepToB) return !stepToA;
  return (stepToA.compareDocumentPosition(stepToB) & a.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** From the top down to a node. */
function wayTo(node: Node): Node[] {
  const way = [node];
  for (let at = parentAcross(node); at; at = parentAcross(at)) way.push(at);
  return way.toReversed();
}
