/** A secret: asked for while there is none; then only that it is stored, and since when, with replacing and removing it. */
import { useState, type ReactNode } from 'react';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { Field } from '../../ui/Field.tsx';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { Time } from '../../ui/Time.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import { labelOf, type SettingFieldProps } from './SettingField.tsx';

interface SecretFieldProps extends SettingFieldProps {
  help: ReactNode;
  /** Null where none is stored. */
  storedAt: number | null;
}

export function SecretField(props: SecretFieldProps) {
  const { field, draft, problem, storedAt, onText, onKeep } = props;
  const [replacing, setReplacing] = useState<number | null>(null);
  const isReplacing = storedAt !== null && replacing === storedAt;
  const place = useKeptFocus(`${storedAt} ${isReplacing}`);
  const keep = () => {
    setReplacing(null);
    onKeep();
  };
  return (
    <div ref={place} className="source-secret" role="group" aria-label={field.label} tabIndex={-1}>
      {storedAt === null || isReplacing ? (
        <div className="source-secret-new">
          <Field
            label={labelOf(field)}
            type="password"
            value={draft[field.key] ?? ''}
            onText={onText}
            autoFocus={isReplacing}
            help={props.help}
            aria-invalid={problem !== null}
          />
          {isReplacing && (
            <Button look="quiet" onClick={keep}>
              Keep the stored one
            </Button>
          )}
        </div>
      ) : (
        <Stored {...props} storedAt={storedAt} onReplace={() => setReplacing(storedAt)} />
      )}
    </div>
  );
}

interface StoredProps extends SecretFieldProps {
  storedAt: number;
  onReplace(): void;
}

function Stored({ field, source, problem, storedAt, help, onReplace }: StoredProps) {
  const connection = useConnection();
  const running = useRunning();
  const remove = () =>
    running.run(() => connection.call('sources.configure', { id: source.id, values: { [field.key]: '' } }));
  return (
    <>
      <p className="field-label">{field.label}</p>
      <div className="source-stored">
        <p className="muted">
          Stored, changed <Time at={storedAt} />.
        </p>
        <Button look="quiet" onClick={onReplace}>
          Replace<span className="unseen"> {field.label}</span>
        </Button>
        <Confirm
          word="Remove"
          about={field.label}
          asks={
            field.required
              ? `${source.title} cannot be asked without it. It is not shown again.`
              : 'It is not shown again: you would have to get a new one.'
          }
          go="Remove it"
          pending={running.pending}
          onGo={remove}
        />
      </div>
      {problem !== null && <p className="field-help">{help}</p>}
      {running.problem !== null && <Trouble problem={running.problem} />}
    </>
  );
}
