/** One of a few, each on a line of its own: radio buttons under their question. */
import { useId } from "preact/hooks";

export interface OptionsChoiceProps<Value extends string> {
  readonly label: string;
  /** The question is a heading already, and here only spoken. */
  readonly isLabelHidden?: boolean;
  readonly values: readonly Value[];
  /** Null until it is known. */
  readonly value: Value | null;
  readonly textOf: (value: Value) => string;
  readonly hintOf?: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

export function OptionsChoice<Value extends string>(props: OptionsChoiceProps<Value>) {
  const { label, isLabelHidden = false, values, value, textOf, hintOf, onChoose } = props;
  const id = useId();
  return (
    <fieldset class="choice">
      <legend class={isLabelHidden ? "spoken" : undefined}>{label}</legend>
      {values.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={id}
            value={one}
            checked={one === value}
            aria-describedby={hintOf ? `${id}-${one}` : undefined}
            onChange={() => onChoose(one)}
          />
          <span>
            {textOf(one)}
            {hintOf && (
              <small id={`${id}-${one}`} aria-hidden="true">
                {hintOf(one)}
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
