/**
 * Surnames beside other names. "Kim" in "Kim Yo Jong" and "Andrew Kim" is somebody else, and so is the "Schojkow" of
 * "Anna Schojkow": a surname that stands for a person by itself must stand by itself.
 */
import type { TermRecord } from "./alias";
import type { Candidate } from "./candidate";
import { GAP } from "./characters";
import { foldCyrillic } from "./endings";
import { lowerBound } from "./lower-bound";
import type { TermIndex } from "./open-index";
import { FLAG, type Tokens } from "./tokens";

/** Words before a surname that say who somebody is and are no part of the name, folded as tokens are. */
const TITLES: ReadonlySet<string> = new Set(
  (
    "herr herrn praesident praesidenten praesidentin minister ministers ministerin aussenminister verteidigungsminister staatschef staatschefs staatsfuehrer " +
    "machthaber machthabers diktator diktators fuehrer parteichef regierungschef kremlchef kremlchefs marschall general botschafter genosse despot " +
    "mr dr president chairman leader dictator minister secretary ambassador comrade marshal general premier chancellor strongman ruler and " +
    "m mme mlle monsieur madame presidente presidenta ministre dirigeant sr sra senor senora lider ministro ministra canciller signor signora " +
    "prezydent prezydenta przywodca przywodcy pan minister ministra " +
    "президент президента лидер лидера вождь вождя министр министра премьер генерал маршал товарищ глава лідер лідера міністр міністра голова"
  ).split(" "),
);

const TITLE_ENDINGS =
  /(?:minister|sekretaer|praesident|chef|fuehrer|kanzler|sprecher|botschafter|general|marschall|herrscher|professor|beauftragter?|vorsitzender?|abgeordneter?)(?:in|s|n|en)?$/;

/** Words that open a sentence before a surname and are no first name, folded; any other is taken for one. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    "der die das den dem des ein eine im in am an auf aus bei beim mit nach seit von vom vor zu zum zur fuer ueber unter um gegen ohne durch wegen trotz laut zwischen neben hinter " +
    "und oder aber doch denn sondern auch nur noch schon nun jetzt dann dort hier heute gestern morgen spaeter zuvor danach dabei damit darauf dafuer deshalb daher zudem ausserdem " +
    "wenn als dass ob weil da obwohl waehrend bevor nachdem sobald solange falls wie wo was wer wem wen warum weshalb wann woher wohin ist war hat hatte wird wurde will wollte kann " +
    "konnte muss musste soll sollte darf durfte mag moechte so selbst sogar bislang bisher " +
    "the a an in on at by for from of to with after before since until when while as if because although though but and or so yet that what who whom why how where is was has had will " +
    "would can could may might should does did do even only also now then there here today yesterday tomorrow later earlier meanwhile however under over against between among during"
  ).split(" "),
);
/** The same in the other languages of the packs. */
const OTHER_OPENERS: ReadonlySet<string> = new Set(
  foldCyrillic(
    "le la les un une des du de au aux en dans sur par pour avec sans selon apres avant depuis pendant quand lorsque si mais et ou donc car comme que qui ce cette son sa ses " +
      "el los las uno unos del al con sin segun por para desde hasta tras cuando aunque pero porque y o su sus ese esta este entonces tambien " +
      "il lo gli i nel nella dal dalla sul sulla della dello con senza secondo dopo prima durante quando mentre ma e se perche anche cosi questo questa suo sua " +
      "w we na z ze do od po przed przy dla o za nad pod bez wedlug podczas gdy kiedy jesli ale lecz i oraz a czy jak to ten ta jego jej potem pozniej wczoraj dzis jednak " +
      "в во на с со к ко от до по за над под из у о об для при после перед без через между когда если но и а или как что это этот его ее затем потом позже вчера сегодня однако также ранее " +
      "у в на з із зі до від по за над під для при після перед без через між коли якщо але і й та або як що це цей його її потім пізніше вчора сьогодні однак також раніше",
  ).split(" "),
);
/** After one of these a capitalised word says what somebody is ("der Politiker Kim"), not what his first name is. */
const DETERMINERS: ReadonlySet<string> = new Set(
  "der die das den dem des ein eine einen einem einer eines the a an zum vom beim als seinem seinen ihrem ihren".split(" "),
);

/** German nouns that stand after a surname and are no part of a name, folded: when ("traf Kim Mitte Juli"), and what is asked for, sent or promised. */
const NOUNS_AFTER: ReadonlySet<string> = new Set(
  (
    "anfang mitte ende montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar maerz april mai juni juli august " +
    "september oktober november dezember truppen soldaten raketen waffen munition granaten hilfe unterstuetzung satelliten drohnen"
  ).split(" "),
);

/** Types of which a name of one word may be somebody's surname: Wagner, Washington. A combat drone is nobody's. */
const BEARERS: ReadonlySet<string> = new Set(["person", "organisation", "place"]);

/** Letters of a Korean given name's syllable, romanised, at most. */
const MAX_GIVEN_NAME = 5;

/**
 * The candidates, with `isBesideName` set where a bare name (a short form, a name of one word that needs context, a person's
 * misspelt name) stands beside another name, and `isOtherPerson` where what stands before it is a first name for sure.
 */
