import type { Row } from "@/lib/matching/mention-cases";

/** A first block that makes the page one about the subject, so that common entities count as well. */
const ON_SUBJECT = "[Kim Dzong Un](kim-jong-un) oglądał start rakiety [Hwasong-18](hwasong-18).";

/** Polish texts with the expected mentions written into them, as in MENTION_CASES, for the pack of the product. */
export const POLISH_CASES: Readonly<Record<string, readonly Row[]>> = {
  "case endings": [
    [
      "a Korean name, whose last word alone is declined",
      "Wizyta [Kim Dzong Una](kim-jong-un), pomoc [Kim Dzong Unowi](kim-jong-un), rozmowa z [Kim Dzong Unem](kim-jong-un)",
    ],
    [
      "a Russian name, both words of which are declined",
      ON_SUBJECT,
      "List od [Władimira Putina](vladimir-putin) pokazano [Władimirowi Putinowi](vladimir-putin).",
      "Spór z [Putinem](vladimir-putin) o [Putinie](vladimir-putin).",
    ],
    [
      "a state of a noun and an adjective",
      ON_SUBJECT,
      "Granica [Korei Północnej](north-korea), lot przez [Koreę Północną](north-korea), handel z [Koreą Południową](south-korea)",
    ],
    [
      "states and cities in all cases",
      ON_SUBJECT,
      "O [Rosji](russia), przez [Rosję](russia), z [Chinami](china) i w [Chinach](china)",
      "Koło [Pjongjangu](pyongyang), pod [Moskwą](moscow), w [Kijowie](kyiv)",
    ],
    [
      "an organisation whose noun alone is declined",
      ON_SUBJECT,
      "Posiedzenie [Rady Bezpieczeństwa ONZ](un-security-council), wniosek na [Radę Bezpieczeństwa ONZ](un-security-council)",
      "Spór w [Radzie Bezpieczeństwa ONZ](un-security-council)",
    ],
  ],
  adjectives: [
    [
      "adjectives of a state in several endings",
      ON_SUBJECT,
      "[północnokoreańska](north-korea) broń, [północnokoreańskich](north-korea) żołnierzy",
      "Od [rosyjskiego](russia) portu [chińskimi](china) statkami",
    ],
    [
      "adjectives joined by a hyphen",
      ON_SUBJECT,
      "Wspólny [rosyjsko](russia)-[północnokoreański](north-korea) sztab i [amerykańsko](united-states)-[japońskie](japan) loty",
    ],
    [
      "names of inhabitants, with a capital",
      ON_SUBJECT,
      "[Rosjanie](russia) ścigali [Ukraińców](ukraine), a [Amerykanom](united-states) nie ufała żadna [Rosjanka](russia).",
    ],
  ],
  "spelling variants": [
    [
      "the transliterations of Kim's name",
      "[Kim Dzong Un](kim-jong-un), [Kim Dzong-un](kim-jong-un), [Kim Jong Un](kim-jong-un) i [Kim Czong Un](kim-jong-un)",
    ],
    [
      "two names of one city",
      ON_SUBJECT,
      "Do [Phenianu](pyongyang) albo do [Pjongjangu](pyongyang): [Phenian](pyongyang) to [Pjongjang](pyongyang).",
    ],
    [
      "acronyms, with an ending after a hyphen",
      ON_SUBJECT,
      "[USA](united-states) i [KRLD](north-korea), debata w [ONZ-ecie](united-nations)",
    ],
  ],
  "quotes and hyphens": [
    ["Polish quotation marks", ON_SUBJECT, "„[Putin](vladimir-putin) kłamie” – orzekł „[Financial Times](financial-times)”."],
    [
      "a name broken by a no-break space and a no-break hyphen",
      "Pocisk [Hwasong\u201118](hwasong-18) i [Kim\u00a0Dzong\u00a0Un](kim-jong-un)",
    ],
  ],
  designations: [
    [
      "a designation in several spellings",
      ON_SUBJECT,
      "Rakiety [KN-23](kn-23), [KN 23](kn-23), [KN23](kn-23) i „[Hwasong-18](hwasong-18)”",
    ],
    ["a designation of another figure", ON_SUBJECT, "Rakiety KN-25, Hwasong-19 oraz kaliber 155 mm"],
  ],
  "near neighbours": [
    ["words that begin like a state", ON_SUBJECT, "Rosomak, Chinina, Chinatown, Iranistyka i stary Moskwicz"],
    [
      "other people of the same name",
      ON_SUBJECT,
      "Siostra dyktatora Kim Jo Dzong siedziała obok wnuczki Ryszarda Wagnera i poetki Łesi Ukrainki.",
    ],
    ["a council of another state", ON_SUBJECT, "Prezydent zwołał polską Radę Bezpieczeństwa Narodowego."],
  ],
  "page relevance": [
    [
      "common names on a page about football",
      "Legia gra w Moskwie z drużyną z Chin, a zespół z Waszyngtonu przegrał z rywalem z Tokio.",
      "Mecz obejrzało tysiąc osób.",
    ],
    ["a special name on a page about films", "W komedii gra sobowtór [Kim Dzong Una](kim-jong-un). Film kosztował pięć milionów dolarów."],
  ],
};
