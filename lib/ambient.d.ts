/** Style sheets imported as text: they go into shadow roots and through insertCSS, never into a page's document. */
declare module "*.css?inline" {
  const css: string;
  export default css;
}

/** The library ships no usable types; lib/facts/edtf-range.ts, its only user, declares the shape it relies on. */
declare module "edtf" {
  export default function parse(text: string): unknown;
}

interface Document {
  /** Chromium only: the page is rendered ahead and not yet seen. */
  readonly prerendering?: boolean;
}
