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
        <input
          type="text"
          autocomplete="off"
          value={choice.title}
          onInput={({ currentTarget }) => onChange({ title: currentTarget.value })}
        />
      </label>
      <Choice
        name="language"
        legend={t("sheet.language")}
        options={LANGUAGES.map((language) => ({ value: language, text: t(`sheet.language.${language}`), lang: language }))}
        chosen={choice.language}
        onChoose={(language) => onChange({ language })}
      />
      <div>
        {isDated && <Tick text={t("sheet.later")} isOn={choice.withLater} onTick={(withLater) => onChange({ withLater })} />}
        <Tick text={t("sheet.remarks")} isOn={choice.withNotes} onTick={(withNotes) => onChange({ withNotes })} />
        <Tick text={t("sheet.nameLine")} isOn={choice.hasNameLine} onTick={(hasNameLine) => onChange({ hasNameLine })} />
      </div>
      <Choice
        name="notes"
        legend={t("sheet.notes")}
        options={NOTE_ROOMS.map((room) => ({ value: room, text: t(`sheet.notes.${room}`) }))}
        chosen={choice.notes}
        onChoose={(notes) => onChange({ notes })}
      />
      <TermChoice {...props} />
    </>
  );
}

const LANGUAGES: readonly Language[] = ["de", "en"];
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

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly text: string; readonly lang?: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all of them seen. */
function Choice<Value extends string>({ name, legend, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="one-of">
      <legend>{legend}</legend>
      {options.map(({ value, text, lang }) => (
        <label key={value} class="tick" {...(lang && { lang })}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