export function markBesideNames(found: Candidate[], tokens: Tokens, { entities }: TermIndex): Candidate[] {
  const isLoneSurname = ({ record, spelling }: Candidate) =>
    (record.isShort && !record.isOther) ||
    (isBareName(record) && BEARERS.has(entities[record.entity]?.type ?? "")) ||
    (spelling?.isAlone === true && entities[record.entity]?.type === "person");
  if (!found.some(isLoneSurname)) return found;
  const starts = new Set(found.map(({ start }) => start));
  const ends = new Set(found.map(({ end }) => end));
  let covering: Candidate | undefined;
  return found.map((candidate) => {
    // By start, then longest first: of those before it, the one that reaches furthest is the one that could hold it.
    const isCovered = covering !== undefined && isInside(candidate, covering);
    if (!covering || candidate.end > covering.end) covering = candidate;
    if (isCovered || !isLoneSurname(candidate)) return candidate;
    const at = tokenAt(tokens, candidate.start);
    const before = at - 1;
    if (isInitial(tokens, before, at)) return withInitial(candidate, tokens, before, entities);
    const isAfterSpace = at > 0 && tokens.gap[at] === GAP.space;
    const isNameBefore =
      isAfterSpace && !ends.has(tokens.end[before] as number) && isNameBeside(tokens, before) && !isOpener(tokens, before);
    const after = tokenAt(tokens, candidate.end);
    const isNameAfter =
      !isBareName(candidate.record) &&
      after < tokens.length &&
      tokens.gap[after] === GAP.space &&
      !isGenitive(candidate, tokens, after - 1) &&
      !starts.has(tokens.start[after] as number) &&
      !NOUNS_AFTER.has(tokens.key(after, "digraph")) &&
      isNameBeside(tokens, after);
    // A German question opens with its verb ("Reist Kim …?"): that blocks here, but says nothing about the page.
    const isVerb = isNameBefore && tokens.gap[before] === GAP.hard && tokens.key(before).endsWith("t");
    const isDetermined = isNameBefore && tokens.gap[before] !== GAP.hard && DETERMINERS.has(tokens.key(before - 1, "digraph"));
    const isOtherPerson = isNameBefore && !isVerb && !isDetermined;
    const isNamesake = isNameAfter && looksLikeGivenName(tokens, after);
    return { ...candidate, isBesideName: isNameBefore || isNameAfter, isOtherPerson, isNamesake };
  });
}

/** "W. Putin": a capital and a full stop. */
function isInitial(tokens: Tokens, before: number, at: number): boolean {
  return (
    before >= 0 &&
    tokens.gap[at] === GAP.space &&
    tokens.size(before) === 1 &&
    !isTitle(tokens.key(before)) &&
    tokens.text[tokens.end[before] as number] === "."
  );
}

/** The surname with an initial: the entity's, if its first name begins so, and else somebody else's. */
function withInitial(candidate: Candidate, tokens: Tokens, before: number, entities: TermIndex["entities"]): Candidate {
  const entity = entities[candidate.record.entity];
  const initial = soundOf(tokens.key(before));
  const isOwn =
    entity !== undefined && [entity.name.de, entity.name.en].some((name) => soundOf(name.slice(0, 1).toLowerCase()) === initial);
  if (!isOwn) return { ...candidate, isBesideName: true, isOtherPerson: true };
  return { ...candidate, start: tokens.start[before] as number, hasInitial: true };
}

/** One letter for those that transliterations choose between at the beginning of a name: Jakow and Yakov, Wladimir and Vladimir. */
function soundOf(letter: string): string {
  return { y: "j", i: "j", w: "v", z: "s", c: "k" }[letter] ?? letter;
}

/** The first token at or after a place in the text. */
function tokenAt(tokens: Tokens, place: number): number {
  return lowerBound(tokens.length, (at) => (tokens.start[at] as number) < place);
}

/** "Yo Jong", "Keon-hee": two short words, the first with a capital. A German noun after a surname is longer, or stands alone. */
function looksLikeGivenName(tokens: Tokens, first: number): boolean {
  const second = first + 1;
  if (second >= tokens.length || tokens.size(first) > MAX_GIVEN_NAME || tokens.size(second) > MAX_GIVEN_NAME) return false;
  const isCapitalised = tokens.has(second, FLAG.capitalised);
  return tokens.gap[second] === GAP.hyphen ? !isCapitalised : tokens.gap[second] === GAP.space && isCapitalised;
}

/** Part of a longer name that is known: the first name in "Donald Trump" is his own. */
function isInside(part: Candidate, whole: Candidate): boolean {
  return whole.start <= part.start && part.end <= whole.end && whole.end - whole.start > part.end - part.start;
}

/** One word that is a name only in its context: "Wagner". */
function isBareName({ needs, isOneWord, letterCase }: TermRecord): boolean {
  return needs !== undefined && isOneWord && letterCase === "capital";
}

function isOpener(tokens: Tokens, at: number): boolean {
  if (tokens.gap[at] !== GAP.hard) return false;
  const key = tokens.key(at, "digraph");
  return OPENERS.has(key) || OTHER_OPENERS.has(key);
}

/** A capitalised word that may be another part of the name; a title is none. */
function isNameBeside(tokens: Tokens, at: number): boolean {
  return (
    tokens.has(at, FLAG.capitalised) &&
    // Characters of scripts without spaces count as capitals and tell nothing.
    !tokens.has(at, FLAG.alone) &&
    !(tokens.has(at, FLAG.digit) && !tokens.has(at, FLAG.allCaps)) &&
    !isTitle(tokens.key(at, "digraph"))
  );
}

/** A title, or a compound that ends in one: "Vereinigungsminister", "Generalsekretär". */
function isTitle(key: string): boolean {
  return TITLES.has(key) || TITLE_ENDINGS.test(key);
}

/** "Kims Zug", "Kim's train": whatever stands after a genitive is no part of the name. */
function isGenitive({ record }: Candidate, tokens: Tokens, last: number): boolean {
  return !/s$/i.test(record.alias) && tokens.key(last).endsWith("s");
}
