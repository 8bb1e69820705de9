/** A list of sites that a reader adds to, by name or by a pasted address, and takes from. */
import { useId, useRef, useState } from "preact/hooks";
import type { Translate } from "@/lib/extension/i18n";
import { hostOf } from "@/lib/extension/settings-data";

export interface OptionsSitesProps {
  readonly title: string;
  /** What it means that there are none. */
  readonly none: string;
  /** What the field is for. */
  readonly label: string;
  readonly hosts: readonly string[];
  readonly t: Translate;
  readonly onAdd: (host: string) => void;
  readonly onRemove: (host: string) => void;
}

export function OptionsSites({ title, none, label, hosts, t, onAdd, onRemove }: OptionsSitesProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="sites">
      {/* The focus goes here when what had it is gone. */}
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {hosts.length === 0 && <p class="hint">{none}</p>}
      <ul class="lines">
        {hosts
          .toSorted((a, b) => a.localeCompare(b))
          .map((host) => (
            <li key={host}>
              <span>{host}</span>
              <button
                type="button"
                class="quiet"
                aria-label={`${t("options.sites.remove")}: ${host}`}
                onClick={() => {
                  heading.current?.focus({ preventScroll: true });
                  onRemove(host);
                }}
              >
                {t("options.sites.remove")}
              </button>
            </li>
          ))}
      </ul>
      <AddSite label={label} hosts={hosts} t={t} onAdd={onAdd} />
    </section>
  );
}

function AddSite({ label, hosts, t, onAdd }: Pick<OptionsSitesProps, "label" | "hosts" | "t" | "onAdd">) {
  const [text, setText] = useState("");
  const [mistake, setMistake] = useState("");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    const host = hostOf(text);
    const wrong = mistakeIn(text, host, hosts, t);
    setMistake(wrong);
    if (wrong || host === null) return field.current?.focus();
    setText("");
    onAdd(host);
  };
  return (
    <form
      class="add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder={t("options.sites.example")}
        value={text}
        aria-invalid={mistake !== ""}
        aria-describedby={mistake ? `${id}-mistake` : `${id}-hint`}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setMistake("");
        }}
      />
      <button type="submit">{t("options.sites.add")}</button>
      {!mistake && (
        <p id={`${id}-hint`} class="hint">
          {t("options.sites.hint")}
        </p>
      )}
      <p id={`${id}-mistake`} class="mistake" role="alert">
        {mistake}
      </p>
    </form>
  );
}

/** @returns what is wrong with what was typed; "" when nothing is. */
function mistakeIn(text: string, host: string | null, hosts: readonly string[], t: Translate): string {
  if (text.trim() === "") return t("options.sites.empty");
  // A word alone is the name of no site, and mostly the beginning of one.
  if (host === null || !/[.:]|^localhost$/.test(host)) return t("options.sites.invalid", { text: text.trim().slice(0, 80) });
  return hosts.includes(host) ? t("options.sites.there", { host }) : "";
}
