import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { createTranslate, type Language, type Translate } from "@/lib/extension/i18n";
import { Card, type CardProps } from "./Card";
import type { CardStatus } from "./card-view";
import type { MatchReceipt } from "./Receipt";
import {
  both,
  citation,
  counterpart,
  disputed,
  END,
  FOREIGN,
  fact,
  LANGUAGES,
  NAMES,
  placed,
  RELATIONS,
  range,
  ready,
  STATES,
  says,
  september,
  TYPES,
} from "./test-cards";
import { addFrame } from "./test-root";
import {
  controlsIn,
  findLeftovers,
  findOverflow,
  findViolations,
  reachByTab,
  SCHEMES,
  setScheme,
  setViewport,
  unfold,
} from "./test-screen";

const onClose = vi.fn<() => void>();
const onBack = vi.fn<() => void>();
const onOpen = vi.fn<NonNullable<CardProps["onOpen"]>>();
/** The page is read as of its own date. */
const PAGE_DATE = { own: { day: "2023-09-14", origin: "published" }, chosen: null } as const;
let frame: HTMLElement;

beforeAll(() => setScheme("light"));
beforeEach(async () => {
  await setViewport(1000, 800);
  frame = addFrame();
});
afterEach(() => {
  render(null, frame);
  document.body.replaceChildren();
  for (const mock of [onClose, onBack, onOpen]) mock.mockReset();
});

const MATCH: MatchReceipt = {
  text: "KN‑23",
  mention: { alias: "KN 23", how: "variant", edits: 0, evidence: [{ kind: "subject" }], confidence: 0.93 },
  fullName: "KN 23",
  nameOf: () => undefined,
};
const WRONG: NonNullable<CardProps["wrong"]> = {
  match: { term: "KN 23", host: "paper.example", state: "marked" },
  onDismiss: () => {},
  onUndo: () => {},
};

/** Shows a card and returns it. */
function show(status: CardStatus, language: Language = "en", changes: Partial<CardProps> = {}): HTMLElement {
  const t = createTranslate(language);
  const head = status.name === "ready" ? status.content.entity : { type: "weapon" as const, name: both("KN-23") };
  render(
    <Card
      head={head}
      status={status}
      match={MATCH}
      wrong={WRONG}
      date={PAGE_DATE}
      onDate={() => {}}
      opened={[]}
      t={t}
      isDialog
      onOpen={onOpen}
      onBack={onBack}
      onClose={onClose}
      {...changes}
    />,
    frame,
  );
  return frame.querySelector(".card") as HTMLElement;
}

const state = (name: string) => STATES[name] as CardStatus;
/** How the source of {@link citation} is named. */
const cited = (t: Translate, paragraph = "3") =>
  `${both("Paper")[t.language]}, ${{ de: "14. Sept. 2023", en: "14 Sept 2023" }[t.language]} · ${t("card.paragraph", { paragraph })}`;
/** What stands behind it, unfolded. */
const inFull = (t: Translate) =>
  `The title of the articleA publisher${t("card.paragraph", { paragraph: 3 })}: ${t("card.beginsWith", { words: "Once upon a time" })}`.replaceAll(
    /\s+/g,
    " ",
  );
/** What can be read, as one line. */
const read = (card: Element) => (card.textContent ?? "").replaceAll(/\s+/g, " ");
const each = (card: Element, selector: string) => [...card.querySelectorAll(selector)].map(read);

/** All that the receipt holds, folded or not. */
const receiptOf = (t: Translate) =>
  [
    t("card.matchedAs.variant", { alias: "KN 23" }),
    t("receipt.reads", { text: "KN‑23" }),
    t("receipt.subject"),
    t("receipt.high", { share: 19 }),
    t("wrong.ask", { term: "KN 23" }),
    t("wrong.page"),
    t("wrong.site", { host: "paper.example" }),
    t("wrong.anywhere"),
  ].join("");

