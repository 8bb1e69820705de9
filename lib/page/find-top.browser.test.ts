import { afterEach, describe, expect, it } from "vitest";
import { createTopFinder } from "./find-top";

afterEach(() => document.body.replaceChildren());

const by = (selector: string) => document.querySelector(selector) as Element;

describe("the topmost of a set that an element stands in", () => {
  it.each([
    ["itself", "#b", ["#b"], "b"],
    ["its parent", "#c", ["#b"], "b"],
    ["one far above", "#d", ["#a"], "a"],
    ["the topmost of several", "#d", ["#c", "#a", "#b"], "a"],
    ["none beside it", "#b", ["#e"], undefined],
    ["none below it", "#a", ["#b"], undefined],
    ["none of an empty set", "#a", [], undefined],
  ])("is %s", (_, of, set, top) => {
    document.body.innerHTML = "<div id='a'><div id='b'><div id='c'><p id='d'></p></div></div><p id='e'></p></div>";
    const topOf = createTopFinder(new Set(set.map(by)));
    expect(topOf(by(of))?.id).toBe(top);
    // What was looked at before answers the same.
    expect([topOf(by("#d"))?.id, topOf(by(of))?.id]).toEqual([createTopFinder(new Set(set.map(by)))(by("#d"))?.id, top]);
  });

  it("is found through the border of an open shadow root", () => {
    document.body.innerHTML = "<div id='host'></div>";
    const root = by("#host").attachShadow({ mode: "open" });
    root.innerHTML = "<section><p></p></section>";
    const topOf = createTopFinder(new Set([document.body]));
    expect(topOf(root.querySelector("p") as Element)).toBe(document.body);
  });
});
