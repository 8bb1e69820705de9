import { describe, expect, it } from "vitest";
import { asFromPage, asFromPopup, asToPage, type FromPage, type FromPopup, MAX_OTHERS_ON_PAGE, type ToPage } from "./messages";
import { DEFAULT_SETTINGS } from "./settings-data";

const DISMISSED = { entity: "kim-jong-un", term: "Kim", scope: "site" } as const;
const PAGE = { density: "section", hiddenTypes: [], language: "browser", theme: "system", size: "normal", isAutomatic: true } as const;

const FROM_PAGE: readonly FromPage[] = [
  { type: "article-found" },
  { type: "frame-loaded" },
  { type: "counted", count: 0, isAskedFor: false },
  { type: "counted", count: 12, isAskedFor: true },
  { type: "card", entity: "kim-jong-un", day: "2023-09-13", others: ["russia", "kn-23"] },
  { type: "card", entity: "kn-23", day: null, others: [] },
  { type: "timeline", entity: "kim-jong-un", day: "2023-09-13" },
  { type: "timeline", entity: "kn-23", day: null },
  { type: "cite", fact: "dredging", format: "apa", language: "de" },
  { type: "cite", fact: "a-1", format: "csl-json", language: "en" },
  { type: "dismissals" },
  { type: "dismiss", entity: "kim-jong-un", term: "Kim", scope: "page" },
  { type: "restore", entity: "kim-jong-un", term: "Kim", scope: "anywhere" },
];
const FROM_POPUP: readonly FromPopup[] = [
  { type: "annotate", tabId: 7 },
  { type: "set-site", tabId: 7, host: "news.example", isOn: false },
  { type: "set-site", tabId: 7, host: "localhost", isOn: true },
  { type: "change-settings", change: { density: "every", style: "tint" }, isPrivate: false },
  { type: "change-settings", change: { sitesOff: ["paper.example"] }, isPrivate: true },
  { type: "reset-settings" },
  { type: "replace-settings", settings: DEFAULT_SETTINGS, dismissed: [{ ...DISMISSED, place: "paper.example" }] },
  { type: "replace-dismissed", dismissed: [{ ...DISMISSED, place: "paper.example" }] },
  { type: "restore-stored", dismissal: { ...DISMISSED, place: "" } },
  { type: "open-source", url: "https://paper.example/a#:~:text=x,y" },
  { type: "search", query: "" },
  { type: "search", query: "Schojgu" },
  { type: "pack-card", entity: "kn-23", day: "2023-09-13", others: [] },
  { type: "pack-card", entity: "kn-23", day: null, others: ["russia", "north-korea"] },
  { type: "pack-timeline", entity: "kn-23", day: "2023-09-13" },
  { type: "pack-timeline", entity: "kn-23", day: null },
  { type: "cite", fact: "dredging", format: "iso690", language: "en" },
  { type: "restore-in", tabId: 7, entity: "kim-jong-un", term: "Kim", scope: "site" },
];
const TO_PAGE: readonly ToPage[] = [
  { type: "list" },
  { type: "annotate-anyway" },
  { type: "show", entity: "kim-jong-un" },
  { type: "step", direction: 1 },
  { type: "step", direction: -1 },
  { type: "set-page", settings: PAGE },
  {
    type: "set-page",
    settings: { density: "every", hiddenTypes: ["person", "weapon"], language: "en", theme: "dark", size: "largest", isAutomatic: false },
  },
  { type: "open" },
  { type: "stop" },
  { type: "set-date", date: { day: "2022-08-01" } },
  { type: "set-date", date: { day: null } },
  { type: "set-date", date: null },
  { type: "dismissals-changed" },
];

const DIRECTIONS: readonly (readonly [
  sender: string,
  check: (value: unknown) => object | null,
  good: readonly Readonly<Record<string, unknown>>[],
])[] = [
  ["a page", asFromPage, FROM_PAGE],
  ["the popup", asFromPopup, FROM_POPUP],
  ["the extension", asToPage, TO_PAGE],
];

