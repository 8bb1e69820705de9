/**
 * German compounds written as one word: "Ukrainekrieg", "Nordkoreaexperten".
 *
 * A name of five letters or more that a noun of the list follows directly. The list holds what newspapers put after the names of
 * states and people; what else follows a short name may be the rest of an ordinary word. After the name of a place of seven letters
 * or more ("Russland", "Nordkorea") anything of four letters may follow.
 * The mention is the name alone, as in "Nordkorea-Experte": its card is about the country, not about the expert.
 * Compounds that mean something of their own ("Kremlchef") are aliases, in the pack.
 */
import type { ParsedAlias, TermRecord } from "./alias";
import { classOf, classOfAstral, EXPANDS, expansionOf, WORD } from "./characters";
import { endOfAlias } from "./compare-alias";
import type { Lexicon } from "./lexicon";
import { mixHash } from "./name-index";
import { baseOf, FLAG, Tokens } from "./tokens";

/** Heads in the singular; those that end in a consonant before -e are without it. */
const HEADS =
  "abkommen affäre agenda allianz angriff annäherung anhänger analyse analyst armee aufenthalt ausgabe ausschuss außenpolitik " +
  "beauftragt beauftragte beitrag bericht berichterstatter berichterstattung besuch beziehung bild boykott botschaft botschafter bündnis charta chef darstellung debatte " +
  "deal delegation demokratie diplomat diplomatie drohne drohung einheit einsatz embargo engagement entscheidung erfahrung expert " +
  "export flüchtling fahne feldzug forscher forschung frage fraktion freund freundschaft front führung gas gebiet geflüchtete gefahr geheimdienst " +
  "gelder general geschäft gespräch gipfel grenze handel hilfe hilfspaket import initiative interview invasion kanal kandidat karte kenner " +
  "komitee kommission kompetenz konferenz konflikt kontakt konto kooperation korrespondent krieg krise kritik kritiker kurs lager lieferung " +
  "liste lösung manöver macht marionett medien mission mitglied nähe offensive operation partner partei partnerschaft passage plan politik politiker " +
  "position präsident problem programm projekt propaganda protest rakete referat rede reform regierung regime reise reporter resolution " +
  "route sanktion satellit schiff sicherheit soldat sonderweg sonderbeauftragte sorge spezialist sprecher stellung strategie streit studie system tagung " +
  "team test thema treffen truppe truppen treue unterhändler unterstützung unterstützer urlaub verband verbündete verhandlung vermögen versteher vertrag vertreter " +
  "visite waffe wahl zusage zusammenarbeit zentrum";
const ENDINGS = ["", "s", "es", "e", "en", "n", "er", "ern", "in", "innen", "ne", "nen", "ten"];

const fold = (word: string) => new Tokens().read(word).key(0);
const MIN_NAME = 5;
const MIN_HEAD = 4;
/** After the name of a place this long anything may follow: no ordinary word begins so by chance. */
const MIN_PLACE = 7;

/** The heads in all their forms, and by their last three letters how long they may be: bit n for n letters. */
interface Heads {
  readonly forms: ReadonlySet<string>;
  readonly lengths: Int32Array;
}

/** Made when the first long word is met: pages without one do not wait for it. */
let heads: Heads | undefined;

function makeHeads(): Heads {
  const forms = new Set(
    HEADS.split(" ")
      .map(fold)
      .flatMap((head) => ENDINGS.map((ending) => head + ending)),
  );
  const lengths = new Int32Array(32 ** 3);
  for (const form of forms) {
    const place = placeOfEnding(form.charCodeAt(form.length - 1), form.charCodeAt(form.length - 2), form.charCodeAt(form.length - 3));
    lengths[place] = (lengths[place] as number) | (1 << form.length);
  }
  return { forms, lengths };
}

function placeOfEnding(last: number, second: number, third: number): number {
  return ((last & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/** A name at the beginning of a compound: whose it may be, and where it ends in the text. */
export interface CompoundStem {
  readonly records: readonly TermRecord[];
  readonly end: number;
}

const numbers: number[] = [];

/** The name that a word begins with, when what follows is one of the heads, or long enough after the long name of a place. */
export function findCompoundStem(lexicon: Lexicon, at: number): CompoundStem | undefined {
  const { tokens } = lexicon;
  const [from, to] = [tokens.from[at] as number, tokens.from[at + 1] as number];
  if (to - from < MIN_NAME + MIN_HEAD || !tokens.has(at, FLAG.capitalised) || !tokens.has(at, FLAG.latin)) return undefined;
  heads ??= makeHeads();
  const { letters } = tokens;
  const base = (place: number) => baseOf(letters[place] as number);
  const lengths = heads.lengths[placeOfEnding(base(to - 1), base(to - 2), base(to - 3))] as number;
  for (let end = to - MIN_HEAD; end - from >= MIN_NAME; end--) {
    const mayBeHead = to - end < 31 && ((lengths >> (to - end)) & 1) === 1;
    const isLong = end - from >= MIN_PLACE;
    if (!mayBeHead && !isLong) continue;
    const mixed = mixHash(tokens.hash[end - 1] as number);
    lexicon.steps++;
    if (!lexicon.names.mayBegin(mixed)) continue;
    const isHead = mayBeHead && heads.forms.has(tokens.lettersBetween(end, to));
    const found = namesAt(lexicon, at, end, mixed).filter(({ type }) => isHead || (isLong && type === "place"));
    if (found.length > 0) return { records: found.map(({ record }) => record), end: endInText(tokens, at, end - from) };
  }
  return undefined;
}

function namesAt(lexicon: Lexicon, at: number, end: number, mixed: number): ParsedAlias[] {
  lexicon.names.collect(mixed, numbers);
  return numbers
    .map((number) => lexicon.alias(number))
    .filter((alias) => startsCompounds(alias) && endOfAlias(alias, lexicon.tokens, at) === end);
}

function startsCompounds({ record, kind }: ParsedAlias): boolean {
  return record.isOneWord && kind === "name" && !record.needs && record.letterCase === "capital";
}

/** Where so many folded letters of a token end: folding changes lengths (ß is "ss", a soft hyphen nothing). */
function endInText({ text, start, end }: Tokens, at: number, size: number): number {
  let letters = 0;
  for (let place = start[at] as number; place < (end[at] as number); place++) {
    const point = text.codePointAt(place) as number;
    if (point > 0xffff) place++;
    const kind = point > 0xffff ? classOfAstral(point) : classOf(point);
    if ((kind & WORD) !== 0) letters += (kind & EXPANDS) === 0 ? 1 : expansionOf(point).length;
    if (letters >= size) return place + 1;
  }
  return end[at] as number;
}
