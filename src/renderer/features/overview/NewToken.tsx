/** Makes an access token and shows it the one time it can be shown. */
import { useState, type RefObject, type SubmitEvent } from 'react';
import type { CommandOutput } from '../../../contract/commands.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { Copy } from '../../ui/Copy.tsx';
import { Field } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Trouble } from './Trouble.tsx';

type Made = CommandOutput<'tokens.create'>;

export function NewToken({ nameField }: { nameField: RefObject<HTMLInputElement | null> }) {
  const connection = useConnection();
  const running = useRunning();
  const [name, setName] = useState('');
  const [readsOnly, setReadsOnly] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [wasShown, setWasShown] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const scope = readsOnly ? 'mcp:read' : 'mcp:read mcp:write';
    running.run(async () => {
      setMade(await connection.call('tokens.create', { name: name.trim(), scope }));
      setName('');
    });
  };
  const done = () => {
    setWasShown(true);
    setMade(null);
  };
  if (made !== null) return <Shown made={made} onDone={done} />;
  return (
    <form className="tokens-new" onSubmit={submit} aria-label="Make an access token">
      <Field
        label="Name of the new token"
        bare
        ref={nameField}
        autoFocus={wasShown}
        value={name}
        onText={setName}
        maxLength={100}
        placeholder="Who is it for? For example: laptop"
      />
      <Switch label="Reads only" on={readsOnly} onSwitch={setReadsOnly} />
      <Button type="submit" disabled={running.pending || name.trim() === ''}>
        Make an access token
      </Button>
      {running.problem !== null && <Trouble problem={running.problem} />}
    </form>
  );
}

function Shown({ made, onDone }: { made: Made; onDone(): void }) {
  return (
    <div className="tokens-made" role="status">
      <p>
        The token for <strong>{made.name}</strong>. Copy it now: it is not shown again.
      </p>
      <div className="address-row">
        <span className="address-text">{made.token}</span>
        <Copy look="main" text={made.token} what="token" autoFocus />
        <Button look="quiet" onClick={onDone}>
          Done
        </Button>
      </div>
    </div>
  );
}
