import type { Translate } from "@/lib/extension/i18n";
import type { CardFact } from "@/lib/facts/card-content";

/** What has to be said above facts of which all, or some, were read in machine-translated copies; null where none does. */
export function translationNote(facts: readonly CardFact[], t: Translate): string | null {
  const all = facts.flatMap((fact) => [fact, ...fact.counterparts.map((counterpart) => counterpart.fact)]);
  const translated = all.filter(({ citations }) => citations.some(({ translatedFrom }) => translatedFrom));
  if (translated.length === 0) return null;
  return t(translated.length === all.length ? "card.machineTranslation" : "card.someTranslated");
}
