import { describe, expect, it, vi } from "vitest";
import type { CardView } from "@/components/card-view";
import type { CardAnswer } from "@/lib/extension/messages";
import { OpenedViews } from "./opened-views";

const viewOf = (id: string): CardView => ({ name: "facts", entity: { id, type: "place", name: { de: id, en: id } } });
const answerOf = (id: string) => ({ ok: true, content: { entity: { id } } }) as unknown as CardAnswer;
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** Views whose answers the test gives when it likes. */
function makeViews() {
  const asked: { readonly id: string; readonly give: (answer: CardAnswer) => void; readonly fail: () => void }[] = [];
  const request = (id: string) =>
    new Promise<never>((give, fail) => asked.push({ id, give: give as unknown as (answer: CardAnswer) => void, fail }));
  const onChange = vi.fn<() => void>();
  const views = new OpenedViews({ requestCard: request, requestTimeline: (id) => request(`timeline of ${id}`), onChange });
  const states = () => views.all.map(({ entity, status }) => `${entity.id} ${status.name}`);
  return { views, asked, onChange, states };
}

describe("what is opened in a card", () => {
  it("is loading, and then ready", async () => {
    const { views, asked, onChange, states } = makeViews();
    views.open(viewOf("port"));
    expect(states()).toEqual(["port loading"]);
    asked[0]?.give(answerOf("port"));
    await settle();
    expect(states()).toEqual(["port ready"]);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it("asks for a timeline where one is opened", () => {
    const { views, asked } = makeViews();
    views.open({ ...viewOf("port"), name: "timeline", group: null });
    expect(asked.map(({ id }) => id)).toEqual(["timeline of port"]);
  });

  it.each(["is told so", "gets no answer"])("has failed when it %s", async (how) => {
    const { views, asked, states } = makeViews();
    views.open(viewOf("port"));
    if (how === "is told so") asked[0]?.give({ ok: false });
    else asked[0]?.fail();
    await settle();
    expect(states()).toEqual(["port failed"]);
  });

  it("goes back one by one, and says when there is nothing left", () => {
    const { views, states } = makeViews();
    for (const id of ["port", "ship"]) views.open(viewOf(id));
    expect(views.back()).toBe(true);
    expect(states()).toEqual(["port loading"]);
    expect([views.back(), views.back()]).toEqual([true, false]);
  });

  it("drops an answer to what was left, also where the same was opened again", async () => {
    const { views, asked, onChange, states } = makeViews();
    views.open(viewOf("port"));
    views.back();
    views.open(viewOf("port"));
    onChange.mockClear();
    asked[0]?.give(answerOf("port"));
    await settle();
    expect(states()).toEqual(["port loading"]);
    expect(onChange).not.toHaveBeenCalled();
    views.clear();
    asked[1]?.give(answerOf("port"));
    await settle();
    expect(states()).toEqual([]);
  });
});
