/** Facts, sources, entities and packs for tests, with everything filled in that a test does not care about. */
import type { CompiledEntity, CompiledFact, CompiledPack, CompiledSource } from "./compiled-pack";
import { edtfRange } from "./edtf-range";
import type { EntityType } from "./entity-types";
import type { FactTranslate } from "./fact-wording";
import type { DateLanguage } from "./format-date";
import type { LocalText } from "./pack";

/** The same words in both languages. */
export const bothWays = (words: string): LocalText => ({ de: words, en: words });

/** The dates of a fact, in EDTF; by default it was known at the event itself. */
export interface FactDates {
  readonly when: string;
  readonly knownFrom?: string;
  readonly basis?: CompiledFact["knownFrom"]["basis"];
}

/** A fact about `somebody`, cited from the source `paper`. */
export function makeFact(
  id: string,
  { when, knownFrom = when, basis = "event" }: FactDates,
  changes: Partial<CompiledFact> = {},
): CompiledFact {
  return {
    id,
    text: bothWays(`Text of ${id}.`),
    kind: "event",
    weight: 2,
    about: [{ entity: "somebody", role: "subject", named: true }],
    when: { basis: "stated", date: edtfRange(when) },
    knownFrom: { basis, date: edtfRange(knownFrom) },
    status: { value: "undisputed", evidence: [] },
    quantities: [],
    citations: [{ source: "paper", paragraph: 1, first: "a", last: "b" }],
    relations: [],
    ...changes,
  };
}

/** A newspaper article of the given date, read in the publisher's own words. */
export function makeSource(id: string, issued: string, changes: Partial<CompiledSource> = {}): CompiledSource {
  return {
    id,
    shortName: bothWays(`Short name of ${id}`),
    original: {
      type: "article-newspaper",
      title: `Title of ${id}`,
      publisher: "A publisher",
      author: [],
      issued,
      language: "en",
      kind: "newspaper",
      country: "GB",
      funding: bothWays("Subscriptions."),
      certainty: {},
    },
    copy: {
      publisher: bothWays("The publisher"),
      isThirdParty: false,
      language: "en",
      machineTranslation: null,
      sha256: "0".repeat(64),
      paragraphs: 20,
      furniture: [],
      leftOut: [],
      sections: [],
    },
    issued: edtfRange(issued),
    ...changes,
  };
}

/** An entity whose only spellings are its names. */
export function makeEntity(id: string, type: EntityType, name: LocalText, changes: Partial<CompiledEntity> = {}): CompiledEntity {
  return { id, type, name, aliases: {}, common: false, notMatches: [], ...changes };
}

/** A pack of what is given, covering 2020 to November 2024. */
export function makePack({
  subject = [],
  ...parts
}: Partial<Pick<CompiledPack, "sources" | "entities" | "facts"> & { readonly subject: string[][] }> = {}): CompiledPack {
  const coverage = { from: "2020", to: "2024-11", gaps: [] };
  return {
    pack: {
      id: "test",
      version: "1.2.3",
      title: bothWays("Test"),
      summary: bothWays("A pack for tests."),
      licence: "CC0-1.0",
      editors: ["Nobody"],
      date: "2024-12-01",
      coverage,
      subject,
      ordinaryWords: [],
      report: bothWays("Nowhere."),
      errata: [],
    },
    coverage: { from: edtfRange(coverage.from), to: edtfRange(coverage.to) },
    sources: [],
    entities: [],
    facts: [],
    ...parts,
  };
}

/** A translator that says the key and its values: facts know no catalogue. */
export function createTestTranslate(language: DateLanguage): FactTranslate {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) => [key, ...Object.values(values)].join(" ");
  return Object.assign(say, { language });
}
