import { describe, expect, it } from "vitest";
import { createNameSearch, type NamedEntity } from "./search-names";

const entity = (id: string, type: NamedEntity["type"], de: string, en: string, ...aliases: string[]): NamedEntity => ({
  id,
  type,
  name: { de, en },
  aliases,
});
const ENTITIES: readonly NamedEntity[] = [
  entity("sergei-shoigu", "person", "Sergej Schoigu", "Sergei Shoigu", "Сергей Шойгу"),
  entity("kim-jong-un", "person", "Kim Jong Un", "Kim Jong Un", "김정은", "金正恩"),
  entity("pyongyang", "place", "Pjöngjang", "Pyongyang"),
  entity("kn-23", "weapon", "KN-23", "KN-23"),
  entity("kn-24", "weapon", "KN-24", "KN-24"),
  entity("security-council", "organisation", "UN-Sicherheitsrat", "UN Security Council"),
  entity("vostochny", "place", "Kosmodrom Wostotschny", "Vostochny Cosmodrome"),
];
/** So many other names that they are not all looked at. */
const CROWD: readonly NamedEntity[] = Array.from({ length: 4000 }, (_, number) =>
  entity(`town-${number}`, "place", `Ort ${number.toString(36)}burg`, `Town ${number.toString(36)}bury`),
);

describe.each([
  ["few names", ENTITIES],
  ["many names", [...CROWD, ...ENTITIES]],
] as const)("among %s", (_, entities) => {
  const search = createNameSearch(entities);
  const first = (query: string) => search(query)[0]?.id;

  it.each([
    ["the name", "Kim Jong Un", "kim-jong-un"],
    ["small letters", "kim jong un", "kim-jong-un"],
    ["no accents", "pjongjang", "pyongyang"],
    ["the beginning of a name", "Schoi", "sergei-shoigu"],
    ["a word from inside it", "sicherheitsrat", "security-council"],
    ["the name in the other language", "Security Council", "security-council"],
    ["other separators", "kn23", "kn-23"],
    ["another transliteration", "Schojgu", "sergei-shoigu"],
    ["a wrong letter", "Kosmodram Wostotschny", "vostochny"],
    ["letters that changed places", "pyongynag", "pyongyang"],
    ["Cyrillic letters", "шойгу", "sergei-shoigu"],
    ["Korean syllables", "김정은", "kim-jong-un"],
    ["Chinese characters", "金正", "kim-jong-un"],
  ])("%s are found first: “%s”", (__, query, id) => {
    expect(first(query)).toBe(id);
  });

  it.each(["", "   ", "-", "xyzxyzxyz", "🜁"])("nothing is found for “%s”", (query) => {
    expect(search(query)).toEqual([]);
  });

  it("each entity stands once, with the name that fitted", () => {
    const found = search("Sergei Shoigu");
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found[0]).toEqual({
      id: "sergei-shoigu",
      type: "person",
      name: { de: "Sergej Schoigu", en: "Sergei Shoigu" },
      alias: "Sergei Shoigu",
    });
  });

  it("names that are alike are all found, but of a name that is there not its neighbours", () => {
    expect(new Set(search("KN-2").map(({ id }) => id))).toEqual(new Set(["kn-23", "kn-24"]));
    expect(search("KN-24").map(({ id }) => id)).toEqual(["kn-24"]);
  });

  it("at most twelve are found", () => {
    expect(search("burg").length).toBeLessThanOrEqual(12);
  });
});
