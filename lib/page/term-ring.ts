/**
 * The ring around the term that a command went to: one box a line, in a root of ours. A highlight can have no outline, and a page
 * may have any colour; so the ring is drawn here, in two tones of which one stands out from any background.
 */
import { clipBox } from "./clip-box";

/** Between the letters and the ring, and how thick each of its two lines is, in CSS px. */
const SPACE_PX = 1;
const LINE_PX = 2;

/** The ring's style; goes into the root that it is drawn in. */
export const RING_STYLE = `
.ring {
  position: fixed;
  box-sizing: border-box;
  border: ${LINE_PX}px solid #fff;
  outline: ${LINE_PX}px solid #7a1a12;
  border-radius: 4px;
  pointer-events: none;
}
@media (forced-colors: active) {
  .ring { border-color: Canvas; outline-color: Highlight; }
}`;

/** Draws the ring of a range as it stands now; none around lines that are scrolled out of sight. */
export function drawRing(container: Element, range: Range): void {
  const seen = clipBox(range.startContainer.parentElement);
  const reach = SPACE_PX + LINE_PX;
  const rings = [...range.getClientRects()].flatMap((line) => {
    const x = (line.left + line.right) / 2;
    const y = (line.top + line.bottom) / 2;
    if (line.width === 0 || x < seen.left || x > seen.right || y < seen.top || y > seen.bottom) return [];
    const ring = document.createElement("div");
    ring.className = "ring";
    ring.style.cssText = `left:${line.left - reach}px;top:${line.top - reach}px;width:${line.width + 2 * reach}px;height:${line.height + 2 * reach}px`;
    return [ring];
  });
  container.replaceChildren(...rings);
}
