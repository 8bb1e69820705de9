/** Views one upon another: what lies below keeps its folds, its place and its focus until the reader comes back to it. */
import { Component, type ComponentChildren, createRef } from "preact";

export interface ViewStackProps {
  /** How many views there are; the last child is seen. */
  readonly depth: number;
  readonly children: ComponentChildren;
}

/** What a view is left with. Its own scroll position browsers keep, hidden as it is. */
interface Place {
  readonly focus: Element | null;
  /** How far the card around it was scrolled, as it can be in low windows, in px. */
  readonly scroll: number;
}

/** Every child is a `.view` with a heading; all but the last are hidden by whoever makes them. */
export class ViewStack extends Component<ViewStackProps> {
  readonly #stack = createRef<HTMLDivElement>();
  #left: readonly Place[] = [];

  /** Before a view is covered or taken away. */
  override getSnapshotBeforeUpdate(): Place {
    const root = this.#stack.current?.getRootNode() as ShadowRoot | undefined;
    return { focus: root?.activeElement ?? null, scroll: this.#card?.scrollTop ?? 0 };
  }

  override componentDidUpdate({ depth: before }: ViewStackProps, _: unknown, place: Place): void {
    const { depth } = this.props;
    if (depth === before) return;
    const back = depth < before ? this.#left[depth - 1] : undefined;
    this.#left = depth > before ? [...this.#left, place] : this.#left.slice(0, depth - 1);
    if (this.#card) this.#card.scrollTop = back?.scroll ?? 0;
    const heading = this.#stack.current?.lastElementChild?.querySelector("h2");
    const focus = back?.focus?.isConnected ? (back.focus as HTMLElement) : heading;
    focus?.focus({ preventScroll: true });
  }

  override render() {
    return (
      <div class="stack" ref={this.#stack}>
        {this.props.children}
      </div>
    );
  }

  get #card(): Element | null {
    return this.#stack.current?.parentElement ?? null;
  }
}
