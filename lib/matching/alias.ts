/** An alias of the index, taken apart for comparison with the text of a page. */
import type { EntityType } from "@/lib/facts/entity-types";
import type { AliasNeeds } from "@/lib/facts/pack";
import { type Paradigm, paradigmOf } from "./endings";
import type { AliasClass, NameIndex } from "./name-index";
import { MAX_SKELETON, writeSkeleton } from "./skeleton";
import { FLAG, Tokens, wordsOf } from "./tokens";

/** What deciding needs to know of an alias. */
export interface TermRecord {
  /** Position in the index's entities. */
  readonly entity: number;
  /** A longer name that means something else and blocks what it covers. */
  readonly isOther: boolean;
  /** The alias as the pack writes it. */
  readonly alias: string;
  readonly letterCase: AliasClass["letterCase"];
  /** A surname or other short form, which needs the page to have named the entity before. */
  readonly isShort: boolean;
  readonly isOneWord: boolean;
  readonly needs?: AliasNeeds;
}

/** A word of an alias. */
export interface AliasPart {
  /** Its letters: [from, to) of the alias' letters. */
  readonly from: number;
  readonly to: number;
  /** GAP before it. */
  readonly gap: number;
  readonly paradigm: Paradigm;
  /** Hash of its stem, and how many letters went into it: what the index knows it by. */
  readonly stemHash: readonly [hash: number, hashed: number];
  readonly isLatin: boolean;
  readonly key: string;
}

/** An alias with its folded letters. */
export interface ParsedAlias {
  readonly record: TermRecord;
  readonly kind: AliasClass["kind"];
  readonly type: EntityType | null;
  /** Folded letters of all words, joined; umlauts as themselves. */
  readonly letters: Uint16Array;
  readonly parts: readonly AliasPart[];
}

const tokens = new Tokens();
const buffer = new Uint8Array(MAX_SKELETON);

/** Takes an alias of the index apart. */
export function parseAlias(names: NameIndex, alias: number, typeOf: (entity: number) => EntityType | null): ParsedAlias {
  const text = names.textOf(alias);
  const entity = names.entityOf(alias);
  const type = typeOf(entity);
  const { kind, group, letterCase, needs } = names.classOf(alias);
  tokens.read(text);
  const words = wordsOf(tokens);
  const parts = words.map(({ key }, at): AliasPart => {
    const paradigm = paradigmOf(words, at, { kind, group, type });
    return {
      from: tokens.from[at] as number,
      to: tokens.from[at + 1] as number,
      gap: tokens.gap[at] as number,
      paradigm,
      stemHash: tokens.hashOf(at, paradigm.stem),
      isLatin: tokens.has(at, FLAG.latin),
      key,
    };
  });
  const condition = names.needsOf(needs);
  return {
    record: {
      entity,
      alias: text,
      letterCase,
      isOther: kind === "other",
      isShort: kind === "short",
      isOneWord: parts.length === 1,
      ...(condition && { needs: condition }),
    },
    kind,
    type,
    letters: tokens.letters.slice(0, parts.at(-1)?.to ?? 0),
    parts,
  };
}

const skeletons = new WeakMap<AliasPart, Uint8Array>();

/** The skeleton of a word of an alias in Latin letters. */
export function skeletonOfPart(alias: ParsedAlias, part: AliasPart): Uint8Array {
  let found = skeletons.get(part);
  if (!found) {
    found = buffer.slice(0, writeSkeleton(alias.letters, part.from, part.to, buffer));
    skeletons.set(part, found);
  }
  return found;
}
