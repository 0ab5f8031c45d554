/** `connector list|set|enable|disable|check`: the sources of tools. */
import type { Source } from '../../contract/state.ts';
import { AppError } from '../../contract/errors.ts';
import { asking } from '../ask.ts';
import type { Command, Invocation } from '../command.ts';
import { iso, jsonLine, localTime, table } from '../output.ts';
import { fillFromStdin } from '../stdin.ts';
import { assignments, secretsOption } from './options.ts';

export const connectorCommands: readonly Command[] = [
  {
    words: ['connector', 'list'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'show the sources of tools, their state and their settings',
    options: secretsOption,
    run: list,
  },
  {
    words: ['connector', 'set'],
    operands: 'ID KEY=VALUE…',
    arity: { min: 2, max: Infinity },
    summary:
      'set fields of a source, which also switches it on the first time; KEY=- reads the value from standard input, KEY= removes it',
    options: secretsOption,
    run: set,
  },
  switchCommand('enable', true, 'show a source’s tools to clients'),
  switchCommand('disable', false, 'hide a source’s tools from clients'),
  {
    words: ['connector', 'check'],
    operands: 'ID',
    arity: { min: 1, max: 1 },
    summary: 'ask a source whether it answers with these settings',
    options: secretsOption,
    run: check,
  },
];

async function list(invocation: Invocation): Promise<void> {
  const { sources } = await asking(invocation, (connection) => connection.call('sources.list', {}));
  if (invocation.json) return invocation.terminal.out(jsonLine(sources.map(forPrograms)));
  invocation.terminal.out(
    table(
      ['ID', 'STATE', 'TOOLS', 'LAST CALL', 'SETTINGS (* secret)'],
      sources.map((source) => [
        source.id,
        stateText(source),
        String(source.tools),
        localTime(source.lastCallAt, 'never'),
        source.fields
          .filter((field) => !field.advanced)
          .map((field) => `${field.key}${field.secret ? '*' : ''}`)
          .join(' '),
      ]),
      { empty: 'There are no sources.', right: [2] },
    ),
  );
}

async function set(invocation: Invocation): Promise<void> {
  const [id = '', ...words] = invocation.operands;
  const values = Object.fromEntries(await fillFromStdin(assignments(words), invocation.terminal));
  const source = await asking(invocation, (connection) =>
    connection.call('sources.configure', { id, values }, invocation.terminal.signal),
  );
  const keysOf = (isMeant: (value: string) => boolean) =>
    Object.keys(values).filter((key) => isMeant(values[key] ?? ''));
  const isSet = keysOf((value) => value !== '');
  const isRemoved = keysOf((value) => value === '');
  tell(invocation, source, `${done('Set', isSet)}${done('Removed', isRemoved)}`);
}

function done(what: string, keys: readonly string[]): string {
  return keys.length === 0 ? '' : `${what} ${keys.join(', ')}. `;
}

function switchCommand(word: 'enable' | 'disable', enabled: boolean, summary: string): Command {
  return {
    words: ['connector', word],
    operands: 'ID',
    arity: { min: 1, max: 1 },
    summary,
    options: secretsOption,
    run: async (invocation) => {
      const id = invocation.operands[0] ?? '';
      const source = await asking(invocation, (connection) =>
        connection.call('sources.enable', { id, enabled }),
      );
      tell(invocation, source, '');
    },
  };
}

async function check(invocation: Invocation): Promise<void> {
  const id = invocation.operands[0] ?? '';
  const answer = await asking(invocation, (connection) =>
    connection.call('sources.check', { id }, invocation.terminal.signal),
  );
  if (invocation.json) invocation.terminal.out(jsonLine({ id, ...answer }));
  if (!answer.ok)
    throw new AppError({
      code: answer.code ?? 'connector_failed',
      message: answer.message,
      hint: answer.hint,
    });
  if (!invocation.json) invocation.terminal.out(`${id}: ${answer.message}\n`);
}

function tell(invocation: Invocation, source: Source, done: string): void {
  if (invocation.json) invocation.terminal.out(jsonLine(forPrograms(source)));
  else invocation.terminal.err(`${done}${source.id} is ${stateText(source)}.\n`);
}

function stateText(source: Source): string {
  const { state, usage } = source;
  const bannedUntil = usage?.blockedUntil ?? 0;
  // Its service answers nothing before then, however ready it is itself.
  if (state.kind === 'ready' && bannedUntil > Date.now()) return `banned until ${localTime(bannedUntil, '')}`;
  return state.kind === 'waiting' || state.kind === 'failed'
    ? `${state.kind}: ${state.problem.message.replace(/\.$/, '')}`
    : state.kind;
}

function forPrograms(source: Source): unknown {
  const { state } = source;
  return {
    ...source,
    state: state.kind === 'ready' ? { ...state, since: iso(state.since) } : state,
    lastCallAt: iso(source.lastCallAt),
  };
}
