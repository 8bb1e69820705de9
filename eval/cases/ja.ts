import type { Row } from "@/lib/matching/mention-cases";

/** A block that makes a page one about the subject. */
const ON_SUBJECT = "[金正恩](kim-jong-un)氏が「[火星18](hwasong-18)」の発射に立ち会った。";

/** Japanese texts with their expected mentions, written as in mention-cases.ts. Particles and titles are no part of a mention. */
export const JAPANESE_CASES: Readonly<Record<string, readonly Row[]>> = {
  "Japanese particles and suffixes": [
    [
      "particles after a state",
      ON_SUBJECT,
      "[北朝鮮](north-korea)は[ロシア](russia)に兵を送り、[中国](china)も[北朝鮮](north-korea)を支えた。",
    ],
    ["titles after a person", "[金正恩](kim-jong-un)総書記と[プーチン](vladimir-putin)大統領が握手した。"],
    ["a title that holds the name of a party", "[金正恩](kim-jong-un)朝鮮労働党総書記が演説した。"],
    ["a noun joined to a state", ON_SUBJECT, "[北朝鮮](north-korea)製の部品、[ロシア](russia)側の説明、[ウクライナ](ukraine)人の証言"],
    ["the given name after the full name", "[金正恩](kim-jong-un)氏が到着した。[正恩](kim-jong-un)氏は笑顔を見せた。"],
  ],
  "Japanese script variants": [
    ["the reading in brackets after a name", "[金正恩](kim-jong-un)（[キム・ジョンウン](kim-jong-un)）総書記が視察した。"],
    [
      "states of one character beside each other",
      ON_SUBJECT,
      "[日](japan)[米](united-states)[韓](south-korea)は、[露](russia)[朝](north-korea)の接近を批判した。",
    ],
    ["the same character elsewhere", ON_SUBJECT, "[日](japan)[米](united-states)[韓](south-korea)の代表は１９日、米と朝食を楽しんだ。"],
    ["one character for a state in a headline", ON_SUBJECT, "[米](united-states)、[露](russia)に警告　[北](north-korea)の兵器使用で"],
    ["half-width katakana", ON_SUBJECT, "[ﾛｼｱ](russia)の[ﾌﾟｰﾁﾝ](vladimir-putin)大統領"],
    ["sound marks apart from their letters", ON_SUBJECT, "[フ\u309aーチン](vladimir-putin)大統領は語った。"],
  ],
  "Japanese spelling variants": [
    [
      "two spellings of a first name",
      ON_SUBJECT,
      "[ウラジーミル・プーチン](vladimir-putin)氏、または[ウラジミール・プーチン](vladimir-putin)氏",
    ],
    [
      "cities in two spellings",
      ON_SUBJECT,
      "[キーウ](kyiv)と[キエフ](kyiv)、[平壌](pyongyang)と[ピョンヤン](pyongyang)、[ウラジオストク](vladivostok)と[ウラジオストック](vladivostok)",
    ],
  ],
  "Japanese quotes, middle dots, full width": [
    [
      "names in brackets of every kind",
      "「[火星18](hwasong-18)」、『[KN23](kn-23)』、《[火星18](hwasong-18)》、【[KN23](kn-23)】、〈[火星18](hwasong-18)〉",
    ],
    [
      "states and names joined by middle dots",
      ON_SUBJECT,
      "[米国](united-states)・[日本](japan)・[韓国](south-korea)は[キム･ジョンウン](kim-jong-un)氏を批判した。",
    ],
    ["a designation in full width", "[ＫＮ２３](kn-23)、[ＫＮ－２３](kn-23)、[火星１８](hwasong-18)が並んだ。"],
  ],
  "Japanese designations": [
    ["with the word for a type", "[火星18型](hwasong-18)と[火星１８型](hwasong-18)は同じ兵器だ。"],
    ["other figures are other weapons", ON_SUBJECT, "火星17、火星180、火星１とKN24、KN2は別物で、[KN23](kn-23)は短い。"],
  ],
  "Japanese neighbours and namesakes": [
    ["other people of the family", ON_SUBJECT, "金正日総書記、金正男氏、金与正氏の写真も飾られていた。"],
    ["a region, a sea, a university, rice", ON_SUBJECT, "中国地方の農家は日本海の塩を使い、東京大学と米の値段を調べ、インドネシアに売る。"],
    ["a state across two words", ON_SUBJECT, "毎日本を読み、旅の途中国境を越えた。"],
  ],
  "Japanese page relevance": [
    ["a football match", "サッカー日本代表は東京で韓国を2-1で下した。", "中国出身の主審はロシアのリーグでも笛を吹いた。"],
  ],
};
