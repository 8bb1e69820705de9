/** The names of a pack that variations are made of. */
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import type { EntityType } from "@/lib/facts/entity-types";

/** A name that stands for its entity on any page. */
export interface Name {
  readonly text: string;
  readonly language: "de" | "en";
  readonly kind: "name" | "adjective" | "acronym" | "short";
  /** Id of the entity. */
  readonly entity: string;
  readonly type: EntityType;
  /** Whether everybody knows the entity, so that it is annotated only on pages about the subject. */
  readonly isCommon: boolean;
  /** Whether it is the entity's first name in the language. */
  readonly isFirst: boolean;
}

/** The German and English names of a pack, without those that need a context. Texts without Latin letters are left out. */
export function namesOf(compiled: CompiledPack): Name[] {
  return compiled.entities.flatMap(({ id, type, common, name, aliases }) =>
    (["de", "en"] as const).flatMap((language) => {
      const base = { language, entity: id, type, isCommon: common };
      const others = (aliases[language] ?? []).flatMap((alias): Name[] => {
        if (typeof alias === "string") return [{ ...base, text: alias, kind: "name", isFirst: false }];
        return alias.needs ? [] : [{ ...base, text: alias.text, kind: alias.kind, isFirst: false }];
      });
      return [{ ...base, text: name[language], kind: "name" as const, isFirst: true }, ...others].filter(({ text }) =>
        /\p{Script=Latin}/u.test(text),
      );
    }),
  );
}

const SPECIAL_LETTERS: Readonly<Record<string, string>> = { ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i" };

/** Two texts of one fold are one name in other clothes: capitals, marks on letters, separators. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[ßøłđæœı]/g, (letter) => SPECIAL_LETTERS[letter] as string)
    .replace(/[^\p{L}\p{N}]/gu, "");
}
