import { describe, expect, it } from "vitest";
import { buildTermIndex } from "@/lib/matching/term-index";
import { loadPack } from "@/scripts/load-pack";
import { takenWords } from "./taken-words";

const index = buildTermIndex(await loadPack());

/** Words that are a letter or two from a name of the pack, or from an inhabitant's. */
const ORDINARY = {
  de: "Kiefer Kieler Iraker Irakerinnen Araberinnen Ironie Taifun Schneiderinnen Rosinen Indigen Artilleriebeschuss Kinne",
  en: "Being Picking Peeking Packing Rushes Ruffians Curries Patina Warrington Javanese Tainan Bidden Curtly",
  fr: "Fiancée Français Franches Patine Ruses Rousse Cueilli Seules",
  it: "Pecchino Pedino Frange Puntina Sfiderà Cremino",
  es: "Pepino Frange Pátina Rufián Urania",
  pl: "Ubrania Frakcja Kursie Ekranikami Mostów Czynna Iwanowi Afrykanami Tajfun Skrzynkami Irackie",
} as const;

describe("ordinary words on a page that names everything", () => {
  it.each(Object.entries(ORDINARY))("are no misspelt names: %s", async (_, words) => {
    const taken = await takenWords(words.split(" "), index);
    expect(taken.filter(({ how }) => how === "fuzzy" || how === "variant")).toEqual([]);
  });

  it("names are names, spelt right or wrong", async () => {
    const taken = await takenWords(["Peking", "Taiwanesisch", "Ukranie", "Schwitzerland"], index);
    expect(taken.map(({ how, entity, words }) => [how, entity, ...words])).toEqual(
      expect.arrayContaining([
        ["exact", "beijing", "Peking"],
        ["fuzzy", "ukraine", "Ukranie"],
        ["fuzzy", "switzerland", "Schwitzerland"],
      ]),
    );
  });
});
