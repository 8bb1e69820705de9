/** The reader's theme and size on one of our own pages. */
import { type Settings, SIZE_FACTORS } from "@/lib/extension/settings-data";

/** Sets them on the document; the tokens' colours follow `color-scheme`. */
export function applyLook(document: Document, { theme, size }: Pick<Settings, "theme" | "size">): void {
  const { style } = document.documentElement;
  style.colorScheme = theme === "system" ? "" : theme;
  style.zoom = String(SIZE_FACTORS[size]);
  // What is measured by the window has to be divided by it: `vh` is zoomed as well.
  style.setProperty("--size-factor", String(SIZE_FACTORS[size]));
}