describe.each(LANGUAGES)("in the language %s", (language) => {
  it.each(NAMES)("%s leaves nothing untranslated, unfilled or empty", (name) => {
    const card = show(state(name), language);
    expect(findLeftovers(card)).toEqual([]);
    expect(read(card)).not.toMatch(FOREIGN[language]);
    expect(card.lang).toBe(language);
  });

  it.each(TYPES)("a card says that it is of the type %s", (type) => {
    const card = show(ready([], { entity: { id: "x", type, name: both("X") } }), language);
    expect(each(card, ".kind")).toEqual([createTranslate(language)(`type.${type}`)]);
  });

  it.each(SCHEMES)("axe finds nothing wrong in a %s scheme", async (scheme) => {
    await setScheme(scheme);
    for (const name of NAMES) {
      const card = show(state(name), language);
      // Colours can be measured only where nothing is scrolled away.
      card.style.maxHeight = "none";
      unfold(card);
      expect(await findViolations(card), name).toEqual([]);
    }
    await setScheme("light");
  });
});

describe("the keyboard", () => {
  it.each(NAMES)("reaches all of %s", async (name) => {
    const card = show(state(name));
    const reached = await reachByTab();
    expect(reached).toEqual(expect.arrayContaining(controlsIn(card)));
    // Whatever may scroll has something in it that can have the focus.
    const body = card.querySelector(".body") as Element;
    expect(reached.filter((element) => body.contains(element))).not.toEqual([]);
  });

  it.each(["a card with long facts and no address", "a card with everything at once"])(
    "scrolls %s, as far as axe can see",
    async (name) => {
      const card = show(state(name));
      const body = card.querySelector(".body") as Element;
      expect(body.scrollHeight).toBeGreaterThan(body.clientHeight);
      // Colours that are scrolled away cannot be measured; they were above.
      expect((await findViolations(card)).filter((violation) => !violation.startsWith("color-contrast"))).toEqual([]);
    },
  );
});

