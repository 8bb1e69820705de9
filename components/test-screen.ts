/** What tests of components ask of a real screen: colours, width, keyboard, and what axe finds. */
import axe from "axe-core";
import { afterAll, beforeAll } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";

/** Colour schemes that a reader can have set. */
export const SCHEMES = ["light", "dark"] as const;
/** Forced, the reader's own few colours take the place of ours; axe cannot measure those: the browser reports ours. */
type Scheme = (typeof SCHEMES)[number] | "forced light" | "forced dark";

/** Sets the reader's colour scheme; nothing moves, so that no colour is measured half-way. */
export async function setScheme(scheme: Scheme): Promise<void> {
  const features = [
    { name: "prefers-color-scheme", value: scheme.replace("forced ", "") },
    { name: "forced-colors", value: scheme.startsWith("forced") ? "active" : "none" },
    { name: "prefers-reduced-motion", value: "reduce" },
  ];
  await cdp().send("Emulation.setEmulatedMedia", { features });
}

/** Gives the tests of a file the style of one of our pages. */
export function styleDocument(style: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  beforeAll(() => {
    document.adoptedStyleSheets = [sheet];
  });
  afterAll(() => {
    document.adoptedStyleSheets = [];
  });
}

/** Sets the viewport, in CSS px. Zoomed to 200 %, a window has half of them. */
export async function setViewport(width: number, height: number): Promise<void> {
  await page.viewport(width, height);
}

/** What axe finds wrong with an element or cannot decide, one line each; none is right. */
export async function findViolations(element: Element): Promise<string[]> {
  const { violations, incomplete, passes } = await axe.run(element);
  if (!passes.some(({ id }) => id === "color-contrast")) throw new Error("no colour was looked at");
  return [...violations, ...incomplete].flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`));
}

/** What has the focus, also inside a shadow root. */
export function focused(): Element | null {
  return document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
}

/** What Tab reaches, in order, from before the page's first element to behind its last. */
export async function reachByTab(): Promise<Element[]> {
  const reached: Element[] = [];
  (document.activeElement as HTMLElement | null)?.blur();
  getSelection()?.removeAllRanges();
  for (let presses = 0; presses < 60; presses++) {
    await userEvent.tab();
    const element = focused();
    // A field for a date has several stops.
    if (element === reached.at(-1)) continue;
    if (!element || element === document.body || reached.includes(element)) break;
    reached.push(element);
  }
  return reached;
}

/** Everything under an element that the keyboard has to reach; what lies folded away has to be opened first. */
export function controlsIn(element: Element): Element[] {
  const all = [...element.querySelectorAll("a, button, input, select, textarea, summary")];
  return all.filter((control) => control.matches("summary") || !control.closest("details:not([open])"));
}

/** Opens whatever is folded under an element, so that it can be looked at. */
export function unfold(element: Element): void {
  for (const details of element.querySelectorAll("details")) details.open = true;
}

/** What of an element's content sticks out of it sideways; none is right. */
export function findOverflow(element: Element): string[] {
  const { left, right } = element.getBoundingClientRect();
  const inside = [...element.querySelectorAll("*")].filter((candidate) => !candidate.closest(".spoken"));
  const sticksOut = (candidate: Element) => {
    const box = candidate.getBoundingClientRect();
    return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
  };
  // What ends in an ellipsis is cut on purpose.
  const isCut = (candidate: Element) =>
    candidate.scrollWidth > candidate.clientWidth && candidate.clientWidth > 0 && getComputedStyle(candidate).textOverflow !== "ellipsis";
  return [element, ...inside].filter((candidate) => sticksOut(candidate) || isCut(candidate)).map(({ outerHTML }) => outerHTML);
}

/** What can be read in an element, as one line; "" where there is none. */
export const read = (element: Element | null | undefined) => (element?.textContent ?? "").replaceAll(/\s+/g, " ");

/** What can be read in each element that a selector finds. */
export const each = (parent: ParentNode, selector: string) => [...parent.querySelectorAll(selector)].map(read);

/** What a template has left over in the texts and labels under an element; none is right. */
export function findLeftovers(element: Element): string[] {
  const labels = ["aria-label", "title", "placeholder"].flatMap((name) =>
    [...element.querySelectorAll(`[${name}]`)].map((labelled) => labelled.getAttribute(name) ?? ""),
  );
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? "");
  const wrong = [...texts, ...labels].filter((text) =>
    /undefined|null|NaN|Invalid|\[object|[{}#]|\b(?:card|popup|date|receipt|wrong|report|search|copy|sheet|type|types|options|welcome|marking|kind|stance|relation)\.\w|\(\s*\)|„“|“”/.test(
      text,
    ),
  );
  const empty = [...element.querySelectorAll("h1,h2,h3,p,li,time,button,a,span,b,div")].filter(
    // What waits to be said is empty until then.
    (candidate) => candidate.textContent?.trim() === "" && !candidate.matches("[aria-label], [role=status]"),
  );
  return [
    ...wrong,
    ...labels.filter((label) => label.trim() === "").map(() => "an empty label"),
    ...empty.map(({ outerHTML }) => outerHTML),
  ];
}
