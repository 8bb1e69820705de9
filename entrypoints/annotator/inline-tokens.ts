/**
 * Writes the design's constants into a style sheet, in place of the custom properties that name them. In a root of ours
 * on somebody else's page a custom property is not ours: it is inherited from the page, and the page can register its
 * name with a type that no value of ours fits (`CSS.registerProperty`), whatever is `!important`.
 */

/** @returns `style` without custom properties, as far as `tokens` (a style sheet that sets them) has them. */
export function inlineTokens(tokens: string, style: string): string {
  const values = new Map([...tokens.matchAll(/(--[\w-]+):\s*([^;}]+)/g)].map(([, name, value]) => [name, value?.trim()]));
  return style.replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}
