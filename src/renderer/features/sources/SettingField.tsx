/** One setting of a source, asked for as its field says: a text, a secret, one of a few, or on and off. */
import type { ReactNode } from 'react';
import type { Field as Setting, Source, State } from '../../../contract/state.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { kindOf, savedValue, storedSince, type Draft } from './form.ts';
import { SecretField } from './SecretField.tsx';

export interface SettingFieldProps {
  field: Setting;
  source: Source;
  state: State;
  draft: Draft;
  /** What is wrong with it, in a sentence, or null. */
  problem: string | null;
  onText(text: string): void;
  /** Nothing was typed after all. */
  onKeep(): void;
}

export function SettingField(props: SettingFieldProps) {
  const { field, source, state, draft, problem, onText } = props;
  const help = <Help field={field} problem={problem} />;
  const value = draft[field.key] ?? savedValue(state, source.id, field.key);
  switch (kindOf(field)) {
    case 'secret':
      return <SecretField {...props} help={help} storedAt={storedSince(state, source.id, field.key)} />;
    case 'flag':
      return (
        <Switch
          label={field.label}
          help={help}
          on={(value || field.default) === 'true'}
          onSwitch={(on) => onText(String(on))}
        />
      );
    case 'choice':
      return (
        <div className="field">
          <Choice
            label={field.label}
            value={value || field.default}
            onChoose={onText}
            options={field.options.map((option) => ({
              value: option,
              name: option,
              ...(option === field.default ? { help: 'unless changed' } : {}),
            }))}
          />
          <p className="field-help">{help}</p>
        </div>
      );
    case 'text':
      return (
        <Field
          label={labelOf(field)}
          value={value}
          onText={onText}
          placeholder={field.default}
          help={help}
          aria-invalid={problem !== null}
        />
      );
  }
}

export function labelOf({ label, required }: Setting): string {
  return required ? `${label} (needed)` : label;
}

/** What is wrong comes before what it is for. */
function Help({ field, problem }: Pick<SettingFieldProps, 'field' | 'problem'>): ReactNode {
  if (problem === null) return field.help;
  return (
    <span className="bad" role="alert">
      {problem}
    </span>
  );
}
