/** `client list|revoke`: the clients known by OAuth, and what each was granted. */
import type { Grant, OAuthClient } from '../../contract/state.ts';
import { asking } from '../ask.ts';
import type { Command, Invocation } from '../command.ts';
import { knownBy } from '../known-ids.ts';
import { iso, jsonLine, localTime, plain, table } from '../output.ts';
import {
  commandInWords,
  counted,
  nameInWords,
  scopesInWords,
  sourcesInWords,
  verificationInWords,
} from '../words.ts';

export const clientCommands: readonly Command[] = [
  {
    words: ['client', 'list'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'show the clients that came by OAuth, and what each may do',
    options: {},
    run: list,
  },
  {
    words: ['client', 'revoke'],
    operands: 'ID',
    arity: { min: 1, max: 1 },
    summary: 'take back all that a client was granted, or one grant, at once and for good',
    options: {},
    run: revoke,
  },
];

async function list(invocation: Invocation): Promise<void> {
  const { clients } = await asking(invocation, (connection) => connection.call('clients.list', {}));
  if (invocation.json) return invocation.terminal.out(jsonLine(clients.map(forPrograms)));
  invocation.terminal.out(
    table(
      ['CLIENT', 'PROOF', 'GRANT', 'MAY', 'SOURCES', 'GIVEN', 'LAST USED', 'UNTIL', 'CLIENT ID'],
      clients.flatMap(rows),
      { empty: `${noneYet}: ${commandInWords(invocation, 'approval list')}` },
    ),
  );
}

const noneYet =
  'No client has come by OAuth yet. Give ChatGPT your public address, and approve it in the window or here';

/** One for each grant; a client without any has one that says so. */
function rows(client: OAuthClient): string[][] {
  const who = [nameInWords(client.name), verificationInWords(client.verification)];
  const nothing = ['-', 'nothing', '-', '-', localTime(client.lastUsedAt, 'never'), '-'];
  const granted = client.grants.length === 0 ? [nothing] : client.grants.map(grantCells);
  return granted.map((cells) => [...who, ...cells, plain(client.id)]);
}

function grantCells(grant: Grant): string[] {
  return [
    grant.id,
    scopesInWords(grant.scopes),
    sourcesInWords(grant.sources),
    localTime(grant.createdAt),
    localTime(grant.lastUsedAt, 'never'),
    localTime(grant.expiresAt),
  ];
}

async function revoke(invocation: Invocation): Promise<void> {
  const id = invocation.operands[0] ?? '';
  const { grants } = await asking(invocation, (connection) =>
    knownBy(invocation, 'client list', connection.call('clients.revoke', { id })),
  );
  if (invocation.json) return invocation.terminal.out(jsonLine({ id, revoked: true, grants }));
  invocation.terminal.err(
    grants === 0
      ? `Removed ${plain(id)}, which had no grant.\n`
      : `Revoked ${counted(grants, 'grant')} of ${plain(id)}.\n`,
  );
}

function forPrograms(client: OAuthClient): unknown {
  return {
    ...client,
    firstSeen: iso(client.firstSeen),
    lastUsedAt: iso(client.lastUsedAt),
    grants: client.grants.map((grant) => ({
      ...grant,
      createdAt: iso(grant.createdAt),
      lastUsedAt: iso(grant.lastUsedAt),
      expiresAt: iso(grant.expiresAt),
    })),
  };
}
