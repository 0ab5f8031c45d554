/** A core small enough to read: the contract's own reducer, a handful of commands in memory, events on demand. */
import type { CommandHandlers } from '../../src/contract/commands.ts';
import type { CoreEvent } from '../../src/contract/events.ts';
import { reduce } from '../../src/contract/reduce.ts';
import {
  initialState,
  type Call,
  type Source,
  type State,
  type ToolSummary,
} from '../../src/contract/state.ts';
import type { Core } from '../../src/mcp/index.ts';
import { accessHandlers, missing } from './small-access.ts';

export interface SmallCore extends Core {
  emit(event: CoreEvent): void;
  /** What was asked of it, in order. */
  readonly asked: string[];
  readonly stops: string[];
}

export interface SmallCoreOptions {
  open?: () => Promise<void>;
  start?: (core: SmallCore) => Promise<void>;
}

export function createSmallCore(options: SmallCoreOptions = {}): SmallCore {
  let state: State = { ...initialState('1.2.3'), secrets: { kind: 'keychain' }, sources: [binance] };
  let sequence = 0;
  const journal: Call[] = [];
  const listeners = new Set<(event: CoreEvent, sequence: number) => void>();
  const asked: string[] = [];
  const stops: string[] = [];
  const core: SmallCore = {
    asked,
    stops,
    emit(event) {
      state = reduce(state, event);
      sequence += 1;
      if (event.name === 'call.started') journal.push(event.payload.call);
      if (event.name === 'call.ended') {
        const at = journal.findIndex((call) => call.id === event.payload.id);
        const call = journal[at];
        if (call !== undefined) journal[at] = { ...call, ...event.payload };
      }
      listeners.forEach((listener) => listener(event, sequence));
    },
    open: options.open ?? (() => Promise.resolve()),
    async start() {
      await options.start?.(core);
      core.emit({ name: 'phase.changed', payload: { phase: 'running', at: Date.now() } });
    },
    stop(reason) {
      stops.push(reason);
      return Promise.resolve();
    },
    snapshot: () => ({ state, sequence }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    handlers: handlers(),
  };

  function handlers(): CommandHandlers {
    const nothing = () => Promise.reject(new Error('This small core cannot do that.'));
    return {
      'calls.list': (input) => {
        asked.push(`calls.list ${JSON.stringify(input)}`);
        const wanted = journal.filter(
          (call) =>
            (input.before === undefined || call.id < input.before) &&
            (input.client === undefined || call.client === input.client) &&
            (input.tool === undefined || call.tool === input.tool),
        );
        return Promise.resolve({ calls: wanted.slice(-input.limit), more: wanted.length > input.limit });
      },
      'calls.show': ({ id }) => {
        const call = journal.find((each) => each.id === id);
        if (call === undefined) return Promise.reject(missing(`call ${id}`));
        return Promise.resolve({
          ...call,
          arguments: { q: 'x' },
          result: 'found',
          transport: 'sse',
          steps: [],
        });
      },
      'logs.list': ({ limit, level }) =>
        Promise.resolve({
          entries: state.logs.filter((entry) => level === undefined || entry.level === level).slice(-limit),
        }),
      'audit.list': ({ limit }) =>
        Promise.resolve({
          entries: [
            {
              ...{ id: 'a1', at: 1_700_000_000_000, actor: 'terminal', action: 'token made', subject: 't1' },
              ...{ address: '', detail: '' },
            },
            {
              ...{ id: 'a2', at: 1_700_000_001_000, actor: 'client', action: 'consent.asked' },
              ...{ subject: 'ChatGPT\u001b[2J', address: '203.0.113.7', detail: 'for mcp:read' },
            },
          ].slice(-limit),
        }),
      ...accessHandlers({ state: () => state, emit: (event) => core.emit(event), asked }),
      'tools.list': () =>
        Promise.resolve({
          tools: [listNotes],
        }),
      'tools.enable': ({ name, enabled }) => {
        asked.push(`tools.enable ${name} ${enabled}`);
        return name === 'list_notes'
          ? Promise.resolve({ ...listNotes, enabled: enabled ?? true, own: enabled })
          : Promise.reject(missing(`tool ${name}`));
      },
      'sources.list': () => Promise.resolve({ sources: state.sources }),
      'sources.configure': ({ id, values }) => {
        asked.push(`sources.configure ${id} ${JSON.stringify(values)}`);
        return id === 'binance' ? Promise.resolve(binance) : Promise.reject(missing(`source ${id}`));
      },
      'sources.enable': ({ id, enabled }) => {
        asked.push(`sources.enable ${id} ${enabled}`);
        core.emit({ name: 'source.changed', payload: { source: { ...binance, enabled } } });
        return Promise.resolve({ ...binance, enabled });
      },
      'sources.check': ({ id }) =>
        Promise.resolve(
          id === 'binance'
            ? { ok: true, code: null, message: 'It answers.', hint: '' }
            : {
                ok: false,
                code: 'source_key_rejected',
                message: 'It does not answer.',
                hint: 'Set its apiKey.',
              },
        ),
      'settings.get': () => Promise.resolve({ settings: state.settings, secrets: state.storedSecrets }),
      'settings.set': ({ values }) => {
        asked.push(`settings.set ${JSON.stringify(values)}`);
        return Promise.resolve({
          settings: state.settings,
          secrets: [{ name: 'tunnel.ngrok.authtoken', changedAt: 1_700_000_000_000 }],
        });
      },
      'tunnel.start': nothing,
      'tunnel.stop': nothing,
      'notices.dismiss': nothing,
      'app.open': nothing,
    };
  }
  return core;
}

const listNotes: ToolSummary = {
  name: 'list_notes',
  title: 'List notes',
  description: 'Lists notes.',
  source: 'workspace',
  effect: 'read',
  enabled: true,
  own: null,
  tokens: 90,
};

const binance: Source = {
  id: 'binance',
  title: 'Binance',
  description: 'Markets.',
  enabled: true,
  state: { kind: 'ready', since: 1_700_000_000_000 },
  tools: 3,
  documents: true,
  usage: null,
  fields: [
    {
      key: 'apiKey',
      advanced: false,
      label: 'API key',
      help: '',
      secret: true,
      required: false,
      options: [],
      default: '',
    },
  ],
  lastCallAt: null,
};

/** A call that has just begun. Ids sort by their number. */
export function someCall(number: number, change: Partial<Call> = {}): Call {
  return {
    id: `c${String(number).padStart(6, '0')}`,
    startedAt: Date.now(),
    client: 'ChatGPT',
    tool: 'list_notes',
    source: 'workspace',
    effect: 'read',
    gist: `limit=${number}`,
    status: 'running',
    durationMs: null,
    bytesOut: null,
    summary: '',
    ...change,
  };
}

/** How that call ended. */
export function endOf(call: Call, status: 'ok' | 'failed' = 'ok'): CoreEvent {
  return {
    name: 'call.ended',
    payload: { id: call.id, status, durationMs: 12, bytesOut: 345, summary: '3 notes' },
  };
}