describe("a card says", () => {
  const words = (text: string, t: Translate) => both(text)[t.language];
  const chain = (t: Translate) => `${words("Service", t)} → ${words("Agency", t)}`;
  const later = { label: "Minister", date: { de: "Sept. 2023", en: "Sept 2023" }, end: { de: "November 2024", en: "November 2024" } };

  it.each<readonly [name: string, selector: string, expected: (t: Translate) => readonly string[]]>([
    ["a card that is loading", ".wait", (t) => [t("card.loading")]],
    ["a card that failed", ".wait", (t) => [t("card.failed")]],
    ["a card without facts", ".wait", (t) => [t("card.noFacts")]],
    ["a card without a description", ".what", () => []],
    ["a card with facts", ".what", (t) => [words("Missile", t)]],
    ["a card with facts", ".wait, .note, .mark, .copy, .clash, .claim, .who, .hedge, .body > details:not(.sources, .date)", () => []],
    ["a card with facts", ".facts > li > div:last-child", (t) => ["one", "two"].map((id) => words(`Fact ${id}`, t) + cited(t) + inFull(t))],
    ["a card with facts", "footer > :not(.report)", (t) => [receiptOf(t), t("card.allEntries", { count: 5 })]],
    ["a card with one more fact", "footer > :not(.report)", (t) => [receiptOf(t), t("card.allEntries", { count: 2 })]],
    ["a person's card", "footer > :not(.report)", (t) => [receiptOf(t)]],
    ["a person's card", ".what", (t) => [t("card.namedAs", { label: words(later.label, t), date: later.date[t.language] })]],
    [
      "a person's card on a page later than the material",
      ".what",
      (t) => [t("card.lastNamed", { label: words(later.label, t), date: later.date[t.language] })],
    ],
    ["a person's card on a page later than the material", ".limits", (t) => [t("card.materialEnds", { date: later.end[t.language] })]],
    ["a card on a page without a date", ".limits", (t) => [t("card.materialEndsUndated", { date: later.end[t.language] })]],
    ["a card on a page without a date", ".body > details:not(.sources, .date)", () => []],
    [
      "a card with what was learned later and what happened since",
      ".body > details:not(.sources, .date) > summary",
      (t) => [`${t("card.group.learned-later")} 1`, `${t("card.group.since-then")} ${t("card.someOf", { shown: 1, total: 12 })}`],
    ],
    [
      "a card with uncertain dates",
      ".mark",
      (t) => [t("card.around"), t("card.ongoing"), t("card.onlyFrom", { date: { de: "Februar 2024", en: "February 2024" }[t.language] })],
    ],
    ["a card read in machine translation", ".translated", (t) => [t("card.machineTranslation")]],
    ["a card read partly in machine translation", ".translated", (t) => [t("card.someTranslated")]],
    [
      "a card read in machine translation",
      ".copy",
      (t) => [
        ` · ${t("card.machineTranslationOf", { language: { de: "Koreanisch", en: "Korean" }[t.language] })}`,
        ` · ${t("card.thirdPartyCopy")}`,
      ],
    ],
    [
      "a card with a disputed and a refuted fact",
      ".clash",
      (t) => [`${t("card.disputed")} ${words("Because", t)}`, `${t("card.refuted")} ${words("Because", t)}`],
    ],
    ["a card with a repaired fact", ".notes > summary", (t) => [t("notes.repaired")]],
    [
      "a card with notes of every kind",
      ".facts > li:first-child .notes",
      (t) => [
        `${t("notes.repaired")} · ${t("notes.dateInferred")} · ${t("notes.remark")} · ${t("notes.consulted")}` +
          `${t("notes.reads", { words: "garbled" })} ${t("notes.means")} ${words("Meaning", t)} ${words("Why", t)} ${t("notes.confidence.high")}` +
          `${t("notes.date")} ${words("From the text.", t)}${words("Remark.", t)}` +
          `${t("notes.seen")} ${words("Another paper, 1 May 2024", t)} (${t("notes.seenOn", { date: { de: "2. Juni 2024", en: "2 June 2024" }[t.language] })})`,
      ],
    ],
    ["a card with facts", ".notes", () => []],
    ["a card with claims", ".claim", (t) => [`${t("kind.assessment")}: `, `${t("kind.forecast")}: `, `${t("kind.statement")}: `]],
    [
      "a card with claims",
      ".who",
      (t) => [
        ` (${t("stance.asserts", { chain: chain(t) })})`,
        ` (${t("stance.expects", { chain: chain(t) })})`,
        ` (${t("stance.denies", { chain: chain(t) })})`,
      ],
    ],
  ])("%s, in %s", (name, selector, expected) => {
    for (const language of LANGUAGES) expect(each(show(state(name), language), selector)).toEqual(expected(createTranslate(language)));
  });

  it("of each fact when it was", () => {
    const times = (language: Language) => each(show(state("a card with facts"), language), "time");
    expect(times("de")).toEqual(["13. September 2023", "September 2023"]);
    expect(times("en")).toEqual(["13 September 2023", "September 2023"]);
  });

  it("what stands against a fact in the same place, with its own date, claim, dispute and source", () => {
    const card = show(state("a card with what stands against its facts"));
    const labels = each(card, ".facts > li:first-child .clash b");
    const t = createTranslate("en");
    expect(labels).toEqual(RELATIONS.map((type) => t(`relation.${type}`)));
    const [clash] = each(card, ".facts > li:last-child .clash");
    expect(clash).toContain(`${t("relation.contradicts")} (13 September 2023, disputed) ${t("kind.statement")}: Fact other`);
    expect(clash).toContain(`(${t("stance.asserts", { chain: "Service in English → Agency in English" })})Note in English${cited(t)}`);
    expect([...card.querySelectorAll<HTMLDetailsElement>(".clash .cite details")].filter(({ open }) => open)).toEqual([]);
  });

  it("that the original can be searched for only where no address is known", () => {
    const search = createTranslate("en")("search.original");
    expect(each(show(state("a card with a fact whose original can only be searched for")), ".facts .copy-text button")).toEqual([search]);
    expect(each(show(state("a card with facts")), ".facts .copy-text")).toEqual([]);
  });

  it("what came later only when it is unfolded, unless there is nothing before it", () => {
    const folds = (name: string) =>
      [...show(state(name)).querySelectorAll<HTMLDetailsElement>(".body > details:not(.sources, .date)")].map(({ open }) => open);
    expect(folds("a card with what was learned later and what happened since")).toEqual([false, false]);
    expect(folds("a card with nothing but what happened since")).toEqual([true]);
  });

  it.each(LANGUAGES)("in %s whose word it takes, what was read in its place, and whose word is missing", (language) => {
    const t = createTranslate(language);
    const card = show(state("a card with many sources and missing voices"), language);
    expect(each(card, ".sources > summary")).toEqual([`${t("sources.titleAndMissing")} 6`]);
    const [first, copied, translated] = each(card, ".source-list > li");
    const [britain, france] = { de: ["Vereinigtes Königreich", "Frankreich"], en: ["United Kingdom", "France"] }[language];
    expect(first).toContain(`${t("sourceKind.newspaper")}, ${britain}. ${both("Subscriptions.")[language]}`);
    expect(first).not.toContain(t("sources.dateInferred"));
    expect(each(card, ".source-list > li:first-child [lang=fr]")).toEqual(["The title of the article", "A publisher"]);
    expect(copied).toContain(`${t("sourceKind.think-tank")}, ${france}`);
    expect(copied).toContain(t("sources.readInCopy", { publisher: both("Some page")[language] }));
    const languages = { de: "Englisch → Russisch → Deutsch", en: "English → Russian → German" }[language];
    expect(translated).toContain(t("sources.translatedByMachine", { languages }));
    expect(translated).toContain(t("sources.dateInferred"));
    expect(translated).toContain(`${t("notes.date")} ${both("From the text.")[language]}`);
    expect(each(card, ".missing")).toEqual([both("Nobody from there.")[language]]);
  });

  it("that something came of a fact and when, and what it was only when it is unfolded", () => {
    const t = createTranslate("en");
    const folds = [...show(state("a card with what came of its facts later")).querySelectorAll<HTMLDetailsElement>("details.clash")];
    expect(folds.map(({ open }) => open)).toEqual([false, false]);
    const heads = folds.map((fold) => read(fold.querySelector("summary") as Element));
    expect(heads).toEqual((["outcome-of", "denies"] as const).map((type) => `${t(`relation.${type}`)} (13 September 2023)`));
    expect(read(folds[0] as Element)).toContain("Fact other-outcome-of");
    expect(each(show(state("a card with what stands against its facts")), "details.clash")).toEqual([]);
  });

  it("of a forecast without an outcome that this is so", () => {
    const t = createTranslate("en");
    expect(each(show(state("a card with claims")), ".mark")).toEqual([t("card.openForecast")]);
  });

  it("its name to who hears it", () => {
    const card = show(state("a card with facts"));
    expect(card.querySelector(`#${card.getAttribute("aria-labelledby")}`)?.textContent).toBe("KN-23 in English");
    expect(card.getAttribute("role")).toBe("dialog");
    expect(each(show({ name: "failed" }), "[role=alert]")).toEqual([createTranslate("en")("card.failed")]);
  });

  it("nothing to who did not ask for it: opened by hover it is no dialog, and no alert where it failed", () => {
    for (const status of [state("a card with facts"), { name: "failed" } as const]) {
      const card = show(status, "en", { isDialog: false });
      expect(card.outerHTML).not.toMatch(/aria-live|aria-labelledby/);
      // What answers to what the reader does lies in folds.
      const roles = [card, ...card.querySelectorAll("[role]")].filter((element) => element.hasAttribute("role"));
      expect(roles.filter((element) => !element.closest("details:not([open])"))).toEqual([]);
    }
  });

  it("the name that the thing had then, once that is known", () => {
    const head = { type: "weapon" as const, name: both("Late name") };
    expect(each(show({ name: "loading" }, "en", { head }), "h2")).toEqual(["Late name in English"]);
    expect(each(show(ready([]), "en", { head }), "h2")).toEqual(["KN-23 in English"]);
  });
});

