/** Records to write down. */
import type { CallDetail, LogEntry } from '../../../src/contract/state.ts';

export const start = 1_800_000_000_000;

/** The id sorts by `number`, as the ids of real calls sort by time. */
export function someCall(number: number, change: Partial<CallDetail> = {}): CallDetail {
  return {
    id: `call_${String(number).padStart(9, '0')}`,
    startedAt: start + number,
    client: 'ChatGPT',
    tool: 'search',
    source: 'search',
    effect: 'read',
    gist: `query: ${number}`,
    status: 'running',
    durationMs: null,
    bytesOut: null,
    summary: '',
    arguments: { query: String(number) },
    result: null,
    transport: '2026-07-28',
    steps: [],
    ...change,
  };
}

export function ended(call: CallDetail, change: Partial<CallDetail> = {}): CallDetail {
  return {
    ...call,
    status: 'ok',
    durationMs: 12.5,
    bytesOut: 100,
    summary: 'Found it.',
    result: { results: [] },
    steps: [{ name: 'run', durationMs: 11 }],
    ...change,
  };
}

export function someLog(number: number, change: Partial<LogEntry> = {}): LogEntry {
  return {
    at: start + number,
    level: 'info',
    scope: 'core',
    message: `line ${number}`,
    detail: '',
    ...change,
  };
}
