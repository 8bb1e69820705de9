/// <reference types="node" />
import { createHash } from "node:crypto";
import { strToU8, unzipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { makeZip } from "./make-zip";

const FILES = [
  ["manifest.json", strToU8('{"name":"ä"}')],
  ["chunks/b.js", strToU8("b".repeat(5000))],
  ["chunks/a.js", strToU8("")],
] as const;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const home = process.env.TZ;

afterEach(() => {
  vi.useRealTimers();
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

test("an archive is the same in whatever order its files were found", () => {
  expect(sha256(makeZip(new Map(FILES.toReversed())))).toBe(sha256(makeZip(new Map(FILES))));
});

test("an archive is the same at any time and in any time zone", () => {
  const now = sha256(makeZip(new Map(FILES)));
  for (const zone of ["Pacific/Kiritimati", "America/St_Johns", "Africa/Monrovia"]) {
    process.env.TZ = zone;
    vi.setSystemTime(new Date("2031-07-01T12:00:00Z"));
    expect(sha256(makeZip(new Map(FILES))), zone).toBe(now);
  }
});

test("the bytes are as they always were: where a new version of the library changes them, zips can no longer be compared with those in the stores", () => {
  expect(sha256(makeZip(new Map(FILES)))).toMatchInlineSnapshot(`"f8590b2ab7dd76fae026ed03f2d1012408f0d36b8b1c744ec0c873156c390d38"`);
});

test("an archive has its files sorted, whole and no others", () => {
  const read = unzipSync(makeZip(new Map(FILES)));
  expect(Object.keys(read)).toEqual(["chunks/a.js", "chunks/b.js", "manifest.json"]);
  for (const [name, content] of FILES) expect(read[name], name).toEqual(content);
});
