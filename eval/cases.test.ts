/** The case tables of every language, on the bundled pack. */
import { describe, expect, it } from "vitest";
import { findMentions } from "@/lib/matching/find-mentions";
import { markMentions, unmark } from "@/lib/matching/marks";
import type { Row } from "@/lib/matching/mention-cases";
import { buildTermIndex } from "@/lib/matching/term-index";
import { loadPack } from "@/scripts/load-pack";
import { GERMAN_CASES } from "./cases/de";
import { ENGLISH_CASES } from "./cases/en";
import { SPANISH_CASES } from "./cases/es";
import { FRENCH_CASES } from "./cases/fr";
import { ITALIAN_CASES } from "./cases/it";
import { JAPANESE_CASES } from "./cases/ja";
import { KOREAN_CASES } from "./cases/ko";
import { POLISH_CASES } from "./cases/pl";
import { RUSSIAN_CASES } from "./cases/ru";
import { UKRAINIAN_CASES } from "./cases/uk";
import { CHINESE_CASES } from "./cases/zh";
import { KNOWN_GAPS } from "./known-gaps";

const TABLES: Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>> = {
  de: GERMAN_CASES,
  en: ENGLISH_CASES,
  es: SPANISH_CASES,
  fr: FRENCH_CASES,
  it: ITALIAN_CASES,
  ja: JAPANESE_CASES,
  ko: KOREAN_CASES,
  pl: POLISH_CASES,
  ru: RUSSIAN_CASES,
  uk: UKRAINIAN_CASES,
  zh: CHINESE_CASES,
};

const index = buildTermIndex(await loadPack());
const rows: readonly (readonly [name: string, blocks: readonly string[]])[] = Object.entries(TABLES).flatMap(([language, groups]) =>
  Object.entries(groups).flatMap(([group, cases]) => cases.map(([name, ...blocks]) => [`${language}, ${group}: ${name}`, blocks] as const)),
);

describe("the tables of cases", () => {
  it("name every case once, and no gap that is none", () => {
    const names = new Set(rows.map(([name]) => name));
    expect(names.size).toBe(rows.length);
    expect(KNOWN_GAPS.filter(({ name }) => !names.has(name))).toEqual([]);
  });

  const gaps = new Set(KNOWN_GAPS.map(({ name }) => name));
  const check = async (blocks: readonly string[]) => {
    const texts = blocks.map(unmark);
    const mentions = await findMentions(texts, index);
    expect(texts.map((text, at) => markMentions(text, mentions[at] ?? [], index))).toEqual(blocks);
  };
  it.each(rows.filter(([name]) => !gaps.has(name)))("%s", (_, blocks) => check(blocks));
  it.fails.each(rows.filter(([name]) => gaps.has(name)))("does not hold yet: %s", (_, blocks) => check(blocks));
});