describe("the close button", () => {
  const button = () => frame.querySelector(".close") as HTMLElement;

  it("closes by mouse and keyboard", async () => {
    show(state("a card with facts"));
    await userEvent.click(button());
    expect(onClose).toHaveBeenCalledTimes(1);
    button().focus();
    await userEvent.keyboard("{Enter}");
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it("shows that the pointer is on it, also where its tint is lost", async () => {
    await setScheme("forced dark");
    show(state("a card with facts"));
    expect(getComputedStyle(button()).outlineStyle).toBe("none");
    await userEvent.hover(button());
    expect(getComputedStyle(button()).outlineStyle).toBe("solid");
    await setScheme("light");
  });

  it("does nothing when a script presses it", () => {
    show(state("a card with facts"));
    button().click();
    button().dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(onClose).not.toHaveBeenCalled();
  });

  it("keeps the focus when the facts arrive", () => {
    show({ name: "loading" });
    button().focus();
    show(state("a card with facts"));
    expect((frame.getRootNode() as ShadowRoot).activeElement).toBe(button());
  });
});

describe("a card moves", () => {
  const animations = async (motion: "reduce" | "no-preference") => {
    await cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: motion }] });
    const card = show(state("a card with facts"));
    const count = card.getAnimations({ subtree: true }).length;
    render(null, frame);
    return count;
  };

  it("when it appears, but not for readers who want nothing to move", async () => {
    expect([await animations("no-preference"), await animations("reduce")]).toEqual([1, 0]);
    await setScheme("light");
  });
});

