import { describe, expect, it } from "vitest";
import { findMentions } from "./find-mentions";
import { FUZZY_MENTION_CASES } from "./fuzzy-mention-cases";
import { markMentions, unmark } from "./marks";
import { MENTION_CASES } from "./mention-cases";
import { testIndex } from "./test-pack";
import type { Mention } from "./verdict";

const rows = Object.entries({ ...MENTION_CASES, ...FUZZY_MENTION_CASES }).flatMap(([group, cases]) =>
  cases.map(([name, ...blocks]) => [group, name, blocks] as const),
);

describe("findMentions", () => {
  it.each(rows)("%s: %s", async (_, __, blocks) => {
    const texts = blocks.map(unmark);
    const mentions = await findMentions(texts, testIndex);
    expect(texts.map((text, at) => markMentions(text, mentions[at] ?? [], testIndex))).toEqual(blocks);
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
    ["compound", "Baikonurbesuch", "Baikonur"],
    ["fuzzy", "Schojgu", "Schoigu"],
    ["fuzzy", "Kosmodrom Wostochny", "Kosmodrom Wostotschny"],
    ["fuzzy", "KN-23, Pjönjang", "Pjöngjang"],
    ["short-form", "Kim Jong Un kam, Kim ging", "Kim"],
    ["short-form", "Kim Jong Un kam, Kims Zug ging", "Kim"],
  ])("is %s for “%s”, by the alias “%s”", async (how, text, alias) => {
    expect(await only(text)).toMatchObject({ how, alias });
  });

  it.each([
    ["Baikonur", 0],
    ["Baykonur", 0],
    ["KN-23, Baiconur", 0],
    ["KN-23, Kozmodrom Wostotschny", 0],
    ["KN-23, Baikomur", 1],
    ["Kosmodram Wostotschny", 1],
  ])("counts the wrong letters of “%s”: %d", async (text, edits) => {
    expect((await only(text)).edits).toBe(edits);
  });

  it("is surer the closer the text is to the name", async () => {
    const [exact, inflected, compound, short] = await Promise.all(["Iran", "Irans", "Iran-Deal", "Kim Jong Un kam, Kim ging"].map(only));
    const order = [exact, inflected, compound, short].map((mention) => mention?.confidence ?? 0);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(4);
  });

  it("is surer of another transliteration than of a mistake", async () => {
    const [exact, other, mistake] = await Promise.all(["Baikonur", "Baykonur", "KN-23, Baikomur"].map(only));
    const order = [exact, other, mistake].map((mention) => mention?.confidence ?? 0);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(3);
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
