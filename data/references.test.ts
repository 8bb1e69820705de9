/** Every reference to the bundled pack's sources, as read and judged in docs/decisions/0026-references-made-at-build-time.md. */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createTranslate } from "@/lib/extension/i18n";
import { citeFact } from "@/lib/facts/cite-fact";
import { CITATION_FORMATS } from "@/lib/facts/cite-formats";
import { compilePack } from "@/lib/facts/compile-pack";
import { formatReferences } from "@/lib/facts/format-references";
import { atParagraphs, CITATION_STYLES, type CitablePack, type SourceReference } from "@/lib/facts/references";
import { makeSource } from "@/lib/facts/test-builders";
import { readPackFolder } from "@/scripts/read-pack-folder";
import { readStyle } from "@/scripts/read-styles";

/** Source, style, language, in running text without parentheses, entry of the list. */
const REFERENCES = [
  [
    "nyt-2023-09",
    "apa",
    "de",
    "North Korea Finds New Leverage in the Ukraine War, ca. 2023, Abs. {n}, maschinelle Übersetzung",
    "North Korea Finds New Leverage in the Ukraine War [maschinelle Übersetzung, Englisch → Deutsch; Kopie auf fremder Seite]. (ca. 2023, September). [unbekannte Sammelseite, die fremde Artikel übernimmt]. [Original: The New York Times, The New York Times Company, zwischen 5. und 10. September 2023; nicht eingesehen. Erschlossen: Titel, Medium, Verlag, Datum, Übersetzung.]",
  ],
  [
    "fnst-2023-09",
    "apa",
    "de",
    "Spohr & Krahe, ca. 2023, Abs. {n}",
    "Spohr, F., & Krahe, J. (ca. 2023, September). So wahrscheinlich sind nordkoreanische Waffenlieferungen an Russland. Friedrich-Naumann-Stiftung für die Freiheit. https://freiheit.org/de/suedost-und-ostasien/so-wahrscheinlich-sind-nordkoreanische-waffenlieferungen-russland [Erschlossen: Autorschaft, Datum.]",
  ],
  [
    "handelsblatt-2023-09",
    "apa",
    "de",
    "Ukraine-Krieg: Was Kim Jong Un und Wladimir Putin voneinander wollen, ca. 2023, Abs. {n}, Kopie auf fremder Seite",
    "Ukraine-Krieg: Was Kim Jong Un und Wladimir Putin voneinander wollen [Kopie auf fremder Seite]. (ca. 2023, September). [fremde Kopie mit Verweis auf das Handelsblatt]. [Original: Handelsblatt, Handelsblatt Media Group, 13. September 2023; nicht eingesehen. Erschlossen: Titel, Medium, Datum. Nicht geprüft: Verlag.]",
  ],
  [
    "frs-2024-12",
    "apa",
    "de",
    "Programme Japon, ca. 2024–2025, Abs. {n}, maschinelle Übersetzung",
    "Programme Japon [maschinelle Übersetzung, Französisch → Englisch → Deutsch; Kopie auf fremder Seite]. (ca. 2024–2025). [unbekannte Sammelseite, die fremde Artikel übernimmt]. [Original: Programme Japon, Fondation pour la recherche stratégique (FRS), zwischen 15. November 2024 und 3. Januar 2025; nicht eingesehen. Erschlossen: Medium, Verlag, Datum, Übersetzung. Nicht geprüft: Titel.]",
  ],
  [
    "dw-2022-08",
    "apa",
    "de",
    "Why is N. Korea tightening ties with Russia?, ca. 2022, Abs. {n}, maschinelle Übersetzung",
    "Why is N. Korea tightening ties with Russia? [maschinelle Übersetzung, Englisch → Russisch → Deutsch; Kopie auf fremder Seite]. (ca. 2022, August). [unbekannte Sammelseite, die fremde Artikel übernimmt]. [Original: Deutsche Welle, 22. August 2022, https://amp.dw.com/en/why-is-north-korea-aiming-to-strengthen-ties-with-russia/a-62888392; nicht eingesehen. Erschlossen: Übersetzung.]",
  ],
  [
    "nyt-2023-09",
    "apa",
    "en",
    "North Korea Finds New Leverage in the Ukraine War, ca. 2023, para. {n}, machine translation",
    "North Korea Finds New Leverage in the Ukraine War [machine translation, English → German; copy on a third party’s page]. (ca. 2023, September). [unknown aggregator that takes over other publishers’ articles]. [Original: The New York Times, The New York Times Company, between 5 and 10 September 2023; not consulted. Inferred: title, publication, publisher, date, translation.]",
  ],
  [
    "fnst-2023-09",
    "apa",
    "en",
    "Spohr & Krahe, ca. 2023, para. {n}",
    "Spohr, F., & Krahe, J. (ca. 2023, September). So wahrscheinlich sind nordkoreanische Waffenlieferungen an Russland. Friedrich-Naumann-Stiftung für die Freiheit. https://freiheit.org/de/suedost-und-ostasien/so-wahrscheinlich-sind-nordkoreanische-waffenlieferungen-russland [Inferred: authors, date.]",
  ],
  [
    "handelsblatt-2023-09",
    "apa",
    "en",
    "Ukraine-Krieg: Was Kim Jong Un und Wladimir Putin voneinander wollen, ca. 2023, para. {n}, copy on a third party’s page",
    "Ukraine-Krieg: Was Kim Jong Un und Wladimir Putin voneinander wollen [copy on a third party’s page]. (ca. 2023, September). [somebody else’s copy that refers to Handelsblatt]. [Original: Handelsblatt, Handelsblatt Media Group, 13 September 2023; not consulted. Inferred: title, publication, date. Not verified: publisher.]",
  ],
  [
    "frs-2024-12",
    "apa",
    "en",
    "Programme Japon, ca. 2024–2025, para. {n}, machine translation",
    "Programme Japon [machine translation, French → English → German; copy on a third party’s page]. (ca. 2024–2025). [unknown aggregator that takes over other publishers’ articles]. [Original: Programme Japon, Fondation pour la recherche stratégique (FRS), between 15 November 2024 and 3 January 2025; not consulted. Inferred: publication, publisher, date, translation. Not verified: title.]",
  ],
  [
    "dw-2022-08",
    "apa",
    "en",
    "Why is N. Korea tightening ties with Russia?, ca. 2022, para. {n}, machine translation",
    "Why is N. Korea tightening ties with Russia? [machine translation, English → Russian → German; copy on a third party’s page]. (ca. 2022, August). [unknown aggregator that takes over other publishers’ articles]. [Original: Deutsche Welle, 22 August 2022, https://amp.dw.com/en/why-is-north-korea-aiming-to-strengthen-ties-with-russia/a-62888392; not consulted. Inferred: translation.]",
  ],
  [
    "nyt-2023-09",
    "iso690",
    "de",
    "North Korea Finds New Leverage in the Ukraine War [ca. 2023], Abs. {n}, maschinelle Übersetzung",
    "North Korea Finds New Leverage in the Ukraine War [maschinelle Übersetzung, Englisch → Deutsch; Kopie auf fremder Seite], [ca. September 2023]. [unbekannte Sammelseite, die fremde Artikel übernimmt]. [Original: The New York Times, The New York Times Company, zwischen 5. und 10. September 2023; nicht eingesehen. Erschlossen: Titel, Medium, Verlag, Datum, Übersetzung.]",
  ],
  [
    "fnst-2023-09",
    "iso690",
    "de",
    "Spohr, Krahe [ca. 2023], Abs. {n}",
    "SPOHR, Frederic und Jannik KRAHE, [ca. 2023]. So wahrscheinlich sind nordkoreanische Waffenlieferungen an Russland. Friedrich-Naumann-Stiftung für die Freiheit [online]. [ca. September 2023]. Verfügbar unter: https://freiheit.org/de/suedost-und-ostasien/so-wahrscheinlich-sind-nordkoreanische-waffenlieferungen-russland [Erschlossen: Autorschaft, Datum.]",
  ],
  [
    "handelsblatt-2023-09",
    "iso690",
    "de",
    "Ukraine-Krieg: Was Kim Jong Un und Wladimir Putin voneinander wollen [ca. 2023], Abs. {n}, Kopie auf fremder Seite",
    "Ukraine-Krieg: Was Kim Jong Un und Wladimir Putin voneinander wollen [Kopie auf fremder Seite], [ca. September 2023]. [fremde Kopie mit Verweis auf das Handelsblatt]. [Original: Handelsblatt, Handelsblatt Media Group, 13. September 2023; nicht eingesehen. Erschlossen: Titel, Medium, Datum. Nicht geprüft: Verlag.]",
  ],
  [
    "frs-2024-12",
    "iso690",
    "de",
    "Programme Japon [ca. 2024–2025], Abs. {n}, maschinelle Übersetzung",
    "Programme Japon [maschinelle Übersetzung, Französisch → Englisch → Deutsch; Kopie auf fremder Seite], [ca. November 2024 – Januar 2025]. [unbekannte Sammelseite, die fremde Artikel übernimmt]. [Original: Programme Japon, Fondation pour la recherche stratégique (FRS), zwischen 15. November 2024 und 3. Januar 2025; nicht eingesehen. Erschlossen: Medium, Verlag, Datum, Übersetzung. Nicht geprüft: Titel.]",
  ],
  [
    "dw-2022-08",
    "iso690",
    "de",
    "Why is N. Korea tightening ties with Russia? [ca. 2022], Abs. {n}, maschinelle Übersetzung",
    "Why is N. Korea tightening ties with Russia? [maschinelle Übersetzung, Englisch → Russisch → Deutsch; Kopie auf fremder Seite], [ca. August 2022]. [unbekannte Sammelseite, die fremde Artikel übernimmt]. [Original: Deutsche Welle, 22. August 2022, https://amp.dw.com/en/why-is-north-korea-aiming-to-strengthen-ties-with-russia/a-62888392; nicht eingesehen. Erschlossen: Übersetzung.]",
  ],
  [
    "nyt-2023-09",
    "iso690",
    "en",
    "North Korea Finds New Leverage in the Ukraine War [ca. 2023], para. {n}, machine translation",
    "North Korea Finds New Leverage in the Ukraine War [machine translation, English → German; copy on a third party’s page], [ca. September 2023]. [unknown aggregator that takes over other publishers’ articles]. [Original: The New York Times, The New York Times Company, between 5 and 10 September 2023; not consulted. Inferred: title, publication, publisher, date, translation.]",
  ],
  [
    "fnst-2023-09",
    "iso690",
    "en",
    "Spohr, Krahe [ca. 2023], para. {n}",
    "SPOHR, Frederic and KRAHE, Jannik, [ca. 2023]. So wahrscheinlich sind nordkoreanische Waffenlieferungen an Russland. Friedrich-Naumann-Stiftung für die Freiheit. Online. [ca. September 2023]. Available from: https://freiheit.org/de/suedost-und-ostasien/so-wahrscheinlich-sind-nordkoreanische-waffenlieferungen-russland [Inferred: authors, date.]",
  ],
  [
    "handelsblatt-2023-09",
    "iso690",
    "en",
    "Ukraine-Krieg: Was Kim Jong Un und Wladimir Putin voneinander wollen [ca. 2023], para. {n}, copy on a third party’s page",
    "Ukraine-Krieg: Was Kim Jong Un und Wladimir Putin voneinander wollen [copy on a third party’s page], [ca. September 2023]. [somebody else’s copy that refers to Handelsblatt]. [Original: Handelsblatt, Handelsblatt Media Group, 13 September 2023; not consulted. Inferred: title, publication, date. Not verified: publisher.]",
  ],
  [
    "frs-2024-12",
    "iso690",
    "en",
    "Programme Japon [ca. 2024–2025], para. {n}, machine translation",
    "Programme Japon [machine translation, French → English → German; copy on a third party’s page], [ca. November 2024 – January 2025]. [unknown aggregator that takes over other publishers’ articles]. [Original: Programme Japon, Fondation pour la recherche stratégique (FRS), between 15 November 2024 and 3 January 2025; not consulted. Inferred: publication, publisher, date, translation. Not verified: title.]",
  ],
  [
    "dw-2022-08",
    "iso690",
    "en",
    "Why is N. Korea tightening ties with Russia? [ca. 2022], para. {n}, machine translation",
    "Why is N. Korea tightening ties with Russia? [machine translation, English → Russian → German; copy on a third party’s page], [ca. August 2022]. [unknown aggregator that takes over other publishers’ articles]. [Original: Deutsche Welle, 22 August 2022, https://amp.dw.com/en/why-is-north-korea-aiming-to-strengthen-ties-with-russia/a-62888392; not consulted. Inferred: translation.]",
  ],
] as const;

