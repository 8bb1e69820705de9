import type { Row } from "@/lib/matching/mention-cases";

/** A first block that makes the page one about the subject. */
const ABOUT = "[Kim Jong-un](kim-jong-un) presenció el lanzamiento del [Hwasong-18](hwasong-18).";

/** Spanish texts with the expected mentions written into them, as in mention-cases.ts, but with the ids of the real pack. */
export const SPANISH_CASES: Readonly<Record<string, readonly Row[]>> = {
  "elisions and articles": [
    ["contracted articles", ABOUT, "Del [Japón](japan) al [Irán](iran), sin pasar por la [India](india)"],
    ["a plural article", ABOUT, "Los [Estados Unidos](united-states) y las [Naciones Unidas](united-nations) callan."],
    ["an acronym after an article", ABOUT, "La [ONU](united-nations) recibe a la UE y a la OTAN."],
  ],
  "adjectives and plurals": [
    [
      "an adjective in all four forms",
      ABOUT,
      "El buque [norcoreano](north-korea), los puertos [norcoreanos](north-korea), la aldea [norcoreana](north-korea), " +
        "las minas [norcoreanas](north-korea)",
    ],
    [
      "inhabitants in small letters",
      ABOUT,
      "Dos [ucranianos](ukraine), una [rusa](russia) y varios [surcoreanos](south-korea) declararon.",
    ],
    [
      "adjectives of other states",
      ABOUT,
      "Un avión [estadounidense](united-states), dos lanchas [chinas](china), la era [soviética](soviet-union)",
    ],
  ],
  "spelling variants": [
    ["a capital in three spellings", ABOUT, "[Pyongyang](pyongyang), [Pionyang](pyongyang) y [Piongyang](pyongyang) son lo mismo."],
    ["a surname with and without accents", ABOUT, "[Serguéi Shoigú](sergei-shoigu), o [Serguei Shoigu](sergei-shoigu), llega hoy."],
    ["capitals without accents", ABOUT, "[MOSCU](moscow) Y [PEKIN](beijing) ARROPAN A [COREA DEL NORTE](north-korea)"],
    [
      "four ways to shorten a country",
      ABOUT,
      "[EE.\u00a0UU.](united-states), [EE.UU.](united-states), [EEUU](united-states) y [EE UU](united-states)",
    ],
  ],
  "quotes and hyphens": [
    ["after marks that open a question or a quotation", ABOUT, "¿[Putin](vladimir-putin)? «[Rusia](russia) espera», “[Seúl](seoul) no”."],
    ["two adjectives in one", ABOUT, "La [alianza ruso-norcoreana](russia-north-korea-relations) preocupa."],
    ["names joined by a hyphen", ABOUT, "El eje [Moscú](moscow)-[Pekín](beijing) y la protesta anti-[Putin](vladimir-putin)"],
  ],
  designations: [
    ["a missile and its neighbours", "El [KN\u201123](kn-23), que no es el KN-24, y el [Hwasong 18](hwasong-18), que no es el Hwasong-17"],
    ["a resolution and its neighbours", ABOUT, "La [resolución 1718](resolution-1718) precede a la resolución 1874."],
  ],
  "near neighbours and namesakes": [
    ["set phrases with an adjective", ABOUT, "En la feria hay una montaña rusa, tinta china y ensaladilla rusa."],
    ["another council of a similar name", ABOUT, "El Consejo de Seguridad Nuclear vigila la central de Almaraz."],
    ["other people and words that begin alike", ABOUT, "Kim Yo-jong, Iranzo, Moscoso y Rusiñol no estuvieron en Irak."],
  ],
  "page relevance": [
    ["one common name on a page about something else", "Japón gana a Suiza en la final.", "El técnico agradece a Japón su apoyo."],
    [
      "three common names of the subject together",
      "[Rusia](russia) y [Corea del Norte](north-korea) estrechan lazos, celebra [Vladímir Putin](vladimir-putin).",
    ],
  ],
};
