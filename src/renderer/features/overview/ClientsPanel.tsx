/** ChatGPT's joint, opened: who is let in, and how the next one comes in. */
import { publicOrigin, type OAuthClient, type State } from '../../../contract/state.ts';
import { addressOf } from '../../state/screen.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { counted } from '../../ui/format.ts';
import { Time } from '../../ui/Time.tsx';
import { scopesInWords } from '../access/words.ts';
import { hasChatGptCalled, letIn } from '../line/chatgpt.ts';
import { PanelParts } from './Section.tsx';

export function ClientsPanel({ state }: { state: State }) {
  const clients = letIn(state);
  const isConnected = hasChatGptCalled(state);
  return (
    <PanelParts says={<Says state={state} clients={clients} />}>
      <div className="stack">
        {clients.length > 0 && (
          <ul className="rows">
            {clients.map((client) => (
              <ClientRow key={client.id} client={client} />
            ))}
          </ul>
        )}
        <p className="form-why">{nextInWords(state, clients)}</p>
        <div className="actions">
          <ButtonLink look={isConnected ? 'plain' : 'main'} href={addressOf('connect')}>
            {clients.length === 0
              ? 'Connect ChatGPT'
              : isConnected
                ? 'Connect another'
                : 'Go on connecting ChatGPT'}
          </ButtonLink>
          <ButtonLink look="quiet" href={addressOf('access')}>
            See all in Access
          </ButtonLink>
        </div>
      </div>
    </PanelParts>
  );
}

function Says({
  state: { clients: heard, tokens },
  clients,
}: {
  state: State;
  clients: readonly OAuthClient[];
}) {
  const last = heard.length === 0 ? null : Math.max(...heard.map((client) => client.lastSeen));
  return (
    <>
      <p>
        {clients.length === 0 ? 'Nobody is let in by sign-in' : `${counted(clients.length, 'client')} let in`}
        {tokens.length > 0 && `, ${counted(tokens.length, 'token')} given out`}.
      </p>
      <p>
        {last === null ? (
          'Nobody has called since the start.'
        ) : (
          <>
            Last heard <Time at={last} />.
          </>
        )}
      </p>
    </>
  );
}

function nextInWords(state: State, clients: readonly OAuthClient[]): string {
  if (clients.length > 0)
    return 'Another client needs the address and your approval, or a token if it cannot sign in.';
  return publicOrigin(state) === null
    ? 'ChatGPT needs a public address and your approval. Clients on this machine need no tunnel.'
    : 'ChatGPT needs your address, and your approval here. Nobody else can let it in.';
}

function ClientRow({ client }: { client: OAuthClient }) {
  const scopes = [...new Set(client.grants.flatMap((grant) => grant.scopes))];
  return (
    <li className="rows-row clients-let-in">
      <span className="rows-name">{client.name}</span>
      <span className="muted">
        {client.verification.kind === 'domain'
          ? `Proven: ${client.verification.domain}`
          : 'Name only claimed'}
      </span>
      <span className="muted">{scopesInWords(scopes)}</span>
      <span className="muted clients-seen">
        {client.lastUsedAt === null ? 'No call yet' : <Time at={client.lastUsedAt} />}
      </span>
    </li>
  );
}
