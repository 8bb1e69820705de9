import type { Row } from "@/lib/matching/mention-cases";

/** A first block that makes the page one about the subject, so that common entities count as well. */
const ON_SUBJECT = "[Кім Чен Ин](kim-jong-un) спостерігав за пуском ракети «[Хвасон-18](hwasong-18)».";

/** Ukrainian texts with the expected mentions written into them, as in MENTION_CASES, for the pack of the product. */
export const UKRAINIAN_CASES: Readonly<Record<string, readonly Row[]>> = {
  "case endings": [
    [
      "a Korean name, whose last word alone is declined",
      "[Потяг Кім Чен Ина](kim-jong-uns-armoured-train), дім [Кім Чен Ина](kim-jong-un), лист [Кім Чен Ину](kim-jong-un)",
      "Зустріч із [Кім Чен Ином](kim-jong-un), подарунок [Кім Чен Инові](kim-jong-un)",
    ],
    [
      "a Russian name, both words of which are declined",
      ON_SUBJECT,
      "Промова [Володимира Путіна](vladimir-putin), відповідь [Володимиру Путіну](vladimir-putin)",
      "Угода з [Путіним](vladimir-putin), слово [Путінові](vladimir-putin)",
    ],
    [
      "a state of an adjective and a noun",
      ON_SUBJECT,
      "Із [Північної Кореї](north-korea), у [Північній Кореї](north-korea)",
      "Поруч із [Південною Кореєю](south-korea), через [Південну Корею](south-korea)",
    ],
    [
      "states and cities, with a changed vowel or consonant",
      ON_SUBJECT,
      "Із [Росією](russia), у [Росії](russia), у [Києві](kyiv), з [Києва](kyiv)",
      "Під [Пхеньяном](pyongyang), у [Китаї](china), над [Сеулом](seoul)",
    ],
    [
      "an organisation whose noun is declined",
      ON_SUBJECT,
      "Засідання [Ради Безпеки ООН](un-security-council), лист до [Ради Безпеки](un-security-council)",
      "Суперечка в [Раді Безпеки ООН](un-security-council), ухвала [Радбезу](un-security-council)",
    ],
  ],
  adjectives: [
    [
      "adjectives of a state in several endings",
      ON_SUBJECT,
      "[північнокорейські](north-korea) снаряди, [північнокорейського](north-korea) порту",
      "[російська](russia) піхота, за [китайськими](china) суднами",
    ],
    [
      "adjectives joined by a hyphen",
      ON_SUBJECT,
      "[російсько](russia)-[північнокорейський](north-korea) штаб і [українсько](ukraine)-[американські](united-states) перемовини",
    ],
    [
      "names of inhabitants, with small letters",
      ON_SUBJECT,
      "Прибули [північнокорейці](north-korea), [росіян](russia) поселили окремо, [українцям](ukraine) радили чекати.",
    ],
  ],
  "spelling variants": [
    [
      "hyphens and other transliterations",
      "[Кім Чен Ин](kim-jong-un), [Кім Чен-ин](kim-jong-un), [Кім Чен Ун](kim-jong-un) і [Кім Чон Ин](kim-jong-un)",
    ],
    [
      "small letters, as a number of newsrooms write an enemy",
      ON_SUBJECT,
      "Війська [рф](russia), кажуть у штабі, і сам [путін](vladimir-putin) про це знає.",
    ],
    [
      "short names of states and armed forces",
      ON_SUBJECT,
      "[КНДР](north-korea), [РФ](russia), [США](united-states)",
      "[ЗСУ](ukrainian-armed-forces) та [Збройні сили України](ukrainian-armed-forces)",
    ],
  ],
  "quotes and hyphens": [
    [
      "quotation marks of both kinds",
      ON_SUBJECT,
      "«[Іскандер](iskander)», „[Іскандер](iskander)“ і портал «[Defense Express](defense-express)»",
    ],
    ["no-break spaces and a no-break hyphen", "[Кім\u00a0Чен\u00a0Ин](kim-jong-un) оглянув «[Хвасон\u201118](hwasong-18)»."],
  ],
  designations: [
    ["a designation in Latin and in Cyrillic letters", ON_SUBJECT, "Ракети [KN-23](kn-23), [КН-23](kn-23) та «[Хвасонг-18](hwasong-18)»"],
    ["designations that are others", ON_SUBJECT, "Ракети КН-25 і «Хвасон-19», снаряди калібру 155 мм"],
  ],
  "near neighbours": [
    [
      "the river Ros in the genitive and words that begin alike",
      ON_SUBJECT,
      "Уздовж Росі, біля Росави та на Києво-Могилянській кафедрі іраністики",
    ],
    ["a governor of the same surname", ON_SUBJECT, "Голова Миколаївської області Віталій Кім подякував рятувальникам."],
    [
      "other people and things of the same name",
      ON_SUBJECT,
      "Кім Йо Чжон слухала Ріхарда Вагнера, працівники «Київстару» читали Фазіля Іскандера.",
    ],
  ],
  "page relevance": [
    ["common names on a page about sport", "Збірна Японії приїхала до Києва й зіграє з Китаєм. Вашингтон програв Токіо, публіка співала."],
    ["a common name after a special one", ON_SUBJECT, "Про це повідомили в [Білому домі](white-house) та в [Токіо](tokyo)."],
  ],
};
