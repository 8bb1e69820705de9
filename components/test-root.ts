/** A root as a card has it in a page, open for tests. */
import { CARD_STYLE, TOKENS } from "./card-style";

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
