import { describe, expect, it } from "vitest";
import { MOST_DISMISSALS, type StoredDismissal } from "./dismissals";
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from "./settings-data";
import { type FileProblem, readSettingsFile, writeSettingsFile } from "./settings-file";

const CHOSEN: Settings = {
  mode: "chosen",
  sitesOn: ["paper.example"],
  sitesOff: ["other.example", "[::1]"],
  hiddenTypes: ["place"],
  density: "every",
  style: "tint",
  language: "en",
  theme: "dark",
  size: "large",
};
const DISMISSED: readonly StoredDismissal[] = [
  { entity: "kim-jong-un", term: "Kim", scope: "anywhere", place: "" },
  { entity: "wagner-group", term: "„Wagner“\t", scope: "site", place: "paper.example" },
];
const fileOf = (changes: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ format: "backgrounder-settings", version: SETTINGS_VERSION, settings: {}, dismissed: [], ...changes });
const withDismissed = (...dismissed: readonly unknown[]) => fileOf({ dismissed });

describe("a file of settings", () => {
  it("holds all that was written, however it is laid out", () => {
    const text = writeSettingsFile({ settings: CHOSEN, dismissed: DISMISSED });
    const whole = { ok: true, settings: CHOSEN, dismissed: DISMISSED };
    expect(readSettingsFile(text)).toEqual(whole);
    expect(readSettingsFile(JSON.stringify(JSON.parse(text)))).toEqual(whole);
    expect(readSettingsFile(text.replaceAll("\n", "\r\n"))).toEqual(whole);
  });

  it("takes a site that an earlier version wrote with its www. for the site", () => {
    const one = { ...(DISMISSED[0] as StoredDismissal), scope: "site", place: "www.paper.example" } as const;
    expect(readSettingsFile(withDismissed(one))).toMatchObject({ ok: true, dismissed: [{ ...one, place: "paper.example" }] });
  });

  it("may leave settings out: they are as by default", () => {
    const { settings, dismissed } = { settings: { ...DEFAULT_SETTINGS, theme: "dark" }, dismissed: [] };
    expect(readSettingsFile(fileOf({ settings: { theme: "dark" }, dismissed: undefined }))).toEqual({ ok: true, settings, dismissed });
  });

  it("of an earlier version is read", () => {
    expect(readSettingsFile(fileOf({ version: 1, settings: { theme: "dark" } })).ok).toBe(true);
  });

  it("keeps what is said twice once, and nothing that we do not know of", () => {
    const one = DISMISSED[0] as StoredDismissal;
    expect(readSettingsFile(withDismissed({ ...one, more: "x" }, one))).toMatchObject({ dismissed: [one] });
  });

  it.each<[name: string, text: string, ...problems: FileProblem[]]>([
    ["empty", "", { name: "not-json", line: 1 }],
    ["cut off", '{\n  "format": "backgrounder-settings",\n  "version"\n\n', { name: "not-json", line: 3 }],
    ["with a comma too many", '{\n  "format": "x",\n}', { name: "not-json", line: 3 }],
    ["with a comma missing", '{\r\n  "format": "x"\r\n  "version": 2\r\n}', { name: "not-json", line: 3 }],
    ["a picture", "\u0089PNG\r\n", { name: "not-json", line: 1 }],
    ["a list", "[]", { name: "not-ours" }],
    ["nothing", "null", { name: "not-ours" }],
    ["somebody else's", '{"version": 2, "settings": {}}', { name: "not-ours" }],
    ["without a version", fileOf({ version: undefined }), { name: "not-ours" }],
    ["of half a version", fileOf({ version: 1.5 }), { name: "not-ours" }],
    ["without settings", fileOf({ settings: undefined }), { name: "not-ours" }],
    ["with a list of settings", fileOf({ settings: [] }), { name: "not-ours" }],
    ["of a later version", fileOf({ version: 99, settings: { colour: 1 } }), { name: "future", version: 99 }],
    [
      "with unreadable values",
      fileOf({ settings: { theme: "pink", size: 3, sitesOn: ["a b"], mode: null, density: "page" } }),
      { name: "setting", key: "theme" },
      { name: "setting", key: "size" },
      { name: "setting", key: "sitesOn" },
      { name: "setting", key: "mode" },
    ],
    ["with a misspelt name", fileOf({ settings: { themes: "dark" } }), { name: "unknown", key: "themes" }],
    ["with a name that objects have", fileOf({ settings: { toString: 1 } }), { name: "unknown", key: "toString" }],
    ["with no list of dismissals", fileOf({ dismissed: { 0: "x" } }), { name: "no-list" }],
    ["with a dismissal of no shape", withDismissed(DISMISSED[0], 7, null), ...numbers(2, 3)],
    ["with a dismissal on one page", withDismissed({ ...DISMISSED[0], scope: "page", place: "https://paper.example/one" }), ...numbers(1)],
    ["with a dismissal on no host", withDismissed({ ...DISMISSED[1], place: "https://paper.example/one" }), ...numbers(1)],
    ["with a dismissal anywhere and somewhere", withDismissed({ ...DISMISSED[0], place: "paper.example" }), ...numbers(1)],
    ["with a dismissal of no entity", withDismissed({ ...DISMISSED[0], entity: "<b>" }), ...numbers(1)],
    ["with a dismissal without words", withDismissed({ ...DISMISSED[0], term: " " }), ...numbers(1)],
    [
      "with more dismissals than are kept",
      withDismissed(...Array.from({ length: MOST_DISMISSALS + 1 }, () => DISMISSED[0])),
      { name: "too-many", most: MOST_DISMISSALS },
    ],
  ])("%s is not read, and says why", (_, text, ...problems) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, problems });
  });

  it("says at most eight things at once", () => {
    const reading = readSettingsFile(withDismissed(...Array.from({ length: 30 }, () => null)));
    expect(reading).toEqual({ ok: false, problems: numbers(1, 2, 3, 4, 5, 6, 7, 8) });
  });

  it("cannot set what objects are made of", () => {
    const reading = readSettingsFile('{"format":"backgrounder-settings","version":2,"settings":{"__proto__":{"theme":"dark"}}}');
    expect(reading).toEqual({ ok: false, problems: [{ name: "unknown", key: "__proto__" }] });
  });
});

function numbers(...all: readonly number[]): FileProblem[] {
  return all.map((number) => ({ name: "dismissed", number }));
}
