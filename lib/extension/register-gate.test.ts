import { beforeEach, describe, expect, it, vi } from "vitest";
import { gateSites, registerGate } from "./register-gate";
import { DEFAULT_SETTINGS, type Settings } from "./settings-data";

interface Script {
  readonly id: string;
  readonly matches: string[];
  readonly excludeMatches: string[];
  readonly persistAcrossSessions: boolean;
}

/** A browser's list of registered scripts, as strict as a browser, and what was asked of it. */
const scripts = vi.hoisted(() => ({ registered: new Map<string, Script>(), calls: [] as string[] }));
vi.mock("./browser", () => {
  const known = (id: string, isKnown: boolean) => {
    if (scripts.registered.has(id) !== isKnown) throw new Error(`${id} is ${isKnown ? "not " : ""}there`);
  };
  const put = (call: string, [script]: Script[], isKnown: boolean) => {
    scripts.calls.push(call);
    known(script?.id ?? "", isKnown);
    if (script?.matches.length === 0) throw new Error("matches are empty");
    if (script) scripts.registered.set(script.id, script);
  };
  return {
    browser: {
      scripting: {
        getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.flatMap((id) => scripts.registered.get(id) ?? []),
        registerContentScripts: async (given: Script[]) => put("register", given, false),
        updateContentScripts: async (given: Script[]) => put("update", given, true),
        unregisterContentScripts: async ({ ids: [id = ""] }: { ids: string[] }) => {
          scripts.calls.push("unregister");
          known(id, true);
          scripts.registered.delete(id);
        },
      },
    },
  };
});

beforeEach(() => {
  scripts.registered.clear();
  scripts.calls.length = 0;
});

const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });
const EVERYWHERE = ["http://*/*", "https://*/*"];

describe("sites of the gate", () => {
  it.each<[name: string, change: Partial<Settings>, matches: string[] | null, excludeMatches?: string[]]>([
    ["everywhere", {}, EVERYWHERE],
    [
      "everywhere but where it is off",
      { sitesOff: ["a.example", "b.example"] },
      EVERYWHERE,
      ["*://a.example/*", "*://www.a.example/*", "*://b.example/*", "*://www.b.example/*"],
    ],
    ["chosen sites, chosen in another mode, do not count everywhere", { sitesOn: ["a.example"] }, EVERYWHERE],
    [
      "chosen sites",
      { mode: "chosen", sitesOn: ["a.example", "localhost"] },
      ["*://a.example/*", "*://www.a.example/*", "*://localhost/*"],
    ],
    [
      "chosen sites of which one is off",
      { mode: "chosen", sitesOn: ["a.example", "b.example"], sitesOff: ["a.example"] },
      ["*://b.example/*", "*://www.b.example/*"],
    ],
    ["no site chosen", { mode: "chosen" }, null],
    ["on click", { mode: "click", sitesOn: ["a.example"] }, null],
    [
      "names that no pattern can hold, beside one that can",
      { mode: "chosen", sitesOn: ["[::1]", "a.example", "a..b", ".c", "d.", "*.e"] },
      ["*://a.example/*", "*://www.a.example/*"],
    ],
    ["nothing but names that no pattern can hold", { mode: "chosen", sitesOn: ["[::1]"] }, null],
    ["off where no pattern can say so", { sitesOff: ["[::1]", "127.0.0.1"] }, EVERYWHERE, ["*://127.0.0.1/*"]],
    [
      "letters of other scripts",
      { mode: "chosen", sitesOn: ["xn--bcher-kva.example"] },
      ["*://xn--bcher-kva.example/*", "*://www.xn--bcher-kva.example/*"],
    ],
  ])("%s", (_, change, matches, excludeMatches = []) => {
    expect(gateSites(settings(change))).toEqual(matches && { matches, excludeMatches });
  });
});

describe("the gate is registered", () => {
  const register = (normal: Partial<Settings>, inPrivate = normal) => registerGate(settings(normal), settings(inPrivate));
  const matches = (id: string) => scripts.registered.get(id)?.matches;

  it("once, however often it is asked for", async () => {
    await register({});
    await register({});
    await register({ theme: "dark" });
    expect(scripts.calls).toEqual(["register"]);
    expect(scripts.registered.get("gate")).toMatchObject({ matches: EVERYWHERE, persistAcrossSessions: true, allFrames: false });
  });

  it("anew with every change of sites and mode, and not at all on click", async () => {
    await register({});
    await register({ sitesOff: ["a.example"] });
    expect(scripts.registered.get("gate")?.excludeMatches).toEqual(["*://a.example/*", "*://www.a.example/*"]);
    await register({});
    expect(scripts.registered.get("gate")?.excludeMatches).toEqual([]);
    await register({ mode: "chosen", sitesOn: ["a.example"] });
    expect(matches("gate")).toEqual(["*://a.example/*", "*://www.a.example/*"]);
    await register({ mode: "click" });
    await register({ mode: "click" });
    expect(scripts.registered.size).toBe(0);
    await register({});
    expect(scripts.calls).toEqual(["register", "update", "update", "update", "unregister", "register"]);
  });

  it("for private windows apart, for this session only, and no longer than they differ", async () => {
    await register({ mode: "click" }, { mode: "chosen", sitesOn: ["secret.example"] });
    expect(scripts.registered.size).toBe(1);
    expect(scripts.registered.get("gate-private")).toMatchObject({
      matches: ["*://secret.example/*", "*://www.secret.example/*"],
      persistAcrossSessions: false,
    });
    await register({ mode: "click" });
    expect(scripts.registered.size).toBe(0);
  });
});
