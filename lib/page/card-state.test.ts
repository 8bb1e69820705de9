import { describe, expect, it } from "vitest";
import { type CardEvent, type CardState, DWELL_MS, GRACE_MS, nextCardState, shownTerm } from "./card-state";

type State = CardState<string>;
type Event = CardEvent<string>;

/** Every state that a card can be in, at the term "this". */
const STATES: Readonly<Record<State["name"], State>> = {
  idle: { name: "idle" },
  waiting: { name: "waiting", term: "this", line: 1 },
  open: { name: "open", term: "this", line: 1 },
  leaving: { name: "leaving", term: "this", line: 1 },
  pinned: { name: "pinned", term: "this", line: 1, by: "pointer" },
};

/** Everything that can happen, as the tables below call it. */
const EVENTS = {
  "over this": { type: "over-term", term: "this", line: 1, isSweeping: false },
  "over another": { type: "over-term", term: "another", line: 2, isSweeping: false },
  "sweeping over this": { type: "over-term", term: "this", line: 1, isSweeping: true },
  "sweeping over another": { type: "over-term", term: "another", line: 2, isSweeping: true },
  "over the card": { type: "over-card" },
  off: { type: "off" },
  "dwell over": { type: "dwelt" },
  "grace over": { type: "grace-over" },
  "click on this": { type: "pin", term: "this", line: 1, by: "pointer" },
  "click on another": { type: "pin", term: "another", line: 2, by: "pointer" },
  "command to another": { type: "pin", term: "another", line: 0, by: "command" },
  "moved to another": { type: "moved", term: "another" },
  dismiss: { type: "dismiss" },
} as const satisfies Record<string, Event>;

type EventName = keyof typeof EVENTS;

/** What comes of each event in each state; "same" is the very same object, so that nobody acts on it. */
const TABLE: Readonly<Record<State["name"], Readonly<Record<EventName, string>>>> = {
  idle: {
    "over this": "waiting at this",
    "over another": "waiting at another",
    "sweeping over this": "same",
    "sweeping over another": "same",
    "over the card": "same",
    off: "same",
    "dwell over": "same",
    "grace over": "same",
    "click on this": "pinned at this by pointer",
    "click on another": "pinned at another by pointer",
    "command to another": "pinned at another by command",
    "moved to another": "same",
    dismiss: "same",
  },
  waiting: {
    "over this": "same",
    "over another": "waiting at another",
    "sweeping over this": "idle",
    "sweeping over another": "idle",
    "over the card": "same",
    off: "idle",
    "dwell over": "open at this",
    "grace over": "same",
    "click on this": "pinned at this by pointer",
    "click on another": "pinned at another by pointer",
    "command to another": "pinned at another by command",
    "moved to another": "waiting at another",
    dismiss: "idle",
  },
  open: {
    "over this": "same",
    "over another": "open at another",
    "sweeping over this": "same",
    "sweeping over another": "same",
    "over the card": "same",
    off: "leaving at this",
    "dwell over": "same",
    "grace over": "same",
    "click on this": "pinned at this by pointer",
    "click on another": "pinned at another by pointer",
    "command to another": "pinned at another by command",
    "moved to another": "open at another",
    dismiss: "idle",
  },
  leaving: {
    "over this": "open at this",
    "over another": "open at another",
    "sweeping over this": "open at this",
    "sweeping over another": "same",
    "over the card": "open at this",
    off: "same",
    "dwell over": "same",
    "grace over": "idle",
    "click on this": "pinned at this by pointer",
    "click on another": "pinned at another by pointer",
    "command to another": "pinned at another by command",
    "moved to another": "leaving at another",
    dismiss: "idle",
  },
  pinned: {
    "over this": "same",
    "over another": "same",
    "sweeping over this": "same",
    "sweeping over another": "same",
    "over the card": "same",
    off: "same",
    "dwell over": "same",
    "grace over": "same",
    "click on this": "same",
    "click on another": "pinned at another by pointer",
    "command to another": "pinned at another by command",
    "moved to another": "pinned at another by pointer",
    dismiss: "idle",
  },
};

