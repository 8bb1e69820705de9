// Finds Chromium and Firefox, or installs them where the system's package manager can.
//   node scripts/browsers.mjs            both
//   node scripts/browsers.mjs chromium   one of them
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

const KNOWN = {
  chromium: {
    variable: "CHROMIUM_PATH",
    paths: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
    packages: ["chromium"],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    // Firefox 153 or later: the extension's floor.
    paths: ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    packages: ["firefox-esr"],
  },
};

/** Path of a browser, or an Error that says what to do. */
export function findBrowser(name) {
  const { variable, paths } = KNOWN[name];
  const path = [process.env[variable], ...paths].find((candidate) => candidate && existsSync(candidate));
  if (path) return path;
  throw new Error(
    `${name} is not installed. Install it (Debian: apt-get install ${KNOWN[name].packages.join(" ")}), or set ${variable} to its path.`,
  );
}

function isInstalled(name) {
  try {
    return Boolean(findBrowser(name));
  } catch {
    return false;
  }
}

/** Installs the missing ones with apt, as root or through sudo; says what to do where that is not possible. */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const apt = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
  const isRoot = process.getuid?.() === 0;
  const sudo = !isRoot && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;
  if (apt && (isRoot || sudo)) {
    // A font with Latin, Greek and Cyrillic, or headless pages are full of boxes.
    const packages = [...missing.flatMap((name) => KNOWN[name].packages), "fonts-dejavu-core"];
    console.log(`Installing ${packages.join(", ")} …`);
    const run = (args) =>
      execFileSync(isRoot ? "apt-get" : "sudo", isRoot ? args : ["apt-get", ...args], {
        stdio: "inherit",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    run(["update", "-q"]);
    run(["install", "-y", "-q", "--no-install-recommends", ...packages]);
  }
  for (const name of names) findBrowser(name);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    ensureBrowsers(process.argv.length > 2 ? process.argv.slice(2) : ["chromium", "firefox"]);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
