/** Writes an index of names (name-index.ts). The same aliases give the same bytes. */
import type { EntityType } from "@/lib/facts/entity-types";
import type { AliasNeeds } from "@/lib/facts/pack";
import { type AliasKind, LANGUAGE_GROUPS, type LanguageGroup, paradigmOf } from "./endings";
import { bucketsOf, type FuzzyPiece, PIECES_OF_LARGE, PIECES_OF_SMALL, piecesOf } from "./fuzzy-blocks";
import {
  ALIAS_BITS,
  ALIASES_PER_BLOCK,
  checksumOf,
  filterBits,
  fingerprintOf,
  HEADER,
  HEADER_NUMBERS,
  KINDS,
  LETTER_CASES,
  MAGIC,
  mixHash,
  placeOf,
  SECTIONS,
  VERSION,
} from "./name-index";
import { FLAG, joinHashes, Tokens, wordsOf } from "./tokens";

/** One way to write an entity, as it is given to the index. */
export interface AliasToIndex {
  readonly text: string;
  readonly kind: AliasKind;
  readonly group: LanguageGroup;
  readonly needs?: AliasNeeds | undefined;
}

/** An entity with its aliases. */
export interface EntityToIndex {
  readonly type: EntityType;
  readonly aliases: readonly AliasToIndex[];
}

/** Up to so many aliases two wrong letters are looked for, which costs three pieces a word instead of two. */
export const LARGE_INDEX = 20_000;
/** Wrong answers of the filter cost time: one in 150 with the first, one in 50 with the second, which large indexes can afford. */
const FILTER_BITS = { small: 16, large: 12 } as const;
/** How full the table is: looking for what is not there takes two steps with the first, eight with the second. */
const TABLE_LOAD = { small: 0.5, large: 0.75 } as const;
const MAX_TEXT_BYTES = 255;

/**
 * The bytes of an index.
 * @throws RangeError if there are too many aliases, or one is too long.
 */
export function writeIndex(entities: readonly EntityToIndex[]): ArrayBuffer {
  const count = entities.reduce((sum, { aliases }) => sum + aliases.length, 0);
  if (count >= 2 ** ALIAS_BITS - 1) throw new RangeError(`${count} aliases are too many for one index: split the pack.`);
  const size = count > LARGE_INDEX ? "large" : "small";
  const pieces = size === "large" ? PIECES_OF_LARGE : PIECES_OF_SMALL;
  const keys = new Keys();
  const classes = new Numbers();
  const needs = new Texts();
  const fuzzy = new Map<string, FuzzyPiece[]>();
  const text: number[] = [];
  const blocks: number[] = [];
  const entityStarts: number[] = [];
  const classOfAlias: number[] = [];
  let groups = 0;
  let number = 0;
  for (const { type, aliases } of entities) {
    entityStarts.push(number);
    for (const alias of aliases) {
      if (number % ALIASES_PER_BLOCK === 0) blocks.push(text.length);
      pushText(alias.text, text);
      groups |= 1 << LANGUAGE_GROUPS.indexOf(alias.group);
      classOfAlias.push(classes.positionOf(classBits(alias, needs)));
      keys.add(alias, type, number);
      addFuzzy(alias, type, entityStarts.length, number, pieces, fuzzy);
      number++;
    }
  }
  const [needBytes, needStarts] = needs.joined();
  return assemble(
    {
      filter: filterOf(keys, FILTER_BITS[size]),
      table: tableOf(
        keys.full.map(([hash, alias]) => [mixHash(hash), (fingerprintOf(mixHash(hash)) << ALIAS_BITS) | (alias + 1)]),
        TABLE_LOAD[size],
      ),
      blocks: new Uint32Array(blocks),
      fuzzy: bucketsOf([...fuzzy.values()].flat(), pieces === PIECES_OF_SMALL),
      entityStarts: new Uint32Array(entityStarts),
      classes: new Uint32Array(classes.all),
      needStarts,
      classOfAlias: classes.all.length > 256 ? new Uint16Array(classOfAlias) : new Uint8Array(classOfAlias),
      text: new Uint8Array(text),
      needs: needBytes,
    },
    { aliases: number, entities: entities.length, groups, pieces },
  );
}

type Section = Uint32Array | Uint16Array | Uint8Array;

function assemble(
  sections: Record<(typeof SECTIONS)[number], Section>,
  counts: Record<"aliases" | "entities" | "groups" | "pieces", number>,
): ArrayBuffer {
  const starts = [HEADER_NUMBERS * 4];
  for (const name of SECTIONS) starts.push(((starts.at(-1) as number) + sections[name].byteLength + 3) & ~3);
  const bytes = new ArrayBuffer(starts.at(-1) as number);
  for (const [at, name] of SECTIONS.entries()) {
    const { buffer, byteOffset, byteLength } = sections[name];
    new Uint8Array(bytes).set(new Uint8Array(buffer, byteOffset, byteLength), starts[at]);
  }
  const header = new Uint32Array(bytes, 0, HEADER_NUMBERS);
  header[HEADER.magic] = MAGIC;
  header[HEADER.version] = VERSION;
  header[HEADER.size] = bytes.byteLength;
  for (const name of ["aliases", "entities", "groups", "pieces"] as const) header[HEADER[name]] = counts[name];
  header.set(starts, HEADER.sections);
  header[HEADER.checksum] = checksumOf(bytes);
  return bytes;
}

