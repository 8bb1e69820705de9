import type { Row } from "@/lib/matching/mention-cases";

/** A first block that makes the page one about the subject. */
const ABOUT = "[Kim Jong Un](kim-jong-un) a assisté au tir du [Hwasong-18](hwasong-18).";

/** French texts with the expected mentions written into them, as in mention-cases.ts, but with the ids of the real pack. */
export const FRENCH_CASES: Readonly<Record<string, readonly Row[]>> = {
  "elisions and articles": [
    ["an elided article, typographic apostrophe", ABOUT, "L’[Ukraine](ukraine), l’[Iran](iran) et l’[URSS](soviet-union)"],
    ["elided words, straight apostrophe", ABOUT, "Le blé d'[Ukraine](ukraine) ? On dit qu'[Iran](iran) et [Russie](russia) s'en passent."],
    ["a contracted article", ABOUT, "Du [Japon](japan) aux [États-Unis](united-states), en passant par le [Viêt Nam](vietnam)"],
    ["an acronym after an elision", ABOUT, "L’[ONU](united-nations) consulte l’UE et l’OTAN."],
  ],
  "adjectives and plurals": [
    [
      "a hyphenated adjective in all four forms",
      ABOUT,
      "Un train [nord-coréen](north-korea), des tirs [nord-coréens](north-korea), une usine [nord-coréenne](north-korea), " +
        "des recrues [nord-coréennes](north-korea)",
    ],
    ["inhabitants", ABOUT, "Deux [Nord-Coréens](north-korea), une [Ukrainienne](ukraine) et trois [Russes](russia) ont témoigné."],
    [
      "adjectives of other states",
      ABOUT,
      "Un bus [chinois](china), deux vols [américains](united-states), un port [sud-coréen](south-korea), l’ère [soviétique](soviet-union)",
    ],
  ],
  "spelling variants": [
    ["surnames as French newspapers write them", ABOUT, "[Vladimir Poutine](vladimir-putin) écoute [Sergueï Choïgou](sergei-shoigu)."],
    ["a surname without its diaeresis", ABOUT, "[Sergueï Choigou](sergei-shoigu) est parti, [Choigou](sergei-shoigu) reviendra."],
    ["capitals without accents", ABOUT, "LA [COREE DU NORD](north-korea) ET LES [ETATS-UNIS](united-states) SE PARLENT"],
    ["two names of one city", ABOUT, "[Kiev](kyiv), que la rédaction écrit désormais [Kyiv](kyiv)"],
  ],
  "quotes and hyphens": [
    ["inside guillemets with narrow no-break spaces", ABOUT, "«\u202f[Poutine](vladimir-putin)\u202f», puis «\u00a0[Séoul](seoul)\u00a0»"],
    ["two adjectives in one", ABOUT, "La [coopération russo-nord-coréenne](russia-north-korea-relations) inquiète."],
    [
      "names joined by a hyphen",
      ABOUT,
      "Un [axe Moscou-Pyongyang](russia-north-korea-relations) et un front anti-[Poutine](vladimir-putin)",
    ],
  ],
  designations: [
    [
      "a missile and its neighbours",
      "Le [Hwasong 18](hwasong-18), ou [Hwasong\u201118](hwasong-18), succède au Hwasong-17 ; le [KN-23](kn-23), lui, n’est pas le KN-24.",
    ],
    ["a resolution and its neighbours", ABOUT, "La [résolution 1718](resolution-1718) fut suivie des résolutions 1874 et 2397."],
  ],
  "near neighbours and namesakes": [
    ["a dish", ABOUT, "À Montréal, on sert une poutine au canard. La Poutine Week dure sept jours."],
    [
      "other places, people and words that begin alike",
      ABOUT,
      "Au Kremlin-Bicêtre, Pierre Moscovici et Kim Yo-jong parlaient d’Irak, de Russell et de chinoiseries.",
    ],
  ],
  "page relevance": [
    ["one common name on a page about something else", "Le Japon bat la Suisse en finale.", "L’entraîneur remercie le public du Japon."],
    [
      "three common names of the subject together",
      "La [Russie](russia) et la [Corée du Nord](north-korea) se rapprochent, dit [Vladimir Poutine](vladimir-putin).",
    ],
  ],
};
