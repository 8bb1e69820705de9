/** What a card can show, one upon another: facts of an entity, or its timeline. */
import type { CardContent } from "@/lib/facts/card-content";
import type { Timeline } from "@/lib/facts/timeline";

/** What is known of something that was asked for. */
export type Status<Content> =
  | { readonly name: "loading" }
  | { readonly name: "failed" }
  | { readonly name: "ready"; readonly content: Content };

/** What is known of a card's content. */
export type CardStatus = Status<CardContent>;

/** What the head shows before the content is there. */
export interface CardHead {
  readonly type: CardContent["entity"]["type"];
  readonly name: CardContent["entity"]["name"];
}

/** A group of facts that a card has folded. */
export type FoldedGroup = Exclude<CardContent["facts"][number]["placement"]["group"], "by-then" | "undated-page">;

/** Something that can be opened in a card; a timeline of one group only has none of the others. */
export type CardView =
  | { readonly name: "facts"; readonly entity: CardContent["entity"] }
  | { readonly name: "timeline"; readonly entity: CardContent["entity"]; readonly group: FoldedGroup | null };

/** What was opened in a card. `key` is its own, so that two of the same are told apart. */
export type OpenedView = { readonly key: number } & (
  | (CardView & { readonly name: "facts"; readonly status: CardStatus })
  | (CardView & { readonly name: "timeline"; readonly status: Status<Timeline> })
);
