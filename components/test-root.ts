/** A root as a card has it in a page, open for tests. */
import { render } from "preact";
import { afterEach, beforeAll, beforeEach } from "vitest";
import { CARD_STYLE, TOKENS } from "./card-style";
import { setScheme, setViewport } from "./test-screen";

/** Adds an empty frame with a card's style to the document. */
export function addFrame(): HTMLElement {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TOKENS + CARD_STYLE);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement("div");
  frame.className = "frame";
  root.append(frame);
  document.body.append(host);
  return frame;
}

/** Adds an empty card in a frame, in which parts of one look as they do there. */
export function addCard(): HTMLElement {
  const card = document.createElement("section");
  card.className = "card";
  // Colours can be measured only where nothing is scrolled away.
  card.style.maxHeight = "none";
  addFrame().append(card);
  return card;
}

/** What a test shows something in, while it runs. */
export let frame: HTMLElement;

/** Gives each test of a file a {@link frame} of its own, in a light window of this width and height in CSS px. */
export function freshFrameForEachTest(width: number, height: number, add: () => HTMLElement = addFrame): void {
  beforeAll(() => setScheme("light"));
  beforeEach(async () => {
    await setViewport(width, height);
    frame = add();
  });
  afterEach(() => {
    render(null, frame);
    document.body.replaceChildren();
  });
}
