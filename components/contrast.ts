/** How well two colours can be told apart (WCAG 2.2, relative luminance), for tests and for docs/look.md; nothing of it ships. */

/** A colour of tokens.css in both themes, as `#rrggbb`. */
export interface TokenColour {
  readonly light: string;
  readonly dark: string;
}

/** The colours of a style sheet that are written `--name: light-dark(#…, #…)`, by name without the dashes. */
export function readColours(css: string): ReadonlyMap<string, TokenColour> {
  const found = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...found].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]));
}

/** From 1 (the same) to 21 (black on white), whichever of two `#rrggbb` colours is in front. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
