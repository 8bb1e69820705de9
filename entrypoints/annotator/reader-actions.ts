/** What a reader can say to a card, beside opening and closing it, and what the card tells of the page for that. */
import type { CardPageProps } from "@/components/Card";
import type { Translate } from "@/lib/extension/i18n";
import type { ChosenDate, ReadingDate } from "@/lib/facts/page-date";
import { PageDay } from "@/lib/page/page-day";
import type { PageMention } from "@/lib/page/page-mention";

export interface ReaderActionsOptions {
  readonly t: Translate;
  /** The page is read as of another day: facts are placed anew. */
  readonly onDateSet: () => void;
}

export class ReaderActions {
  readonly #options: ReaderActionsOptions;
  readonly #day = new PageDay(document);

  constructor(options: ReaderActionsOptions) {
    this.#options = options;
  }

  /** The date that the page is read as of. */
  get date(): ReadingDate {
    return this.#day.date;
  }

  /** Reads the page as of another date; null: its own again. */
  setDate(date: ChosenDate | null): void {
    this.#day.choose(date);
    this.#options.onDateSet();
  }

  /** What the card of a mention says of page and mention. */
  aboutPage({ mention }: PageMention): CardPageProps {
    return {
      receipt: this.#options.t(`card.matchedAs.${mention.how}`, { alias: mention.alias }),
      date: this.date,
      onDate: (date) => this.setDate(date),
    };
  }
}
