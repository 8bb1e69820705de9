/** A card inside an extension page: the same card, in a shadow root of its own, so that the page's style and the card's do not mix. */

import { render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Card, type CardProps } from "./Card";
import { CARD_STYLE, TOKENS } from "./card-style";

/** As wide as its place and as long as its text: the popup scrolls, and the card stays where it is. */
const IN_PLACE = `
  .card { width: auto; max-height: none; overflow: visible; border: 0; border-radius: 0; box-shadow: none; }
  .card:focus-visible { outline-offset: -2px; }
  .body { overflow: visible; }
  .move { display: none; }
`;

export function PopupCard(props: CardProps) {
  const host = useRef<HTMLDivElement>(null);
  /** How far the popup was scrolled when each of the opened views was opened, in CSS px. */
  const places = useRef<number[]>([]);
  /** There is little to see of what was opened last, and so little to scroll. */
  const isShort = useRef(false);
  const depth = props.opened?.length ?? 0;
  // After every render: the card is drawn into the root by hand.
  useLayoutEffect(() => {
    const page = document.scrollingElement;
    if (!host.current || !page) return;
    const isDeeper = depth > places.current.length;
    if (isDeeper) places.current.push(page.scrollTop);
    render(<Card {...props} />, host.current.shadowRoot ?? attachRoot(host.current));
    // What is opened is read from its beginning, and what it was opened from is where it was left.
    if (isDeeper || isShort.current) host.current.scrollIntoView({ block: "start" });
    else if (depth < places.current.length) page.scrollTop = places.current.splice(depth)[0] ?? 0;
    isShort.current = props.opened?.at(-1)?.status.name === "loading";
  });
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot;
    // A card that was asked for is read from its beginning.
    root?.querySelector<HTMLElement>(".card")?.focus();
    return () => root && render(null, root);
  }, []);
  return <div class="popup-card" ref={host} />;
}

function attachRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TOKENS + CARD_STYLE + IN_PLACE);
  // Where the card stands over a page its host is out of the flow; here it has a place.
  const isHost = (rule: CSSRule) => rule instanceof CSSStyleRule && rule.selectorText === ":host";
  for (let at = sheet.cssRules.length - 1; at >= 0; at--) if (isHost(sheet.cssRules[at] as CSSRule)) sheet.deleteRule(at);
  root.adoptedStyleSheets = [sheet];
  return root;
}
