/** News of every kind, made up: ids come from small pools, so that ends meet their beginnings. */
import { problemCodes, type Problem } from '../../src/contract/errors.ts';
import { events, type CoreEvent, type EventName, type EventPayload } from '../../src/contract/events.ts';
import { settingsSchema } from '../../src/contract/settings.ts';
import {
  liveCalls,
  type Call,
  type CallStatus,
  type Client,
  type ListenerState,
  type LogEntry,
  type SecretPresence,
  type SecretsState,
  type Source,
  type Today,
  type Token,
  type TunnelState,
} from '../../src/contract/state.ts';
import type { Random } from './random.ts';

const ends = ['ok', 'failed', 'timed_out', 'cancelled', 'refused'] as const;
const statuses = ['running', 'waiting', ...ends] as const satisfies readonly CallStatus[];

const busy = ['call.started', 'call.ended', 'log.written'] as const;

export function randomEvent(random: Random): CoreEvent {
  const names = Object.keys(events) as [EventName, ...EventName[]];
  // Calls and log lines are what a busy day is made of.
  const name = random.chance(0.5) ? random.pick(busy) : random.pick(names);
  // One payload maker per name: the pair fits by construction.
  return { name, payload: payloads[name](random) } as CoreEvent;
}

const payloads: { [N in EventName]: (random: Random) => EventPayload<N> } = {
  'phase.changed': (random) => ({
    phase: random.pick(['stopped', 'starting', 'running', 'stopping']),
    at: time(random),
  }),
  'listener.changed': (random) => ({ listener: listener(random) }),
  'tunnel.changed': (random) => ({ tunnel: tunnel(random) }),
  'secrets.changed': (random) => ({
    secrets: random.pick<SecretsState>([
      { kind: 'keychain' },
      { kind: 'file' },
      { kind: 'none', problem: problem(random) },
    ]),
    stored: random.list(3, () => presence(random)),
  }),
  'settings.changed': (random) => ({
    settings: settingsSchema.parse({
      server: { port: random.int(65536) },
      connectors: { [id(random)]: { enabled: random.chance(0.5), values: { [id(random)]: random.text() } } },
    }),
  }),
  'source.changed': (random) => ({ source: source(random) }),
  'client.seen': (random) => ({ client: client(random) }),
  'client.gone': (random) => ({ id: id(random) }),
  'tokens.changed': (random) => ({ tokens: random.list(4, () => token(random)) }),
  'call.started': (random) => ({ call: { ...call(random), status: 'running' } }),
  'call.held': (random) => ({ id: id(random) }),
  'call.released': (random) => ({ id: id(random) }),
  'call.ended': (random) => ({
    id: id(random),
    status: random.pick(ends),
    durationMs: random.int(60_000) / 8,
    bytesOut: random.int(1e6),
    summary: random.text(),
  }),
  'journal.opened': (random) => ({
    calls: random.list(liveCalls / 20, () => call(random)),
    today: today(random),
  }),
  'day.started': (random) => ({ today: today(random) }),
  'log.written': (random) => ({ entry: logEntry(random) }),
  'notice.raised': (random) => ({
    notice: { id: id(random), problem: problem(random), since: time(random) },
  }),
  'notice.cleared': (random) => ({ id: id(random) }),
};

function id(random: Random): string {
  return `id${random.int(6)}`;
}

function time(random: Random): number {
  return 1_800_000_000_000 + random.int(1e9);
}

function problem(random: Random): Problem {
  return { code: random.pick(problemCodes), message: random.text(), hint: random.text() };
}

function presence(random: Random): SecretPresence {
  return { name: id(random), changedAt: time(random) };
}

function listener(random: Random): ListenerState {
  return random.pick<ListenerState>([
    { kind: 'off' },
    { kind: 'listening', origin: 'http://127.0.0.1:7420', port: 7420, since: time(random) },
    { kind: 'failed', problem: problem(random) },
  ]);
}

function tunnel(random: Random): TunnelState {
  return random.pick<TunnelState>([
    { kind: 'off' },
    { kind: 'starting', since: time(random) },
    { kind: 'online', url: 'https://name.example', since: time(random) },
    { kind: 'waiting', attempt: random.int(9), until: time(random), reason: problem(random) },
    { kind: 'failed', problem: problem(random) },
  ]);
}

export function call(random: Random): Call {
  return {
    id: id(random),
    startedAt: time(random),
    client: random.text(),
    tool: random.text(),
    source: id(random),
    effect: random.pick(['read', 'write', 'destructive']),
    gist: random.text(),
    status: random.pick(statuses),
    durationMs: random.chance(0.5) ? null : random.int(1e5) / 16,
    bytesOut: random.chance(0.5) ? null : random.int(1e6),
    summary: random.text(),
  };
}

function client(random: Random): Client {
  return {
    id: id(random),
    name: random.text(),
    version: random.text(),
    transport: random.pick(['2026-07-28', '2025', 'sse', 'bridge']),
    credential: id(random),
    firstSeen: time(random),
    lastSeen: time(random),
  };
}

function source(random: Random): Source {
  return {
    id: id(random),
    title: random.text(),
    description: random.text(),
    enabled: random.chance(0.5),
    state: random.pick<Source['state']>([
      { kind: 'off' },
      { kind: 'starting' },
      { kind: 'ready', since: time(random) },
      { kind: 'waiting', problem: problem(random) },
      { kind: 'failed', problem: problem(random) },
    ]),
    tools: random.int(40),
    fields: random.list(2, () => ({
      key: id(random),
      label: random.text(),
      help: random.text(),
      secret: random.chance(0.5),
      required: random.chance(0.5),
      options: random.list(2, () => random.text()),
      default: random.text(),
    })),
    lastCallAt: random.chance(0.5) ? null : time(random),
  };
}

function token(random: Random): Token {
  return {
    id: id(random),
    name: random.text(),
    scope: 'mcp:read',
    createdAt: time(random),
    expiresAt: random.chance(0.5) ? null : time(random),
    lastUsedAt: random.chance(0.5) ? null : time(random),
  };
}

function today(random: Random): Today {
  return {
    day: `2026-11-${10 + random.int(20)}`,
    calls: random.int(1000),
    failures: random.int(10),
    slowestMs: random.int(1e6) / 8,
    bytesOut: random.int(1e9),
  };
}

function logEntry(random: Random): LogEntry {
  return {
    at: time(random),
    level: random.pick(['debug', 'info', 'warn', 'error']),
    scope: id(random),
    message: random.text(),
    detail: random.text(),
  };
}
