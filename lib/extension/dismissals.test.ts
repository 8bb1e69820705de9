import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Dismissal } from "@/lib/matching/dismissal";
import { addDismissal, forgetPrivateDismissals, readDismissals, removeDismissal } from "./dismissals";

/** What the browser would store, on disk and in memory. */
const stored = vi.hoisted(() => ({ local: {} as Record<string, unknown>, session: {} as Record<string, unknown> }));
vi.mock("./browser", () => {
  const area = (name: "local" | "session") => ({
    get: async (key: string) => ({ [key]: stored[name][key] }),
    set: async (values: object) => {
      Object.assign(stored[name], values);
    },
    remove: async (key: string) => {
      delete stored[name][key];
    },
  });
  return { browser: { storage: { local: area("local"), session: area("session") } } };
});
beforeEach(() => {
  stored.local = {};
  stored.session = {};
});

const page = (address: string, isPrivate = false) => ({ address, isPrivate });
const HERE = page("https://paper.example/one?part=2#top");
const KIM = { entity: "kim-jong-un", term: "Kim" } as const;
const at = (scope: Dismissal["scope"]): Dismissal => ({ ...KIM, scope });

describe("what is dismissed", () => {
  const places = {
    "the page": HERE,
    "another place in the page": page("https://paper.example/one?part=2#end"),
    "another page of the site": page("https://paper.example/two"),
    "the site with its www.": page("https://www.paper.example/two"),
    "another site": page("https://other.example/one?part=2"),
    "the page in a private window": page(HERE.address, true),
  };
  it.each<readonly [scope: Dismissal["scope"], holds: readonly (keyof typeof places)[]]>([
    ["page", ["the page", "another place in the page", "the page in a private window"]],
    [
      "site",
      ["the page", "another place in the page", "another page of the site", "the site with its www.", "the page in a private window"],
    ],
    ["anywhere", Object.keys(places) as (keyof typeof places)[]],
  ])("with the scope %s holds where it should, and is taken back from there", async (scope, holds) => {
    await addDismissal(at(scope), HERE);
    for (const [name, place] of Object.entries(places)) {
      expect(await readDismissals(place), name).toEqual(holds.includes(name as keyof typeof places) ? [at(scope)] : []);
    }
    await removeDismissal(at(scope), HERE);
    expect(await readDismissals(HERE)).toEqual([]);
  });

  it("stands once, however often it is said", async () => {
    await addDismissal(at("site"), HERE);
    await addDismissal(at("site"), HERE);
    expect(await readDismissals(HERE)).toHaveLength(1);
  });

  it("on one page is kept in memory: a list of addresses would say what somebody reads", async () => {
    await addDismissal(at("page"), HERE);
    expect(stored.local).toEqual({});
  });

  it("in a private window is never written to disk, and not seen outside", async () => {
    const hidden = page(HERE.address, true);
    for (const scope of ["page", "site", "anywhere"] as const) await addDismissal(at(scope), hidden);
    expect(stored.local).toEqual({});
    expect(await readDismissals(hidden)).toHaveLength(3);
    expect(await readDismissals(HERE)).toEqual([]);
    await forgetPrivateDismissals();
    expect(await readDismissals(hidden)).toEqual([]);
  });

  it("outside is not taken back in a private window: that would be written to disk", async () => {
    await addDismissal(at("site"), HERE);
    const before = structuredClone(stored.local);
    await removeDismissal(at("site"), page(HERE.address, true));
    expect(stored.local).toEqual(before);
  });

  it("is at most a thousand, the oldest going first", async () => {
    for (let number = 0; number <= 1000; number++) await addDismissal({ ...at("anywhere"), term: `Kim ${number}` }, HERE);
    const terms = (await readDismissals(HERE)).map(({ term }) => term);
    expect([terms.length, terms[0], terms.at(-1)]).toEqual([1000, "Kim 1", "Kim 1000"]);
  });

  it.each([["text"], [[null, 7, "x", {}, { ...KIM, scope: "world", place: "" }, { ...KIM, scope: "anywhere" }]], [{}]])(
    "is nothing where what is stored makes no sense: %j",
    async (nonsense) => {
      stored.local.dismissed = nonsense;
      stored.session.dismissedOnPages = nonsense;
      expect(await readDismissals(HERE)).toEqual([]);
    },
  );
});
