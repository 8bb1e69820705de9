import { beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "./settings-data";
import { changeSettings, forgetPrivateSettings, isAutomatic, isBlocked, loadSettings, siteChange } from "./settings-store";

/** What the browser would store, on disk and in memory. */
const stored = vi.hoisted(() => ({ local: {} as Record<string, unknown>, session: {} as Record<string, unknown> }));
vi.mock("./browser", () => {
  const area = (name: "local" | "session") => ({
    get: async (keys: string | string[]) => Object.fromEntries([keys].flat().map((key) => [key, stored[name][key]])),
    set: async (values: object) => {
      Object.assign(stored[name], values);
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete stored[name][key];
    },
  });
  return { browser: { storage: { local: area("local"), session: area("session") } } };
});
beforeEach(() => {
  stored.local = {};
  stored.session = {};
});

describe("settings that are stored", () => {
  it("hold everywhere, with the version that wrote them", async () => {
    await changeSettings({ theme: "dark" }, false);
    await changeSettings({ sitesOff: ["paper.example"] }, false);
    const settings = { ...DEFAULT_SETTINGS, theme: "dark", sitesOff: ["paper.example"] };
    expect(await loadSettings(false)).toEqual(settings);
    expect(await loadSettings(true)).toEqual(settings);
    expect(stored).toEqual({ local: { settings: { ...settings, version: 2 } }, session: {} });
  });

  it("leave nothing of an earlier version behind, and lose nothing of it", async () => {
    stored.local = { sitesOff: ["old.example"], marking: { density: "page", style: "tint" }, dismissed: [] };
    expect(await changeSettings({ size: "large" }, false)).toEqual({
      ...DEFAULT_SETTINGS,
      sitesOff: ["old.example"],
      density: "page",
      style: "tint",
      size: "large",
    });
    expect(new Set(Object.keys(stored.local))).toEqual(new Set(["dismissed", "settings"]));
  });

  it("of private windows are written nowhere, hold there alone, and are forgotten", async () => {
    await changeSettings({ theme: "dark" }, false);
    const before = JSON.stringify(stored.local);
    await changeSettings({ sitesOff: ["secret.example"] }, true);
    await changeSettings({ size: "large" }, true);
    expect(JSON.stringify(stored.local)).toBe(before);
    expect(await loadSettings(true)).toMatchObject({ theme: "dark", sitesOff: ["secret.example"], size: "large" });
    expect(await loadSettings(false)).toMatchObject({ theme: "dark", sitesOff: [], size: "normal" });
    await forgetPrivateSettings();
    expect(await loadSettings(true)).toMatchObject({ theme: "dark", sitesOff: [], size: "normal" });
  });
});

describe("a site", () => {
  it.each<[Partial<Settings>, isAutomatic: boolean, isBlocked: boolean]>([
    [{}, true, false],
    [{ sitesOff: ["paper.example"] }, false, true],
    [{ mode: "chosen" }, false, false],
    [{ mode: "chosen", sitesOn: ["paper.example"] }, true, false],
    [{ mode: "chosen", sitesOn: ["other.example"] }, false, false],
    [{ mode: "chosen", sitesOn: ["paper.example"], sitesOff: ["paper.example"] }, false, true],
    [{ mode: "click", sitesOn: ["paper.example"] }, false, false],
    [{ mode: "click", sitesOff: ["paper.example"] }, false, true],
  ])("with %j is annotated by itself: %j, not even when asked: %j", (change, automatic, blocked) => {
    const settings = { ...DEFAULT_SETTINGS, ...change };
    for (const host of ["paper.example", "www.paper.example"])
      expect([isAutomatic(settings, host), isBlocked(settings, host)]).toEqual([automatic, blocked]);
  });
});

it.each<[Partial<Settings>, isOn: boolean, Partial<Settings>]>([
  [{}, false, { sitesOff: ["paper.example"] }],
  [{ sitesOff: ["paper.example", "other.example"] }, true, { sitesOff: ["other.example"] }],
  [{ mode: "click" }, false, { sitesOff: ["paper.example"] }],
  [{ mode: "chosen" }, true, { sitesOn: ["paper.example"], sitesOff: [] }],
  [{ mode: "chosen", sitesOn: ["paper.example"] }, false, { sitesOn: [], sitesOff: [] }],
  [{ mode: "chosen", sitesOff: ["paper.example"] }, true, { sitesOn: ["paper.example"], sitesOff: [] }],
])("with %j, to switch a site on: %j, one has to set %j", (settings, isOn, change) => {
  for (const host of ["paper.example", "www.paper.example"])
    expect(siteChange({ ...DEFAULT_SETTINGS, ...settings }, host, isOn)).toEqual(change);
});
