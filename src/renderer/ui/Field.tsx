/** A labelled line of text to fill in, with one sentence of help and room for what is wrong. */
import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';
import './field.css';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id' | 'onChange'> {
  label: string;
  help?: ReactNode;
  onText(text: string): void;
  /** Shows the label to screen readers only, where the place already says what the field is. */
  bare?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function Field({ label, help, onText, bare = false, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={bare ? 'unseen' : 'field-label'}>
        {label}
      </label>
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        className="field-input"
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => onText(event.target.value)}
      />
      {help !== undefined && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
    </div>
  );
}
