import type { Row } from "@/lib/matching/mention-cases";

/** A block that makes a page one about the subject. */
const ON_SUBJECT = "[金正恩](kim-jong-un)观看了“[火星-18](hwasong-18)”发射。";

/** Chinese texts with their expected mentions, written as in mention-cases.ts, in simplified and traditional characters. */
export const CHINESE_CASES: Readonly<Record<string, readonly Row[]>> = {
  "Chinese suffixes and titles": [
    [
      "states without a space on either side",
      ON_SUBJECT,
      "随后[朝鲜向俄罗斯派兵](deployment-of-north-korean-troops-to-russia)，[中国](china)则未表态。",
    ],
    ["titles after a person", "[金正恩](kim-jong-un)总书记会见[普京](vladimir-putin)总统和[绍伊古](sergei-shoigu)秘书。"],
    ["inhabitants and goods of a state", ON_SUBJECT, "[俄罗斯](russia)人、[朝鲜](north-korea)籍劳工和[乌克兰](ukraine)产小麦"],
    ["one character for a state", ON_SUBJECT, "[美](united-states)[韩](south-korea)联合军演后，[俄](russia)方表示关切。"],
  ],
  "Chinese script variants": [
    ["traditional characters", ON_SUBJECT, "[俄羅斯](russia)與[烏克蘭](ukraine)在[聯合國安理會](un-security-council)互相指責。"],
    ["names as in Taiwan", ON_SUBJECT, "[北韓](north-korea)、[南韓](south-korea)、[普丁](vladimir-putin)與[川普](donald-trump)"],
    [
      "both scripts on one page",
      ON_SUBJECT,
      "[朝鲜](north-korea)即[朝鮮](north-korea)，[尹锡悦](yoon-suk-yeol)即[尹錫悅](yoon-suk-yeol)。",
    ],
  ],
  "Chinese spelling variants": [
    ["two names of a city", ON_SUBJECT, "代表团经[海参崴](vladivostok)即[符拉迪沃斯托克](vladivostok)返回[平壤](pyongyang)。"],
    [
      "two transliterations of a surname",
      ON_SUBJECT,
      "[普京](vladimir-putin)在香港与内地通行，[普丁](vladimir-putin)和[蒲亭](vladimir-putin)见于[台湾](taiwan)。",
    ],
  ],
  "Chinese quotes, middle dots, full width": [
    [
      "names in quotes and brackets of every kind",
      "“[火星-18](hwasong-18)”、「[KN-23](kn-23)」、『[火星-18](hwasong-18)』、《[KN-23](kn-23)》、（[火星-18](hwasong-18)）",
    ],
    [
      "a first name before middle dots of every kind",
      ON_SUBJECT,
      "[弗拉基米尔·普京](vladimir-putin)、[弗拉基米尔•普京](vladimir-putin)、[弗拉基米尔・普京](vladimir-putin)、[弗拉基米尔‧普京](vladimir-putin)",
    ],
    ["states in a list", ON_SUBJECT, "[朝鲜](north-korea)、[俄罗斯](russia)、[伊朗](iran)；[日本](japan)。"],
    ["a designation in full width", "[ＫＮ－２３](kn-23)和[火星－１８](hwasong-18)一同亮相。"],
  ],
  "Chinese designations": [
    ["without a hyphen and with the word for an artillery rocket", "[火星18](hwasong-18)又称[火星炮-18](hwasong-18)。"],
    ["other figures are other weapons", ON_SUBJECT, "火星-17、火星-180、火星-1与KN-24、KN-2不同，[KN-23](kn-23)射程较短。"],
  ],
  "Chinese neighbours and namesakes": [
    ["other people of the family", ON_SUBJECT, "墙上还挂着金正日、金正男和金与正的照片。"],
    ["a planet, a road, a sea, a people", ON_SUBJECT, "火星探测器模型在北京东路展出，来自印度洋沿岸和延边的朝鲜族学生前来参观。"],
    ["states of one letter", ON_SUBJECT, "[中](china)[朝](north-korea)两国代表会谈，[中](china)[美](united-states)代表未到场。"],
    ["one letter before a longer name", ON_SUBJECT, "会谈中[美国](united-states)代表起身，其中[韩国](south-korea)记者最多。"],
    ["a state across two words", ON_SUBJECT, "节日本来就热闹，集中国内外名厨，令发展中国家和欧美国家的客人难忘。"],
    ["somebody whose surname begins with a surname", ON_SUBJECT, "冰球运动员普京采夫没有到场。"],
  ],
  "Chinese page relevance": [["a football match", "日本队在东京以二比一战胜韩国队。", "来自中国的主裁判曾在俄罗斯联赛执法。"]],
};
