/** English texts are written with the apostrophe that keyboards have; readers get the one that is printed. */

/**
 * A copy of plain data in which every apostrophe of an English text is U+2019. Texts are what stands under `en` beside a `de`: names to
 * be matched, quotations and addresses are not, and stay as they are.
 */
export function setApostrophes<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(setApostrophes) as Value;
  if (value === null || typeof value !== "object") return value;
  const isText = "de" in value && "en" in value;
  const set = (key: string, part: unknown) =>
    isText && key === "en" && typeof part === "string" ? withApostrophes(part) : setApostrophes(part);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, set(key, part)])) as Value;
}

/** After a letter or digit only: before one it opens a quotation. */
function withApostrophes(text: string): string {
  // An address is typed and copied as it is.
  return text.replace(/https?:\S+|(?<=[\p{L}\p{N}])'/gu, (found) => (found === "'" ? "’" : found));
}
