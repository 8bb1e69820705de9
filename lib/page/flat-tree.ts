/** The tree that a reader sees: what stands in an open shadow root stands in its host. */

/** The element that an element or text stands in, across the border of a shadow root; null at the top. */
export function parentAcross(node: Node): Element | null {
  const parent = node.parentNode;
  if (!parent) return null;
  return parent.nodeType === parent.ELEMENT_NODE ? (parent as Element) : ((parent as ShadowRoot).host ?? null);
}
