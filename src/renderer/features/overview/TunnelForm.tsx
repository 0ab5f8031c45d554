/** What switching the tunnel on takes: an authtoken to store, a domain if there is one. */
import { useRef, useState, type Ref, type SubmitEvent } from 'react';
import type { Problem } from '../../../contract/errors.ts';
import { secretSettingKeys } from '../../../contract/settings.ts';
import type { State } from '../../../contract/state.ts';
import type { Connection } from '../../../contract/wire.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Time } from '../../ui/Time.tsx';
import { OpenPlace } from './OpenPlace.tsx';
import { SecretsNote, secretsPlace } from './SecretsNote.tsx';
import { Trouble } from './Trouble.tsx';

const [authtokenKey] = secretSettingKeys;

interface TunnelFormProps {
  state: State;
  /** What keeps a tunnel that is switched on from opening; it stands above the form already. */
  shown?: Problem;
}

export function TunnelForm({ state, shown }: TunnelFormProps) {
  const connection = useConnection();
  const running = useRunning();
  const [authtoken, setAuthtoken] = useState('');
  const [domain, setDomain] = useState(state.settings.tunnel.ngrok.domain);
  const [lacking, setLacking] = useState(false);
  const authtokenField = useRef<HTMLInputElement>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const wish = { authtoken: authtoken.trim(), domain: domain.trim() };
    const lacks = wish.authtoken === '' && lacksAuthtoken(state, shown);
    setLacking(lacks);
    if (lacks) return authtokenField.current?.focus();
    running.run(
      () => switchOn(connection, state, wish),
      () => setAuthtoken(''),
    );
  };
  return (
    <form className="form" onSubmit={submit} aria-label="Switch the tunnel on">
      <p className="form-why">
        To let ChatGPT and other clients in from outside, publish Patchbay through a tunnel. It takes a free
        ngrok account. <OpenPlace destination="ngrok-authtoken">Get your authtoken</OpenPlace>
      </p>
      {running.problem === null && <SecretsNote secrets={state.secrets} shown={shown} />}
      <div className="form-fields">
        <AuthtokenField
          state={state}
          value={authtoken}
          onText={setAuthtoken}
          lacking={lacking}
          ref={authtokenField}
        />
        <Field
          label="Domain (optional)"
          value={domain}
          onText={setDomain}
          placeholder="name.ngrok-free.app"
          help="A domain of your own keeps the address the same. Empty takes the one ngrok assigns."
        />
      </div>
      {running.problem !== null && running.problem.message !== shown?.message && (
        <Trouble problem={running.problem} />
      )}
      <div className="actions">
        <Button look="main" type="submit" disabled={running.pending}>
          {running.pending ? 'Switching on…' : shown === undefined ? 'Switch the tunnel on' : 'Try again'}
        </Button>
      </div>
    </form>
  );
}

/**
 * Whether the authtoken has to be put in. One from the environment is stored nowhere: a tunnel that fails for another
 * reason has one. So may a keychain that is locked.
 */
function lacksAuthtoken(state: State, shown: Problem | undefined): boolean {
  if (storedAuthtoken(state) !== undefined) return false;
  return shown === undefined || shown.code === 'tunnel_token_missing' || shown.code === 'secrets_unavailable';
}

function storedAuthtoken(state: State) {
  return state.storedSecrets.find((secret) => secret.name === authtokenKey);
}

/** A change of settings opens the tunnel anew by itself; one that is off in this run only, or unchanged, has to be started. */
async function switchOn(
  connection: Connection,
  { settings, tunnel }: State,
  { authtoken, domain }: { authtoken: string; domain: string },
): Promise<void> {
  const wasOn = settings.tunnel.kind === 'ngrok';
  const changed = authtoken !== '' || domain !== settings.tunnel.ngrok.domain || !wasOn;
  if (changed) {
    await connection.call('settings.set', {
      values: {
        ...(authtoken === '' ? {} : { [authtokenKey]: authtoken }),
        'tunnel.ngrok.domain': domain,
        'tunnel.kind': 'ngrok',
      },
    });
  }
  if (!changed || (wasOn && tunnel.kind === 'off')) await connection.call('tunnel.start', {});
}

interface AuthtokenFieldProps {
  state: State;
  value: string;
  onText(text: string): void;
  /** True once it was left empty where one is needed. */
  lacking: boolean;
  ref: Ref<HTMLInputElement>;
}

function AuthtokenField({ state, value, onText, lacking, ref }: AuthtokenFieldProps) {
  const stored = storedAuthtoken(state);
  return (
    <Field
      label="ngrok authtoken"
      type="password"
      value={value}
      onText={onText}
      ref={ref}
      aria-invalid={lacking}
      placeholder={stored === undefined ? '' : 'Stored; type to replace it'}
      help={
        lacking ? (
          <span className="bad" role="alert">
            Put in your authtoken.
          </span>
        ) : stored === undefined ? (
          secretsPlace[state.secrets.kind]
        ) : (
          <>
            Stored, changed <Time at={stored.changedAt} />.
          </>
        )
      }
    />
  );
}
