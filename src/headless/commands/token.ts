/** `token create|list|revoke`: personal access tokens for the MCP listener. */
import type { Token } from '../../contract/state.ts';
import { asking } from '../ask.ts';
import { UsageError, type Command, type Invocation } from '../command.ts';
import { iso, jsonLine, localTime, table } from '../output.ts';

export const tokenCommands: readonly Command[] = [
  {
    words: ['token', 'create'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'make a token for a client; it is shown once',
    options: {
      name: { type: 'string', value: 'NAME', help: 'what it is for, e.g. laptop' },
      scope: { type: 'string', value: 'SCOPES', help: 'what it may do ("mcp:read mcp:write")' },
      expires: { type: 'string', value: '30d', help: 'for how long, in hours (h), days (d) or weeks (w)' },
    },
    run: create,
  },
  {
    words: ['token', 'list'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'show the tokens there are, without their secrets',
    options: {},
    run: list,
  },
  {
    words: ['token', 'revoke'],
    operands: 'ID',
    arity: { min: 1, max: 1 },
    summary: 'make a token useless, at once and for good',
    options: {},
    run: revoke,
  },
];

async function create(invocation: Invocation): Promise<void> {
  const name = invocation.text('name');
  if (name === undefined || name.trim() === '')
    throw new UsageError('A token needs a name.', 'For example: patchbay token create --name laptop');
  const scope = invocation.text('scope');
  const expires = invocation.text('expires');
  const made = await asking(invocation, (connection) =>
    connection.call(
      'tokens.create',
      {
        name,
        ...(scope === undefined ? {} : { scope }),
        expiresInDays: expires === undefined ? null : days(expires),
      },
      invocation.terminal.signal,
    ),
  );
  if (invocation.json) {
    const { id, token, expiresAt } = made;
    return invocation.terminal.out(
      jsonLine({ id, name: made.name, scope: made.scope, token, expiresAt: iso(expiresAt) }),
    );
  }
  invocation.terminal.err(
    `Token “${made.name}” (${made.id}), scope ${made.scope}, ${expiryText(made.expiresAt)}.\n` +
      'Keep it now: Patchbay stores only a hash and cannot show it again.\n',
  );
  invocation.terminal.out(`${made.token}\n`);
}

async function list(invocation: Invocation): Promise<void> {
  const { tokens } = await asking(invocation, (connection) => connection.call('tokens.list', {}));
  if (invocation.json) return invocation.terminal.out(jsonLine(tokens.map(forPrograms)));
  invocation.terminal.out(
    table(
      ['ID', 'NAME', 'SCOPE', 'MADE', 'EXPIRES', 'LAST USED'],
      tokens.map((token) => [
        token.id,
        token.name,
        token.scope,
        localTime(token.createdAt),
        localTime(token.expiresAt, 'never'),
        localTime(token.lastUsedAt, 'never'),
      ]),
      { empty: 'No tokens yet. Make one with: patchbay token create --name laptop' },
    ),
  );
}

async function revoke(invocation: Invocation): Promise<void> {
  const id = invocation.operands[0] ?? '';
  await asking(invocation, (connection) => connection.call('tokens.revoke', { id }));
  if (invocation.json) invocation.terminal.out(jsonLine({ id, revoked: true }));
  else invocation.terminal.err(`Token ${id} is revoked.\n`);
}

function forPrograms(token: Token): unknown {
  return {
    ...token,
    createdAt: iso(token.createdAt),
    expiresAt: iso(token.expiresAt),
    lastUsedAt: iso(token.lastUsedAt),
  };
}

/** `30d`, `12h`, `4w` in days. The upper bound is the contract's own. */
function days(text: string): number {
  const [, amount, unit] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  const length = { h: 1 / 24, d: 1, w: 7 }[unit ?? ''];
  const value = Number(amount) * (length ?? 0);
  if (length === undefined || value <= 0 || value > 3650)
    throw new UsageError(
      `--expires takes hours, days or weeks, such as 12h, 30d or 4w, up to 3650d; not “${text}”.`,
    );
  return value;
}

function expiryText(expiresAt: number | null): string {
  return expiresAt === null ? 'without expiry' : `until ${localTime(expiresAt)}`;
}
