/** News of every kind, made up: ids come from small pools, so that ends meet their beginnings. */
import { problemCodes, type Problem } from '../../src/contract/errors.ts';
import { events, type CoreEvent, type EventName, type EventPayload } from '../../src/contract/events.ts';
import { settingsSchema } from '../../src/contract/settings.ts';
import {
  liveCalls,
  scopeSchema,
  wayInSteps,
  type Approval,
  type Call,
  type CallStatus,
  type Client,
  type DoctorState,
  type ListenerState,
  type LogEntry,
  type OAuthState,
  type Scope,
  type SecretPresence,
  type SecretsState,
  type Source,
  type SourceUsage,
  type ToolSummary,
  type Today,
  type Token,
  type TunnelState,
  type Verification,
  type WayIn,
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
  'tools.changed': (random) => ({ tools: random.list(4, () => tool(random)) }),
  'client.seen': (random) => ({ client: client(random) }),
  'client.gone': (random) => ({ id: id(random) }),
  'tokens.changed': (random) => ({ tokens: random.list(4, () => token(random)) }),
  'approval.asked': (random) => ({ approval: approval(random) }),
  'approval.changed': (random) => ({ approval: approval(random) }),
  'approval.ended': (random) => ({
    id: id(random),
    how: random.pick(['approved', 'rejected', 'expired', 'failed']),
  }),
  'oauth.changed': (random) => ({ oauth: oauth(random) }),
  'way_in.changed': (random) => ({ wayIn: wayIn(random) }),
  'doctor.changed': (random) => ({ doctor: doctor(random) }),
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

function verification(random: Random): Verification {
  return random.pick<Verification>([{ kind: 'domain', domain: 'chatgpt.com' }, { kind: 'claimed' }]);
}

function scopes(random: Random): Scope[] {
  return scopeSchema.options.filter(() => random.chance(0.5));
}

function approval(random: Random): Approval {
  return {
    id: id(random),
    kind: 'consent',
    client: random.text(),
    clientId: id(random),
    verification: verification(random),
    redirectHost: random.text(),
    scopes: scopes(random),
    address: '203.0.113.7',
    choices: [10 + random.int(30), 40 + random.int(30), 70 + random.int(30)],
    page: random.pick(['open', 'gone']),
    askedAt: time(random),
    expiresAt: time(random),
  };
}

function oauth(random: Random): OAuthState {
  const count = () => random.int(9);
  return {
    clients: random.list(2, () => ({
      id: id(random),
      name: random.text(),
      how: random.pick(['document', 'registered']),
      verification: verification(random),
      redirectHosts: [random.text()],
      firstSeen: time(random),
      lastUsedAt: null,
      grants: random.list(2, () => ({
        id: id(random),
        scopes: scopes(random),
        sources: random.chance(0.5) ? null : [id(random)],
        resource: 'https://name.example/mcp',
        redirectHost: random.text(),
        address: '203.0.113.7',
        createdAt: time(random),
        lastUsedAt: null,
        expiresAt: time(random),
      })),
    })),
    rounds: { asked: count(), completed: count(), rejected: count(), expired: count(), failed: count() },
    errors: random.list(2, () => ({
      at: time(random),
      step: random.pick(['register', 'authorize', 'consent', 'token', 'refresh', 'revoke', 'access']),
      client: random.text(),
      address: random.text(),
      error: 'invalid_grant',
      message: random.text(),
      hint: random.text(),
    })),
  };
}

function wayIn(random: Random): WayIn {
  const step = () => (random.chance(0.5) ? time(random) : null);
  return {
    steps: {
      copied: step(),
      discovered: step(),
      registered: step(),
      asked: step(),
      token: step(),
      listed: step(),
      called: step(),
    },
    stopped: random.chance(0.5)
      ? null
      : { step: random.pick(wayInSteps), problem: problem(random), at: time(random) },
    last: null,
  };
}

function doctor(random: Random): DoctorState {
  return {
    running: random.chance(0.5),
    startedAt: time(random),
    endedAt: null,
    planned: 20,
    checks: random.list(3, () => ({
      id: id(random),
      title: random.text(),
      side: random.pick(['inside', 'outside']),
      status: random.pick(['pass', 'warn', 'fail', 'skip']),
      evidence: random.text(),
      remedy: random.text(),
      durationMs: random.int(900),
    })),
  };
}

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
    documents: random.chance(0.5),
    fields: random.list(2, () => ({
      key: id(random),
      label: random.text(),
      help: random.text(),
      secret: random.chance(0.5),
      required: random.chance(0.5),
      advanced: random.chance(0.5),
      options: random.list(2, () => random.text()),
      default: random.text(),
    })),
    lastCallAt: random.chance(0.5) ? null : time(random),
    usage: random.chance(0.5) ? null : usage(random),
  };
}

function usage(random: Random): SourceUsage {
  return {
    requests: random.int(1000),
    cacheHits: random.int(1000),
    failures: random.int(10),
    budgets: random.list(2, () => ({
      name: id(random),
      left: random.int(6000),
      limit: 6000,
      resetsAt: random.chance(0.5) ? null : time(random),
    })),
    blockedUntil: random.chance(0.8) ? null : time(random),
  };
}

function tool(random: Random): ToolSummary {
  return {
    name: id(random),
    title: random.text(),
    description: random.text(),
    source: id(random),
    effect: random.pick(['read', 'write', 'destructive']),
    enabled: random.chance(0.5),
    own: random.pick([null, true, false]),
    tokens: random.int(500),
  };
}

function token(random: Random): Token {
  return {
    id: id(random),
    name: random.text(),
    kind: random.pick(['bearer', 'link']),
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
