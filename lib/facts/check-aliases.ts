/** Checks of entities' names against each other: what is too short, in a foreign script, or claimed twice. */
import type { Located, Report } from "./compile-pack";
import { type Alias, aliasesOf, type Entity } from "./pack";

/** Fewest letters and digits of an alias that may match without context; shorter ones hit everything. */
const MIN_ALIAS_LENGTH = 3;

const LATIN = { name: "Latin", pattern: /\p{Script=Latin}/u };
/** Scripts of the languages that have one of their own; all others are written in Latin letters. */
const SCRIPTS: Readonly<Record<string, { readonly name: string; readonly pattern: RegExp }>> = {
  ru: { name: "Cyrillic", pattern: /\p{Script=Cyrillic}/u },
  uk: { name: "Cyrillic", pattern: /\p{Script=Cyrillic}/u },
  ko: { name: "Korean", pattern: /\p{Script=Hangul}/u },
  ja: { name: "Japanese", pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u },
  zh: { name: "Chinese", pattern: /\p{Script=Han}/u },
  fa: { name: "Arabic", pattern: /\p{Script=Arabic}/u },
};

/** Adds a problem for every alias that cannot be right. */
export function checkAliases(entities: readonly Located<Entity>[], report: Report): void {
  const owners = new Map<string, string>();
  for (const entity of entities) {
    const { id, name, aliases } = entity.value;
    for (const spelled of [name.de, name.en]) {
      claim(owners, spelled, entity, ["name"], report);
    }
    for (const [language, entries] of Object.entries(aliases)) {
      for (const [index, entry] of entries.entries()) {
        const path = ["aliases", language, index];
        for (const alias of aliasesOf(entry)) {
          const spelled = spellingOf(alias);
          if (isTooShort(alias)) {
            const hint = "give it kind: acronym, or the context that it needs (needs: …)";
            report(entity, path, `the alias "${spelled}" is too short to stand alone`, hint);
          }
          const { name: script, pattern } = SCRIPTS[language] ?? LATIN;
          // Abbreviations and designations ("G7", "KN-23") are the same everywhere.
          if (/\p{Ll}|\p{Lo}/u.test(spelled) && !pattern.test(spelled)) {
            report(
              entity,
              path,
              `the alias "${spelled}" of "${id}" has no ${script} letters`,
              `it stands under ${language}: move or correct it`,
            );
          }
          if (isBare(alias)) claim(owners, spelled, entity, path, report);
        }
      }
    }
  }
}

/** A name that counts without context may be one entity's only. */
function claim(owners: Map<string, string>, spelled: string, entity: Located<Entity>, path: readonly PropertyKey[], report: Report): void {
  const { id } = entity.value;
  const key = spelled
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  const owner = owners.get(key) ?? id;
  owners.set(key, owner);
  if (owner === id) return;
  report(
    entity,
    path,
    `the name "${spelled}" is claimed by "${owner}" and by "${id}"`,
    "give one of them the context that it needs (needs: …), or drop it",
  );
}

function spellingOf(alias: Alias): string {
  return typeof alias === "string" ? alias : alias.text;
}

/** Whether it counts wherever it stands. */
function isBare(alias: Alias): boolean {
  return typeof alias === "string" || (alias.kind !== "short" && !alias.needs);
}

function isTooShort(alias: Alias): boolean {
  const isName = typeof alias === "string" || (alias.kind === "name" && !alias.needs);
  const spelled = spellingOf(alias);
  const isIdeographic = /\p{Script=Han}|\p{Script=Hangul}/u.test(spelled);
  return isName && !isIdeographic && (spelled.match(/[\p{L}\p{N}]/gu) ?? []).length < MIN_ALIAS_LENGTH;
}
