/** What probes see of us: the host's shadow root is closed to pages, and open to the extension's own world. */

declare global {
  /**
   * Only inside a probe (article-page.ts): our shadow root that holds what a selector finds, wherever its host stands; null where none does.
   */
  function ourRoot(selector: string): ShadowRoot | null;
}

/** The definition that each probe brings along, as text: it runs in the page's isolated world, and knows nothing but what is in it. */
export const OUR_ROOT = `const ourRoot = ${findOurRoot.toString()};`;

function findOurRoot(selector: string): ShadowRoot | null {
  const api = globalThis as unknown as { chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } } };
  const rootOf = (host: Element & { openOrClosedShadowRoot?: ShadowRoot | null }) =>
    api.chrome?.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot ?? null;
  return [...document.querySelectorAll("[popover]")].map(rootOf).findLast((root) => root?.querySelector(selector)) ?? null;
}
