/// <reference types="node" />
/** The privacy texts name all that the code stores and asks for: who adds something has to say so, in both languages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "@/lib/extension/settings-data";

const ENGLISH = readFileSync("PRIVACY.md", "utf8");
const GERMAN = readFileSync("PRIVACY.de.md", "utf8");

/** Keys of the storage areas, each declared as a constant whose comment begins with where it is. */
function storedKeys(): readonly string[] {
  const files = readdirSync("lib/extension").filter((name) => /(?<!\.test)\.ts$/.test(name));
  const code = files.map((name) => readFileSync(`lib/extension/${name}`, "utf8")).join("\n");
  return [...code.matchAll(/\/\*\* In `storage\.(?:local|session)`[^/]*\*\/\n(?:export )?const \w+ = "(\w+)"/g)].map(
    ([, key]) => key ?? "",
  );
}

/** What the manifest asks for. */
function permissions(): readonly string[] {
  const config = readFileSync("wxt.config.ts", "utf8");
  const lists = [...config.matchAll(/(?:permissions|host_permissions): \[([^\]]+)\]/g)].map(([, list]) => list ?? "");
  return lists.flatMap((list) => [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name ?? ""));
}

const shapeOf = (text: string) =>
  text.split("\n").flatMap((line) => line.match(/^(?:#+ |\| … `[^|]*|\| `[^|]*`|- \*|\| [^|]*\(`)/)?.[0].match(/^#+|`\w+`|^-|^\|/g) ?? []);

describe.each([
  ["PRIVACY.md", ENGLISH],
  ["PRIVACY.de.md", GERMAN],
])("%s", (_, text) => {
  test("names everything that is stored", () => {
    const keys = storedKeys();
    expect(keys).toEqual(expect.arrayContaining(["settings", "privateSettings", "dismissed", "dismissedOnPages", "dismissedPrivately"]));
    for (const key of [...keys, ...Object.keys(DEFAULT_SETTINGS)]) expect(text).toContain(`\`${key}\``);
  });

  test("gives a reason for every permission", () => {
    const asked = permissions();
    expect(asked.length).toBeGreaterThanOrEqual(6);
    const rows = text.split("\n").filter((line) => line.startsWith("|"));
    for (const name of asked) expect(rows.filter((row) => row.split("|")[1]?.includes(`\`${name}\``)).length, name).toBe(1);
  });

  test("links to files that are there", () => {
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) expect(existsSync(target ?? ""), target).toBe(true);
  });

  test("holds for this version", () => {
    expect(text).toContain(
      `Version ${JSON.parse(readFileSync("package.json", "utf8")).version}`.replace(/^V/, text === ENGLISH ? "v" : "V"),
    );
  });
});

test("both languages say the same things in the same order", () => {
  expect(shapeOf(GERMAN)).toEqual(shapeOf(ENGLISH));
  expect(shapeOf(ENGLISH).length).toBeGreaterThan(30);
});
