/** Makes an access token, or a secret link where these are on, and shows it the one time it can be shown. */
import { useState, type RefObject, type SubmitEvent } from 'react';
import type { CommandOutput } from '../../../contract/commands.ts';
import type { Token } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { Copy } from '../../ui/Copy.tsx';
import { Field } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import { isOnlyHere } from './words.ts';

type Made = CommandOutput<'tokens.create'> & { kind: Token['kind'] };

interface NewTokenProps {
  nameField: RefObject<HTMLInputElement | null>;
  /** Whether a secret link may be made. */
  links: boolean;
}

export function NewToken({ nameField, links }: NewTokenProps) {
  const connection = useConnection();
  const running = useRunning();
  const [name, setName] = useState('');
  const [readsOnly, setReadsOnly] = useState(false);
  const [asLink, setAsLink] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [wasShown, setWasShown] = useState(false);
  const kind = links && asLink ? 'link' : 'bearer';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const scope = readsOnly ? 'mcp:read' : 'mcp:read mcp:write';
    running.run(async () => {
      const answer = await connection.call('tokens.create', { name: name.trim(), scope, kind });
      setMade({ ...answer, kind });
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
      {links && <Switch label="As a secret link" on={asLink} onSwitch={setAsLink} />}
      <Button type="submit" disabled={running.pending || name.trim() === ''}>
        {kind === 'link' ? 'Make a secret link' : 'Make an access token'}
      </Button>
      {running.problem !== null && <Trouble problem={running.problem} />}
    </form>
  );
}

function Shown({ made, onDone }: { made: Made; onDone(): void }) {
  const secret = made.url ?? made.token;
  return (
    <div className="tokens-made" role="status">
      <p>
        {made.kind === 'link' ? 'The secret link' : 'The token'} for <strong>{made.name}</strong>. Copy it
        now: it is not shown again.
        {made.kind === 'link' && ' Whoever learns this address has what it allows.'}
      </p>
      {made.kind === 'link' && made.url === null && (
        <p className="muted">
          There is no address yet; it goes between “/link/” and “/mcp” once there is one.
        </p>
      )}
      {made.url !== null && isOnlyHere(made.url) && (
        <p className="muted">
          Works on this machine only. Make it while the tunnel is open if it is for elsewhere.
        </p>
      )}
      <div className="address-row">
        <span className="address-text">{secret}</span>
        <Copy look="main" text={secret} what={made.kind === 'link' ? 'secret link' : 'token'} autoFocus />
        <Button look="quiet" onClick={onDone}>
          Done
        </Button>
      </div>
    </div>
  );
}
