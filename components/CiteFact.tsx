/** "Cite": an entry copied in the form that is needed. Nothing is sent anywhere. */
import { Component, createRef } from "preact";
import type { Translate } from "@/lib/extension/i18n";
import { CITATION_FORMATS, type CitationFormat } from "@/lib/facts/cite-formats";
import { type Cite, CiteContext } from "./cite-context";
import { keepKeys } from "./keep-keys";

export interface CiteFactProps {
  /** The fact's id. */
  readonly fact: string;
  readonly t: Translate;
}

/** Folded, beside the source; renders nothing where nobody can be asked. */
export function CiteFact(props: CiteFactProps) {
  return <CiteContext.Consumer>{(cite) => cite && <CiteChoice {...props} cite={cite} />}</CiteContext.Consumer>;
}

/** Names that are the same in every language. */
const NAMES = { markdown: "Markdown", apa: "APA", iso690: "DIN ISO 690", "csl-json": "CSL-JSON" } as const;

interface CiteChoiceProps extends CiteFactProps {
  readonly cite: Cite;
}

interface CiteChoiceState {
  readonly is: "waiting" | "copied" | "selected" | "failed";
  /** What was asked for last, and what came. */
  readonly format: CitationFormat;
  readonly text: string;
}

class CiteChoice extends Component<CiteChoiceProps, CiteChoiceState> {
  override readonly state: CiteChoiceState = { is: "waiting", format: "text", text: "" };
  readonly #field = createRef<HTMLTextAreaElement>();
  #asked: CitationFormat | null = null;

  render({ t }: CiteChoiceProps, { is, format, text }: CiteChoiceState) {
    const nameOf = (one: CitationFormat) => (one === "text" ? t("cite.text") : NAMES[one]);
    const said = {
      waiting: "",
      copied: t("cite.copied", { format: nameOf(format) }),
      selected: t("copy.byHand"),
      failed: t("cite.failed"),
    };
    return (
      <>
        {" · "}
        <details class="citing">
          <summary>{t("cite.title")}</summary>
          <div class="in-full">
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset with a legend takes a line more, for five words. */}
            <span class="choices" role="group" aria-label={t("cite.as")}>
              {CITATION_FORMATS.map((one) => (
                <button key={one} type="button" onClick={() => void this.#copy(one)}>
                  {nameOf(one)}
                </button>
              ))}
            </span>
            {/* There before its words are, or nobody hears them; and as high as they, or what follows would jump. */}
            <p class="said" role="status">
              {said[is]}
            </p>
            {is === "selected" && (
              <span class="copy-text">
                <textarea ref={this.#field} readOnly aria-label={nameOf(format)} rows={5} value={text} onKeyDown={keepKeys} />
              </span>
            )}
          </div>
        </details>
      </>
    );
  }

  async #copy(format: CitationFormat): Promise<void> {
    const { cite, fact, t } = this.props;
    this.#asked = format;
    // What stands there to be copied by hand stays until it is another; what was said is taken back, to be heard again.
    if (this.state.is !== "selected") this.setState({ is: "waiting" });
    const answer = await cite(fact, format, t.language).catch(() => ({ ok: false }) as const);
    // Another form was asked for meanwhile.
    if (this.#asked !== format) return;
    if (!answer.ok) return this.setState({ is: "failed" });
    const { text } = answer;
    try {
      await navigator.clipboard.writeText(text);
      this.setState({ is: "copied", format, text });
    } catch {
      // No clipboard for us: pages without encryption, frames of others.
      this.setState({ is: "selected", format, text }, this.#select);
    }
  }

  readonly #select = (): void => {
    const field = this.#field.current;
    field?.focus({ preventScroll: true });
    // Backwards: browsers show the end that a selection can be moved by, and the reader wants to see the beginning.
    field?.setSelectionRange(0, field.value.length, "backward");
    field?.scrollIntoView({ block: "nearest" });
  };
}
