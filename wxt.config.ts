import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";

/** Written by scripts/pack-build.ts, loaded by the extension from its own package. */
const PACK_FILES = ["term-index.js", "facts.json"];

export default defineConfig({
  manifestVersion: 3,
  // Every name in a file is in its import list.
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill"],
  vite: () => ({ plugins: [preact()], build: { target: ["chrome128", "firefox153"] } }),
  hooks: {
    "prepare:publicPaths": (_wxt, paths) => {
      for (const name of PACK_FILES) paths.push(name);
    },
    "build:before": () => {
      execFileSync(process.execPath, ["--import", "./scripts/register.mjs", "scripts/pack-build.ts"], { stdio: "inherit" });
    },
    "build:publicAssets": (_wxt, files) => {
      for (const name of PACK_FILES) files.push({ absoluteSrc: resolve(".wxt/pack", name), relativeDest: name });
    },
  },
  // Each permission and the CSP: docs/decisions/0003-permissions-and-csp.md.
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["activeTab", "contextMenus", "scripting", "storage"],
    host_permissions: ["http://*/*", "https://*/*"],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'",
    },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+L" } },
      "next-term": { suggested_key: { default: "Alt+Shift+J" }, description: "__MSG_commandNext__" },
      "previous-term": { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_commandPrevious__" },
      "open-card": { suggested_key: { default: "Alt+Shift+U" }, description: "__MSG_commandOpen__" },
      // Chromium suggests four keys and no more; this one is the reader's to give.
      "toggle-page": { description: "__MSG_commandToggle__" },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "{5e1f5a52-6f0e-4c9b-9d0e-3b1f8f2a7c41}",
              strict_min_version: "153.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "128" }),
  }),
});
