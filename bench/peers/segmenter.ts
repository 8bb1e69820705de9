/** The platform's own word segmentation. */
import { countingPeer } from "./peer";

const segmenter = new Intl.Segmenter("de", { granularity: "word" });

/** Words by Intl.Segmenter, paragraph by paragraph: its time grows faster than the length of the text. */
export const segmentWords = countingPeer("Intl.Segmenter words", (text) => {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
});
