/** `calls` and `call show`: the journal of tool calls, as it stands or as it happens. */
import type { Call, CallDetail } from '../../contract/state.ts';
import { AppError, toProblem } from '../../contract/errors.ts';
import type { Connection } from '../../contract/wire.ts';
import { aborted } from '../aborted.ts';
import { asking, reachRunning } from '../ask.ts';
import type { Command, Invocation } from '../command.ts';
import { createFollower, type CallFilter } from '../follow.ts';
import { knownBy } from '../known-ids.ts';
import { columns, iso, jsonLine, line, localTime, plain, shorten, table } from '../output.ts';
import { limitOption, wholeNumber } from './options.ts';

/** The contract's page. */
const pageSize = 1000;
const usualLimit = 100;
/** What a follower sees of the past, as with `tail`. */
const usualFollowLimit = 10;

export const callCommands: readonly Command[] = [
  {
    words: ['calls'],
    operands: '',
    arity: { min: 0, max: 0 },
    summary: 'show the newest tool calls, newest last',
    options: {
      limit: {
        ...limitOption['limit'],
        type: 'string',
        help: 'how many of the newest (100; 10 with --follow)',
      },
      follow: { type: 'boolean', help: 'go on with each call as it ends, until a signal' },
      client: { type: 'string', value: 'CLIENT', help: 'only calls of this client' },
      tool: { type: 'string', value: 'TOOL', help: 'only calls of this tool' },
    },
    run: calls,
  },
  {
    words: ['call', 'show'],
    operands: 'ID',
    arity: { min: 1, max: 1 },
    summary: 'show one call with its redacted arguments and result',
    options: {},
    run: show,
  },
];

async function calls(invocation: Invocation): Promise<void> {
  const follows = invocation.flag('follow');
  // A follower may want nothing of the past.
  const limit = wholeNumber(invocation, 'limit', { min: follows ? 0 : 1, max: 1_000_000 });
  const filter = readFilter(invocation);
  if (follows) return follow(invocation, filter, limit ?? usualFollowLimit);
  const found = await asking(invocation, (connection) => newest(connection, filter, limit ?? usualLimit));
  if (invocation.json) return found.forEach((call) => invocation.terminal.out(jsonLine(forPrograms(call))));
  invocation.terminal.out(table(heading, found.map(cells), { empty: whyNone(filter), right: numbers }));
}

function whyNone({ client, tool }: CallFilter): string {
  const asked = [
    ...(client === undefined ? [] : [`of the client “${plain(client)}”`]),
    ...(tool === undefined ? [] : [`of the tool “${plain(tool)}”`]),
  ];
  if (asked.length === 0) return 'No tool call yet. They appear here when a client calls one.';
  return `No tool call ${asked.join(' ')}. Without --client and --tool all are shown, with the names to give here.`;
}

async function follow(invocation: Invocation, filter: CallFilter, limit: number): Promise<void> {
  const { terminal, json, dataDir } = invocation;
  const print = (call: Call) =>
    terminal.out(json ? jsonLine(forPrograms(call)) : `${line(cells(call), widths, numbers)}\n`);
  const trouble = (error: unknown) =>
    terminal.err(`Some calls may be missing here: ${toProblem(error).message}\n`);
  const follower = createFollower({ filter, tell: print, trouble });
  const running = await reachRunning(dataDir, follower.take);
  if (running === null)
    throw new AppError({
      code: 'unavailable',
      message: `No Patchbay runs on ${dataDir}, so there is nothing to follow.`,
      hint: 'Start one with patchbay serve, or leave out --follow.',
    });
  const { connection } = running;
  try {
    if (!json) terminal.err(`${line(heading, widths, numbers)}\n`);
    follower.begin(await newest(connection, filter, limit), (before) =>
      connection.call('calls.list', { limit: pageSize, ...(before === undefined ? {} : { before }) }),
    );
    await Promise.race([running.gone, aborted(terminal.signal)]);
  } finally {
    await running.close();
  }
  if (terminal.signal.aborted) return;
  const goodbye = connection.goodbye();
  if (goodbye === null)
    throw new AppError({
      code: 'unavailable',
      message: 'The Patchbay that was followed is gone.',
      hint: 'See whether it still runs, then follow again.',
    });
  terminal.err(`Patchbay has stopped: ${goodbye}\n`);
}

async function show(invocation: Invocation): Promise<void> {
  const id = invocation.operands[0] ?? '';
  const call = await asking(invocation, (connection) =>
    knownBy(invocation, 'calls', connection.call('calls.show', { id })),
  );
  invocation.terminal.out(invocation.json ? jsonLine(forPrograms(call)) : detailText(call));
}

function readFilter(invocation: Invocation): CallFilter {
  const client = invocation.text('client');
  const tool = invocation.text('tool');
  return { ...(client === undefined ? {} : { client }), ...(tool === undefined ? {} : { tool }) };
}

/** The newest `limit` calls, newest last, a page at a time from the end. */
async function newest(connection: Connection, filter: CallFilter, limit: number): Promise<Call[]> {
  let found: Call[] = [];
  let more = limit > 0;
  while (more && found.length < limit) {
    const before = found[0]?.id;
    const page = await connection.call('calls.list', {
      limit: Math.min(pageSize, limit - found.length),
      ...filter,
      ...(before === undefined ? {} : { before }),
    });
    found = [...page.calls, ...found];
    more = page.more && page.calls.length > 0;
  }
  return found;
}

const heading = ['TIME', 'CLIENT', 'TOOL', 'OUTCOME', 'MS', 'BYTES', 'ARGUMENTS', 'ID'];
const numbers = [4, 5];
/** While following, what is to come is not known: widths that most rows keep to. */
const widths = [19, 16, 26, 9, 7, 8, 40, 0];

function cells(call: Call): string[] {
  return [
    localTime(call.startedAt),
    shorten(plain(call.client), 16),
    call.tool,
    call.status,
    call.durationMs === null ? '-' : call.durationMs.toFixed(call.durationMs < 10 ? 1 : 0),
    call.bytesOut === null ? '-' : String(call.bytesOut),
    shorten(plain(call.gist), 40),
    call.id,
  ];
}

function detailText(call: CallDetail): string {
  const facts = columns([
    ['call', call.id],
    ['time', localTime(call.startedAt)],
    ['client', `${plain(call.client)} (${call.transport})`],
    ['tool', `${call.tool}, ${call.effect}`],
    ['outcome', [call.status, plain(call.summary)].filter((text) => text !== '').join(': ')],
    ['took', call.durationMs === null ? '-' : `${call.durationMs} ms`],
    ...call.steps.map((step) => [`  ${step.name}`, `${step.durationMs} ms`]),
  ]);
  return [...facts, '', 'Arguments:', pretty(call.arguments), '', 'Result:', pretty(call.result), ''].join(
    '\n',
  );
}

/** JSON writes control characters as escapes, so nothing in it can steer the terminal. */
function pretty(value: unknown): string {
  return JSON.stringify(value ?? null, null, 2);
}

function forPrograms<C extends Call>(call: C): unknown {
  return { ...call, startedAt: iso(call.startedAt) };
}
