import { expect, it } from "vitest";
import { mostMentioned } from "./most-mentioned";

const page = (...ids: string[]) => ids.map((id) => ({ entity: { id } }));

it("names the most often mentioned first, of equals the earlier, each once, and no more than asked for", () => {
  expect(mostMentioned(page("a", "b", "c", "b", "c", "b", "d"), 3)).toEqual(["b", "c", "a"]);
  expect(mostMentioned([], 3)).toEqual([]);
});
