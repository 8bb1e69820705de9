import { beforeEach, describe, expect, it, vi } from "vitest";
import { applyChange, enterOpenTabs, settle } from "./apply-settings";
import { DEFAULT_SETTINGS, type Settings } from "./settings-data";
import { changeSettings, forgetPrivateSettings } from "./settings-store";

interface Tab {
  readonly id: number;
  readonly url?: string;
  readonly incognito: boolean;
}

/** What the browser would hold, and what was done to its tabs: message or script, and tab. */
const world = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  tabs: [] as Tab[],
  /** Tabs whose page was asked for. */
  asked: [] as number[],
  done: [] as string[],
  registered: new Map<string, { id: string }>(),
  titles: [] as string[],
}));
vi.mock("./browser", () => {
  const area = (name: "local" | "session") => ({
    get: async (keys: string | string[]) => Object.fromEntries([keys].flat().map((key) => [key, world[name][key]])),
    set: async (values: object) => {
      Object.assign(world[name], values);
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete world[name][key];
    },
  });
  const put = async ([script]: { id: string }[]) => {
    if (script) world.registered.set(script.id, script);
  };
  return {
    browser: {
      storage: { local: area("local"), session: area("session") },
      tabs: {
        query: async ({ url }: { url?: string[] }) => world.tabs.filter((tab) => !url || tab.url?.startsWith("http")),
        sendMessage: async (id: number, message: { type: string; settings?: { isAutomatic: boolean } }) => {
          if (message.type !== "list") world.done.push(`${message.type} ${id}`);
          return { isAskedFor: world.asked.includes(id) };
        },
      },
      scripting: {
        executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) =>
          world.done.push(`${files} ${target.tabId}`),
        insertCSS: async () => {},
        removeCSS: async () => {},
        getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.flatMap((id) => world.registered.get(id) ?? []),
        registerContentScripts: put,
        updateContentScripts: put,
        unregisterContentScripts: async ({ ids }: { ids: string[] }) => void world.registered.delete(ids[0] ?? ""),
      },
      action: { setBadgeText: async () => {} },
      contextMenus: { update: async (_: string, { title }: { title: string }) => void world.titles.push(title) },
      commands: {},
    },
  };
});

beforeEach(() => {
  Object.assign(world, { local: {}, session: {}, asked: [], done: [], titles: [] });
  world.registered.clear();
  world.tabs = [
    { id: 1, url: "https://a.example/1", incognito: false },
    { id: 2, url: "https://b.example/2", incognito: false },
    { id: 3, url: "https://a.example/3", incognito: true },
    { id: 4, incognito: false },
  ];
});

/** Changes something. @returns what was done to which tab, in the order of the tabs. */
async function change(settings: Partial<Settings>, isPrivate = false): Promise<string[]> {
  world.done = [];
  await applyChange(() => changeSettings(settings, isPrivate));
  return world.done.toSorted((a, b) => (a.slice(-1) < b.slice(-1) ? -1 : 1));
}
const ALL = ["set-page 1", "set-page 2", "set-page 3", "set-page 4"];

describe("a change of settings", () => {
  it("reaches every tab, private ones too", async () => {
    expect(await change({ theme: "dark" })).toEqual(ALL);
  });

  it("reaches no tab when nothing is new", async () => {
    await change({ theme: "dark" });
    expect(await change({ theme: "dark" })).toEqual([]);
  });

  it("in a private window reaches only private tabs, and then normal changes of the same do not", async () => {
    expect(await change({ theme: "dark" }, true)).toEqual(["set-page 3"]);
    expect(await change({ theme: "light" })).toEqual(["set-page 1", "set-page 2", "set-page 4"]);
    expect(await change({ size: "large" })).toEqual(ALL);
    world.done = [];
    await applyChange(forgetPrivateSettings);
    expect(world.done).toEqual(["set-page 3"]);
  });

  it("takes everything off a site that is off, asked for or not", async () => {
    world.asked = [1];
    expect(await change({ sitesOff: ["a.example"] })).toEqual(["stop 1", "set-page 2", "stop 3", "set-page 4"]);
  });

  it("leaves pages that are no longer annotated by themselves, unless they were asked for", async () => {
    world.asked = [2];
    expect(await change({ mode: "click" })).toEqual(["stop 1", "set-page 2", "stop 3", "stop 4"]);
    expect(await change({ mode: "chosen", sitesOn: ["a.example"] })).toEqual([
      "set-page 1",
      "/gate.js 1",
      "set-page 2",
      "set-page 3",
      "/gate.js 3",
      "set-page 4",
    ]);
  });

  it("that failed brings nothing anywhere", async () => {
    const failing = applyChange(() => Promise.reject(new Error("the disk is full")));
    await expect(failing).rejects.toThrow("the disk is full");
    expect([world.done, world.registered.size]).toEqual([[], 0]);
  });

  it("changes the menu's language, in normal windows", async () => {
    await change({ language: "de" });
    await change({ language: "en" });
    await change({ language: "de" }, true);
    expect(world.titles).toEqual(["Diese Seite erschließen", "Annotate this page", "Annotate this page"]);
  });
});

describe("what the browser is told", () => {
  it("comes from what is stored, at every start", async () => {
    world.local = { settings: { ...DEFAULT_SETTINGS, mode: "chosen", sitesOn: ["a.example"], language: "de" } };
    await settle();
    expect(world.registered.get("gate")).toMatchObject({ matches: ["*://a.example/*", "*://www.a.example/*"] });
    expect(world.titles).toEqual(["Diese Seite erschließen"]);
    expect(world.done).toEqual([]);
  });

  it("lets the gate look only at open tabs where it may", async () => {
    world.local = { settings: { ...DEFAULT_SETTINGS, sitesOff: ["a.example"] } };
    world.session = { privateSettings: { sitesOff: [] } };
    await enterOpenTabs();
    expect(world.done).toEqual(["/gate.js 2", "/gate.js 3"]);
  });
});
