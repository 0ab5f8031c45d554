/** Access tokens: who may come in with one, and taking one back. */
import { useRef } from 'react';
import type { Token } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { Time } from '../../ui/Time.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import { NewToken } from './NewToken.tsx';
import { scopesInWords } from './words.ts';

interface TokensProps {
  tokens: readonly Token[];
  /** Whether secret links let anybody in at present. */
  links: boolean;
}

export function Tokens({ tokens, links }: TokensProps) {
  const nameField = useRef<HTMLInputElement>(null);
  return (
    <div className="tokens">
      {tokens.length === 0 ? (
        <p className="muted">
          None yet. A token is for clients that take one: scripts, the Responses API, Claude Code. ChatGPT
          needs none.
        </p>
      ) : (
        <ul className="rows">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} links={links} onGone={() => nameField.current?.focus()} />
          ))}
        </ul>
      )}
      <NewToken nameField={nameField} links={links} />
    </div>
  );
}

interface TokenRowProps {
  token: Token;
  links: boolean;
  /** Called when it is revoked: the row leaves, and with it the focus. */
  onGone(): void;
}

function TokenRow({ token, links, onGone }: TokenRowProps) {
  const connection = useConnection();
  const running = useRunning();
  const revoke = () => running.run(() => connection.call('tokens.revoke', { id: token.id }), onGone);
  return (
    <li className="rows-row access-row">
      <div>
        <p className="rows-name">{token.name}</p>
        {token.kind === 'link' && (
          <p className={links ? 'small warn' : 'small muted'}>
            {links ? 'A secret link' : 'A secret link, switched off'}
          </p>
        )}
      </div>
      <span className="muted">{scopesInWords(token.scope.split(' '))}</span>
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
      <Confirm
        word="Revoke"
        about={token.name}
        asks="The client that uses it is cut off at once."
        go="Revoke it"
        pending={running.pending}
        onGo={revoke}
      />
      {running.problem !== null && <Trouble problem={running.problem} />}
    </li>
  );
}
