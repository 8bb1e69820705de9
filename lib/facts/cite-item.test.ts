import { describe, expect, it } from "vitest";
import { cslItem, describeOriginal, toCslDate } from "./cite-item";
import type { CompiledSource } from "./compiled-pack";
import { edtfRange } from "./edtf-range";
import { bothWays, makeSource } from "./test-builders";

const { original, copy } = makeSource("paper", "2023-05-02");
const address = { URL: "https://example.org/article" };
const certain: CompiledSource["original"]["certainty"] = { title: "verified", issued: "verified", URL: "verified" };
const translated: CompiledSource["copy"] = {
  ...copy,
  isThirdParty: true,
  language: "de",
  publisher: bothWays("a page"),
  machineTranslation: { from: "en", via: "ru", certainty: "inferred" },
};
const read = makeSource("paper", "2023-05-02", { original: { ...original, ...address, certainty: certain } });

describe("a date for CSL", () => {
  it.each<[edtf: string, isCopied: boolean, isVerified: boolean, parts: number[][], isCirca: boolean]>([
    ["2023-05-02", false, true, [[2023, 5, 2]], false],
    ["2023-05", false, true, [[2023, 5]], false],
    ["2023", false, true, [[2023]], false],
    ["2023-05-02", false, false, [[2023, 5, 2]], true],
    ["2023-05-02~", false, true, [[2023, 5]], true],
    ["2023~", false, true, [[2023]], true],
    ["[2023-09-05..2023-09-10]", false, true, [[2023, 9]], true],
    [
      "[2024-11-15..2025-01-03]",
      false,
      true,
      [
        [2024, 11],
        [2025, 1],
      ],
      true,
    ],
    [
      "2023-05-02/2023-05-04",
      false,
      true,
      [
        [2023, 5, 2],
        [2023, 5, 4],
      ],
      false,
    ],
    ["2023/..", false, true, [[2023]], false],
    [
      "2023-22",
      false,
      true,
      [
        [2023, 6],
        [2023, 8],
      ],
      false,
    ],
    ["2023-05-02", true, true, [[2023, 5]], true],
  ])("of %s (copied: %s, verified: %s)", (edtf, isCopied, isVerified, parts, isCirca) => {
    expect(toCslDate(edtfRange(edtf), isCopied, isVerified)).toEqual({ "date-parts": parts, ...(isCirca && { circa: true }) });
  });
});

describe("a source as a CSL item", () => {
  it("is the work itself where that was read, with its address", () => {
    expect(cslItem(read, "en")).toEqual({
      id: "paper",
      type: "article-newspaper",
      title: "Title of paper",
      publisher: "A publisher",
      issued: { "date-parts": [[2023, 5, 2]] },
      URL: "https://example.org/article",
      language: "en",
    });
    expect(describeOriginal(read, "en")).toBe("");
  });

  it("is the copy where a copy was read, and says so", () => {
    const source = { ...read, copy: translated };
    expect(cslItem(source, "de")).toEqual({
      id: "paper",
      type: "webpage",
      title: "Title of paper [maschinelle Übersetzung, Englisch → Russisch → Deutsch; Kopie auf fremder Seite]",
      "container-title": "[a page]",
      issued: { "date-parts": [[2023, 5]], circa: true },
      language: "de",
      "original-title": "Title of paper",
      "original-publisher": "A publisher",
      "original-date": { "date-parts": [[2023, 5, 2]] },
    });
    expect(describeOriginal(source, "de")).toBe(
      "Original: A publisher, 2. Mai 2023, https://example.org/article; nicht eingesehen. Erschlossen: Übersetzung.",
    );
  });

  it("stays the publisher's where the publisher's own translation was read, without the original's address", () => {
    const item = cslItem({ ...read, copy: { ...translated, isThirdParty: false } }, "en");
    expect(item).toMatchObject({ type: "article-newspaper", publisher: "A publisher" });
    expect(item.title).toBe("Title of paper [machine translation, English → Russian → German]");
    expect(item).not.toHaveProperty("URL");
  });

  it("has no address that nobody verified", () => {
    const doubtful = {
      ...read,
      original: { ...original, ...address, certainty: { ...certain, URL: "inferred" as const, title: "unverified" as const } },
    };
    expect(cslItem(doubtful, "en")).not.toHaveProperty("URL");
    expect(describeOriginal(doubtful, "en")).toBe("Inferred: address. Not verified: title.");
  });

  it("has the site as what contains a page on the web", () => {
    const page = { ...read, original: { ...read.original, type: "webpage" as const, author: [{ literal: "A clerk" }] } };
    expect(cslItem(page, "en")).toMatchObject({ "container-title": "A publisher", author: [{ literal: "A clerk" }] });
    expect(cslItem(page, "en")).not.toHaveProperty("publisher");
  });
});
