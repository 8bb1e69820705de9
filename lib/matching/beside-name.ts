/**
 * Surnames beside other names. "Kim" in "Kim Yo Jong" and "Andrew Kim" is somebody else, and so is the "Schojkow" of
 * "Anna Schojkow": a surname that stands for a person by itself must stand by itself.
 */
import type { Candidate } from "./candidate";
import type { Token } from "./normalize";
import type { TermIndex, TermRecord } from "./term-index";

/** Words before a surname that say who somebody is and are no part of the name, folded as tokens are. */
const TITLES: ReadonlySet<string> = new Set(
  (
    "herr herrn praesident praesidenten praesidentin minister ministers ministerin aussenminister verteidigungsminister staatschef staatschefs staatsfuehrer " +
    "machthaber machthabers diktator diktators fuehrer parteichef regierungschef kremlchef kremlchefs marschall general botschafter genosse despot " +
    "mr dr president chairman leader dictator minister secretary ambassador comrade marshal general premier chancellor strongman ruler and"
  ).split(" "),
);

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
/** After one of these a capitalised word says what somebody is ("der Politiker Kim"), not what his first name is. */
const DETERMINERS: ReadonlySet<string> = new Set(
  "der die das den dem des ein eine einen einem einer eines the a an zum vom beim als seinem seinen ihrem ihren".split(" "),
);

/** Types of which a name of one word may be somebody's surname: Wagner, Washington. A combat drone is nobody's. */
const BEARERS: ReadonlySet<string> = new Set(["person", "organisation", "place"]);

/** Letters of a Korean given name's syllable, romanised, at most. */
const MAX_GIVEN_NAME = 5;

/**
 * The candidates, with `isBesideName` set where a bare name (a short form, a name of one word that needs context, a person's
 * misspelt name) stands beside another name, and `isOtherPerson` where what stands before it is a first name for sure.
 */
export function markBesideNames(found: Candidate[], tokens: readonly Token[], { entities }: TermIndex): Candidate[] {
  const isLoneSurname = ({ record, spelling }: Candidate) =>
    record.isShort ||
    (isBareName(record) && BEARERS.has(entities[record.entity]?.type ?? "")) ||
    (spelling?.isAlone === true && entities[record.entity]?.type === "person");
  if (!found.some(isLoneSurname)) return found;
  const starts = new Set(found.map(({ start }) => start));
  const ends = new Set(found.map(({ end }) => end));
  return found.map((candidate) => {
    if (!isLoneSurname(candidate) || found.some((other) => isInside(candidate, other))) return candidate;
    const at = tokens.findIndex((token) => token.start === candidate.start);
    const [before, twoBefore] = [tokens[at - 1], tokens[at - 2]];
    const isNameBefore =
      before !== undefined && tokens[at]?.gap === "space" && !ends.has(before.end) && isNameBeside(before) && !isOpener(before);
    const after = tokens.find((token) => token.start >= candidate.end);
    const isNameAfter =
      !isBareName(candidate.record) &&
      after?.gap === "space" &&
      !isGenitive(candidate, tokens) &&
      !starts.has(after.start) &&
      isNameBeside(after);
    // A German question opens with its verb ("Reist Kim …?"): that blocks here, but says nothing about the page.
    const isVerb = before?.gap === "hard" && before.key.endsWith("t");
    const isOtherPerson = isNameBefore && !isVerb && !(before.gap !== "hard" && DETERMINERS.has(twoBefore?.key ?? ""));
    const isNamesake = isNameAfter && looksLikeGivenName(after, tokens[tokens.indexOf(after) + 1]);
    return { ...candidate, isBesideName: isNameBefore || isNameAfter, isOtherPerson, isNamesake };
  });
}

/** "Yo Jong", "Keon-hee": two short words, the first with a capital. A German noun after a surname is longer, or stands alone. */
function looksLikeGivenName(first: Token, second: Token | undefined): boolean {
  const isShort = ({ key }: Token) => key.length <= MAX_GIVEN_NAME;
  if (!second || !isShort(first) || !isShort(second)) return false;
  return second.gap === "hyphen" ? !second.isCapitalised : second.gap === "space" && second.isCapitalised;
}

/** Part of a longer name that is known: the first name in "Donald Trump" is his own. */
function isInside(part: Candidate, whole: Candidate): boolean {
  return whole.start <= part.start && part.end <= whole.end && whole.end - whole.start > part.end - part.start;
}

/** One word that is a name only in its context: "Wagner". */
function isBareName({ needs, gaps }: TermRecord): boolean {
  return needs !== undefined && gaps.length === 0;
}

function isOpener(token: Token): boolean {
  return token.gap === "hard" && OPENERS.has(token.key);
}

/** A capitalised word that may be another part of the name; a title is none. */
function isNameBeside(token: Token): boolean {
  return token.isCapitalised && /\p{L}/u.test(token.key) && !TITLES.has(token.key);
}

/** "Kims Zug", "Kim's train": whatever stands after a genitive is no part of the name. */
function isGenitive({ record, end }: Candidate, tokens: readonly Token[]): boolean {
  return !/s$/i.test(record.alias) && tokens.some((token) => token.end === end && token.key.endsWith("s"));
}
