/** `approval list|approve|reject`: the clients that wait to be let in. */
import type { CommandInput } from '../../contract/commands.ts';
import { AppError } from '../../contract/errors.ts';
import { scopeSchema, type Approval, type Scope } from '../../contract/state.ts';
import type { Connection } from '../../contract/wire.ts';
import { asking } from '../ask.ts';
import { UsageError, type Command, type Invocation } from '../command.ts';
import { knownBy } from '../known-ids.ts';
import { columns, iso, jsonLine, plain } from '../output.ts';
import { answerTo } from '../stdin.ts';
import {
  commandInWords,
  isRunning,
  nameInWords,
  placesInWords,
  redirectInWords,
  scopesInWords,
  spanInWords,
  verificationInWords,
} from '../words.ts';
import { wholeNumber } from './options.ts';

/** The browser shows two digits. */
const numberBounds = { min: 10, max: 99 };

export const approvalCommands: readonly Command[] = [
  {
    words: ['approval', 'list'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'show the clients that wait to be let in',
    options: {},
    run: list,
  },
  {
    words: ['approval', 'approve'],
    operands: 'ID',
    arity: { min: 1, max: 1 },
    summary: 'let a client in that waits; on a terminal it asks for the number that the browser shows',
    options: {
      number: { type: 'string', value: 'NN', help: 'the number that the browser shows; a wrong one rejects' },
      scope: {
        type: 'string',
        value: 'SCOPES',
        help: 'only this, e.g. "mcp:read offline_access" (all asked for)',
      },
      source: {
        type: 'string',
        value: 'SOURCE',
        help: 'only this source; may be given again (all)',
        many: true,
      },
    },
    run: approve,
  },
  {
    words: ['approval', 'reject'],
    operands: 'ID',
    arity: { min: 1, max: 1 },
    summary: 'turn a client away that waits',
    options: {},
    run: reject,
  },
];

async function list(invocation: Invocation): Promise<void> {
  const { terminal, json, dataDir } = invocation;
  const { approvals, runs } = await asking(invocation, async (connection) => ({
    ...(await connection.call('approvals.list', {})),
    runs: isRunning(connection),
  }));
  if (json) return terminal.out(jsonLine(approvals.map(forPrograms)));
  if (!runs) return terminal.out(`${notRunning(dataDir)}\n`);
  if (approvals.length === 0) return terminal.out('Nobody waits to be let in.\n');
  terminal.out(approvals.map((approval) => `${description(approval)}\n`).join('\n'));
  const approveIt = commandInWords(invocation, 'approval approve ID --number NN');
  terminal.err(`\nAnswer with: ${approveIt}, or: ${commandInWords(invocation, 'approval reject ID')}\n`);
}

async function approve(invocation: Invocation): Promise<void> {
  const id = invocation.operands[0] ?? '';
  const given = wholeNumber(invocation, 'number', numberBounds);
  const narrowed = { ...readScopes(invocation), ...readSources(invocation) };
  const found = await asking(invocation, async (connection) => {
    const approval = await waiting(connection, invocation, id);
    const number = given ?? (await askedNumber(approval, invocation));
    const shown = number === undefined ? {} : { number };
    await decide(invocation, connection, { id, decision: 'approve', ...shown, ...narrowed });
    return approval;
  });
  if (invocation.json) return invocation.terminal.out(jsonLine({ id, decision: 'approve' }));
  const scopes = scopesInWords(narrowed.scopes ?? found?.scopes ?? []);
  const places = placesInWords(narrowed.sources ?? null);
  invocation.terminal.err(
    `${nameInWords(found?.client ?? '')} is let in. It may ${scopes}, in ${places}. Its browser goes on by itself.\n`,
  );
}

async function reject(invocation: Invocation): Promise<void> {
  const id = invocation.operands[0] ?? '';
  const found = await asking(invocation, async (connection) => {
    const approval = await waiting(connection, invocation, id);
    await decide(invocation, connection, { id, decision: 'reject' });
    return approval;
  });
  if (invocation.json) invocation.terminal.out(jsonLine({ id, decision: 'reject' }));
  else invocation.terminal.err(`${nameInWords(found?.client ?? '')} is turned away.\n`);
}

async function decide(
  invocation: Invocation,
  connection: Connection,
  decision: CommandInput<'approvals.decide'>,
): Promise<void> {
  await knownBy(invocation, 'approval list', connection.call('approvals.decide', decision));
}

/** The one that waits; undefined when there is none, which the core itself says best. */
async function waiting(
  connection: Connection,
  { dataDir }: Invocation,
  id: string,
): Promise<Approval | undefined> {
  const { approvals } = await connection.call('approvals.list', {});
  if (!isRunning(connection))
    throw new AppError({
      code: 'not_found',
      message: notRunning(dataDir),
      hint: 'Start it with patchbay serve, then connect anew in the client.',
    });
  return approvals.find((approval) => approval.id === id);
}

/**
 * Who sits at a terminal looks at the browser and says what it shows, so that a stranger's request is not waved
 * through by habit. A script has nobody to ask: it names an id on purpose, and with it the request it means.
 */
async function askedNumber(
  approval: Approval | undefined,
  invocation: Invocation,
): Promise<number | undefined> {
  const { terminal } = invocation;
  if (terminal.stdin.isTTY !== true || approval === undefined) return undefined;
  const choices = approval.choices.map(String);
  terminal.err(
    `${description(approval)}\n\nIf no browser of yours shows a number, somebody else is asking: reject it.\n`,
  );
  const question = `Which number does the browser show: ${choices.join(', ')}? (Enter alone approves nothing) `;
  const answer = await answerTo(question, terminal, (text) => choices.includes(text));
  if (answer !== '') return Number(answer);
  throw new AppError({
    code: 'cancelled',
    message: 'Nothing was approved.',
    hint: 'It still waits until its time is over.',
  });
}

function readScopes(invocation: Invocation): { scopes?: Scope[] } {
  const text = invocation.text('scope');
  if (text === undefined) return {};
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const scopes = scopeSchema.options.filter((scope) => words.includes(scope));
  const unknown = words.find((word) => !scopes.some((scope) => scope === word));
  if (unknown === undefined && words.length > 0) return { scopes };
  throw new UsageError(
    unknown === undefined ? '--scope needs at least one scope.' : `There is no scope “${unknown}”.`,
    `The scopes are: ${scopeSchema.options.join(', ')}.`,
  );
}

function readSources(invocation: Invocation): { sources?: string[] } {
  const sources = invocation.texts('source');
  if (sources.includes(''))
    throw new UsageError('--source needs the id of a source.', 'See patchbay connector list.');
  return sources.length === 0 ? {} : { sources: [...new Set(sources)] };
}

function description(approval: Approval): string {
  const now = Date.now();
  return [
    `${approval.id}  ${nameInWords(approval.client)}`,
    ...columns([
      ['  proof', verificationInWords(approval.verification)],
      ['  client id', plain(approval.clientId)],
      ['  wants to', scopesInWords(approval.scopes)],
      ['  answer to', redirectInWords(approval.redirectHost)],
      ['  came from', plain(approval.address)],
      ['  its page', approval.page === 'open' ? 'is open' : 'was closed, as far as can be told'],
      ...(approval.page === 'open' ? [] : [['', closedAdvice]]),
      ['  numbers', `${approval.choices.join(', ')}: one of them is what the browser shows`],
      ['  time left', spanInWords(approval.expiresAt - now)],
    ]),
  ].join('\n');
}

/** As the window says it. */
const closedAdvice = 'Nobody looks at the number now. Unless you still see it yourself, reject.';

function forPrograms(approval: Approval): unknown {
  return { ...approval, askedAt: iso(approval.askedAt), expiresAt: iso(approval.expiresAt) };
}

function notRunning(dataDir: string): string {
  return `No Patchbay runs on ${dataDir}, so nobody waits to be let in.`;
}
