import { describe, expect, it } from "vitest";
import { atPassage, sourceLink } from "./source-link";

type Source = Parameters<typeof sourceLink>[0];

/** A source that was read at its publisher's, in its own language. */
function source(original: Partial<Source["original"]> = {}, copy: Partial<Source["copy"]> = {}): Source {
  return {
    original: {
      type: "article-newspaper",
      title: "Was im Osten geschah",
      publisher: "Der Morgen",
      author: [],
      issued: "2023-09-14",
      URL: "https://paper.example/a",
      language: "de",
      kind: "newspaper",
      country: "DE",
      funding: { de: "Abonnements.", en: "Subscriptions." },
      certainty: { URL: "verified" },
      ...original,
    },
    copy: {
      publisher: { de: "Der Morgen", en: "Der Morgen" },
      isThirdParty: false,
      language: "de",
      machineTranslation: null,
      sha256: "0".repeat(64),
      paragraphs: 9,
      furniture: [],
      leftOut: [],
      sections: [],
      ...copy,
    },
  };
}

const WORDS = { first: "Vier Stunden haben", last: "miteinander beraten" };
const search = '"Was im Osten geschah" Der Morgen';

describe("a citation leads", () => {
  it.each<readonly [name: string, source: Source, link: ReturnType<typeof sourceLink>]>([
    [
      "to the passage, where the page has the words that were read",
      source(),
      { kind: "passage", url: "https://paper.example/a#:~:text=Vier%20Stunden%20haben,miteinander%20beraten" },
    ],
    [
      "to the page, where a machine translation was read",
      source({ language: "en" }, { machineTranslation: { from: "en", certainty: "inferred" } }),
      { kind: "page", url: "https://paper.example/a", search },
    ],
    [
      "to the page, where the copy is in another language",
      source({ language: "en" }),
      { kind: "page", url: "https://paper.example/a", search },
    ],
    [
      "to the page, where somebody else's copy was read",
      source({}, { isThirdParty: true }),
      { kind: "page", url: "https://paper.example/a", search },
    ],
    ["nowhere, where nobody has seen the text at the address", source({ certainty: { URL: "inferred" } }), { kind: "search", search }],
    ["nowhere, where nobody says how sure the address is", source({ certainty: {} }), { kind: "search", search }],
  ])("%s", (_, cited, link) => {
    expect(sourceLink(cited, WORDS)).toEqual(link);
  });

  it("nowhere without an address; quotation marks in a title do not end the search's", () => {
    const { original, copy } = source({ title: "Das „Ende“ einer Reise" });
    const { URL: _, ...without } = original;
    expect(sourceLink({ original: without, copy }, WORDS)).toEqual({ kind: "search", search: '"Das Ende einer Reise" Der Morgen' });
  });
});

describe("the address of a passage", () => {
  it.each([
    ["a, b & c", "d=e", "#:~:text=a%2C%20b%20%26%20c,d%3De"],
    ["SSC-8", "Kurz-Strecke", "#:~:text=SSC%2D8,Kurz%2DStrecke"],
    ["„Große Ärgernisse“", "über’s Ziel", "#:~:text=%E2%80%9EGro%C3%9Fe%20%C3%84rgernisse%E2%80%9C,%C3%BCber%E2%80%99s%20Ziel"],
    ["100 % sicher", "wer?", "#:~:text=100%20%25%20sicher,wer%3F"],
  ])("has the words “%s” and “%s” without anything that means something there", (first, last, fragment) => {
    expect(atPassage("https://paper.example/a", first, last)).toBe(`https://paper.example/a${fragment}`);
  });

  it("names words once that are first and last", () => {
    expect(atPassage("https://paper.example/a", "Kein Wort", "Kein Wort")).toBe("https://paper.example/a#:~:text=Kein%20Wort");
  });

  it("keeps a fragment that the address has", () => {
    expect(atPassage("https://paper.example/a#two", "x", "y")).toBe("https://paper.example/a#two:~:text=x,y");
  });
});
