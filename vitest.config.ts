import { resolve } from "node:path";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "./scripts/browsers.mjs";

const alias = { "@": resolve(import.meta.dirname) };
const isWanted = (project: string) => !process.argv.includes("--project") || process.argv.includes(project);

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["{lib,components,scripts,entrypoints,data,eval,bench}/**/*.test.ts"],
          exclude: ["**/*.browser.test.ts", "**/node_modules/**"],
        },
      },
      ...(isWanted("browser")
        ? [
            {
              extends: true as const,
              // Named, because Vite reloads the page, and so a test in the middle, when it finds them only then.
              optimizeDeps: { include: ["axe-core", "fuse.js", "preact", "preact/hooks", "preact/jsx-dev-runtime"] },
              test: {
                name: "browser",
                include: ["{lib,components}/**/*.browser.test.{ts,tsx}"],
                browser: {
                  enabled: true,
                  headless: true,
                  screenshotFailures: false,
                  instances: [{ browser: "chromium" as const }],
                  provider: playwright({
                    launchOptions: {
                      executablePath: findBrowser("chromium"),
                      chromiumSandbox: false,
                      args: [
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                      ],
                    },
                  }),
                },
              },
            },
          ]
        : []),
      // One browser session a file, opened and closed by the spec itself; two browsers at once starve two cores.
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["e2e/**/*.e2e.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // What goes by way of the background (number, focus, marks) is there a moment later, on a busy machine many moments.
          expect: { poll: { timeout: 10_000, interval: 50 } },
        },
      },
    ],
  },
});