/** The part of the schema of CSL-JSON that we write (citation-style-language/schema, schemas/input/csl-data.json). */
const cslDate = z.strictObject({ "date-parts": z.array(z.array(z.int()).min(1).max(3)).min(1).max(2), circa: z.literal(true).optional() });
const cslName = z.union([z.strictObject({ family: z.string(), given: z.string().optional() }), z.strictObject({ literal: z.string() })]);
const cslData = z.array(
  z.strictObject({
    id: z.string(),
    type: z.enum(["article", "article-magazine", "article-newspaper", "broadcast", "report", "webpage"]),
    title: z.string(),
    "container-title": z.string().optional(),
    publisher: z.string().optional(),
    author: z.array(cslName).min(1).optional(),
    issued: cslDate,
    URL: z.url().optional(),
    language: z.string(),
    "original-title": z.string().optional(),
    "original-publisher": z.string().optional(),
    "original-date": cslDate.optional(),
    note: z.string(),
  }),
);

/** What no text may have: something that is missing, not filled in, or left over. */
const BROKEN = /undefined|null|NaN|\[object|\{\w+\}|DATEOFISSUE|1111|<span| \. |\.\.(?!\.)|,,|\(\)|\[\]|^\s|\s$| {3}/;
const LANGUAGES = ["de", "en"] as const;

let pack: CitablePack;

beforeAll(() => {
  const result = compilePack(readPackFolder(join(import.meta.dirname, "packs/russia-north-korea")));
  if (!result.ok) throw new Error("the pack has mistakes");
  pack = { ...result.pack, references: formatReferences(result.pack.sources, readStyle) };
});

describe("references to the bundled sources", () => {
  it.each(REFERENCES)("%s in %s, %s", (source, style, language, one, reference) => {
    expect(pack.references[source]?.[language][style]).toMatchObject({ one, reference });
  });

  it("are all there", () => {
    expect(REFERENCES).toHaveLength(pack.sources.length * 2 * 2);
    expect(Object.keys(pack.references)).toEqual(pack.sources.map(({ id }) => id));
  });

  it("never have the address of an original that was not read as their own", () => {
    for (const { id, copy, original } of pack.sources) {
      if (!copy.isThirdParty || !original.URL) continue;
      for (const language of LANGUAGES) {
        for (const { reference } of Object.values(pack.references[id]?.[language] ?? {})) {
          expect(reference).toMatch(/^[^[]+ \[(?:maschinelle Übersetzung|machine translation)/);
          expect(reference.indexOf(original.URL)).toBeGreaterThan(reference.indexOf("[Original: "));
        }
      }
    }
  });
});

describe("sources of every kind", () => {
  const types = ["article-newspaper", "article-magazine", "article", "report", "webpage", "broadcast"] as const;
  const authors = [[], [{ family: "Ó Súilleabháin", given: "Máire" }], [{ literal: "Ministry of Works" }]];
  const dates = ["2023-05-02", "2023-05", "2023", "2023-05-02~", "2023-22", "2023-05-02/2023-05-04"];
  /** What the processor, our marks and Markdown might stumble over. */
  const title = "Rent & “rates” <b>in 1111</b> {n}";
  const certainty = { title: "verified", publisher: "verified", author: "verified", issued: "verified", URL: "verified" } as const;
  const sources = types.flatMap((type, at) =>
    authors.map((author, by) => {
      const source = makeSource(`${type}-${by}`, dates[(at + by) % dates.length] as string);
      const address = by === 0 ? {} : { URL: "https://example.org/a_(b)" };
      return { ...source, original: { ...source.original, type, title, certainty, author, "container-title": "The Gazette", ...address } };
    }),
  );
  let references: CitablePack["references"];
  beforeAll(() => {
    references = formatReferences(sources, readStyle);
  });

  it.each(LANGUAGES.flatMap((language) => CITATION_STYLES.map((style) => [style, language] as const)))(
    "have title, year and paragraphs in %s, %s, and nothing broken",
    (style, language) => {
      for (const { id, original } of sources) {
        const found = references[id]?.[language][style] as SourceReference;
        const inText = atParagraphs(found, [3, 7]);
        for (const text of [inText, found.reference]) {
          expect(text.replace(/1111|\{n\}/g, "x"), id).not.toMatch(BROKEN);
          expect(text, id).toContain("2023");
        }
        expect(found.reference, id).toMatch(/Rent & .rates. in 1111 \{n\}/i);
        expect(inText, id).toMatch(/(?:Abs|paras)\.\s3, 7$/);
        if (original.URL) expect(found.reference, id).toMatch(/https:\/\/example\.org\/a_\(b\)$/);
      }
    },
  );
});

describe.each(LANGUAGES)("every fact, copied in %s", (language) => {
  it.each(CITATION_FORMATS)("as %s, is whole and says what was read", (format) => {
    const t = createTranslate(language);
    for (const fact of pack.facts) {
      const text = citeFact(pack, fact.id, format, t) ?? "";
      const read =
        format === "csl-json"
          ? cslData
              .parse(JSON.parse(text))
              .map(({ note }) => note)
              .join("\n")
          : text;
      expect(read, fact.id).not.toMatch(BROKEN);
      expect(read.replace(/[\\*]/g, ""), fact.id).toContain(fact.text[language].replace(/\*/g, ""));
      for (const { source: id, paragraph } of fact.citations) {
        const source = pack.sources.find((one) => one.id === id);
        expect(read, fact.id).toMatch(new RegExp(`(?:Abs|paras?)\\.\\s(?:\\d+, )*${paragraph}\\b`));
        if (!source?.copy.machineTranslation) continue;
        expect(read, fact.id).toContain(language === "de" ? "Nicht wörtlich zitieren" : "Not to be quoted");
        expect(read, fact.id).toContain(language === "de" ? "nicht eingesehen" : "not consulted");
      }
      expect(read.split("Backgrounder, ").length - 1, fact.id).toBeGreaterThan(0);
    }
  });
});
