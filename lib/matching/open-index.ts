/**
 * What the tab knows of a pack, as it travels and as it is opened there. Apart from what builds it (term-index.ts), so that none of
 * that comes into the tab.
 */
import type { EntityType } from "@/lib/facts/entity-types";
import type { LocalText } from "@/lib/facts/pack";
import { IndexError, NameIndex, verifyChecksum } from "./name-index";

/** What the tab knows of an entity; everything else comes from the extension when a card opens. */
export interface IndexedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: LocalText;
  readonly isCommon: boolean;
}

/** What an index says beside the names. */
interface IndexHead {
  readonly packId: string;
  readonly packVersion: string;
  /** Last day that the pack knows about, ISO; pages later than this are told so. */
  readonly coverageEnd: string | null;
  readonly entities: readonly IndexedEntity[];
  /** Positions of the entities that make up the pack's subject, in groups of those that stand for the same; empty when the pack does not say. */
  readonly subject: readonly (readonly number[])[];
  /** Words that are never a misspelt name, folded as tokens are, with spaces between them. */
  readonly ordinary: string;
}

/** All that matching needs of a pack. */
export interface TermIndex extends IndexHead {
  readonly names: NameIndex;
}

/** An index as it travels to the tab, as JSON: the bytes of the names in base64. */
export interface PackedIndex extends IndexHead {
  readonly names: string;
}

/** How an index is opened. */
export interface UnpackOptions {
  /**
   * Whether every byte is checked; true unless said otherwise. An index out of the extension's own package need not be: the browser
   * answers for the package, and reading a megabyte once costs a cold tab more than all else that opening does. Header, size and bounds are
   * checked in any case.
   */
  readonly isVerified?: boolean;
}

/**
 * Opens an index that has travelled.
 * @throws IndexError if it did not arrive whole.
 */
export function unpackIndex({ names, ...head }: PackedIndex, { isVerified = true }: UnpackOptions = {}): TermIndex {
  const bytes = decode(names);
  if (isVerified) verifyChecksum(bytes.buffer);
  return { ...head, names: new NameIndex(bytes.buffer) };
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  try {
    // Newer browsers do it in one step, in a cold tab a few milliseconds sooner.
    const { fromBase64 } = Uint8Array as Partial<FromBase64>;
    if (fromBase64) return fromBase64.call(Uint8Array, base64);
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    return bytes;
  } catch {
    throw new IndexError("The index is damaged: its names are no base64. Build the pack again.");
  }
}

interface FromBase64 {
  fromBase64(text: string): Uint8Array<ArrayBuffer>;
}
