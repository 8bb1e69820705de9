/**
 * What a pack is. This zod schema is the only definition: the compiler checks the YAML under
 * `data/packs/` with it, and every type of the project that describes sources, entities or facts
 * is inferred from it. zod runs when a pack is built; the tab imports types from here and nothing else.
 *
 * Vocabulary: docs/glossary.md. How to write a pack: docs/data.md.
 */
import { z } from "zod";
import { ENTITY_TYPES } from "./entity-types";
import { KEBAB_ID } from "./kebab-id";

/** Languages in which a pack's own texts are written, completely, in this order of preference. */
export const PACK_LANGUAGES = ["de", "en"] as const;

/** Longest text of a fact, in UTF-16 code units: what a card can show at a glance. */
export const MAX_FACT_LENGTH = 240;

const text = z.string().trim().min(1);
const localText = z.strictObject(
  { de: text, en: text },
  // Who writes one text only is told what is wanted; of what is missing altogether zod's own words say enough.
  {
    error: ({ code, input }) =>
      code === "invalid_type" && input !== undefined ? "write it in both languages, { de: …, en: … }" : undefined,
  },
);
const kebabId = z.string().regex(KEBAB_ID, "use lower-case letters, digits and single hyphens");
/** EDTF, level 1 with sets; its grammar is checked by the compiler, which owns the parser. */
const edtf = z.string().regex(/^[[{\d.Y-]/, "write an EDTF date in quotes, such as '2023-09-13', '2023-09' or '2011/..'");
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "use a BCP 47 language tag, such as de or en");
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "write the day as 'YYYY-MM-DD', in quotes");
const url = z.url({ protocol: /^https?$/, error: "write the whole address, with https://" });

/** How sure a bibliographic statement is: seen at the source, inferred with a reason, or neither. */
const certainty = z.enum(["verified", "inferred", "unverified"]);

const coverage = z.strictObject({
  /** First date that the pack knows about. */
  from: edtf,
  /** Last date that the pack knows about; cards on later pages say that the material ends here. */
  to: edtf,
  gaps: z.array(localText).default([]),
});

/** `pack.yaml`: the bundle as a whole. */
export const packSchema = z.strictObject({
  id: kebabId,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "use a semantic version, such as 0.1.0"),
  title: localText,
  summary: localText,
  /** SPDX licence expression for the pack's own texts. */
  licence: text,
  editors: z.array(text).min(1),
  date: isoDay,
  coverage,
  /**
   * What makes up the pack's subject: groups of entities, each with those that stand for the same (a state, its capital, its
   * president). A page that names nothing special is about the subject when it brings at least two of the groups together.
   * Without the field any entities that everybody knows will do.
   */
  subject: z.array(z.array(kebabId).min(1)).default([]),
  /** Words of the language that are near a name and are not it misspelt: "Being" at the beginning of a sentence, and Beijing. */
  ordinaryWords: z.array(text).default([]),
  /** Whose voices are missing among the sources; cards and popup print it. */
  missingVoices: localText.optional(),
  /** Where readers report a mistake. */
  report: localText,
  errata: z.array(z.strictObject({ date: isoDay, fact: kebabId.optional(), text: localText })).default([]),
});

/** Which kinds of original there are; readers see this word. */
export const SOURCE_KINDS = ["newspaper", "broadcaster", "foundation", "think-tank", "agency", "government"] as const;

const name = z.union([z.strictObject({ family: text, given: text.optional() }), z.strictObject({ literal: text })]);

/** The work that is cited, in CSL terms (citationstyles.org); never the file that was read. */
const original = z.strictObject({
  type: z.enum(["article-newspaper", "article-magazine", "article", "report", "webpage", "broadcast"]),
  title: text,
  "container-title": text.optional(),
  publisher: text,
  author: z.array(name).default([]),
  issued: edtf,
  /** How the publication date is known, where it is not printed on the work. */
  issuedNote: localText.optional(),
  URL: url.optional(),
  language: languageTag,
  kind: z.enum(SOURCE_KINDS),
  /** ISO 3166-1 alpha-2 code of the publisher's country. */
  country: z.string().regex(/^[A-Z]{2}$/, "use a two-letter country code, such as DE"),
  funding: localText,
  /** How sure each field above is. Every field that is filled in has an entry. */
  certainty: z.partialRecord(
    z.enum(["title", "container-title", "publisher", "author", "issued", "URL", "language", "kind", "country", "funding"]),
    certainty,
  ),
});

