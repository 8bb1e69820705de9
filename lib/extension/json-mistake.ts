/**
 * Where a text stops being JSON. What browsers say of it differs from one to the next and often names no place; somebody who has
 * edited a file by hand wants the line.
 */

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come next: a value (or the end of an empty list), a key (or the end of an empty object), a colon, or what follows a value. */
type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "after";

/** @returns the offset of the first character that JSON does not allow, the text's length where it ends too early, null where all is well. */
export function findJsonMistake(text: string): number | null {
  // Not recursive: nothing says how deep a file goes.
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  let at = 0;
  const read = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0].length ?? 0;
  };
  while (true) {
    at += read(SPACE);
    if (at === text.length) return expected === "after" && open.length === 0 ? null : at;
    const next: Expected | null = step(text[at] ?? "", expected, open);
    if (next) at++;
    else {
      const isKey: boolean = expected.startsWith("key");
      const length: number = expected.startsWith("value") || (isKey && text[at] === '"') ? read(SCALAR) : 0;
      if (length === 0) return at;
      at += length;
      expected = isKey ? "colon" : "after";
      continue;
    }
    expected = next;
  }
}

/** @returns what may come after a sign, null where it is none, or not allowed here. */
function step(sign: string, expected: Expected, open: ("{" | "[")[]): Expected | null {
  const inner = open.at(-1);
  if (sign === ":" && expected === "colon") return "value";
  if (sign === "," && expected === "after" && inner) return inner === "{" ? "key" : "value";
  const mayClose = expected === "after" || expected.endsWith("-or-end");
  if (mayClose && ((sign === "}" && inner === "{") || (sign === "]" && inner === "["))) {
    open.pop();
    return "after";
  }
  if (!expected.startsWith("value") || (sign !== "{" && sign !== "[")) return null;
  open.push(sign);
  return sign === "{" ? "key-or-end" : "value-or-end";
}
