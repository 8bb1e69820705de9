/**
 * The life of a card, as a pure state machine.
 *
 *            over term            dwell over           click, command
 *   idle ───────────────▶ waiting ──────────▶ open ───────────────────▶ pinned
 *    ▲                      │ off               │ off      ▲ over term     │
 *    │◀─────────────────────┘                   ▼          │ or card       │
 *    │◀───────────────── grace over ────────── leaving ────┘               │
 *    └◀──────────────────────────── Esc, click outside ────────────────────┘
 *
 * A click, tap or command pins from any state. Over another term an open card changes to it at once.
 * When the page writes a term anew, its card goes over to what took its place, in whatever state it is.
 * Sweeping pointers (see pointer-speed.ts) never start waiting, and end it.
 */

/** How long the pointer rests on a term before its card opens, in ms; the request for facts runs meanwhile. */
export const DWELL_MS = 170;
/** How long a card stays when the pointer has left term, card and the way between them, in ms (Wikipedia's previews: 300). */
export const GRACE_MS = 300;

/** What a card stands at. `term` is any identity that the caller compares with `===`. */
export type CardState<Term> =
  | { readonly name: "idle" }
  | { readonly name: "waiting"; readonly term: Term; readonly line: number }
  | { readonly name: "open"; readonly term: Term; readonly line: number }
  | { readonly name: "leaving"; readonly term: Term; readonly line: number }
  | { readonly name: "pinned"; readonly term: Term; readonly line: number; readonly by: "pointer" | "command" };

/** What can happen to a card. */
export type CardEvent<Term> =
  | { readonly type: "over-term"; readonly term: Term; readonly line: number; readonly isSweeping: boolean }
  | { readonly type: "over-card" }
  | { readonly type: "off" }
  | { readonly type: "dwelt" }
  | { readonly type: "grace-over" }
  | { readonly type: "pin"; readonly term: Term; readonly line: number; readonly by: "pointer" | "command" }
  | { readonly type: "moved"; readonly term: Term }
  | { readonly type: "dismiss" };

/** The next state; the same object when the event changes nothing. */
export function nextCardState<Term>(state: CardState<Term>, event: CardEvent<Term>): CardState<Term> {
  switch (event.type) {
    case "dismiss":
      return state.name === "idle" ? state : { name: "idle" };
    case "moved":
      return state.name === "idle" ? state : { ...state, term: event.term };
    case "pin":
      if (state.name === "pinned" && state.term === event.term && state.by === event.by) return state;
      return { name: "pinned", term: event.term, line: event.line, by: event.by };
    case "over-term":
      return overTerm(state, event);
    case "over-card":
      return state.name === "leaving" ? { ...state, name: "open" } : state;
    case "off":
      if (state.name === "waiting") return { name: "idle" };
      return state.name === "open" ? { ...state, name: "leaving" } : state;
    case "dwelt":
      return state.name === "waiting" ? { ...state, name: "open" } : state;
    case "grace-over":
      return state.name === "leaving" ? { name: "idle" } : state;
  }
}

function overTerm<Term>(state: CardState<Term>, { term, line, isSweeping }: CardEvent<Term> & { type: "over-term" }): CardState<Term> {
  if (state.name === "pinned") return state;
  if (state.name === "waiting" && isSweeping) return { name: "idle" };
  if (state.name === "idle") return isSweeping ? state : { name: "waiting", term, line };
  if (state.term !== term) {
    if (isSweeping) return state;
    return { name: state.name === "waiting" ? "waiting" : "open", term, line };
  }
  return state.name === "leaving" ? { ...state, name: "open" } : state;
}

/** The term whose card is to be seen, or null. */
export function shownTerm<Term>(state: CardState<Term>): { readonly term: Term; readonly line: number } | null {
  return state.name === "open" || state.name === "leaving" || state.name === "pinned" ? state : null;
}
