/**
 * Reads figures out of running text, so that a number in a fact can be held against its passage: digits as German,
 * English and other languages group them, and numbers written as words in German and English.
 */

/** A number in a text. */
export interface Figure {
  readonly value: number;
  /** As it stands in the text. */
  readonly written: string;
  /** Written in digits; words count where a passage is read, not where a fact is checked. */
  readonly isDigits: boolean;
  /** Stands beside the name of a month: the day of a date. */
  readonly isDay: boolean;
}

/** Digits with separators; those of a name (KN-23, G7) are no figure. */
const DIGITS = /(?<![\p{L}\d]|\p{L}[-‐‑])(?:\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*)(?!\d)/u;
const TOKEN = new RegExp(`${DIGITS.source}|\\p{L}+(?:-\\p{L}+)*`, "gu");

const MONTH =
  /^(jan(uar|uary)?|jänner|feb(ruar|ruary)?|märz|mar(ch)?|apr(il)?|mai|may|jun[ei]?|jul[iy]?|aug(ust)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|de[zc](ember)?)$/;

/** Between two numbers that share a scale: "two to three million". */
const RANGE_WORD = /^(bis|oder|und|to|or|and)$/;

/** How a language writes numbers. */
interface NumberStyle {
  readonly units: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  /** Digits in groups of three, as in 5.380 or 5,380. */
  readonly group: RegExp;
  /** A word of several parts ("einundzwanzig", "twenty-one"); undefined when it is no number. */
  readonly parseCompound: (word: string) => number | undefined;
  /** The word without what is not number in it: declension, ordinal ending, "-mal", "-stündig". */
  readonly stems: (word: string) => readonly string[];
}

const counted = (words: string, start = 0, step = 1) => words.split(" ").map((word, at) => [word, start + at * step] as const);

