import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cdp } from "vitest/browser";
import { drawRing, RING_STYLE } from "./term-ring";

let container: HTMLElement;
beforeEach(() => {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RING_STYLE);
  root.adoptedStyleSheets = [sheet];
  container = document.createElement("div");
  root.append(container);
  document.documentElement.append(host);
});
afterEach(() => {
  (container.getRootNode() as ShadowRoot).host.remove();
  document.body.replaceChildren();
});

/** Shows a page and returns the range of what is in its `b`. */
function show(html: string): Range {
  document.body.innerHTML = html;
  const range = document.createRange();
  range.selectNodeContents(document.querySelector("b") as Element);
  return range;
}
const rings = () => [...container.children].map((ring) => ring.getBoundingClientRect());
const styleOf = (property: string) => getComputedStyle(container.firstElementChild as Element).getPropertyValue(property);

/** Luminance of WCAG 2, of three channels from 0 to 255. */
function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((value) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: readonly number[], b: readonly number[]) => {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};
const channels = (colour: string) => (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number);

describe("the ring", () => {
  it("stands around each line of a term, outside of its letters", () => {
    const range = show("<p style='width: 60px; font: 16px/2 monospace'><b>broken here</b></p>");
    drawRing(container, range);
    const lines = [...range.getClientRects()];
    expect(lines).toHaveLength(2);
    expect(rings()).toHaveLength(2);
    for (const [at, ring] of rings().entries()) {
      const line = lines[at] as DOMRect;
      expect([line.left - ring.left, ring.right - line.right, line.top - ring.top, ring.bottom - line.bottom]).toEqual([3, 3, 3, 3]);
    }
    drawRing(container, range);
    expect(rings()).toHaveLength(2);
  });

  it("is not drawn over what hides the term in a scrolled part of the page", () => {
    const range = show(
      "<div style='height: 60px; overflow: auto'><p style='height: 90px'>above</p><b>term</b><p style='height: 90px'></p></div>",
    );
    const scroller = document.querySelector("div") as Element;
    drawRing(container, range);
    expect(rings()).toHaveLength(0);
    scroller.scrollTop = 100;
    drawRing(container, range);
    expect(rings()).toHaveLength(1);
  });

  it("lets the pointer through", () => {
    const range = show("<p><b>term</b></p>");
    drawRing(container, range);
    const { left, top } = range.getBoundingClientRect();
    expect(document.elementFromPoint(left + 4, top + 4)?.tagName).toBe("B");
  });

  it("has a line that stands out from any background, 3:1 or more", () => {
    drawRing(container, show("<b>term</b>"));
    const lines = [channels(styleOf("border-top-color")), channels(styleOf("outline-color"))];
    expect([styleOf("border-top-width"), styleOf("outline-width"), styleOf("outline-style")]).toEqual(["2px", "2px", "solid"]);
    const steps = Array.from({ length: 18 }, (_, at) => at * 15);
    const weakest = Math.min(
      ...steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => Math.max(...lines.map((line) => contrast(line, [r, g, b])))))),
    );
    expect(weakest).toBeGreaterThanOrEqual(3);
  });

  it("has the reader's own colours where those are forced", async () => {
    await cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
    try {
      drawRing(container, show("<b>term</b>"));
      const probe = document.createElement("i");
      probe.style.cssText = "color: Highlight; background: Canvas";
      document.body.append(probe);
      expect(styleOf("outline-color")).toBe(getComputedStyle(probe).color);
      expect(styleOf("border-top-color")).toBe(getComputedStyle(probe).backgroundColor);
    } finally {
      await cdp().send("Emulation.setEmulatedMedia", { features: [] });
    }
  });
});
