import { describe, expect, it } from "vitest";
import type { Mention } from "./decide";
import { findMentions } from "./find-mentions";
import { testIndex } from "./test-pack";

/**
 * Texts with the expected mentions written into them: `[Kim Jong Un](kim-jong-un)` is a mention of that
 * entity, everything else is none. Several texts in a row are the blocks of one page.
 */
type Row = readonly [name: string, ...blocks: string[]];

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  "writing the same name": [
    ["a name as the pack writes it", "Gestern traf [Kim Jong Un](kim-jong-un) ein."],
    ["a name at the very beginning and end", "[Kim Jong Un](kim-jong-un)"],
    ["hyphens instead of spaces", "[Kim-Jong-Un](kim-jong-un) und [Kim Jong-un](kim-jong-un)"],
    ["spaces instead of hyphens", "Die [KN 23](kn-23) flog weit."],
    ["no-break spaces", "[Kim\u00a0Jong\u00a0Un](kim-jong-un), [KN\u202f23](kn-23)"],
    ["no-break hyphens", "[Kim Jong\u2011un](kim-jong-un), [KN\u201123](kn-23)"],
    ["en dashes without spaces", "The [Hwasong–18](hwasong-18) flew."],
    ["joined to one word", "[KimJongUn](kim-jong-un) and the [KN23](kn-23)"],
    ["a name broken over two lines of the source", "[Kim\n      Jong Un](kim-jong-un) kam."],
    ["soft hyphens inside a name", "[Kosmo\u00addrom Wos\u00adtotsch\u00adny](vostochny-cosmodrome)"],
    ["zero-width spaces inside a name", "[KN-\u200b23](kn-23)"],
    ["capitals throughout", "[KIM JONG UN](kim-jong-un) TESTET [HWASONG-18](hwasong-18)"],
    ["small letters are no name", "the kim jong un of every iran"],
    ["full width", "[ＫＮ－２３](kn-23) und [Ｉｒａｎ](iran)"],
    ["an umlaut", "Nach [Pjöngjang](pyongyang)."],
    ["an umlaut as two letters", "Nach [Pjoengjang](pyongyang)."],
    ["an umlaut as its base letter", "Nach [Pjongjang](pyongyang)."],
    ["an umlaut in two characters", "Nach [Pjo\u0308ngjang](pyongyang)."],
    ["an umlaut where the pack has none", "The way to [Pyöngyang](pyongyang)."],
    ["accents, or none", "[Nyŏngbyŏn](yongbyon), [Nyongbyon](yongbyon), [Nyo\u0306ngbyo\u0306n](yongbyon)"],
    ["other scripts", "[Шойгу](sergei-shoigu) 访问 [金正恩](kim-jong-un)。"],
    ["Korean particles after a name", "[김정은](kim-jong-un)은"],
    ["no Korean name inside a word", "한김정은"],
    ["one name in two spellings of the pack", "[Moonbase](moon-base), [Moon Base](moon-base), [Moon-Base](moon-base)"],
    ["a space where no spelling has one", "Mond Basis"],
    ["initials", "[Vladimir V. Putin](vladimir-putin), [N. Korea](north-korea), the [U.S](united-states). and [Iran](iran)"],
  ],
  inflection: [
    ["the German genitive", "[Irans](iran) Antwort, [Kim Jong Uns](kim-jong-un) Zug"],
    ["the English genitive", "[Iran's](iran) answer, [Kim Jong Un’s](kim-jong-un) train"],
    ["the German dative plural", "Mit [Nordkoreanern](north-korea) und der [KN-23](kn-23)."],
    [
      "German adjectives",
      "[nordkoreanische](north-korea), [nordkoreanischer](north-korea), [Nordkoreanischem](north-korea) [KN-23](kn-23)",
    ],
    ["adjectives of another ending are other words", "nordkoreanischst an der [KN-23](kn-23)"],
    ["adjectives joined by a hyphen", "[russisch](russia)-[nordkoreanische](north-korea) [KN-23](kn-23)"],
    ["a declined name of two words", "bei den [Vereinten Nationen](united-nations), [Vereinter Nationen](united-nations)"],
    ["a declined name with two adjectives", "der [Koreanischen Demokratischen Volksarmee](peoples-army)"],
    ["a declined name in capitals", "DIE [VEREINTEN NATIONEN](united-nations)"],
    ["a first name is not declined like an adjective", "Alexanden Mazegora, Alexande Mazegora"],
    ["a longer word that begins with a name", "Iranistik, Irangate, Hwasongs18"],
    ["a longer word that ends with a name", "Tiran, TransIran"],
  ],
  compounds: [
    ["a name before a hyphen", "Der [Iran](iran)-Deal und die [KN-23](kn-23)-Rakete"],
    ["a name after a hyphen", "Die Anti-[Iran](iran)-Front"],
    ["a name of several words before a hyphen", "der [Kim-Jong-un](kim-jong-un)-Besuch"],
    ["a hyphen that stands for a missing half", "[Iran](iran)- und Irakreisen"],
  ],
  "not the name": [
    ["words that only sound like it", "I ran, and the tea ran out."],
    ["a name split by a comma", "Kim, Jong Un"],
    ["a name split by a full stop", "Es kam Kim. Jong Un nicht."],
    ["a name split by a dash", "Kim – Jong Un"],
    ["a name split by a line break of the page", "Kim\u2028Jong Un"],
    ["KN-23 is never KN-24", "Die [KN-24](kn-24) ist keine [KN-23](kn-23)."],
    ["KN-23 is never a longer figure", "KN-230, KN-2, KN-23A und KN 2 3"],
    ["a range of figures is no figure", "KN-2-3, KN-2–3"],
    ["acronyms only in capitals", "Die [UN](united-nations) tagt; un, Un und uN sind keine."],
    ["acronyms take no ending", "UNs, UNO, DPRKs, DPRKS and [DPRK](north-korea), [KN-23](kn-23)"],
    ["acronyms with a genitive", "the [UN's](united-nations) vote"],
    ["acronyms that are words in small letters", "[KN-23](kn-23): they told us, the [US](united-states) did not"],
    ["a known other name", "Im Trump Tower."],
    ["a known other name in the genitive", "the Trump Tower's lobby"],
    ["a known other name blocks no other mention", "[Donald Trump](donald-trump) im Trump Tower mit [Trump](donald-trump)"],
    ["a known other name, hyphenated", "Kim Jong-Il und Kim Il Sung"],
  ],
  "short forms": [
    ["a surname that nobody introduced", "Kim ist in Korea häufig."],
    ["a surname after the full name", "[Kim Jong Un](kim-jong-un) kam, [Kim](kim-jong-un) ging."],
    ["a surname before the full name", "Kim ging. Dann kam [Kim Jong Un](kim-jong-un)."],
    ["a surname in a later block", "[Kim Jong Un](kim-jong-un) kam.", "Später ging [Kim](kim-jong-un)."],
    ["a surname in an earlier block", "Kim ging.", "Dann kam [Kim Jong Un](kim-jong-un)."],
    ["a surname in the genitive, before a noun", "[Kim Jong Un](kim-jong-un) kam in [Kims](kim-jong-un) Zug, [Kim's](kim-jong-un) Train."],
    ["a surname in a compound", "[Kim Jong Un](kim-jong-un) kam, der [Kim](kim-jong-un)-Besuch begann."],
    ["somebody else of that surname", "[Kim Jong Un](kim-jong-un) kam, Kim Yo Jong blieb."],
    ["somebody else of that surname, with a first name before it", "[Kim Jong Un](kim-jong-un) kam. Gestern sprach Andrew Kim."],
    ["a surname after a title", "[Kim Jong Un](kim-jong-un) kam. Gestern sprach Machthaber [Kim](kim-jong-un)."],
    ["a surname after another term", "[Kim Jong Un](kim-jong-un) kam, heute mit [Russlands](russia) [Kim](kim-jong-un)."],
    ["a surname after the first word of a sentence", "[Kim Jong Un](kim-jong-un) kam. Wenn [Kim](kim-jong-un) geht, schweigt er."],
    ["somebody else of that surname, known to the pack", "[Kim Jong Un](kim-jong-un) kam, Kim Il-sung war tot."],
    ["a surname before another term", "[Kim Jong Un](kim-jong-un) kam. [Kim](kim-jong-un) [Russland](russia) gewogen?"],
    ["a surname introduced by a non-match is not", "Kim Jong Il kam. Kim ging."],
    ["a short form of several words", "[KN-23](kn-23) in [Nordkorea](north-korea): [Der Norden](north-korea) testet."],
    ["a short form of several words, unintroduced", "Die [KN-23](kn-23): Der Norden testet."],
    ["a surname that the pack gives as a full name", "[Schoigu](sergei-shoigu) kam."],
  ],
  "ambiguous names": [
    ["without context", "Der Sicherheitsrat tagte."],
    ["with a word in the same block", "Der [Sicherheitsrat](un-security-council) und das Vetorecht"],
    ["with a word in any case", "[SICHERHEITSRAT](un-security-council): VETORECHT BLEIBT"],
    ["with a word that the page hyphenates softly", "Der [Sicherheitsrat](un-security-council) und das Veto\u00adrecht"],
    ["with the word only inside a longer one", "Der Sicherheitsrat und die Vetorechtsfrage"],
    ["with the word in another block", "Der Sicherheitsrat tagte.", "Es ging um das Vetorecht."],
    [
      "with an introduction before",
      "Der [UN-Sicherheitsrat](un-security-council) tagte.",
      "Der [Sicherheitsrat](un-security-council) schwieg.",
    ],
    ["with an introduction only after", "Der Sicherheitsrat schwieg.", "Der [UN-Sicherheitsrat](un-security-council) tagte."],
    [
      "with another entity on the page",
      "Der [Sicherheitsrat](russian-security-council) tagte.",
      "[Sergej Schoigu](sergei-shoigu) schwieg.",
    ],
    ["with context for two of them", "[Sergej Schoigu](sergei-shoigu) im Sicherheitsrat, mit Vetorecht"],
    ["with context in the other language", "The [Security Council](un-security-council) and the veto"],
  ],
  "common entities": [
    ["alone", "Putin war in Russland."],
    ["with a special term", "[Putin](vladimir-putin) sah die [KN-23](kn-23)."],
    ["with a special term in another block", "[Putin](vladimir-putin) kam.", "Die [KN-23](kn-23) auch."],
    ["with two others of them", "[Putin](vladimir-putin), [Russland](russia) und [Nordkorea](north-korea)"],
    ["named often, but only two of them", "Putin, Putin, Russland, Russland, Putin"],
    ["with a special term that is blocked", "Putin im Trump Tower"],
    ["with a special term that lacks its context", "Putin im Sicherheitsrat"],
  ],
  // Of what overlaps, the leftmost wins; of two that begin together, the longer.
  overlaps: [
    ["the longer of two that begin together", "[Hwasong-18](hwasong-18)"],
    ["the shorter, where the longer is not there", "[Hwasong](hwasong)-19"],
    ["the longer of two that end together", "[UN-Sicherheitsrat](un-security-council) und Vetorecht"],
    ["the shorter, where only that is there", "[Sicherheitsrat](un-security-council) und Vetorecht"],
    ["the leftmost of two that cross", "[Kosmodrom Wostotschny](vostochny-cosmodrome) Prospekt"],
    ["the rightmost, where only that is there", "Am [Wostotschny Prospekt](vostochny-avenue)"],
    ["two that touch", "[Iran](iran)-[Russland](russia)-[KN-23](kn-23)"],
    ["two entities for the same words", "The Harbour Accord"],
    ["two entities for the same words, each with a name of its own", "[Erstes Abkommen](first-accord), [Zweites Abkommen](second-accord)"],
  ],
};

