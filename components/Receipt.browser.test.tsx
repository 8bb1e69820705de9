import { render } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createTranslate, type Language, type Translate } from "@/lib/extension/i18n";
import { type MatchReceipt, Receipt } from "./Receipt";
import { both, FOREIGN, LANGUAGES } from "./test-cards";
import { addCard, frame, freshFrameForEachTest } from "./test-root";
import {
  controlsIn,
  findLeftovers,
  findOverflow,
  findViolations,
  focused,
  reachByTab,
  SCHEMES,
  setScheme,
  setViewport,
  unfold,
} from "./test-screen";
import { type Dismissible, WrongMatch, type WrongMatchProps } from "./WrongMatch";

type Changes = Partial<MatchReceipt["mention"]> & { readonly text?: string; readonly fullName?: MatchReceipt["fullName"] };

/** A receipt, of an exact name if nothing else is said. */
function receipt({ text = "Schoigu", fullName = "Sergej Schoigu", ...changes }: Changes = {}): MatchReceipt {
  const mention = { alias: "Schoigu", how: "exact", edits: 0, evidence: [], confidence: 0.94, ...changes } as const;
  return { text, mention, fullName, nameOf: (id) => (id === "kim-jong-un" ? both("Kim Jong Un") : undefined) };
}

type Case = readonly [name: string, match: MatchReceipt, summary: (t: Translate) => string, reasons: (t: Translate) => readonly string[]];
const alias = "Schoigu";

/** Every rule, every kind of evidence and every degree of being sure. */
const CASES: readonly Case[] = [
  ["an exact name", receipt(), (t) => t("card.matchedAs.exact"), (t) => [t("receipt.high", { share: 19 })]],
  [
    "another spelling",
    receipt({ how: "variant", text: "SCHOIGU", confidence: 0.93 }),
    (t) => t("card.matchedAs.variant", { alias }),
    (t) => [t("receipt.reads", { text: "SCHOIGU" }), t("receipt.high", { share: 19 })],
  ],
  [
    "an inflected form",
    receipt({ how: "inflected", text: "Schoigus", confidence: 0.93 }),
    (t) => t("card.matchedAs.inflected", { alias }),
    (t) => [t("receipt.reads", { text: "Schoigus" }), t("receipt.high", { share: 19 })],
  ],
  [
    "a compound",
    receipt({ how: "compound", confidence: 0.9 }),
    (t) => t("card.matchedAs.compound", { alias }),
    (t) => [t("receipt.medium", { share: 18 })],
  ],
  [
    "another transliteration",
    receipt({ how: "fuzzy", text: "Schojgu", confidence: 0.88 }),
    (t) => t("card.matchedAs.fuzzy", { alias }),
    (t) => [t("receipt.reads", { text: "Schojgu" }), t("receipt.respelt"), t("receipt.medium", { share: 18 })],
  ],
  [
    "one wrong letter, with something that speaks for it",
    receipt({ how: "fuzzy", text: "Schoigo", edits: 1, confidence: 0.76, evidence: [{ kind: "corroborated" }] }),
    (t) => t("card.matchedAs.fuzzy", { alias }),
    (t) => [
      t("receipt.reads", { text: "Schoigo" }),
      t("receipt.edits", { count: 1 }),
      t("receipt.corroborated"),
      t("receipt.low", { share: 15 }),
    ],
  ],
  [
    "two wrong letters",
    receipt({ how: "fuzzy", text: "Schaigo", edits: 2, confidence: 0.7 }),
    (t) => t("card.matchedAs.fuzzy", { alias }),
    (t) => [t("receipt.reads", { text: "Schaigo" }), t("receipt.edits", { count: 2 }), t("receipt.low", { share: 14 })],
  ],
  [
    "a short form, bound to the full name",
    receipt({ how: "short-form", confidence: 0.85, evidence: [{ kind: "introduced" }] }),
    (t) => t("card.matchedAs.short-form", { alias: "Sergej Schoigu" }),
    (t) => [t("receipt.introduced", { name: "Sergej Schoigu" }), t("receipt.medium", { share: 17 })],
  ],
  [
    "a short form of a name in the pack's words",
    receipt({ how: "short-form", fullName: both("Sergei Shoigu"), confidence: 0.85 }),
    (t) => t("card.matchedAs.short-form", { alias: both("Sergei Shoigu")[t.language] }),
    (t) => [t("receipt.medium", { share: 17 })],
  ],
  [
    "an ambiguous name with its context",
    receipt({
      confidence: 0.9,
      evidence: [{ kind: "entity", id: "kim-jong-un" }, { kind: "word", word: "Minister" }, { kind: "initial" }, { kind: "subject" }],
    }),
    (t) => t("card.matchedAs.exact"),
    (t) => [
      t("receipt.entity", { name: both("Kim Jong Un")[t.language] }),
      t("receipt.word", { word: "Minister" }),
      t("receipt.initial"),
      t("receipt.subject"),
      t("receipt.medium", { share: 18 }),
    ],
  ],
];
const STATES: readonly Dismissible["state"][] = ["marked", "dismissed", "failed"];

