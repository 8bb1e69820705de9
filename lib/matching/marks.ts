/** Texts with mentions written into them, `[Kim Jong Un](kim-jong-un)`: for tables of cases. */
import type { TermIndex } from "./open-index";
import type { Mention } from "./verdict";

/** The text without its marks. */
export function unmark(marked: string): string {
  return marked.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}

/** The text with its mentions marked. */
export function markMentions(text: string, mentions: readonly Mention[], { entities }: TermIndex): string {
  return mentions.toReversed().reduce((marked, { start, end, entity }) => {
    return `${marked.slice(0, start)}[${marked.slice(start, end)}](${entities[entity]?.id})${marked.slice(end)}`;
  }, text);
}
