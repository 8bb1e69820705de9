/** Terms that a card leads on to; they open in the same card. */
import type { Translate } from "@/lib/extension/i18n";
import type { CardContent } from "@/lib/facts/card-content";
import type { CardView } from "./card-view";

export interface RelatedEntitiesProps {
  readonly related: CardContent["related"];
  readonly t: Translate;
  readonly onOpen: (view: CardView) => void;
}

/** Renders nothing where there is nothing to lead to. */
export function RelatedEntities({ related, t, onOpen }: RelatedEntitiesProps) {
  if (related.length === 0) return null;
  return (
    <nav class="related" aria-label={t("card.related")}>
      <h3>{t("card.related")}</h3>
      <ul>
        {related.map((entity) => (
          <li key={entity.id}>
            <button type="button" onClick={(event) => event.isTrusted && onOpen({ name: "facts", entity })}>
              {entity.name[t.language]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