/** Values of every kind that JSON and structured cloning let through. */
const STRANGE: readonly unknown[] = [undefined, null, true, 0, -1, 1.5, Number.NaN, 2 ** 53, 7n, "", "x", "7", [], {}, [1], { x: 1 }];

describe.each(DIRECTIONS)("what comes from %s", (_, check, good) => {
  it.each(good.map((message) => [JSON.stringify(message), message] as const))("passes when it is as described: %s", (__, message) => {
    expect(check(message)).toEqual(message);
  });

  it("is dropped when it is no message at all", () => {
    const values = [...STRANGE, [good[0]], JSON.stringify(good[0]), () => good[0]];
    expect(values.map((value) => check(value))).toEqual(values.map(() => null));
  });

  it("is dropped when its type is unknown, or no text", () => {
    const types = [...STRANGE, "LIST", "list ", "toString", "__proto__", ["list"], { type: "list" }];
    expect(types.map((type) => check({ ...good[0], type }))).toEqual(types.map(() => null));
  });

  it("is dropped when a field is missing", () => {
    for (const message of good) {
      for (const field of Object.keys(message)) {
        const { [field]: ___, ...rest } = message;
        expect(check(rest), `${JSON.stringify(message)} without ${field}`).toBeNull();
      }
    }
  });

  it("is dropped when a field is of another type", () => {
    for (const message of good) {
      for (const [field, value] of Object.entries(message)) {
        const others = STRANGE.filter((other) => typeof other !== typeof value && other !== null);
        for (const other of others)
          expect(check({ ...message, [field]: other }), `${String(message.type)} with ${field} ${String(other)}`).toBeNull();
      }
    }
  });

  it("loses what does not belong to it", () => {
    for (const message of good) expect(check({ ...message, extra: "x", __proto__: { more: 1 } })).toEqual(message);
  });

  it("is not taken for what goes another way", () => {
    // A citation is asked for from both sides in the same words.
    const others = DIRECTIONS.filter(([, other]) => other !== check)
      .flatMap(([, , messages]) => messages)
      .filter(({ type }) => type !== "cite");
    expect(others.map((message) => check(message))).toEqual(others.map(() => null));
  });
});

