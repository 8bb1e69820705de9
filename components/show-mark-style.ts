/** The style sheet of marks on one of our own pages, where nothing is injected. */
import type { MarkStyle } from "@/lib/extension/settings-data";

const FILES: Readonly<Record<MarkStyle, string>> = {
  faint: "/highlights-faint.css",
  underline: "/highlights.css",
  tint: "/highlights-tint.css",
};
const ID = "marks";

/** Puts in the style's sheet in place of the one before. */
export function showMarkStyle(document: Document, style: MarkStyle): void {
  const before = document.getElementById(ID);
  const href = FILES[style];
  if (before?.getAttribute("href") === href) return;
  const link = Object.assign(document.createElement("link"), { id: ID, rel: "stylesheet", href });
  document.head.append(link);
  // Only now: between two styles there must not be none.
  link.addEventListener("load", () => before?.remove(), { once: true });
  before?.removeAttribute("id");
}
