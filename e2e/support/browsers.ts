/// <reference types="node" />
import type { BrowserName } from "./session";

/** The browsers that every flow is tried in; BROWSER=firefox tries only that one. */
export const BROWSERS: readonly BrowserName[] = (["chromium", "firefox"] as const).filter(
  (name) => !process.env.BROWSER || process.env.BROWSER === name,
);
