/** A mention with its place in the document. */

import type { IndexedEntity } from "@/lib/matching/open-index";
import type { Mention } from "@/lib/matching/verdict";

/** A mention that is on the page and painted. */
export interface PageMention {
  readonly mention: Mention;
  readonly entity: IndexedEntity;
  readonly range: Range;
  /** Text nodes that the range runs over. */
  readonly nodes: readonly Text[];
}
