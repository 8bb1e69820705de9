/** Views one upon another: what lies below keeps its folds, its place and its focus until the reader comes back to it. */
import { Component, type ComponentChildren, createRef } from "preact";

export interface ViewStackProps {
  /** How many views there are; the last child is seen. */
  readonly depth: number;
  readonly children: ComponentChildren;
}

/** What a view is left with. */
interface Place {
  readonly focus: Element | null;
  /** How far the view's body was scrolled, and the card around it, in px. */
  readonly scroll: readonly [number, number];
}

/** Every child is a `.view` with a heading and a `.body`; all but the last are hidden by whoever makes them. */
export class ViewStack extends Component<ViewStackProps> {
  readonly #stack = createRef<HTMLDivElement>();
  #left: readonly Place[] = [];

  /** Before a view is covered or taken away. */
  override getSnapshotBeforeUpdate(): Place {
    const root = this.#stack.current?.getRootNode() as ShadowRoot | undefined;
    return { focus: root?.activeElement ?? null, scroll: [this.#body?.scrollTop ?? 0, this.#card?.scrollTop ?? 0] };
  }

  override componentDidUpdate({ depth: before }: ViewStackProps, _: unknown, place: Place): void {
    const { depth } = this.props;
    if (depth === before) return;
    const isDeeper = depth > before;
    const back = isDeeper ? undefined : this.#left[depth - 1];
    this.#left = isDeeper ? [...this.#left, place] : this.#left.slice(0, depth - 1);
    const [body, card] = back?.scroll ?? [null, 0];
    if (this.#body && body !== null) this.#body.scrollTop = body;
    if (this.#card) this.#card.scrollTop = card;
    const focus = back?.focus?.isConnected ? back.focus : this.#shown?.querySelector("h2");
    (focus as HTMLElement | undefined)?.focus({ preventScroll: true });
  }

  override render() {
    return (
      <div class="stack" ref={this.#stack}>
        {this.props.children}
      </div>
    );
  }

  get #shown(): Element | null {
    return this.#stack.current?.lastElementChild ?? null;
  }

  get #body(): Element | null {
    return this.#shown?.querySelector(".body") ?? null;
  }

  get #card(): Element | null {
    return this.#stack.current?.parentElement ?? null;
  }
}
