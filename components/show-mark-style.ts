/** The style sheets of marks on one of our own pages, where nothing is injected. */
import { MARK_FILES, type MarkStyle } from "@/lib/extension/settings-data";

/** Puts in the style's sheet in place of the one before, and once the one for all styles. */
export function showMarkStyle(document: Document, style: MarkStyle): void {
  const linkTo = (id: string, href: string) => Object.assign(document.createElement("link"), { id, rel: "stylesheet", href });
  if (!document.getElementById("marks-all")) document.head.append(linkTo("marks-all", MARK_FILES.all));
  const before = document.getElementById("marks");
  const href = MARK_FILES[style];
  if (before?.getAttribute("href") === href) return;
  const link = linkTo("marks", href);
  document.head.append(link);
  // Only now: between two styles there must not be none.
  link.addEventListener("load", () => before?.remove(), { once: true });
  before?.removeAttribute("id");
}
