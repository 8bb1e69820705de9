import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import type { Candidate } from "./candidate";
import { decide } from "./decide";
import { findCandidates } from "./find-candidates";
import { Lexicon } from "./lexicon";
import type { TermIndex } from "./open-index";
import { buildTermIndex } from "./term-index";
import { testIndex, testPack } from "./test-pack";
import { BREAK, Tokens } from "./tokens";

/** Every spelling of the test pack with its entity's id. */
const ALIASES = testPack.entities.flatMap(({ id, name, aliases }) =>
  [name.de, name.en, ...Object.values(aliases).flat()].map((alias) => ({ id, text: typeof alias === "string" ? alias : alias.text })),
);
const CARRIERS = "gestern reiste der und dann wieder nach vielen tagen with some other words сказал и что 와 の".split(" ");
const MISSPELT = [
  "Pjönjang",
  "Schojgu",
  "Baikomur",
  "Wostochny",
  "Kosmodrom",
  "Tarkomsk",
  "Sibierien",
  "Matsegorra",
  "Nordkoreas",
  "Kims",
  "Yo Jong",
];
const SEPARATORS = [" ", " ", " ", ", ", ". ", " (", "\n", " – ", ": „", "\u00a0", "/", "! "];
const JOINTS = [...SEPARATORS, "-", "", "'", "’s ", "--", BREAK, "\u00ad", "\ud800", "1", "-17 ", "krieg "];

const alias = fc.constantFrom(...ALIASES);
const carriers = fc.array(fc.tuple(fc.constantFrom(...CARRIERS), fc.constantFrom(...SEPARATORS)), { minLength: 1, maxLength: 8 });
const inCarriers = (parts: readonly (readonly [string, string])[]) => parts.flat().join("");

