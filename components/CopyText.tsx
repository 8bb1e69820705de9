/** A button that copies a text and says so. Nothing is sent anywhere. */

import { Component, createRef } from "preact";
import type { Translate } from "@/lib/extension/i18n";

export interface CopyTextProps {
  readonly text: string;
  readonly label: string;
  /** Said when it is copied. */
  readonly done: string;
  /** Shows what is copied. Otherwise it is shown only where it has to be copied by hand. */
  readonly isShown?: boolean;
  readonly t: Translate;
}

interface CopyTextState {
  readonly is: "waiting" | "copied" | "selected";
}

/** Where the browser has no clipboard for us (pages without encryption), the text is shown and selected instead. */
export class CopyText extends Component<CopyTextProps, CopyTextState> {
  override readonly state: CopyTextState = { is: "waiting" };
  readonly #field = createRef<HTMLTextAreaElement>();

  render({ text, label, done, isShown = false, t }: CopyTextProps, { is }: CopyTextState) {
    return (
      <span class="copy-text">
        {(isShown || is === "selected") && (
          <textarea ref={this.#field} readOnly aria-label={label} rows={Math.min(6, text.split("\n").length + 1)} value={text} />
        )}
        <button type="button" onClick={this.#copy}>
          {label}
        </button>
        {/* There before its words are, or nobody hears them. */}
        <span role="status">{is === "copied" ? done : is === "selected" ? t("copy.byHand") : ""}</span>
      </span>
    );
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.props.text);
      this.setState({ is: "copied" });
    } catch {
      this.setState({ is: "selected" }, () => this.#field.current?.select());
    }
  };
}