/** The file that was read, and how it differs from the original. */
const copy = z.strictObject({
  publisher: localText,
  /** True when the file is somebody else's copy and not the publisher's own page. */
  isThirdParty: z.boolean(),
  language: languageTag,
  /** Set when the text read is a machine translation: from what, and through which language. */
  machineTranslation: z.strictObject({ from: languageTag, via: languageTag.optional(), certainty }).nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "the SHA-256 of the file, 64 hexadecimal digits"),
  /** Number of non-empty lines of the file. */
  paragraphs: z.int().positive(),
  /** Paragraphs that carry no statement (bylines, navigation, teasers), and why. */
  furniture: z.array(z.strictObject({ paragraphs: z.array(z.int().positive()).min(1), reason: text })).default([]),
  /** Passages that nobody can rest a fact on, and why: garbled beyond repair, or reversed without support from elsewhere. */
  leftOut: z.array(z.strictObject({ paragraph: z.int().positive(), reads: text, reason: localText })).default([]),
  /** Section headings by the paragraph they stand in, so that a person finds a place without counting. */
  sections: z.array(z.strictObject({ paragraph: z.int().positive(), heading: text })).default([]),
});

/** One entry of `sources.yaml`. */
export const sourceSchema = z.strictObject({
  id: kebabId,
  /** Compact name for a card, such as "Handelsblatt". */
  shortName: localText,
  original,
  copy,
});

const aliasNeeds = z.strictObject({
  /** The page has named the entity in full before. */
  introduced: z.boolean().optional(),
  /** One of these entities is on the page. */
  entities: z.array(kebabId).optional(),
  /** One of these words is in the same block of text, in any case. */
  words: z.array(text).optional(),
});

/**
 * One way to write an entity. A bare string is a name. `adjective` takes German adjective endings,
 * `acronym` is matched in capitals only, `short` (a surname, "the North") binds to an entity that the
 * page has introduced unless `needs` says otherwise.
 */
export const aliasSchema = z.union([
  text,
  z.strictObject({
    /** One spelling, or several that share kind and context. */
    text: z.union([text, z.array(text).min(1)]),
    kind: z.enum(["name", "adjective", "acronym", "short"]).default("name"),
    needs: aliasNeeds.optional(),
  }),
]);

/** One entry of `entities.yaml`. A description is not here: it is a fact of kind `function`. */
export const entitySchema = z.strictObject({
  /** Kebab-case of the common English name, never used again for something else. */
  id: kebabId,
  type: z.enum(ENTITY_TYPES),
  name: localText,
  /** Aliases by language; the names above count as aliases and need not be repeated. */
  aliases: z.record(languageTag, z.array(aliasSchema)).default({}),
  /** True for what everybody knows (states, capitals): annotated only on pages about the pack's subject. */
  common: z.boolean().default(false),
  /** The class it belongs to: KN-23 is a short-range ballistic missile. */
  broader: kebabId.optional(),
  /** From when the thing exists, and its neutral name on pages before that. */
  exists: z.strictObject({ from: edtf, before: localText.optional() }).optional(),
  /** Longer names that contain an alias but mean something else ("Trump Tower"): they block what they cover. */
  notMatches: z.array(text).default([]),
});

/** What a fact can be; event and figure stand for themselves, the others need somebody who says so. */
export const FACT_KINDS = ["event", "figure", "statement", "assessment", "forecast", "function", "background"] as const;

/** How the speaker stands to what is said. */
export const STANCES = ["asserts", "reports", "denies", "expects", "doubts"] as const;

/** How one fact bears on another. */
export const RELATION_TYPES = ["supersedes", "updates", "qualifies", "contradicts", "confirms", "denies", "outcome-of"] as const;

const citation = z.strictObject({
  source: kebabId,
  /** 1-based number of the non-empty line in the file that was read. */
  paragraph: z.int().positive(),
  /** First and last words of the passage, verbatim, at most five each. */
  first: text.refine((words) => words.split(/\s+/).length <= 5, "at most five words"),
  last: text.refine((words) => words.split(/\s+/).length <= 5, "at most five words"),
});

