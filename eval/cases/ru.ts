import type { Row } from "@/lib/matching/mention-cases";

/** A first block that makes the page one about the subject, so that common entities count as well. */
const ON_SUBJECT = "[Ким Чен Ын](kim-jong-un) наблюдал за пуском ракеты «[Хвасон-18](hwasong-18)».";

/** Russian texts with the expected mentions written into them, as in MENTION_CASES, for the pack of the product. */
export const RUSSIAN_CASES: Readonly<Record<string, readonly Row[]>> = {
  "case endings": [
    [
      "a Korean name, whose last word alone is declined",
      "[Поезд Ким Чен Ына](kim-jong-uns-armoured-train), дом [Ким Чен Ына](kim-jong-un), письмо [Ким Чен Ыну](kim-jong-un)",
      "Встреча с [Ким Чен Ыном](kim-jong-un), книга о [Ким Чен Ыне](kim-jong-un)",
    ],
    [
      "a Russian name, both words of which are declined",
      ON_SUBJECT,
      "Речь [Владимира Путина](vladimir-putin), ответ [Владимиру Путину](vladimir-putin)",
      "Спор с [Путиным](vladimir-putin), статья о [Путине](vladimir-putin)",
    ],
    [
      "a state of an adjective and a noun",
      ON_SUBJECT,
      "Из [Северной Кореи](north-korea), через [Северную Корею](north-korea), рядом с [Южной Кореей](south-korea)",
    ],
    [
      "states and cities in all cases",
      ON_SUBJECT,
      "О [России](russia), с [Россией](russia), в [Китае](china), под [Пхеньяном](pyongyang)",
      "Из [Москвы](moscow), к [Сеулу](seoul), на [Украину](ukraine)",
    ],
    [
      "a surname that is not declined and one that is",
      ON_SUBJECT,
      "Встреча с [Сергеем Шойгу](sergei-shoigu), отчёт [Шойгу](sergei-shoigu)",
      "Приём у [Александра Мацегоры](alexander-matsegora), слова [Мацегоры](alexander-matsegora)",
    ],
  ],
  adjectives: [
    [
      "adjectives of a state in several endings",
      ON_SUBJECT,
      "[северокорейский](north-korea) посол, [северокорейскими](north-korea) снарядами",
      "[российская](russia) пехота, у [китайского](china) рынка",
    ],
    [
      "adjectives joined by a hyphen",
      ON_SUBJECT,
      "[российско](russia)-[северокорейский](north-korea) штаб и [американо](united-states)-[южнокорейские](south-korea) учения",
    ],
    [
      "names of inhabitants, with small letters",
      ON_SUBJECT,
      "Приехали [северокорейцы](north-korea), [россиян](russia) расселили отдельно, [американцам](united-states) отказали.",
    ],
  ],
  "spelling variants": [
    [
      "hyphens and other transliterations",
      "[Ким Чен Ын](kim-jong-un), [Ким Чен-ын](kim-jong-un), [Ким Чен Ун](kim-jong-un) и [Ким Чжон Ын](kim-jong-un)",
    ],
    [
      "the names of North Korea",
      ON_SUBJECT,
      "[КНДР](north-korea), [Северная Корея](north-korea), [Корейская Народно-Демократическая Республика](north-korea)",
    ],
    [
      "short names of an organisation",
      ON_SUBJECT,
      "[Совбез ООН](un-security-council), [СБ ООН](un-security-council), [Совет Безопасности ООН](un-security-council)",
    ],
  ],
  "quotes and hyphens": [
    [
      "guillemets around and inside a name",
      ON_SUBJECT,
      "«[Роскосмос](roscosmos)» и космодром «[Восточный](vostochny-cosmodrome)», газета «[Файнэншл таймс](financial-times)»",
    ],
    [
      "a no-break space, a no-break hyphen and a stress mark",
      "[Ким\u00a0Чен\u00a0Ын](kim-jong-un), «[Хвасон\u201118](hwasong-18)» и [Ким Чен Ы\u0301н](kim-jong-un)",
    ],
  ],
  designations: [
    [
      "a designation in Latin and in Cyrillic letters",
      ON_SUBJECT,
      "Ракеты [KN-23](kn-23), [КН-23](kn-23) и «[Хвасонг-18](hwasong-18)», комплексы «[Искандер](iskander)»",
    ],
    ["designations that are others", ON_SUBJECT, "Ракеты КН-25 и «Хвасон-19», снаряды калибра 155 мм"],
  ],
  "near neighbours": [
    ["the fishing season at the beginning of a sentence", ON_SUBJECT, "Путина началась рано. Путина кормит весь посёлок."],
    ["words that begin like a name", ON_SUBJECT, "Владелец «Москвича» из Китай-города хранит кимоно, кимчи и трамплин Япончика."],
    ["other people and things of the same name", ON_SUBJECT, "Ким Ё Чжон, Фазиль Искандер, Рихард Вагнер и порт Восточный"],
  ],
  "page relevance": [
    ["common names on a page about music", "В Москве дали концерт, посвящённый Китаю и Японии. Зал был полон, а Путин не приехал."],
    ["a common name after a special one", ON_SUBJECT, "Об этом сообщили в [Белом доме](white-house) и в [Токио](tokyo)."],
  ],
};