function inWords(state: State): string {
  if (state.name === "idle") return "idle";
  return `${state.name} at ${state.term}${state.name === "pinned" ? ` by ${state.by}` : ""}`;
}

const run = (events: readonly EventName[]) => events.reduce<State>((state, name) => nextCardState(state, EVENTS[name]), STATES.idle);

describe("nextCardState", () => {
  const rows = Object.entries(TABLE).flatMap(([name, outcomes]) =>
    Object.entries(outcomes).map(([event, outcome]) => [name as State["name"], event as EventName, outcome] as const),
  );

  it.each(rows)("%s, %s: %s", (name, event, outcome) => {
    const before = STATES[name];
    const after = nextCardState(before, EVENTS[event]);
    if (outcome === "same") expect(after).toBe(before);
    else expect(inWords(after)).toBe(outcome);
  });

  it("keeps the line of a wrapped term at which the card stands", () => {
    expect(nextCardState(STATES.idle, EVENTS["over another"])).toMatchObject({ line: 2 });
    expect(nextCardState(STATES.waiting, EVENTS["dwell over"])).toMatchObject({ line: 1 });
    expect(nextCardState(STATES.open, { type: "over-term", term: "this", line: 2, isSweeping: false })).toBe(STATES.open);
    expect(nextCardState(STATES.open, EVENTS["over another"])).toMatchObject({ line: 2 });
  });

  it("pins anew when a command follows a click on the same term, so that the focus can move", () => {
    const command: Event = { type: "pin", term: "this", line: 1, by: "command" };
    expect(nextCardState(STATES.pinned, command)).toMatchObject({ name: "pinned", by: "command" });
  });

  it("never changes the state that it is given", () => {
    for (const state of Object.values(STATES)) {
      const frozen = Object.freeze({ ...state });
      for (const event of Object.values(EVENTS)) expect(() => nextCardState(frozen, event)).not.toThrow();
    }
  });

  const journeys: readonly (readonly [what: string, end: string, ...events: EventName[]])[] = [
    ["rests on a term and goes", "idle", "over this", "dwell over", "off", "grace over"],
    ["goes before the dwell is over", "idle", "over this", "off", "dwell over"],
    ["goes from the term to the card", "open at this", "over this", "dwell over", "off", "over the card", "grace over"],
    ["goes back and forth in time", "open at this", "over this", "dwell over", "off", "over this", "grace over"],
    ["goes on to another term", "open at another", "over this", "dwell over", "off", "over another"],
    ["sweeps across the page", "idle", "sweeping over this", "off", "sweeping over another", "dwell over"],
    ["speeds up on a term", "idle", "over this", "sweeping over this", "dwell over"],
    ["sweeps on from a term to its neighbour", "idle", "over this", "sweeping over another", "dwell over"],
    [
      "sweeps across another term on the way to the card",
      "open at this",
      "over this",
      "dwell over",
      "sweeping over another",
      "over the card",
    ],
    ["clicks and goes", "pinned at this by pointer", "over this", "click on this", "off", "grace over"],
    ["clicks, goes and presses Esc", "idle", "over this", "click on this", "off", "dismiss", "over the card"],
  ];

  it.each(journeys)("ends well when a pointer %s: %s", (_, end, ...events) => {
    expect(inWords(run(events as EventName[]))).toBe(end);
  });
});

describe("shownTerm", () => {
  it("is the term whose card is to be seen", () => {
    const shown = Object.fromEntries(Object.entries(STATES).map(([name, state]) => [name, shownTerm(state)?.term ?? null]));
    expect(shown).toEqual({ idle: null, waiting: null, open: "this", leaving: "this", pinned: "this" });
  });
});

it("opens and closes at a pace that people can follow", () => {
  expect(DWELL_MS).toBeGreaterThanOrEqual(150);
  expect(DWELL_MS).toBeLessThanOrEqual(200);
  expect(GRACE_MS).toBe(300);
});
