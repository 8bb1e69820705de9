/** How many of an entity's mentions are marked on a page. */

/** Once in every section, once on the page, or every time. */
export const DENSITIES = ["section", "page", "every"] as const;
export type Density = (typeof DENSITIES)[number];
