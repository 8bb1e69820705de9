/** Searches the whole pack by name, whatever page is open, and shows what is found as a card. */

import { useRef, useState } from "preact/hooks";
import type { Translate } from "@/lib/extension/i18n";
import { type CardAnswer, MAX_QUERY, type TimelineAnswer } from "@/lib/extension/messages";
import type { FoundName } from "@/lib/matching/search-names";
import type { CardStatus } from "./card-view";
import type { Cite } from "./cite-context";
import { OpenedViews } from "./opened-views";
import { PopupCard } from "./PopupCard";

export interface PackSearchProps {
  readonly t: Translate;
  /** Open from the start: where the page itself has nothing to show. */
  readonly isOpen: boolean;
  readonly onSearch: (query: string) => Promise<readonly FoundName[]>;
  readonly onCard: (entity: string) => Promise<CardAnswer>;
  readonly onTimeline: (entity: string) => Promise<TimelineAnswer>;
  readonly onCite: Cite;
}

/** What a query found; the answer to an earlier one is no answer. */
interface Answer {
  readonly query: string;
  readonly found: readonly FoundName[];
}

interface OpenCard {
  readonly head: FoundName;
  readonly status: CardStatus;
}

export function PackSearch(props: PackSearchProps) {
  const { t, isOpen, onSearch, onCard, onCite } = props;
  const [answer, setAnswer] = useState<Answer>({ query: "", found: [] });
  const [card, setCard] = useState<OpenCard | null>(null);
  const latest = useRef("");
  const opened = useOpenedViews(props);
  const search = async (query: string) => {
    latest.current = query;
    close();
    const found = query.trim() === "" ? [] : await onSearch(query);
    if (latest.current === query) setAnswer({ query, found });
  };
  const close = () => {
    opened.clear();
    setCard(null);
  };
  const open = async (head: FoundName) => {
    setCard({ head, status: { name: "loading" } });
    const got = await onCard(head.id);
    const status: CardStatus = got.ok ? { name: "ready", content: got.content } : { name: "failed" };
    // Another may be open by now, or none.
    setCard((now) => (now?.head === head ? { head, status } : now));
  };
  return (
    <details class="pack-search" open={isOpen}>
      <summary>{t("search.pack")}</summary>
      <input
        type="search"
        class="filter"
        maxLength={MAX_QUERY}
        placeholder={t("search.name")}
        aria-label={t("search.name")}
        onInput={(event) => void search(event.currentTarget.value)}
      />
      {card ? (
        <PopupCard
          key={card.head.id}
          head={card.head}
          status={card.status}
          opened={opened.all}
          t={t}
          onOpen={(view) => opened.open(view)}
          onBack={() => opened.back()}
          onCite={onCite}
          onClose={close}
        />
      ) : (
        <Found answer={answer} t={t} onOpen={(head) => void open(head)} />
      )}
    </details>
  );
}

/** What was opened in the card. The questions are those of the latest props: the page's date may have changed. */
function useOpenedViews(props: PackSearchProps): OpenedViews {
  const [, renderAgain] = useState({});
  const latest = useRef(props);
  latest.current = props;
  const [views] = useState(
    () =>
      new OpenedViews({
        requestCard: (entity) => latest.current.onCard(entity),
        requestTimeline: (entity) => latest.current.onTimeline(entity),
        onChange: () => renderAgain({}),
      }),
  );
  return views;
}

interface FoundProps {
  readonly answer: Answer;
  readonly t: Translate;
  readonly onOpen: (head: FoundName) => void;
}

function Found({ answer: { query, found }, t, onOpen }: FoundProps) {
  const status = query.trim() !== "" && found.length === 0 ? t("search.nothing", { query }) : "";
  return (
    <>
      <p class="found-status" role="status">
        {status}
      </p>
      <ul class="list">
        {found.map((head) => (
          <li key={head.id}>
            <button type="button" onClick={() => onOpen(head)}>
              <span class="name">{head.name[t.language]}</span> <span class="count">{t(`type.${head.type}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
