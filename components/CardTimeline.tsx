/** Every entry on an entity in the order of time, with the page's date as a mark in it. */
import { Component, createRef, Fragment } from "preact";
import type { Translate } from "@/lib/extension/i18n";
import type { CardFact } from "@/lib/facts/card-content";
import { formatDay } from "@/lib/facts/format-date";
import type { Timeline } from "@/lib/facts/timeline";
import type { FoldedGroup } from "./card-view";
import { FactEntry } from "./FactEntry";

/** So many entries are laid out at a time: a state has hundreds. */
export const TIMELINE_STEP = 40;
/** Of the first of them so many at most stand after the page's date: what led to the article counts for more. */
const STEP_AFTER_PAGE = 12;
/** How far down the page's date stands when a timeline opens, as a share of the height: below what led to it. */
const MARK_AT = 0.62;

export interface CardTimelineProps {
  readonly timeline: Timeline;
  /** Only the entries of this group; null for all of them, with the page's date among them. */
  readonly group: FoldedGroup | null;
  readonly t: Translate;
}

/** The entries of one group, as many as its fold says: what an entity was called when is in the whole timeline only. */
export function entriesOf({ facts }: Timeline, group: FoldedGroup | null): readonly CardFact[] {
  return group === null ? facts : facts.filter(({ kind, placement }) => placement.group === group && kind !== "function");
}

/** The entries that are laid out: from the first up to, and without, the second. */
interface Shown {
  readonly from: number;
  readonly to: number;
}

/** Opens at the page's date; earlier and later entries come when they are asked for, and what is being read stays where it is. */
export class CardTimeline extends Component<CardTimelineProps, Shown> {
  readonly #entries = entriesOf(this.props.timeline, this.props.group);
  /** The page's date stands before this entry, the first that is later; null where it is not known, or for a single group. */
  readonly #mark = markOf(this.#entries, this.props);
  readonly #top = createRef<HTMLDivElement>();
  override state: Shown = firstShown(this.#entries.length, this.#mark);

  override componentDidMount(): void {
    const body = this.#body;
    const mark = this.#top.current?.querySelector(".page-day");
    if (body && mark) body.scrollTop = mark.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight * MARK_AT;
  }

  override getSnapshotBeforeUpdate(): number {
    return this.#body ? this.#body.scrollHeight - this.#body.scrollTop : 0;
  }

  override componentDidUpdate(_: CardTimelineProps, { from, to }: Shown, toBottom: number): void {
    const { state } = this;
    if (state.from === from && state.to === to) return;
    // What was there stays in its place when others come before it; the focus goes to the new one next to it.
    if (this.#body && state.from < from) this.#body.scrollTop = this.#body.scrollHeight - toBottom;
    const next = this.#top.current?.querySelectorAll<HTMLElement>(".facts > li")[state.from < from ? from - state.from - 1 : to - from];
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }

  override render() {
    const { timeline, t } = this.props;
    const { from, to } = this.state;
    const all = this.#entries.length;
    const [earlier, later] = [Math.min(TIMELINE_STEP, from), Math.min(TIMELINE_STEP, all - to)];
    const mark = this.#mark !== null && timeline.day !== null && (
      <p class="page-day">{t("timeline.page", { date: formatDay(timeline.day, "day", t.language) })}</p>
    );
    return (
      <div class="timeline" ref={this.#top}>
        {earlier > 0 && <More text={t("timeline.earlier", { count: earlier })} onMore={() => this.setState({ from: from - earlier })} />}
        {runsOf(this.#entries.slice(from, to), this.#mark === null ? null : this.#mark - from).map(({ year, isNamed, isMarked, facts }) => (
          <Fragment key={`${year} ${isMarked}`}>
            {isMarked && mark}
            {isNamed && <h3 class="year">{year}</h3>}
            <ol class="facts">
              {facts.map((fact) => (
                <FactEntry key={fact.id} fact={fact} isInTimeline t={t} />
              ))}
            </ol>
          </Fragment>
        ))}
        {this.#mark === to && mark}
        {later > 0 && (
          <More
            text={t(timeline.day === null ? "timeline.more" : "timeline.later", { count: later })}
            onMore={() => this.setState({ to: to + later })}
          />
        )}
      </div>
    );
  }

  /** What scrolls; null before there is anything. */
  get #body(): HTMLElement | null {
    return this.#top.current?.closest<HTMLElement>(".body") ?? null;
  }
}

function More({ text, onMore }: { readonly text: string; readonly onMore: () => void }) {
  return (
    <button type="button" class="more" onClick={(event) => event.isTrusted && onMore()}>
      {text}
    </button>
  );
}

function markOf(entries: readonly CardFact[], { timeline: { day }, group }: CardTimelineProps): number | null {
  if (day === null || group !== null) return null;
  const at = entries.findIndex(({ placement }) => placement.group === "since-then");
  return at === -1 ? entries.length : at;
}

function firstShown(all: number, mark: number | null): Shown {
  if (mark === null) return { from: 0, to: Math.min(all, TIMELINE_STEP) };
  const to = Math.min(all, Math.max(mark + STEP_AFTER_PAGE, TIMELINE_STEP));
  return { from: Math.max(0, to - TIMELINE_STEP), to };
}

/** Entries of one year together, parted where the page's date stands; a year is named once. */
function runsOf(entries: readonly CardFact[], mark: number | null) {
  const runs: { readonly year: string; readonly isNamed: boolean; readonly isMarked: boolean; readonly facts: CardFact[] }[] = [];
  for (const [at, fact] of entries.entries()) {
    const year = (fact.date.earliest ?? fact.date.latest ?? "").slice(0, 4);
    const last = runs.at(-1)?.year;
    if (year !== last || at === mark) runs.push({ year, isNamed: year !== last, isMarked: at === mark, facts: [] });
    runs.at(-1)?.facts.push(fact);
  }
  return runs;
}
