import { describe, expect, it } from "vitest";
import { bothWays, makeEntity, makePack } from "@/lib/facts/test-builders";
import { findCandidates } from "./find-candidates";
import { Lexicon } from "./lexicon";
import { buildTermIndex } from "./term-index";

type Entity = ReturnType<typeof makeEntity>;

/** What is found of a text among entities, in this order. */
function find(text: string, ...entities: Entity[]): string[] {
  const index = buildTermIndex(makePack({ entities }));
  return findCandidates(text, new Lexicon(index)).map(
    ({ start, end, record }) => `${text.slice(start, end)}: ${index.entities[record.entity]?.id}`,
  );
}

const inBothOrders = (text: string, one: Entity, other: Entity) => [find(text, one, other), find(text, other, one)];

const PLACE = makeEntity("place", "place", bothWays("Baikonur"));

describe("a misspelt word", () => {
  it("is the name that it is near", () => {
    expect(find("In Baikonnur und Baikomur.", PLACE)).toEqual(["Baikonnur: place", "Baikomur: place"]);
  });

  it("is nobody's where two names are as near, in any order", () => {
    const [north, south] = [makeEntity("north", "place", bothWays("Tarkowsk")), makeEntity("south", "place", bothWays("Tarkonsk"))];
    expect(inBothOrders("In Tarkoßk und Tarkomsk.", north, south)).toEqual([[], []]);
  });

  // Bug: of two names with the same word the index keeps the pieces of the first alone, so that the other is no rival.
  it("is nobody's where two entities have the same name", () => {
    const twin = makeEntity("twin", "place", bothWays("Baikonur"));
    expect(find("In Baikonur.", PLACE, twin)).toHaveLength(2);
    expect(inBothOrders("In Baikonnur.", PLACE, twin)).toEqual([[], []]);
  });

  // Bug: for the same reason; here the weapon, of which nothing but the same skeleton counts, hides the place.
  it("is a place whatever weapon of the same name is listed before", () => {
    const weapon = makeEntity("weapon", "weapon", bothWays("Baikonur"));
    const [placeFirst, weaponFirst] = inBothOrders("In Baikomur.", PLACE, weapon);
    expect(weaponFirst).toEqual(placeFirst);
  });

  // Bug: the ninth word of a name has no pieces, but hides the same word of the names behind it.
  it("is found in a short name whatever long name is listed before", () => {
    const long = makeEntity("long", "organisation", bothWays("Der Rat Von Den Acht Und Mehr Wie Wostotschny"));
    const short = makeEntity("short", "place", bothWays("Kosmodrom Wostotschny"));
    const expected = ["Kosmodrom Wostochny: short"];
    expect(inBothOrders("Am Kosmodrom Wostochny.", long, short)).toEqual([expected, expected]);
  });

  // Bug: the word is looked up with the stem that it has in the first name, which is another one in the second.
  it("is found in a name whatever other name declines the same word", () => {
    const declined = makeEntity("nations", "organisation", { de: "Vereinte Nationen", en: "The Nations" });
    const person = makeEntity("yards", "person", bothWays("Vereinte Werften"));
    const expected = ["Vereinnte Werften: yards"];
    expect(inBothOrders("Die Vereinnte Werften.", declined, person)).toEqual([expected, expected]);
  });
});
