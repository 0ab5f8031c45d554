/** Access tokens: who may come in with one, and taking one back. */
import { useRef, useState } from 'react';
import type { Token } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Button } from '../../ui/Button.tsx';
import { Time } from '../../ui/Time.tsx';
import { NewToken } from './NewToken.tsx';
import { Trouble } from './Trouble.tsx';

export function Tokens({ tokens }: { tokens: readonly Token[] }) {
  const nameField = useRef<HTMLInputElement>(null);
  return (
    <section className="tokens" aria-label="Access tokens">
      <h3>Access tokens</h3>
      {tokens.length === 0 ? (
        <p className="muted">None yet. Without one, no client gets in.</p>
      ) : (
        <ul className="rows">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} onGone={() => nameField.current?.focus()} />
          ))}
        </ul>
      )}
      <NewToken nameField={nameField} />
    </section>
  );
}

interface TokenRowProps {
  token: Token;
  /** Called when it is revoked: the row leaves, and with it the focus. */
  onGone(): void;
}

function TokenRow({ token, onGone }: TokenRowProps) {
  const connection = useConnection();
  const running = useRunning();
  const [asking, setAsking] = useState(false);
  const revoke = () => running.run(() => connection.call('tokens.revoke', { id: token.id }), onGone);
  return (
    <li className="rows-row tokens-row">
      <span className="rows-name">{token.name}</span>
      <span className="muted">{scopeInWords(token.scope)}</span>
      <span className="muted">
        {token.lastUsedAt === null ? (
          'Never used'
        ) : (
          <>
            Used <Time at={token.lastUsedAt} />
          </>
        )}
        {token.expiresAt !== null && (
          <>
            , ends <Time at={token.expiresAt} />
          </>
        )}
      </span>
      {asking ? (
        <span className="tokens-ask">
          The client that uses it is cut off at once.
          <Button autoFocus onClick={() => setAsking(false)}>
            Keep it
          </Button>
          <Button look="danger" disabled={running.pending} onClick={revoke}>
            Revoke it
          </Button>
        </span>
      ) : (
        <Button look="quiet" onClick={() => setAsking(true)} aria-label={`Revoke ${token.name}`}>
          Revoke
        </Button>
      )}
      {running.problem !== null && <Trouble problem={running.problem} />}
    </li>
  );
}

function scopeInWords(scope: string): string {
  const scopes = scope.split(' ');
  if (scopes.includes('mcp:write')) return 'Reads and writes';
  return scopes.includes('mcp:read') ? 'Reads only' : scope;
}
