/**
 * A small pack for the tests of matching, made by hand: each entity stands for one thing that a name can do.
 * Built as an object, so that these tests need neither YAML nor its schema.
 */
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import type { Alias } from "@/lib/facts/pack";
import { bothWays, makeEntity, makePack } from "@/lib/facts/test-builders";
import { buildTermIndex } from "./term-index";

const short = (text: string): Alias => ({ text, kind: "short" });
const acronym = (text: string): Alias => ({ text, kind: "acronym" });
const adjective = (text: string): Alias => ({ text, kind: "adjective" });

export const testPack: CompiledPack = makePack({
  subject: [["north-korea"], ["russia", "vladimir-putin", "moscow"], ["ukraine"]],
  entities: [
    // People, with short forms and with others of the same surname
    makeEntity("kim-jong-un", "person", bothWays("Kim Jong Un"), {
      aliases: { de: ["Kim Jong-un", short("Kim")], ko: ["김정은"], zh: ["金正恩"] },
      notMatches: ["Kim Il-sung", "Kim Jong Il"],
    }),
    makeEntity(
      "sergei-shoigu",
      "person",
      { de: "Sergej Schoigu", en: "Sergei Shoigu" },
      { aliases: { de: ["Schoigu", "Kuschugetowitsch"], ru: ["Шойгу"] } },
    ),
    makeEntity("john-hayes", "person", bothWays("John Hayes"), { aliases: { en: [short("Hayes")] } }),
    makeEntity("alexander-matsegora", "person", { de: "Alexander Mazegora", en: "Alexander Matsegora" }),
    makeEntity(
      "vladimir-putin",
      "person",
      { de: "Wladimir Putin", en: "Vladimir Putin" },
      { aliases: { en: ["Vladimir V. Putin", "Putin"] }, common: true },
    ),
    makeEntity("donald-trump", "person", bothWays("Donald Trump"), { aliases: { en: ["Trump"] }, notMatches: ["Trump Tower"] }),

    // Places: common ones, umlauts, short forms
    makeEntity(
      "north-korea",
      "place",
      { de: "Nordkorea", en: "North Korea" },
      {
        aliases: {
          de: [adjective("nordkoreanisch"), "Nordkoreaner", acronym("DVRK"), short("der Norden")],
          en: ["N. Korea", acronym("DPRK")],
          ko: ["북한"],
        },
        common: true,
      },
    ),
    makeEntity("russia", "place", { de: "Russland", en: "Russia" }, { aliases: { de: [adjective("russisch")] }, common: true }),
    makeEntity(
      "united-states",
      "place",
      { de: "Vereinigte Staaten", en: "United States" },
      { aliases: { en: ["Americans", acronym("US"), acronym("U.S.")] }, common: true },
    ),
    makeEntity("france", "place", { de: "Frankreich", en: "France" }, { common: true }),
    makeEntity("india", "place", { de: "Indien", en: "India" }, { common: true }),
    makeEntity("iran", "place", bothWays("Iran"), { aliases: { fa: ["ایران"] } }),
    makeEntity("ukraine", "place", bothWays("Ukraine"), { notMatches: ["Ukrainehilfe Nord"], common: true }),
    makeEntity("moscow", "place", { de: "Moskau", en: "Moscow" }, { common: true }),
    makeEntity("baikonur", "place", bothWays("Baikonur")),
    makeEntity("weissfluss", "place", { de: "Weißfluß", en: "Weissfluss" }),
    makeEntity("siberia", "place", { de: "Sibirien", en: "Siberia" }),
    // Two places that one letter tells apart
    makeEntity("tarkowsk", "place", bothWays("Tarkowsk")),
    makeEntity("tarkonsk", "place", bothWays("Tarkonsk")),
    makeEntity("pyongyang", "place", { de: "Pjöngjang", en: "Pyongyang" }),
    makeEntity("yongbyon", "place", { de: "Nyŏngbyŏn", en: "Yongbyon" }),
    makeEntity("vostochny-cosmodrome", "place", { de: "Kosmodrom Wostotschny", en: "Vostochny Cosmodrome" }),
    makeEntity("vostochny-avenue", "place", { de: "Wostotschny Prospekt", en: "Vostochny Avenue" }),

    // Organisations: adjectives inside a name, the same word for several
    makeEntity("kim-jong-un-academy", "organisation", { de: "Kim-Jong-un-Akademie", en: "Kim Jong Un Academy" }),
    makeEntity("wagner-group", "organisation", { de: "Gruppe Wagner", en: "Wagner Group" }, { aliases: { de: ["Wagner"] } }),
    makeEntity("united-nations", "organisation", { de: "Vereinte Nationen", en: "United Nations" }, { aliases: { de: [acronym("UN")] } }),
    makeEntity("peoples-army", "organisation", { de: "Koreanische Demokratische Volksarmee", en: "Korean Democratic People's Army" }),
    makeEntity(
      "un-security-council",
      "organisation",
      { de: "UN-Sicherheitsrat", en: "UN Security Council" },
      {
        aliases: {
          de: [{ text: "Sicherheitsrat", kind: "name", needs: { introduced: true, words: ["Vetorecht", "Vereinte Nationen"] } }],
          en: [{ text: "Security Council", kind: "name", needs: { words: ["veto"] } }],
        },
      },
    ),
    makeEntity(
      "russian-security-council",
      "organisation",
      { de: "Russischer Sicherheitsrat", en: "Security Council of Russia" },
      {
        aliases: {
          de: [{ text: "Sicherheitsrat", kind: "name", needs: { entities: ["sergei-shoigu"] } }],
          en: [{ text: "Security Council", kind: "name", needs: { entities: ["sergei-shoigu"] } }],
        },
      },
    ),

    // Weapons: figures and hyphens, and one name inside another
    makeEntity("kn-23", "weapon", bothWays("KN-23")),
    makeEntity("kn-24", "weapon", bothWays("KN-24")),
    makeEntity("hwasong-17", "weapon", bothWays("Hwasong-17")),
    makeEntity("hwasong-18", "weapon", bothWays("Hwasong-18")),
    makeEntity("hwasong", "weapon", bothWays("Hwasong")),
    makeEntity("oreshnik", "weapon", { de: "Oreschnik", en: "Oreshnik" }),

    // One spelling in two ways, so that both have to be found
    makeEntity("moon-base", "concept", { de: "Mondbasis", en: "Moonbase" }, { aliases: { en: ["Moon Base"] } }),
    // Two entities that nothing tells apart
    makeEntity("first-accord", "treaty", { de: "Erstes Abkommen", en: "Harbour Accord" }),
    makeEntity("second-accord", "treaty", { de: "Zweites Abkommen", en: "Harbour Accord" }),
  ],
});

export const testIndex = buildTermIndex(testPack);
