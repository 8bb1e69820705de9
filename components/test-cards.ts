/** Cards for tests: one for every branch that the card's markup has, made by hand. */
import type { Language } from "@/lib/extension/i18n";
import type { CardContent, CardFact } from "@/lib/facts/card-content";
import type { CardCitation, CardSource } from "@/lib/facts/card-source";
import type { DatePrecision, DateRange } from "@/lib/facts/date-range";
import type { EntityType } from "@/lib/facts/entity-types";
import type { Fact, LocalText } from "@/lib/facts/pack";
import type { CardStatus } from "./card-view";

export const LANGUAGES = ["de", "en"] as const;
type Stance = NonNullable<Fact["says"]>["stance"];
type Relation = Fact["relations"][number]["type"];
const namesOf = <Name extends string>(all: Readonly<Record<Name, true>>) => Object.keys(all) as Name[];
// Not the lists of pack.ts: they come with a library of the build. The type sees to it that they are complete.
export const TYPES = namesOf<EntityType>({
  person: true,
  place: true,
  organisation: true,
  weapon: true,
  treaty: true,
  event: true,
  concept: true,
});
export const RELATIONS = namesOf<Relation>({
  supersedes: true,
  updates: true,
  qualifies: true,
  contradicts: true,
  confirms: true,
  denies: true,
  "outcome-of": true,
});

/** Words of the pack in both languages, so that the wrong one can be seen. */
export const both = (words: string): LocalText => ({ de: `${words} auf Deutsch`, en: `${words} in English` });
export const FOREIGN: Record<Language, RegExp> = { de: /in English/, en: /auf Deutsch/ };

export const range = (
  earliest: string | null,
  latest: string | null,
  precision: DatePrecision,
  changes: Partial<DateRange> = {},
): DateRange => ({
  edtf: "not shown",
  earliest,
  latest,
  extent: "point",
  precision: [precision, precision],
  approximate: false,
  ...changes,
});
export const day = (iso: string) => range(iso, iso, "day");
export const september = range("2023-09-01", "2023-09-30", "month");

export const citation = (changes: Partial<CardCitation> = {}): CardCitation => ({
  source: "paper",
  shortName: both("Paper"),
  title: "The title of the article",
  publisher: "A publisher",
  language: "fr",
  copyLanguage: "ko",
  issued: day("2023-09-14"),
  paragraph: 3,
  firstWords: "Once upon a time",
  section: null,
  url: "https://example.org/article",
  search: null,
  translatedFrom: null,
  isThirdPartyCopy: false,
  ...changes,
});

export const fact = (id: string, changes: Partial<CardFact> = {}): CardFact => ({
  id,
  text: both(`Fact ${id}`),
  kind: "event",
  date: day("2023-09-13"),
  isAsOf: false,
  placement: { group: "by-then", isAround: false, isOngoing: false, onlyFrom: null },
  says: null,
  status: { value: "undisputed", evidence: [] },
  repair: null,
  dateNote: null,
  isOpen: false,
  citations: [citation()],
  counterparts: [],
  ...changes,
});
export const placed = (changes: Partial<CardFact["placement"]>): Partial<CardFact> => ({
  placement: { group: "by-then", isAround: false, isOngoing: false, onlyFrom: null, ...changes },
});

