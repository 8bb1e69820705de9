/** What a teacher chooses for a sheet. */
import type { Language, Translate } from "@/lib/extension/i18n";
import type { FoundEntity } from "@/lib/extension/messages";

/** Lines for notes below each term, by what is chosen. */
export const NOTE_LINES = { none: 0, few: 3, many: 7 } as const;
export type NoteRoom = keyof typeof NOTE_LINES;

/** What is chosen. */
export interface SheetChoice {
  /** As typed. */
  readonly title: string;
  readonly language: Language;
  /** Ids of terms that are left out. */
  readonly leftOut: ReadonlySet<string>;
  readonly withLater: boolean;
  readonly withNotes: boolean;
  readonly notes: NoteRoom;
  readonly hasNameLine: boolean;
}

export interface SheetControlsProps {
  readonly choice: SheetChoice;
  /** In the article's order. */
  readonly entities: readonly FoundEntity[];
  /** Whether anything can be later: the page has a date. */
  readonly isDated: boolean;
  readonly t: Translate;
  readonly onChange: (change: Partial<SheetChoice>) => void;
}

export function SheetControls(props: SheetControlsProps) {
  const { choice, isDated, t, onChange } = props;
  return (
    <>
      <label class="field">
        <span>{t("sheet.heading")}</span>
        <input type="text" value={choice.title} onInput={({ currentTarget }) => onChange({ title: currentTarget.value })} />
      </label>
      <label class="field">
        <span>{t("sheet.language")}</span>
        <select
          value={choice.language}
          onChange={({ currentTarget }) => onChange({ language: currentTarget.value === "de" ? "de" : "en" })}
        >
          <option value="de" lang="de">
            {t("sheet.language.de")}
          </option>
          <option value="en" lang="en">
            {t("sheet.language.en")}
          </option>
        </select>
      </label>
      <div>
        {isDated && <Tick text={t("sheet.later")} isOn={choice.withLater} onTick={(withLater) => onChange({ withLater })} />}
        <Tick text={t("sheet.remarks")} isOn={choice.withNotes} onTick={(withNotes) => onChange({ withNotes })} />
        <Tick text={t("sheet.nameLine")} isOn={choice.hasNameLine} onTick={(hasNameLine) => onChange({ hasNameLine })} />
      </div>
      <label class="field">
        <span>{t("sheet.notes")}</span>
        <select
          value={choice.notes}
          onChange={({ currentTarget }) => onChange({ notes: NOTE_ROOMS.find((room) => room === currentTarget.value) ?? "none" })}
        >
          {NOTE_ROOMS.map((room) => (
            <option key={room} value={room}>
              {t(`sheet.notes.${room}`)}
            </option>
          ))}
        </select>
      </label>
      <TermChoice {...props} />
    </>
  );
}

const NOTE_ROOMS = Object.keys(NOTE_LINES) as readonly NoteRoom[];

function TermChoice({ choice: { leftOut }, entities, t, onChange }: SheetControlsProps) {
  const chosen = entities.filter(({ id }) => !leftOut.has(id)).length;
  const toggle = (id: string, isOn: boolean) => {
    const changed = new Set(leftOut);
    if (isOn) changed.delete(id);
    else changed.add(id);
    onChange({ leftOut: changed });
  };
  return (
    <fieldset>
      <legend>{t("sheet.terms")}</legend>
      <div class="choices">
        <span role="status">{t("sheet.chosen", { chosen, all: entities.length })}</span>
        <button type="button" onClick={() => onChange({ leftOut: new Set() })}>
          {t("sheet.all")}
        </button>
        <button type="button" onClick={() => onChange({ leftOut: new Set(entities.map(({ id }) => id)) })}>
          {t("sheet.none")}
        </button>
      </div>
      <ul>
        {entities.map(({ id, name }) => (
          <li key={id}>
            <Tick text={name[t.language]} isOn={!leftOut.has(id)} onTick={(isOn) => toggle(id, isOn)} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface TickProps {
  readonly text: string;
  readonly isOn: boolean;
  readonly onTick: (isOn: boolean) => void;
}

function Tick({ text, isOn, onTick }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onTick(currentTarget.checked)} />
      <span>{text}</span>
    </label>
  );
}