function pushText(alias: string, into: number[]): void {
  const bytes = new TextEncoder().encode(alias);
  if (bytes.length > MAX_TEXT_BYTES)
    throw new RangeError(`An alias may have ${MAX_TEXT_BYTES} bytes, this one has ${bytes.length}: ${alias}`);
  into.push(bytes.length, ...bytes);
}

function classBits({ text, kind, group, needs }: AliasToIndex, all: Texts): number {
  const position = needs ? all.positionOf(JSON.stringify(needs)) : -1;
  return (
    LETTER_CASES.indexOf(letterCaseOf(text, kind)) |
    (KINDS.indexOf(kind) << 2) |
    (LANGUAGE_GROUPS.indexOf(group) << 5) |
    ((position + 1) << 8)
  );
}

const tokens = new Tokens();

function letterCaseOf(text: string, kind: AliasKind): (typeof LETTER_CASES)[number] {
  if (kind === "acronym") return "acronym";
  return tokens.read(text).has(0, FLAG.capitalised) ? "capital" : "any";
}

/** Hashes of names and of what names begin with. */
class Keys {
  readonly full: [hash: number, alias: number][] = [];
  readonly begun = new Set<number>();

  /** Adds the name under its stems and, where that is something else and the words may be joined, as it is written. */
  add({ text, kind, group }: AliasToIndex, type: EntityType, alias: number): void {
    tokens.read(text);
    const words = wordsOf(tokens);
    const context = { kind, group, type };
    let stems = 0;
    let plain = 0;
    for (const [at, { key }] of words.entries()) {
      const stem = tokens.hashOf(at, paradigmOf(words, at, context).stem);
      const whole = tokens.hashOf(at, key.length);
      stems = joinHashes(stems, ...stem);
      plain = joinHashes(plain, ...whole);
      this.begun.add(stems);
    }
    this.full.push([stems, alias]);
    if (plain === stems || words.length < 2) return;
    this.full.push([plain, alias]);
    this.begun.add(plain);
  }
}

function filterOf({ begun }: Keys, bits: number): Uint32Array {
  const filter = new Uint32Array(Math.max(8, Math.ceil((begun.size * bits) / 32)));
  for (const hash of begun) {
    const mixed = mixHash(hash);
    const place = placeOf(mixed, filter.length);
    filter[place] = (filter[place] as number) | filterBits(mixed);
  }
  return filter;
}

/** A table with open addresses and linear probing; an empty slot is 0. */
function tableOf(entries: readonly (readonly [mixed: number, slot: number])[], load: number): Uint32Array {
  const table = new Uint32Array(Math.max(8, Math.ceil(entries.length / load) + 1));
  for (const [mixed, slot] of entries) {
    let at = placeOf(mixed, table.length);
    while (table[at] !== 0) at = (at + 1) % table.length;
    table[at] = slot;
  }
  return table;
}

/**
 * The pieces of the words of a name that may be misspelt. A word that is a whole name stands for its entity; inside names of several
 * words one of them speaks for all that have the word in the same form.
 */
function addFuzzy(
  alias: AliasToIndex,
  type: EntityType,
  entity: number,
  number: number,
  count: number,
  into: Map<string, FuzzyPiece[]>,
): void {
  if (alias.kind !== "name" || alias.needs || alias.group === "none") return;
  tokens.read(alias.text);
  const words = wordsOf(tokens);
  // In a name in small letters throughout nothing says that a word is part of a name.
  if (!words.some(({ isCapitalised }, at) => isCapitalised && tokens.has(at, FLAG.latin))) return;
  for (const [at, { key }] of words.entries()) {
    const { stem } = paradigmOf(words, at, { kind: alias.kind, group: alias.group, type });
    const form = words.length === 1 ? `${key} is ${entity}` : `${key} in ${stem}`;
    if (into.has(form)) continue;
    const pieces = piecesOf(tokens, at, number, count);
    if (pieces.length > 0) into.set(form, pieces);
  }
}

/** Numbers, each once, in the order in which they first come. */
class Numbers {
  readonly #positions = new Map<number, number>();

  positionOf(number: number): number {
    const position = this.#positions.get(number) ?? this.#positions.size;
    this.#positions.set(number, position);
    return position;
  }

  get all(): number[] {
    return [...this.#positions.keys()];
  }
}

/** Texts, each once, in the order in which they first come. */
class Texts {
  readonly #positions = new Map<string, number>();

  positionOf(text: string): number {
    const position = this.#positions.get(text) ?? this.#positions.size;
    this.#positions.set(text, position);
    return position;
  }

  /** All of them in UTF-8, and where each begins; one more for the end. */
  joined(): [bytes: Uint8Array, starts: Uint32Array] {
    const parts = [...this.#positions.keys()].map((text) => new TextEncoder().encode(text));
    const starts = [0];
    for (const part of parts) starts.push((starts.at(-1) as number) + part.length);
    const bytes = new Uint8Array(starts.at(-1) as number);
    for (const [at, part] of parts.entries()) bytes.set(part, starts[at]);
    return [bytes, new Uint32Array(starts)];
  }
}