/** Names, pieces of names, misspelt names and other words, joined anyhow. */
const piece = fc.oneof(
  { weight: 4, arbitrary: alias.map(({ text }) => text) },
  { weight: 2, arbitrary: fc.tuple(alias, fc.nat(9), fc.nat(9)).map(([{ text }, from, size]) => text.slice(from, from + size)) },
  { weight: 3, arbitrary: fc.constantFrom(...CARRIERS, ...MISSPELT, "Trump Tower", "Kim Il-sung") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
);
const wildText = fc.array(fc.tuple(piece, fc.constantFrom(...JOINTS)), { maxLength: 25 }).map(inCarriers);
const wildPage = fc.array(wildText, { minLength: 1, maxLength: 4 });

const lexicon = new Lexicon(testIndex);
const decideOn = (texts: readonly string[], index: TermIndex = testIndex, own = lexicon) =>
  decide(
    texts.map((text) => ({ text, candidates: findCandidates(text, own) })),
    index,
  );
const idOf = ({ record }: Candidate) => testIndex.entities[record.entity]?.id;

describe("on any page", () => {
  it("spans lie inside their text, and mentions never overlap", () => {
    fc.assert(
      fc.property(wildPage, (texts) => {
        for (const text of texts) {
          for (const { start, end } of findCandidates(text, lexicon)) expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
        for (const [at, mentions] of decideOn(texts).entries()) {
          let free = 0;
          for (const { start, end } of mentions) {
            expect(free <= start && start < end && end <= (texts[at] as string).length).toBe(true);
            free = end;
          }
        }
      }),
      { seed: 11, numRuns: 800 },
    );
  });

  it("a span begins and ends with its words, and splits none of their characters", () => {
    fc.assert(
      fc.property(wildText, (text) => {
        for (const { start, end } of findCandidates(text, lexicon)) {
          const tokens = new Tokens().read(text.slice(start, end));
          expect(tokens.length).toBeGreaterThan(0);
          expect(tokens.start[0]).toBe(0);
          // The last full stop of "U.S." is part of the name.
          expect(text.slice(start + (tokens.end[tokens.length - 1] as number), end)).toMatch(/^\.?$/);
        }
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it("candidates of blocks joined by breaks are those of each, moved", () => {
    fc.assert(
      fc.property(wildPage, (texts) => {
        let before = 0;
        const expected = texts.flatMap((text) => {
          const found = findCandidates(text, lexicon).map((candidate) => ({
            ...candidate,
            start: candidate.start + before,
            end: candidate.end + before,
          }));
          before += text.length + 1;
          return found;
        });
        expect(findCandidates(texts.join(BREAK), lexicon)).toEqual(expected);
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  it("deciding twice gives the same, and so does a new lexicon", () => {
    fc.assert(
      fc.property(wildPage, (texts) => {
        const blocks = texts.map((text) => ({ text, candidates: findCandidates(text, lexicon) }));
        const before = structuredClone(blocks);
        const once = decide(blocks, testIndex);
        expect(decide(blocks, testIndex)).toEqual(once);
        // Deciding changes nothing of what it is given.
        expect(blocks).toEqual(before);
        expect(decideOn(texts, testIndex, new Lexicon(testIndex))).toEqual(once);
      }),
      { seed: 14, numRuns: 150 },
    );
  });

  it("every alias is found as it is written, between any other words", () => {
    fc.assert(
      fc.property(carriers, alias, fc.constantFrom(...SEPARATORS), carriers, (before, { id, text }, separator, after) => {
        const start = inCarriers(before).length;
        const found = findCandidates(inCarriers(before) + text + separator + inCarriers(after), lexicon);
        const end = start + text.replace(/[^\p{L}\p{N}]+$/u, "").length;
        expect(found.filter((candidate) => candidate.start === start && candidate.end >= end).map(idOf)).toContain(id);
      }),
      { seed: 15, numRuns: 1500 },
    );
  });
});

/** Ways to write a text that readers do not see, or hardly. */
const NOISES: Readonly<Record<string, (char: string) => string>> = {
  "soft hyphens": (char) => `${char}\u00ad`,
  "zero-width spaces": (char) => `${char}\u200b`,
  "zero-width joiners": (char) => `${char}\u200d\u2060`,
  "marks of direction": (char) => `\u200f${char}\u200e`,
  "variation selectors": (char) => `${char}\ufe0f`,
  "accents and dots below": (char) => (/[\p{L}\p{N}]/u.test(char) ? `${char}\u0301\u0323` : char),
  "full width": (char) => (/[!-~]/.test(char) && char !== "." ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char),
};

/** The letters of a text, words joined. */
function lettersOf(text: string): string {
  const tokens = new Tokens().read(text);
  return Array.from({ length: tokens.length }, (_, at) => tokens.key(at, "digraph")).join("");
}

describe("offsets", () => {
  const noise = fc.constantFrom(...Object.values(NOISES));
  const form = fc.constantFrom("NFC", "NFD", "none");

  it("lead to the alias' letters, whatever cannot be seen between them and however they are composed", () => {
    fc.assert(
      fc.property(
        carriers,
        alias,
        fc.array(fc.tuple(fc.nat(12), noise), { maxLength: 12 }),
        form,
        (before, { id, text }, noises, composed) => {
          // Hangul taken apart is a case of its own, below.
          const isHangul = /\p{Script=Hangul}/u.test(text);
          const chars = [...(composed === "none" || isHangul ? text : text.normalize(composed))];
          for (const [at, put] of noises) {
            // Each character gets one kind of noise, and marks of their own get none.
            if (chars[at]?.length === 1 && !/\p{M}/u.test(chars[at])) chars[at] = put(chars[at]);
          }
          const page = `${inCarriers(before)}${chars.join("")} ${inCarriers(before)}`;
          const spans = findCandidates(page, lexicon)
            .filter((candidate) => idOf(candidate) === id)
            .map(({ start, end }) => lettersOf(page.slice(start, end)));
          expect(spans).toContain(lettersOf(text));
        },
      ),
      { seed: 21, numRuns: 1500 },
    );
  });

  // Bug: syllables and kana that are written in several characters (macOS file names, some feeds) are not put together.
  it("lead to Korean and Japanese names taken apart", () => {
    for (const name of ["김정은", "북한"]) expect(findCandidates(name.normalize("NFD"), lexicon)).toHaveLength(1);
  });
});

describe("the order of entities in the pack", () => {
  const shuffled = fc.shuffledSubarray([...testPack.entities], { minLength: testPack.entities.length });
  const inIds = (mentions: ReturnType<typeof decideOn>, { entities }: TermIndex) =>
    mentions.map((block) => block.map(({ start, end, entity }) => `${start}-${end} ${entities[entity]?.id}`));
  const mentionsWith = (pack: CompiledPack, pages: readonly (readonly string[])[]) => {
    const index = buildTermIndex(pack);
    const own = new Lexicon(index);
    return pages.map((texts) => inIds(decideOn(texts, index, own), index));
  };

  it("changes no mention of the test pack", () => {
    fc.assert(
      fc.property(shuffled, fc.array(wildPage, { minLength: 30, maxLength: 30 }), (entities, pages) => {
        expect(mentionsWith({ ...testPack, entities }, pages)).toEqual(mentionsWith(testPack, pages));
      }),
      { seed: 31, numRuns: 25 },
    );
  });
});
