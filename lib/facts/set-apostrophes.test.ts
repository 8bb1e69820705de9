import { expect, it } from "vitest";
import { setApostrophes } from "./set-apostrophes";

const both = (en: string) => ({ de: "ist’s", en });

it.each([
  ["a genitive", both("Kim's train"), both("Kim’s train")],
  ["a plural's", both("the states' envoys"), both("the states’ envoys")],
  ["a year", both("the 1990's"), both("the 1990’s")],
  ["an address stays", both("Kim's, https://example.org/kim's-train, Putin's"), both("Kim’s, https://example.org/kim's-train, Putin’s")],
  ["what opens a quotation stays", both("called 'state"), both("called 'state")],
  ["German stays", { de: "Kim's", en: "x" }, { de: "Kim's", en: "x" }],
  [
    "names to be matched stay",
    { aliases: { de: ["Kim's"], en: ["Kim's", { text: "Un's" }] } },
    { aliases: { de: ["Kim's"], en: ["Kim's", { text: "Un's" }] } },
  ],
  ["a quotation stays", { first: "Kim's", en: "Kim's" }, { first: "Kim's", en: "Kim's" }],
  ["in lists, deep down", [{ a: [both("it's")] }], [{ a: [both("it’s")] }]],
  ["what is no text", [1, null, true, { a: undefined }], [1, null, true, { a: undefined }]],
])("%s", (_, before, after) => expect(setApostrophes<unknown>(before)).toEqual(after));
