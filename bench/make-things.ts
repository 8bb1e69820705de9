/** Invented organisations, weapons and treaties: a place's name with a word that says what it is, a designation, an acronym. */
import { makePlaceName, type Naming } from "./make-persons";
import { KOREAN_SYLLABLES } from "./name-parts";
import type { Random } from "./random";

/** What an organisation is, in German and English, with the letter that it leaves in an acronym. */
const KINDS = [
  ["Institut", "Institute", "I"],
  ["Stiftung", "Foundation", "F"],
  ["Werke", "Works", "W"],
  ["Reederei", "Shipping", "S"],
  ["Bank", "Bank", "B"],
  ["Brigade", "Brigade", "B"],
  ["Agentur", "Agency", "A"],
  ["Holding", "Holding", "H"],
] as const;

const VOWELS_AND_MORE = /[^BCDFGHJKLMNPRSTVWZ]/g;
const CONSONANTS = "BCDFGHJKLMNPRSTVWZ";

/** An organisation. Its acronym has no vowel but the last letter, so that it spells no word. */
export function makeOrganisation(random: Random, isLong: boolean): Naming {
  const place = makePlaceName(random, isLong);
  const [de, en, letter] = random.pick(KINDS);
  const consonants = place.en.normalize("NFD").toUpperCase().replace(VOWELS_AND_MORE, "");
  const filling = CONSONANTS.charAt(random.below(CONSONANTS.length));
  const others: Naming["others"][number][] = [["de", consonants.slice(0, isLong ? 4 : 3) + filling + letter, "acronym"]];
  if (random.chance(0.1)) others.push(["en", `${en} of ${place.en}`]);
  return { de: `${place.de}-${de}`, en: `${place.en} ${en}`, others };
}

/** A weapon: a designation, a name, both together, or the name with a number. */
export function makeWeapon(random: Random, isLong: boolean): Naming {
  const letters = CONSONANTS.charAt(random.below(18)) + CONSONANTS.charAt(random.below(18));
  const number = 2 + random.below(isLong ? 9_900 : 700);
  const syllables = Array.from({ length: 2 + random.below(2) }, () => random.pick(KOREAN_SYLLABLES));
  const [mccune, revised] = [syllables.map(({ de }) => de).join(""), syllables.map(({ en }) => en).join("")];
  const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
  const designation = `${letters}-${number}`;
  const name = `${capital(mccune)}-${number}`;
  const others: Naming["others"][number][] = [["de", designation]];
  if (mccune !== revised && random.chance(0.5)) others.push(["en", `${capital(revised)}-${number}`]);
  if (random.chance(0.2)) others.push(["en", `${designation} ${capital(mccune)}`]);
  return { de: name, en: name, others };
}

/** A treaty, by the place where it was signed. */
export function makeTreaty(random: Random, isLong: boolean): Naming {
  const { de, en } = makePlaceName(random, isLong);
  const year = 1950 + random.below(75);
  const others: [string, string][] = random.chance(0.3) ? [["de", `Vertrag von ${de}`]] : [];
  if (random.chance(0.1)) others.push(["en", `${en} Treaty of ${year}`]);
  return { de: `${de}-Abkommen`, en: `${en} Accord`, others };
}
