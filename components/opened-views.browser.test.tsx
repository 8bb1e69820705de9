/** What is opened in a card: the whole timeline, and the way back. */
import { render } from "preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createTranslate, type Language } from "@/lib/extension/i18n";
import type { CardFact } from "@/lib/facts/card-content";
import { Card, type CardProps } from "./Card";
import { TIMELINE_STEP } from "./CardTimeline";
import type { CardView, FoldedGroup, OpenedView } from "./card-view";
import { both, citation, content, counterpart, day, FOREIGN, fact, LANGUAGES, placed, range } from "./test-cards";
import { frame, freshFrameForEachTest } from "./test-root";
import {
  controlsIn,
  findLeftovers,
  findOverflow,
  findViolations,
  focused,
  reachByTab,
  read,
  SCHEMES,
  setScheme,
  setViewport,
  unfold,
} from "./test-screen";

const PAGE_DAY = "2023-09-14";
const ENTITY = content([]).entity;
let opened: readonly OpenedView[] = [];

freshFrameForEachTest(1000, 800);
beforeEach(() => {
  opened = [];
});

/** A fact of every month from January 2018 on; what is later than September 2023 happened since. */
const months = (count: number): CardFact[] =>
  Array.from({ length: count }, (_, at) => {
    const first = new Date(Date.UTC(2018, at, 1)).toISOString().slice(0, 10);
    const group = first > PAGE_DAY ? "since-then" : at % 10 === 3 ? "learned-later" : "by-then";
    return fact(`f${at}`, { ...placed({ group }), date: day(first) });
  });
const timeline = (facts: readonly CardFact[], group: FoldedGroup | null = null, pageDay: string | null = PAGE_DAY): OpenedView => ({
  key: 1,
  name: "timeline",
  entity: ENTITY,
  group,
  status: { name: "ready", content: { entity: ENTITY, facts, day: pageDay } },
});
const related = (name: string, key: number): OpenedView => {
  const entity = { id: name.toLowerCase(), type: "place" as const, name: both(name) };
  return { key, name: "facts", entity, status: { name: "ready", content: content([fact(`${name}-1`)], { entity, entries: 9 }) } };
};
/** Enough to scroll, with a fold that holds less than it says. */
const BASE = content(
  [...["one", "two", "three", "four", "five", "six"].map((id) => fact(id)), fact("later", placed({ group: "since-then" }))],
  {
    totals: { "by-then": 40, "undated-page": 0, "learned-later": 0, "since-then": 12 },
    entries: 55,
  },
);

/** Shows a card with what was opened in it. */
function show(views: readonly OpenedView[] = opened, language: Language = "en", changes: Partial<CardProps> = {}): HTMLElement {
  opened = views;
  const back = () => void show(opened.slice(0, -1), language, changes);
  render(
    <Card
      head={ENTITY}
      status={{ name: "ready", content: BASE }}
      opened={views}
      isDialog
      t={createTranslate(language)}
      onOpen={() => {}}
      onBack={back}
      onClose={() => {}}
      {...changes}
    />,
    frame,
  );
  return frame.querySelector(".card") as HTMLElement;
}
/** What is seen of a card: its top view. */
const seen = () => frame.querySelector(".view:not([hidden])") as HTMLElement;
const body = () => seen().querySelector(".body") as HTMLElement;
const button = (text: string) =>
  [...seen().querySelectorAll<HTMLElement>("button, summary")].find((element) => read(element).includes(text)) as HTMLElement;
const entries = () => [...seen().querySelectorAll<HTMLElement>(".facts > li")];
const idOf = (entry: Element | undefined) => /Fact (\S+)/.exec(read(entry))?.[1];
const en = createTranslate("en");

