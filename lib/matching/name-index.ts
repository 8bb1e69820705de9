/**
 * The index of names: every alias of a pack in one buffer, read through typed-array views, so that opening it costs the same
 * whatever its size. Written by write-index.ts.
 *
 * A filter tells of most words of a page that no name begins with them, with one look into memory (a Bloom filter whose bits
 * of one key share a word: Putze, Sanders, Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", 2007). A table of open
 * addresses leads from the hash of a name's stems to its aliases; what it says is always checked against the alias itself.
 */
import type { AliasNeeds } from "@/lib/facts/pack";
import type { AliasKind, LanguageGroup } from "./endings";
import { LANGUAGE_GROUPS } from "./endings";
import { lowerBound } from "./lower-bound";

/** First four bytes of an index, "BGNX". */
export const MAGIC = 0x584e4742;
/** Raised whenever an older reader would misread what is written. */
export const VERSION = 1;
/** Numbers in the header, 32 bits each. */
export const HEADER = {
  magic: 0,
  version: 1,
  /** Bytes of the whole index. */
  size: 2,
  /** FNV-1a over everything after it. */
  checksum: 3,
  aliases: 4,
  entities: 5,
  /** Bit n set: an alias is of LANGUAGE_GROUPS[n]. */
  groups: 6,
  /** Into how many pieces a misspelt word is cut (fuzzy-blocks.ts). */
  pieces: 7,
  /** Where each section begins, in bytes, in the order of SECTIONS; then the end. */
  sections: 8,
} as const;
/** Sections, in their order in the buffer. */
export const SECTIONS = [
  "filter",
  "table",
  "blocks",
  "fuzzy",
  "entityStarts",
  "classes",
  "needStarts",
  "classOfAlias",
  "text",
  "needs",
] as const;
export const HEADER_NUMBERS = 32;
/** Aliases whose place in the text section is found by counting from the block's first. */
export const ALIASES_PER_BLOCK = 16;

export const LETTER_CASES = ["capital", "any", "acronym"] as const;
export const KINDS: readonly AliasKind[] = ["name", "adjective", "acronym", "short", "other"];
/** Of a slot of the table and of the fuzzy blocks: 20 bits of alias, and 12 that spare most looks at the wrong one. */
export const ALIAS_BITS = 20;
const ALIAS_MASK = (1 << ALIAS_BITS) - 1;

/** What all aliases of a class have in common. */
export interface AliasClass {
  /** How capitals count: `acronym`, all of them; `capital`, the first; `any`, not at all. */
  readonly letterCase: (typeof LETTER_CASES)[number];
  readonly kind: AliasKind;
  readonly group: LanguageGroup;
  /** Position of what it needs, or -1. */
  readonly needs: number;
}

/** An index that is not one, or not whole. */
export class IndexError extends Error {
  override readonly name = "IndexError";
}

/** A view on the bytes of an index. */
export class NameIndex {
  readonly bytes: ArrayBuffer;
  readonly aliases: number;
  readonly entities: number;
  readonly groups: readonly LanguageGroup[];
  readonly pieces: number;
  readonly fuzzy: Uint32Array;
  readonly #filter: Uint32Array;
  readonly #table: Uint32Array;
  readonly #blocks: Uint32Array;
  readonly #entityStarts: Uint32Array;
  readonly #classes: Uint32Array;
  readonly #needStarts: Uint32Array;
  readonly #classOfAlias: Uint8Array | Uint16Array;
  readonly #text: Uint8Array;
  readonly #needs: Uint8Array;

  /**
   * Opens an index, at the same cost whatever its size.
   * @throws IndexError if the buffer is no index, is cut off, or its parts do not fit together.
   */
  constructor(bytes: ArrayBuffer) {
    const header = readHeader(bytes);
    const starts = header.subarray(HEADER.sections, HEADER.sections + SECTIONS.length + 1);
    const section = (name: (typeof SECTIONS)[number]) => {
      const at = SECTIONS.indexOf(name);
      return [starts[at] as number, (starts[at + 1] as number) - (starts[at] as number)] as const;
    };
    const words = (name: (typeof SECTIONS)[number]) => {
      const [start, size] = section(name);
      return new Uint32Array(bytes, start, size >> 2);
    };
    const view = (name: (typeof SECTIONS)[number]) => new Uint8Array(bytes, ...section(name));
    this.bytes = bytes;
    this.aliases = header[HEADER.aliases] as number;
    this.entities = header[HEADER.entities] as number;
    this.groups = LANGUAGE_GROUPS.filter((_, at) => (((header[HEADER.groups] as number) >> at) & 1) === 1);
    this.pieces = header[HEADER.pieces] as number;
    this.#filter = words("filter");
    this.#table = words("table");
    this.#blocks = words("blocks");
    this.fuzzy = words("fuzzy");
    this.#entityStarts = words("entityStarts");
    this.#classes = words("classes");
    this.#needStarts = words("needStarts");
    this.#text = view("text");
    this.#needs = view("needs");
    const [start, size] = section("classOfAlias");
    this.#classOfAlias = this.#classes.length > 256 ? new Uint16Array(bytes, start, size >> 1) : new Uint8Array(bytes, start, size);
  }

