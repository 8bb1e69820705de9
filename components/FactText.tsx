/** A fact's text, with what kind of statement it is, who makes it, and what it keeps open. */
import type { Translate } from "@/lib/extension/i18n";
import type { CardFact } from "@/lib/facts/card-content";
import { kindOf, placeOfHedge, speakersOf } from "@/lib/facts/fact-wording";

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

/** The words that keep open what the source keeps open are seen as such; as whole words, and not where they do not stand. */
function Hedged({ text, hedge }: { readonly text: string; readonly hedge: string }) {
  const at = placeOfHedge(text, hedge);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <em class="hedge">{hedge}</em>
      {text.slice(at + hedge.length)}
    </>
  );
}
