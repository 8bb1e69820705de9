/** The one place where the extension API comes in; the polyfill behind `wxt/browser` can go in one line. */
export { browser } from "wxt/browser";