  /** Whether a name may begin with what has this mixed hash; of those that begin none one in fifty to 150 gets a yes. */
  mayBegin(mixed: number): boolean {
    const bits = filterBits(mixed);
    return ((this.#filter[placeOf(mixed, this.#filter.length)] as number) & bits) === bits;
  }

  /** Puts the aliases whose key may have this mixed hash into a list; most of them do. */
  collect(mixed: number, into: number[]): void {
    into.length = 0;
    const table = this.#table;
    const print = fingerprintOf(mixed);
    let at = placeOf(mixed, table.length);
    // A table that is full because it is damaged must not hang the page.
    for (let steps = table.length; steps > 0; steps--) {
      const slot = table[at] as number;
      if (slot === 0) return;
      if (slot >>> ALIAS_BITS === print) into.push(aliasIn(slot));
      if (++at === table.length) at = 0;
    }
  }

  /** An alias as the pack writes it. */
  textOf(alias: number): string {
    let at = this.#blocks[Math.floor(alias / ALIASES_PER_BLOCK)] as number;
    for (let skipped = alias % ALIASES_PER_BLOCK; skipped > 0; skipped--) at += 1 + (this.#text[at] ?? 0);
    return new TextDecoder().decode(this.#text.subarray(at + 1, at + 1 + (this.#text[at] ?? 0)));
  }

  /** The entity of an alias. */
  entityOf(alias: number): number {
    const starts = this.#entityStarts;
    return lowerBound(starts.length, (at) => (starts[at] as number) <= alias) - 1;
  }

  classOf(alias: number): AliasClass {
    const bits = this.#classes[this.#classOfAlias[alias] as number] ?? 0;
    return {
      letterCase: LETTER_CASES[bits & 3] ?? "capital",
      kind: KINDS[(bits >> 2) & 7] ?? "other",
      group: LANGUAGE_GROUPS[(bits >> 5) & 7] ?? "none",
      needs: (bits >>> 8) - 1,
    };
  }

  /** What an ambiguous alias needs from the page, by its class' number. */
  needsOf(needs: number): AliasNeeds | undefined {
    if (needs < 0) return undefined;
    const text = this.#needs.subarray(this.#needStarts[needs], this.#needStarts[needs + 1]);
    return JSON.parse(new TextDecoder().decode(text)) as AliasNeeds;
  }
}

function readHeader(bytes: ArrayBuffer): Uint32Array {
  const smallest = HEADER_NUMBERS * 4;
  if (bytes.byteLength < smallest)
    throw new IndexError(`The index is cut off: ${bytes.byteLength} bytes, its header alone has ${smallest}.`);
  const header = new Uint32Array(bytes, 0, HEADER_NUMBERS);
  if (header[HEADER.magic] !== MAGIC) throw new IndexError("This is no index of names: its first four bytes are not BGNX.");
  if (header[HEADER.version] !== VERSION) {
    throw new IndexError(`The index is of version ${header[HEADER.version]}, this program reads version ${VERSION}. Build the pack again.`);
  }
  if (header[HEADER.size] !== bytes.byteLength) {
    throw new IndexError(`The index has ${bytes.byteLength} bytes and should have ${header[HEADER.size]}: it is cut off or damaged.`);
  }
  let before = smallest;
  for (const start of header.subarray(HEADER.sections, HEADER.sections + SECTIONS.length + 1)) {
    if (start < before || start % 4 !== 0 || start > bytes.byteLength) throw new IndexError("The index is damaged: its sections overlap.");
    before = start;
  }
  return header;
}

/**
 * Reads all of an index once: to be called where one comes from outside, or from a decoder.
 * @throws IndexError if a byte is not what was written.
 */
export function verifyChecksum(bytes: ArrayBuffer): void {
  const header = readHeader(bytes);
  if (checksumOf(bytes) !== header[HEADER.checksum])
    throw new IndexError("The index is damaged: its checksum is wrong. Build the pack again.");
}

/** FNV-1a over all numbers but the first three, which are checked by themselves, and the checksum. */
export function checksumOf(bytes: ArrayBuffer): number {
  let sum = 0x811c9dc5;
  const words = new Uint32Array(bytes);
  for (let at = HEADER.checksum + 1; at < words.length; at++) sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
  return sum >>> 0;
}

/** Spreads a hash over all 32 bits (the finaliser of MurmurHash3). */
export function mixHash(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Where a mixed hash belongs in a list of some length. */
export function placeOf(mixed: number, length: number): number {
  return ((mixed >>> 0) * length * 2 ** -32) | 0;
}

/** Twelve bits of a mixed hash that its place does not tell; never the only thing that is believed. */
export function fingerprintOf(mixed: number): number {
  return Math.imul(mixed, 0x9e3779b1) >>> ALIAS_BITS;
}

/** Three bits of a word of the filter. */
export function filterBits(mixed: number): number {
  return (1 << (mixed & 31)) | (1 << ((mixed >>> 5) & 31)) | (1 << ((mixed >>> 10) & 31));
}

/** The alias of a slot that is not empty. */
export function aliasIn(slot: number): number {
  return (slot & ALIAS_MASK) - 1;
}
