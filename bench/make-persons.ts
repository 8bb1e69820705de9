/** Invented persons and places: names put together from parts, in the spellings that newsrooms would use side by side. */

import type { Part } from "./name-parts";
import * as list from "./name-parts";
import type { Random } from "./random";

/** What an invented entity is called: the German and the English name, and what else is written. */
export interface Naming {
  readonly de: string;
  readonly en: string;
  readonly others: readonly (readonly [language: string, text: string, kind?: "acronym"])[];
}

const join = (...parts: readonly Part[]): Part => ({
  de: parts.map((part) => part.de).join(""),
  en: parts.map((part) => part.en).join(""),
  own: parts.some((part) => part.own === "") ? "" : parts.map((part) => part.own).join(""),
});

/** The part with a capital. */
export function capitalise({ de, en, own }: Part): Part {
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return { de: capital(de), en: capital(en), own: capital(own) };
}

function slavic(random: Random, ends: readonly Part[], isLong: boolean): Part {
  const middle = Array.from({ length: isLong ? 2 : random.below(2) }, () => random.pick(list.SLAVIC_SECOND));
  return capitalise(join(random.pick(list.SLAVIC_FIRST), ...middle, random.pick(ends)));
}

function slavicPerson(random: Random, isLong: boolean): Naming {
  const given = random.pick(list.SLAVIC_GIVEN);
  const surname = slavic(random, list.SLAVIC_SURNAME_ENDS, isLong);
  const father = random.pick(list.PATRONYMICS);
  const others: [string, string][] = [];
  if (random.chance(0.15)) others.push(["en", `${given.de.replace(/ij$/, "y")} ${surname.en}`]);
  if (random.chance(0.4)) others.push(["ru", `${given.own} ${surname.own}`]);
  if (random.chance(0.2)) others.push(["de", `${given.de.charAt(0)}. ${surname.de}`]);
  if (random.chance(0.04)) others.push(["de", `${given.de} ${father.de} ${surname.de}`]);
  // As people of rank are addressed, without the surname.
  if (random.chance(0.03)) others.push(["en", `${given.en} ${father.en}`]);
  return { de: `${given.de} ${surname.de}`, en: `${given.en} ${surname.en}`, others };
}

function koreanPerson(random: Random): Naming {
  const family = random.pick(list.KOREAN_FAMILY);
  const [first, second] = [random.pick(list.KOREAN_SYLLABLES), random.pick(list.KOREAN_SYLLABLES)];
  const [firstName, secondName] = [capitalise(first), capitalise(second)];
  const others: [string, string][] = [["en", `${family.en} ${firstName.en}-${second.en}`]];
  if (random.chance(0.4)) others.push(["ko", family.own + first.own + second.own]);
  return { de: `${family.de} ${firstName.de} ${secondName.de}`, en: `${family.de} ${firstName.de}-${second.de}`, others };
}

function germanicPerson(random: Random, isLong: boolean): Naming {
  const surname = () => random.pick(list.GERMANIC_FIRST).de + random.pick(list.GERMANIC_SURNAME_ENDS).de;
  const given = random.pick(list.GERMANIC_GIVEN).de;
  const family = isLong || random.chance(0.06) ? `${surname()}-${surname()}` : surname();
  const name = `${given} ${family}`;
  const others: [string, string][] = [["de", `${given.charAt(0)}. ${family}`]];
  if (random.chance(0.15)) others.push(["de", `${given} ${random.pick(list.GERMANIC_GIVEN).de} ${family}`]);
  return { de: name, en: unmarked(name), others };
}

/** As an English newsroom without umlauts writes it. */
function unmarked(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
}

function englishPerson(random: Random, isLong: boolean): Naming {
  const surname = () => random.pick(list.ENGLISH_FIRST).de + random.pick(list.ENGLISH_ENDS).de;
  const given = random.pick(list.ENGLISH_GIVEN).de;
  const family = isLong ? `${surname()}-${surname()}` : surname();
  const initial = "ABCDEFGHJKLMNPRSTW".charAt(random.below(18));
  const name = `${given} ${family}`;
  const others: [string, string][] = [["en", `${given.charAt(0)}. ${initial}. ${family}`]];
  if (random.chance(0.4)) others.push(["en", `${given} ${initial}. ${family}`]);
  return { de: name, en: name, others };
}

