/** A mention with its place in the document. */

import type { IndexedEntity } from "@/lib/matching/open-index";
import type { Mention } from "@/lib/matching/verdict";

/** A mention that can be seen on the page. */
export interface PageMention {
  readonly mention: Mention;
  readonly entity: IndexedEntity;
  readonly range: Range;
  /** Text nodes that the range runs over. */
  readonly nodes: readonly Text[];
  /** Where it stands: the element, and the text of the run. */
  readonly block: { readonly container: Element; readonly text: string };
}
