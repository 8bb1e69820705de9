/** Takes a text into words with a regular expression: the unit that all times are compared with. */
import { countingPeer } from "./peer";

const WORD = /[\p{L}\p{N}]+/gu;

/** Words by `exec`, the fastest way in V8 that knows where each word stands. */
export const tokenise = countingPeer("regular-expression tokenisation", (text) => {
  let count = 0;
  WORD.lastIndex = 0;
  while (WORD.exec(text)) count++;
  return count;
});
