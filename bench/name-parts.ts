/**
 * Parts of invented names. A part is written "German/English/own script"; what is missing at the end is as the one before
 * (German as English), and without a third there is no spelling in the own script.
 */

/** A part of a name in German, English and the own script. */
export interface Part {
  readonly de: string;
  readonly en: string;
  readonly own: string;
}

function parts(list: string): Part[] {
  return list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [de = "", en = de, own = ""] = entry.split("/");
      return { de, en, own };
    });
}

/** Slavic first names. */
export const SLAVIC_GIVEN = parts(`Sergej/Sergei/Сергей Alexej/Aleksei/Алексей Dmitrij/Dmitri/Дмитрий Jewgenij/Yevgeny/Евгений
  Wladislaw/Vladislav/Владислав Andrej/Andrei/Андрей Nikolaj/Nikolai/Николай Wiktor/Viktor/Виктор Jurij/Yuri/Юрий Michail/Mikhail/Михаил
  Wjatscheslaw/Vyacheslav/Вячеслав Stanislaw/Stanislav/Станислав Walerij/Valery/Валерий Anatolij/Anatoly/Анатолий Gennadij/Gennady/Геннадий
  Arkadij/Arkady/Аркадий Timofej/Timofei/Тимофей Rodion/Rodion/Родион Sachar/Zakhar/Захар Jaroslaw/Yaroslav/Ярослав Bohdan/Bogdan/Богдан
  Miroslawa/Miroslava/Мирослава Jekaterina/Yekaterina/Екатерина Xenija/Ksenia/Ксения Tatjana/Tatyana/Татьяна Swetlana/Svetlana/Светлана
  Ljubow/Lyubov/Любовь Oxana/Oksana/Оксана Galina/Galina/Галина Darja/Darya/Дарья Sinaida/Zinaida/Зинаида Fjodor/Fyodor/Фёдор
  Matwej/Matvei/Матвей Wassilissa/Vasilisa/Василиса Jefim/Yefim/Ефим Kusma/Kuzma/Кузьма Trofim/Trofim/Трофим Semjon/Semyon/Семён`);

/** First syllables of Slavic surnames and places. */
export const SLAVIC_FIRST = parts(`bere/bere/бере wory/vory/воры gorja/gorya/горя dubro/dubro/дубро schelu/zhelu/желу sawo/zavo/заво
  kolja/kolya/коля lubo/lubo/лубо mychaj/mykhai/михай nowe/nove/нове orlo/orlo/орло perwu/pervu/перву rjasa/ryaza/ряза solo/solo/соло
  tjumo/tyumo/тюмо ugli/ugli/угли fedja/fedya/федя chari/khari/хари zaru/tsaru/цару tschere/chere/чере schachu/shakhu/шаху schtsche/shche/ще
  juschu/yushu/юшу jabo/yabo/ябо krasu/krasu/красу gluscha/glusha/глуша stara/stara/стара pleche/plekhe/плехе drago/drago/драго
  wolotschu/volochu/волочу sytscho/sycho/сычо malju/malyu/малю nikitu/nikitu/никиту obru/obru/обру prichu/prikhu/приху tarascha/tarasha/тараша
  witja/vitya/витя schulga/shulga/шульга bogutscha/bogucha/богуча smolju/smolyu/смолю`);

/** Second syllables of Slavic surnames and places. */
export const SLAVIC_SECOND = parts(`ba/ba/ба wa/va/ва ga/ga/га da/da/да scha/zha/жа sa/za/за ka/ka/ка la/la/ла ma/ma/ма na/na/на
  ra/ra/ра ta/ta/та cha/kha/ха za/tsa/ца tscha/cha/ча bli/bli/бли dni/dni/дни ste/ste/сте kre/kre/кре lju/lyu/лю tru/tru/тру mi/mi/ми
  no/no/но ro/ro/ро schi/shi/ши ki/ki/ки we/ve/ве pi/pi/пи`);

/** Endings of Slavic surnames. */
export const SLAVIC_SURNAME_ENDS = parts(
  "now/nov/нов rjew/ryev/рев schin/shin/шин tschenko/chenko/ченко nski/nsky/нский tschuk/chuk/чук rjak/ryak/ряк lkin/lkin/лкин wez/vets/вец",
);

/** Endings of Slavic places. */
export const SLAVIC_PLACE_ENDS = parts(
  "grad/grad/град gorsk/gorsk/горск nsk/nsk/нск rowka/rovka/ровка nowo/novo/ново tschansk/chansk/чанск polje/polye/полье mysch/mysh/мыш",
);

/** Fathers' names, as the part between first name and surname. */
export const PATRONYMICS = parts(`Iljitsch/Ilyich/Ильич Petrowitsch/Petrovich/Петрович Arkadjewitsch/Arkadyevich/Аркадьевич
  Sawwitsch/Savvich/Саввич Lukitsch/Lukich/Лукич Jegorowitsch/Yegorovich/Егорович Glebowitsch/Glebovich/Глебович`);

/** Korean family names: McCune–Reischauer as in the North, the South's romanisation, Hangul. */
export const KOREAN_FAMILY = parts(`Kang/Gang/강 Tok/Dok/독 Paek/Baek/백 Pong/Bong/봉 Sin/Shin/신 Ryom/Yeom/염 Ro/Noh/노 Ryang/Yang/양
  Ok/Ok/옥 Chu/Ju/주 Sok/Seok/석 Ku/Gu/구 Kil/Gil/길 Phyo/Pyo/표 Tang/Dang/당 Ham/Ham/함 Hyon/Hyeon/현 Kye/Gye/계 U/Woo/우 Chang/Jang/장`);

