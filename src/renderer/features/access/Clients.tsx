/** The clients known by OAuth: how far each is verified, what each was given, and taking it back. */
import { useState } from 'react';
import type { Grant, OAuthClient, Source } from '../../../contract/state.ts';
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { addressOf } from '../../state/screen.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Jack } from '../../ui/Jack.tsx';
import { Time } from '../../ui/Time.tsx';
import { Trouble } from '../overview/Trouble.tsx';
import { scopesInWords, sourcesInWords, verificationInWords } from './words.ts';

interface ClientsProps {
  clients: readonly OAuthClient[];
  sources: readonly Source[];
  /** Called when a row leaves, and with it the focus. */
  onGone(): void;
}

export function Clients({ clients, sources, onGone }: ClientsProps) {
  const [all, setAll] = useState(false);
  if (clients.length === 0) {
    return (
      <Empty title="Nobody has signed in yet.">
        ChatGPT signs in by itself once it has your address; its question then appears here, over every
        screen. <a href={addressOf('connect')}>Connect ChatGPT</a>
      </Empty>
    );
  }
  const latestFirst = clients.toSorted((one, other) => lastNews(other) - lastNews(one));
  const granted = latestFirst.filter((client) => client.grants.length > 0);
  const idle = latestFirst.filter((client) => client.grants.length === 0);
  const shown = [...granted, ...(all ? idle : idle.slice(0, fewIdle))];
  return (
    <div className="access-stack">
      <ul className="access-clients">
        {shown.map((client) => (
          <ClientBlock key={client.id} client={client} sources={sources} onGone={onGone} />
        ))}
      </ul>
      {idle.length > fewIdle && (
        <div className="actions">
          <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show ${idle.length - fewIdle} more with nothing granted`}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Anybody may register: more than these, with nothing granted, are shown only when asked for. */
const fewIdle = 3;

function lastNews({ lastUsedAt, firstSeen }: OAuthClient): number {
  return lastUsedAt ?? firstSeen;
}

interface ClientBlockProps extends Omit<ClientsProps, 'clients'> {
  client: OAuthClient;
}

function ClientBlock({ client, sources, onGone }: ClientBlockProps) {
  const { grants, verification } = client;
  return (
    <li className="access-client">
      <div className="access-client-head">
        <p className="access-client-name access-clamped">
          <bdi title={client.id}>{client.name}</bdi>
        </p>
        {grants.length !== 1 && <RevokeClient client={client} onGone={onGone} />}
      </div>
      <p className="access-proof muted">
        <Jack kind={verification.kind === 'domain' ? 'live' : 'off'} />
        <span>
          {verificationInWords(verification)}. First seen <Time at={client.firstSeen} />.
        </span>
      </p>
      {grants.length === 0 ? (
        <p className="muted access-nothing">Nothing is granted to it.</p>
      ) : (
        <ul className="rows">
          {grants.map((grant) => (
            <GrantRow key={grant.id} client={client} grant={grant} sources={sources} onGone={onGone} />
          ))}
        </ul>
      )}
    </li>
  );
}

const afterRemoval: Record<OAuthClient['how'], string> = {
  registered: 'It has to register again before it can ask.',
  document: 'It may still ask you; only what is known of it goes.',
};

function RevokeClient({ client, onGone }: Pick<ClientBlockProps, 'client' | 'onGone'>) {
  const isIdle = client.grants.length === 0;
  return (
    <Revoke
      id={client.id}
      word={isIdle ? 'Remove' : `Revoke all ${client.grants.length}`}
      about={client.name}
      asks={
        isIdle ? afterRemoval[client.how] : 'It is cut off at once, in every place where it is signed in.'
      }
      go={isIdle ? 'Remove it' : 'Revoke all'}
      onGone={onGone}
    />
  );
}

interface GrantRowProps extends ClientBlockProps {
  grant: Grant;
}

function GrantRow({ client, grant, sources, onGone }: GrantRowProps) {
  const where = sourcesInWords(grant.sources, sources);
  return (
    <li className="rows-row access-row">
      <span>{scopesInWords(grant.scopes)}</span>
      <span className="muted access-clamped" title={where}>
        {where}
      </span>
      <div className="muted">
        <p>
          {grant.lastUsedAt === null ? (
            'Never used'
          ) : (
            <>
              Used <Time at={grant.lastUsedAt} />
            </>
          )}
          , ends <Time at={grant.expiresAt} />
        </p>
        <p className="small">
          Given <Time at={grant.createdAt} />, asked from {grant.address}
        </p>
      </div>
      <Revoke
        id={grant.id}
        word="Revoke"
        about={`${client.name}, ${scopesInWords(grant.scopes)}`}
        asks="It is cut off at once, and has to ask you again."
        go="Revoke it"
        onGone={onGone}
      />
    </li>
  );
}

interface RevokeProps {
  id: string;
  word: string;
  about: string;
  asks: string;
  go: string;
  onGone(): void;
}

function Revoke({ id, onGone, ...words }: RevokeProps) {
  const connection = useConnection();
  const running = useRunning();
  const revoke = () => running.run(() => connection.call('clients.revoke', { id }), onGone);
  return (
    <>
      <Confirm {...words} pending={running.pending} onGo={revoke} />
      {running.problem !== null && <Trouble problem={running.problem} />}
    </>
  );
}
