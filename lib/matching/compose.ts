/**
 * Korean and Japanese characters that a text has taken apart (as file names on some systems have them): put together, with the
 * way back to the text as it was given.
 */

const APART = /[\u1100-\u11ff\u3099\u309a\uff9e\uff9f]/;
/** A syllable in two or three letters, or a kana with its sound mark. */
const CLUSTER = /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[\u3041-\u30ff\uff66-\uff9d][\u3099\u309a\uff9e\uff9f]|./gsu;

/** A text put together. */
export interface Composed {
  readonly text: string;
  /** For every UTF-16 code unit, and for the end: where it begins in the text as it was given. */
  readonly offsets: readonly number[];
}

/** Puts a text together; nothing where it is already. */
export function compose(text: string): Composed | undefined {
  if (!APART.test(text)) return undefined;
  let composed = "";
  const offsets: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const whole = cluster.length > 1 ? cluster.normalize("NFKC") : cluster;
    composed += whole;
    for (let unit = 0; unit < whole.length; unit++) offsets.push(index + (whole.length === cluster.length ? unit : 0));
  }
  return { text: composed, offsets: [...offsets, text.length] };
}
