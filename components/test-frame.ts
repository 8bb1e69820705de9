/** A shadow root with the card's styles, as the extension shows cards in a page. */
import cardStyle from "./card.css?inline";
import choiceStyle from "./choices.css?inline";
import sourceStyle from "./source-list.css?inline";
import tokenStyle from "./tokens.css?inline";

/** Puts a frame into the document, in which parts of a card look as they do in a card. */
export function createFrame(): HTMLElement {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokenStyle + choiceStyle + sourceStyle + cardStyle);
  root.adoptedStyleSheets = [sheet];
  const card = document.createElement("section");
  card.className = "card";
  // Colours can be measured only where nothing is scrolled away.
  card.style.maxHeight = "none";
  root.append(card);
  document.body.append(host);
  return card;
}