const evidence = z.union([
  z.strictObject({ fact: kebabId }),
  z.strictObject({ outside: z.strictObject({ what: localText, consulted: isoDay }) }),
]);

/** One entry of `facts/<source>.yaml`. */
export const factSchema = z.strictObject({
  id: kebabId,
  text: z.strictObject({ de: text.max(MAX_FACT_LENGTH), en: text.max(MAX_FACT_LENGTH) }),
  kind: z.enum(FACT_KINDS),
  /** Short form for the head of a card ("defence minister of Russia"); kind `function` only. */
  label: localText.optional(),
  /** Editorial weight, 1 to 3; a card shows the heavier ones first. */
  weight: z.literal([1, 2, 3]),
  about: z
    .array(
      z.strictObject({
        entity: kebabId,
        role: z.enum(["subject", "object", "place", "class"]),
        /** True when the passage names the entity itself, not only its class or its state. */
        named: z.boolean(),
      }),
    )
    .min(1),
  /** When it happened or, for a statement, when it was made. */
  when: z.strictObject({
    edtf,
    basis: z.enum(["stated", "derived", "publication"]),
    /** How the date was worked out, where it is derived. */
    how: localText.optional(),
  }),
  /** The period that a forecast is about. */
  target: edtf.optional(),
  /** From when it could be known: at the event itself, when it was stated, or only through our source. */
  knownFrom: z.strictObject({ edtf, basis: z.enum(["event", "stated", "source"]) }),
  /** Who says it and who passes it on, origin first; empty when the source speaks for itself. */
  says: z
    .strictObject({
      chain: z.array(z.strictObject({ name: localText, entity: kebabId.optional() })).min(1),
      stance: z.enum(STANCES),
      /** The words of the text that keep open what the source keeps open ("reportedly"). */
      hedge: localText.optional(),
    })
    .optional(),
  status: z
    .strictObject({
      value: z.enum(["undisputed", "disputed", "refuted"]),
      reason: localText.optional(),
      evidence: z.array(evidence).default([]),
    })
    .default({ value: "undisputed", evidence: [] }),
  quantities: z
    .array(
      z.strictObject({
        value: z.number(),
        unit: text,
        bound: z.enum(["exact", "about", "at-least", "at-most"]),
        /** EDTF date up to which a cumulative figure counts. */
        until: edtf.optional(),
        /** How the figure was worked out, where the passage does not print it. */
        workedOut: text.optional(),
      }),
    )
    .default([]),
  citations: z.array(citation).min(1),
  /** Set where the text read is garbled. Readers see it. */
  repair: z.strictObject({ reads: text, means: localText, why: localText, confidence: z.enum(["high", "medium", "low"]) }).optional(),
  relations: z.array(z.strictObject({ type: z.enum(RELATION_TYPES), fact: kebabId, note: localText })).default([]),
});

/** A text in both pack languages. */
export type LocalText = z.output<typeof localText>;
/** The whole of `pack.yaml`. */
export type Pack = z.output<typeof packSchema>;
/** A document that is cited. */
export type Source = z.output<typeof sourceSchema>;
/** Something that has a card. */
export type Entity = z.output<typeof entitySchema>;
/** One or more ways to write an entity, as written in the YAML. */
export type AliasEntry = z.output<typeof aliasSchema>;
/** One way to write an entity. */
export type Alias = string | (Exclude<AliasEntry, string> & { readonly text: string });
/** An entry's spellings, each as an alias of its own. */
export function aliasesOf(entry: AliasEntry): Alias[] {
  if (typeof entry === "string") return [entry];
  const { text: spelled, ...rest } = entry;
  return (typeof spelled === "string" ? [spelled] : spelled).map((one) => ({ ...rest, text: one }));
}

/** What an ambiguous alias needs from the page before it counts. */
export type AliasNeeds = z.output<typeof aliasNeeds>;
/** A dated statement about entities. */
export type Fact = z.output<typeof factSchema>;
/** What ties a fact to a passage of a source. */
export type Citation = z.output<typeof citation>;
