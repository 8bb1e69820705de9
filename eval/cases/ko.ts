import type { Row } from "@/lib/matching/mention-cases";

/** A block that makes a page one about the subject. */
const ON_SUBJECT = "[김정은](kim-jong-un)이 [화성-18](hwasong-18) 발사를 참관했다.";

/** Korean texts with their expected mentions, written as in mention-cases.ts. A particle after a name is no part of the mention. */
export const KOREAN_CASES: Readonly<Record<string, readonly Row[]>> = {
  "Korean particles and suffixes": [
    [
      "case particles after a state",
      ON_SUBJECT,
      "[북한](north-korea)의 발표를 [러시아](russia)는 반겼지만 [일본](japan)에서는 [북한](north-korea)을 비난했다.",
    ],
    ["case particles after a person", "[김정은](kim-jong-un)이 [푸틴](vladimir-putin)에게 묻자 [푸틴](vladimir-putin)도 웃었다."],
    ["particles in a row", ON_SUBJECT, "[평양](pyongyang)에서부터 [모스크바](moscow)까지는 열흘이 걸렸고 [서울](seoul)에서조차 보도됐다."],
    ["a title after a person, with a space and without", "[김정은](kim-jong-un) 국무위원장과 [푸틴](vladimir-putin)대통령이 통화했다."],
    ["a noun joined to a state", ON_SUBJECT, "[북한](north-korea)제 부품과 [러시아](russia)측 설명, [우크라이나](ukraine)인 두 명"],
  ],
  "Korean script variants": [
    ["one Chinese character for a state in a headline", "[北](north-korea) ‘[화성-18](hwasong-18)’ 발사에 [美](united-states) “강력 규탄”"],
    ["Chinese characters in brackets after a name", "[김정은](kim-jong-un)([金正恩](kim-jong-un)) 위원장이 도착했다."],
    [
      "letters taken apart, as in file names of some systems",
      "\u1103\u1161\u110b\u1173\u11b7, [\u1100\u1175\u11b7\u110c\u1165\u11bc\u110b\u1173\u11ab](kim-jong-un) 방문",
    ],
  ],
  "Korean spelling variants": [
    ["the spelling of the North", ON_SUBJECT, "[로씨야](russia)의 [뿌찐](vladimir-putin) 대통령이 축전을 보내왔다."],
    ["the old and the new name of a city", ON_SUBJECT, "[키이우](kyiv)는 한때 [키예프](kyiv)로 적었다."],
    [
      "a name of two words, with a space and without",
      "[대북 제재](sanctions-against-north-korea)를 논의한 [유엔 안보리](un-security-council)와 [유엔안보리](un-security-council), [대북제재](sanctions-against-north-korea)",
    ],
  ],
  "Korean quotes, middle dots, full width": [
    [
      "names in quotes and brackets of every kind",
      "‘[화성-18](hwasong-18)’, “[KN-23](kn-23)”, 「[화성-18](hwasong-18)」, 《[KN-23](kn-23)》, <[화성-18](hwasong-18)>",
    ],
    [
      "states of one syllable joined by middle dots",
      ON_SUBJECT,
      "[북](north-korea)·[러](russia) 정상이 만났고 [한](south-korea)·[미](united-states)·[일](japan)은 이를 규탄했다. [북·중·러](russia-china-north-korea-alignment)가 함께 섰다.",
    ],
    ["syllables that are no states", ON_SUBJECT, "한 사람이 일을 하다 북을 쳤다. 남·여 모두 미술관에 갔고 한·두 번 웃었다."],
    ["states joined by middle dots", ON_SUBJECT, "[미국](united-states)·[일본](japan)ㆍ[한국](south-korea) 외교장관 회의"],
    ["a designation in full width", "[ＫＮ－２３](kn-23)과 [화성－１８](hwasong-18)이 실렸다."],
  ],
  "Korean designations": [
    ["with the word for a type", "[화성-18형](hwasong-18)과 [화성 18형](hwasong-18)은 같은 무기다."],
    ["other figures are other weapons", ON_SUBJECT, "화성-17형, 화성-180, 화성-1과 KN-24, KN-2는 다르고 [KN-23](kn-23)은 짧다."],
  ],
  "Korean neighbours and namesakes": [
    ["other people of the family", ON_SUBJECT, "김정일과 김정남, 김여정의 사진도 걸려 있었다."],
    ["a mountain, a city, a planet", ON_SUBJECT, "북한산 둘레길과 화성시 공원에서는 화성 탐사선 그림을 볼 수 있다."],
    ["words that begin like a state", ON_SUBJECT, "인도적 지원과 인도네시아 쌀, 이란성 쌍둥이, 전쟁이란 말, 대만족, 중국집, 한국은행"],
  ],
  "Korean page relevance": [
    ["a football match", "한국 축구 대표팀이 서울에서 일본을 2-1로 꺾었다.", "중국 출신 심판은 러시아 리그에서도 휘슬을 불었다."],
  ],
};
