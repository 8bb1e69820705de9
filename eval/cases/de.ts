import type { Row } from "@/lib/matching/mention-cases";

/** A first block that makes a page one about the subject, for rows whose entities are common ones. */
const SUBJECT = "[Kim Jong Un](kim-jong-un) sah die [Hwasong-18](hwasong-18).";

/** German texts with the expected mentions of the real pack, by class of variation and kind of trap; about half of the rows are traps. */
export const GERMAN_CASES: Readonly<Record<string, readonly Row[]>> = {
  separators: [
    ["hyphens in Korean names", "[Kang-Sun-Nam](kang-sun-nam) und [Jo Chun-ryong](jo-chun-ryong) kamen an."],
    [
      "spaces of three kinds in a calibre",
      SUBJECT,
      "[152-mm-Granaten](152-mm-artillery-shell), [152\u00a0mm-Granaten](152-mm-artillery-shell), [152\u202fmm-Granaten](152-mm-artillery-shell)",
    ],
    ["three people in a list whose names make one name", "Im Tor standen Kang, Sun und Nam; Jo traf zweimal, Chun verlor den Ball."],
    ["a sentence end before a figure", "Alle lasen die Resolution. 1718 Leute klatschten."],
  ],
  "invisible characters": [
    ["soft hyphens in common names", SUBJECT, "Aus [Nord\u00adkorea](north-korea) nach [Wla\u00addi\u00adwos\u00adtok](vladivostok)."],
    ["word joiners at a hyphen", "Die [Hwasong\u2060-\u206018](hwasong-18) stieg auf."],
    ["soft hyphens in other words", SUBJECT, "Am Kur\u00adsaal von Ruß\u00adberg endet der Nord\u00adkor\u00adridor."],
  ],
  "forms of letters": [
    [
      "common names in decomposed letters",
      SUBJECT,
      "[Su\u0308dkorea](south-korea) war beim [O\u0308stlichen Wirtschaftsforum](eastern-economic-forum).",
    ],
    ["a designation in full width", "Die [Ｈｗａｓｏｎｇ－１８](hwasong-18) stand am Rand."],
    [
      "digraphs in an inflected name",
      SUBJECT,
      "[Suedkoreas](south-korea) Heer, die [Suedkoreaner](south-korea) und das [Suedchinesische Meer](south-china-sea)",
    ],
    ["ss for ß, as the Swiss write", SUBJECT, "Das [Weisse Haus](white-house) meint, die [Taiwanstrasse](taiwan-strait) bleibe frei."],
    ["real words that differ by an umlaut", SUBJECT, "In Rüsselsheim lehnten an einer Säule zwei Küren-Listen aus Köthen."],
  ],
  capitals: [
    [
      "headlines in capitals",
      SUBJECT,
      "[NORDKOREA](north-korea) FEUERT [KURZSTRECKENRAKETEN](short-range-ballistic-missile) AB",
      "[WEISSES HAUS](white-house) WARNT [PJÖNGJANG](pyongyang)",
    ],
    ["a declined army in a headline in capitals", "GENERÄLE DER [KOREANISCHEN VOLKSARMEE](korean-peoples-army) REISEN AB"],
    ["an opera and a region in a headline in capitals", SUBJECT, "WAGNER-OPER BEGEISTERT DEN NORDEN"],
    ["words in capitals that begin like acronyms", SUBJECT, "UNBEDINGT KAUFEN: USB-STICK UND APEX-SPIEL IM ANGEBOT"],
  ],
  genitive: [
    ["a genitive of full names", "[Sergej Schoigus](sergei-shoigu) Flugzeug, [Alexander Mazegoras](alexander-matsegora) Wagen"],
    [
      "a genitive with a wrong apostrophe, or in -es",
      SUBJECT,
      "[Putin’s](vladimir-putin) Rede, [Nordkorea's](north-korea) Antwort, ein Beschluss des [Weltsicherheitsrates](un-security-council)",
    ],
    ["a genitive of a surname that nobody introduced", "Kims Fahrrad steht im Hof. Kims Mutter lacht, Jos Vater auch."],
  ],
  "adjectives and inhabitants": [
    [
      "adjectives with endings, and two in one",
      SUBJECT,
      "mit [ukrainischem](ukraine) Weizen, trotz [iranischer](iran) Drohnen, im [amerikanisch](united-states)-[vietnamesischen](vietnam) Streit",
    ],
    [
      "inhabitants in the feminine and the plural",
      SUBJECT,
      "[Südkoreanerinnen](south-korea), eine [Russin](russia), zwei [Chinesen](china), den [Ukrainern](ukraine)",
    ],
    ["names of languages", SUBJECT, "Er las den Brief auf Russisch, sie sprach Koreanisch und übersetzte ins Japanische."],
    ["adjectives in names of other things", SUBJECT, "Am Japanischen Meer aßen sie Russische Eier, später ging es zur Chinesischen Mauer."],
  ],
  "place adjectives in -er": [
    [
      "capitals for their governments",
      SUBJECT,
      "Die [Moskauer](moscow) Führung, das [Pekinger](beijing) Außenministerium, [Pjöngjanger](pyongyang) Zeitungen, [Washingtoner](washington) Kreise",
    ],
    ["dishes with a capital's name", SUBJECT, "Es gab Kiewer Kotelett, Pekingente und zum Schluss einen Moscow Mule."],
    ["a surname that looks like one", SUBJECT, "Der Kinderarzt David Moskauer zog an den Kieler Markt."],
  ],
  compounds: [
    [
      "people and groups named after a name",
      SUBJECT,
      "[Russland](russia)-Kenner, eine [Putin](vladimir-putin)-Vertraute, [Nordkorea](north-korea)experten, die Anti-[China](china)-Allianz",
    ],
    ["the war, closed and hyphened", SUBJECT, "Im [Ukrainekrieg](war-in-ukraine), im [Ukraine](ukraine)-Konflikt"],
    [
      "closed compounds that are names themselves",
      SUBJECT,
      "Seit dem [Koreakrieg](korean-war) tagte der [Weltsicherheitsrat](un-security-council) oft.",
    ],
    [
      "an epithet in several forms",
      SUBJECT,
      "Der [Kremlchef](vladimir-putin) kam, mit ihm des [Kremlchefs](vladimir-putin) Hund. Niemand sah den [Kreml-Chef](vladimir-putin) gehen.",
    ],
    [
      "the seat of government and its spokesman",
      SUBJECT,
      "Der [Kreml](moscow) schwieg, [Kreml](moscow)sprecher Peskow auch, und die [Kreml](moscow)partei feierte.",
    ],
    ["plants and materials with a state's name", SUBJECT, "Im Regal lagen Chinakohl, Chinarinde, Japanpapier und ein Indienne-Tuch."],
  ],
  "declined names": [
    ["a declined state and a declined seat", SUBJECT, "in den [Vereinigten Staaten](united-states), aus dem [Weißen Haus](white-house)"],
    [
      "declined seas and lands",
      SUBJECT,
      "auf der [Koreanischen Halbinsel](korean-peninsula) und im [Südchinesischen Meer](south-china-sea)",
    ],
    [
      "other declined names of the same words",
      SUBJECT,
      "im Nordatlantischen Bündnis, in den Vereinigten Arabischen Emiraten, im Vereinigten Königreich",
    ],
    ["a white house that is only white", SUBJECT, "Sie wohnen in einem weißen Haus am Meer, im dritten weißen Haus von links."],
  ],
  transliterations: [
    ["a minister in three spellings", "[Sergej Schojgu](sergei-shoigu), [Sergei Shoigu](sergei-shoigu) und [Sergej Shojgu](sergei-shoigu)"],
    [
      "a deputy minister in three spellings",
      "[Alexej Kriworutschko](aleksei-krivoruchko), [Aleksej Krivoruchko](aleksei-krivoruchko), [Alexey Krivorutschko](aleksei-krivoruchko)",
    ],
    [
      "an ambassador and a president",
      "[Alexandr Matsegora](alexander-matsegora) grüßte [Vladimir Putin](vladimir-putin) und [Wladimir Putin](vladimir-putin).",
    ],
    ["a minister who is not in the pack", SUBJECT, "Sergej Lawrow, Sergei Lavrov und Sergueï Lavrov sind derselbe."],
    ["other people of the same first names", "Alexander Matern und Sergej Schukow spielten Schach gegen Alexej Kriwolapow."],
  ],
  "one wrong letter": [
    ["a neighbouring key", SUBJECT, "Die Grenze zwischen [Südkorwa](south-korea) und [Nordkirea](north-korea)"],
    [
      "a letter too many",
      SUBJECT,
      "Botschafter [Alexander Mazegorra](alexander-matsegora) flog von [Wladiwostock](vladivostok) nach [Pjönggjang](pyongyang).",
    ],
    ["other words of nearly the same letters", SUBJECT, "Nordkurve und Südkurve sangen für Rostocks Elf, Roskopf traf, Putlitz hielt."],
    ["first names near short names of states", SUBJECT, "Iwan, Chiara, Tonio und Irina kamen aus Seon."],
  ],
  "titles and initials": [
    [
      "a president with titles and initials",
      SUBJECT,
      "Präsident [Putin](vladimir-putin), [W. Putin](vladimir-putin), [Wladimir W. Putin](vladimir-putin)",
    ],
    ["a patronymic", SUBJECT, "Gastgeber war [Wladimir Wladimirowitsch Putin](vladimir-putin)."],
    [
      "a surname after changing titles",
      "Marschall [Kim Jong Un](kim-jong-un) winkte. Generalsekretär [Kim](kim-jong-un) schwieg, Staatschef [Kim](kim-jong-un) ging.",
    ],
    ["relatives with titles and first names", SUBJECT, "Ex-First-Lady Melania Trump, Anwalt Hunter Biden und der Unternehmer Igor Putin"],
  ],
  designations: [
    [
      "a missile in four spellings, another beside its neighbour",
      "[Hwasong-18](hwasong-18), [Hwasong 18](hwasong-18), [Hwasŏng-18](hwasong-18), [Hwaso\u0306ng 18](hwasong-18)",
      "Es war keine KN-24, sondern die [KN 23](kn-23).",
    ],
    ["other missiles of the same names", SUBJECT, "Hwasong-17, Hwasong 19, Hwasong-1, KN-24 und KN 25"],
    [
      "a resolution with its year",
      "Die [Resolution 1718](resolution-1718) (2006) und die [UN-Resolution 1718](resolution-1718) sind eins.",
    ],
    ["other resolutions and figures", SUBJECT, "Resolution 1874, Resolution 1781 und Resolution 17180, beschlossen im Jahr 1718"],
    ["figures of calibres that measure other things", SUBJECT, "Ein Motor mit 152 PS, 122 Millimeter Regen und 120 mm Schnee"],
  ],
  "surname and namesakes": [
    [
      "a surname in a later paragraph",
      "[Kang Sun Nam](kang-sun-nam) sprach.",
      "Danach sah [Kang](kang-sun-nam) Panzer, und der [Kang](kang-sun-nam)-Tross zog ab.",
    ],
    ["relatives of the ruler", SUBJECT, "Kim Yo Jong und Kim Jong Nam sind Enkel von Kim Il Sung."],
    ["strangers with the ruler's surname", SUBJECT, "Kim Dotcom und Andy Kim trafen sich auf einem Konzert von Kim Wilde."],
    ["a city and a writer with a minister's name", SUBJECT, "In Austin, Texas, las man Jane Austen und Paul Auster."],
  ],
  "near neighbours": [
    [
      "months beside a president whose name sounds like one",
      "[Kim Jong Un](kim-jong-un) und [Yoon Suk Yeol](yoon-suk-yeol) sprachen im Juni, nicht im Jun. und nicht am 3. Juni 2024.",
    ],
    ["states one letter away", SUBJECT, "Der Irak, Slowenien, die Slowakei, Nordirland und Südtirol stimmten zu."],
    ["towns a few letters away", SUBJECT, "In Kiel, Putten und Mosbach regnete es, in Peine schien die Sonne."],
    ["a state beside its neighbour of nearly that name", SUBJECT, "Der [Iran](iran) blieb fern, der Irak kam, [Kiew](kyiv) dankte Kiel."],
  ],
  "words at the beginning of a sentence": [
    ["capitals that open sentences", SUBJECT, "[Seoul](seoul) schweigt. [Moskau](moscow) auch. [Peking](beijing) wartet ab."],
    [
      "words that look like short names",
      SUBJECT,
      "Uns geht es gut. Jo, das stimmt. Un bel dì, sang sie. Sung hat sie schön. Ra war ein Gott.",
    ],
    ["directions and epithets without a name", SUBJECT, "Der Norden drohte dem Süden. Das Regime rüstete auf. Der Diktator lachte."],
  ],
  "names inside other names": [
    ["newspapers and universities", SUBJECT, "Das meldeten Moscow Times, Washington Post und China Daily, so die Korea University."],
    ["hotels and cinemas", SUBJECT, "Sie wohnten im Hotel Moskau, aßen im Café Peking und gingen ins Kino Kiew."],
    [
      "sights and another president",
      SUBJECT,
      "Vom Washington Monument ging es zum Lake Washington und zum Geburtshaus George Washingtons.",
    ],
    ["airlines and banks", SUBJECT, "Japan Airlines, Air India und die Bank of China strichen Stellen."],
    [
      "the longest name",
      SUBJECT,
      "[Südkoreas Nationalversammlung](national-assembly-of-south-korea) und das [Verteidigungsministerium der Ukraine](ukrainian-defence-ministry)",
    ],
  ],
  "ambiguous names and relevance": [
    [
      "a council of a firm and a composer",
      SUBJECT,
      "Der Sicherheitsrat der Werft hörte Richard Wagner, Vorarbeiterin Sandra Wagner sang mit.",
    ],
    ["a winner and a council on a page about something else", "Wagner siegte im Sprint.", "Der Sicherheitsrat des Stadions gratulierte."],
    [
      "what a headline says, for names of several words",
      "[Nordkorea](north-korea) schießt einen Satelliten ins All",
      "[Kim Jong Un](kim-jong-un) sah zu.",
      "Das verletze [Resolutionen des UN-Sicherheitsrats](security-council-resolutions-on-north-korea), heißt es in [Seoul](seoul).",
    ],
    [
      "not what a headline says, for one word",
      "[Nordkorea](north-korea) und [Kim Jong Un](kim-jong-un)",
      "Der Sicherheitsrat der Werft tagt.",
    ],
    [
      "a report on the front that names a weapon, and nothing Korean",
      "Die Nachrichten",
      "[Kiew](kyiv): Im Osten der [Ukraine](ukraine) rücken [russische](russia) Truppen vor, meldet [Moskau](moscow).",
      "Nachts griff [Russland](russia) die [Ukraine](ukraine) mit einer [Iskander](iskander) an.",
      "Die [ukrainische](ukraine) Luftwaffe braucht Hilfe, sagt [Kiew](kyiv).",
    ],
    [
      "the same places, and no war",
      "Die Nachrichten",
      "Kiew: Im Osten der Ukraine reist ein russisches Orchester ab, meldet Moskau.",
      "Abends spielt Russland gegen die Ukraine um einen Pokal.",
      "Die ukrainische Mannschaft braucht Glück, sagt Kiew.",
    ],
    [
      "wax, with a president",
      "Wachs und Warten auf der Reeperbahn",
      "[Kim Jong Un](kim-jong-un) steht neben Donald Trump, Wladimir Putin ist im Keller.",
      "[Kim Jong Un](kim-jong-un) ist aus dem Jahr 2018.",
      "Besucher kommen aus der Schweiz, aus China und aus Japan.",
    ],
    [
      "mercenaries and a council with its powers",
      SUBJECT,
      "Kämpfer der [Wagner-Gruppe](wagner-group) flohen.",
      "Söldner von [Wagner](wagner-group) beschäftigten den [Sicherheitsrat](un-security-council), [Russland](russia) legte dort sein Veto ein.",
    ],
    ["Russia's own council", SUBJECT, "Der Sekretär des [russischen](russia) Sicherheitsrats, [Sergej Schoigu](sergei-shoigu), flog ab."],
    [
      "flights, football and shares",
      "Ab Mai geht es nach Tokio, Seoul und Peking.",
      "Japan schlug China, Vietnam verlor gegen Indien.",
      "In Moskau stiegen die Kurse.",
    ],
    ["a war without North Korea, which is another subject", "Putin droht Kiew: Russland werde die Ukraine weiter angreifen."],
  ],
};
