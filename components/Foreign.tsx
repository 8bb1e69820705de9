/** A text of ours with words in it that are of another language: screen readers and hyphenation need to know which. */
import type { TextKey, Translate } from "@/lib/extension/i18n";

export interface ForeignProps {
  readonly t: Translate;
  readonly text: TextKey;
  /** Name of the text's value that the words stand for. */
  readonly name: string;
  readonly words: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** Marks where the words go: no text has a value without a name. (No exotic character: Chromium refuses scripts with U+FFFF.) */
const PLACE = "{}";

export function Foreign({ t, text, name, words, language }: ForeignProps) {
  const [before, after] = t(text, { [name]: PLACE }).split(PLACE);
  return (
    <>
      {before}
      <span lang={language}>{words}</span>
      {after}
    </>
  );
}
