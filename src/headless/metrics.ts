/** Prometheus text (exposition format 0.0.4) about this run. */
import { callStatusSchema, type CallStatus, type State } from '../contract/state.ts';
import type { Served } from '../contract/wire.ts';

export interface CallCounts {
  /** Ends by status, since this process started. */
  ended: ReadonlyMap<CallStatus, number>;
  inFlight(): number;
  durationMs(): number;
  stop(): void;
}

/** Counts calls from the core's own events, from now on. */
export function countCalls(core: Served): CallCounts {
  const ended = new Map<CallStatus, number>();
  const running = new Set<string>();
  let durationMs = 0;
  const stop = core.subscribe((event) => {
    if (event.name === 'call.started') running.add(event.payload.call.id);
    if (event.name !== 'call.ended') return;
    running.delete(event.payload.id);
    ended.set(event.payload.status, (ended.get(event.payload.status) ?? 0) + 1);
    durationMs += event.payload.durationMs;
  });
  return { ended, inFlight: () => running.size, durationMs: () => durationMs, stop };
}

const roundEnds = ['completed', 'rejected', 'expired', 'failed'] as const;

export function metricsText(state: State, counts: CallCounts): string {
  const statuses = callStatusSchema.exclude(['running', 'waiting']).options;
  const total = [...counts.ended.values()].reduce((sum, count) => sum + count, 0);
  return [
    family('patchbay_info', 'gauge', 'The version that runs.', [[`{version="${state.version}"}`, 1]]),
    family(
      'patchbay_calls_total',
      'counter',
      'Tool calls that ended, by how.',
      statuses.map((status) => [`{status="${status}"}`, counts.ended.get(status) ?? 0]),
    ),
    family('patchbay_calls_in_flight', 'gauge', 'Tool calls that run now.', [['', counts.inFlight()]]),
    '# HELP patchbay_call_duration_seconds How long tool calls took.\n' +
      '# TYPE patchbay_call_duration_seconds summary\n' +
      `patchbay_call_duration_seconds_sum ${counts.durationMs() / 1000}\n` +
      `patchbay_call_duration_seconds_count ${total}\n`,
    family('patchbay_tunnel_up', 'gauge', '1 while the tunnel is online.', [
      ['', state.tunnel.kind === 'online' ? 1 : 0],
    ]),
    family('patchbay_sessions', 'gauge', 'Clients heard from since the start.', [['', state.clients.length]]),
    family('patchbay_approvals_waiting', 'gauge', 'Clients that wait to be let in.', [
      ['', state.approvals.length],
    ]),
    family('patchbay_grants_live', 'gauge', 'Grants to OAuth clients that are good now.', [
      ['', state.oauth.clients.reduce((sum, client) => sum + client.grants.length, 0)],
    ]),
    family(
      'patchbay_oauth_rounds_total',
      'counter',
      'Authorizations that were asked for and have ended, by how.',
      roundEnds.map((end) => [`{end="${end}"}`, state.oauth.rounds[end]]),
    ),
    family('process_resident_memory_bytes', 'gauge', 'Resident memory.', [['', process.memoryUsage.rss()]]),
    family('process_start_time_seconds', 'gauge', 'When the process started, in Unix time.', [
      ['', Math.round(Date.now() / 1000 - process.uptime())],
    ]),
    family('process_uptime_seconds', 'gauge', 'How long the process runs.', [['', process.uptime()]]),
  ].join('');
}

function family(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  samples: readonly (readonly [labels: string, value: number])[],
): string {
  const lines = samples.map(([labels, value]) => `${name}${labels} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}