const onDismiss = vi.fn<WrongMatchProps["onDismiss"]>();
const onUndo = vi.fn<WrongMatchProps["onUndo"]>();
freshFrameForEachTest(400, 700, addCard);
afterEach(() => {
  vi.resetAllMocks();
});

function show(match: MatchReceipt, state: Dismissible["state"], language: Language = "en", term = "Schoigu"): HTMLElement {
  const t = createTranslate(language);
  render(
    <footer>
      <Receipt match={match} t={t}>
        <WrongMatch match={{ term, host: "paper.example", state }} t={t} onDismiss={onDismiss} onUndo={onUndo} />
      </Receipt>
    </footer>,
    frame,
  );
  unfold(frame);
  return frame;
}

const each = (selector: string) => [...frame.querySelectorAll(selector)].map(({ textContent }) => textContent ?? "");

describe.each(LANGUAGES)("in the language %s", (language) => {
  const t = createTranslate(language);

  it.each(CASES)("says of %s why it was matched and how sure that is", (_, match, summary, reasons) => {
    show(match, "marked", language);
    expect(each("summary")).toEqual([summary(t)]);
    expect(each(".receipt > p")).toEqual(reasons(t));
    expect(findLeftovers(frame)).toEqual([]);
    expect(frame.textContent).not.toMatch(FOREIGN[language]);
  });

  it.each(SCHEMES)("axe finds nothing wrong in a %s scheme", async (scheme) => {
    await setScheme(scheme);
    for (const [name, match] of CASES)
      for (const state of STATES) expect(await findViolations(show(match, state, language)), `${name}, ${state}`).toEqual([]);
    await setScheme("light");
  });

  it.each([320, 400])("fits into %d px, also with long words", async (width) => {
    await setViewport(width, 700);
    for (const state of STATES) {
      const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
      expect(findOverflow(show(receipt({ text: long, how: "fuzzy" }), state, language, long)), state).toEqual([]);
    }
  });
});

describe("a reader", () => {
  const t = createTranslate("en");
  const button = (text: string) => [...frame.querySelectorAll("button")].find(({ textContent }) => textContent === text) as HTMLElement;

  it("reaches everything by keyboard", async () => {
    show(receipt(), "marked");
    expect(await reachByTab()).toEqual(expect.arrayContaining(controlsIn(frame)));
  });

  it("dismisses a wrong match on the page, on the site, or everywhere", async () => {
    show(receipt(), "marked");
    for (const label of [t("wrong.page"), t("wrong.site", { host: "paper.example" }), t("wrong.anywhere")])
      await userEvent.click(button(label));
    expect(onDismiss.mock.calls).toEqual([["page"], ["site"], ["anywhere"]]);
  });

  it("is told what was done, and has the focus on what undoes it", async () => {
    show(receipt(), "marked");
    button(t("wrong.page")).focus();
    show(receipt(), "dismissed");
    expect(each("[role=status]")).toEqual([t("wrong.done", { term: "Schoigu" })]);
    expect(focused()).toBe(button(t("wrong.undo")));
    await userEvent.keyboard("{Enter}");
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it("hears when it could not be saved, and can try again", () => {
    show(receipt(), "failed");
    expect(each("[role=alert]")).toEqual([t("wrong.failed")]);
    expect(frame.querySelectorAll("button")).toHaveLength(3);
  });
});