/** Syllables of Korean first names and places. */
export const KOREAN_SYLLABLES = parts(`chol/cheol/철 song/seong/성 hyok/hyeok/혁 kwang/gwang/광 tong/dong/동 myong/myeong/명 yong/yeong/영
  sun/sun/순 hui/hui/희 rim/rim/림 ryong/ryong/룡 su/su/수 chun/chun/춘 gyong/gyeong/경 pom/beom/범 hwa/hwa/화 nam/nam/남 sok/seok/석
  ung/ung/웅 gun/geun/근 il/il/일 ho/ho/호 jun/jun/준 gyu/gyu/규 mi/mi/미 ok/ok/옥 ryol/ryeol/렬 ju/ju/주 paek/baek/백 phyong/pyeong/평
  chang/chang/창 tae/dae/대 pyok/byeok/벽 unsan/unsan/운산 kumya/geumya/금야`);

/** What Korean places are called by. */
export const KOREAN_PLACE_ENDS = parts("-ri/-ri/리 -dong/-dong/동 -up/-eup/읍 -gun/-gun/군 -myon/-myeon/면 -do/-do/도");

/** German first names. */
export const GERMANIC_GIVEN = parts(`Jürgen Götz Björn Hannelore Dörte Annegret Friedhelm Burkhard Mechthild Günther Rüdiger Wiebke Torsten
  Gesine Sönke Roswitha Ekkehard Käthe Detlef Hiltrud Jörg Edeltraud Volkmar Lüder Svantje Gernot Irmela Ottfried Bärbel Henning`);

/** First parts of German surnames and places. */
export const GERMANIC_FIRST =
  parts(`Ahren Birken Dorn Ebers Falken Gries Hader Immen Jüng Krahn Lauter Mühl Nöth Obbel Pless Quer Röhr Schön
  Trauns Ulmen Vier Wüsten Zieg Möhr Hövel Brück Bült Degen Eschl Föhr Gült Hirz Karls Lütt Mergen Nürn Öhm Ramm Stölz Tüll Wörn Zwing`);

/** Last parts of German surnames. */
export const GERMANIC_SURNAME_ENDS = parts(
  "acker bauer dörfer egger felder gärtner hauser kötter lechner meier nagel reuther siepen thaler wöhler brock feldt hövel mann sack",
);

/** Last parts of German places. */
export const GERMANIC_PLACE_ENDS = parts(
  "bach büttel dorf ebnet feld gsüß hausen hövede ingen kirchen leben münde nitz oog roda stetten trup wangen weiler zell",
);

/** English first names. */
export const ENGLISH_GIVEN =
  parts(`Alistair Beverley Clifford Deborah Edmund Fenella Gareth Harriet Imogen Jocelyn Kendrick Lorraine Malcolm
  Nigella Osbert Prudence Quentin Rosalind Sheridan Tabitha Ursula Vaughan Winifred Yvette Desmond Gwendolyn Humphrey Leland Marjorie`);

/** First parts of English surnames and places. */
export const ENGLISH_FIRST = parts(`Ashel Brack Chol Dunst Elder Fother Grims Hather Ingle Jarra Kettle Lorb Marl Nethel Oster Pember Quarr
  Ramsh Scar Thack Under Vens Whit Yarl Aller Bever Cruddin Darn Eggle Fal Garth Hepple Kirkle Lever Melk Nors Ottle Penn Rother Stave`);

/** Last parts of English surnames and places. */
export const ENGLISH_ENDS = parts(
  "bourne bury combe cote dale don field gate ham hurst keld leigh ley mere more ness ridge shaw stead thorpe ton wick wold worth",
);

/** Arabic first names. */
export const ARABIC_GIVEN = parts(`Jusuf/Yousef/يوسف Dschamal/Jamal/جمال Chalid/Khaled/خالد Nadschib/Najib/نجيب Raschid/Rashid/رشيد
  Walid/Waleed/وليد Aischa/Aisha/عائشة Mahmud/Mahmoud/محمود Scharif/Sharif/شريف Fajsal/Faisal/فيصل Hischam/Hesham/هشام Laila/Leila/ليلى
  Tarik/Tareq/طارق Sajid/Sayed/سيد Munir/Mounir/منير Charun/Kharoun/خارون Zajnab/Zaynab/زينب Fuad/Fouad/فؤاد`);

/** Parts of Arabic surnames and places. */
export const ARABIC_STEMS = parts(`Hasch/Hash/هش Chur/Khour/خور Dschu/Jou/جو Sajj/Zayy/زي Mutl/Moutl/مطل Baghd/Baghd/بغد Qas/Kas/قس
  Schar/Shar/شر Tamm/Tamm/تم Nadsch/Naj/نج Raff/Raff/رف Wah/Wah/وه Ghan/Ghan/غن Fadl/Fadl/فضل Dscharr/Jarr/جر Maq/Mak/مق Chatt/Khatt/خط`);

/** Middles of Arabic surnames and places. */
export const ARABIC_MIDDLES = parts(
  "am/am/ام ub/oub/وب ad/ad/اد ir/eer/ير ul/oul/ول an/an/ان as/az/از um/oum/وم uf/ouf/وف at/at/ات ij/iy/ي",
);

/** Endings of Arabic surnames and places. */
export const ARABIC_ENDS = parts("i/i/ي ani/ani/اني aui/awi/اوي ija/iya/ية un/oun/ون ati/aty/اتي ari/ary/اري");
