/**
 * Floors under what `npm run eval` measures: no change may make matching worse unnoticed. They lie a little below what was
 * measured; who makes matching better raises them. They hold for the development articles: the held-out ones would
 * lose their worth if every run of the tests looked at them.
 */
import { describe, expect, it } from "vitest";
import { buildTermIndex } from "@/lib/matching/term-index";
import { loadPack } from "@/scripts/load-pack";
import { readArticles } from "./read-articles";
import { judgeArticles, scoreByLanguage } from "./score";
import { macroRecall, scoreVariations } from "./score-variations";
import { FAMILIES, makeVariations } from "./variations/make-variations";
import { namesOf } from "./variations/names";

/** The same as in scripts/eval.ts. */
const SEED = 1;

/** F1 on the development articles. */
const F1_BY_LANGUAGE: Readonly<Record<string, number>> = {
  de: 0.98,
  en: 0.97,
  es: 0.97,
  fr: 0.97,
  it: 0.97,
  ja: 0.97,
  ko: 0.96,
  pl: 0.96,
  ru: 0.97,
  uk: 0.95,
  zh: 0.96,
};

/** Mean recall of the classes. */
const MACRO_RECALL = 0.96;

/** Recall by class of variation, on the bundled pack. */
const RECALL_BY_CLASS: Readonly<Record<string, number>> = {
  exact: 0.995,
  separators: 0.99,
  joined: 0.99,
  invisible: 0.995,
  unicode: 0.99,
  umlaut: 0.995,
  capitals: 0.99,
  genitive: 0.99,
  adjective: 0.99,
  declension: 0.99,
  "compound, hyphen": 0.99,
  "compound, closed": 0.98,
  transliteration: 0.96,
  "edit 1": 0.83,
  "edit 2": 0.73,
  surname: 0.99,
  "title, initial": 0.98,
  designation: 0.99,
};

const pack = await loadPack();
const index = buildTermIndex(pack);
const articles = readArticles("development", new Set(pack.entities.map(({ id }) => id)));
const byLanguage = scoreByLanguage(
  await judgeArticles(articles, index),
  articles.map(({ language }) => language),
);
const variations = await scoreVariations(makeVariations(namesOf(pack), SEED), index);

describe("matching stays as good as it was", () => {
  it("with a floor for every language and every class there is, and for no other", () => {
    expect(new Set(Object.keys(F1_BY_LANGUAGE))).toEqual(new Set(byLanguage.keys()));
    expect(Object.keys(RECALL_BY_CLASS)).toEqual(FAMILIES.map(({ variation }) => variation));
    expect(variations.map(({ variation }) => variation)).toEqual(Object.keys(RECALL_BY_CLASS));
  });

  it.each(Object.entries(F1_BY_LANGUAGE))("F1 on articles in %s is at least %f", (language, floor) => {
    expect(byLanguage.get(language)?.f1).toBeGreaterThanOrEqual(floor);
  });

  it.each(Object.entries(RECALL_BY_CLASS))("recall of %s is at least %f", (variation, floor) => {
    expect(variations.find((score) => score.variation === variation)?.recall.share).toBeGreaterThanOrEqual(floor);
  });

  it("the mean recall of the classes too", () => {
    expect(macroRecall(variations)).toBeGreaterThanOrEqual(MACRO_RECALL);
  });
});
