/** A term index for the tests of a page, made by hand: compiling a pack needs libraries of the build. */
import { NameIndex } from "@/lib/matching/name-index";
import type { IndexedEntity, TermIndex } from "@/lib/matching/open-index";
import { writeIndex } from "@/lib/matching/write-index";

const entity = (id: string, type: IndexedEntity["type"], name: string): IndexedEntity => ({
  id,
  type,
  name: { de: name, en: name },
  isCommon: false,
});

const entities = [
  entity("kn-23", "weapon", "KN-23"),
  entity("hwasong-18", "weapon", "Hwasong-18"),
  entity("kim-jong-un", "person", "Kim Jong Un"),
];

/** Three entities; "Kim" counts only after the full name. */
export const testIndex: TermIndex = {
  packId: "test",
  packVersion: "1.0.0",
  coverageEnd: "2024-11-30",
  entities,
  subject: [],
  ordinary: "",
  names: new NameIndex(
    writeIndex(
      entities.map(({ type, name }) => ({
        type,
        aliases: [
          { text: name.en, kind: "name", group: "english" },
          ...(type === "person" ? [{ text: "Kim", kind: "short", group: "english" } as const] : []),
        ],
      })),
    ),
  ),
};
