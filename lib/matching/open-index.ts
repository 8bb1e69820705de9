/**
 * What the tab knows of a pack, as it travels and as it is opened there. Apart from what builds it (term-index.ts), so that none of
 * that comes into the tab.
 */
import type { EntityType, LocalText } from "@/lib/facts/pack";
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
}

/** All that matching needs of a pack. */
export interface TermIndex extends IndexHead {
  readonly names: NameIndex;
}

/** An index as it travels to the tab, as JSON: the bytes of the names in base64. */
export interface PackedIndex extends IndexHead {
  readonly names: string;
}

/**
 * Opens an index that has travelled.
 * @throws IndexError if it did not arrive whole.
 */
export function unpackIndex({ names, ...head }: PackedIndex): TermIndex {
  const text = decode(names);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  verifyChecksum(bytes.buffer);
  return { ...head, names: new NameIndex(bytes.buffer) };
}

function decode(base64: string): string {
  try {
    return atob(base64);
  } catch {
    throw new IndexError("The index is damaged: its names are no base64. Build the pack again.");
  }
}
