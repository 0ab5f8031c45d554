/** What switching the tunnel on takes: an authtoken to store, a domain if there is one. */
import { useState, type SubmitEvent } from 'react';
import { secretSettingKeys } from '../../../contract/settings.ts';
import type { State } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Time } from '../../ui/Time.tsx';
import { OpenPlace } from './OpenPlace.tsx';
import { SecretsNote } from './SecretsNote.tsx';
import { Trouble } from './Trouble.tsx';

const [authtokenKey] = secretSettingKeys;

export function TunnelForm({ state, again = false }: { state: State; again?: boolean }) {
  const connection = useConnection();
  const running = useRunning();
  const [authtoken, setAuthtoken] = useState('');
  const [domain, setDomain] = useState(state.settings.tunnel.ngrok.domain);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const token = authtoken.trim();
    running.run(
      async () => {
        await connection.call('settings.set', {
          values: {
            ...(token === '' ? {} : { [authtokenKey]: token }),
            'tunnel.ngrok.domain': domain.trim(),
            'tunnel.kind': 'ngrok',
          },
        });
        await connection.call('tunnel.start', {});
      },
      () => setAuthtoken(''),
    );
  };
  return (
    <form className="form" onSubmit={submit} aria-label="Switch the tunnel on">
      <p className="form-why">
        To let ChatGPT and other clients in from outside, publish Patchbay through a tunnel. It takes a free
        ngrok account. <OpenPlace destination="ngrok-authtoken">Get your authtoken</OpenPlace>
      </p>
      {running.problem === null && <SecretsNote secrets={state.secrets} />}
      <div className="form-fields">
        <AuthtokenField state={state} value={authtoken} onText={setAuthtoken} />
        <Field
          label="Domain (optional)"
          value={domain}
          onText={setDomain}
          placeholder="name.ngrok-free.app"
          help="A domain of your own keeps the address the same. Empty takes the one ngrok assigns."
        />
      </div>
      {running.problem !== null && <Trouble problem={running.problem} />}
      <div className="actions">
        <Button look="main" type="submit" disabled={running.pending}>
          {running.pending ? 'Switching on…' : again ? 'Try again' : 'Switch the tunnel on'}
        </Button>
      </div>
    </form>
  );
}

interface AuthtokenFieldProps {
  state: State;
  value: string;
  onText(text: string): void;
}

function AuthtokenField({ state, value, onText }: AuthtokenFieldProps) {
  const stored = state.storedSecrets.find((secret) => secret.name === authtokenKey);
  return (
    <Field
      label="ngrok authtoken"
      type="password"
      value={value}
      onText={onText}
      placeholder={stored === undefined ? '' : 'Stored; type to replace it'}
      help={
        stored === undefined ? (
          places[state.secrets.kind]
        ) : (
          <>
            Stored, changed <Time at={stored.changedAt} />.
          </>
        )
      }
    />
  );
}

const places: Record<State['secrets']['kind'], string> = {
  keychain: 'Kept in your system’s keychain; it is never shown again.',
  file: 'Kept in Patchbay’s encrypted file; it is never shown again.',
  none: 'Kept in a keychain or an encrypted file, never in plain text, and never shown again.',
};