describe("a card fits", () => {
  const WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  const UNBROKEN = "x".repeat(120);
  const long: CardStatus = ready(
    [UNBROKEN, WORD].map((word) =>
      fact(word, {
        text: both(word),
        ...says("asserts", both(word)),
        ...disputed("disputed"),
        ...placed({ onlyFrom: "2024-02-01", group: "since-then" }),
        date: range("2022-09-01", "2023-09-30", "day", { extent: "oneOf" }),
        citations: [
          citation({ shortName: both(word), translatedFrom: "ko" }),
          ...Array.from({ length: 40 }, (_, at) => citation({ title: "Another", paragraph: at + 100, isThirdPartyCopy: true })),
        ],
        counterparts: [
          { ...counterpart("contradicts"), fact: fact("other", { text: both(word), citations: [citation({ shortName: both(word) })] }) },
        ],
      }),
    ),
    {
      entity: { id: "long", type: "organisation", name: both(UNBROKEN) },
      description: { label: both(UNBROKEN), date: september, lastNamed: september, isDated: true },
      materialEnd: { date: END, isPageDated: true },
      totals: { "by-then": 0, "undated-page": 0, "learned-later": 0, "since-then": 1234 },
    },
  );
  const VIEWPORTS = [
    [1000, 800],
    [640, 360],
    [320, 568],
    [320, 256],
  ] as const;

  it.each(VIEWPORTS)("a window of %d × %d px", async (width, height) => {
    await setViewport(width, height);
    for (const [name, status] of [...Object.entries(STATES), ["a card of long words", long] as const]) {
      for (const language of LANGUAGES) {
        const card = show(status, language, {
          match: { ...MATCH, text: UNBROKEN, mention: { ...MATCH.mention, how: "compound", alias: UNBROKEN } },
          wrong: { ...WRONG, match: { term: UNBROKEN, host: `${UNBROKEN}.example`, state: "failed" } },
        });
        unfold(card);
        expect(findOverflow(card), name).toEqual([]);
        const box = card.getBoundingClientRect();
        expect(box.right, name).toBeLessThanOrEqual(width);
        expect(box.height, name).toBeLessThanOrEqual(height);
      }
    }
  });

  it.each(VIEWPORTS)("its facts into a window of %d × %d px, so that they can be read there", async (width, height) => {
    await setViewport(width, height);
    const card = show(state("a card with everything at once"), "de");
    const body = card.querySelector(".body") as HTMLElement;
    const list = card.querySelector(".facts > li") as HTMLElement;
    // Two lines at least, wherever the card is scrolled to.
    list.scrollIntoView({ block: "start" });
    const shown = Math.min(body.getBoundingClientRect().bottom, card.getBoundingClientRect().bottom) - list.getBoundingClientRect().top;
    expect(shown).toBeGreaterThan(40);
  });
});
