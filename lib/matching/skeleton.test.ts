import { describe, expect, it } from "vitest";
import { tokenize } from "./normalize";
import { isLatinWord, skeletonOf } from "./skeleton";

/** The skeletons of a name's words, joined. */
const skeleton = (name: string) =>
  tokenize(name)
    .map(({ plainKey }) => skeletonOf(plainKey))
    .join(" ");

describe("skeletonOf", () => {
  it.each([
    ["Schoigu", "Shoigu", "Schojgu", "Shoygu", "Szojgu", "Šojgu"],
    ["Wostotschny", "Vostochny", "Wostochny", "Vostotchny", "Vostochnyy", "Wostotschnyj", "Wostocznyj"],
    ["Sergej", "Sergei", "Sergey"],
    ["Mazegora", "Matsegora", "Matzegora"],
    ["Chruschtschow", "Chrushchov"],
    ["Schukow", "Zhukov"],
    ["Baikonur", "Baykonur", "Bajkonur", "Baikonour", "Baikkonuhr"],
    ["Aleksander", "Alexander"],
    ["Kosmodrom", "Cosmodrom"],
    ["Pjöngjang", "Piongyang", "Pyongyang"],
    ["Kursk", "Khursk"],
    ["Lawrow", "Lavrov", "Lawroff"],
  ])("is one for %s and its other spellings", (...spellings) => {
    expect(new Set(spellings.map(skeleton)).size, spellings.map(skeleton).join(", ")).toBe(1);
  });

  it.each([
    ["Kiel", "Kiew"],
    ["Irak", "Iran"],
    ["Kim", "Kimchi"],
    ["Wagner", "Wegner"],
    ["Wagen", "Wagner"],
    ["Russland", "Ruhland"],
    ["Hwasong", "Wasong"],
    ["Pjöngjang", "Pjönjang"],
    ["Schulung", "Kulung"],
  ])("differs for %s and %s", (one, other) => {
    expect(skeleton(one)).not.toBe(skeleton(other));
  });

  it("reads the longest letters that stand for one sound", () => {
    expect(skeletonOf("schtschi")).toBe("sci");
    expect(skeletonOf("tschita")).toBe("cita");
    expect(skeletonOf("schita")).toBe("sita");
  });

  it("keeps an h at the beginning, and drops it anywhere else", () => {
    expect(skeletonOf("hwasong")).toBe("hvasong");
    expect(skeletonOf("nahost")).toBe("naost");
  });

  it("leaves figures and other scripts as they are", () => {
    expect(skeletonOf("1718")).toBe("1718");
    expect(skeletonOf("kn2233")).toBe("kn2233");
    expect(skeletonOf("шоигу")).toBe("шоигу");
    expect(skeletonOf("")).toBe("");
  });

  it("gives the skeleton of a skeleton without repeated letters", () => {
    for (const word of ["wostotschnyj", "kussukken", "baikkonuhr"]) expect(skeletonOf(word)).not.toMatch(/(.)\1/);
  });
});

describe("isLatinWord", () => {
  it.each(["a", "schoigu", "z"])("is true for %s", (word) => expect(isLatinWord(word)).toBe(true));
  it.each(["", "kn23", "шоигу", "a b", "ä", "김정은"])("is false for “%s”", (word) => expect(isLatinWord(word)).toBe(false));
});