function arabic(random: Random, isLong: boolean): Part {
  const middle = isLong ? [random.pick(list.ARABIC_MIDDLES), random.pick(list.ARABIC_MIDDLES)] : [random.pick(list.ARABIC_MIDDLES)];
  return join(random.pick(list.ARABIC_STEMS), ...middle, random.pick(list.ARABIC_ENDS));
}

function arabicPerson(random: Random, isLong: boolean): Naming {
  const given = random.pick(list.ARABIC_GIVEN);
  const surname = arabic(random, isLong);
  const others: [string, string][] = [];
  if (random.chance(0.3)) others.push(["en", `${given.en} el-${surname.en}`]);
  if (random.chance(0.4)) others.push(["ar", `${given.own} ال${surname.own}`]);
  return { de: `${given.de} al-${surname.de}`, en: `${given.en} al-${surname.en}`, others };
}

/** An invented person; a long name where the short ones are used up. */
export function makePerson(random: Random, isLong: boolean): Naming {
  const origin = random.next();
  if (origin < 0.42) return slavicPerson(random, isLong);
  if (origin < 0.54) return koreanPerson(random);
  if (origin < 0.72) return germanicPerson(random, isLong);
  return origin < 0.88 ? englishPerson(random, isLong) : arabicPerson(random, isLong);
}

/** The name of an invented place. */
export function makePlaceName(random: Random, isLong: boolean): Part {
  const origin = random.next();
  const plain = (text: string): Part => ({ de: text, en: text, own: "" });
  if (origin < 0.5) return slavic(random, list.SLAVIC_PLACE_ENDS, isLong);
  if (origin < 0.62) {
    const syllables = [random.pick(list.KOREAN_SYLLABLES), random.pick(list.KOREAN_SYLLABLES)];
    if (isLong) syllables.push(random.pick(list.KOREAN_SYLLABLES));
    return capitalise(join(...syllables, random.pick(list.KOREAN_PLACE_ENDS)));
  }
  if (origin < 0.76) {
    const name = random.pick(list.GERMANIC_FIRST).de + random.pick(list.GERMANIC_PLACE_ENDS).de;
    return plain(isLong ? `${name} an der ${random.pick(list.GERMANIC_FIRST).de}ach` : name);
  }
  if (origin < 0.9) {
    const name = random.pick(list.ENGLISH_FIRST).de + random.pick(list.ENGLISH_ENDS).de;
    return plain(isLong ? `${name}-on-${random.pick(list.ENGLISH_FIRST).de}` : name);
  }
  return join(
    random.pick([
      { de: "Dar al-", en: "Dar al-", own: "دار ال" },
      { de: "Dschabal ", en: "Jabal ", own: "جبل " },
    ]),
    arabic(random, isLong),
  );
}

/** An invented place. */
export function makePlace(random: Random, isLong: boolean): Naming {
  const { de, en, own } = makePlaceName(random, isLong);
  const others: [string, string][] = [];
  if (/[^a-z]/i.test(unmarked(de)) === false && unmarked(de) !== de) others.push(["en", unmarked(de)]);
  if (de !== en && random.chance(0.5)) others.push(["en", de.replaceAll("sch", "sh").replaceAll("w", "v")]);
  if (own !== "" && random.chance(0.6))
    others.push([/\p{Script=Hangul}/u.test(own) ? "ko" : /\p{Script=Arabic}/u.test(own) ? "ar" : "ru", own]);
  if (random.chance(0.06)) others.push(["de", `${random.pick(["Bezirk", "Oblast", "Kreis", "Hafen"])} ${de}`]);
  if (random.chance(0.06)) others.push(["en", `${en} ${random.pick(["District", "Province", "Harbour", "Airfield"])}`]);
  return { de, en, others };
}
