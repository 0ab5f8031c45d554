/** One of a few, each with a sentence and, at the end of its row, what it would give. */
import { useId, type ReactNode } from 'react';
import './choice.css';

export interface ChoiceOption<Value extends string> {
  value: Value;
  name: string;
  help?: ReactNode;
  aside?: ReactNode;
}

interface ChoiceProps<Value extends string> {
  label: string;
  /** Shows the label to screen readers only, where the place already says what is chosen. */
  bare?: boolean;
  options: readonly ChoiceOption<Value>[];
  value: Value;
  onChoose(value: Value): void;
  disabled?: boolean;
}

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, bare = false, options, value, onChoose, disabled = false } = props;
  const id = useId();
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend className={bare ? 'unseen' : 'choice-label'}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice-option">
          <input
            type="radio"
            className="choice-dot"
            name={id}
            value={option.value}
            checked={option.value === value}
            aria-label={option.name}
            aria-describedby={`${id}-${option.value}`}
            onChange={() => onChoose(option.value)}
          />
          <span className="choice-name">{option.name}</span>
          <span id={`${id}-${option.value}`} className="choice-more">
            {option.help !== undefined && <span className="choice-help">{option.help}</span>}{' '}
            {option.aside !== undefined && <span className="choice-aside">{option.aside}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
