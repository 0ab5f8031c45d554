/** (state, event) → state. Pure; the core and every face run the same function. */
import type { CoreEvent, EventPayload } from './events.ts';
import { liveCalls, liveLogs, type Call, type Source, type State } from './state.ts';

export function reduce(state: State, event: CoreEvent): State {
  switch (event.name) {
    case 'phase.changed':
      return {
        ...state,
        phase: event.payload.phase,
        startedAt: event.payload.phase === 'starting' ? event.payload.at : state.startedAt,
      };
    case 'listener.changed':
      return { ...state, listener: event.payload.listener };
    case 'tunnel.changed':
      return { ...state, tunnel: event.payload.tunnel };
    case 'secrets.changed':
      return { ...state, secrets: event.payload.secrets, storedSecrets: event.payload.stored };
    case 'settings.changed':
      return { ...state, settings: event.payload.settings };
    case 'source.changed':
      return { ...state, sources: sourceChanged(state.sources, event.payload.source) };
    case 'tools.changed':
      return { ...state, tools: event.payload.tools };
    case 'client.seen':
      return { ...state, clients: upsert(state.clients, event.payload.client) };
    case 'client.gone':
      return { ...state, clients: state.clients.filter((client) => client.id !== event.payload.id) };
    case 'tokens.changed':
      return { ...state, tokens: event.payload.tokens };
    case 'approval.asked':
    case 'approval.changed':
      return { ...state, approvals: upsert(state.approvals, event.payload.approval) };
    case 'approval.ended':
      return { ...state, approvals: state.approvals.filter((approval) => approval.id !== event.payload.id) };
    case 'oauth.changed':
      return { ...state, oauth: event.payload.oauth };
    case 'way_in.changed':
      return { ...state, wayIn: event.payload.wayIn };
    case 'doctor.changed':
      return { ...state, doctor: event.payload.doctor };
    case 'call.started':
      return callStarted(state, event.payload.call);
    case 'call.held':
      return { ...state, calls: changeCall(state.calls, event.payload.id, { status: 'waiting' }) };
    case 'call.released':
      return { ...state, calls: changeCall(state.calls, event.payload.id, { status: 'running' }) };
    case 'call.ended':
      return callEnded(state, event.payload);
    case 'journal.opened':
      return { ...state, calls: event.payload.calls, today: event.payload.today };
    case 'day.started':
      return { ...state, today: event.payload.today };
    case 'log.written':
      return { ...state, logs: [...state.logs, event.payload.entry].slice(-liveLogs) };
    case 'notice.raised':
      return { ...state, notices: upsert(state.notices, event.payload.notice) };
    case 'notice.cleared':
      return { ...state, notices: state.notices.filter((notice) => notice.id !== event.payload.id) };
  }
}

/** The core tells how a source stands; when it was last called is counted here. */
function sourceChanged(sources: Source[], source: Source): Source[] {
  const before = sources.find((other) => other.id === source.id);
  return upsert(sources, { ...source, lastCallAt: source.lastCallAt ?? before?.lastCallAt ?? null });
}

function callStarted(state: State, call: Call): State {
  return {
    ...state,
    // Two arrays joined: spreading, or joining the bare call, takes V8 several times as long.
    calls: state.calls.slice(1 - liveCalls).concat([call]),
    today: { ...state.today, calls: state.today.calls + 1 },
    sources: state.sources.map((source) =>
      source.id === call.source ? { ...source, lastCallAt: call.startedAt } : source,
    ),
  };
}

function callEnded(state: State, end: EventPayload<'call.ended'>): State {
  const { id, ...change } = end;
  return {
    ...state,
    calls: changeCall(state.calls, id, change),
    today: {
      ...state.today,
      failures: state.today.failures + (end.status === 'ok' ? 0 : 1),
      slowestMs: Math.max(state.today.slowestMs, end.durationMs),
      bytesOut: state.today.bytesOut + end.bytesOut,
    },
  };
}

/** Newest calls stand last, and the one that changes is nearly always among them: look from the end. */
function changeCall(calls: Call[], id: string, change: Partial<Call>): Call[] {
  const index = calls.findLastIndex((call) => call.id === id);
  const call = calls[index];
  return call === undefined ? calls : calls.with(index, { ...call, ...change });
}

function upsert<T extends { id: string }>(items: T[], item: T): T[] {
  const index = items.findIndex((other) => other.id === item.id);
  return index === -1 ? [...items, item] : items.with(index, item);
}