/** A source as read at its publisher's. */
export const source = (changes: Partial<CardSource> = {}): CardSource => ({
  id: "paper",
  shortName: both("Paper"),
  title: "The title of the article",
  publisher: "A publisher",
  language: "fr",
  kind: "newspaper",
  country: "GB",
  funding: both("Subscriptions."),
  issued: day("2023-09-14"),
  issuedNote: null,
  url: "https://example.org/article",
  search: null,
  copy: { publisher: both("The publisher"), isThirdParty: false, languages: ["en"] },
  ...changes,
});
/** Sources of every kind, and read in every way. */
export const SOURCES: readonly CardSource[] = [
  source(),
  source({
    id: "copied",
    kind: "think-tank",
    country: "FR",
    url: null,
    search: '"The title of the article" A publisher',
    copy: { publisher: both("Some page"), isThirdParty: true, languages: ["fr"] },
  }),
  source({
    id: "translated",
    kind: "broadcaster",
    country: "DE",
    issuedNote: both("From the text."),
    copy: { publisher: both("Some page"), isThirdParty: true, languages: ["en", "ru", "de"] },
  }),
  source({ id: "service", kind: "government", copy: { publisher: both("The publisher"), isThirdParty: false, languages: ["ko", "en"] } }),
  source({ id: "fund", kind: "foundation" }),
  source({ id: "wire", kind: "agency" }),
];
const totals = (byThen: number, learned = 0, since = 0): Partial<CardContent> => ({
  totals: { "by-then": byThen, "undated-page": 0, "learned-later": learned, "since-then": since },
});

export const content = (facts: readonly CardFact[], changes: Partial<CardContent> = {}): CardContent => ({
  entity: { id: "kn-23", type: "weapon", name: both("KN-23") },
  description: { label: both("Missile"), date: september, lastNamed: september, isDated: false },
  facts,
  totals: { "by-then": facts.length, "undated-page": 0, "learned-later": 0, "since-then": 0 },
  related: [],
  entries: Object.values(changes.totals ?? { all: facts.length }).reduce((sum, count) => sum + count, 0),
  materialEnd: null,
  sources: facts.length > 0 ? [source()] : [],
  missingVoices: null,
  pack: { id: "two-states", version: "1.2.3", report: both("Write to the editors.") },
  ...changes,
});
export const ready = (facts: readonly CardFact[], changes: Partial<CardContent> = {}): CardStatus => ({
  name: "ready",
  content: content(facts, changes),
});

export const END = range("2024-11-01", "2024-11-30", "month");
export const says = (stance: Stance, hedge?: LocalText): Partial<CardFact> => ({
  says: { chain: [{ name: both("Service") }, { name: both("Agency") }], stance, ...(hedge && { hedge }) },
});
export const disputed = (value: "disputed" | "refuted"): Partial<CardFact> => ({
  status: { value, reason: both("Because"), evidence: [] },
});
const repair: Partial<CardFact> = { repair: { reads: "garbled", means: both("Meaning"), why: both("Why"), confidence: "high" } };
export const counterpart = (type: Relation, changes: Partial<CardFact> = {}): CardFact["counterparts"][number] => ({
  type,
  note: both("Note"),
  fact: fact(`other-${type}`, { citations: [citation({ title: `Title for ${type}`, url: null })], ...changes }),
});

