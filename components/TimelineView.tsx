/** A card's timeline with its head: how many entries there are, and in which order. */
import type { Translate } from "@/lib/extension/i18n";
import { CardHeader } from "./CardHeader";
import { CardTimeline, entriesOf } from "./CardTimeline";
import type { OpenedView } from "./card-view";
import { translationNote } from "./translation-note";

export interface TimelineViewProps {
  readonly view: OpenedView & { readonly name: "timeline" };
  readonly isTop: boolean;
  readonly t: Translate;
  readonly onBack?: (() => void) | undefined;
  readonly onClose: () => void;
}

export function TimelineView({ view: { entity, group, status }, isTop, t, onBack, onClose }: TimelineViewProps) {
  const entries = status.name === "ready" ? entriesOf(status.content, group) : [];
  const isUndated = status.name === "ready" && status.content.day === null;
  const translation = translationNote(entries, t);
  return (
    <div class="view" hidden={!isTop}>
      <CardHeader head={entity} isTop={isTop} back={t("card.backToCard")} t={t} onBack={onBack} onClose={onClose}>
        {entries.length > 0 && (
          <div class="what">
            {group === null
              ? t(isUndated ? "timeline.newestFirst" : "timeline.oldestFirst", { count: entries.length })
              : t("timeline.ofGroup", { group: t(`card.group.${group}`), count: entries.length })}
          </div>
        )}
      </CardHeader>
      {/* As in the card: what scrolls has to be in reach of Tab. */}
      <div class="body" {...(entries.length > 0 ? {} : { tabIndex: 0 })}>
        {translation && <p class="note translated">{translation}</p>}
        {status.name === "loading" && <p class="wait">{t("card.loading")}</p>}
        {status.name === "failed" && (
          <p class="wait" role="alert">
            {t("card.failed")}
          </p>
        )}
        {status.name === "ready" && <CardTimeline timeline={status.content} group={group} t={t} />}
      </div>
    </div>
  );
}
