import { describe, expect, it } from "vitest";
import { findSuccessor } from "./find-successor";
import type { PageMention } from "./page-mention";
import { testIndex } from "./test-index";

/** Stand-ins for elements: only which is which counts. */
const elements = { a: {}, b: {} } as Record<"a" | "b", Element>;

/** A mention of the n-th entity at an offset of a run. */
function mentionOf(entity: number, container: "a" | "b", text: string, start: number): PageMention {
  const known = testIndex.entities[entity];
  if (!known) throw new Error("no such entity");
  return {
    mention: { start, end: start + 5, entity, alias: "", how: "exact", distance: 0, edits: 0, evidence: [], confidence: 1 },
    entity: known,
    range: {} as Range,
    nodes: [],
    block: { container: elements[container], text },
  };
}

describe("the successor of a mention", () => {
  const gone = mentionOf(0, "a", "the KN-23 flew", 4);
  it.each<readonly [what: string, mentions: readonly PageMention[], successor: number | null]>([
    ["is none where nothing is left", [], null],
    ["is the same entity in the same element", [mentionOf(0, "a", "again the KN-23 flew", 10)], 0],
    ["is the nearest of several", [20, 6, 0].map((start) => mentionOf(0, "a", "KN-23 KN-23 KN-23", start)), 1],
    ["is no other entity", [mentionOf(1, "a", "the KN-23 flew", 4)], null],
    ["is not elsewhere on the page", [mentionOf(0, "b", "the KN-23 fell", 4)], null],
    ["is elsewhere where the very same text stands", [mentionOf(0, "b", "the KN-23 flew", 4)], 0],
    ["is rather in the same element", [mentionOf(0, "b", "the KN-23 flew", 4), mentionOf(0, "a", "a KN-23", 2)], 1],
  ])("%s", (_, mentions, successor) => {
    expect(findSuccessor(gone, mentions)).toBe(successor === null ? null : mentions[successor]);
  });
});
