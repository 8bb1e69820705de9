import type { Row } from "@/lib/matching/mention-cases";

/** A first block that makes a page one about the subject; the second serves where a Kim or a missile is in question. */
const MISSILE_PAGE = "[Kim Jong Un](kim-jong-un) watched the [Hwasong-18](hwasong-18).";
const EMBASSY_PAGE = "[Alexander Matsegora](alexander-matsegora) praised the [Korean People's Army](korean-peoples-army).";

/**
 * English texts with the expected mentions written into them, as in lib/matching/mention-cases.ts, but for the real
 * pack: what a reader would expect, whatever the pack lists. One group for each class of variation and kind of trap.
 */
export const ENGLISH_CASES: Readonly<Record<string, readonly Row[]>> = {
  separators: [
    ["a hyphen more and a hyphen less", MISSILE_PAGE, "Next to [Yoon Suk-yeol](yoon-suk-yeol) sat [Lee Byong Chul](lee-byong-chul)."],
    ["a no-break space in a person and a state", MISSILE_PAGE, "[Sergei\u00a0Shoigu](sergei-shoigu) left [North\u00a0Korea](north-korea)."],
    ["a slash that leaves half a name", MISSILE_PAGE, "The North/[South Korea](south-korea) hotline was silent."],
    ["a semicolon inside what would be a name", MISSILE_PAGE, "They turned North; Korea lay behind them."],
  ],
  "invisible characters": [
    ["a surname with soft hyphens", MISSILE_PAGE, "Then [Alexander Mat\u00adse\u00adgora](alexander-matsegora) spoke."],
    ["a word joiner in a city", MISSILE_PAGE, "He flew to [Pyong\u2060yang](pyongyang) and on to [Mos\u200bcow](moscow)."],
    ["a soft hyphen in a word that only begins like a name", MISSILE_PAGE, "Put\u00adting the receiver down, he sighed."],
  ],
  "decomposed letters": [
    ["breves in characters of their own", EMBASSY_PAGE, "The [Hwaso\u0306ng-18](hwasong-18) came from [P’yo\u0306ngyang](pyongyang)."],
    ["a decomposed first name before somebody else's surname", MISSILE_PAGE, "The cook Rene\u0301e Kim was surprised."],
  ],
  "full width": [
    [
      "an acronym and a designation",
      EMBASSY_PAGE,
      "An [ＩＣＢＭ](intercontinental-ballistic-missile), the [Ｈｗａｓｏｎｇ－１８](hwasong-18)",
    ],
    ["another designation", EMBASSY_PAGE, "Beside it stood an ＫＮ－２４ and a Ｈｗａｓｏｎｇ－１７."],
  ],
  "accents and breves": [
    ["a scholar's spelling of a Korean name", EMBASSY_PAGE, "The marshal is [Kim Chŏng-ŭn](kim-jong-un)."],
    ["a scholar's spelling of a Japanese city", MISSILE_PAGE, "The fishermen radioed [Tōkyō](tokyo)."],
    ["stress marks on a Russian name", MISSILE_PAGE, "The encyclopedia has [Vladímir Pútin](vladimir-putin)."],
    ["an accent in a longer word that begins like a name", MISSILE_PAGE, "The Séoulite café lies beside the Iránica foundation."],
  ],
  "headlines in capitals": [
    ["states and a weapon", "[NORTH KOREA](north-korea) FIRES [BALLISTIC MISSILE](ballistic-missile) OVER [JAPAN](japan)", MISSILE_PAGE],
    ["a possessive", "[PUTIN'S](vladimir-putin) ENVOY [SHOIGU](sergei-shoigu) FLIES TO [PYONGYANG](pyongyang)"],
    ["somebody else of the same surname", MISSILE_PAGE, "KIM KARDASHIAN OPENS SHOP IN PARIS"],
    ["the pronoun us", MISSILE_PAGE, "LEAVE THAT TO US, TIRED GENERALS TELL THEIR MARSHAL"],
  ],
  possessives: [
    ["both apostrophes", MISSILE_PAGE, "[Vladimir Putin’s](vladimir-putin) guests met [Sergei Shoigu's](sergei-shoigu) aides."],
    ["an apostrophe after s", MISSILE_PAGE, "The [Russians’](russia) losses, the [United Nations’](united-nations) experts"],
    ["an accent typed for an apostrophe", MISSILE_PAGE, "[Pyongyang´s](pyongyang) envoy heard [Moscow‘s](moscow) offer."],
    ["a plural of a surname", MISSILE_PAGE, "There are two hundred Kims in the telephone book."],
  ],
  "adjectives and inhabitants": [
    ["nouns and adjectives", MISSILE_PAGE, "[North Koreans](north-korea), [Russian](russia) officers, [Ukrainian](ukraine) gunners"],
    ["names of languages", MISSILE_PAGE, "He greeted the guests in Russian and thanked them in Chinese."],
    ["words that only begin like them", MISSILE_PAGE, "Russell sold Americana in Chinatown."],
  ],
  "hyphened compounds": [
    ["a war named after two states", MISSILE_PAGE, "In the [Russia-Ukraine war](war-in-ukraine) both sides dig in."],
    ["watchers and diplomats", MISSILE_PAGE, "[North Korea](north-korea)-watchers asked [Pyongyang](pyongyang)-based diplomats."],
    ["prefixes", MISSILE_PAGE, "pro-[Russian](russia) posters, anti-[American](united-states) slogans, a post-[Soviet](soviet-union) hall"],
    ["a seat of power that stands for its city", MISSILE_PAGE, "[Kremlin](moscow)-backed channels showed the parade."],
    ["an affair of another time", MISSILE_PAGE, "As a student he wrote on the Iran-Contra affair."],
  ],
  transliterations: [
    [
      "a minister in German and French letters",
      EMBASSY_PAGE,
      "Beside [Sergej Schoigu](sergei-shoigu), or [Sergueï Choïgou](sergei-shoigu)",
    ],
    [
      "a president in German and French letters",
      MISSILE_PAGE,
      "His pass says [Wladimir Putin](vladimir-putin), not [Vladimir Poutine](vladimir-putin).",
    ],
    ["Ukrainian places the Russian way", MISSILE_PAGE, "From [Kiev](kyiv) to the [Lugansk People's Republic](luhansk-peoples-republic)"],
    ["two ministers and presidents whom the pack lacks", MISSILE_PAGE, "Sergey Lavroff, Sergei Lavrov, Volodymyr Zelenskyy and Zelensky"],
    ["words that sound like a minister", MISSILE_PAGE, "The Shogun saw a Shanghai show."],
  ],
  "one wrong letter": [
    ["a vowel in a city", MISSILE_PAGE, "The plane took off from [Pyongyong](pyongyang)."],
    ["a vowel in an ambassador", MISSILE_PAGE, "The toast was proposed by [Alexander Matsegara](alexander-matsegora)."],
    ["two letters in the wrong order", MISSILE_PAGE, "The train stopped at [Vladivsotok](vladivostok)."],
    ["short words one letter away", MISSILE_PAGE, "Chino, Irun, Apex and Jalan are in the quiz."],
    ["a page about something else", "The filly Vladivostik won at Ascot by a neck."],
  ],
  "titles and initials": [
    ["offices", MISSILE_PAGE, "Marshal [Kim](kim-jong-un) wrote to President [Putin](vladimir-putin)."],
    [
      "an initial, and a patronymic",
      MISSILE_PAGE,
      "signed [V. Putin](vladimir-putin), in full [Vladimir Vladimirovich Putin](vladimir-putin)",
    ],
    ["middle initials", MISSILE_PAGE, "[Donald J. Trump](donald-trump) followed [Joseph R. Biden](joe-biden)."],
    ["relatives of presidents", MISSILE_PAGE, "Melania Trump and Jill Biden had tea without Lyudmila Putina."],
    ["a courtesy title after another full name", MISSILE_PAGE, "The shop belongs to Kim Sang-hoon. Mr. Kim sells shoes."],
  ],
  designations: [
    ["a missile in three spellings", EMBASSY_PAGE, "[Hwasong 18](hwasong-18), [Hwasong\u201118](hwasong-18), [Hwasŏng-18](hwasong-18)"],
    ["missiles of other figures", EMBASSY_PAGE, "Hwasong-17, Hwasong-8, KN-24, KN-25 and KN-02"],
    ["a resolution, and another", MISSILE_PAGE, "[Resolution 1718](resolution-1718) came before Resolution 1874 and Resolution 2397."],
    ["the same figure elsewhere", EMBASSY_PAGE, "He slept in room 1718, took flight KN 2302 and read 18 pages."],
    [
      "a calibre, and another",
      MISSILE_PAGE,
      "[152-mm artillery shells](152-mm-artillery-shell), but 155-mm [artillery shells](artillery-shell)",
    ],
  ],
  surnames: [
    [
      "before and after the given name",
      MISSILE_PAGE,
      "[Yoon Suk Yeol](yoon-suk-yeol) met [Shigeru Ishiba](shigeru-ishiba). [Yoon](yoon-suk-yeol) bowed.",
    ],
    ["a given name alone", MISSILE_PAGE, "[Vladimir Putin](vladimir-putin) left. Vladimir, the waiter, stayed."],
    ["towns, before anybody of that name", MISSILE_PAGE, "The show moves from Easley, South Carolina, to Austin, Texas."],
  ],
  namesakes: [
    ["a diplomat and a premier", MISSILE_PAGE, "Kim Song spoke in New York, Kim Tok Hun in the cabinet."],
    ["a member of Congress", MISSILE_PAGE, "Representative Young Kim asked for a vote."],
    ["a relative of the minister", EMBASSY_PAGE, "Larisa Shoigu sat in the State Duma for years."],
    ["another politician called Lee", MISSILE_PAGE, "[Lee Byong-chul](lee-byong-chul) wrote a paper, Lee Jae-myung a speech."],
  ],
  "near neighbours": [
    [
      "a month beside a president",
      "[Kim Jong Un](kim-jong-un) and [Yoon Suk Yeol](yoon-suk-yeol) met on 3 Jun 2024, or in June; in Juni, Germans say.",
    ],
    ["states with similar names", MISSILE_PAGE, "Iraq, Slovakia, Slovenia, Austria, Australia and South Africa abstained."],
    ["putting and Putney", MISSILE_PAGE, "Putting it mildly, Putney is far away, and so is Putnam."],
  ],
  "beginnings of sentences": [
    ["names", MISSILE_PAGE, "[Russia](russia) agreed. [Moscow](moscow) even paid. [Iran](iran) did not."],
    ["words", MISSILE_PAGE, "Reason prevailed. Irony did, too. Rushing helps nobody."],
  ],
  "names in other names": [
    ["papers and a university", MISSILE_PAGE, "The Washington Post and the Moscow Times quoted a Korea University lecturer."],
    ["a drink, a dish and a band", MISSILE_PAGE, "With a Moscow mule and Peking duck they heard Tokio Hotel."],
    [
      "the longest name",
      MISSILE_PAGE,
      "The [UN Security Council](un-security-council) is not the [UN General Assembly](un-general-assembly).",
    ],
  ],
  "US against us": [
    ["both in one sentence", MISSILE_PAGE, "The [US](united-states) told us nothing. Us locals were asked last."],
    ["a magazine and a tournament", MISSILE_PAGE, "Us Weekly photographed her at the US Open."],
  ],
  "ambiguous names": [
    [
      "the council of the United Nations",
      MISSILE_PAGE,
      "The [Security Council](un-security-council) met, but [China](china) threatened a veto.",
    ],
    ["the council of another state", MISSILE_PAGE, "Armenia's Security Council met in Yerevan on the same day."],
    ["mercenaries", EMBASSY_PAGE, "The mercenaries of [Wagner](wagner-group) fought in [Ukraine](ukraine) until Prigozhin's mutiny."],
    ["a composer", EMBASSY_PAGE, "In the evening Wagner's Ring was on the programme."],
    ["an actor", EMBASSY_PAGE, "The old actor Robert Wagner sent flowers."],
  ],
  "a show of weapons": [
    [
      "the one that two men toured",
      MISSILE_PAGE,
      "The [arms show](arms-exhibition-in-pyongyang-2023) that [Shoigu](sergei-shoigu) and [Kim](kim-jong-un) toured was closed to others.",
    ],
    [
      "the one that two men opened",
      MISSILE_PAGE,
      "[Kim Jong Un](kim-jong-un) and [Sergei Shoigu](sergei-shoigu) opened the [weapons show](arms-exhibition-in-pyongyang-2023).",
    ],
    [
      "the one where a missile stood",
      MISSILE_PAGE,
      "The [KN-23](kn-23) stood at the [arms show](arms-exhibition-in-pyongyang-2023), on its launcher.",
    ],
    [
      "the one in a city, with a guest",
      MISSILE_PAGE,
      "[Shoigu](sergei-shoigu) was led round an [arms show in Pyongyang](arms-exhibition-in-pyongyang-2023).",
    ],
    ["the one of a state and a year", MISSILE_PAGE, "A [North Korean arms show](arms-exhibition-in-pyongyang-2023) drew him in 2023."],
    ["the one of a state, no year given", MISSILE_PAGE, "A [North Korean](north-korea) arms show is a rare sight."],
    ["one of dealers in a desert city", MISSILE_PAGE, "Sellers of rifles met at the Las Vegas gun and arms show in July 2023."],
    ["one with an address", MISSILE_PAGE, "The arms show in Las Vegas had more stands in 2023, the weapons show in Texas fewer."],
    ["one on a page about guns", "Las Vegas had its arms show in July 2023, and a weapons show in the autumn."],
    [
      "weapons that show something",
      MISSILE_PAGE,
      "The weapons show [Iskander](iskander) fins, the [KN-23](kn-23) most of all, and captured arms show signs of rust.",
    ],
    [
      "weapons that show something, of a state",
      MISSILE_PAGE,
      "[North Korean](north-korea) weapons show up in July 2023, [North Korean](north-korea) arms show up later.",
    ],
  ],
  "page relevance": [
    [
      "a van for the front, in a county's paper",
      "Farmers send a sixth van to [Ukraine](ukraine)",
      "Medics near [Kyiv](kyiv) drive it, and [Russian](russia) drones hunt them.",
      "Since [North Korean soldiers](deployment-of-north-korean-troops-to-russia) crossed into [Russia](russia), the drivers sleep badly.",
    ],
    [
      "wax, with two presidents",
      "Wax on the move",
      "[Kim Jong Un](kim-jong-un) stands beside Putin, as before.",
      "Trump and Biden wait in a model of the White House.",
      "The retreat from Moscow lost a horse.",
    ],
    [
      "a series about spies",
      "Noodles and spies in a series from Seoul",
      "She listens for the National Intelligence Service, he cooks soup.",
      "One guest was in Beijing, another writes to Tokyo.",
      "Only the soup is as in Pyongyang, says a waiter who copies [Kim Jong Un](kim-jong-un).",
      "Japan, Taiwan and Vietnam will see it next, Chinese and American viewers in June.",
    ],
    ["a page on cheap flights", "Tokyo from 400 dollars, Taiwan from 500: flights to Japan and South Korea are cheap again."],
    ["a page on cooking, with a president", "Putin likes ice cream, too, says the confectioner. Her recipe needs three eggs."],
    ["a common name far below a special one", MISSILE_PAGE, "The guests ate fish.", "[Tokyo](tokyo) protested."],
  ],
};