/** Every branch of a card, by name. */
export const STATES: Readonly<Record<string, CardStatus>> = {
  "a card that is loading": { name: "loading" },
  "a card that failed": { name: "failed" },
  "a card without facts": ready([]),
  "a card without a description": ready([fact("one")], { description: null }),
  "a card with a fact whose original can only be searched for": ready([
    fact("one", { citations: [citation({ url: null, search: '"The title of the article" A publisher' })] }),
  ]),
  "a card with facts": ready([fact("one"), fact("two", { date: september })], totals(5)),
  "a card with one more fact": ready([fact("one")], totals(2)),
  "a person's card": ready([fact("one")], {
    entity: { id: "somebody", type: "person", name: both("Somebody") },
    description: { label: both("Minister"), date: september, lastNamed: september, isDated: true },
  }),
  "a person's card on a page later than the material": ready([fact("one")], {
    entity: { id: "somebody", type: "person", name: both("Somebody") },
    description: { label: both("Minister"), date: september, lastNamed: september, isDated: true },
    materialEnd: { date: END, isPageDated: true },
  }),
  "a card on a page without a date": ready([fact("one", placed({ group: "undated-page" }))], {
    materialEnd: { date: END, isPageDated: false },
  }),
  "a card with what was learned later and what happened since": ready(
    [fact("one"), fact("two", placed({ group: "learned-later" })), fact("three", placed({ group: "since-then" }))],
    totals(1, 1, 12),
  ),
  "a card with nothing but what happened since": ready([fact("one", placed({ group: "since-then" }))], totals(0, 0, 1)),
  "a card that leads on": ready([fact("one")], {
    related: ["Somebody", "A town", "A treaty"].map((name, at) => ({
      id: `related-${at}`,
      type: TYPES[at] as EntityType,
      name: both(name),
    })),
  }),
  "a card with many sources and missing voices": ready([fact("one")], { sources: SOURCES, missingVoices: both("Nobody from there.") }),
  "a card with uncertain dates": ready([
    fact("one", { ...placed({ isAround: true }), date: range("2023-09-01", "2023-09-30", "month", { approximate: true }) }),
    fact("two", { ...placed({ isOngoing: true }), date: range("2011-01-01", null, "year", { extent: "span" }) }),
    fact("three", { ...placed({ onlyFrom: "2024-02-01" }), date: range("2023-01-01", "2023-12-31", "season", { extent: "oneOf" }) }),
  ]),
  "a card read in machine translation": ready([
    fact("one", { citations: [citation({ translatedFrom: "ko", url: null }), citation({ title: "Another", isThirdPartyCopy: true })] }),
  ]),
  "a card read partly in machine translation": ready([fact("one", { citations: [citation({ translatedFrom: "ko" })] }), fact("two")]),
  "a card with a disputed and a refuted fact": ready([fact("one", disputed("disputed")), fact("two", disputed("refuted"))]),
  "a card with a repaired fact": ready([fact("one", repair)]),
  "a card with notes of every kind": ready([
    fact("one", {
      ...repair,
      dateNote: both("From the text."),
      status: {
        value: "undisputed",
        reason: both("Remark."),
        evidence: [{ fact: "two" }, { outside: { what: both("Another paper, 1 May 2024"), consulted: "2024-06-02" } }],
      },
    }),
    fact("two", { repair: { reads: "torn", means: both("Meaning"), why: both("Why"), confidence: "medium" } }),
    fact("three", { repair: { reads: "torn", means: both("Meaning"), why: both("Why"), confidence: "low" } }),
  ]),
  "a card with claims": ready([
    fact("one", { kind: "assessment", ...says("asserts") }),
    fact("two", { kind: "forecast", isOpen: true, ...says("expects", both("Hedge")) }),
    fact("three", { kind: "statement", ...says("denies") }),
  ]),
  "a card with who reports and who doubts": ready([fact("one", says("reports")), fact("two", says("doubts"))]),
  "a card with what stands against its facts": ready([
    fact("one", { counterparts: RELATIONS.map((type) => counterpart(type)) }),
    fact("two", { counterparts: [counterpart("contradicts", { ...disputed("disputed"), kind: "statement", ...says("asserts") })] }),
  ]),
  "a card with what came of its facts later": ready([
    fact("one", {
      counterparts: [counterpart("outcome-of", placed({ group: "since-then" })), counterpart("denies", placed({ group: "learned-later" }))],
    }),
  ]),
  "a card with long facts and no address": ready(
    ["one", "two", "three"].map((id) => fact(id, { text: both("A long fact ".repeat(20)), citations: [citation({ url: null })] })),
  ),
  "a card with everything at once": ready(
    [
      fact("one", {
        ...placed({ isAround: true, isOngoing: true, onlyFrom: "2024-02-01" }),
        ...disputed("disputed"),
        ...repair,
        ...says("denies", both("Hedge")),
        kind: "assessment",
        citations: [
          citation({ translatedFrom: "ko", section: "Heading" }),
          citation({ paragraph: 7 }),
          citation({ title: "Another", url: null }),
        ],
        counterparts: [counterpart("outcome-of", disputed("refuted"))],
      }),
      fact("two", placed({ group: "learned-later" })),
      fact("three", placed({ group: "since-then" })),
    ],
    { ...totals(1200, 20, 14), materialEnd: { date: END, isPageDated: true }, sources: SOURCES, missingVoices: both("Nobody from there.") },
  ),
};
export const NAMES = Object.keys(STATES);
