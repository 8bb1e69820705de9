/** A term index for the tests of a page, made by hand: compiling a pack needs libraries of the build. */
import { tokenize } from "@/lib/matching/normalize";
import type { IndexedEntity, TermIndex, TermRecord } from "@/lib/matching/term-index";

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

/** An alias with its key; a space or hyphen in it may be missing on the page. */
function term(id: string, alias: string, changes: Partial<TermRecord> = {}): [key: string, records: TermRecord[]] {
  const keys = tokenize(alias).map(({ key }) => key);
  const gaps = keys.slice(0, -1).map((_, at) => keys.slice(0, at + 1).join("").length);
  const record: TermRecord = {
    entity: entities.findIndex((candidate) => candidate.id === id),
    alias,
    gaps,
    letterCase: "capital",
    form: "exact",
    isShort: false,
    inflects: true,
    ...changes,
  };
  return [keys.join(""), [record]];
}

/** Three entities; "Kim" counts only after the full name. */
export const testIndex: TermIndex = {
  packId: "test",
  packVersion: "1.0.0",
  coverageEnd: "2024-11-30",
  entities,
  subject: [],
  fuzzy: [],
  terms: new Map([
    term("kn-23", "KN-23"),
    term("hwasong-18", "Hwasong-18"),
    term("kim-jong-un", "Kim Jong Un"),
    term("kim-jong-un", "Kim", { isShort: true }),
  ]),
};
