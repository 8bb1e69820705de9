/**
 * Sentences that carry a mention: `{}` is where it stands. They take names of every type, so that nothing before
 * the name agrees with it, and no noun stands directly in front of it.
 */
import type { Name } from "./names";

type ByLanguage = Readonly<Record<Name["language"], readonly string[]>>;

/** Thirty sentences in the manner of agencies. */
export const CARRIERS: ByLanguage = {
  de: [
    "Nach Angaben aus Regierungskreisen ging es dabei vor allem um {}, hieß es am Dienstagabend.",
    "Die Abgeordneten stritten am Mittwoch erneut über {}; eine Einigung gab es nicht.",
    "Mehrere Fachleute verwiesen auf {} und warnten vor voreiligen Schlüssen.",
    "Wie zwei Diplomaten bestätigten, werde {} in dem Entwurf ausdrücklich erwähnt.",
    "Beobachter sehen in {} den eigentlichen Grund für die Verzögerung.",
    "Auf Fragen zu {} wollte die Sprecherin am Freitag nicht eingehen.",
    "Zuletzt hatte {} immer wieder für Schlagzeilen gesorgt.",
    "„Ohne {} wäre das nicht möglich gewesen“, sagte der Minister vor Journalisten.",
    "Der Bericht erwähnt {} gleich auf der ersten Seite.",
    "Welche Rolle {} in den kommenden Wochen spielen wird, ist offen.",
    "{} stand am Montag im Mittelpunkt der Beratungen.",
    "Im Anhang, der mehr als vierzig Seiten umfasst, kommt {} nur am Rande vor.",
    "Offen blieb zunächst, ob {} davon betroffen ist.",
    "Das teilte die Behörde mit Blick auf {} mit und kündigte weitere Schritte an.",
    "Auch aus dem Ausland kamen Reaktionen, unter anderem zu {}.",
  ],
  en: [
    "Officials said on Tuesday that the discussion had mainly been about {}, without giving details.",
    "Lawmakers argued over {} for a second day; no agreement was reached.",
    "Several analysts pointed to {} and cautioned against hasty conclusions.",
    "Two diplomats confirmed that the draft explicitly mentions {}.",
    "Observers regard {} as the real reason for the delay.",
    "A spokeswoman declined to answer questions about {} on Friday.",
    "In recent months {} has been in the headlines again and again.",
    "“Without {} this would not have been possible,” the minister told reporters.",
    "The report refers to {} on its very first page.",
    "It is unclear what part {} will play in the coming weeks.",
    "{} was at the centre of the talks on Monday.",
    "The annex, which runs to more than forty pages, touches on {} only briefly.",
    "It was not immediately known whether {} would be affected.",
    "The agency said this with regard to {} and announced further steps.",
    "There were reactions from abroad as well, among other things to {}.",
  ],
};

/** Headlines that stand in capitals throughout. */
export const HEADLINES: ByLanguage = {
  de: [
    "Neue Vorwürfe gegen {} nach Bericht",
    "Was über {} bekannt ist",
    "Streit um {} geht weiter",
    "{} bleibt Thema der Beratungen",
    "Warum {} jetzt wieder wichtig wird",
  ],
  en: [
    "New questions raised over {} after report",
    "What is known about {} so far",
    "Dispute over {} drags on",
    "{} remains on the agenda of the talks",
    "Why {} matters again now",
  ],
};

/** What stands on the page before the sentence: two names that make it a page about the pack's subject. */
export const CONTEXTS: ByLanguage = {
  de: [
    "Lage am Morgen: In den Meldungen der Nacht geht es erneut um {a}. Auch {b} wird mehrfach genannt.",
    "Zum Hintergrund veröffentlichte die Redaktion einen Überblick über {a}; ein zweiter Text behandelt {b}.",
    "Im Ausschuss kamen zunächst {a} und danach {b} zur Sprache.",
    "Zwei Begriffe fielen in der Sitzung besonders oft: {a} und, mit einigem Abstand, {b}.",
    "Seit Wochen beschäftigt {a} die Fachleute. Hinzu kommt nun {b}.",
    "Der Bericht beginnt mit einem Kapitel über {a}. Ein weiteres behandelt {b}.",
  ],
  en: [
    "Morning briefing: the overnight reports are again about {a}. They also mention {b} several times.",
    "The newsroom published an overview of {a}; a second piece deals with {b}.",
    "The committee first turned to {a} and then to {b}.",
    "Two subjects came up particularly often in the session: {a} and, some way behind, {b}.",
    "For weeks {a} has occupied the experts. Now there is {b} as well.",
    "The report opens with a chapter on {a}. Another one deals with {b}.",
  ],
};

/** Sentences that name a person in full, before the surname alone stands for the person. */
export const INTRODUCTIONS: ByLanguage = {
  de: [
    "Zuvor hatte {} die Pläne vor der Presse verteidigt.",
    "Am Vortag war {} zu Gesprächen eingetroffen.",
    "Nach Darstellung der Agenturen unterzeichnete {} das Papier noch am Abend.",
  ],
  en: [
    "Earlier {} had defended the plans before the press.",
    "The day before, {} had arrived for talks.",
    "According to the agencies, {} signed the paper that evening.",
  ],
};

/** Sentences in which a surname stands for its person. */
export const SURNAME_CARRIERS: ByLanguage = {
  de: [
    "Später sagte {}, man werde die Gespräche fortsetzen.",
    "Wie es hieß, reist {} bereits am Donnerstag wieder ab.",
    "Auf dem Weg dorthin wurde {} von mehreren Beratern begleitet.",
    "Ob {} dem zustimmt, ist nicht bekannt.",
    "„Wir haben Zeit“, so wurde {} am Abend zitiert.",
  ],
  en: [
    "Later {} said that the talks would go on.",
    "It was said that {} would leave again on Thursday.",
    "On the way there {} was accompanied by several advisers.",
    "It is not known whether {} will agree.",
    "“We have time,” {} was quoted as saying in the evening.",
  ],
};
