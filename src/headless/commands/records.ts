/** `logs` and `audit`: what was written down besides the calls. */
import type { AuditEntry } from '../../contract/commands.ts';
import { logLevelSchema, type LogEntry } from '../../contract/state.ts';
import { asking } from '../ask.ts';
import type { Command, Invocation } from '../command.ts';
import { iso, jsonLine, localTime, plain, shorten, table } from '../output.ts';
import { limitOption, oneOf, wholeNumber } from './options.ts';

/** The contract's own upper bound. */
const most = 1000;
/** A client's id may be an address of any length; `--json` has it whole. */
const longestSubject = 80;

export const recordCommands: readonly Command[] = [
  {
    words: ['logs'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'show the newest log lines, newest last',
    options: {
      ...limitOption,
      level: {
        type: 'string',
        value: 'LEVEL',
        choices: logLevelSchema.options,
        help: 'only lines this grave or graver: debug, info, warn or error',
      },
      text: { type: 'string', value: 'TEXT', help: 'only lines with this in them' },
    },
    run: logs,
  },
  {
    words: ['audit'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'show who was let in, turned away or changed something, newest last',
    options: limitOption,
    run: audit,
  },
];

async function logs(invocation: Invocation): Promise<void> {
  const limit = wholeNumber(invocation, 'limit', { min: 1, max: most });
  const level = oneOf(invocation, 'level', logLevelSchema.options);
  const text = invocation.text('text');
  const { entries } = await asking(invocation, (connection) =>
    connection.call('logs.list', {
      ...(limit === undefined ? {} : { limit }),
      ...(level === undefined ? {} : { level }),
      ...(text === undefined ? {} : { text }),
    }),
  );
  for (const entry of entries) invocation.terminal.out(invocation.json ? logJson(entry) : logLine(entry));
}

function logJson(entry: LogEntry): string {
  return jsonLine({ ...entry, at: iso(entry.at) });
}

function logLine(entry: LogEntry): string {
  const detail = entry.detail === '' ? '' : ` (${entry.detail})`;
  return `${localTime(entry.at)}  ${entry.level.padEnd(5)}  ${plain(`${entry.scope}: ${entry.message}${detail}`)}\n`;
}

async function audit(invocation: Invocation): Promise<void> {
  const limit = wholeNumber(invocation, 'limit', { min: 1, max: most });
  const { entries } = await asking(invocation, (connection) =>
    connection.call('audit.list', limit === undefined ? {} : { limit }),
  );
  if (invocation.json) return entries.forEach((entry) => invocation.terminal.out(auditJson(entry)));
  invocation.terminal.out(
    table(
      ['TIME', 'WHO', 'FROM', 'DID', 'TO WHAT', 'HOW'],
      entries.map(({ at, actor, address, action, subject, detail }) => [
        localTime(at),
        actor,
        address || '-',
        action,
        shorten(plain(subject), longestSubject),
        detail,
      ]),
      { empty: 'Nothing has happened yet.' },
    ),
  );
}

function auditJson(entry: AuditEntry): string {
  return jsonLine({ ...entry, at: iso(entry.at) });
}
