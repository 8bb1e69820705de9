/** Path of a browser. @throws {Error} that says what to do, when it is not installed. */
export function findBrowser(name: "chromium" | "firefox"): string;
/** Installs missing browsers with apt where that is possible. @throws {Error} when one is still missing. */
export function ensureBrowsers(names: readonly ("chromium" | "firefox")[]): void;
