/** What is said of a term to who listens instead of looking: what it is, one entry with date and source, and how many there are. */
import type { Translate } from "@/lib/extension/i18n";
import type { CardContent, CardFact } from "@/lib/facts/card-content";
import { kindOf, speakersOf } from "@/lib/facts/fact-wording";
import { formatDateRange, formatIssued } from "@/lib/facts/format-date";
import type { CardHead } from "./card-view";
import { describeEntity } from "./card-words";
import { displayName } from "./display-name";

export interface Announced {
  readonly head: CardHead;
  /** Null where the facts could not be loaded. */
  readonly content: CardContent | null;
  /** Which of the page's terms it is, from 1, and how many there are. */
  readonly place: { readonly at: number; readonly count: number };
  /** The term's name was said already. */
  readonly isNamed: boolean;
  readonly t: Translate;
}

/** The announcement, as sentences. */
export function announceTerm({ head, content, place, isNamed, t }: Announced): string {
  const name = (content?.entity ?? head).name[t.language];
  const what = (content && describeEntity(content, t)) || t(`type.${head.type}`);
  const fact = content?.facts[0];
  const entry = fact ? announceFact(fact, t) : [t(content ? "card.noFacts" : "card.failed")];
  return [isNamed ? what : `${name}, ${what}`, ...entry, t("announce.place", place)].map(asSentence).join(" ");
}

function announceFact(fact: CardFact, t: Translate): string[] {
  const { group } = fact.placement;
  const isLater = group === "learned-later" || group === "since-then";
  const status = fact.status.value === "undisputed" ? [] : [t(`card.${fact.status.value}`)];
  const kind = kindOf(fact, t);
  const date = `${fact.isAsOf ? `${t("card.asOf")} ` : ""}${formatDateRange(fact.date, t.language)}: `;
  const text = `${date}${kind ? `${kind}: ` : ""}${fact.text[t.language]}`;
  const speakers = speakersOf(fact, t);
  const [cited] = fact.citations;
  return [
    ...(isLater ? [t(`card.group.${group}`)] : []),
    ...status,
    text,
    // An arrow is read out as one.
    ...(speakers ? [speakers.replaceAll(" → ", `; ${t("announce.passedOn")} `)] : []),
    ...(cited ? [announceSource(cited, t)] : []),
  ];
}

function announceSource({ shortName, issued, translatedFrom }: CardFact["citations"][number], t: Translate): string {
  const source = t("announce.source", { source: shortName[t.language], date: formatIssued(issued, t.language) });
  if (!translatedFrom) return source;
  return `${source}, ${t("card.machineTranslationOf", { language: displayName(translatedFrom, "language", t.language) })}`;
}

function asSentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]["“”»]?$/.test(text) ? begun : `${begun}.`;
}