describe("what is not a value of its field", () => {
  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("drops a count of %d", (count) => {
    expect(asFromPage({ type: "counted", count, isAskedFor: true })).toBeNull();
  });

  it.each(["", "Kim Jong Un", "kim_jong_un", "-kim", "kim-", "kim--un", "<b>", "kim-jong-un\n", "KN-23", "../facts"])(
    "drops an entity called %j",
    (entity) => {
      for (const type of ["card", "timeline"]) expect(asFromPage({ type, entity, day: null, others: [] })).toBeNull();
      expect(asFromPage({ type: "card", entity: "kn-23", day: null, others: ["russia", entity] })).toBeNull();
      expect(asToPage({ type: "show", entity })).toBeNull();
      for (const type of ["pack-card", "pack-timeline"]) expect(asFromPopup({ type, entity, day: null, others: [] })).toBeNull();
      expect(asFromPopup({ type: "pack-card", entity: "kn-23", day: null, others: ["russia", entity] })).toBeNull();
    },
  );

  it.each(["", "2023-09", "2023-9-13", "13.09.2023", "2023-09-13T10:00:00Z", " 2023-09-13", "2023-09-13\n", "today"])(
    "drops a day written %j",
    (day) => {
      for (const type of ["card", "timeline"]) expect(asFromPage({ type, entity: "kn-23", day, others: [] })).toBeNull();
      for (const type of ["pack-card", "pack-timeline"]) expect(asFromPopup({ type, entity: "kn-23", day, others: [] })).toBeNull();
      expect(asToPage({ type: "set-date", date: { day } })).toBeNull();
    },
  );

  it("drops a page that names more than a page does, or what is no list", () => {
    const others = Array.from({ length: MAX_OTHERS_ON_PAGE + 1 }, () => "russia");
    const asked = (value: unknown) => ({ entity: "kn-23", day: null, others: value });
    for (const ask of [
      (value: unknown) => asFromPage({ type: "card", ...asked(value) }),
      (value: unknown) => asFromPopup({ type: "pack-card", ...asked(value) }),
    ]) {
      expect(ask(others.slice(1))).not.toBeNull();
      for (const value of [others, { 0: "russia", length: 1 }, [7], [null], [["russia"]]]) expect(ask(value)).toBeNull();
    }
  });

  it.each([{}, [], "2022-08-01", { day: undefined }, { date: null }])("drops a date that is none: %j", (date) => {
    expect(asToPage({ type: "set-date", date })).toBeNull();
  });

  it.each([0, 2, -2, 0.5])("drops a step of %d", (direction) => {
    expect(asToPage({ type: "step", direction })).toBeNull();
  });

  it.each(["", "Section", "all", "toString", "section "])("drops a density called %j", (density) => {
    expect(asToPage({ type: "set-page", settings: { ...PAGE, density } })).toBeNull();
    expect(asFromPopup({ type: "change-settings", change: { density, style: "tint" }, isPrivate: false })).toBeNull();
  });

  it.each([
    { hiddenTypes: ["person", "ship"] },
    { hiddenTypes: "person" },
    { hiddenTypes: null },
    { language: "fr" },
    { theme: "" },
    { size: 2 },
    { isAutomatic: "yes" },
    { isAutomatic: undefined },
  ])("drops settings of a page with %j", (wrong) => {
    expect(asToPage({ type: "set-page", settings: { ...PAGE, ...wrong } })).toBeNull();
  });

  it.each(["", "Tint", "line", "constructor", "underline;"])("drops a style called %j", (style) => {
    expect(asFromPopup({ type: "change-settings", change: { density: "page", style }, isPrivate: false })).toBeNull();
  });

  it.each([{ term: "" }, { term: " " }, { term: "x".repeat(121) }, { scope: "world" }, { scope: "" }, { entity: "Kim Jong Un" }])(
    "drops a dismissal of %j",
    (wrong) => {
      const dismissal = { entity: "kim-jong-un", term: "Kim", scope: "site", ...wrong };
      expect(asFromPage({ type: "dismiss", ...dismissal })).toBeNull();
      expect(asFromPage({ type: "restore", ...dismissal })).toBeNull();
      expect(asFromPopup({ type: "restore-in", tabId: 7, ...dismissal })).toBeNull();
    },
  );

  it.each(["", "javascript:alert(1)", "file:///etc/passwd", "paper.example", "data:text/html,x", " https://paper.example"])(
    "drops a source at %j",
    (url) => {
      expect(asFromPopup({ type: "open-source", url })).toBeNull();
    },
  );

  it("drops a query that no name is as long as", () => {
    expect(asFromPopup({ type: "search", query: "x".repeat(101) })).toBeNull();
  });

  it("drops a site without a name", () => {
    expect(asFromPopup({ type: "set-site", tabId: 7, host: "", isOn: true })).toBeNull();
  });

  it.each([1.5, Number.NaN, 2 ** 53])("drops a tab numbered %d", (tabId) => {
    expect(asFromPopup({ type: "annotate", tabId })).toBeNull();
  });
});

describe("a citation that is asked for", () => {
  const good = { type: "cite", fact: "dredging", format: "apa", language: "de" };

  it.each([
    { fact: "" },
    { fact: "../facts" },
    { fact: "A Fact" },
    { fact: "__proto__" },
    { format: "bibtex" },
    { format: "toString" },
    { language: "fr" },
    { language: "de-DE" },
  ])("is dropped with %o", (change) => {
    expect(asFromPage({ ...good, ...change })).toBeNull();
    expect(asFromPopup({ ...good, ...change })).toBeNull();
  });
});