const GERMAN: NumberStyle = {
  units: Object.fromEntries([
    ...counted("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    ...counted("dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 13),
    ...counted("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10),
    ...counted("eins beid", 1),
    ["erst", 1],
    ["dritt", 3],
    ["siebt", 7],
    ["dutzende", 12],
    ["dutzenden", 12],
  ]),
  scales: Object.fromEntries([
    ["dutzend", 12],
    ["hundert", 100],
    ["tausend", 1e3],
    ...["mio", "million", "millionen"].map((word) => [word, 1e6]),
    ...["mrd", "milliarde", "milliarden"].map((word) => [word, 1e9]),
    ...["billion", "billionen"].map((word) => [word, 1e12]),
  ]),
  group: /^\d{1,3}(?:[.'’\s]\d{3})+(?=,|$)/,
  parseCompound: parseGerman,
  stems: (word) => {
    const bare = word.replace(/e[nmrs]?$/, "");
    return [
      bare,
      bare.replace(/(mal|fach|(tägig|wöchig|monatig|jährig|stündig|köpfig))$/, ""),
      bare.replace(/t$/, ""),
      bare.replace(/st$/, ""),
    ];
  },
};

const ENGLISH: NumberStyle = {
  units: Object.fromEntries([
    ...counted("zero one two three four five six seven eight nine ten eleven twelve"),
    ...counted("thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 13),
    ...counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    ...counted("first second third", 1),
    ["both", 2],
    ["fifth", 5],
    ["eighth", 8],
    ["ninth", 9],
    ["twelfth", 12],
    ["dozens", 12],
    ["hundreds", 100],
    ["thousands", 1e3],
    ["millions", 1e6],
    ["billions", 1e9],
  ]),
  scales: { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  group: /^\d{1,3}(?:[,'’\s]\d{3})+(?=\.|$)/,
  parseCompound: (word) => {
    const [tens, unit] = word.split("-").map((part) => ENGLISH.units[part]);
    return tens !== undefined && unit !== undefined && tens >= 20 && unit < 10 ? tens + unit : undefined;
  },
  stems: (word) => [word.replace(/th$/, "")],
};

/**
 * Figures of a text, in the order in which they stand.
 * @param language BCP 47 tag. Whatever is not English is read by the German rules, whose digits most of Europe shares.
 */
export function readFigures(text: string, language: string): Figure[] {
  const style = language.startsWith("en") ? ENGLISH : GERMAN;
  const tokens = [...text.matchAll(TOKEN)].map(([written]) => readToken(written, style));
  return tokens.flatMap(({ written, isDigits, value, scale }, at) => {
    const [previous, next] = [tokens[at - 1], tokens[at + 1]];
    const isCountedBefore = previous?.value !== undefined || previous?.scale !== undefined;
    // "Several thousand" is at least one thousand.
    if (scale !== undefined) return isCountedBefore ? [] : [{ value: scale, written, isDigits, isDay: false }];
    if (value === undefined) return [];
    const isDay = isDigits && value <= 31 && (isMonth(previous?.word) || isMonth(next?.word));
    const factor = scaleAt(tokens, at + 1);
    if (factor !== null) return [{ value: value * factor, written: `${written} ${next?.written}`, isDigits, isDay }];
    const isRange = next !== undefined && RANGE_WORD.test(next.word) && tokens[at + 2]?.value !== undefined;
    const shared = isRange ? scaleAt(tokens, at + 3) : null;
    // Whether the scale is shared only the reader knows: "two to three million" is both.
    return [value, ...(shared === null ? [] : [value * shared])].map((each) => ({ value: each, written, isDigits, isDay }));
  });
}

interface Token {
  readonly written: string;
  readonly word: string;
  readonly isDigits: boolean;
  /** Set for digits and for number words that are no scale. */
  readonly value: number | undefined;
  readonly scale: number | undefined;
}

function readToken(written: string, style: NumberStyle): Token {
  const word = written.toLowerCase();
  const isDigits = /^\d/.test(word);
  const scale = style.scales[word];
  const value = isDigits ? parseDigits(written, style) : scale === undefined ? parseWord(word, style) : undefined;
  return { written, word, isDigits, value, scale };
}

function isMonth(word: string | undefined): boolean {
  return word !== undefined && MONTH.test(word);
}

/** Product of the scales from here on ("three | hundred thousand"); null when there is none. */
function scaleAt(tokens: readonly Token[], at: number): number | null {
  let product: number | null = null;
  for (let here = at; tokens[here]?.scale !== undefined; here++) product = (product ?? 1) * (tokens[here]?.scale ?? 1);
  return product;
}

function parseDigits(written: string, { group }: NumberStyle): number {
  const grouped = group.exec(written)?.[0] ?? "";
  // A separator that groups nothing is a decimal one, whichever way the language writes it.
  return Number.parseFloat(grouped.replace(/\D/g, "") + written.slice(grouped.length).replace(/[^\d]/, "."));
}

function parseWord(word: string, { units, parseCompound, stems }: NumberStyle): number | undefined {
  for (const stem of [word, ...stems(word)]) {
    const value = units[stem] ?? parseCompound(stem);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** "einundzwanzig", "dreihundert", "hunderttausend". */
function parseGerman(word: string): number | undefined {
  const part = (text: string | undefined, empty: number) => (text ? (GERMAN.units[text] ?? parseGerman(text)) : empty);
  for (const [scale, factor] of [
    ["tausend", 1000],
    ["hundert", 100],
  ] as const) {
    const at = word.indexOf(scale);
    if (at < 0) continue;
    const [count, rest] = [part(word.slice(0, at), 1), part(word.slice(at + scale.length).replace(/^und/, ""), 0)];
    return count === undefined || rest === undefined ? undefined : count * factor + rest;
  }
  const [, unit, tens] = /^(.+?)und(.+)$/.exec(word) ?? [];
  const [low, high] = [GERMAN.units[unit ?? ""], GERMAN.units[tens ?? ""]];
  return low !== undefined && high !== undefined && low < 10 && high >= 20 ? low + high : undefined;
}