describe("a timeline", () => {
  it("opens at the page's date: what led to it above, what followed below, forty entries in all", () => {
    show([timeline(months(100))]);
    expect(entries()).toHaveLength(TIMELINE_STEP);
    const mark = seen().querySelector(".page-day") as HTMLElement;
    expect(read(mark)).toBe(en("timeline.page", { date: "14 September 2023" }));
    const [before, after] = [
      entries().filter((entry) => mark.compareDocumentPosition(entry) & Node.DOCUMENT_POSITION_PRECEDING),
      entries(),
    ];
    // January 2018 is 0, September 2023 68.
    expect(idOf(before.at(-1))).toBe("f68");
    expect(idOf(after[before.length])).toBe("f69");
    const [line, view] = [mark.getBoundingClientRect(), body().getBoundingClientRect()];
    expect(line.top).toBeGreaterThan(view.top + view.height / 2);
    expect(line.bottom).toBeLessThan(view.bottom);
  });

  it("brings earlier and later entries until all of them are there, each once and in order", async () => {
    show([timeline(months(130))]);
    for (const key of ["timeline.earlier", "timeline.later"] as const) {
      for (let next = button(read0(key)); next; next = button(read0(key))) await userEvent.click(next);
    }
    expect(entries().map(idOf)).toEqual(months(130).map(({ id }) => id));
    expect(seen().querySelectorAll(".page-day")).toHaveLength(1);
  });

  it("keeps what is being read in its place when earlier entries come, and moves the focus to the nearest of them", async () => {
    show([timeline(months(100))]);
    const [first] = entries();
    body().scrollTop = 0;
    const top = first?.getBoundingClientRect().top ?? 0;
    await userEvent.click(button(read0("timeline.earlier")));
    expect(Math.abs((first?.getBoundingClientRect().top ?? 0) - top)).toBeLessThan(40);
    expect(focused()?.nextElementSibling ?? focused()?.parentElement?.nextElementSibling?.querySelector("li")).toBe(first);
  });

  it("moves the focus to the first of the later entries when they come", async () => {
    show([timeline(months(130))]);
    const last = idOf(entries().at(-1));
    await userEvent.click(button(read0("timeline.later")));
    expect(idOf(focused() ?? undefined)).toBe(`f${Number(last?.slice(1)) + 1}`);
  });

  it("names each year once, and the page's date also where nothing is later", () => {
    show([timeline(months(20))]);
    expect([...seen().querySelectorAll(".body h3")].map(read)).toEqual(["2018", "2019"]);
    expect(seen().querySelector(".page-day")?.nextElementSibling).toBeNull();
  });

  it("marks what was learned only later", () => {
    show([timeline(months(20))]);
    const marked = entries().filter((entry) => read(entry).includes(en("timeline.learnedLater")));
    expect(marked.map(idOf)).toEqual(["f3", "f13"]);
  });

  it("has no page's date where there is none, and says that the newest come first", () => {
    show([timeline(months(50).toReversed(), null, null)]);
    expect(seen().querySelector(".page-day")).toBeNull();
    expect(read(seen().querySelector(".what"))).toBe(en("timeline.newestFirst", { count: 50 }));
    expect(idOf(entries()[0])).toBe("f49");
    expect(read(button(read0("timeline.more")))).toBe(en("timeline.more", { count: 10 }));
  });

  it("of one group has as many entries as its fold says: no names of offices", () => {
    const facts = [...months(80), fact("office", { ...placed({ group: "since-then" }), kind: "function" })];
    show([timeline(facts, "since-then")]);
    expect(entries()).toHaveLength(11);
    const name = en("card.group.since-then");
    expect(read(seen().querySelector(".what"))).toBe(en("timeline.ofGroup", { group: name, count: 11 }));
  });

  it("folds what stands against an entry, which has a place of its own", () => {
    show([timeline([fact("one", { counterparts: [counterpart("contradicts")] })])]);
    expect(seen().querySelectorAll("details.clash:not([open])")).toHaveLength(1);
  });

  it("says above its entries that they were read in translation", () => {
    show([timeline([fact("one", { citations: [citation({ translatedFrom: "fr" })] })])]);
    expect(read(seen().querySelector(".translated"))).toBe(en("card.machineTranslation"));
  });

  it.each(LANGUAGES)("leaves nothing untranslated, unfilled, empty or cut, and axe finds nothing, in %s", async (language) => {
    for (const view of [timeline(months(100)), timeline(months(80), "since-then"), timeline(months(60), null, null)]) {
      for (const scheme of SCHEMES) {
        await setScheme(scheme);
        const card = show([view], language);
        expect(findLeftovers(seen())).toEqual([]);
        expect(read(seen())).not.toMatch(FOREIGN[language]);
        card.style.maxHeight = "none";
        unfold(seen());
        expect(await findViolations(card)).toEqual([]);
        render(null, frame);
      }
    }
    await setScheme("light");
  });

  it.each([
    [320, 568],
    [320, 256],
    [640, 360],
  ] as const)("fits into a window of %d × %d px", async (width, height) => {
    await setViewport(width, height);
    const long = fact("long", { date: range("2022-09-01", "2023-09-30", "day", { extent: "oneOf" }), text: both("x".repeat(120)) });
    const card = show([timeline([long, ...months(50)])], "de");
    unfold(seen());
    expect(findOverflow(card)).toEqual([]);
    expect(card.getBoundingClientRect().height).toBeLessThanOrEqual(height);
  });

  it("is reached by Tab, all of it", async () => {
    show([timeline(months(4))]);
    const reached = await reachByTab();
    expect(reached).toEqual(expect.arrayContaining(controlsIn(seen())));
  });
});

