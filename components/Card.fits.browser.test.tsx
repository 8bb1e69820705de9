import { describe, expect, it } from "vitest";
import type { CardStatus } from "./card-view";
import { both, citation, counterpart, disputed, END, fact, LANGUAGES, placed, range, ready, STATES, says, september } from "./test-cards";
import { findOverflow, setViewport, unfold } from "./test-screen";
import { freshCardForEachTest, MATCH, show, state, WRONG } from "./test-show-card";

freshCardForEachTest();

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
