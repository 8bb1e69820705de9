/** Style sheets imported as text: they go into shadow roots and through insertCSS, never into a page's document. */
declare module "*.css?inline" {
  const css: string;
  export default css;
}

/** The library ships no usable types; lib/facts/edtf-range.ts, its only user, declares the shape it relies on. */
declare module "edtf" {
  export default function parse(text: string): unknown;
}

/** The CSL processor ships no types; lib/facts/format-references.ts is its only user. */
declare module "citeproc" {
  namespace CSL {
    class Engine {
      constructor(system: object, style: string, locale: string, forcesLocale: boolean);
      setOutputFormat(format: "text"): void;
      updateItems(ids: readonly string[]): void;
      previewCitationCluster(citation: object, before: readonly [], after: readonly [], format: "text"): string;
      makeBibliography(): readonly [object, readonly string[]];
    }
  }
  export default CSL;
}

interface Document {
  /** Chromium only: the page is rendered ahead and not yet seen. */
  readonly prerendering?: boolean;
}
