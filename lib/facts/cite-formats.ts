/** Forms in which a fact can be copied, in the order in which they are offered. */
export const CITATION_FORMATS = ["text", "markdown", "apa", "iso690", "csl-json"] as const;

/** A form in which a fact can be copied. */
export type CitationFormat = (typeof CITATION_FORMATS)[number];
