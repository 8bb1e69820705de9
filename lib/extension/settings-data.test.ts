import { describe, expect, it } from "vitest";
import { asChange, DEFAULT_SETTINGS, hostOf, migrate, readSettings, type Settings, unreadableSettings } from "./settings-data";

const EVERYTHING: Settings = {
  mode: "chosen",
  sitesOn: ["paper.example"],
  sitesOff: ["other.example"],
  hiddenTypes: ["place", "concept"],
  density: "every",
  style: "tint",
  language: "en",
  theme: "dark",
  size: "largest",
};

describe("stored settings", () => {
  it("come back as they were", () => {
    expect(readSettings(JSON.parse(JSON.stringify(EVERYTHING)))).toEqual(EVERYTHING);
  });

  it.each([[undefined], [null], [7], ["dark"], [[]], [{}]])("are the default where there are none: %j", (value) => {
    expect(readSettings(value)).toEqual(DEFAULT_SETTINGS);
  });

  it("keep what is readable beside what is not", () => {
    const value = { ...EVERYTHING, mode: "sometimes", hiddenTypes: ["place", "planet"], sitesOff: ["a b"], size: 3 };
    const { mode, hiddenTypes, sitesOff, size } = DEFAULT_SETTINGS;
    expect(readSettings(value)).toEqual({ ...EVERYTHING, mode, hiddenTypes, sitesOff, size });
    expect(unreadableSettings(value)).toEqual(["mode", "sitesOff", "hiddenTypes", "size"]);
  });

  it("hold nothing that we do not know", () => {
    expect(readSettings({ ...EVERYTHING, colour: "red" })).toEqual(EVERYTHING);
  });
});

describe("what version 1 stored", () => {
  it.each<[stored: Record<string, unknown>, settings: Partial<Settings>]>([
    [{}, {}],
    [{ sitesOff: ["paper.example"] }, { sitesOff: ["paper.example"] }],
    [{ marking: { density: "page", style: "tint" } }, { density: "page", style: "tint" }],
    [
      { sitesOff: ["paper.example"], marking: { density: "every", style: "underline" } },
      { sitesOff: ["paper.example"], density: "every" },
    ],
    [{ sitesOff: "paper.example", marking: null }, {}],
  ])("is read: %j", (stored, settings) => {
    expect(migrate(stored)).toEqual({ ...DEFAULT_SETTINGS, ...settings });
  });

  it("counts no more beside what today's has stored", () => {
    expect(migrate({ settings: EVERYTHING, sitesOff: ["old.example"], marking: { density: "page" } })).toEqual(EVERYTHING);
  });
});

describe("a change", () => {
  it("is what it says and nothing else", () => {
    expect(asChange({ theme: "dark", other: 1 })).toEqual({ theme: "dark" });
  });

  it.each([[{}], [null], [{ theme: "pink" }], [{ theme: "dark", size: "tiny" }], [{ sitesOn: ["http://"] }]])("is none: %j", (value) => {
    expect(asChange(value)).toBeNull();
  });
});

describe("a site as somebody writes it", () => {
  it.each([
    ["paper.example", "paper.example"],
    ["  https://www.paper.example/politics?x#y ", "paper.example"],
    ["www.example", "www.example"],
    ["WWW.Paper.example", "paper.example"],
    ["http://paper.example:8080/", "paper.example"],
    ["Zeitung-MÜNCHEN.example", "xn--zeitung-mnchen-osb.example"],
    ["localhost", "localhost"],
    ["", null],
    ["https://", null],
    ["*.example", null],
    ["file:///home", null],
    ["two words.example", null],
    ["a".repeat(300), null],
  ])("%j is %j", (text, host) => {
    expect(hostOf(text)).toBe(host);
  });
});