const rows = Object.entries(TABLE).flatMap(([group, cases]) => cases.map(([name, ...blocks]) => [group, name, blocks] as const));

/** The text without its marks. */
const unmark = (marked: string) => marked.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");

/** The text with its mentions marked. */
function mark(text: string, mentions: readonly Mention[]): string {
  return mentions.toReversed().reduce((marked, { start, end, entity }) => {
    return `${marked.slice(0, start)}[${marked.slice(start, end)}](${testIndex.entities[entity]?.id})${marked.slice(end)}`;
  }, text);
}

describe("findMentions", () => {
  it.each(rows)("%s: %s", async (_, __, blocks) => {
    const texts = blocks.map(unmark);
    const mentions = await findMentions(texts, testIndex);
    expect(texts.map((text, at) => mark(text, mentions[at] ?? []))).toEqual(blocks);
  });

  it("has a name of its own for every case", () => {
    expect(new Set(rows.map(([group, name]) => `${group}: ${name}`)).size).toBe(rows.length);
  });

  it("answers for every block, in the order given", async () => {
    const found = await findMentions(["", "nothing", "Iran", ""], testIndex);
    expect(found.map((mentions) => mentions.length)).toEqual([0, 0, 1, 0]);
    expect(await findMentions([], testIndex)).toEqual([]);
  });

  it("never gives mentions that overlap or leave their text", async () => {
    const texts = rows.flatMap(([, , blocks]) => blocks.map(unmark));
    for (const [at, mentions] of (await findMentions(texts, testIndex)).entries()) {
      let free = 0;
      for (const { start, end } of mentions) {
        expect(start).toBeGreaterThanOrEqual(free);
        expect(end).toBeGreaterThan(start);
        free = end;
      }
      expect(free).toBeLessThanOrEqual(texts[at]?.length ?? 0);
    }
  });
});

