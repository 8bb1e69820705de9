import type { Row } from "@/lib/matching/mention-cases";

/** A first block that makes the page one about the subject. */
const ABOUT = "[Kim Jong-un](kim-jong-un) ha assistito al lancio dell’[Hwasong-18](hwasong-18).";

/** Italian texts with the expected mentions written into them, as in mention-cases.ts, but with the ids of the real pack. */
export const ITALIAN_CASES: Readonly<Record<string, readonly Row[]>> = {
  "elisions and articles": [
    ["an elided article, typographic apostrophe", ABOUT, "L’[Ucraina](ukraine), dell’[Iran](iran), all’[Onu](united-nations)"],
    ["an elided article, straight apostrophe", ABOUT, "Il grano dell'[Ucraina](ukraine), l'eredità dell'[Urss](soviet-union)"],
    [
      "articles joined to prepositions",
      ABOUT,
      "Dagli [Stati Uniti](united-states) al [Giappone](japan), sulla [Cina](china) e nella [Corea del Sud](south-korea)",
    ],
  ],
  "adjectives and plurals": [
    [
      "an adjective in all four forms",
      ABOUT,
      "Il treno [nordcoreano](north-korea), i porti [nordcoreani](north-korea), la nave [nordcoreana](north-korea), " +
        "le miniere [nordcoreane](north-korea)",
    ],
    [
      "inhabitants in small letters",
      ABOUT,
      "Due [ucraine](ukraine), tre [russi](russia) e alcuni [sudcoreani](south-korea) hanno parlato.",
    ],
    [
      "adjectives of other states",
      ABOUT,
      "Un aereo [statunitense](united-states), due navi [cinesi](china), l’era [sovietica](soviet-union)",
    ],
  ],
  "spelling variants": [
    ["a country in three spellings", ABOUT, "[Corea del Nord](north-korea), [Nordcorea](north-korea), [Nord Corea](north-korea)"],
    ["a surname in two transliterations", ABOUT, "[Serghei Shoigu](sergei-shoigu), per gli slavisti [Sergej Šojgu](sergei-shoigu), tace."],
    ["two names of one city", ABOUT, "[Kiev](kyiv), che alcuni giornali scrivono [Kyiv](kyiv)"],
    [
      "acronyms written like names",
      ABOUT,
      "[Usa](united-states), [USA](united-states), [Onu](united-nations) e [ONU](united-nations); Ue e Nato",
    ],
  ],
  "quotes and hyphens": [
    ["inside quotation marks", ABOUT, "«[Putin](vladimir-putin) aspetta», “[Seul](seoul) no”"],
    ["two adjectives in one", ABOUT, "L’intesa [russo](russia)-[nordcoreana](north-korea) preoccupa."],
    ["names joined by a hyphen", ABOUT, "L’asse [Mosca](moscow)-[Pechino](beijing) e la piazza anti-[Putin](vladimir-putin)"],
  ],
  designations: [
    ["a missile and its neighbours", "Il [KN\u201123](kn-23), che non è il KN-24, e l’[Hwasong 18](hwasong-18), che non è l’Hwasong-17"],
    ["a resolution and its neighbours", ABOUT, "La [risoluzione 1718](resolution-1718) precede la risoluzione 1874."],
  ],
  "near neighbours and namesakes": [
    ["an insect and a verb", ABOUT, "Una mosca gira sul vetro. Chi usa il treno, dice il capotreno, usa la testa."],
    ["other people", ABOUT, "Il politologo Gaetano Mosca e Kim Yo-jong sono citati in nota."],
    ["set phrases with an adjective", ABOUT, "Al luna park ci sono le montagne russe, al buffet l’insalata russa."],
  ],
  "page relevance": [
    ["one common name on a page about something else", "Il Giappone batte la Svizzera in finale.", "L’allenatore ringrazia il Giappone."],
    [
      "three common names of the subject together",
      "La [Russia](russia) e la [Corea del Nord](north-korea) si avvicinano, dice [Vladimir Putin](vladimir-putin).",
    ],
  ],
};
