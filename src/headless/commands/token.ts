/** `token create|list|revoke`: personal access tokens and secret links for the MCP listener. */
import type { CommandOutput } from '../../contract/commands.ts';
import type { Token } from '../../contract/state.ts';
import { asking } from '../ask.ts';
import { UsageError, type Command, type Invocation } from '../command.ts';
import { knownBy } from '../known-ids.ts';
import { iso, jsonLine, localTime, table } from '../output.ts';
import { isLoopback } from '../words.ts';
import { commandInWords } from '../words.ts';

export const tokenCommands: readonly Command[] = [
  {
    words: ['token', 'create'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'make a token, or a secret link, for a client; it is shown once',
    options: {
      name: { type: 'string', value: 'NAME', help: 'what it is for, e.g. laptop' },
      scope: { type: 'string', value: 'SCOPES', help: 'what it may do ("mcp:read mcp:write")' },
      link: {
        type: 'boolean',
        help: 'a secret link in place of a token, for clients that can do neither tokens nor OAuth',
      },
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
        kind: invocation.flag('link') ? 'link' : 'bearer',
        ...(scope === undefined ? {} : { scope }),
        expiresInDays: expires === undefined ? null : days(expires),
      },
      invocation.terminal.signal,
    ),
  );
  if (invocation.flag('link')) return tellLink(invocation, made);
  if (invocation.json) return invocation.terminal.out(jsonLine(madeForPrograms(made)));
  invocation.terminal.err(`Token ${aboutText(made)}.\n${keepIt}\n`);
  invocation.terminal.out(`${made.token}\n`);
}

type Made = CommandOutput<'tokens.create'>;

const keepIt = 'Keep it now: Patchbay stores only a hash and cannot show it again.';

const onlyHere = 'Works on this machine only. Make it while the tunnel is open if it is for elsewhere.';

/** Here the address is the secret. Nobody knows the whole of it while nothing listens. */
function tellLink({ json, terminal }: Invocation, made: Made): void {
  if (json) return terminal.out(jsonLine({ ...madeForPrograms(made), kind: 'link', url: made.url }));
  terminal.err(
    `Secret link ${aboutText(made)}.\n${keepIt}\n` +
      (made.url !== null && isLoopback(new URL(made.url).host) ? `${onlyHere}\n` : '') +
      'Whoever learns this address has what it allows, and addresses end up in logs and histories: use OAuth or a token\n' +
      'where the client can.\n' +
      (made.url === null ? 'Patchbay is not running: put its public address in front of this path.\n' : ''),
  );
  terminal.out(`${made.url ?? `/link/${made.token}/mcp`}\n`);
}

function aboutText({ name, id, scope, expiresAt }: Made): string {
  return `“${name}” (${id}), scope ${scope}, ${expiryText(expiresAt)}`;
}

function madeForPrograms({ id, name, scope, token, expiresAt }: Made): object {
  return { id, name, scope, token, expiresAt: iso(expiresAt) };
}

async function list(invocation: Invocation): Promise<void> {
  const { tokens, linksWork } = await asking(invocation, async (connection) => ({
    ...(await connection.call('tokens.list', {})),
    linksWork: connection.state()?.settings.access.secretLinks === true,
  }));
  if (invocation.json) return invocation.terminal.out(jsonLine(tokens.map(forPrograms)));
  invocation.terminal.out(
    table(
      ['ID', 'NAME', 'KIND', 'SCOPE', 'MADE', 'EXPIRES', 'LAST USED'],
      tokens.map((token) => [
        token.id,
        token.name,
        kindWords[token.kind],
        token.scope,
        localTime(token.createdAt),
        localTime(token.expiresAt, 'never'),
        localTime(token.lastUsedAt, 'never'),
      ]),
      { empty: 'No tokens yet. Make one with: patchbay token create --name laptop' },
    ),
  );
  if (linksWork || !tokens.some((token) => token.kind === 'link')) return;
  const switchOn = commandInWords(invocation, 'settings set access.secretLinks=true');
  invocation.terminal.err(
    `\nSecret links are switched off: those above let nobody in. Switch them on with: ${switchOn}\n`,
  );
}

async function revoke(invocation: Invocation): Promise<void> {
  const id = invocation.operands[0] ?? '';
  await asking(invocation, (connection) =>
    knownBy(invocation, 'token list', connection.call('tokens.revoke', { id })),
  );
  if (invocation.json) invocation.terminal.out(jsonLine({ id, revoked: true }));
  else invocation.terminal.err(`Token ${id} is revoked.\n`);
}

const kindWords: Readonly<Record<Token['kind'], string>> = { bearer: 'token', link: 'secret link' };

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