/** The words of a button without its number. */
const read0 = (key: "timeline.earlier" | "timeline.later" | "timeline.more") =>
  en(key, { count: 40 })
    .replace(/^.*40 /, "40 ")
    .split(" ")
    .at(-1) as string;

describe("from a card", () => {
  it("its button opens the whole timeline, a fold's button all of that group, and a script's click nothing", async () => {
    const onOpen = vi.fn<(view: CardView) => void>();
    show([], "en", { onOpen });
    button(en("card.allEntries", { count: 55 })).click();
    expect(onOpen).not.toHaveBeenCalled();
    await userEvent.click(button(en("card.allEntries", { count: 55 })));
    expect(onOpen).toHaveBeenLastCalledWith({ name: "timeline", entity: BASE.entity, group: null });
    await userEvent.click(button(en("card.group.since-then")));
    await userEvent.click(button(en("card.allOfGroup", { count: 12 })));
    expect(onOpen).toHaveBeenLastCalledWith({ name: "timeline", entity: BASE.entity, group: "since-then" });
  });

  it("what is opened has the focus on its heading, which names the dialog", () => {
    const card = show([]);
    button(en("card.allEntries", { count: 55 })).focus();
    show([related("Port", 1)]);
    expect(focused()).toBe(seen().querySelector("h2"));
    expect(read(frame.querySelector(`#${card.getAttribute("aria-labelledby")}`))).toBe("Port in English");
    expect(frame.querySelectorAll("#name")).toHaveLength(1);
  });

  it("the way back is named, and leads to the same place, the same fold and the same button", async () => {
    show([]);
    await userEvent.click(button(en("card.group.since-then")));
    const all = button(en("card.allOfGroup", { count: 12 }));
    all.focus();
    body().scrollTop = 90;
    const { scrollTop } = body();
    expect(scrollTop).toBe(90);
    show([related("Port", 1)]);
    expect(read(seen().querySelector(".back"))).toBe(en("card.backTo", { name: "KN-23 in English" }));
    show([related("Port", 1), related("Ship", 2)]);
    expect(read(seen().querySelector(".back"))).toBe(en("card.backTo", { name: "Port in English" }));
    await userEvent.click(seen().querySelector(".back") as HTMLElement);
    expect(read(seen().querySelector("h2"))).toBe("Port in English");
    await userEvent.click(seen().querySelector(".back") as HTMLElement);
    expect([body().scrollTop, focused(), seen().querySelector<HTMLDetailsElement>(".body > details")?.open]).toEqual([90, all, true]);
  });

  it("in a low window the card itself is scrolled: up for what is opened, and back as it was", async () => {
    await setViewport(320, 170);
    const card = show([]);
    card.scrollTop = 60;
    const before = card.scrollTop;
    expect(before).toBeGreaterThan(20);
    show([related("Port", 1)]);
    expect(card.scrollTop).toBe(0);
    show([]);
    expect(card.scrollTop).toBe(before);
  });

  it("only what is seen can be reached", async () => {
    show([related("Port", 1), timeline(months(3))]);
    const reached = await reachByTab();
    expect(reached.filter((element) => !seen().contains(element))).toEqual([]);
  });

  it("what is asked for says that it is loading, or that it failed", () => {
    for (const name of ["loading", "failed"] as const) {
      show([{ key: 1, name: "timeline", entity: ENTITY, group: null, status: { name } }]);
      expect(read(seen().querySelector(".wait"))).toBe(en(`card.${name}`));
      expect(body().tabIndex).toBe(0);
    }
  });
});

describe("what a card leads on to", () => {
  const somebody = { id: "somebody", type: "person" as const, name: both("Somebody") };
  const status = { name: "ready" as const, content: { ...BASE, related: [somebody] } };

  it("opens in it, by mouse and keyboard, and not by a script", async () => {
    const onOpen = vi.fn<(view: CardView) => void>();
    show([], "en", { status, onOpen });
    const name = seen().querySelector<HTMLElement>(".related button") as HTMLElement;
    name.click();
    expect(onOpen).not.toHaveBeenCalled();
    await userEvent.click(name);
    name.focus();
    await userEvent.keyboard("{Enter}");
    expect(onOpen.mock.calls).toEqual(Array.from({ length: 2 }, () => [{ name: "facts", entity: somebody }]));
  });

  it("says nothing of why it was matched, for it was not", () => {
    show([related("Port", 1)]);
    expect(seen().querySelector("footer .receipt")).toBeNull();
    expect(read(seen().querySelector("footer > button"))).toBe(en("card.allEntries", { count: 9 }));
  });
});
