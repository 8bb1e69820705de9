/** What is said of a fact beside its text: what kind of claim it is, and who makes it. The same in a card and in what is copied from it. */
import type { CardFact } from "./card-content";
import type { DateLanguage } from "./format-date";
import type { FACT_KINDS, LocalText, RELATION_TYPES, STANCES } from "./pack";

/** Between who says something and who passes it on. */
export const PASSES_ON = " → ";

/** Texts of the interface in which a fact is told. */
export type FactTextKey =
  | `kind.${Extract<(typeof FACT_KINDS)[number], "assessment" | "forecast" | "statement">}`
  | `stance.${(typeof STANCES)[number]}`
  | `relation.${(typeof RELATION_TYPES)[number]}`
  | `notes.${"reads" | "means" | "date" | "remark" | "seen" | "seenOn" | `confidence.${"high" | "medium" | "low"}`}`
  | `card.${"asOf" | "disputed" | "refuted" | "openForecast"}`;

/** The interface's translator, as far as facts need it: facts know no other folder. */
export interface FactTranslate {
  (key: FactTextKey, values?: Readonly<Record<string, string | number>>): string;
  readonly language: DateLanguage;
}

/** What kind of claim it is; null for what is none. */
export function kindOf({ kind }: Pick<CardFact, "kind">, t: FactTranslate): string | null {
  return kind === "assessment" || kind === "forecast" || kind === "statement" ? t(`kind.${kind}`) : null;
}

/** Who says it, where the text does not name them already; else null. */
export function speakersOf({ says, text }: Pick<CardFact, "says" | "text">, t: FactTranslate): string | null {
  return says && !namesSpeakers(text[t.language], says, t) ? speaker(says, t) : null;
}

/** Where the words that keep a text open stand in it, as whole words; -1 where they do not. */
export function placeOfHedge(text: string, hedge: string): number {
  const isLetter = (at: number) => /\p{L}/u.test(text[at] ?? "");
  let at = hedge ? text.indexOf(hedge) : -1;
  while (at >= 0 && (isLetter(at - 1) || isLetter(at + hedge.length))) at = text.indexOf(hedge, at + 1);
  return at;
}

/** Whether the text itself names everybody in the chain, as far as the first comma: "Oleh Katkov, Defense Express". */
function namesSpeakers(text: string, { chain }: NonNullable<CardFact["says"]>, t: FactTranslate): boolean {
  return chain.every(({ name }) => text.includes(name[t.language].replace(/,.*$/, "")));
}

/** Who says it, origin first and then who passed it on; the text carries the hedge. No grammar to get wrong: names are not inflected. */
function speaker({ chain, stance }: NonNullable<CardFact["says"]>, t: FactTranslate): string {
  return t(`stance.${stance}`, { chain: chain.map(({ name }) => name[t.language]).join(PASSES_ON) });
}

/** What an editor remarks on a fact; of a doubt its status speaks already. */
export function remarkOn({ status }: Pick<CardFact, "status">): LocalText | undefined {
  return status.value === "undisputed" ? status.reason : undefined;
}

/** What the editors consulted besides the source: a doubt or a remark rests on it. */
export function consultedFor({ status }: Pick<CardFact, "status">) {
  return status.evidence.flatMap((item) => ("outside" in item ? [item.outside] : []));
}
