/** A fact's text, with what kind of statement it is, who makes it, and what it keeps open. */
import type { Translate } from "@/lib/extension/i18n";
import type { CardFact } from "@/lib/facts/card-content";

export interface FactTextProps {
  readonly fact: CardFact;
  readonly t: Translate;
}

export function FactText({ fact, t }: FactTextProps) {
  const kind = kindOf(fact, t);
  const speakers = speakersOf(fact, t);
  return (
    <>
      {kind && <span class="claim">{kind}: </span>}
      <Hedged text={fact.text[t.language]} hedge={fact.says?.hedge?.[t.language] ?? ""} />
      {speakers && <span class="who"> ({speakers})</span>}
    </>
  );
}

/** What kind of claim it is; null for what is none. */
export function kindOf({ kind }: CardFact, t: Translate): string | null {
  return kind === "assessment" || kind === "forecast" || kind === "statement" ? t(`kind.${kind}`) : null;
}

/** Who says it, where the text does not name them already; else null. */
export function speakersOf({ says, text }: CardFact, t: Translate): string | null {
  return says && !namesSpeakers(text[t.language], says, t) ? speaker(says, t) : null;
}

/** The words that keep open what the source keeps open are seen as such; as whole words, and not where they do not stand. */
function Hedged({ text, hedge }: { readonly text: string; readonly hedge: string }) {
  const isLetter = (at: number) => /\p{L}/u.test(text[at] ?? "");
  let at = hedge ? text.indexOf(hedge) : -1;
  while (at >= 0 && (isLetter(at - 1) || isLetter(at + hedge.length))) at = text.indexOf(hedge, at + 1);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <em class="hedge">{hedge}</em>
      {text.slice(at + hedge.length)}
    </>
  );
}

/** Whether the text itself names everybody in the chain, as far as the first comma: "Oleh Katkov, Defense Express". */
function namesSpeakers(text: string, { chain }: NonNullable<CardFact["says"]>, t: Translate): boolean {
  return chain.every(({ name }) => text.includes(name[t.language].replace(/,.*$/, "")));
}

/** Who says it, origin first and then who passed it on; the text carries the hedge. No grammar to get wrong: names are not inflected. */
function speaker({ chain, stance }: NonNullable<CardFact["says"]>, t: Translate): string {
  return t(`stance.${stance}`, { chain: chain.map(({ name }) => name[t.language]).join(" → ") });
}
