/**
 * Which mentions are painted. A page that names Russia in every paragraph needs one mark where a reader comes across it,
 * not thirty; the popup counts and lists them all.
 */
import type { Density } from "@/lib/matching/density";

/** What has to be known of a mention to choose. */
export interface Choice {
  readonly entity: unknown;
  /** Which section it stands in: any identity. */
  readonly section: unknown;
  /** Whether it stands in a caption, where the eye goes less often than into the text. */
  readonly isCaption: boolean;
}

/**
 * Of each entity the first mention in every section, or on the page, or all; one in the text rather than one in a caption.
 * @param mentions in document order; so is the answer.
 */
export function choosePainted<Item>(mentions: readonly Item[], density: Density, choiceOf: (mention: Item) => Choice): readonly Item[] {
  if (density === "every") return mentions;
  const chosen = new Map<unknown, Map<unknown, { readonly mention: Item; readonly isCaption: boolean }>>();
  for (const mention of mentions) {
    const { entity, section, isCaption } = choiceOf(mention);
    const part = density === "page" ? null : section;
    const inPart = chosen.get(part) ?? new Map();
    chosen.set(part, inPart);
    const first = inPart.get(entity);
    if (!first || (first.isCaption && !isCaption)) inPart.set(entity, { mention, isCaption });
  }
  const painted = new Set([...chosen.values()].flatMap((inPart) => [...inPart.values()].map(({ mention }) => mention)));
  return mentions.filter((mention) => painted.has(mention));
}