describe("what a mention says about itself", () => {
  const only = async (text: string): Promise<Mention> => {
    const mention = (await findMentions([text], testIndex))[0]?.at(-1);
    if (!mention) throw new Error(`nothing found in "${text}"`);
    return mention;
  };

  it.each([
    ["exact", "Kim Jong Un", "Kim Jong Un"],
    ["exact", "KN 23", "KN-23"],
    ["variant", "Pjongjang", "Pjöngjang"],
    ["variant", "Pyöngyang", "Pyongyang"],
    ["inflected", "Irans", "Iran"],
    ["inflected", "Iran’s", "Iran"],
    ["inflected", "Vereinten Nationen", "Vereinte Nationen"],
    ["compound", "Iran-Deal", "Iran"],
    ["short-form", "Kim Jong Un kam, Kim ging", "Kim"],
    ["short-form", "Kim Jong Un kam, Kims Zug ging", "Kim"],
  ])("is %s for “%s”, by the alias “%s”", async (how, text, alias) => {
    expect(await only(text)).toMatchObject({ how, alias });
  });

  it("is surer the closer the text is to the name", async () => {
    const [exact, inflected, compound, short] = await Promise.all(["Iran", "Irans", "Iran-Deal", "Kim Jong Un kam, Kim ging"].map(only));
    const order = [exact, inflected, compound, short].map((mention) => mention?.confidence ?? 0);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(4);
  });

  it("is less sure where the name needed its context", async () => {
    const [alone, helped] = await Promise.all(["UN-Sicherheitsrat", "Sicherheitsrat, Vetorecht"].map(only));
    expect(helped?.confidence).toBeLessThan(alone?.confidence ?? 0);
  });

  it("is never surer than certain, and never hopeless", async () => {
    const texts = rows.flatMap(([, , blocks]) => blocks.map(unmark));
    for (const { confidence } of (await findMentions(texts, testIndex)).flat()) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThan(1);
    }
  });
});
